import type { Blamed } from '../requests/index.ts'
import { type FigureRow, type Outcomes, OUTCOMES } from './break-down.ts'

/** Complaints until then; what was paid back counts the overcharges that the programme made good. */
export interface Complaints { filed: number; upheld: number; notUpheld: number; open: number; overcharges: number; paidBackPaisa: number }

/** What is published: as of the end of a day, in the territory's own time. */
export interface Figures {
  format: 1
  territory: string
  /** The last day that is in it. */
  asOf: string
  /** SHA-256 of the publication before it, so that none can be taken away or changed unseen. */
  previous: string | null
  least: number
  total: Outcomes
  byMode: FigureRow[]
  byService: FigureRow[]
  byDistrict: FigureRow[]
  /** Requests that ended in the last 30 days, and their minutes by who was waited for. */
  time: { requests: number; minutes: Record<Blamed, number> }
  complaints: Complaints
  /** Hash of the calendar by which closed hours were told from open ones. */
  calendar: string
}

/** The text that is signed: keys in alphabetical order, so that anyone can make it again from the values. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`).join(',')}}`
}

const COLUMNS = ['received', ...OUTCOMES] as const

/** One table for spreadsheets (RFC 4180): every breakdown, then time and complaints. */
export function figuresCsv(figures: Figures): string {
  const line = (table: string, id: string, values: readonly (number | string)[]) => [table, id, ...values].join(',')
  const rows = (table: string, list: readonly FigureRow[]) => list.map((row) => line(table, row.id, COLUMNS.map((c) => row[c])))
  return [
    line('table', 'id', COLUMNS), line('total', figures.asOf, COLUMNS.map((c) => figures.total[c])),
    ...rows('mode', figures.byMode), ...rows('service', figures.byService), ...rows('district', figures.byDistrict),
    '', 'table,party,minutes', ...Object.entries(figures.time.minutes).map(([party, minutes]) => `time,${party},${minutes}`),
    '', 'table,what,count', ...Object.entries(figures.complaints).map(([what, count]) => `complaints,${what},${count}`), '',
  ].join('\r\n')
}
