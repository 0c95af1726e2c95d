import type { Output, ParsedInput } from '@app/contract'
import { decide } from '@app/domain/requests'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { ratesAt } from '../../catalogue/index.ts'
import * as consents from '../../consents/index.ts'
import * as slots from '../../slots/index.ts'
import { actForOrderer, assertMayRead } from '../reading/access.ts'
import { advance } from '../life/advance.ts'
import { areaEventCovering } from '../life/area-event-covering.ts'
import { cardOf } from '../reading/card.ts'
import { tableFacts } from '../life/facts.ts'
import { chargeLeftBy } from '../life/shared-charge.ts'
import * as store from '../store.ts'

/**
 * What cancelling now costs: nothing until somebody is on the way, then the call-out; of an order that was worked on in
 * part, this one's part of the charge, where nobody is left to bear it. Never anything in an area event.
 */
async function feeNow(q: Query, row: store.RequestRow, unbornePaisa: number): Promise<number> {
  if (row.state !== 'visiting' && unbornePaisa === 0) return 0
  if (
    await areaEventCovering(
      q,
      {
        tehsilId: row.tehsil_id,
        districtId: row.district_id,
        officeId: row.office_id,
        departmentId: row.department_id,
      },
      q.at,
    )
  )
    return 0
  return unbornePaisa + (row.state === 'visiting' ? ratesAt(q.kernel, q.at).noShow.feePaisa : 0)
}

export async function cancelPreview(
  q: Query,
  input: ParsedInput<'requests.cancelPreview'>,
): Promise<Output<'requests.cancelPreview'>> {
  const row = await assertMayRead(q, input.requestId)
  const verdict = decide(row.state, 'cancel', tableFacts(row))
  const left = await chargeLeftBy(q, row)
  const feePaisa = verdict.ok ? await feeNow(q, row, left.unbornePaisa) : 0
  const paid = row.quote.dueAtDoorPaisa + row.quote.duePsidPaisa - row.owed_paisa
  return {
    allowed: verdict.ok,
    refusal: verdict.ok ? null : verdict.refusal,
    feePaisa,
    restDearerPaisa: verdict.ok ? left.dearerPaisa : 0,
    refundPaisa: Math.max(0, paid - feePaisa),
  }
}

/**
 * The fee is told first, and what the rest of the order will cost more; if either has changed since, the citizen hears it
 * again before anything is cancelled.
 */
export async function cancel(tx: Tx, input: ParsedInput<'requests.cancel'>): Promise<Output<'requests.cancel'>> {
  await actForOrderer(tx, input.requestId)
  const row = (await store.lockRequest(tx, input.requestId)) ?? refuse('not_found')
  const verdict = decide(row.state, 'cancel', tableFacts(row))
  if (!verdict.ok) refuse(verdict.refusal)
  const byCitizen = tx.actor.kind !== 'staff' || tx.onBehalfOf !== undefined
  const left = byCitizen ? await chargeLeftBy(tx, row) : { dearerPaisa: 0, unbornePaisa: 0 }
  const feePaisa = tx.actor.kind === 'citizen' || tx.onBehalfOf ? await feeNow(tx, row, left.unbornePaisa) : 0
  if (feePaisa > input.acceptFeePaisa || left.dearerPaisa > input.acceptDearerPaisa)
    refuse('fee_changed', { feePaisa, restDearerPaisa: left.dearerPaisa })
  await store.setFacts(tx, row.id, { cancel_fee_paisa: feePaisa }, tx.at)
  await advance(tx, row.id, 'cancel', {
    cause: byCitizen ? 'citizen' : 'platform',
    reason: input.reason || 'cancelled',
  })
  if (byCitizen) await consents.takeBack(tx, { kind: 'order', requestId: row.id, ending: 'cancel' })
  await giveSlotBack(tx, row.order_id)
  return cardOf(tx, row.id)
}

/** The slot is free again once no request of the order waits for it. */
export async function giveSlotBack(tx: Tx, orderId: string): Promise<void> {
  const order = await store.lockOrder(tx, orderId)
  if (!order.slot_id) return
  const waiting = (await store.requestsOfOrder(tx, orderId)).some(
    (r) => r.state === 'scheduled' || r.state === 'visit_assigned' || r.state === 'visiting',
  )
  if (waiting) return
  await slots.release(tx, { slotId: order.slot_id, skills: order.skills })
  await store.setSlot(tx, orderId, null, null, 0)
}
