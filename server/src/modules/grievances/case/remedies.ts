import type { DecisionFacts, Remedy } from '@app/domain/grievances'
import { isEnd, type RequestState } from '@app/domain/requests'
import { formatRupees } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { giveUnlessStanding } from '../../consents/index.ts'
import * as payments from '../../payments/index.ts'
import * as requests from '../../requests/index.ts'
import * as store from '../store.ts'
import { givenBack } from './store.ts'

/** What was given back in this case so far, the goodwill taken in. */
const givenSoFar = (row: store.GrievanceRow): number => Math.max(row.goodwill_paisa, row.refund_paisa)

/** Where the request stands and what of it is there: what a resolution may name depends on it. */
export async function howFar(
  q: Query,
  request: requests.RequestFacts,
): Promise<Pick<DecisionFacts, 'requestState' | 'filed' | 'complete'>> {
  const { formReady, papersReady, proofReady } = request.facts
  return {
    requestState: request.state,
    filed: (await requests.history.changesOf(q, request.id)).some((change) => change.to_state === 'submitted'),
    complete: formReady && papersReady && proofReady,
  }
}

/** What can be had now: no more than our charge goes back for one request, whatever the number of cases. */
export async function decisionFacts(q: Query, row: store.GrievanceRow): Promise<DecisionFacts> {
  const request = await requests.getRequest(q, row.request_id)
  const order = await requests.getOrder(q, request.orderId)
  const elsewhere = (await givenBack(q, request.id, row.id)).paisa
  return {
    ...(await howFar(q, request)),
    visit: row.visit_id !== null,
    facilitator: row.accused_facilitator_id !== null,
    door: order.pin !== null,
    chargePaisa: Math.max(0, (await payments.chargeKept(q, request.id)) - elsewhere),
    goodwillPaisa: givenSoFar(row),
  }
}

/** Each remedy by the door of the module that owns it; what only is written down here is answered as the case's change. */
export async function actOn(
  tx: Tx,
  row: store.GrievanceRow,
  remedies: readonly Remedy[],
  facts: DecisionFacts,
): Promise<store.Patch> {
  const change: store.Patch = { clawback: remedies.some((one) => one.kind === 'clawback') }
  for (const remedy of remedies) {
    switch (remedy.kind) {
      case 'refund': {
        // The rest of what an earlier step gave back; the goodwill counts once.
        const before = row.refund_paisa
        await payments.returnCharge(tx, {
          caseId: `${row.id}:${row.step}`,
          requestId: row.request_id,
          amountPaisa: remedy.amountPaisa - before,
          goodwillPaisa: before > 0 ? 0 : row.goodwill_paisa,
        })
        change.refund_paisa = remedy.amountPaisa
        break
      }
      case 'goodwill':
        change.goodwill_paisa = await payments.payGoodwill(tx, {
          caseId: row.id,
          visitId: row.visit_id,
          requestId: row.request_id,
        })
        break
      case 'correction':
        await resolve(tx, row.request_id, facts.requestState, 'objected')
        break
      case 'reopen':
        await resolve(tx, row.request_id, facts.requestState, remedy.to)
        break
      // Taken back when nobody can appeal any more; standings follow the announcement.
      case 'clawback':
      case 'retraining':
      case 'pause':
      case 'review':
        break
      default:
        remedy satisfies never
    }
  }
  return change
}

/** The money goes first: whatever the new state sets going finds it where it was. */
export async function resolve(
  tx: Tx,
  requestId: string,
  from: RequestState,
  to: RequestState,
  reason = 'grievance_upheld',
): Promise<void> {
  if (isEnd(from)) await payments.restoreAdvance(tx, requestId)
  if (isEnd(from)) await agreedByComplaint(tx, requestId)
  await requests.advance(tx, requestId, isEnd(from) ? 'reopen' : 'redo', { cause: 'platform', reason, resolvedTo: to })
}

/** What was taken back goes on because its orderer complained and was right: that is their word, and it is kept as such. */
async function agreedByComplaint(tx: Tx, requestId: string): Promise<void> {
  const { orderId, quote } = await requests.getRequest(tx, requestId)
  const order = await requests.getOrder(tx, orderId)
  await giveUnlessStanding(tx, {
    kind: 'order',
    accountId: order.accountId,
    language: order.language,
    proof: 'complaint',
    requestId,
    about: [{ requestId, facts: { amount: formatRupees(quote.totalPaisa) } }],
  })
}
