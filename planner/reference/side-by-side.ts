import { Budget } from '../src/limit-and-chance/budget.ts'
import { makeCityDay } from '../src/generate/city-day.ts'
import { makeRandomProblem } from './random-problem.ts'
import { NO_WAY, type PlanProblem, type Stop, type TravelMatrix } from '../src/problem/plan-problem.ts'
import { Random } from '../src/limit-and-chance/random.ts'
import { fitsKernel } from '../src/every-rule/compiled/fits-kernel.ts'
import { roomForProblem } from '../src/every-rule/compiled/room-size.ts'
import { compile, FOREVER } from '../src/every-rule/model/model.ts'
import { nearStops } from '../src/every-rule/near/near-stops.ts'
import { AnnealingSearch } from '../src/every-rule/annealing-search.ts'

/**
 * A random problem for the kernels: for the plain one, for one of prices and limits, or with ways of any length. Now
 * and then a made day with many pairs; in one of three earnings matter, and in two of seven some vehicles are alike.
 */
export function makeKernelProblem(seed: number): PlanProblem {
  const problem =
    seed % 5 === 0
      ? makeCityDay({ stops: 30 + (seed % 120), vehicles: 3 + (seed % 14), seed, pairShare: (seed % 4) * 0.15 })
      : makeRandomKernelProblem(seed)
  const alike = seed % 7 === 3 ? problem.vehicles.length : seed % 7 === 5 ? 3 : 1
  return withAlike(seed % 3 === 1 ? withEarnings(problem, seed) : problem, alike)
}

/** Vehicles in groups of so many that differ in nothing but names. */
function withAlike(problem: PlanProblem, group: number): PlanProblem {
  const vehicles = problem.vehicles.map((vehicle, v) => {
    const first = problem.vehicles[v - (v % group)]!
    return {
      ...first,
      id: vehicle.id,
      frozen: vehicle.frozen,
      pauses: first.pauses?.map((pause, k) => ({ ...pause, id: `${vehicle.id}: ${k}` })),
    }
  })
  return { ...problem, vehicles }
}

/**
 * Some have earned more this week than others, and the earning of a stop need be no whole number. In every other
 * problem nobody is short of the target.
 */
function withEarnings({ stops, vehicles, weights, ...problem }: PlanProblem, seed: number): PlanProblem {
  const random = new Random(seed)
  return {
    ...problem,
    stops: stops.map((stop) => ({ ...stop, earning: random.below(3000) / 10 })),
    vehicles: vehicles.map((vehicle) => ({ ...vehicle, weekEarning: random.below(2000) })),
    weights: {
      ...weights,
      fairness: { weight: 20 + random.below(200), target: seed % 2 === 0 ? random.below(3000) : 0, scale: 300 },
    },
  }
}

function makeRandomKernelProblem(seed: number): PlanProblem {
  const problem = makeRandomProblem({ stops: 4 + (seed % 45), vehicles: 1 + (seed % 7), seed })
  const { matrices, stops, vehicles, weights } = seed % 4 < 2 ? plain(problem) : problem
  const { car } = matrices as { car: NonNullable<PlanProblem['matrices'][string]> }
  // Two bytes a cell, or four.
  const small = (list: Int32Array | Uint16Array): Int32Array =>
    seed % 4 === 3 ? Int32Array.from(list) : Int32Array.from(list, (cell) => Math.min(cell, 9000))
  const idsOf = (kind: string): (string | number)[] => stops.flatMap((stop) => (stop.kind === kind ? [stop.id] : []))
  const [visits, firsts] = [idsOf('visit'), idsOf('collect')]
  // Some routes have begun: with a visit, some of them also with the first half of a pair.
  const begun = (v: number): (string | number)[] =>
    seed % 3 === 0 ? [...visits.slice(v, v + 1), ...(seed % 2 === 0 ? firsts.slice(v, v + 1) : [])] : []
  const matrix = { ...car, durationsSec: small(car.durationsSec), costs: car.costs && small(car.costs) }
  return {
    matrices: { car: hasDeadEnds(seed) ? withDeadEnds(matrix, stops, seed) : matrix },
    weights: weights && { ...weights, changedSecond: 0.3 },
    // Where a vehicle was told, a time was told as well, if only sometimes.
    stops: stops.map((stop, s) =>
      stop.held === undefined || s % 2 === 0 ? stop : { ...stop, held: { ...stop.held, startSec: 5000 + 10 * s } },
    ),
    // A shift that never ends leaves it to the ways themselves to be none.
    vehicles: vehicles.map((vehicle, v) => ({
      ...vehicle,
      frozen: begun(v),
      shift: hasDeadEnds(seed) ? [vehicle.shift[0], FOREVER] : vehicle.shift,
    })),
  }
}

/** Of a random problem for the kernel. */
function hasDeadEnds(seed: number): boolean {
  return seed % 8 === 7
}

/**
 * From some places one way leads on, and to that place no other: stops there are served together or not at all. A pair
 * of places without a way need not be dear.
 */
function withDeadEnds({ size, ...matrix }: TravelMatrix, stops: readonly Stop[], seed: number): TravelMatrix {
  const random = new Random(seed)
  const costs = matrix.costs ?? Int32Array.from(matrix.durationsSec, (sec) => Math.min(sec, 9000))
  const durationsSec = Int32Array.from(matrix.durationsSec)
  for (let k = 0; k < 1 + stops.length / 12; k++) {
    const [first, second] = [stops[random.below(stops.length)]!.at, stops[random.below(stops.length)]!.at]
    for (let at = 0; at < size; at++) {
      if (at !== second) durationsSec[first * size + at] = NO_WAY
      if (at !== first) durationsSec[at * size + second] = NO_WAY
    }
    durationsSec[first * size + first] = durationsSec[second * size + second] = 0
  }
  return { ...matrix, size, costs, durationsSec }
}

/** Without prices of times, setups and limits. */
function plain({ stops, vehicles, weights: _, ...problem }: PlanProblem): PlanProblem {
  return {
    ...problem,
    stops: stops.map((stop) => ({ ...stop, setupSec: 0, promise: undefined, held: undefined })),
    vehicles: vehicles.map((vehicle) => ({
      ...vehicle,
      overtime: undefined,
      maxTravelSec: undefined,
      maxDistanceM: undefined,
      perKm: 0,
      pauses: vehicle.pauses?.map((pause) => ({ ...pause, maxLoad: undefined })),
    })),
  }
}

/** Never over: the search ends by itself. */
const endless = (): Budget => new Budget({ iterations: Infinity }, () => 0)

function annealRounds(search: AnnealingSearch, rounds: number, hot: number, cold: number, byPlace: boolean): void {
  let done = 0
  search.anneal(endless(), hot, cold, () => done++ / rounds, byPlace)
}

/** All that a search knows and shows. */
function told(search: AnnealingSearch, random: Random): string {
  return JSON.stringify([search.presentPlan, search.bestPlan, random.state, [...search.newRoutes()]])
}

/**
 * Searches a problem twice, with the kernel and without, through all that is asked of a search. Returns where they came
 * to differ; null where they never did.
 */
export function differsAt(problem: PlanProblem, seed: number): string | null {
  const searches = [false, true].map((fast) => {
    const room = fast ? roomForProblem(problem) : null
    const model = compile(problem, room ?? undefined)
    if (!fitsKernel(model)) throw new Error(`problem ${seed} is none for the kernel`)
    const random = new Random(seed)
    return {
      random,
      search: new AnnealingSearch(model, nearStops(model, 30, 8), random, { room, scanAll: seed % 2 === 0 }),
    }
  })
  const chance = new Random(seed + 1)
  for (let round = 0; round < 6; round++) {
    const heat = 40 * 2 ** chance.below(7)
    const [held, remembers, byPlace, whole] = Array.from({ length: 4 }, () => chance.below(2) === 0) as [
      boolean,
      boolean,
      boolean,
      boolean,
    ]
    // Two stops that go together only are seldom drawn together.
    const rounds = (1 + chance.below(4)) * (hasDeadEnds(seed) ? 8 : 1)
    const words = searches.map(({ random, search }) => {
      if (!whole && round > 0) attendSome(search, problem, seed + round)
      search.recreate()
      search.holdPairs(held)
      search.remember(remembers)
      annealRounds(search, rounds, heat, heat / 3, byPlace)
      if (remembers) search.exchange(endless(), 1)
      return told(search, random)
    })
    if (words[0] !== words[1]) return `round ${round} at a heat of ${heat}, pairs ${held ? 'held' : 'free'}`
  }
  return null
}

/** One vehicle in three goes on leave, and with it its stops. */
function attendSome(search: AnnealingSearch, problem: PlanProblem, seed: number): void {
  const { nodes } = search.presentPlan
  const vehicles = problem.vehicles.flatMap((_, v) => ((v + seed) % 3 === 0 ? [] : [v]))
  if (vehicles.length === 0) return
  const from = vehicles.map((v) => nodes[v]!.filter((node) => node < problem.stops.length))
  search.attend(vehicles, from.flat(), from)
}
