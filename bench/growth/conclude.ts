import type { Nights } from './nights.ts'
import { NOT_ANSWERED } from './not-answered.ts'
import type { Read, ReadTooMuch } from './plans.ts'

export const P99_MOST_MS = 150
export const NIGHT_MOST_MS = 60_000
/** A month of everything, which the scorecards count, is less; more comes of what has gathered. */
export const ROWS_MOST = 50_000

export interface Told {
  id: string
  status: number
  refusal: string | undefined
  p50Ms: number
  p99Ms: number
  read: Read
  tooMuch: ReadTooMuch[]
}

/** The table of all, and what speaks against it. */
export function conclude(
  told: readonly Told[],
  nights: Nights,
  say: (words: string) => void,
): { against: string[]; result: object } {
  const against: string[] = []
  say(
    `${'endpoint'.padEnd(28)} ${'p50'.padStart(10)} ${'p99'.padStart(10)} ${'rows'.padStart(8)} ${'pages'.padStart(8)}`,
  )
  for (const one of told.toSorted((a, b) => b.p99Ms - a.p99Ms)) {
    const refused = one.status === 200 ? '' : (one.refusal ?? one.status)
    say(
      `${one.id.padEnd(28)} ${ms(one.p50Ms).padStart(10)} ${ms(one.p99Ms).padStart(10)} ` +
        `${String(one.read.rows).padStart(8)} ${String(one.read.pages).padStart(8)}  ${refused}`,
    )
    against.push(...speaksAgainst(one))
  }
  if (nights.nightMs > NIGHT_MOST_MS) against.push(`a night of figures takes ${ms(nights.nightMs)}`)
  const unanswered = told.filter((one) => one.status !== 200)
  say(`${told.length - unanswered.length} of ${told.length} were answered with content; of the others:`)
  for (const { id, refusal } of unanswered) say(`${id.padEnd(28)} ${refusal}: ${NOT_ANSWERED[id] ?? 'nobody says why'}`)
  const slowest = told.reduce((slow, one) => (one.p99Ms > slow.p99Ms ? one : slow))
  const result = {
    endpoints: told.length,
    answered: told.length - unanswered.length,
    p99Ms: Math.round(slowest.p99Ms),
    slowest: slowest.id,
    rowsMost: Math.max(...told.map((one) => one.read.rows)),
    readAll: told.filter((one) => one.tooMuch.length).length,
    nightMs: Math.round(nights.nightMs),
    firstNightMs: Math.round(nights.firstNightMs),
    verifyMs: Math.round(nights.verifyMs),
  }
  return { against, result }
}

function speaksAgainst(one: Told): string[] {
  const against: string[] = []
  const answered = one.status === 200
  if (!answered && !(one.id in NOT_ANSWERED)) against.push(`${one.id} is not answered: ${one.refusal ?? one.status}`)
  if (answered && one.id in NOT_ANSWERED) against.push(`${one.id} is answered, and not-answered.ts says why it is not`)
  if (one.status >= 500) against.push(`${one.id} answers ${one.status}`)
  if (one.p99Ms > P99_MOST_MS) against.push(`${one.id} takes ${ms(one.p99Ms)} (p99)`)
  if (one.read.rows > ROWS_MOST) against.push(`${one.id} reads ${one.read.rows} rows`)
  for (const { table, rows, of, by, statement } of unlike(one.tooMuch))
    against.push(`${one.id} reads ${rows} of ${of} rows of ${table} (${by}): ${statement}`)
  return against
}

/** A statement once, however often it was asked. */
const unlike = (all: readonly ReadTooMuch[]): ReadTooMuch[] => [
  ...new Map(all.map((one) => [`${one.table} ${one.statement}`, one])).values(),
]
const ms = (value: number): string => `${value < 100 ? value.toFixed(1) : Math.round(value)} ms`
