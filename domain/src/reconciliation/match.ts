import { daysBetween, type LocalDate } from '../shared/index.ts'
import { isNearly, namesSomething, plainReference, REFERENCE_MIN, referencesIn } from './references.ts'
import type { StatementLine } from './statement.ts'

/** A movement that the bank has yet to show. */
export interface Expected {
  id: string
  /** Into the account positive, out of it negative. */
  amountPaisa: number
  /** What the bank was told to call it, or what its slip says. */
  references: readonly string[]
  /** The number that the rail's switch gave it, where one did. */
  trace?: string
  /** On this day or soon after. */
  on: LocalDate
  /** Movements that the bank may book as one sum, under this reference. */
  batch?: string
}

/** In this order: what an earlier one has taken is not looked at again. */
export type MatchPass = 'reference' | 'batch' | 'trace' | 'near_reference' | 'amount'
export interface Match {
  place: number
  ids: readonly string[]
  by: MatchPass
}
/** Never done by itself: a person looks. */
export interface Proposal {
  place: number
  id: string
  because: 'other_amount' | 'other_day' | 'not_the_only_one'
}

/** Days that a movement may come after it was expected; and before: a bank's day ends when it likes. */
const LATE_DAYS = { trace: 5, near_reference: 10, amount: 2 }
const EARLY_DAYS = 1
const PROPOSED_DAYS = 30
const PROPOSALS_EACH = 3

interface Desk {
  /** Lines that nobody has matched, with all that may be a reference in them. */
  lines: Map<StatementLine, readonly string[]>
  open: Set<Expected>
  openByAmount: Map<number, Set<Expected>>
  /** Everything that was expected, also what is matched by now, by its references. */
  named: Map<string, readonly Expected[]>
  matches: Match[]
}

/**
 * Which lines of a statement are which movements that are expected. By the reference and the exact amount; many by the sum of
 * their batch; by the switch's number; by a reference that is nearly right; and by the amount alone where nothing else of these
 * days could be meant. A line that names a movement and has another amount is a person's to look at, and matches nothing else.
 */
export function matchLines(
  lines: readonly StatementLine[],
  expected: readonly Expected[],
): { matches: Match[]; proposals: Proposal[] } {
  const desk: Desk = {
    lines: new Map(lines.map((line) => [line, referencesIn([line.bankReference, ...line.words])])),
    open: new Set(expected),
    openByAmount: grouped(expected, (one) => [one.amountPaisa]),
    named: new Map(
      [
        ...grouped(expected, (one) => one.references.map(plainReference).filter((ref) => ref.length >= REFERENCE_MIN)),
      ].map(([reference, ones]) => [reference, [...ones]]),
    ),
    matches: [],
  }
  byReference(desk)
  byBatch(desk, expected)
  byTrace(desk)
  byLikeness(desk)
  byAmount(desk)
  return {
    matches: desk.matches,
    proposals: [...desk.lines].flatMap(([line, words]) => proposalsFor(desk, line, words)),
  }
}

function grouped<K>(expected: Iterable<Expected>, keysOf: (one: Expected) => readonly K[]): Map<K, Set<Expected>> {
  const groups = new Map<K, Set<Expected>>()
  for (const one of expected)
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group) group.add(one)
      else groups.set(key, new Set([one]))
    }
  return groups
}

function take(desk: Desk, line: StatementLine, ones: readonly Expected[], by: MatchPass): void {
  desk.matches.push({ place: line.place, ids: ones.map((one) => one.id), by })
  desk.lines.delete(line)
  for (const one of ones) {
    desk.open.delete(one)
    desk.openByAmount.get(one.amountPaisa)?.delete(one)
  }
}

/** The one that there is; of two nobody knows which. */
const onlyOne = <T>(ones: Iterable<T>): T | undefined => {
  const [first, ...others] = new Set(ones)
  return others.length ? undefined : first
}

/** How many days the line is late for it; before is negative. */
const isTimely = (line: StatementLine, one: Expected, lateDays: number): boolean => {
  const days = daysBetween(one.on, line.bookedOn)
  return days >= -EARLY_DAYS && days <= lateDays
}

const namedBy = ({ named }: Desk, words: readonly string[]): Expected[] =>
  words.flatMap((word) => named.get(word) ?? [])

function byReference(desk: Desk): void {
  for (const [line, words] of desk.lines) {
    const meant = namedBy(desk, words).filter((one) => desk.open.has(one) && one.amountPaisa === line.amountPaisa)
    const one = onlyOne(meant)
    if (one) take(desk, line, [one], 'reference')
  }
}

/** The bank books a file of payments as one sum. */
function byBatch(desk: Desk, expected: readonly Expected[]): void {
  const batches = grouped(expected, (one) => (one.batch === undefined ? [] : [plainReference(one.batch)]))
  for (const [line, words] of desk.lines) {
    const batch = onlyOne(words.filter((word) => batches.has(word)))
    const ones = batch === undefined ? [] : [...batches.get(batch)!].filter((one) => desk.open.has(one))
    const sum = ones.reduce((paisa, one) => paisa + one.amountPaisa, 0)
    if (ones.length && sum === line.amountPaisa) take(desk, line, ones, 'batch')
  }
}

/** Open movements of that amount for a line that names none of ours, in time. */
function alike(desk: Desk, line: StatementLine, words: readonly string[], lateDays: number): Expected[] {
  if (namedBy(desk, words).length) return []
  return [...(desk.openByAmount.get(line.amountPaisa) ?? [])].filter((one) => isTimely(line, one, lateDays))
}

function byTrace(desk: Desk): void {
  for (const [line, words] of desk.lines) {
    const ones = alike(desk, line, words, LATE_DAYS.trace)
    const one = onlyOne(ones.filter(({ trace }) => trace !== undefined && words.includes(plainReference(trace))))
    if (one) take(desk, line, [one], 'trace')
  }
}

function byLikeness(desk: Desk): void {
  for (const [line, words] of desk.lines) {
    const ones = alike(desk, line, words, LATE_DAYS.near_reference).filter((one) =>
      one.references.map(plainReference).some((meant) => words.some((word) => isNearly(word, meant))),
    )
    const one = onlyOne(ones)
    if (one) take(desk, line, [one], 'near_reference')
  }
}

/** Only a line that names nothing at all, and only where each of the two can be nothing but the other. */
function byAmount(desk: Desk): void {
  const lines = new Map<number, StatementLine[]>()
  for (const line of desk.lines.keys()) lines.set(line.amountPaisa, [...(lines.get(line.amountPaisa) ?? []), line])
  for (const [line, words] of desk.lines) {
    const one = onlyOne(alike(desk, line, words, LATE_DAYS.amount))
    if (!one || namesSomething(line.words)) continue
    const rivals = lines.get(line.amountPaisa)!.filter((other) => isTimely(other, one, LATE_DAYS.amount))
    if (rivals.length === 1) take(desk, line, [one], 'amount')
  }
}

function proposalsFor(desk: Desk, line: StatementLine, words: readonly string[]): Proposal[] {
  const named = namedBy(desk, words).filter((one) => desk.open.has(one) && one.amountPaisa !== line.amountPaisa)
  const alikes = alike(desk, line, words, PROPOSED_DAYS)
  return [
    ...[...new Set(named)].map((one) => ({ place: line.place, id: one.id, because: 'other_amount' as const })),
    ...alikes.map((one) => ({
      place: line.place,
      id: one.id,
      because: isTimely(line, one, LATE_DAYS.amount) ? ('not_the_only_one' as const) : ('other_day' as const),
    })),
  ].slice(0, PROPOSALS_EACH)
}
