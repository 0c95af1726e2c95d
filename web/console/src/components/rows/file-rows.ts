import Papa from 'papaparse'
import { decode } from './decode.ts'

export interface FileRow {
  /** As a table program counts it: the heading is row 1. */
  row: number
  cells: Record<string, string>
}
export interface FileRows {
  rows: FileRow[]
  /** Columns that are needed and are not there: the file is of something else. */
  missing: string[]
  /** Columns that nobody knows: they are not looked at. */
  unknown: string[]
  /** Rows of another length than the heading: a mark is missing somewhere, and cells stand in the wrong column. */
  uneven: number[]
  narrow: boolean
}

/** Added to rows that are given back; read again, it is not looked at. */
export const WHY = 'problem'
const DELIMITERS = [',', ';', '\t', '|'] as const
/** `name_ur` is also what somebody meant who wrote `Name UR`. */
const columnOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** Reads a file of people. The bar keeps several places in one cell apart, so it parts columns only where nothing else does. */
export function readRows(bytes: Uint8Array, columns: readonly string[], needed: readonly string[]): FileRows {
  const { text, narrow } = decode(bytes)
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: delimiterOf(text) })
  const heading = (data[0] ?? []).map(columnOf)
  const body = data.slice(1).map((cells, at) => ({ cells, row: at + 2 }))
  const full = body.filter(({ cells }) => !isEmpty(cells))
  return {
    rows: full.map(({ cells, row }) => ({
      row,
      cells: Object.fromEntries(
        heading.flatMap((column, at) => (columns.includes(column) ? [[column, cells[at] ?? '']] : [])),
      ),
    })),
    missing: needed.filter((column) => !heading.includes(column)),
    unknown: heading.filter((column) => column !== '' && column !== WHY && !columns.includes(column)),
    uneven: full.flatMap(({ cells, row }) => (isEmpty(cells.slice(heading.length)) ? [] : row)),
    narrow,
  }
}

/** By the heading: its words are ours, and hold none of these marks. */
function delimiterOf(text: string): string {
  const heading = text.split(/\r?\n/, 1)[0] ?? ''
  const often = (mark: string) => heading.split(mark).length
  return DELIMITERS.reduce((best, mark) => (often(mark) > often(best) ? mark : best))
}

/**
 * With the mark by which Excel knows UTF-8. A cell that begins like a formula is given an apostrophe, so that no table program
 * reckons it; read again, the apostrophe is gone.
 */
export const csvOf = (columns: readonly string[], rows: readonly Record<string, string>[]): string =>
  `\ufeff${Papa.unparse(
    { fields: [...columns], data: rows.map((row) => columns.map((column) => row[column] ?? '')) },
    { escapeFormulae: true },
  )}\r\n`

/** Hands a text to the browser as a file. */
export function giveOut(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  URL.revokeObjectURL(url)
}
