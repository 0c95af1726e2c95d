import { advanceRestored, refundPayable } from '@app/domain/ledger'
import type { RequestMoved } from '@app/contract/events'
import type { Tx } from '../../../kernel/context.ts'
import * as ledger from '../../ledger/index.ts'
import * as requests from '../../requests/index.ts'
import { tellWhatIsPaid } from '../receipts/receipts.ts'
import { tellRefund } from '../refunds/tell.ts'
import * as store from '../store.ts'
import { getStanding, returnLines } from './store.ts'

/**
 * A request that had ended is opened again: what its end gave back, and nobody has been paid yet, lies in the advance as
 * before. If it was paid out, its lines are owed anew. For each ending once.
 */
export async function restoreAdvance(tx: Tx, requestId: string): Promise<void> {
  await store.lockStandings(tx, [requestId])
  const { endings } = await getStanding(tx, requestId)
  const key = `reopened:${requestId}:${endings}`
  if (endings === 0 || (await ledger.isPosted(tx, key))) return
  const [refundPaisa = 0] = await ledger.lockedBalances(tx, [refundPayable(requestId)])
  const ended = (await ledger.statement(tx, refundPayable(requestId), { limit: 100 })).find(
    (line) => line.key === (endings === 1 ? `end:${requestId}` : `end:${requestId}:${endings}`),
  )
  if (ended && refundPaisa >= ended.amountPaisa)
    await ledger.post(tx, [advanceRestored({ requestId, ending: endings, amountPaisa: ended.amountPaisa })])
  else if (ended) await returnLines(tx, requestId)
  const request = await requests.getRequest(tx, requestId)
  await tellWhatIsPaid(tx, request)
  await tellRefund(tx, request)
}

/** Whoever opened it: the money follows. */
export const followReopening = (tx: Tx, event: RequestMoved): Promise<void> =>
  event.action === 'reopen' ? restoreAdvance(tx, event.requestId) : Promise.resolve()
