import { type Blamed, PARTIES_OF_TIME } from '../requests/index.ts'
import { breakDown, type Dimension, type FigureRow, type Outcomes, OUTCOMES } from './break-down.ts'
import { type ComplaintRow, type Complaints, VERDICTS } from './complaints.ts'

/** Requests that ended, and their minutes by who was waited for. */
export interface WaitedFor {
  requests: number
  minutes: Record<Blamed, number>
}
export interface TimeRow extends WaitedFor {
  id: string
}
export interface Waited extends Record<Dimension, string>, WaitedFor {}

export function timeOf(all: readonly WaitedFor[]): WaitedFor {
  const minutes = Object.fromEntries(
    PARTIES_OF_TIME.map((party) => [party, all.reduce((sum, one) => sum + one.minutes[party], 0)]),
  ) as Record<Blamed, number>
  return { requests: all.reduce((sum, one) => sum + one.requests, 0), minutes }
}

export const timeBy = (all: readonly Waited[], by: Dimension): TimeRow[] =>
  breakDown<Waited, TimeRow>(all, by, { row: (id, inIt) => ({ id, ...timeOf(inIt) }), size: (row) => row.requests })

/** What is published: as of the end of a day, in the territory's own time. */
export interface Figures {
  /** 1 told time and complaints for the whole alone, and called withdrawn and referred complaints open. */
  format: 1 | 2
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
  /** Requests that ended in the last 30 days. */
  time: WaitedFor
  timeBy?: { mode: TimeRow[]; service: TimeRow[]; district: TimeRow[] }
  complaints: Omit<Complaints, 'withdrawn' | 'referred'> & Partial<Complaints>
  complaintsBy?: { mode: ComplaintRow[]; service: ComplaintRow[]; district: ComplaintRow[] }
  /** Hash of the calendar by which closed hours were told from open ones. */
  calendar: string
}

/** The text that is signed: keys in alphabetical order, so that anyone can make it again from the values. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  return `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalText(inner)}`)
    .join(',')}}`
}

const COLUMNS = ['received', ...OUTCOMES] as const
const COMPLAINED = ['filed', ...VERDICTS, 'overcharges', 'paidBackPaisa'] as const
const TABLES = ['mode', 'service', 'district'] as const

/** One table for spreadsheets (RFC 4180) after the other: outcomes, time and complaints, each whole and by every dimension. */
export function figuresCsv(figures: Figures): string {
  const line = (table: string, id: string, values: readonly (number | string)[]) => [table, id, ...values].join(',')
  const outcomes = (table: string, list: readonly FigureRow[]) =>
    list.map((row) =>
      line(
        table,
        row.id,
        COLUMNS.map((c) => row[c]),
      ),
    )
  const time = (row: WaitedFor) => [row.requests, ...PARTIES_OF_TIME.map((party) => row.minutes[party] ?? 0)] as const
  const complained = (row: Partial<Complaints>) => COMPLAINED.map((c) => row[c] ?? 0)
  return [
    line('table', 'id', COLUMNS),
    line(
      'total',
      figures.asOf,
      COLUMNS.map((c) => figures.total[c]),
    ),
    ...outcomes('mode', figures.byMode),
    ...outcomes('service', figures.byService),
    ...outcomes('district', figures.byDistrict),
    '',
    line('table', 'id', ['ended', ...PARTIES_OF_TIME.map((party) => `${party}_minutes`)]),
    line('time total', figures.asOf, time(figures.time)),
    ...TABLES.flatMap((table) =>
      (figures.timeBy?.[table] ?? []).map((row) => line(`time ${table}`, row.id, time(row))),
    ),
    '',
    line('table', 'id', COMPLAINED),
    line('complaints total', figures.asOf, complained(figures.complaints)),
    ...TABLES.flatMap((table) =>
      (figures.complaintsBy?.[table] ?? []).map((row) => line(`complaints ${table}`, row.id, complained(row))),
    ),
    '',
  ].join('\r\n')
}
