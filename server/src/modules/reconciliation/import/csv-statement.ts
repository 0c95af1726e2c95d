import { paisaIn } from '@app/domain/reconciliation'
import { csvRows } from '@app/domain/shared'
import type { Read } from './camt053.ts'
import { plainLine } from './plain-line.ts'

const HEAD = ['account', 'currency', 'statement', 'from', 'to', 'opening', 'closing'] as const
const COLUMNS = ['date', 'amount', 'reference'] as const

/**
 * The layout of docs/running/statements.md: what is said of the whole, a row each, then the table whose first columns are named.
 * Every other column is words.
 */
export function readCsvStatement(file: string): Read {
  const { rows, whole } = csvRows(file)
  const tableAt = rows.findIndex((row) => row[0]?.trim().toLowerCase() === 'date')
  if (!whole || tableAt < 0) return 'unreadable'
  const head = new Map(
    rows.slice(0, tableAt).map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim()]),
  )
  const names = rows[tableAt]!.map((name) => name.trim().toLowerCase())
  const [opening, closing] = ['opening', 'closing'].map((name) => paisaIn(head.get(name) ?? ''))
  if (
    HEAD.some((name) => !head.get(name)) ||
    COLUMNS.some((name) => !names.includes(name)) ||
    opening === undefined ||
    closing === undefined
  )
    return 'unreadable'
  const lines = rows.slice(tableAt + 1).map((row, place) => {
    const cell = (name: string): string => plainLine(row[names.indexOf(name)] ?? '')
    return {
      place,
      bookedOn: cell('date'),
      // What is no amount is found with its line by whoever checks the statement.
      amountPaisa: paisaIn(cell('amount')) ?? Number.NaN,
      bankReference: cell('reference'),
      words: row.filter((word, at) => !isColumn(names[at]) && word.trim() !== '').map(plainLine),
    }
  })
  return {
    account: head.get('account')!.replace(/\s/g, '').toUpperCase(),
    currency: head.get('currency')!,
    reference: head.get('statement')!,
    from: head.get('from')!,
    to: head.get('to')!,
    openingPaisa: opening,
    closingPaisa: closing,
    lines,
  }
}

const isColumn = (name: string | undefined): boolean => (COLUMNS as readonly (string | undefined)[]).includes(name)
