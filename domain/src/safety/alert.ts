/**
 * An alarm: raised, taken by one person, closed with an outcome. A call for help is one, which nothing refuses; a matter
 * that a desk must see to is another, and closes by itself when its cause is gone.
 */
export const ALERT_STATES = ['raised', 'acknowledged', 'closed'] as const
export type AlertState = (typeof ALERT_STATES)[number]
export const ALERT_ACTIONS = ['repeat', 'announce', 'acknowledge', 'hand_over', 'close', 'solve'] as const
export type AlertAction = (typeof ALERT_ACTIONS)[number]
export type AlertRefusal = 'alert_acknowledged' | 'alert_unacknowledged' | 'alert_closed'
export type AlertCell = { to: AlertState } | { no: AlertRefusal }

export const ALERT: { readonly [S in AlertState]: Readonly<Record<AlertAction, AlertCell>> } = {
  raised: {
    repeat: { to: 'raised' },
    announce: { to: 'raised' },
    acknowledge: { to: 'acknowledged' },
    hand_over: { no: 'alert_unacknowledged' },
    close: { no: 'alert_unacknowledged' },
    solve: { to: 'closed' },
  },
  // Called again after somebody answered: it rings anew until somebody answers again.
  acknowledged: {
    repeat: { to: 'raised' },
    announce: { no: 'alert_acknowledged' },
    acknowledge: { no: 'alert_acknowledged' },
    hand_over: { to: 'acknowledged' },
    close: { to: 'closed' },
    solve: { to: 'closed' },
  },
  closed: {
    repeat: { no: 'alert_closed' },
    announce: { no: 'alert_closed' },
    acknowledge: { no: 'alert_closed' },
    hand_over: { no: 'alert_closed' },
    close: { no: 'alert_closed' },
    solve: { no: 'alert_closed' },
  },
}

/** So long after a visit a citizen's call still counts: whoever was at the door may not have gone with the code. */
export const AFTER_VISIT_HOURS = 2
/** Where the phone does not say where it is, a place heard of no longer ago than this is shown. */
export const PLACE_FRESH_MINUTES = 30

/** How often it rings again, and when supervisors are texted, while nobody has acknowledged it. */
export const RING_EVERY_SECONDS = 60
export const ESCALATE_AFTER_SECONDS = 120
export const shouldEscalate = (raisedAt: Date, escalations: number, at: Date): boolean =>
  at.getTime() - raisedAt.getTime() >= ESCALATE_AFTER_SECONDS * 1000 * (escalations + 1)

/** The next ring: a minute from now, then more slowly; it never stops by itself. */
export const nextRingAt = (announcements: number, at: Date): Date =>
  new Date(at.getTime() + RING_EVERY_SECONDS * 1000 * Math.min(10, Math.max(1, announcements - 4)))
