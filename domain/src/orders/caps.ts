/**
 * How much may be open at once. A family that orders eight services stays below; somebody who would hold all the times of a
 * tehsil does not. A carrier gives one address to thousands, so that of the address is high and looks at one day only.
 */
export interface OrderCaps {
  /** Orders of one account that still have work in them. */
  account: number
  /** Of all accounts of its household together. */
  household: number
  /** Orders from one browser or app, whoever signs in to it. */
  device: number
  /** Orders of the last day from one address. */
  network: number
  /** Times to come that one account holds. */
  slots: number
  /** Open orders whose visit is told to one number that is not the orderer's own. */
  number: number
}
export type Cap = keyof OrderCaps

export const ORDER_CAPS: OrderCaps = { account: 10, household: 16, device: 12, network: 400, slots: 8, number: 4 }

export interface CapMet {
  cap: Cap
  open: number
  most: number
}

const ORDER: readonly Cap[] = ['account', 'slots', 'household', 'number', 'device', 'network']

/** The first cap that one more order would pass, the narrowest first; null where there is room. */
export function capMet(caps: OrderCaps, open: Record<Cap, number>, holdsTime: boolean): CapMet | null {
  for (const cap of ORDER) {
    if (cap === 'slots' && !holdsTime) continue
    if (open[cap] >= caps[cap]) return { cap, open: open[cap], most: caps[cap] }
  }
  return null
}
