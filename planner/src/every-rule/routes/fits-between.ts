import { NO_WAY } from '../../problem/plan-problem.ts'
import type { LinkedRoutes } from './linked-routes.ts'
import { startIn } from './route-times.ts'

/**
 * True when a stop can be done by vehicle v between two nodes of its route, by times alone: O(1). Other stops that move
 * at the same time are not known here.
 */
export function fitsBetween(routes: LinkedRoutes, stop: number, before: number, after: number, v: number): boolean {
  const { model } = routes
  const { size, time } = model.travel[model.classOf[v]!]!
  const from = routes.fromPlace[before]!
  const here = model.place[stop]!
  const inLeg = time[from * size + here]!
  const outLeg = time[here * size + routes.toPlace[after]!]!
  if (inLeg >= NO_WAY || outLeg >= NO_WAY) return false
  const arrives = routes.driveFrom[before]! + inLeg
  const begins = startIn(model, stop, arrives > routes.leave[before]! ? arrives : routes.leave[before]!)
  if (begins < 0) return false
  const leaves = begins + model.service[stop]! + (from !== here ? model.setup[stop]! : 0)
  return leaves <= routes.latest[after]! && leaves + outLeg <= routes.latestDriven[after]!
}
