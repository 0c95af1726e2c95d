/** Money in the bank that belongs to no payment we know: booked at once, and explained later. */
import { account, advance, cashInTransit, collectionBank, refundPayable } from './chart.ts'
import { credit, debit, type Journal, journal } from './journal.ts'

interface Credit {
  creditId: string
  amountPaisa: number
}

export const creditCame = (fact: Credit & { bank: string; bankRef: string }): Journal =>
  journal({
    key: `credit:${fact.creditId}`,
    kind: 'credit_came',
    legs: [debit(collectionBank(fact.bank), fact.amountPaisa), credit(account('2900'), fact.amountPaisa)],
    refs: { creditId: fact.creditId, bankRef: fact.bankRef },
  })

/** It was meant for a request: what is due of it is paid, and what is not due is the citizen's to have back. */
export const creditForRequest = (fact: {
  creditId: string
  requestId: string
  paidPaisa: number
  refundPaisa: number
}): Journal =>
  journal({
    key: `creditmatch:${fact.creditId}`,
    kind: 'credit_for_request',
    legs: [
      debit(account('2900'), fact.paidPaisa + fact.refundPaisa),
      credit(advance(fact.requestId), fact.paidPaisa),
      credit(refundPayable(fact.requestId), fact.refundPaisa),
    ],
    refs: { creditId: fact.creditId, requestId: fact.requestId },
  })

/** It was a deposit whose slip number the bank had lost on the way. */
export const creditForDeposit = (fact: Credit & { depositId: string; facilitatorId: string }): Journal =>
  journal({
    key: `creditmatch:${fact.creditId}`,
    kind: 'credit_for_deposit',
    legs: [debit(account('2900'), fact.amountPaisa), credit(cashInTransit(fact.facilitatorId), fact.amountPaisa)],
    refs: { creditId: fact.creditId, depositId: fact.depositId },
  })

/** It was a rail's settlement, less what the rail kept for itself. */
export const creditForRail = (fact: Credit & { rail: string; feePaisa: number }): Journal =>
  journal({
    key: `creditmatch:${fact.creditId}`,
    kind: 'credit_for_rail',
    legs: [
      debit(account('2900'), fact.amountPaisa),
      debit(account('5030'), fact.feePaisa),
      credit(account('1100', fact.rail), fact.amountPaisa + fact.feePaisa),
    ],
    refs: { creditId: fact.creditId, rail: fact.rail },
  })

export const creditReturned = (fact: Credit & { bank: string; bankRef: string }): Journal =>
  journal({
    key: `creditback:${fact.creditId}`,
    kind: 'credit_returned',
    legs: [debit(account('2900'), fact.amountPaisa), credit(collectionBank(fact.bank), fact.amountPaisa)],
    refs: { creditId: fact.creditId, bankRef: fact.bankRef },
  })

/** A line of the bank's that nothing explains: its money stands in suspense until somebody knows what it was. */
export const lineInSuspense = (fact: {
  lineId: string
  account: 'collection' | 'payout'
  bank: string
  amountPaisa: number
}): Journal => {
  const at = fact.account === 'collection' ? collectionBank(fact.bank) : account('1020')
  const paisa = Math.abs(fact.amountPaisa)
  return journal({
    key: `bankline:${fact.lineId}`,
    kind: 'line_in_suspense',
    legs:
      fact.amountPaisa > 0
        ? [debit(at, paisa), credit(account('2900'), paisa)]
        : [debit(account('2900'), paisa), credit(at, paisa)],
    refs: { lineId: fact.lineId },
  })
}
