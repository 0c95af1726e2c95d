import type { Mode, RequestState } from './states.ts'

/** Everything that can happen to a request. The server enforces the table, screens grey from it, the city chooses from it. */
export const ACTIONS = [
  'book',
  'discard',
  'expire',
  'confirm_slot',
  'complete_by_upload',
  'complete_at_desk',
  'file_oneself',
  'change_mode',
  'cancel',
  'accept_offer',
  'reschedule',
  'no_capacity',
  'depart',
  'give_back',
  'facilitator_lost',
  'complete_collection',
  'fail_visit',
  'no_show',
  'submit',
  'send_back',
  'withdraw',
  'lapse',
  'acknowledge',
  'object',
  'approve',
  'reject',
  'cure',
  'issue',
  'plan_delivery',
  'deliver_digitally',
  'keep_at_office',
  'lose',
  'deliver',
  'fail_delivery',
  'collect_at_office',
  'return_to_department',
  'close',
  'report_error',
  'redo',
  'reopen',
] as const
export type Action = (typeof ACTIONS)[number]

/** What the table needs to know beside the state. */
export interface Facts {
  mode: Mode
  /** Household visits that failed by the citizen's doing, this one included. */
  failuresByCitizen: number
  /** The department has the application (it was taken at least once). */
  officeTook: boolean
  /** The visit's start code has been accepted: the work at the door has begun. */
  workBegan: boolean
  /** The free correction visit, which runs beside the state: planned, with nobody on the way yet, or under way. */
  correction?: 'to_come' | 'under_way' | undefined
  /** The state that a grievance's resolution or a late approval names. */
  resolvedTo?: RequestState
}

/** A third failed visit ends the tries. */
export const VISIT_FAILURES_MAX = 3

type Cell = RequestState | { among: readonly RequestState[]; choose: (facts: Facts) => RequestState | Refusal }
/** Why a named action is refused all the same: the facts speak against it. */
type FactRefusal = 'not_in_this_mode' | 'state_not_named' | 'work_has_begun' | 'visit_settled' | 'not_scheduled'
type Refusal = { refusal: FactRefusal }

const no = (refusal: FactRefusal): Refusal => ({ refusal })
const onlyIn = (mode: Mode, to: RequestState): Cell => ({
  among: [to],
  choose: (f) => (f.mode === mode ? to : no('not_in_this_mode')),
})
const afterThreeFailures = (again: RequestState, end: RequestState): Cell => ({
  among: [again, end],
  choose: (f) => (f.failuresByCitizen >= VISIT_FAILURES_MAX ? end : again),
})
const named = (among: readonly RequestState[]): Cell => ({
  among,
  choose: (f) => (f.resolvedTo && among.includes(f.resolvedTo) ? f.resolvedTo : no('state_not_named')),
})

const REDO = {
  redo: named(['ready', 'submitted', 'in_process', 'objected', 'approved', 'issued', 'delivering']),
} as const
const REOPEN = {
  reopen: named(['booked', 'ready', 'submitted', 'in_process', 'objected', 'approved', 'issued']),
} as const
const DECISIONS = { approve: 'approved', reject: 'rejected' } as const

/** State × action. A cell that is not named is a refusal, see {@link refusalFor}. */
export const TABLE: { readonly [S in RequestState]: { readonly [A in Action]?: Cell } } = {
  draft: { book: 'booked', discard: 'draft', expire: 'draft' }, // a discarded draft is deleted, and counted nowhere
  booked: {
    confirm_slot: onlyIn('doorstep', 'scheduled'),
    complete_by_upload: onlyIn('remote', 'ready'),
    complete_at_desk: onlyIn('centre', 'ready'),
    file_oneself: onlyIn('selfService', 'submitted'),
    change_mode: 'booked',
    cancel: 'cancelled',
    expire: 'cancelled',
  },
  scheduled: {
    accept_offer: 'visit_assigned',
    reschedule: 'scheduled',
    change_mode: 'booked',
    cancel: 'cancelled',
    no_capacity: 'booked',
  },
  visit_assigned: {
    depart: 'visiting',
    give_back: 'scheduled',
    facilitator_lost: 'scheduled',
    reschedule: 'scheduled',
    change_mode: 'booked',
    cancel: 'cancelled',
  },
  visiting: {
    complete_collection: 'ready',
    give_back: 'scheduled',
    facilitator_lost: 'scheduled',
    fail_visit: afterThreeFailures('scheduled', 'failed'),
    no_show: afterThreeFailures('scheduled', 'failed'),
    cancel: { among: ['cancelled'], choose: (f) => (f.workBegan ? no('work_has_begun') : 'cancelled') },
  },
  ready: { submit: 'submitted', send_back: 'objected', withdraw: 'withdrawn', lapse: 'failed', ...REDO },
  submitted: {
    acknowledge: 'in_process',
    object: 'objected',
    send_back: 'objected',
    ...DECISIONS,
    withdraw: 'withdrawn',
    ...REDO,
  },
  in_process: { acknowledge: 'in_process', object: 'objected', ...DECISIONS, withdraw: 'withdrawn', ...REDO },
  objected: {
    cure: { among: ['in_process', 'ready'], choose: (f) => (f.officeTook ? 'in_process' : 'ready') },
    reschedule: {
      among: ['objected'],
      choose: (f) => (f.correction === 'to_come' ? 'objected' : no(f.correction ? 'visit_settled' : 'not_scheduled')),
    },
    ...DECISIONS,
    withdraw: 'withdrawn',
    lapse: 'failed',
    ...REDO,
  },
  approved: { issue: 'issued', ...REDO },
  issued: {
    plan_delivery: 'delivering',
    deliver_digitally: 'delivered',
    keep_at_office: 'at_office',
    lose: 'approved',
    ...REDO,
  },
  delivering: {
    deliver: 'delivered',
    reschedule: 'delivering',
    fail_delivery: afterThreeFailures('delivering', 'at_office'),
    keep_at_office: 'at_office',
    lose: 'approved',
    ...REDO,
  },
  at_office: {
    collect_at_office: 'delivered',
    plan_delivery: 'delivering',
    lose: 'approved',
    return_to_department: 'failed',
    ...REDO,
  },
  delivered: { close: 'closed', report_error: 'objected', ...REDO },
  closed: REOPEN,
  rejected: REOPEN,
  withdrawn: REOPEN,
  cancelled: REOPEN,
  failed: REOPEN,
}

const ENDED = ['closed', 'rejected', 'withdrawn', 'cancelled', 'failed']
const BEFORE_FILING = ['draft', 'booked', 'scheduled', 'visit_assigned', 'visiting', 'ready']
const OFFICE_ACTIONS = ['acknowledge', 'object', 'approve', 'reject', 'issue']
const VISIT_ACTIONS = [
  'accept_offer',
  'depart',
  'give_back',
  'facilitator_lost',
  'complete_collection',
  'fail_visit',
  'no_show',
]

/** Why an action that the table does not name is refused: a code with words in every language. */
export function refusalFor(state: RequestState, action: Action) {
  if (ENDED.includes(state)) return 'request_ended'
  if (action === 'cancel') return 'too_late_to_cancel'
  if (action === 'withdraw') return BEFORE_FILING.includes(state) ? 'not_filed_yet' : 'already_decided'
  if (action === 'reschedule') return state === 'visiting' ? 'visit_settled' : 'not_scheduled'
  if (action === 'confirm_slot')
    return state === 'scheduled' || state === 'visit_assigned'
      ? 'time_chosen'
      : state === 'visiting'
        ? 'visit_settled'
        : 'way_settled'
  if (action === 'change_mode') return state === 'visiting' ? 'visit_settled' : 'way_settled'
  if (action === 'cure') return 'no_objection'
  if (OFFICE_ACTIONS.includes(action)) return BEFORE_FILING.includes(state) ? 'not_filed_yet' : 'already_decided'
  if (VISIT_ACTIONS.includes(action)) return 'no_such_visit_now'
  if (action === 'report_error' || action === 'close') return 'not_delivered_yet'
  return 'not_now'
}

export type RequestRefusal = FactRefusal | ReturnType<typeof refusalFor>
export type Decision = { ok: true; to: RequestState } | { ok: false; refusal: RequestRefusal }

/** Where the action leads from the state, or why it may not. The one rule of a request's life. */
export function decide(state: RequestState, action: Action, facts: Facts): Decision {
  const cell = TABLE[state][action]
  if (cell === undefined) return { ok: false, refusal: refusalFor(state, action) }
  const to = typeof cell === 'string' ? cell : cell.choose(facts)
  return typeof to === 'string' ? { ok: true, to } : { ok: false, refusal: to.refusal }
}

/** Every state that the action can lead to; empty where it is refused. For the model check and the screens. */
export function targets(state: RequestState, action: Action): readonly RequestState[] {
  const cell = TABLE[state][action]
  if (cell === undefined) return []
  return typeof cell === 'string' ? [cell] : cell.among
}
