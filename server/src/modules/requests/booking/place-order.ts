import type { ParsedInput } from '@app/contract'
import { distanceMeters, isDoorPhone, normalisePhone } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { locate, tehsilOf } from '../../places/index.ts'
import type { Receiver } from '../shapes.ts'

/** A pin that is worse than this must be moved by hand before anybody rides to it. */
const PIN_ROUGH_METERS = 100

export interface OrderPlace {
  tehsilId: string | null
  districtId: string | null
  receiver: Receiver | null
}

/** Where the household is. Only a doorstep needs an address; "not served" is said, never the nearest tehsil instead. */
export async function placeOf(tx: Tx, input: ParsedInput<'requests.book'>, ordererPhone: string): Promise<OrderPlace> {
  const { address } = input
  if (!address) {
    if (input.mode === 'doorstep') refuse('address_needed', { field: 'address' })
    return { tehsilId: null, districtId: null, receiver: receiverOf(input, ordererPhone) }
  }
  const found = locate(tx.kernel, address.pin)
  if (!found.served) refuse('area_not_served', { field: 'address.pin' })
  if ((address.accuracyMeters ?? 0) > PIN_ROUGH_METERS && !address.movedByHand)
    refuse('pin_too_rough', { field: 'address.pin' })
  const chosen =
    address.tehsilId === undefined
      ? undefined
      : (tehsilOf(tx.kernel, address.tehsilId) ?? refuse('area_not_served', { field: 'address.tehsilId' }))
  // Between two towns whoever lives there knows better; across the province one of the two is a slip.
  if (chosen && distanceMeters(address.pin, chosen.headquarters) > tx.kernel.territory.areas.farthestMeters)
    refuse('pin_far_from_tehsil', { field: 'address.tehsilId', pinTehsilId: found.tehsilId })
  return {
    tehsilId: chosen?.id ?? found.tehsilId,
    districtId: chosen?.districtId ?? found.districtId,
    receiver: receiverOf(input, ordererPhone),
  }
}

/** Who opens the door, with a number that rings there: the orderer's own where none is given. */
function receiverOf(input: ParsedInput<'requests.book'>, ordererPhone: string): Receiver | null {
  if (!input.receiver) {
    if (input.mode === 'doorstep') refuse('receiver_needed', { field: 'receiver' })
    return null
  }
  const phone = normalisePhone(input.receiver.phone ?? ordererPhone)
  if (phone === null || !isDoorPhone(phone)) refuse('phone_invalid', { field: 'receiver.phone' })
  return { ...input.receiver, phone }
}
