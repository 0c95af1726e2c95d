import type { Output, ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { cardOf, noteReading, normaliseTrackingNo, getOrder, centre, lists } from '../requests/index.ts'

/**
 * Somebody ordered this way before and stands here now. The number on the paper is not enough: it is the number it was
 * ordered with that opens it, and the card of whoever stands here is on record.
 */
export async function takeIn(tx: Tx, input: ParsedInput<'centre.takeIn'>): Promise<Output<'centre.takeIn'>> {
  centre.assertOwnCentre(tx, input.centreId)
  const phone = normalisePhone(input.phone) ?? refuse('phone_invalid', { field: 'phone' })
  const trackingNo = normaliseTrackingNo(input.trackingNo)
  const row = trackingNo ? await lists.byTrackingNo(tx, trackingNo) : undefined
  if (!row || (await getOrder(tx, row.order_id)).contactPhone !== phone) refuse('not_found')
  if (row.mode !== 'centre') refuse('not_in_this_mode')
  await centre.bringTo(tx, { orderId: row.order_id, centreId: input.centreId, identity: input.identity })
  tx.onBehalfOf = `request:${row.id}`
  await tx.audit({
    action: 'centre.take_in',
    subject: `request:${row.id}`,
    details: { centreId: input.centreId, from: row.centre_id, by: actorKey(tx.actor) },
  })
  await noteReading(tx, [row.id], 'request')
  return cardOf(tx, row.id)
}
