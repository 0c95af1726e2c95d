import { Random } from '../src/limit-and-chance/random.ts'
import type { Pause, PlanProblem, Stop, Vehicle, Window } from '../src/problem/plan-problem.ts'

/** Size and spice of a random problem. */
export interface RandomProblemOptions {
  readonly stops: number
  readonly vehicles: number
  readonly seed: number
}

/**
 * A small problem that mixes every constraint at random: asymmetric, triangle-breaking times, windows, pauses, pairs,
 * skills, soft prices, frozen stops.
 */
export function makeRandomProblem(options: RandomProblemOptions): PlanProblem {
  const random = new Random(options.seed)
  const chance = (p: number): boolean => random.unit() < p
  const size = 2 + random.below(options.stops + 2)
  const durationsSec = new Int32Array(size * size)
  for (let k = 0; k < size * size; k++)
    durationsSec[k] = k % (size + 1) === 0 ? 0 : chance(0.03) ? 100_000_000 : 60 + random.below(1200)
  const distancesM = chance(0.5)
    ? Int32Array.from(durationsSec, (sec) => (sec >= 100_000_000 ? 0 : sec * 8 + random.below(500)))
    : undefined
  const costs = chance(0.3)
    ? Int32Array.from(durationsSec, (sec) => (sec >= 100_000_000 ? sec : random.below(2000)))
    : undefined
  const dimensions = random.below(3)
  const setups = chance(0.3)
  const soft = chance(0.4)
  const amounts = (most: number): number[] => Array.from({ length: dimensions }, () => random.below(most + 1))
  const kinds = { size, dimensions, setups, soft, measured: distancesM !== undefined, vehicles: options.vehicles }
  const base = (id: number): Stop => randomStop(id, kinds, random)
  const stops: Stop[] = []
  let id = 0
  while (stops.length < options.stops) {
    if (chance(0.25) && stops.length + 2 <= options.stops) {
      const at = stops.length
      const first = base(id)
      stops.push(
        { ...first, kind: 'collect', mate: at + 1, pickup: amounts(3) },
        {
          ...base(id),
          skills: first.skills,
          agency: first.agency,
          area: first.area,
          priority: first.priority,
          kind: 'handIn',
          mate: at,
        },
      )
    } else {
      stops.push({
        ...base(id),
        delivery: chance(0.5) ? amounts(3) : undefined,
        pickup: chance(0.3) ? amounts(2) : undefined,
      })
    }
    id++
  }
  const vehicles = Array.from({ length: options.vehicles }, (_, v) => randomVehicle(v, kinds, random))
  const weights = soft
    ? { changedVehicle: 200, fairness: chance(0.5) ? { weight: 150, target: 700, scale: 400 } : undefined }
    : undefined
  return { matrices: { car: { size, durationsSec, distancesM, costs } }, stops, vehicles, weights }
}

/** Of the whole problem what the numbers of a stop or a vehicle depend on. */
interface Kinds {
  readonly size: number
  readonly dimensions: number
  readonly setups: boolean
  readonly soft: boolean
  readonly measured: boolean
  readonly vehicles: number
}

function randomWindows(random: Random): Window[] {
  const chance = (p: number): boolean => random.unit() < p
  if (chance(0.3)) return []
  const first = random.below(9000)
  const one: Window = [first, first + 300 + random.below(5000)]
  return chance(0.25) ? [one, [one[1] + 500, one[1] + 500 + random.below(4000)]] : [one]
}

function randomStop(id: number, { size, setups, soft, vehicles }: Kinds, random: Random): Stop {
  const chance = (p: number): boolean => random.unit() < p
  return {
    id,
    kind: 'visit',
    at: random.below(size),
    serviceSec: random.below(900),
    setupSec: setups && chance(0.5) ? random.below(400) : 0,
    windows: randomWindows(random),
    skills: chance(0.25) ? [random.below(2)] : [],
    agency: chance(0.08) ? 'a' : undefined,
    area: chance(0.08) ? 'north' : undefined,
    priority: chance(0.2) ? random.below(100) : 0,
    promise:
      soft && chance(0.4)
        ? [
            { afterSec: random.below(9000), perSec: 1 },
            { afterSec: 6000 + random.below(9000), perSec: 3 },
          ]
        : undefined,
    earning: random.below(300),
    held: soft && chance(0.3) ? { vehicle: random.below(vehicles) } : undefined,
  }
}

function randomVehicle(v: number, { size, dimensions, soft, measured }: Kinds, random: Random): Vehicle {
  const chance = (p: number): boolean => random.unit() < p
  const opens = random.below(2000)
  const closes = opens + 5000 + random.below(14_000)
  const pauses: Pause[] = chance(0.3)
    ? [
        {
          id: 0,
          windows: chance(0.3)
            ? [
                [opens + 500, opens + 900],
                [opens + 2000, opens + 3500],
              ]
            : [[opens + random.below(2500), opens + 2600 + random.below(2000)]],
          serviceSec: random.below(600),
          maxLoad:
            dimensions > 0 && chance(0.3) ? Array.from({ length: dimensions }, () => random.below(7)) : undefined,
        },
      ]
    : []
  return {
    id: v,
    profile: 'car',
    start: chance(0.1) ? null : random.below(size),
    end: chance(0.2) ? null : random.below(size),
    shift: [opens, closes],
    capacity: Array.from({ length: dimensions }, () => 2 + random.below(8)),
    skills: [0, 1].filter(() => chance(0.6)),
    agency: chance(0.5) ? 'a' : undefined,
    areas: chance(0.2) ? ['south'] : undefined,
    pauses,
    fixedCost: chance(0.4) ? random.below(800) : 0,
    perHour: chance(0.2) ? 1800 : 3600,
    perKm: measured && chance(0.3) ? 100 : 0,
    speedFactor: chance(0.2) ? 0.8 + random.unit() * 0.6 : undefined,
    maxStops: chance(0.2) ? 1 + random.below(4) : undefined,
    maxTravelSec: chance(0.15) ? 1500 + random.below(4000) : undefined,
    maxDistanceM: measured && chance(0.15) ? 10_000 + random.below(40_000) : undefined,
    overtime: soft && chance(0.4) ? { afterSec: opens + 3000 + random.below(6000), perHour: 7200 } : undefined,
    weekEarning: random.below(1000),
  }
}
