import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { makeSolomonLike, type SolomonClass } from '@app/planner'
import { plotCurves, plotSolomonRoutes } from './plots.ts'
import type { RunReport } from './run-one.ts'
import { tell } from './verify.ts'

/** Options of the instance bench. */
export interface InstanceOptions {
  readonly dir: string | undefined
  /** Seconds a run; undefined takes 3, 10, 45 or 60 by size. */
  readonly seconds: number | undefined
  readonly seeds: number
  readonly json: boolean
  readonly clock: 'cpu' | 'wall'
  readonly match: string | undefined
  readonly plot: string | undefined
}

/**
 * Runs every instance of a folder (Solomon .txt and VROOM .json; best_known.json beside them) and prints a line each.
 * Returns how many runs there were; a plan that breaks a rule fails the bench.
 */
export function benchInstances(options: InstanceOptions): number {
  const dir = options.dir ?? madeInstances()
  const bestFile = join(dir, 'best_known.json')
  const best = existsSync(bestFile) ? (JSON.parse(readFileSync(bestFile, 'utf8')) as Record<string, number>) : {}
  const files = readdirSync(dir)
    .filter((name) => /\.(txt|json)$/.test(name) && name !== 'best_known.json' && !/^(readme|licen)/i.test(name))
    .sort()
  const gaps = new Map<number, number[]>()
  const curves: { name: string; curve: readonly (readonly [number, number])[]; best: number }[] = []
  let ran = 0
  let atBest = 0
  let known = 0
  for (const file of files) {
    const name = basename(file).replace(/\.(txt|json)$/, '')
    if (options.match !== undefined && !new RegExp(options.match).test(name)) continue
    for (let seed = 1; seed <= options.seeds; seed++) {
      const report = runOne(join(dir, file), options.seconds ?? secondsFor(join(dir, file)), seed, options.clock, name)
      if (report === null) break
      ran++
      const bestKnown = best[name]
      const gap = bestKnown === undefined ? null : report.cost / bestKnown - 1
      if (gap !== null) {
        gaps.set(report.n, [...(gaps.get(report.n) ?? []), gap])
        known++
        if (gap <= 1e-9) atBest++
      }
      print(options, name, seed, report, gap)
      if (seed === 1) curves.push({ name, curve: report.curve, best: bestKnown ?? report.cost })
      if (seed === 1 && options.plot !== undefined && file.endsWith('.txt'))
        plotSolomonRoutes(join(options.plot, `${name}.svg`), readFileSync(join(dir, file), 'utf8'), report.routes)
    }
  }
  if (ran === 0) return 0
  for (const [n, list] of [...gaps].sort((a, b) => a[0] - b[0])) {
    const meanGap = list.reduce((sum, gap) => sum + gap, 0) / list.length
    const line = { bench: 'planner', summary: true, n, runs: list.length, meanGap: Number(meanGap.toFixed(6)) }
    process.stdout.write(
      options.json
        ? `${JSON.stringify(line)}\n`
        : `n = ${n}: mean gap ${(meanGap * 100).toFixed(3)} % over ${list.length} runs\n`,
    )
  }
  if (!options.json && known > 0) process.stdout.write(`${atBest} of ${known} runs at best known\n`)
  if (options.plot !== undefined) plotCurves(join(options.plot, 'gap-over-time.svg'), curves)
  return ran
}

function print(options: InstanceOptions, instance: string, seed: number, report: RunReport, gap: number | null): void {
  const { n, cost, vehicles, unassigned, verified, cpuSeconds, peakMemoryMiB } = report
  if (options.json) {
    const line = {
      bench: 'planner',
      instance,
      n,
      seed,
      cost,
      gap: gap === null ? null : Number(gap.toFixed(6)),
      vehicles,
      unassigned,
      cpuSeconds,
      peakMemoryMiB,
      verified,
    }
    process.stdout.write(`${JSON.stringify(line)}\n`)
  } else {
    const shown = gap === null ? '      –' : `${(gap * 100).toFixed(3)} %`
    const words = [
      `${instance.padEnd(14)} seed ${seed}`,
      `cost ${cost.toFixed(1).padStart(9)}`,
      `gap ${shown}`,
      `vehicles ${vehicles}`,
      `cpu ${cpuSeconds.toFixed(2)} s`,
      `peak ${peakMemoryMiB} MiB`,
      verified ? 'verified' : 'NOT VERIFIED',
    ]
    process.stdout.write(`${words.join('  ')}\n`)
  }
  tell(report.faults, `${instance}: `)
}

/**
 * Runs in a child process of its own. Null for a file that holds no problem, which is told; the other files are
 * measured all the same.
 */
function runOne(file: string, seconds: number, seed: number, clock: 'cpu' | 'wall', name: string): RunReport | null {
  const entry = fileURLToPath(new URL('./run-one.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, file, String(seconds), String(seed), clock], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status === 0) return JSON.parse(stdout) as RunReport
  tell([stderr.trim() || `ended with ${status}`], `${name}: `)
  return null
}

function secondsFor(file: string): number {
  const n =
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^\s*\d+(\s+-?\d+){6}\s*$/.test(line)).length - 1
  return n <= 100 ? 3 : n <= 200 ? 10 : n <= 400 ? 45 : 60
}

/** Without a folder: two generated instances of each class, so that the bench always runs. */
function madeInstances(): string {
  const dir = mkdtempSync(join(tmpdir(), 'planner-bench-'))
  for (const kind of ['R1', 'R2', 'C1', 'C2', 'RC1', 'RC2'] satisfies SolomonClass[])
    writeFileSync(join(dir, `${kind}_100_1.txt`), makeSolomonLike(kind, 100, 1))
  return dir
}
