import { sheetCell } from '../shared/index.ts'

const cell = (value: string): string => `"${sheetCell(value).replaceAll('"', '""')}"`

/** A table as text that a bank's portal, a spreadsheet and a person can read. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[columns.join(','), ...rows.map((row) => row.map(cell).join(','))].join('\r\n')}\r\n`

export const rupeesOf = (paisa: number): string => `${Math.trunc(paisa / 100)}.${String(paisa % 100).padStart(2, '0')}`
