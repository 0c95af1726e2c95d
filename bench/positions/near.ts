import { distanceMeters, type Point } from '@app/domain/shared'
import type { Kernel } from '@app/server/kernel/context'
import { moveMarker, positionsOf } from '../../server/src/modules/tracking/positions.ts'
import { nearest } from '../../server/src/modules/tracking/index.ts'
import { round } from '../api/bench-system.ts'
import { createChance } from '@app/city/random'

const MOVING = 100_000
const QUESTIONS = 20_000
/** Of so many the answer is compared with everybody's distance. */
const COMPARED = 200
/** Between two questions as many move as in a second of 100,000 who tell every twelve. */
const MOVES_BETWEEN = 40
const K = 10
/** About as wide as a town. */
const SPREAD_DEGREES = 0.12

export interface NearMeasured {
  moving: number
  p50Ms: number
  p99Ms: number
  moveMs: number
  compared: number
  wrong: number
}

/** The nearest ten of everybody, by the product's own grid of a process, while all move about their towns. */
export function nearestTen(kernel: Kernel, towns: readonly Point[], plant: boolean): NearMeasured {
  const { next: chance } = createChance(7)
  const about = (town: Point): Point => {
    // The middle of a town is denser than its edge.
    const [far, angle] = [SPREAD_DEGREES * chance() ** 2, 2 * Math.PI * chance()]
    return { lat: town.lat + far * Math.sin(angle), lon: town.lon + far * Math.cos(angle) }
  }
  const townOf = (n: number): Point => towns[n % towns.length] as Point
  const points = Array.from({ length: MOVING }, (_, n) => about(townOf(n)))
  const ids = points.map((_, n) => `f-${n}`)
  let atMs = 0
  const move = (n: number): void => {
    const { lat, lon } = points[n] as Point
    points[n] = { lat: lat + (chance() - 0.5) * 2e-3, lon: lon + (chance() - 0.5) * 2e-3 }
    moveMarker(kernel, { facilitatorId: ids[n] as string, point: points[n], atMs: ++atMs })
  }
  for (let n = 0; n < MOVING; n++) move(n)
  const took: number[] = []
  let [moveMs, wrong, compared] = [0, 0, 0]
  for (let q = 0; q < QUESTIONS; q++) {
    const begun = performance.now()
    for (let m = 0; m < MOVES_BETWEEN; m++) move(Math.floor(chance() * MOVING))
    const from = about(townOf(Math.floor(chance() * towns.length)))
    const asked = performance.now()
    let found = nearest(kernel, from, K)
    const answered = performance.now()
    moveMs += asked - begun
    took.push(answered - asked)
    if (q % (QUESTIONS / COMPARED)) continue
    compared++
    if (plant && q === 0) {
      positionsOf(kernel).grid.delete(found[0]?.id as string)
      found = nearest(kernel, from, K)
    }
    if (!same(found, byBruteForce(points, ids, from))) wrong++
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => round(took[Math.floor(took.length * share)] as number, 4)
  return {
    moving: MOVING,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    moveMs: round(moveMs / (QUESTIONS * MOVES_BETWEEN), 5),
    compared,
    wrong,
  }
}

const same = (found: readonly { id: string }[], wanted: readonly string[]): boolean =>
  found.length === wanted.length && found.every(({ id }, n) => id === wanted[n])

const byBruteForce = (points: readonly Point[], ids: readonly string[], from: Point): string[] =>
  points
    .map((point, n) => ({ id: ids[n] as string, meters: distanceMeters(from, point) }))
    .sort((a, b) => a.meters - b.meters || (a.id < b.id ? -1 : 1))
    .slice(0, K)
    .map(({ id }) => id)
