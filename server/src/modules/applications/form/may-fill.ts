import type { RequestState } from '@app/domain/requests'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { openVisitOf } from '../../dispatch/index.ts'
import { actForOrderer, assertMayRead, type RequestRow } from '../../requests/index.ts'

const OPEN: readonly RequestState[] = ['draft', 'booked', 'scheduled', 'visit_assigned', 'visiting', 'objected']

/** The orderer or an agent for them, or the facilitator who is at work there now. */
export async function assertMayAct(tx: Tx, requestId: string): Promise<RequestRow> {
  if (tx.actor.kind !== 'facilitator') return actForOrderer(tx, requestId)
  const [row, visit] = await Promise.all([assertMayRead(tx, requestId), openVisitOf(tx, tx.actor.id)])
  if (!visit?.requestIds.includes(requestId)) refuse('visit_not_yours')
  return row
}

export const isFormOpen = (state: RequestState): boolean => OPEN.includes(state)

/** The form, its papers and its proof change until they go to the office, and while the office wants something put right. */
export async function assertMayFill(tx: Tx, requestId: string): Promise<RequestRow> {
  const row = await assertMayAct(tx, requestId)
  if (!isFormOpen(row.state)) refuse('form_closed')
  return row
}
