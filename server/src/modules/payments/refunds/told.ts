import type { RefundKind } from '@app/domain/payments'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { saidTo } from './destination.ts'
import * as store from './store.ts'

/** Where a refund will go, as it may be told; nothing where the citizen has not said. */
export async function chosenFor(
  q: Query,
  requestId: string,
): Promise<{ id: string; kind: RefundKind; said: LocalText } | undefined> {
  const row = await store.chosenOf(q, requestId)
  return row && { id: row.id, kind: row.kind, said: saidTo(q, row) }
}

/** Where one went, and the receipt for what was counted out. */
export async function refundOut(
  q: Query,
  refundId: string,
): Promise<{ said: LocalText; receiptNo: string | null } | undefined> {
  const row = await store.findRefund(q, refundId)
  const to = row?.destination_id ? await store.findDestination(q, row.destination_id) : undefined
  return row && { said: to ? saidTo(q, to) : { en: '', ur: '' }, receiptNo: row.receipt_no }
}
