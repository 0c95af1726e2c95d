import type { Output, ParsedInput } from '@app/contract'
import { movingRule } from '@app/domain/requests'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as slots from '../../slots/index.ts'
import { actForOrderer } from '../reading/access.ts'
import { assertMayHold } from '../limits/caps.ts'
import { advance } from '../life/advance.ts'
import { cardOf } from '../reading/card.ts'
import * as store from '../store.ts'

type Card = Output<'requests.confirmSlot'>

/** Takes a slot for the order's visit: every request of it that waits for one is scheduled with it. */
export async function confirmSlot(tx: Tx, input: ParsedInput<'requests.confirmSlot'>): Promise<Card> {
  const request = await actForOrderer(tx, input.requestId)
  const order = await store.lockOrder(tx, request.order_id)
  if (order.slot_id === null) await assertMayHold(tx, { id: order.id, accountId: order.account_id })
  const slot = await slots.take(tx, {
    slotId: input.slotId,
    tehsilId: order.tehsil_id,
    skills: order.skills,
    holder: { accountId: order.account_id, serviceIds: [request.service_id] },
  })
  const earliest = order.tehsil_id
    ? await slots.earliestOffered(tx, { tehsilId: order.tehsil_id, skills: order.skills })
    : null
  await store.setSlot(tx, order.id, slot, earliest ?? slot.startsAt, 0)
  await advance(tx, request.id, 'confirm_slot')
  for (const other of await store.requestsOfOrder(tx, order.id))
    if (other.id !== request.id && other.state === 'booked' && other.mode === request.mode)
      await advance(tx, other.id, 'confirm_slot')
  return cardOf(tx, request.id)
}

/** Freely until 24 hours before; later once, with a reason. The old slot is given back in the same transaction. */
export async function reschedule(tx: Tx, input: ParsedInput<'requests.reschedule'>): Promise<Card> {
  const request = await actForOrderer(tx, input.requestId)
  const order = await store.lockOrder(tx, request.order_id)
  const { settings } = tx.kernel.territory
  const byCitizen = tx.actor.kind !== 'staff' || tx.onBehalfOf !== undefined
  const rule =
    byCitizen && order.slot_starts_at
      ? movingRule(
          { startsAtMs: order.slot_starts_at.getTime(), lateMoves: order.late_reschedules },
          settings,
          tx.at.getTime(),
        )
      : 'free'
  if (rule === 'used') refuse('reschedule_used')
  if (rule === 'with_reason' && input.reason === '') refuse('reschedule_needs_reason', { field: 'reason' })
  const slot = await slots.take(tx, {
    slotId: input.slotId,
    tehsilId: order.tehsil_id,
    skills: order.skills,
    holder: { accountId: order.account_id, serviceIds: [request.service_id] },
  })
  if (order.slot_id) await slots.release(tx, { slotId: order.slot_id, skills: order.skills })
  await store.setSlot(tx, order.id, slot, null, rule === 'free' ? 0 : 1)
  await advance(tx, request.id, 'reschedule', {
    cause: byCitizen ? 'citizen' : 'platform',
    reason: input.reason || 'rescheduled',
  })
  for (const other of await store.requestsOfOrder(tx, order.id))
    if (other.id !== request.id && (other.state === 'scheduled' || other.state === 'visit_assigned'))
      await advance(tx, other.id, 'reschedule', { reason: 'rescheduled' })
  return cardOf(tx, request.id)
}
