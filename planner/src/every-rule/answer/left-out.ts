import type { LeftOut, LeftOutReason } from '../../problem/plan.ts'
import { NO_WAY, type Stop } from '../../problem/plan-problem.ts'
import { insertionDelta, vehicleDelta } from '../routes/insertion.ts'
import { bestPair } from '../routes/pair-insertion.ts'
import type { Model } from '../model/model.ts'
import { LinkedRoutes } from '../routes/linked-routes.ts'

/**
 * Reasons for leaving a stop out, from one that holds for every vehicle to one that holds for none: its verdict is the
 * last one found on any.
 */
export const VERDICTS: readonly LeftOutReason[] = ['no_vehicle_may', 'too_much', 'no_way', 'never_on_time', 'no_room']

/** Why a stop has no vehicle: tried on every vehicle with nothing else on it, until one could serve it. */
export function leftOut(model: Model, stop: number): LeftOut {
  let rank = 0
  for (let v = 0; v < model.vehicles && VERDICTS[rank]! !== 'no_room'; v++)
    rank = Math.max(rank, VERDICTS.indexOf(verdict(model, stop, v)))
  const reason = VERDICTS[rank]!
  return { stop, reason, detail: detailOf(reason, model.problem.stops[stop]!) }
}

function detailOf(reason: LeftOutReason, { skills, agency, area }: Stop): string {
  switch (reason) {
    case 'no_vehicle_may': {
      const needs = [
        skills?.length ? `skills ${skills.join(', ')}` : '',
        agency ? `agency ${agency}` : '',
        area ? `area ${area}` : '',
      ].filter(Boolean)
      return `no vehicle has ${needs.join(' and ') || 'what the pair needs'}`
    }
    case 'too_much':
      return 'its amounts exceed the capacity of every vehicle that may serve it'
    case 'no_way':
      return 'no way leads there and back'
    case 'never_on_time':
      return 'no vehicle that may serve it can do so within its windows, the shift and its limits'
    case 'no_room':
      return 'every vehicle that could serve it is better used, or full, at that time'
  }
}

/** The reason that keeps a stop from one vehicle. */
function verdict(model: Model, stop: number, v: number): LeftOutReason {
  if (model.allowed[model.allowedFrom[v]! + stop]! === 0) return 'no_vehicle_may'
  if (!carries(model, stop, v)) return 'too_much'
  if (servesAlone(model, stop, v)) return 'no_room'
  return blocked(model, stop, v) ? 'no_way' : 'never_on_time'
}

function carries(model: Model, stop: number, v: number): boolean {
  const { dimensions: D, delivery, pickup, change, capacity } = model
  for (let d = 0; d < D; d++) {
    if (
      Math.max(delivery[stop * D + d]!, pickup[stop * D + d]!, Math.abs(change[stop * D + d]!)) > capacity[v * D + d]!
    )
      return false
  }
  return model.maxStops[v]! > 0
}

const empties = new WeakMap<Model, LinkedRoutes>()

function emptyRoutes(model: Model): LinkedRoutes {
  let routes = empties.get(model)
  if (routes === undefined) empties.set(model, (routes = new LinkedRoutes(model)))
  return routes
}

function blocked(model: Model, stop: number, v: number): boolean {
  const { time, size } = model.travel[model.classOf[v]!]!
  const here = model.place[stop]!
  return (
    time[model.place[model.firstStart + v]! * size + here]! >= NO_WAY ||
    time[here * size + model.place[model.firstEnd + v]!]! >= NO_WAY
  )
}

function servesAlone(model: Model, stop: number, v: number): boolean {
  const empty = emptyRoutes(model)
  const first = model.half[stop]! === 2 ? model.mate[stop]! : stop
  if (model.half[stop]! !== 0) {
    const part = vehicleDelta(empty, first, v, 2)
    return part !== Infinity && bestPair(empty, first, v, part, { delta: Infinity, node: -1, second: -1 })
  }
  if (vehicleDelta(empty, stop, v) === Infinity) return false
  for (let node = empty.anchor[v]!; node !== model.firstEnd + v; node = empty.next[node]!) {
    if (insertionDelta(empty, stop, node, v) !== Infinity) return true
  }
  return false
}
