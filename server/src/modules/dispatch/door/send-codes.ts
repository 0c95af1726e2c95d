import type { Output, ParsedInput } from '@app/contract'
import { isOut } from '@app/domain/dispatch'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { actForOrderer } from '../../requests/index.ts'
import * as store from '../store.ts'
import { noteCodesSent } from './store.ts'

const WAIT_SECONDS = 120

/** The household has lost the text with its codes: it goes out again. The agent who asks for it never sees one. */
export async function sendCodes(
  tx: Tx,
  input: ParsedInput<'requests.sendCodes'>,
): Promise<Output<'requests.sendCodes'>> {
  await actForOrderer(tx, input.requestId)
  const visits = await store.visitsOfRequest(tx, input.requestId)
  const visit = visits.find((one) => one.kind === 'household' && isOut(one.state)) ?? refuse('no_such_visit_now')
  const since = new Date(tx.at.getTime() - WAIT_SECONDS * 1_000)
  if ((await noteCodesSent(tx, visit.id, tx.at, since)) === 0) refuse('code_too_soon', { seconds: WAIT_SECONDS })
  const tasks = await store.tasksOfVisit(tx, visit.id)
  await tx.announce('visit.codes_asked', {
    visitId: visit.id,
    kind: visit.kind,
    facilitatorId: visit.facilitator_id,
    orderId: visit.order_id,
    requestIds: [...new Set(tasks.map((task) => task.request_id))],
  })
  await tx.audit({ action: 'visit.codes_sent_again', subject: `visit:${visit.id}` })
  return { done: true }
}
