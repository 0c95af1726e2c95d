import { isLocalDate, type LocalDate } from '../shared/index.ts'

/** One movement as the bank booked it. */
export interface StatementLine {
  /** Its place in the statement, from 0. */
  place: number
  bookedOn: LocalDate
  /** Into the account positive, out of it negative. */
  amountPaisa: number
  /** The bank's own name for it. */
  bankReference: string
  /** What the bank passes on: end-to-end reference, slip, trace number, the sender's words. */
  words: readonly string[]
}

export interface BankStatement {
  account: string
  currency: string
  /** The bank's own name for the statement. */
  reference: string
  from: LocalDate
  to: LocalDate
  openingPaisa: number
  closingPaisa: number
  lines: readonly StatementLine[]
}

export type StatementFault =
  | 'not_rupees'
  | 'not_whole_paisa'
  | 'day_unreadable'
  | 'day_outside'
  | 'nameless_line'
  | 'hidden_signs'
  | 'does_not_add_up'

/** Controls, and signs of no width or that turn the direction: two references that look alike would not be alike. */
const HIDDEN = /[\p{Cc}\p{Cf}]/u

/** Why a statement is not taken: no line of it is, then. The place of the line, where it is one line's. */
export function statementFault(statement: BankStatement): { fault: StatementFault; place?: number } | undefined {
  const { currency, from, to, openingPaisa, closingPaisa, lines } = statement
  if (currency !== 'PKR') return { fault: 'not_rupees' }
  if (![openingPaisa, closingPaisa].every(Number.isSafeInteger)) return { fault: 'not_whole_paisa' }
  if (!isLocalDate(from) || !isLocalDate(to) || to < from) return { fault: 'day_unreadable' }
  if (HIDDEN.test(statement.reference)) return { fault: 'hidden_signs' }
  let balance = openingPaisa
  for (const line of lines) {
    const fault = lineFault(line, from, to)
    if (fault) return { fault, place: line.place }
    balance += line.amountPaisa
  }
  return balance === closingPaisa ? undefined : { fault: 'does_not_add_up' }
}

function lineFault(line: StatementLine, from: LocalDate, to: LocalDate): StatementFault | undefined {
  if (!Number.isSafeInteger(line.amountPaisa) || line.amountPaisa === 0) return 'not_whole_paisa'
  if (!isLocalDate(line.bookedOn)) return 'day_unreadable'
  if (line.bookedOn < from || line.bookedOn > to) return 'day_outside'
  if (line.bankReference.trim() === '') return 'nameless_line'
  return [line.bankReference, ...line.words].some((one) => HIDDEN.test(one)) ? 'hidden_signs' : undefined
}
