import { cureOf, isObjectionCode } from '@app/domain/applications'
import { type Afoot, awaits } from '@app/domain/requests'
import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

export type Fault = { subject: string; words: string }

/** Exactly one commission for each task that was completed or wasted by nobody's fault of theirs, and none for others. */
export const commissionPerTask = (q: Query): Promise<Fault[]> => store.commissionFaults(q)
/** Every complaint is decided or escalated on time. */
export const complaintsOnTime = (q: Query): Promise<Fault[]> => store.complaintsLate(q, q.at)
export const ownerNotAccused = (q: Query): Promise<Fault[]> => store.judgesInOwnMatter(q)
/** Nothing that may happen once happened twice: a booking, a journal's effect, a state's move by one command. */
export const twice = (q: Query): Promise<Fault[]> => store.twiceFaults(q)
export const facilitatorInTwoPlaces = (q: Query): Promise<Fault[]> => store.twoPlaces(q)
/** In an end state no original is out, unless its way home is planned. */
export const originalsNotHome = (q: Query): Promise<Fault[]> => store.originalsLeftOut(q)
export const advanceAtEnd = (q: Query): Promise<Fault[]> => store.advancesAtEnd(q)
/** The last row of the history names the state that the request is in, and each row begins where the one before ended. */
export const historyAgrees = (q: Query): Promise<Fault[]> => store.historyFaults(q)
export const turnsOverlap = (q: Query): Promise<Fault[]> => store.overlappingTurns(q)
/** Nobody pays the same line twice, whichever way and visit it was paid by. */
export const paidTwice = (q: Query): Promise<Fault[]> => store.overpaidLines(q)
/** The counts of requests that are kept are those of the requests. */
export const talliesAgree = (q: Query): Promise<Fault[]> => store.tallyFaults(q)
/** A request that is open has somebody whose turn it is. */
export const nobodysTurn = (q: Query): Promise<Fault[]> => store.withoutTurn(q, q.at)

/** What was to happen by itself happens: a job or timer that fails again and again is as good as none. */
export const failing = (q: Query): Promise<Fault[]> => store.failingWork(q, FAILURES_MAX)
const FAILURES_MAX = 4
const PAGE = 1_000
const FIRST = '00000000-0000-0000-0000-000000000000'

export interface Awaiting {
  trackingNo: string
  state: string
  since: string
  awaits: string
}

const whereItStands = (row: store.AfootRow): string =>
  [
    row.mode,
    row.way,
    row.application_state,
    row.filing_state,
    row.objection_code,
    ...row.legs.map((leg) => `${leg.kind} ${leg.visit}`),
  ]
    .filter(Boolean)
    .join(', ')

/** What each open request waits for; one that nobody and no timer could take further is stuck, and so is a visit that nobody watches. */
export async function goingOn(q: Query): Promise<{ stuck: Fault[]; awaiting: Awaiting[] }> {
  const stuck = await store.unwatchedVisits(q)
  const awaiting: Awaiting[] = (await store.comingHome(q, PAGE)).map((row) => ({
    trackingNo: row.tracking_no,
    state: row.state,
    since: row.state_since.toISOString(),
    awaits: 'its originals',
  }))
  for (let after = FIRST; ;) {
    const page = await store.afoot(q, after, PAGE)
    for (const row of page) {
      const waits = awaits(afootOf(row))
      if (!waits)
        stuck.push({
          subject: `request:${row.id}`,
          words: `is ${row.state}, and nothing would make it go on: ${whereItStands(row)}`,
        })
      else if (row.state !== 'delivered')
        awaiting.push({
          trackingNo: row.tracking_no,
          state: row.state,
          since: row.state_since.toISOString(),
          awaits: waits,
        })
    }
    const last = page.at(-1)
    if (!last || page.length < PAGE) return { stuck, awaiting }
    after = last.id
  }
}

const afootOf = (row: store.AfootRow): Afoot => ({
  state: row.state,
  mode: row.mode,
  timers: row.timers,
  needOpen: row.need_open,
  legs: row.legs,
  application: row.application_state && row.way ? { state: row.application_state, way: row.way } : null,
  objection: row.objection_code
    ? {
        cause: row.cause ?? 'citizen',
        curable: isObjectionCode(row.objection_code) && cureOf(row.objection_code) !== 'office',
      }
    : null,
  filing: row.filing_state ? { state: row.filing_state, watched: row.filing_watched } : null,
})
