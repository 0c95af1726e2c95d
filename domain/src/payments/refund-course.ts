import { DAY_MS } from '../shared/index.ts'
import type { RefundKind } from './refund-to.ts'

/** How a refund stands that is owed, or on its way. */
export interface RefundStanding {
  /** Owed, and not yet with the bank. */
  duePaisa: number
  /** Some of it is in an instruction that the bank has. */
  underWay: boolean
  /** Where to, as the citizen said; null while they have not. */
  to: RefundKind | null
}
export type RefundAct = 'choose' | 'send' | 'payAtDoor' | 'payAtCentre'
export type RefundNo = 'nothing_due' | 'refund_under_way' | 'refund_no_destination' | 'refund_goes_elsewhere'

/**
 * What may be done with what is owed. Cash at a centre may always be had: the code that is given there is the citizen's word
 * for it. At the door nobody is asked to change their mind.
 */
export function refundNo(act: RefundAct, standing: RefundStanding): RefundNo | null {
  if (standing.duePaisa === 0) return standing.underWay ? 'refund_under_way' : 'nothing_due'
  if (act === 'choose' || act === 'payAtCentre') return null
  if (standing.to === null) return 'refund_no_destination'
  const fits = act === 'send' ? standing.to === 'bank' || standing.to === 'wallet' : standing.to === 'door'
  return fits ? null : 'refund_goes_elsewhere'
}

export const REFUND_STATES = ['sent', 'paid', 'returned'] as const
export type RefundState = (typeof REFUND_STATES)[number]
export type RefundWord = 'confirm' | 'return'
export type RefundStep = { to: RefundState } | { no: 'already_done' | 'refund_returned' | 'refund_was_cash' }

/** What the bank says of an instruction. It may send back what it had said was paid; cash that was counted out stays so. */
export function stepRefund(state: RefundState, word: RefundWord, cash: boolean): RefundStep {
  if (cash) return { no: 'refund_was_cash' }
  if (state === 'returned') return { no: 'refund_returned' }
  if (word === 'return') return { to: 'returned' }
  return state === 'paid' ? { no: 'already_done' } : { to: 'paid' }
}

/** Why the bank sent it back, as it can be told to anybody. */
export const REFUND_RETURNS = ['account_closed', 'account_unknown', 'name_differs', 'account_blocked', 'other'] as const
export type RefundReturn = (typeof REFUND_RETURNS)[number]

/** When whoever has not said where to is asked again; null when they were asked often enough. */
export function nextReminder(since: Date, reminded: number, afterDays: readonly number[]): Date | null {
  const days = afterDays[reminded]
  return days === undefined ? null : new Date(since.getTime() + days * DAY_MS)
}

export const waitsTooLong = (since: Date, at: Date, lateAfterDays: number): boolean =>
  at.getTime() - since.getTime() >= lateAfterDays * DAY_MS
