import type { Output } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import type { VisitRow } from '../store.ts'
import { findAsk } from './store.ts'

/** What of it their own app shows: asked, not answered, and the trip goes on. */
export async function askOf(q: Query, visit: VisitRow): Promise<Output<'visits.get'>['safeAsk']> {
  if (visit.state !== 'en_route' || !visit.facilitator_id || q.actor.kind !== 'facilitator') return undefined
  const ask = await findAsk(q, visit.id, visit.facilitator_id)
  return ask && !ask.answered_at
    ? { askedAt: ask.asked_at.toISOString(), until: ask.until.toISOString(), alarmed: ask.alarmed_at !== null }
    : undefined
}
