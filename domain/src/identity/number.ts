import { DAY_MS, HOUR_MS } from '../shared/index.ts'

/** How a citizen's number comes to change, and when somebody who signs in has to say who they are. */
export interface NumberRules {
  /** Who has not been seen for so long is asked who they are: operators give a number to somebody else after some months. */
  silenceDays: number
  /** Between the second person's yes and the move: time for whoever it was done to without their will. */
  coolingHours: number
  /** Wrong answers about one record before nothing more is asked, and a desk has to look. */
  wrongMax: number
  wrongDays: number
}
/** Where the pack says nothing. */
export const NUMBER_RULES: NumberRules = { silenceDays: 120, coolingHours: 72, wrongMax: 5, wrongDays: 30 }

export const NUMBER_STATES = ['waiting', 'cooling', 'done', 'refused', 'stopped'] as const
export type NumberState = (typeof NUMBER_STATES)[number]
export const NUMBER_ACTIONS = ['approve', 'refuse', 'stop', 'move'] as const
export type NumberAction = (typeof NUMBER_ACTIONS)[number]
export type NumberRefusal = 'number_decided' | 'number_change_over' | 'change_waiting'
export type NumberCell = { to: NumberState } | { no: NumberRefusal }

const over = { no: 'number_change_over' } as const
const ended = { approve: over, refuse: over, stop: over, move: over }
/** A lost number: asked for by one person, decided by another, moved by the clock alone, stopped by whoever hears of it. */
export const NUMBER_CHANGE: { readonly [S in NumberState]: Readonly<Record<NumberAction, NumberCell>> } = {
  waiting: {
    approve: { to: 'cooling' },
    refuse: { to: 'refused' },
    stop: { to: 'stopped' },
    move: { no: 'change_waiting' },
  },
  cooling: {
    approve: { no: 'number_decided' },
    refuse: { to: 'refused' },
    stop: { to: 'stopped' },
    move: { to: 'done' },
  },
  done: ended,
  refused: ended,
  stopped: ended,
}
export const isOpenChange = (state: NumberState): boolean => state === 'waiting' || state === 'cooling'

export const movesAt = (approvedAt: Date, rules: NumberRules): Date =>
  new Date(approvedAt.getTime() + rules.coolingHours * HOUR_MS)

/** What lies on record of a number's holder: when they were last known to be there, and whom they ordered for. */
export interface OnRecord {
  /** Whether anything was ever ordered: a record with nothing in it hides nothing. */
  any: boolean
  people: readonly { self: boolean; cnic: string | null; born: string | null }[]
}
export const NUMBER_FACTS = ['cnic_end', 'born'] as const
export type NumberFact = (typeof NUMBER_FACTS)[number]
const END = 4

/** Of the holder themselves, where they ever ordered for themselves; else of those whom they ordered for. */
function peopleAsked({ people }: OnRecord): OnRecord['people'] {
  const own = people.filter((one) => one.self && (one.cnic ?? one.born) !== null)
  return own.length ? own : people
}

/** What somebody who signs in may be asked; nothing, where nothing is known that they could know. */
export function factsToAsk(record: OnRecord): NumberFact[] {
  const people = peopleAsked(record)
  return [
    ...(people.some((one) => one.cnic !== null) ? (['cnic_end'] as const) : []),
    ...(people.some((one) => one.born !== null) ? (['born'] as const) : []),
  ]
}

export function isKnownFact(record: OnRecord, fact: NumberFact, given: string): boolean {
  const people = peopleAsked(record)
  return fact === 'born'
    ? people.some((one) => one.born === given)
    : /^\d{4}$/.test(given) && people.some((one) => one.cnic?.slice(-END) === given)
}

/** Must somebody who has the code say who they are? */
export function isDoubtful(record: OnRecord, lastSeen: Date, at: Date, rules: NumberRules): boolean {
  return record.any && at.getTime() - lastSeen.getTime() >= rules.silenceDays * DAY_MS
}

/**
 * At a desk, for a number that is lost: the whole card number, and the date of birth where one is on record with it. Of the
 * holder alone: whoever knows a child's number is not the parent.
 */
export function isHolder(record: OnRecord, given: { cnic: string; born: string | null }): boolean {
  const same = record.people.filter((one) => one.self && one.cnic === given.cnic)
  if (!same.length) return false
  const births = same.flatMap((one) => one.born ?? [])
  return births.length === 0 || (given.born !== null && births.includes(given.born))
}

/** Who may say yes or no: a second person, and never about a record of their own. */
export function decideNumber(
  change: { state: NumberState; askedBy: string; personId: string },
  decider: { key: string; personId: string | null },
  action: 'approve' | 'refuse',
): NumberCell | { no: 'same_person' | 'decider_accused' } {
  if (change.askedBy === decider.key) return { no: 'same_person' }
  if (decider.personId !== null && decider.personId === change.personId) return { no: 'decider_accused' }
  return NUMBER_CHANGE[change.state][action]
}
