/**
 * A payment that a citizen makes over a rail: a wallet, a card, an instant transfer.
 *
 * `unknown`: the rail did not say, or said something that does not fit; it is asked again. `differs`: it took another sum than was
 * asked for, which people have to look at. `paid` and `differs` are the only ends: what was given up can still have been paid.
 */
export const RAIL_PAYMENT_STATES = [
  'asked',
  'waiting',
  'unknown',
  'paid',
  'differs',
  'failed',
  'cancelled',
  'expired',
] as const
export type RailPaymentState = (typeof RAIL_PAYMENT_STATES)[number]

/** What a rail says of a payment, in a call-back or when it is asked. A rail that leaves something out says null. */
export interface RailAnswer {
  status: 'waiting' | 'paid' | 'failed' | 'cancelled' | 'expired' | 'unknown'
  /** Our own number of the payment, as the rail repeats it. */
  reference: string | null
  amountPaisa: number | null
  currency: string | null
  /** The rail's number of what it took. */
  transactionId: string | null
}

export interface RailPaymentStanding {
  state: RailPaymentState
  reference: string
  amountPaisa: number
  currency: string
  expiresAt: Date
}

export type RailVerdict =
  | { book: 'payment'; transactionId: string; amountPaisa: number }
  | { book: 'suspense'; transactionId: string; amountPaisa: number; why: 'amount_differs' }
  | { book: 'nothing'; state: RailPaymentState; why: string | null }

/** The citizen waits for it, and nothing else is begun beside it. */
export const isUnderWay = (state: RailPaymentState): boolean =>
  state === 'asked' || state === 'waiting' || state === 'unknown'
const isBooked = (state: RailPaymentState): boolean => state === 'paid' || state === 'differs'

/**
 * What an answer to our own asking is worth: call-backs are not judged, they only make us ask. Money that was taken is booked,
 * also when we had given the payment up; a sum that is not ours waits in suspense; what does not fit is asked again.
 */
export function judgeRailAnswer(ours: RailPaymentStanding, answer: RailAnswer, at: Date): RailVerdict {
  const stays = (why: string | null): RailVerdict => ({ book: 'nothing', state: ours.state, why })
  const becomes = (state: RailPaymentState, why: string | null): RailVerdict =>
    isUnderWay(ours.state) ? { book: 'nothing', state, why } : stays(null)
  if (isBooked(ours.state)) return stays('already_booked')
  if (answer.status !== 'unknown' && answer.reference !== ours.reference) return becomes('unknown', 'other_reference')
  switch (answer.status) {
    case 'paid':
      return judgePaid(ours, answer)
    case 'failed':
    case 'cancelled':
    case 'expired':
      return becomes(answer.status, 'rail_said')
    case 'waiting':
      return at > ours.expiresAt ? becomes('expired', 'time') : becomes('waiting', null)
    case 'unknown':
      return becomes('unknown', 'rail_silent')
    default:
      return answer.status satisfies never
  }
}

function judgePaid(ours: RailPaymentStanding, answer: RailAnswer): RailVerdict {
  const { transactionId, amountPaisa, currency } = answer
  const unknown = (why: string): RailVerdict => ({ book: 'nothing', state: 'unknown', why })
  if (!transactionId) return unknown('no_transaction')
  if (currency !== ours.currency) return unknown('currency_differs')
  if (amountPaisa === null || !Number.isSafeInteger(amountPaisa) || amountPaisa <= 0) return unknown('no_amount')
  return amountPaisa === ours.amountPaisa
    ? { book: 'payment', transactionId, amountPaisa }
    : { book: 'suspense', transactionId, amountPaisa, why: 'amount_differs' }
}

/** Seconds after it was begun: close together while the citizen holds the phone, then daily, for money that comes late. */
const ASKED_AFTER_SECONDS = [20, 45, 90, 180, 420, 960, 3_600, 6 * 3_600, 24 * 3_600] as const
const DAY_SECONDS = 24 * 3_600
/** What nobody has heard of by then is found in the rail's own report, or never was. */
const ASKED_DAYS = 30

/** When the rail is asked next; null: that was all. Of what it has said plainly it is asked no more than on its last day. */
export function nextInquiry(begun: Date, asked: number, state: RailPaymentState): Date | null {
  if (isBooked(state)) return null
  const last = ASKED_AFTER_SECONDS.length
  const seconds = ASKED_AFTER_SECONDS[asked] ?? (asked - last + 2) * DAY_SECONDS
  const days = state === 'unknown' ? ASKED_DAYS : 1
  return seconds > days * DAY_SECONDS ? null : new Date(begun.getTime() + seconds * 1_000)
}
