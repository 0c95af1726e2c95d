import { type GrievanceStep, nextStep } from './kinds.ts'

/** open: somebody works on it and the clock runs. paused: an area event holds the clock, nobody's hands. decided: may be reopened. */
export const GRIEVANCE_STATES = ['open', 'paused', 'decided', 'referred', 'withdrawn', 'closed'] as const
export type GrievanceState = (typeof GRIEVANCE_STATES)[number]
export const GRIEVANCE_ACTIONS = [
  'take',
  'say',
  'change_kind',
  'decide',
  'escalate',
  'run_out',
  'pause',
  'resume',
  'reopen',
  'appeal',
  'withdraw',
  'close',
] as const
export type GrievanceAction = (typeof GRIEVANCE_ACTIONS)[number]

export interface GrievanceFacts {
  step: GrievanceStep
  /** Decided, and the days to reopen are not over. */
  windowOpen: boolean
  /** The last decision went against the accused, who may appeal it. */
  upheld: boolean
}
type Place = { state: GrievanceState; step: GrievanceStep }
type Cell =
  | GrievanceState
  | {
      among: readonly GrievanceState[]
      choose: (facts: GrievanceFacts) => Place | { refusal: 'grievance_window_over' | 'nothing_to_appeal' }
    }

/** One rung up; above the programme there is only the Ombudsman. */
const climb =
  (state: 'open' | 'paused') =>
  (facts: GrievanceFacts): Place => {
    const step = nextStep(facts.step)
    return { state: step === 'ombudsman' ? 'referred' : state, step }
  }
const climbs = (state: 'open' | 'paused'): Cell => ({ among: [state, 'referred'], choose: climb(state) })
const again = (asks: (facts: GrievanceFacts) => 'nothing_to_appeal' | null): Cell => ({
  among: ['open', 'referred'],
  choose: (facts) => {
    const refusal = !facts.windowOpen ? 'grievance_window_over' : asks(facts)
    return refusal ? { refusal } : climb('open')(facts)
  },
})

/** State × action. A cell that is not named is a refusal, see {@link grievanceRefusalFor}. Nothing leads out of an end. */
export const GRIEVANCE_TABLE: { readonly [S in GrievanceState]: { readonly [A in GrievanceAction]?: Cell } } = {
  open: {
    take: 'open',
    say: 'open',
    change_kind: 'open',
    decide: 'decided',
    escalate: climbs('open'),
    run_out: climbs('open'),
    pause: 'paused',
    withdraw: 'withdrawn',
  },
  paused: {
    take: 'paused',
    say: 'paused',
    change_kind: 'paused',
    decide: 'decided',
    escalate: climbs('paused'),
    resume: 'open',
    withdraw: 'withdrawn',
  },
  decided: {
    say: 'decided',
    reopen: again(() => null),
    appeal: again((facts) => (facts.upheld ? null : 'nothing_to_appeal')),
    close: 'closed',
  },
  referred: {},
  withdrawn: {},
  closed: {},
}

export const isGrievanceEnd = (state: GrievanceState): boolean => Object.keys(GRIEVANCE_TABLE[state]).length === 0
/** The clock of a step runs exactly in this state. */
export const clockRuns = (state: GrievanceState): boolean => state === 'open'

export function grievanceRefusalFor(state: GrievanceState, action: GrievanceAction) {
  if (isGrievanceEnd(state)) return 'grievance_over'
  if (state === 'decided' && ['take', 'change_kind', 'decide', 'escalate', 'run_out', 'withdraw'].includes(action))
    return 'grievance_decided'
  if (action === 'reopen' || action === 'appeal' || action === 'close') return 'grievance_not_decided'
  return 'grievance_moved_on'
}

export type GrievanceRefusal = ReturnType<typeof grievanceRefusalFor> | 'grievance_window_over' | 'nothing_to_appeal'
export type GrievanceMove =
  | { ok: true; to: GrievanceState; step: GrievanceStep }
  | { ok: false; refusal: GrievanceRefusal }

/** Where the action leads, or why it may not. */
export function moveGrievance(state: GrievanceState, action: GrievanceAction, facts: GrievanceFacts): GrievanceMove {
  const cell = GRIEVANCE_TABLE[state][action]
  if (cell === undefined) return { ok: false, refusal: grievanceRefusalFor(state, action) }
  if (typeof cell === 'string') return { ok: true, to: cell, step: facts.step }
  const to = cell.choose(facts)
  return 'refusal' in to ? { ok: false, refusal: to.refusal } : { ok: true, to: to.state, step: to.step }
}

/** Each action of a screen with its verdict, so that a button is grey with its reason. */
export const grievanceActions = (
  state: GrievanceState,
  facts: GrievanceFacts,
  actions: readonly GrievanceAction[],
): { action: GrievanceAction; allowed: boolean; refusal: string | null }[] =>
  actions.map((action) => {
    const move = moveGrievance(state, action, facts)
    return { action, allowed: move.ok, refusal: move.ok ? null : move.refusal }
  })
