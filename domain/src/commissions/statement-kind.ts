/** What a line of a payee's month is: every journal that touches what they are owed is one of these. */
export const STATEMENT_KINDS = [
  'earned',
  'corrected',
  'bonus',
  'released',
  'held_again',
  'taken_back',
  'penalty',
  'payout',
  'payout_returned',
  'reimbursement',
  'other',
] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

const OF_JOURNAL: Readonly<Record<string, StatementKind>> = {
  bonus_earned: 'bonus',
  hold_released: 'released',
  held_again: 'held_again',
  clawback: 'taken_back',
  penalty: 'penalty',
  payout_sent: 'payout',
  payout_returned: 'payout_returned',
  third_party_reimbursable: 'reimbursement',
}

export const statementKind = (journalKind: string, cause: string | undefined): StatementKind =>
  journalKind === 'commission' ? (cause === 'corrected' ? 'corrected' : 'earned') : (OF_JOURNAL[journalKind] ?? 'other')

/** The headings of the table that a sheet reads. */
export const STATEMENT_COLUMNS = [
  'day',
  'what',
  'rule',
  'held',
  'available',
  'reimbursed',
  'debt',
  'tax',
  'owed',
] as const

/** What the programme owes a payee, by where it stands; what they owe themselves is taken off. */
export interface Owed {
  heldPaisa: number
  availablePaisa: number
  reimbursementPaisa: number
  debtPaisa: number
}
export const owedSum = (owed: Owed): number =>
  owed.heldPaisa + owed.availablePaisa + owed.reimbursementPaisa - owed.debtPaisa
