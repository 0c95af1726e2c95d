/** The states of a request, in the order in which a smooth one passes through them. */
export const STATES = [
  'draft',
  'booked',
  'scheduled',
  'visit_assigned',
  'visiting',
  'ready',
  'submitted',
  'in_process',
  'objected',
  'approved',
  'issued',
  'delivering',
  'at_office',
  'delivered',
  'closed',
  'rejected',
  'withdrawn',
  'cancelled',
  'failed',
] as const
export type RequestState = (typeof STATES)[number]

/** States in which nothing more is due. `delivered` still waits for its closing, but the work is done. */
export const END_STATES = [
  'closed',
  'rejected',
  'withdrawn',
  'cancelled',
  'failed',
] as const satisfies readonly RequestState[]

export const isEnd = (state: RequestState): boolean => (END_STATES as readonly RequestState[]).includes(state)

/** How the service is brought about; stored at booking, changeable until the work begins. */
export const MODES = ['doorstep', 'centre', 'remote', 'selfService'] as const
export type Mode = (typeof MODES)[number]

/** The legs of a request. Household: collection, correction, delivery. Office: filing, followUp, pickUp. */
export const TASK_KINDS = ['collection', 'correction', 'delivery', 'filing', 'followUp', 'pickUp'] as const
export type TaskKind = (typeof TASK_KINDS)[number]
export const HOUSEHOLD_TASKS = ['collection', 'correction', 'delivery'] as const satisfies readonly TaskKind[]
/**
 * Whether a visit of that kind takes what is due at the door. A correction as a rule finds nothing due; after a request
 * was opened again its refund may have gone back to the citizen, and no collection comes any more.
 */
export const isMoneyTask = (kind: TaskKind): boolean => kind === 'collection' || kind === 'correction'

/** Who a minute, a failure or a delay belongs to. */
export const PARTIES_OF_TIME = [
  'citizen',
  'facilitator',
  'department',
  'platform',
  'law',
  'calendar',
  'area_event',
] as const
export type Blamed = (typeof PARTIES_OF_TIME)[number]

/** The public outcome of a state; every request is in exactly one, so they always add up to what was received. */
export type Outcome = 'delivered' | 'rejected' | 'withdrawn' | 'cancelled' | 'failed' | 'open'

export function outcomeOf(state: RequestState): Outcome {
  if (state === 'delivered' || state === 'closed') return 'delivered'
  if (state === 'rejected' || state === 'withdrawn' || state === 'cancelled' || state === 'failed') return state
  return 'open'
}
