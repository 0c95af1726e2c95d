import type { LocalDate } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import type { VisitRow } from '../store.ts'
import { freshSince, plansHere } from './plan-rules.ts'
import { plannedFor, plannedStopsOf } from './store.ts'

export interface PlannedPerson {
  facilitatorId: string
  planId: string
}

/** To whom a fresh plan of the day gives the visit; null where there is none, or it has no place for it. */
export async function plannedPerson(
  q: Query,
  visit: Pick<VisitRow, 'id' | 'district_id'>,
): Promise<PlannedPerson | null> {
  if (!plansHere(q.kernel, visit.district_id)) return null
  const stop = await plannedFor(q, visit.id, freshSince(q.at))
  return stop?.facilitator_id ? { facilitatorId: stop.facilitator_id, planId: stop.plan_id } : null
}

export interface PlannedRoute {
  madeAt: Date
  /** In the plan's order. */
  stops: readonly { visitId: string; beginsAt: Date | null }[]
}

/** The latest fresh plan by which they go to all of these visits; null where there is none. */
export async function plannedRoute(
  q: Query,
  facilitatorId: string,
  day: LocalDate,
  visits: readonly Pick<VisitRow, 'id' | 'district_id'>[],
): Promise<PlannedRoute | null> {
  if (!visits.some((visit) => plansHere(q.kernel, visit.district_id))) return null
  const rows = await plannedStopsOf(q, facilitatorId, day, freshSince(q.at))
  for (const stops of Map.groupBy(rows, (row) => row.plan_id).values()) {
    const known = new Set(stops.map((row) => row.visit_id))
    if (visits.every(({ id }) => known.has(id)))
      return {
        madeAt: stops[0]!.made_at,
        stops: stops.map((row) => ({ visitId: row.visit_id, beginsAt: row.begins_at })),
      }
  }
  return null
}
