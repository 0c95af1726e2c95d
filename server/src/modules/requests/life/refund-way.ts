import type { Query, Tx } from '../../../kernel/context.ts'
import { recordFacts } from './record.ts'
import * as store from './store.ts'

/** Where the refund of a request will go, written down by the payments; null while nobody has said. */
export async function noteRefundWay(tx: Tx, requestId: string, way: store.RefundWay | null): Promise<void> {
  await (way === null ? store.dropRefundWay(tx, requestId) : store.putRefundWay(tx, requestId, way))
  // Whoever has the request before them reads it anew.
  await recordFacts(tx, requestId, {})
}

export const refundWayOf = async (q: Query, requestId: string): Promise<store.RefundWay | null> =>
  (await store.findRefundWay(q, requestId))?.refund_to ?? null
