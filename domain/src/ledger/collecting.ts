/** Money that comes in: at the door, by a rail, by a PSID, and what leaves it again the same day. */
import {
  account,
  advance,
  cashInHand,
  cashInTransit,
  cashOverAuthority,
  collectionBank,
  refundPayable,
  reimbursementDue,
} from './chart.ts'
import { credit, debit, type Journal, journal, type Leg } from './journal.ts'

export interface RequestShare {
  requestId: string
  amountPaisa: number
}

const advances = (shares: readonly RequestShare[]): Leg[] =>
  shares.map((share) => credit(advance(share.requestId), share.amountPaisa))
const total = (shares: readonly RequestShare[]): number => shares.reduce((sum, share) => sum + share.amountPaisa, 0)

interface Cash {
  receiptId: string
  facilitatorId: string
  visitId: string
  shares: readonly RequestShare[]
  effectiveAt?: Date
}

/** Cash at the door within the head-room that the visit reserved. */
export const cashAtDoor = (fact: Cash): Journal =>
  journal({
    key: `cash:${fact.receiptId}`,
    kind: 'cash_at_door',
    legs: [debit(cashInHand(fact.facilitatorId), total(fact.shares)), ...advances(fact.shares)],
    effectiveAt: fact.effectiveAt,
    refs: { visitId: fact.visitId, receiptId: fact.receiptId },
    reservation: fact.visitId,
  })

/** Cash that nobody was authorised to take. The money is real, so it is booked, where everyone can see it. */
export const cashWithoutHeadRoom = (fact: Cash): Journal =>
  journal({
    key: `cash:${fact.receiptId}`,
    kind: 'cash_over_authority',
    legs: [debit(cashOverAuthority(fact.facilitatorId), total(fact.shares)), ...advances(fact.shares)],
    effectiveAt: fact.effectiveAt,
    refs: { visitId: fact.visitId, receiptId: fact.receiptId },
  })

/** Cash over a walk-in centre's counter, within what its till may hold. */
export const cashAtTill = (fact: {
  receiptId: string
  tillId: string
  centreId: string
  shares: readonly RequestShare[]
}): Journal =>
  journal({
    key: `cash:${fact.receiptId}`,
    kind: 'cash_at_till',
    legs: [debit(cashInHand(fact.tillId), total(fact.shares)), ...advances(fact.shares)],
    refs: { centreId: fact.centreId, receiptId: fact.receiptId },
  })

/** Cash at the door by a facilitator who paid a float in first: the float pays for it, the cash is then theirs. */
export const cashAgainstFloat = (fact: Cash): Journal =>
  journal({
    key: `cash:${fact.receiptId}`,
    kind: 'cash_against_float',
    legs: [debit(account('2220', fact.facilitatorId), total(fact.shares)), ...advances(fact.shares)],
    effectiveAt: fact.effectiveAt,
    refs: { visitId: fact.visitId, receiptId: fact.receiptId },
  })

export const floatTopUp = (fact: {
  bank: string
  bankRef: string
  facilitatorId: string
  amountPaisa: number
}): Journal =>
  journal({
    key: `topup:${fact.bank}:${fact.bankRef}`,
    kind: 'float_top_up',
    legs: [
      debit(collectionBank(fact.bank), fact.amountPaisa),
      credit(account('2220', fact.facilitatorId), fact.amountPaisa),
    ],
  })

/** What a rail took is booked under one key, whatever it turns out to be. */
const railKey = (fact: { rail: string; transactionId: string }): string => `rail:${fact.rail}:${fact.transactionId}`

export const railPaid = (fact: { rail: string; transactionId: string; shares: readonly RequestShare[] }): Journal =>
  journal({
    key: railKey(fact),
    kind: 'rail_paid',
    legs: [debit(account('1100', fact.rail), total(fact.shares)), ...advances(fact.shares)],
    refs: { rail: fact.rail, transactionId: fact.transactionId },
  })

/**
 * Over a rail the citizen paid what was asked. What is not due any more when the rail says so, because it was paid in cash or the
 * request has ended meanwhile, is theirs to have back.
 */
export const railPaidFor = (fact: {
  rail: string
  transactionId: string
  requestId: string
  paidPaisa: number
  refundPaisa: number
}): Journal =>
  journal({
    key: railKey(fact),
    kind: 'rail_paid',
    legs: [
      debit(account('1100', fact.rail), fact.paidPaisa + fact.refundPaisa),
      credit(advance(fact.requestId), fact.paidPaisa),
      credit(refundPayable(fact.requestId), fact.refundPaisa),
    ],
    refs: { rail: fact.rail, transactionId: fact.transactionId, requestId: fact.requestId },
  })

/** The rail took another sum than was asked for: it stands as unidentified until people have explained it. */
export const railDiffered = (fact: {
  rail: string
  transactionId: string
  creditId: string
  amountPaisa: number
}): Journal =>
  journal({
    key: railKey(fact),
    kind: 'rail_differed',
    legs: [debit(account('1100', fact.rail), fact.amountPaisa), credit(account('2900'), fact.amountPaisa)],
    refs: { rail: fact.rail, transactionId: fact.transactionId, creditId: fact.creditId },
  })

/** The rail's settlement is in the bank, less what the rail kept for itself. */
export const railSettled = (fact: {
  settlementId: string
  rail: string
  bank: string
  bankRef: string
  grossPaisa: number
  feePaisa: number
}): Journal =>
  journal({
    key: `railsettled:${fact.settlementId}`,
    kind: 'rail_settled',
    legs: [
      debit(collectionBank(fact.bank), fact.grossPaisa - fact.feePaisa),
      debit(account('5030'), fact.feePaisa),
      credit(account('1100', fact.rail), fact.grossPaisa),
    ],
    refs: { rail: fact.rail, bankRef: fact.bankRef },
  })

/** A fee that went straight to the treasury never was ours: two memo accounts remember it. */
export const psidPaid = (fact: { psid: string; requestId: string; amountPaisa: number; effectiveAt?: Date }): Journal =>
  journal({
    key: `psidpaid:${fact.psid}`,
    kind: 'psid_paid',
    legs: [debit(account('9100'), fact.amountPaisa), credit(account('9200'), fact.amountPaisa)],
    effectiveAt: fact.effectiveAt,
    refs: { psid: fact.psid, requestId: fact.requestId },
  })

/** The citizen's cash, turned into a PSID the same working day by whoever held it. */
export const cashIntoPsid = (fact: {
  psid: string
  requestId: string
  amountPaisa: number
  from: { facilitatorId: string } | { bank: string }
  effectiveAt?: Date
}): Journal =>
  journal({
    key: `psid:${fact.psid}`,
    kind: 'cash_into_psid',
    legs: [
      debit(advance(fact.requestId), fact.amountPaisa),
      credit(
        'bank' in fact.from ? collectionBank(fact.from.bank) : cashInHand(fact.from.facilitatorId),
        fact.amountPaisa,
      ),
    ],
    effectiveAt: fact.effectiveAt,
    refs: { psid: fact.psid, requestId: fact.requestId },
  })

/**
 * Oath commissioner, stamp paper, a fee at the counter: on a receipt, out of the facilitator's pocket or the cash held.
 * The citizen bears what the quote said; what a receipt within the ceiling goes beyond it is the programme's.
 */
export const thirdPartyPaid = (fact: {
  receiptId: string
  requestId: string
  facilitatorId: string
  amountPaisa: number
  /** What the advance holds for this line; all of it unless said otherwise. */
  fromAdvancePaisa?: number
  from: 'own_pocket' | 'cash_in_hand'
  effectiveAt?: Date
}): Journal =>
  journal({
    key: `thirdparty:${fact.receiptId}`,
    kind: fact.from === 'own_pocket' ? 'third_party_reimbursable' : 'third_party_from_cash',
    legs: [
      debit(advance(fact.requestId), Math.min(fact.amountPaisa, fact.fromAdvancePaisa ?? fact.amountPaisa)),
      debit(account('5050'), Math.max(0, fact.amountPaisa - (fact.fromAdvancePaisa ?? fact.amountPaisa))),
      credit(
        fact.from === 'own_pocket' ? reimbursementDue(fact.facilitatorId) : cashInHand(fact.facilitatorId),
        fact.amountPaisa,
      ),
    ],
    effectiveAt: fact.effectiveAt,
    refs: { receiptId: fact.receiptId, requestId: fact.requestId },
  })

/** A deposit slip: the cash left the hand, the bank has not said so yet. Cash over authority goes first. */
export const cashDeposited = (fact: {
  depositId: string
  facilitatorId: string
  fromHandPaisa: number
  fromOverAuthorityPaisa: number
  effectiveAt?: Date
}): Journal =>
  journal({
    key: `deposit:${fact.depositId}`,
    kind: 'cash_deposited',
    legs: [
      debit(cashInTransit(fact.facilitatorId), fact.fromHandPaisa + fact.fromOverAuthorityPaisa),
      credit(cashInHand(fact.facilitatorId), fact.fromHandPaisa),
      credit(cashOverAuthority(fact.facilitatorId), fact.fromOverAuthorityPaisa),
    ],
    effectiveAt: fact.effectiveAt,
    refs: { depositId: fact.depositId },
  })

export const depositMatched = (fact: {
  depositId: string
  bank: string
  bankRef: string
  facilitatorId: string
  amountPaisa: number
}): Journal =>
  journal({
    key: `depositmatch:${fact.depositId}`,
    kind: 'deposit_matched',
    legs: [
      debit(collectionBank(fact.bank), fact.amountPaisa),
      credit(cashInTransit(fact.facilitatorId), fact.amountPaisa),
    ],
    refs: { depositId: fact.depositId, bankRef: fact.bankRef },
  })

/** The blind count at day's end: missing cash becomes a debt of the facilitator, surplus waits to be explained. */
export const dayCounted = (fact: {
  countId: string
  facilitatorId: string
  expectedPaisa: number
  countedPaisa: number
}): Journal | undefined => {
  const short = fact.expectedPaisa - fact.countedPaisa
  if (short === 0) return undefined
  const hand = cashInHand(fact.facilitatorId)
  return journal({
    key: `count:${fact.countId}`,
    kind: short > 0 ? 'cash_short' : 'cash_over',
    legs:
      short > 0
        ? [debit(account('1300', fact.facilitatorId), short), credit(hand, short)]
        : [debit(hand, -short), credit(account('2900'), -short)],
    refs: { countId: fact.countId },
  })
}

/** Robbery, on a report and two approvals: the programme's loss, not the facilitator's debt. */
export const robbed = (fact: {
  caseId: string
  facilitatorId: string
  amountPaisa: number
  approvers: readonly [string, string]
}): Journal => {
  if (fact.approvers[0] === fact.approvers[1]) throw new Error('a loss needs two approvers')
  return journal({
    key: `robbery:${fact.caseId}`,
    kind: 'robbery',
    legs: [debit(account('5040'), fact.amountPaisa), credit(cashInHand(fact.facilitatorId), fact.amountPaisa)],
    refs: { caseId: fact.caseId, firstApprover: fact.approvers[0], secondApprover: fact.approvers[1] },
  })
}

/** Working capital put in by the programme; without it a free service's commission has nothing to stand on. */
export const programmeFunded = (fact: { fundingId: string; bank: string; amountPaisa: number }): Journal =>
  journal({
    key: `funding:${fact.fundingId}`,
    kind: 'programme_funded',
    legs: [debit(collectionBank(fact.bank), fact.amountPaisa), credit(account('3010'), fact.amountPaisa)],
  })
