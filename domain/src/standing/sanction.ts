import type { Standing } from '../dispatch/index.ts'

export const SANCTIONS = ['no_action', 'retraining', 'warning', 'pause', 'suspension', 'ending'] as const
export type Sanction = (typeof SANCTIONS)[number]

/** What lies on a facilitator now. Several may: each ends by itself, and what is left decides where they stand. */
export const HOLD_KINDS = ['suspension', 'protective', 'pause', 'retraining', 'certificate', 'warning'] as const
export type HoldKind = (typeof HOLD_KINDS)[number]

const HOLD_OF: Readonly<Record<Sanction, HoldKind | null>> = {
  no_action: null,
  retraining: 'retraining',
  warning: 'warning',
  pause: 'pause',
  suspension: 'suspension',
  // Ended only when nobody can appeal any more; until then suspended, with the pay held.
  ending: 'suspension',
}
export const holdOf = (sanction: Sanction): HoldKind | null => HOLD_OF[sanction]
export const needsPeriod = (sanction: Sanction): boolean => sanction === 'pause' || sanction === 'suspension'
/** Earned pay waits while the decision can still be overturned; it is never lost by it. */
export const holdsPay = (sanction: Sanction): boolean => sanction === 'suspension' || sanction === 'ending'
export const PERIOD_DAYS_MAX = 180

/** Standing of somebody who was admitted, from all that lies on them. */
export function standingUnder(
  holds: readonly HoldKind[],
): Extract<Standing, 'active' | 'warned' | 'paused' | 'suspended'> {
  if (holds.includes('suspension')) return 'suspended'
  if (holds.some((kind) => kind !== 'warning')) return 'paused'
  return holds.length ? 'warned' : 'active'
}
