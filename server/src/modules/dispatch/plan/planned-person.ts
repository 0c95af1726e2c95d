import type { Query } from '../../../kernel/context.ts'
import type { VisitRow } from '../store.ts'
import { freshSince, plansHere } from './plan-rules.ts'
import { plannedFor } from './store.ts'

/** To whom a fresh plan of the day gives the visit; null where there is none, or it has no place for it. */
export async function plannedPerson(q: Query, visit: Pick<VisitRow, 'id' | 'district_id'>): Promise<string | null> {
  if (!plansHere(q.kernel, visit.district_id)) return null
  return (await plannedFor(q, visit.id, freshSince(q.at)))?.facilitator_id ?? null
}
