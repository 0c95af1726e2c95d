import type { Model } from '../model/model.ts'

type List = Int32Array | Float64Array

/** Prices that a plain kernel knows nothing of, by the names they have in planner/wasm/memory/state.ts. */
interface KernelPrices {
  readonly numbers: Record<string, number>
  readonly lists: Record<string, List>
}

/**
 * True for a model with nothing of it: times and earnings have no price, stops no setup, and routes no limits but
 * shifts.
 */
export function isPlain({ has }: Pick<Model, 'has'>): boolean {
  return !(has.late || has.held || has.overtime || has.fairness || has.setup || has.limits || has.pauseLimit)
}

/** True for a model that would be plain if earnings did not matter. */
export function isFairAlone({ has }: Model): boolean {
  return isPlain({ has: { ...has, fairness: false } })
}

/** Prices of times and earnings, setups and limits of a model. */
export function kernelPrices(model: Model): KernelPrices {
  const { has, fairness, setup, maxTravel, maxDistance } = model
  const { vehicles, weights } = model.problem
  const flag = (is: boolean): number => (is ? 1 : 0)
  return {
    numbers: {
      hasLate: flag(has.late),
      hasHeld: flag(has.held),
      hasOvertime: flag(has.overtime),
      hasFairness: flag(has.fairness),
      hasSetup: flag(has.setup),
      hasLimits: flag(has.limits),
      hasPauseLimit: flag(has.pauseLimit),
      changedVehicle: weights?.changedVehicle ?? 0,
      changedSecond: weights?.changedSecond ?? 0,
      fairnessPays: flag(fairness?.pays ?? false),
      fairnessWeight: fairness?.weight ?? 0,
      fairnessScale: fairness?.scale ?? 1,
    },
    lists: {
      ...lateSlopes(model),
      ...told(model),
      setup,
      maxTravel,
      maxDistance,
      pauseExtra: pauseExtra(model),
      overtimeAfter: Float64Array.from(vehicles, ({ overtime }) => overtime?.afterSec ?? Infinity),
      overtimePerHour: Float64Array.from(vehicles, ({ overtime }) => overtime?.perHour ?? 0),
      earnedBefore: fairness?.before ?? new Float64Array(0),
    },
  }
}

function lateSlopes({ problem }: Model): Record<'slopeFrom' | 'slopeAfter' | 'slopePerSec', List> {
  const slopes = problem.stops.flatMap((stop) => stop.promise ?? [])
  const from = new Int32Array(problem.stops.length + 1)
  problem.stops.forEach((stop, s) => {
    from[s + 1] = from[s]! + (stop.promise?.length ?? 0)
  })
  return {
    slopeFrom: from,
    slopeAfter: Float64Array.from(slopes, ({ afterSec }) => afterSec),
    slopePerSec: Float64Array.from(slopes, ({ perSec }) => perSec),
  }
}

/** The vehicle that was told for a stop, and the time: a vehicle that is not there any more is none of them. */
function told({ problem, vehicles }: Model): Record<'heldVehicle' | 'heldStart', List> {
  const at = new Map(problem.vehicles.map(({ id }, v) => [id, v]))
  return {
    heldVehicle: Int32Array.from(problem.stops, ({ held }) =>
      held?.vehicle === undefined ? -1 : (at.get(held.vehicle) ?? vehicles),
    ),
    heldStart: Float64Array.from(problem.stops, ({ held }) => held?.startSec ?? NaN),
  }
}

function pauseExtra({ pausesOf, pauseLimit, firstPause, capacity, dimensions: D }: Model): Int32Array {
  const extra = new Int32Array(pauseLimit.length * D)
  pausesOf.forEach((pauses, v) => {
    for (const pause of pauses)
      for (let d = 0; d < D; d++)
        extra[(pause - firstPause) * D + d] = Math.max(
          0,
          capacity[v * D + d]! - (pauseLimit[pause - firstPause]?.[d] ?? capacity[v * D + d]!),
        )
  })
  return extra
}
