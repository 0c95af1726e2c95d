import { type ApplicationFacts, decideAtDesk, type OfficeAct, type OfficeDecision } from '@app/domain/applications'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { needs } from '../../requests/index.ts'
import { type ApplicationRow, openObjection } from '../store.ts'

export async function factsOf(q: Query, row: ApplicationRow): Promise<ApplicationFacts> {
  const objection = await openObjection(q, row.request_id)
  return {
    state: row.state,
    reportedOnly: row.reported_only,
    needOpen: (await needs.openNeeds(q, row.request_id)).length > 0,
    toPrintAgain: objection?.code === 'misprint' || objection?.code === 'error_reported',
  }
}

/** What the act comes to now, or why it may not be done. */
export async function decided(
  tx: Tx,
  row: ApplicationRow,
  act: OfficeAct,
): Promise<Extract<OfficeDecision, { ok: true }>> {
  const decision = decideAtDesk(act, await factsOf(tx, row))
  return decision.ok ? decision : refuse(decision.refusal, { state: row.state })
}
