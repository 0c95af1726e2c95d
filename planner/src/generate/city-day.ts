import { Random } from '../limit-and-chance/random.ts'
import type { Pause, PlanProblem, Stop, Vehicle, Window } from '../problem/plan-problem.ts'
import { makeRoadNetwork, roadMatrix, type RoadNetwork } from './road-network.ts'

/** The kind of day to make. */
export interface CityDayOptions {
  readonly stops: number
  readonly vehicles: number
  readonly seed: number
  /** Share of stops that are pairs: collect at a home, hand in at a counter. */
  readonly pairShare?: number
  /** Share of stops with a two-hour slot (the rest: half days and whole days). */
  readonly slotShare?: number
  readonly skills?: boolean
  readonly pauses?: boolean
  /** All vehicles alike, from one depot: a day that the engine for equal vehicles can take. */
  readonly plain?: boolean
}

const HOUR = 3600
const COUNTERS = 6

/**
 * A made day of home visits: homes clustered in towns and quarters, slots, breaks, skills, counters, road times that
 * differ by direction.
 */
export function makeCityDay(options: CityDayOptions): PlanProblem {
  const { seed, vehicles: vehicleCount } = options
  const random = new Random(seed)
  const side = Math.max(24, Math.min(110, Math.round(Math.sqrt(options.stops) * 2.4)))
  const network = makeRoadNetwork(side, seed + 1)
  const towns = makeTowns(random, side)
  const pairs = options.plain ? 0 : Math.floor((options.stops * (options.pairShare ?? 0.1)) / 2)
  const single = options.stops - 2 * pairs
  const junctions: number[] = []
  const place = (): number => junctions.push(draw(random, towns, side)) - 1
  const depot = place()
  const counters = Array.from({ length: COUNTERS }, place)
  const stops: Stop[] = []
  for (let k = 0; k < single; k++) stops.push(visit(random, k + 1, place(), options))
  for (let k = 0; k < pairs; k++) {
    const at = stops.length
    const id = single + k + 1
    stops.push({
      ...visit(random, id, place(), options),
      kind: 'collect',
      mate: at + 1,
      delivery: undefined,
      pickup: [0, 1],
    })
    stops.push({
      id,
      kind: 'handIn',
      mate: at,
      at: counters[random.below(COUNTERS)]!,
      serviceSec: 420,
      windows: [
        [8 * HOUR, 13 * HOUR],
        [14 * HOUR, 17 * HOUR],
      ],
      pickup: [0, 0],
      earning: 60,
    })
  }
  const vehicles = Array.from({ length: vehicleCount }, (_, v) =>
    facilitator(random, v + 1, options.plain ? depot : place(), options),
  )
  const coordinates = junctions.map(
    (j) => [74.2 + network.x[j]! / 95_000, 31.4 + network.y[j]! / 111_000] as [number, number],
  )
  return { matrices: { car: matrixOf(network, junctions) }, stops, vehicles, coordinates }
}

function matrixOf(network: RoadNetwork, junctions: readonly number[]): PlanProblem['matrices'][string] {
  return roadMatrix(network, junctions)
}

interface Town {
  readonly row: number
  readonly column: number
  readonly spread: number
  readonly weight: number
}

/** One large town, a few small ones, and a thin spread of hamlets: sizes fall like 1 / rank. */
function makeTowns(random: Random, side: number): Town[] {
  const count = 4 + random.below(5)
  return Array.from({ length: count }, (_, k) => ({
    row: side * (k === 0 ? 0.35 + 0.3 * random.unit() : 0.08 + 0.84 * random.unit()),
    column: side * (k === 0 ? 0.35 + 0.3 * random.unit() : 0.08 + 0.84 * random.unit()),
    spread: side * (0.18 / (k + 1) + 0.05),
    weight: 1 / (k + 1),
  }))
}

function draw(random: Random, towns: readonly Town[], side: number): number {
  const anywhere = random.unit() < 0.12
  let pick = random.unit() * towns.reduce((sum, t) => sum + t.weight, 0)
  const town = towns.find((t) => (pick -= t.weight) <= 0) ?? towns[0]!
  const bell = (): number => (random.unit() + random.unit() + random.unit() - 1.5) * 1.4
  const clamp = (v: number): number => Math.max(0, Math.min(side - 1, Math.round(v)))
  const row = clamp(anywhere ? random.unit() * side : town.row + bell() * town.spread)
  const column = clamp(anywhere ? random.unit() * side : town.column + bell() * town.spread)
  return row * side + column
}

function visit(random: Random, id: number, at: number, options: CityDayOptions): Stop {
  const slot = 8 + 2 * random.below(6)
  const share = random.unit()
  const slots = options.slotShare ?? 0.6
  const windows: Window[] =
    share < slots
      ? [[slot * HOUR, (slot + 2) * HOUR]]
      : share < slots + 0.1 && !options.plain
        ? [
            [9 * HOUR, 11 * HOUR],
            [15 * HOUR, 18 * HOUR],
          ]
        : random.unit() < 0.5
          ? [[8 * HOUR, 13 * HOUR]]
          : [[8 * HOUR, 20 * HOUR]]
  const skills: string[] = []
  if (options.skills !== false && !options.plain) {
    if (random.unit() < 0.15) skills.push('woman')
    if (random.unit() < 0.2) skills.push('biometric')
    if (random.unit() < 0.05) skills.push('certified')
  }
  const serviceSec = 300 + 60 * random.below(16)
  return {
    id,
    kind: 'visit',
    at,
    serviceSec,
    windows,
    skills,
    delivery: [0, 1 + random.below(3)],
    pickup: [1 + random.below(4), 0],
    priority: options.plain ? 0 : random.unit() < 0.1 ? 10 : 0,
    earning: 80 + Math.round(serviceSec / 20),
  }
}

function facilitator(random: Random, id: number, home: number, options: CityDayOptions): Vehicle {
  const begins = options.plain ? 8 : [8, 8, 9, 11, 12][random.below(5)]!
  const pauses: Pause[] =
    options.pauses === false || options.plain
      ? []
      : [
          { id: id * 10, windows: [[(begins + 3) * HOUR, (begins + 6) * HOUR]], serviceSec: 1800 },
          ...(begins > 9
            ? [{ id: id * 10 + 1, windows: [[17.5 * HOUR, 18.5 * HOUR] as Window], serviceSec: 900 }]
            : []),
        ]
  const skills = ['woman', 'biometric', 'certified'].filter((_, k) => random.unit() < [0.4, 0.6, 0.35][k]!)
  return {
    id,
    profile: 'car',
    start: home,
    end: home,
    shift: options.plain ? [8 * HOUR, 21 * HOUR] : [begins * HOUR, (begins + 9) * HOUR],
    capacity: options.plain ? [400, 40] : [60, 40],
    skills: options.plain ? [] : skills,
    pauses,
    weekEarning: 0,
  }
}
