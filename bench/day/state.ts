import type { District, MadePerson, MadeVisit } from './district.ts'
import { PROMISED_SECONDS } from './district.ts'

export type Ended =
  | 'done'
  /** Nobody was there, or they would not: somebody came for nothing. */
  | 'failed'
  | 'cancelled'
  /** Called off while somebody was on the way. */
  | 'cancelled_on_the_way'
  /** Nobody took it before its hour was over. */
  | 'unserved'
  /** Somebody had, and had not left half an hour after its hour was over. */
  | 'missed'

export interface VisitNow {
  made: MadeVisit
  until: number
  state: 'to_come' | 'open' | 'assigned' | 'out' | 'ended'
  ended: Ended | null
  holder: PersonNow | null
  /** When they mean to work there, as it was promised. */
  block: readonly [from: number, to: number] | null
  asked: Set<PersonNow>
  left: Set<PersonNow>
  rounds: number
  begunAt: number | null
  times: number
}

export interface Trip {
  visit: VisitNow
  from: number
  departs: number
  arrives: number
  begins: number
  ends: number
}

export interface PersonNow {
  made: MadePerson
  n: number
  /** The last place they came to, and from when on they have nothing to do there. */
  at: number
  freeAt: number
  out: Trip | null
  held: Set<VisitNow>
  offline: boolean
  done: number
  cashPaisa: number
  earnedPaisa: number
  metres: number
}

export interface DayNow {
  district: District
  visits: VisitNow[]
  people: PersonNow[]
  offers: number
  accepted: number
}

export const newDay = (district: District): DayNow => ({
  district,
  visits: district.visits.map((made) => ({
    made,
    until: made.from + PROMISED_SECONDS,
    state: 'to_come',
    ended: null,
    holder: null,
    block: null,
    asked: new Set(),
    left: new Set(),
    rounds: 0,
    begunAt: null,
    times: 0,
  })),
  people: district.people.map((made, n) => ({
    made,
    n,
    at: made.home,
    freeAt: made.beginsAt,
    out: null,
    held: new Set(),
    offline: false,
    done: 0,
    cashPaisa: 0,
    earnedPaisa: 0,
    metres: 0,
  })),
  offers: 0,
  accepted: 0,
})

/** Where they are seen: of a way that they are on the end that is nearer. */
export function seenAt({ out, at }: PersonNow, now: number): number {
  if (!out) return at
  return now < (out.departs + out.arrives) / 2 ? out.from : out.visit.made.at
}

export const reservedPaisa = ({ held }: PersonNow): number => {
  let sum = 0
  for (const visit of held) sum += visit.made.cashPaisa
  return sum
}
