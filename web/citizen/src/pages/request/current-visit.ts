import type { RequestView } from '../../components/request-badge.tsx'

export type Visit = RequestView['visits'][number]

const UNDER_WAY: readonly Visit['stage'][] = ['on_the_way', 'at_the_door', 'working', 'paid']
const TO_COME: readonly Visit['stage'][] = ['promised', 'sought']

export const isUnderWay = (visit: Visit): boolean => UNDER_WAY.includes(visit.stage)

/** The visit that the citizen thinks of now: under way, or the next one. */
export function currentVisit(request: RequestView): Visit | undefined {
  const household = request.visits.filter((visit) => visit.kind === 'household')
  return household.find(isUnderWay) ?? household.find((visit) => TO_COME.includes(visit.stage))
}

/** Somebody was at the door a moment ago, and may not have gone. */
export const justLeft = (request: RequestView): Visit | undefined =>
  request.visits.find(
    (visit) => visit.kind === 'household' && visit.facilitator !== null && visit.canTrack && !isUnderWay(visit),
  )
