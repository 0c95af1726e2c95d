import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { gapChart, routeMap } from '@app/planner'

/** Writes the chart of gap over time. */
export function plotCurves(
  file: string,
  curves: readonly { name: string; curve: readonly (readonly [number, number])[]; best: number }[],
): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, gapChart(curves))
  process.stdout.write(`wrote ${file}\n`)
}

/** Writes routes of a Solomon-format file on a map. */
export function plotSolomonRoutes(file: string, text: string, routes: readonly (readonly number[])[]): void {
  const points = text
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((row) => row.length === 7 && row.every(Number.isFinite))
    .map((row) => [row[1]!, row[2]!] as const)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    routeMap(
      points,
      routes.map((route) => [0, ...route, 0]),
      file.replace(/^.*\//, '').replace(/\.svg$/, ''),
    ),
  )
}
