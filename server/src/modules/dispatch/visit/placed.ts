import { mayActFor } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { VisitRow } from '../store.ts'

/** The visit, where it lies in the place of whoever asks. */
export async function placed(q: Query, visit: VisitRow | undefined): Promise<VisitRow> {
  if (!visit) return refuse('not_found')
  if (!mayActFor(q.actor, { districtId: visit.district_id, tehsilId: visit.tehsil_id, officeId: visit.office_id }))
    refuse('not_yours')
  return visit
}
