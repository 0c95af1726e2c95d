import { type VisitAction, decideVisit } from '@app/domain/dispatch'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as store from '../store.ts'
import { handBacksOf } from './store.ts'

export function facilitatorOf(q: Query): string {
  return q.actor.kind === 'facilitator' ? q.actor.id : refuse('not_yours')
}

/** The caller's own visit, locked, in a state in which the action may be; anything else is a declared refusal. */
export async function ownVisit(tx: Tx, visitId: string, action: VisitAction): Promise<store.VisitRow> {
  const facilitatorId = facilitatorOf(tx)
  const visit = (await store.lockVisit(tx, visitId)) ?? refuse('not_found')
  // Given back, lost or taken away: it was theirs, and their phone may not know yet.
  if (visit.facilitator_id !== facilitatorId)
    refuse(
      (await handBacksOf(tx, visitId)).some((row) => row.facilitator_id === facilitatorId)
        ? 'visit_not_yours'
        : 'not_found',
    )
  const verdict = decideVisit(visit.state, action, { kind: visit.kind, anyDone: true })
  if (!verdict.ok)
    refuse(verdict.refusal === 'work_has_begun' ? verdict.refusal : 'visit_moved_on', { state: visit.state })
  return visit
}

/** A phone without a network says when it happened; older than this it is a wrong clock. */
const OFFLINE_MS_MAX = 24 * 3_600_000

/** When it happened: by the device's clock where that is possible at all (after the step before, not in the future), else now. */
export function happenedAt(tx: Tx, after: Date | null): Date {
  const told = tx.deviceAt
  return told && told < tx.at && tx.at.getTime() - told.getTime() <= OFFLINE_MS_MAX && after !== null && told >= after
    ? told
    : tx.at
}
