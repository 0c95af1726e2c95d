import { advance, refundPayable } from '@app/domain/ledger'
import type { Query } from '../../kernel/context.ts'
import * as ledger from '../ledger/index.ts'
import { receiptRef, type ReceiptRef } from './receipts/receipts.ts'
import { receiptsOf } from './receipts/store.ts'
import { shownTo, type ShownTo } from './refunds/destination.ts'
import { chosenOf } from './refunds/store.ts'
import { historyOf } from './refunds/view.ts'
import { psidsOf } from './store.ts'

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
  const [[advancePaisa = 0, refundPaisa = 0], psids, receipts, chosen, refunds] = await Promise.all([
    ledger.balances(query, [advance(requestId), refundPayable(requestId)]),
    psidsOf(query, requestId),
    receiptsOf(query, requestId),
    chosenOf(query, requestId),
    historyOf(query, requestId),
  ])
  const psid = psids.find((one) => one.from_cash_of === null)
  return {
    advancePaisa,
    refundPaisa,
    refundTo: shownTo(query, chosen),
    refunds,
    receipts: receipts.map(receiptRef),
    psid: psid ? { number: psid.number, amountPaisa: psid.amount_paisa, state: psid.state } : null,
  }
}
