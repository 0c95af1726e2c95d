import type { Random } from '../limit-and-chance/random.ts'
import type { Assignment, PlanProblem } from '../problem/plan-problem.ts'

/** A part of a large day: some vehicles, and the stops that are on them or lie among them. */
export interface Piece {
  readonly vehicles: number[]
  readonly stops: number[]
}

/** One unused vehicle in so many goes with those that carry pairs. */
const SPARE_FOR_PAIRS = 3

interface Item {
  readonly vehicle: number
  readonly stops: readonly number[]
  readonly x: number
  readonly y: number
}

/**
 * Cuts a day by straight lines of random direction through the middles of routes until each piece has at most `most`
 * stops.
 * Unused vehicles go with the side in proportion to its stops, nearest first, so that every piece has hands to spare.
 * With `pairsApart`, vehicles with pairs and the others are cut each by themselves.
 */
export function cutPieces(
  problem: PlanProblem,
  assignment: Assignment,
  position: { x: Float64Array; y: Float64Array },
  most: number,
  random: Random,
  { pairsApart = false } = {},
): Piece[] {
  const at = (place: number | null): [number, number] =>
    place === null ? [0, 0] : [position.x[place]!, position.y[place]!]
  const served = new Uint8Array(problem.stops.length)
  const busy: Item[] = []
  const idle: Item[] = []
  assignment.forEach((stops, v) => {
    for (const s of stops) served[s] = 1
    const [hx, hy] = at(problem.vehicles[v]!.start ?? problem.vehicles[v]!.end)
    if (stops.length === 0) {
      idle.push({ vehicle: v, stops, x: hx, y: hy })
      return
    }
    let [x, y] = [0, 0]
    for (const s of stops) {
      x += position.x[problem.stops[s]!.at]! / stops.length
      y += position.y[problem.stops[s]!.at]! / stops.length
    }
    busy.push({ vehicle: v, stops, x, y })
  })
  problem.stops.forEach((stop, s) => {
    if (served[s]! === 1 || stop.kind === 'handIn') return
    const [x, y] = at(stop.at)
    busy.push({ vehicle: -1, stops: stop.mate === undefined ? [s] : [s, stop.mate], x, y })
  })
  const pieces: Piece[] = []
  if (!pairsApart) {
    cut(busy, idle, most, random, pieces)
    return pieces
  }
  const carriesPairs = ({ stops }: Item): boolean => stops.some((s) => problem.stops[s]!.mate !== undefined)
  const [spare, others] = [
    idle.filter((_, k) => k % SPARE_FOR_PAIRS === 0),
    idle.filter((_, k) => k % SPARE_FOR_PAIRS !== 0),
  ]
  cut(busy.filter(carriesPairs), spare, most, random, pieces)
  cut(
    busy.filter((item) => !carriesPairs(item)),
    others,
    most,
    random,
    pieces,
  )
  return pieces
}

function cut(busy: Item[], idle: Item[], most: number, random: Random, out: Piece[]): void {
  const weight = busy.reduce((sum, item) => sum + item.stops.length, 0)
  if (weight <= most || busy.length < 2) {
    if (weight > 0)
      out.push({
        vehicles: [...busy, ...idle].map((item) => item.vehicle).filter((v) => v >= 0),
        stops: busy.flatMap((item) => item.stops),
      })
    return
  }
  const angle = random.unit() * Math.PI
  const along = (item: Item): number => item.x * Math.cos(angle) + item.y * Math.sin(angle)
  const order = (a: Item, b: Item): number => along(a) - along(b) || a.vehicle - b.vehicle || a.stops[0]! - b.stops[0]!
  busy.sort(order)
  idle.sort((a, b) => along(a) - along(b) || a.vehicle - b.vehicle)
  let half = 0
  let taken = 0
  while (half < busy.length - 1 && (taken < weight / 2 || half === 0)) taken += busy[half++]!.stops.length
  const share = Math.round((idle.length * taken) / weight)
  cut(busy.slice(0, half), idle.slice(0, share), most, random, out)
  cut(busy.slice(half), idle.slice(share), most, random, out)
}
