import { isOut, isVisitEnd, type VisitState } from './visit-states.ts'

export const TRIP_STAGES = ['not_yet', 'on_the_way', 'at_the_door', 'working', 'done', 'called_off'] as const
export type TripStage = (typeof TRIP_STAGES)[number]

/** A visit may be shared as soon as somebody holds it, and until it is over. */
export const mayShareTrip = (state: VisitState): boolean => state === 'assigned' || isOut(state)

/** What a link that was passed on says of its visit; null once the visit has been over for so long. */
export function tripStage(
  visit: { state: VisitState; endedMs: number | null },
  atMs: number,
  keptMs: number,
): TripStage | null {
  if (isVisitEnd(visit.state)) {
    if (visit.endedMs === null || atMs > visit.endedMs + keptMs) return null
    return visit.state === 'completed' ? 'done' : 'called_off'
  }
  if (visit.state === 'en_route') return 'on_the_way'
  if (visit.state === 'arrived') return 'at_the_door'
  return visit.state === 'in_progress' ? 'working' : 'not_yet'
}
