import { isAboutMoney } from './compose.ts'

/** Codes: a second one that comes late confuses, and whoever waits asks for another. */
const CODES: ReadonlySet<string> = new Set([
  'login_code',
  'caller_code',
  'record_code',
  'account_code',
  'household_invite',
  'receiver_named',
  'staff_invited',
  'number_code',
  'visit_codes',
  'refund_code',
  'refund_to_code',
  'refund_till_code',
])

/**
 * `once`: of a code or of money, never sent a second time while it is not certain that the first one is lost.
 * `again`: rather twice than not at all.
 */
export type Care = 'once' | 'again'
export const careOf = (template: string): Care => (CODES.has(template) || isAboutMoney(template) ? 'once' : 'again')

/** A try of which nobody can say whether it reached anybody. */
export interface Doubt {
  care: Care
  /** interrupted: we died or heard no answer. unreported: taken, and no report of its delivery in time. */
  why: 'interrupted' | 'unreported'
  /** The other side knows a message by the id that we gave it, and sends it once however often it is told. */
  keepsIds: boolean
  /** How often this very try was handed over. */
  sends: number
  /** Another way that has not been tried. */
  otherWay: boolean
}
export const SENDS_MAX = 3

/** The same try once more where that cannot double it, else the other way once, else it stays for a person to look at. */
export function afterDoubt(doubt: Doubt): 'same' | 'other' | 'leave' {
  // A gateway that took a message and dropped it would drop it again: it believes that it has it.
  if (doubt.why === 'interrupted' && doubt.keepsIds && doubt.sends < SENDS_MAX) return 'same'
  return doubt.care === 'again' && doubt.otherWay ? 'other' : 'leave'
}

const PASS_OVER_FIRST_SECONDS = 10
const PASS_OVER_MAX_SECONDS = 300
/** For how long a gateway that failed so often in a row is passed over. */
export const passOverSeconds = (failures: number): number =>
  Math.min(PASS_OVER_FIRST_SECONDS * 2 ** Math.max(0, failures - 1), PASS_OVER_MAX_SECONDS)

/** In which order ways are tried: those that failed least for this message, those not passed over, then as entered. */
export function inOrder<W extends { refusals: number; passedOver: boolean }>(ways: readonly W[]): W[] {
  return ways
    .map((way, place) => ({ way, place }))
    .sort(
      (a, b) =>
        a.way.refusals - b.way.refusals || Number(a.way.passedOver) - Number(b.way.passedOver) || a.place - b.place,
    )
    .map(({ way }) => way)
}
