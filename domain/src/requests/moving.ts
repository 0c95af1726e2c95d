/** Another time for a visit that is to come: freely while it is far off, later so many times and with a reason. */
export const MOVING_RULES = ['free', 'with_reason', 'used'] as const
export type MovingRule = (typeof MOVING_RULES)[number]

export interface MovingFacts {
  startsAtMs: number
  lateMoves: number
}
export interface MovingLimits {
  rescheduleFreeHours: number
  rescheduleLateMax: number
}

const HOUR_MS = 3_600_000

/** Until then the time may be changed without a reason. */
export const freeUntilMs = (startsAtMs: number, limits: MovingLimits): number =>
  startsAtMs - limits.rescheduleFreeHours * HOUR_MS

/** The one rule for the server that decides, the screen that asks for a reason and the text that says until when. */
export function movingRule(f: MovingFacts, limits: MovingLimits, nowMs: number): MovingRule {
  if (nowMs <= freeUntilMs(f.startsAtMs, limits)) return 'free'
  return f.lateMoves >= limits.rescheduleLateMax ? 'used' : 'with_reason'
}
