import type { Mode, RequestState } from './states.ts'

/** What is known of an open request beside its state: everything that could make it go on without a new wish of anybody's. */
export interface Afoot {
  state: RequestState
  mode: Mode
  /** Kinds of the request's own timers that are set. */
  timers: readonly string[]
  /** Somebody must appear, pay or confirm; or the law waits, and its timer is set. */
  needOpen: boolean
  /** The legs that visits under way still have to do. Only visits that a timer watches. */
  legs: readonly { kind: string; visit: 'sought' | 'promised' | 'out' }[]
  /** Where the application lies at its office, and the way it went there. */
  application: { state: string; way: string } | null
  objection: { cause: string; curable: boolean } | null
  /** A department's system has it or is to have it; `watched`: somebody asks again by a timer. */
  filing: { state: string; watched: boolean } | null
}

/** Who is to act, or what is awaited. */
export type Awaits =
  | 'slot'
  | 'papers'
  | 'own filing'
  | 'a facilitator'
  | 'the visit'
  | 'a need'
  | 'the office'
  | 'the department'
  | 'operations'
  | 'the citizen'
  | 'collection'
  | 'its closing'

const AT_DESK: readonly string[] = ['desk', 'self', 'visit']

/**
 * What an open request waits for; undefined when nothing that anybody could do, and no timer, would make it go on. The
 * table of states says what may happen: this says that somebody is there for whom it may.
 */
export function awaits(a: Afoot): Awaits | undefined {
  switch (a.state) {
    case 'booked':
      if (!a.timers.includes('request.expire')) return undefined
      return a.mode === 'doorstep' ? 'slot' : a.mode === 'selfService' ? 'own filing' : 'papers'
    case 'scheduled':
      return leg(a, ['collection'], ['sought'])
    case 'visit_assigned':
      return leg(a, ['collection'], ['promised'])
    case 'visiting':
      return leg(a, ['collection'], ['out'])
    case 'ready':
      return leg(a, ['filing']) ?? sending(a) ?? need(a)
    case 'submitted':
      return need(a) ?? leg(a, ['followUp']) ?? deciding(a, ['to_take'])
    case 'in_process':
      return need(a) ?? leg(a, ['followUp']) ?? deciding(a, ['in_process'])
    case 'objected':
      return leg(a, ['correction', 'followUp']) ?? curing(a)
    case 'approved':
      return deciding(a, ['approved'])
    case 'issued':
      return leg(a, ['pickUp'])
    case 'delivering':
      return leg(a, ['delivery'])
    case 'at_office':
      return a.timers.includes('request.return') ? 'collection' : undefined
    case 'delivered':
      return a.timers.includes('request.close') ? 'its closing' : undefined
    case 'draft':
    case 'closed':
    case 'rejected':
    case 'withdrawn':
    case 'cancelled':
    case 'failed':
      return undefined
  }
}

function leg(
  a: Afoot,
  kinds: readonly string[],
  visits: readonly Afoot['legs'][number]['visit'][] = ['sought', 'promised', 'out'],
): Awaits | undefined {
  const found = a.legs.find((one) => kinds.includes(one.kind) && visits.includes(one.visit))
  return found && (found.visit === 'sought' ? 'a facilitator' : 'the visit')
}

const need = (a: Afoot): Awaits | undefined => (a.needOpen ? 'a need' : undefined)

/** On its way to the department's system, which may be down. What is stuck there a person tries again. */
function sending({ filing }: Afoot): Awaits | undefined {
  if (filing?.state === 'stuck') return 'operations'
  return filing?.watched ? 'the department' : undefined
}

/** At a desk where a clerk has it in a state that they can act on, or in a system that is asked for its answer. */
function deciding(a: Afoot, states: readonly string[]): Awaits | undefined {
  if (!a.application || !states.includes(a.application.state)) return undefined
  return AT_DESK.includes(a.application.way) ? 'the office' : sending(a)
}

/**
 * What the citizen has caused they cure until it lapses; what the office has to put right lies with the office; the
 * rest anybody may cure.
 */
function curing(a: Afoot): Awaits | undefined {
  if (!a.objection) return undefined
  if (a.objection.cause === 'citizen') return a.timers.includes('request.lapse') ? 'the citizen' : undefined
  return deciding(a, ['objected']) ?? (a.objection.curable ? 'the citizen' : undefined)
}
