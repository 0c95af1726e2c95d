import type { Tx } from '../../../kernel/context.ts'
import { sealRequest } from './sealed.ts'
import * as store from './store.ts'

/** Takes people out of ended requests. What remains counts: service, place by district, dates, money, outcome. */
export async function forgetRequests(tx: Tx, requestIds: readonly string[]): Promise<void> {
  if (!requestIds.length) return
  await store.forgetRequests(
    tx,
    requestIds,
    sealRequest(tx.kernel.vault, { subject: { name: '' } as never, answers: {}, asset: null }),
    tx.at,
  )
  await store.forgetOrders(tx, requestIds)
}
