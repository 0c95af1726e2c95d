import { readSolomon } from '../src/formats/solomon.ts'
import { makeCityDay } from '../src/generate/city-day.ts'
import { makeSolomonLike } from '../src/generate/solomon-like.ts'
import type { PlanProblem } from '../src/problem/plan-problem.ts'
import { PlannerSession } from '../src/session/session.ts'
import { solve } from '../src/solve.ts'

const clock = (): number => 0
const day = (
  stops: number,
  vehicles: number,
  iterations: number,
  change = (problem: PlanProblem): PlanProblem => problem,
): string =>
  JSON.stringify(solve(change(makeCityDay({ stops, vehicles, seed: 31 })), { limit: { iterations }, seed: 7, clock }))

/** Promises, told vehicles and times, overtime and fair earnings all have a price. */
function priced({ stops, vehicles, ...problem }: PlanProblem): PlanProblem {
  return {
    ...problem,
    stops: stops.map((stop, s) => ({
      ...stop,
      promise: [{ afterSec: (stop.windows[0]?.[0] ?? 28_800) + 2400, perSec: 0.07 }],
      held: s % 3 === 0 ? { vehicle: vehicles[s % vehicles.length]!.id, startSec: 30_000 + 97 * s } : undefined,
    })),
    vehicles: vehicles.map((vehicle, v) => ({
      ...vehicle,
      weekEarning: 130 * (v % 7),
      overtime: { afterSec: vehicle.shift[1] - 7200, perHour: 700 },
    })),
    weights: { changedVehicle: 300, changedSecond: 0.03, fairness: { weight: 30, target: 1200, scale: 300 } },
  }
}

/** Ways so dear that a cell takes four bytes. */
const dear = (problem: PlanProblem): PlanProblem => ({
  ...problem,
  vehicles: problem.vehicles.map((vehicle) => ({ ...vehicle, perHour: 3_600_000 })),
})

/** Every way of searching once, counted in steps: the texts must be the same on every machine. */
export const knownPlans: Readonly<Record<string, () => string>> = {
  annealed: () => day(120, 14, 3000),
  priced: () => day(120, 14, 3000, priced),
  dear: () => day(120, 14, 3000, dear),
  recombined: () => day(60, 7, 30_000),
  inPieces: () => day(1600, 160, 3200),
  equalVehicles: () =>
    JSON.stringify(
      solve(readSolomon(makeSolomonLike('RC1', 100, 5)).problem, { limit: { iterations: 6000 }, seed: 7, clock }),
    ),
  session: () => {
    const session = new PlannerSession(makeCityDay({ stops: 60, vehicles: 8, seed: 21 }), 5, clock)
    session.improveRounds(2)
    session.apply([
      { type: 'visit.cancelled', id: 7 },
      { type: 'vehicle.offline', vehicle: 2 },
    ])
    session.improveRounds(2)
    return JSON.stringify([session.plan(), session.calls])
  },
}
