import type { MovingRule } from './moving.ts'
import { decide, type Action, type Facts } from './transitions.ts'
import type { RequestState } from './states.ts'

/** What a citizen, or an agent for them, can ask of a request. */
export const CITIZEN_ACTIONS = [
  'confirm_slot',
  'reschedule',
  'cancel',
  'change_mode',
  'complete_by_upload',
  'file_oneself',
  'withdraw',
  'cure',
  'plan_delivery',
  'keep_at_office',
  'report_error',
] as const satisfies readonly Action[]

export interface Availability {
  action: Action
  allowed: boolean
  refusal: string | null
}

/** Each action with its verdict, so that a screen greys a button and says why instead of hiding it. */
export function availableActions(
  state: RequestState,
  facts: Facts,
  actions: readonly Action[] = CITIZEN_ACTIONS,
): Availability[] {
  return actions.map((action) => {
    const verdict = decide(state, action, facts)
    return { action, allowed: verdict.ok, refusal: verdict.ok ? null : verdict.refusal }
  })
}

/** Moving the visit depends on it as well: there is one that nobody has set out for, and its time was not changed late too often. */
export const withMoving = (all: readonly Availability[], rule: MovingRule | null): Availability[] =>
  all.map((one) =>
    one.action !== 'reschedule' || !one.allowed || rule === 'free' || rule === 'with_reason'
      ? one
      : { ...one, allowed: false, refusal: rule === 'used' ? 'reschedule_used' : 'visit_settled' },
  )
