import type * as ledger from '../src/ledger/index.ts'

/** A journal by name, and what it does to each account, in rupees. */
export type JournalCase = [string, ledger.Journal | undefined, Record<string, number>]

export const f = 'facilitator-1'
export const r = 'request-1'
export const rupees = (amount: number): number => Math.round(amount * 100)
export const commission = {
  taskId: 't1',
  ruleId: 'collection',
  ruleVersion: '2026-01-01',
  cause: 'done',
  amountPaisa: rupees(600),
}
