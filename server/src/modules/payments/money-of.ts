import { advance, refundPayable } from '@app/domain/ledger'
import type { Query } from '../../kernel/context.ts'
import * as ledger from '../ledger/index.ts'
import { receiptRef, type ReceiptRef } from './receipts/receipts.ts'
import { receiptsOfAll } from './receipts/store.ts'
import { shownTo, type ShownTo } from './refunds/destination.ts'
import { chosenOfAll } from './refunds/store.ts'
import { historiesOf, type historyOf } from './refunds/view.ts'
import { psidsOfAll } from './store.ts'

export interface RequestMoney {
  advancePaisa: number
  refundPaisa: number
  refundTo: ShownTo | null
  refunds: Awaited<ReturnType<typeof historyOf>>
  receipts: ReceiptRef[]
  psid: { number: string; amountPaisa: number; state: string } | null
}

/** All about a request's money, for those above who show it. */
export async function paymentsOf(query: Query, requestId: string): Promise<RequestMoney> {
  return (await paymentsOfAll(query, [requestId])).get(requestId)!
}

/** … of several: each question is asked once, the ledger's balances too. */
export async function paymentsOfAll(
  query: Query,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, RequestMoney>> {
  if (!requestIds.length) return new Map()
  const [balances, psids, receipts, chosen, refunds] = await Promise.all([
    ledger.balances(
      query,
      requestIds.flatMap((id) => [advance(id), refundPayable(id)]),
    ),
    psidsOfAll(query, requestIds),
    receiptsOfAll(query, requestIds),
    chosenOfAll(query, requestIds),
    historiesOf(query, requestIds),
  ])
  const psidsBy = Map.groupBy(psids, (one) => one.request_id)
  const receiptsBy = Map.groupBy(receipts, (one) => one.request_id)
  const chosenBy = new Map(chosen.map((one) => [one.request_id, one]))
  return new Map(
    requestIds.map((id, place) => {
      const psid = psidsBy.get(id)?.find((one) => one.from_cash_of === null)
      return [
        id,
        {
          advancePaisa: balances[place * 2] ?? 0,
          refundPaisa: balances[place * 2 + 1] ?? 0,
          refundTo: shownTo(query, chosenBy.get(id)),
          refunds: refunds.get(id) ?? [],
          receipts: (receiptsBy.get(id) ?? []).map(receiptRef),
          psid: psid ? { number: psid.number, amountPaisa: psid.amount_paisa, state: psid.state } : null,
        },
      ]
    }),
  )
}
