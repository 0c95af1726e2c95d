import type { VisitKind, VisitState } from './visit-states.ts'

/** Everything that can happen to a visit. */
export const VISIT_ACTIONS = [
  'offer',
  'offers_end',
  'accept',
  'assign',
  'depart',
  'arrive',
  'start',
  'complete',
  'fail',
  'no_show',
  'give_back',
  'lose',
  'reschedule',
  'cancel',
] as const
export type VisitAction = (typeof VISIT_ACTIONS)[number]

export interface VisitFacts {
  kind: VisitKind
  /** At least one task of the visit was done. */
  anyDone: boolean
}

type Cell =
  | VisitState
  | {
      among: readonly VisitState[]
      choose: (facts: VisitFacts) => VisitState | { refusal: 'only_at_the_door' | 'not_started_yet' }
    }

const atDoor = (to: VisitState): Cell => ({
  among: [to],
  choose: (f) => (f.kind === 'household' ? to : { refusal: 'only_at_the_door' }),
})
/** A visit counts as completed when any of its tasks was done. */
const ended: Cell = { among: ['completed', 'failed'], choose: (f) => (f.anyDone ? 'completed' : 'failed') }
/** At a counter the outcome of each task is the work; nobody gives a start code. */
const atCounter: Cell = {
  among: ['completed', 'failed'],
  choose: (f) => (f.kind === 'household' ? { refusal: 'not_started_yet' } : f.anyDone ? 'completed' : 'failed'),
}

/** State × action. A cell that is not named is a refusal, see {@link visitRefusalFor}. */
export const VISIT_TABLE: { readonly [S in VisitState]: { readonly [A in VisitAction]?: Cell } } = {
  planned: { offer: 'offered', assign: 'assigned', reschedule: 'planned', cancel: 'cancelled' },
  offered: {
    offer: 'offered',
    accept: 'assigned',
    assign: 'assigned',
    offers_end: 'planned',
    reschedule: 'planned',
    cancel: 'cancelled',
  },
  assigned: {
    depart: 'en_route',
    assign: 'assigned',
    give_back: 'planned',
    lose: 'planned',
    reschedule: 'planned',
    cancel: 'cancelled',
  },
  en_route: {
    arrive: 'arrived',
    fail: 'failed',
    assign: 'assigned',
    give_back: 'planned',
    lose: 'planned',
    cancel: 'cancelled',
  },
  // A citizen may cancel until the start code is accepted; after that the visit can only end.
  arrived: {
    start: atDoor('in_progress'),
    complete: atCounter,
    fail: 'failed',
    no_show: atDoor('failed'),
    assign: 'assigned',
    give_back: 'planned',
    lose: 'planned',
    cancel: 'cancelled',
  },
  in_progress: { complete: ended, fail: ended, lose: ended },
  completed: {},
  failed: {},
  cancelled: {},
}

/** Why an action that the table does not name is refused. */
export function visitRefusalFor(state: VisitState, action: VisitAction) {
  if (state === 'in_progress' && ['assign', 'give_back', 'reschedule', 'cancel'].includes(action))
    return 'work_has_begun'
  if (action === 'accept' && state !== 'planned') return 'offer_taken'
  return 'visit_moved_on'
}

export type VisitRefusal = ReturnType<typeof visitRefusalFor> | 'only_at_the_door' | 'not_started_yet'
export type VisitDecision = { ok: true; to: VisitState } | { ok: false; refusal: VisitRefusal }

/** Where the action leads from the state, or why it may not. */
export function decideVisit(state: VisitState, action: VisitAction, facts: VisitFacts): VisitDecision {
  const cell = VISIT_TABLE[state][action]
  if (cell === undefined) return { ok: false, refusal: visitRefusalFor(state, action) }
  const to = typeof cell === 'string' ? cell : cell.choose(facts)
  return typeof to === 'string' ? { ok: true, to } : { ok: false, refusal: to.refusal }
}

/** Every state that the action can lead to; empty where it is refused. */
export function visitTargets(state: VisitState, action: VisitAction): readonly VisitState[] {
  const cell = VISIT_TABLE[state][action]
  if (cell === undefined) return []
  return typeof cell === 'string' ? [cell] : cell.among
}

/** What the facilitator's app shows for a visit. */
export const FACILITATOR_ACTIONS = [
  'depart',
  'arrive',
  'start',
  'complete',
  'fail',
  'no_show',
  'give_back',
] as const satisfies readonly VisitAction[]

/** Each action with its verdict, so that a screen greys a button and says why. */
export function visitActions(
  state: VisitState,
  facts: VisitFacts,
): { action: VisitAction; allowed: boolean; refusal: string | null }[] {
  return FACILITATOR_ACTIONS.map((action) => {
    const verdict = decideVisit(state, action, facts)
    return { action, allowed: verdict.ok, refusal: verdict.ok ? null : verdict.refusal }
  })
}
