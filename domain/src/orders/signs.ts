/** An order as far as it is looked at for being false: where it came from and whom its visit is told to, as hashes. */
export interface OrderTrace {
  id: string
  accountId: string
  /** The browser that it came from, where it keeps a value. */
  device: string | null
  /** The number that the visit is told to, where that is not the orderer's own. */
  told: string | null
  /** About a hundred metres each way. */
  cell: string | null
  startsAtMs: number | null
  madeAtMs: number
}
export interface OrderTraits {
  /** No house, street or quarter, and next to nothing as a landmark. */
  addressBare: boolean
  /** The pin was moved by hand: nobody's phone stood there. */
  pinByHand: boolean
}
export const FAILURES = ['nobody', 'no_address', 'denied'] as const
/** What became of a visit or a call before: it says something of a place, a browser or a number, and of no household. */
export interface FailureTrace {
  what: (typeof FAILURES)[number]
  device: string | null
  told: string | null
  cell: string | null
}

export const SIGNS = [
  'device_of_many',
  'places_at_once',
  'many_in_an_hour',
  'number_of_others',
  'number_of_many',
  'cell_of_many',
  'address_bare',
  'pin_by_hand',
  'failed_from_device',
  'failed_at_number',
  'failed_at_place',
] as const
export type Sign = (typeof SIGNS)[number]
/** How often a sign is there; each is nothing for an order that stands alone, whoever makes it. */
export type Signs = Record<Sign, number>

const HOUR = 3_600_000
const differing = <T>(items: readonly T[], of: (item: T) => string | null): number =>
  new Set(items.flatMap((item) => of(item) ?? [])).size

/**
 * Counts what the order has in common with those of the same day that share a browser, an account, a number or a place with
 * it. Nothing asks whether its household was ever here before: who comes for the first time looks like everybody else.
 */
export function signsOf(
  order: OrderTrace & OrderTraits,
  related: readonly OrderTrace[],
  failures: readonly FailureTrace[],
): Signs {
  const others = related.filter((one) => one.id !== order.id)
  const fromDevice = order.device === null ? [] : others.filter((one) => one.device === order.device)
  const toNumber = order.told === null ? [] : others.filter((one) => one.told === order.told)
  const atCell = order.cell === null ? [] : others.filter((one) => one.cell === order.cell)
  const own = others.filter((one) => one.accountId === order.accountId)
  const foreign = (one: OrderTrace) => (one.accountId === order.accountId ? null : one.accountId)
  // One visit that failed is one failure, whatever it shares with this order: first the place, then the browser, then the number.
  const place = failures.filter((one) => order.cell !== null && one.cell === order.cell && one.what !== 'denied')
  const elsewhere = failures.filter((one) => !place.includes(one))
  const device = elsewhere.filter((one) => order.device !== null && one.device === order.device)
  const number = elsewhere.filter((one) => !device.includes(one) && order.told !== null && one.told === order.told)
  return {
    device_of_many: differing(fromDevice, foreign),
    places_at_once: own.filter(
      (one) => order.startsAtMs !== null && one.startsAtMs === order.startsAtMs && one.cell !== order.cell,
    ).length,
    many_in_an_hour: own.filter((one) => Math.abs(order.madeAtMs - one.madeAtMs) < HOUR && one.cell !== order.cell)
      .length,
    number_of_others: order.told === null ? 0 : 1,
    number_of_many: differing(toNumber, foreign),
    cell_of_many: differing(atCell, foreign),
    address_bare: order.addressBare ? 1 : 0,
    pin_by_hand: order.pinByHand ? 1 : 0,
    failed_from_device: device.length,
    failed_at_number: number.length,
    failed_at_place: place.length,
  }
}
