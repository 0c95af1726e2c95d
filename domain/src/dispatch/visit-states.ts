/** The life of a visit, in the order in which a smooth one passes through it. */
export const VISIT_STATES = [
  'planned',
  'offered',
  'assigned',
  'en_route',
  'arrived',
  'in_progress',
  'completed',
  'failed',
  'cancelled',
] as const
export type VisitState = (typeof VISIT_STATES)[number]

export const VISIT_END_STATES = ['completed', 'failed', 'cancelled'] as const satisfies readonly VisitState[]
/** Nobody has set out: the time can still be another one. */
export const TO_COME_STATES = ['planned', 'offered', 'assigned'] as const satisfies readonly VisitState[]
/** A facilitator holds the visit. */
export const HELD_STATES = ['assigned', 'en_route', 'arrived', 'in_progress'] as const satisfies readonly VisitState[]
/** The facilitator is out on it: nobody can be so for two visits. */
export const OUT_STATES = ['en_route', 'arrived', 'in_progress'] as const satisfies readonly VisitState[]

const among = (list: readonly VisitState[], state: VisitState): boolean => list.includes(state)
export const isVisitEnd = (state: VisitState): boolean => among(VISIT_END_STATES, state)
export const isToCome = (state: VisitState): boolean => among(TO_COME_STATES, state)
export const isHeld = (state: VisitState): boolean => among(HELD_STATES, state)
export const isOut = (state: VisitState): boolean => among(OUT_STATES, state)

/** One stop of a facilitator: at a household's door or at an office's counter. */
export type VisitKind = 'household' | 'office'
export type TaskState = 'open' | 'done' | 'failed' | 'cancelled'
