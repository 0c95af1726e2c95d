/** What departments are paid: out of what is due to them, over the bank. */
import { account, collectionBank } from './chart.ts'
import { credit, debit, type Journal, journal } from './journal.ts'

interface Settlement {
  batchId: string
  departmentId: string
  amountPaisa: number
}

export const settlementSent = (fact: Settlement): Journal =>
  journal({
    key: `settle:${fact.batchId}`,
    kind: 'settlement_sent',
    legs: [
      debit(account('2100', fact.departmentId), fact.amountPaisa),
      credit(account('2110', fact.batchId), fact.amountPaisa),
    ],
    refs: { batchId: fact.batchId },
  })

/** The bank has paid it, or a part of it. What it paid beyond the batch is in suspense until it comes back. */
export const settlementConfirmed = (fact: {
  confirmationId: string
  batchId: string
  bank: string
  bankRef: string
  amountPaisa: number
  overPaisa: number
  effectiveAt?: Date
}): Journal =>
  journal({
    key: `settled:${fact.batchId}:${fact.confirmationId}`,
    kind: 'settlement_confirmed',
    legs: [
      debit(account('2110', fact.batchId), fact.amountPaisa - fact.overPaisa),
      debit(account('2900'), fact.overPaisa),
      credit(collectionBank(fact.bank), fact.amountPaisa),
    ],
    effectiveAt: fact.effectiveAt,
    refs: { batchId: fact.batchId, bankRef: fact.bankRef },
  })

/** Nothing of it was paid: it is due to the department as before. */
export const settlementReturned = (fact: Settlement): Journal =>
  journal({
    key: `settleback:${fact.batchId}`,
    kind: 'settlement_returned',
    legs: [
      debit(account('2110', fact.batchId), fact.amountPaisa),
      credit(account('2100', fact.departmentId), fact.amountPaisa),
    ],
    refs: { batchId: fact.batchId },
  })
