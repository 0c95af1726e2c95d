import { isPromised, type HomeVisit } from './home-visit.ts'
import type { Blamed, Mode, RequestState } from './states.ts'

/** Whose doing is awaited, as everybody is told it. The blame clock keeps its own parties: a slot that was chosen late is nobody's turn. */
export const TURNS = ['us', 'representative', 'you', 'office', 'law', 'nobody'] as const
export type TurnParty = (typeof TURNS)[number]

/** The one thing that is asked of the citizen, and can be done now. */
export const ASKS = [
  'choose_time',
  'fill_form',
  'add_papers',
  'check_lines',
  'pay',
  'send',
  'come_to_centre',
  'file_yourself',
  'tell_outcome',
  'appear',
  'confirm',
  'return_original',
  'cure',
  'collect',
] as const
export type Ask = (typeof ASKS)[number]

/** What is good to know beforehand or at the door. It is nobody's turn. */
export const REMINDERS = [
  'papers_ready',
  'cash_ready',
  'pay_by_psid',
  'start_code',
  'completion_code',
  'check_paper',
] as const
export type Reminder = (typeof REMINDERS)[number]

export type NeedKind = 'appear' | 'cure' | 'pay' | 'confirm' | 'return_original' | 'wait'

export interface StandFacts {
  state: RequestState
  mode: Mode
  homeVisit: HomeVisit | null
  /** One of ours is due at the office's counter. */
  officeVisit: boolean
  /** Open needs, the first due first. */
  needs: readonly { kind: NeedKind; owner: 'citizen' | 'law' }[]
  /** The objection that is open: who caused it, and whether a paper, the form or a free visit of the citizen's choice would cure it. */
  objection: { cause: Blamed | null; curable: boolean } | null
  /** What is still missing of a request that its citizen completes from the phone. */
  missing: readonly ('form' | 'papers' | 'proof' | 'payment')[]
  /** Somebody has filed it at the office themselves, and the office's days are over. */
  outcomeAsked: boolean
  cashDue: boolean
  psidDue: boolean
}

export interface Stand {
  party: TurnParty
  ask: Ask | null
  reminders: Reminder[]
}

const whose = (party: TurnParty, reminders: Reminder[] = []): Stand => ({ party, ask: null, reminders })
const asks = (ask: Ask): Stand => ({ party: 'you', ask, reminders: [] })

const ASK_OF_NEED = {
  appear: 'appear',
  cure: 'cure',
  pay: 'pay',
  confirm: 'confirm',
  return_original: 'return_original',
} as const satisfies Record<Exclude<NeedKind, 'wait'>, Ask>
const STEPS = {
  form: 'fill_form',
  papers: 'add_papers',
  proof: 'check_lines',
  payment: 'pay',
} as const satisfies Record<StandFacts['missing'][number], Ask>

/**
 * Whose turn it is. The citizen's only while something is asked of them that they can do now; ours until a representative
 * has promised to come, theirs until the visit is over. The one place that says so: screens, texts and the spoken status
 * all read it here.
 */
export function whoseTurn(f: StandFacts): Stand {
  if (f.state === 'delivered') return whose('nobody', ['check_paper'])
  if (ENDED.includes(f.state)) return whose('nobody')
  const need = f.needs.find((one) => one.owner === 'citizen' && one.kind !== 'wait')
  if (need) return asks(ASK_OF_NEED[need.kind as Exclude<NeedKind, 'wait'>])
  return byState(f)
}

const ENDED: readonly RequestState[] = ['closed', 'rejected', 'withdrawn', 'cancelled', 'failed']

function byState(f: StandFacts): Stand {
  switch (f.state) {
    case 'draft':
      return whose('nobody')
    case 'booked':
      return beforeWork(f)
    case 'scheduled':
    case 'visit_assigned':
    case 'visiting':
      return atHome(f)
    case 'ready':
      return f.psidDue ? asks('pay') : whose(f.officeVisit ? 'representative' : 'us')
    case 'submitted':
    case 'in_process':
      return deciding(f)
    case 'objected':
      return curing(f)
    case 'approved':
      return f.outcomeAsked ? asks('tell_outcome') : whose('office')
    case 'issued':
      return whose(f.officeVisit ? 'representative' : 'us')
    case 'delivering':
      return atHome(f)
    case 'at_office':
      return asks('collect')
    default:
      return whose('nobody')
  }
}

function beforeWork(f: StandFacts): Stand {
  switch (f.mode) {
    case 'doorstep':
      return asks('choose_time')
    case 'centre':
      return asks('come_to_centre')
    case 'selfService':
      return asks('file_yourself')
    case 'remote':
      return asks(f.missing[0] ? STEPS[f.missing[0]] : 'send')
  }
}

/** Until somebody has promised to come it is ours to find them. */
function atHome(f: StandFacts): Stand {
  const promised = f.state === 'visit_assigned' || f.state === 'visiting' || isPromised(f.homeVisit)
  return whose(promised ? 'representative' : 'us', remindersOf(f))
}

function remindersOf(f: StandFacts): Reminder[] {
  const stage = f.homeVisit?.stage ?? 'sought'
  const inside = stage === 'at_the_door' || stage === 'working'
  const collects = f.state !== 'delivering'
  return [
    ...(stage === 'at_the_door' ? (['start_code'] as const) : []),
    ...(collects && !inside ? (['papers_ready'] as const) : []),
    ...(f.psidDue ? (['pay_by_psid'] as const) : []),
    ...(collects && f.cashDue ? (['cash_ready'] as const) : []),
    ...(stage === 'working' ? (['completion_code'] as const) : []),
  ]
}

/** A wait that a law imposes is nobody's to shorten, the office's neither. */
function deciding(f: StandFacts): Stand {
  if (f.outcomeAsked) return asks('tell_outcome')
  return whose(f.needs.some((one) => one.owner === 'law') ? 'law' : 'office')
}

/** What the citizen has caused they cure; what the office has to put right lies with the office; a visit that is planned is on its way. */
function curing(f: StandFacts): Stand {
  if (f.homeVisit) return atHome(f)
  if (f.officeVisit) return whose('representative')
  const cause = f.objection?.cause ?? 'citizen'
  if (cause === 'department') return whose('office')
  return cause === 'citizen' || f.objection?.curable ? asks('cure') : whose('us')
}
