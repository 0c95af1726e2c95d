import type { Tx } from '../../../kernel/context.ts'
import * as slots from '../../slots/index.ts'
import * as store from '../store.ts'
import { retell } from './turns.ts'

/**
 * The platform moved the order's visit: the old room is free, and the household reads the new time. The new room is
 * taken already, if any was.
 */
export async function moveSlot(
  tx: Tx,
  orderId: string,
  slot: { id: string | null; startsAt: Date; endsAt: Date },
): Promise<void> {
  const order = await store.lockOrder(tx, orderId)
  if (order.slot_id && order.slot_id !== slot.id)
    await slots.release(tx, { slotId: order.slot_id, skills: order.skills })
  await store.setSlot(tx, orderId, slot, null, 0)
  for (const row of await store.requestsOfOrder(tx, orderId)) {
    if (row.state !== 'scheduled') continue
    await store.moveRequest(tx, row.id, row.state, tx.at, slot.endsAt)
    await retell(tx, row.id)
    await tx.live(`request:${row.id}`, { kind: 'changed', data: { requestId: row.id } })
  }
}
