/** A ticket's life at a walk-in centre. */
export const TICKET_STATES = ['waiting', 'called', 'serving', 'done', 'no_show'] as const
export type TicketState = (typeof TICKET_STATES)[number]
export const TICKET_PURPOSES = ['order', 'collect', 'question', 'complaint'] as const
export type TicketPurpose = (typeof TICKET_PURPOSES)[number]
export const TICKET_ACTS = ['call', 'serve', 'finish', 'no_show', 'transfer', 'recall'] as const
export type TicketAct = (typeof TICKET_ACTS)[number]

const TABLE: { readonly [S in TicketState]: { readonly [A in TicketAct]?: TicketState } } = {
  waiting: { call: 'called' },
  called: { serve: 'serving', no_show: 'no_show', transfer: 'waiting' },
  serving: { finish: 'done', transfer: 'waiting' },
  done: {},
  // Somebody who was only outside comes back on the same ticket.
  no_show: { recall: 'waiting' },
}

/** Where the act leads, or null: then it is refused. */
export const afterTicketAct = (state: TicketState, act: TicketAct): TicketState | null => TABLE[state][act] ?? null

const MINUTE_MS = 60_000
/** Elderly, ill, pregnant, with a small child: as if they had come so much earlier. Nobody behind them can starve by it. */
export const PRIORITY_MINUTES = 20

/** The instant by which tickets are called, the earliest first. */
export const turnAt = (issuedAt: Date, priority: boolean): Date =>
  new Date(issuedAt.getTime() - (priority ? PRIORITY_MINUTES * MINUTE_MS : 0))

/** What a service takes where nobody has been served yet today. */
const SERVICE_MINUTES = 12

/** How long somebody with so many before them will probably wait: what lately was served, shared by the counters that are at work. */
export function expectedWaitMinutes(ahead: number, counters: number, servedMinutes: readonly number[]): number {
  if (ahead <= 0) return 0
  const lately = servedMinutes.slice(-20)
  const each = lately.length < 3 ? SERVICE_MINUTES : lately.reduce((sum, one) => sum + one, 0) / lately.length
  return Math.ceil((ahead * each) / Math.max(1, counters))
}
