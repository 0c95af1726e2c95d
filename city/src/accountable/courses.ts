import type { GrievanceKind, GrievanceStep, RemedyKind } from '@app/domain/grievances'

/** How a complaint comes in: the one key after the visit, the web, an agent on the telephone, a text message. */
type Way = 'key' | 'web' | 'agent' | 'text'
interface Ruling {
  step: Exclude<GrievanceStep, 'ombudsman'>
  upheld: boolean
  remedy?: RemedyKind
}

/** What a household will complain of, and what becomes of it. Whoever is below the step of the next ruling lets the clock run out. */
export interface Course {
  kind: GrievanceKind
  by: Way
  /** The first, and what is ruled when somebody came back. None at all: it climbs to the Ombudsman. */
  rulings: readonly Ruling[]
  comesBack?: 'complainant' | 'accused'
  withdraws?: true
  /** The officer hands it up by hand. */
  handsUp?: true
  /** Both sides are asked first. */
  asks?: true
}

/** Where somebody comes to the door. Told in turn, so that a small city lives through as much as a large one. */
const AT_THE_DOOR: readonly Course[] = [
  { kind: 'overcharge', by: 'key', rulings: [{ step: 'officer', upheld: true, remedy: 'clawback' }], asks: true },
  { kind: 'delay', by: 'web', rulings: [{ step: 'district', upheld: true, remedy: 'refund' }] },
  {
    kind: 'overcharge',
    by: 'key',
    rulings: [
      { step: 'officer', upheld: true, remedy: 'clawback' },
      { step: 'district', upheld: false },
    ],
    comesBack: 'accused',
  },
  { kind: 'wrong_document', by: 'web', rulings: [{ step: 'officer', upheld: true, remedy: 'correction' }] },
  {
    kind: 'conduct',
    by: 'agent',
    rulings: [
      { step: 'officer', upheld: false },
      { step: 'district', upheld: true, remedy: 'review' },
    ],
    comesBack: 'complainant',
  },
  { kind: 'overcharge', by: 'key', rulings: [] },
  { kind: 'refund', by: 'web', rulings: [{ step: 'officer', upheld: true, remedy: 'refund' }] },
  { kind: 'no_show', by: 'agent', rulings: [{ step: 'district', upheld: false }], handsUp: true },
  { kind: 'delay', by: 'web', rulings: [{ step: 'programme', upheld: true, remedy: 'goodwill' }] },
  {
    kind: 'wrong_document',
    by: 'agent',
    rulings: [
      { step: 'officer', upheld: false },
      { step: 'programme', upheld: true, remedy: 'correction' },
    ],
    comesBack: 'complainant',
  },
]
/** Where nobody came, and nothing of ours was paid. */
const FROM_HOME: readonly Course[] = [
  { kind: 'delay', by: 'web', rulings: [{ step: 'district', upheld: true }] },
  { kind: 'other', by: 'text', rulings: [], withdraws: true },
  {
    kind: 'refund',
    by: 'agent',
    rulings: [
      { step: 'officer', upheld: false },
      { step: 'district', upheld: false },
    ],
    comesBack: 'complainant',
  },
  { kind: 'delay', by: 'web', rulings: [] },
]
/** Whoever took the request back because trust was lost, and finds that it was our fault: it is opened again. */
const OPENED_AGAIN: Course = {
  kind: 'other',
  by: 'web',
  rulings: [{ step: 'officer', upheld: true, remedy: 'reopen' }],
}
/** What came in by itself, as an answer to the question of fact. */
export const UNASKED: Course = { kind: 'overcharge', by: 'key', rulings: [{ step: 'officer', upheld: false }] }

/** One household in so many complains. */
const EVERY = 9
const FIRST = 2

/** Who will complain of what, as households order one after the other; undefined for the contented. */
export function createCourses(
  seed: number,
): (household: { number: number; atTheDoor: boolean; withdraws: boolean }) => Course | undefined {
  const told = { door: seed, home: seed }
  return ({ number, atTheDoor, withdraws }) => {
    if (withdraws && number % 2 === 0) return OPENED_AGAIN
    if (number % EVERY !== FIRST) return undefined
    return atTheDoor ? AT_THE_DOOR[told.door++ % AT_THE_DOOR.length] : FROM_HOME[told.home++ % FROM_HOME.length]
  }
}
