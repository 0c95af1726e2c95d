import type { RequestState } from '../requests/index.ts'

/**
 * What a receiver may be told of, and in which state of the request it happened. Each is one question of a receiver's form;
 * the list is published (docs/running/webhooks.md) and grows only at its end.
 */
export const WEBHOOK_EVENTS = {
  filed: { type: 'application.filed', states: ['submitted'] },
  taken: { type: 'application.taken', states: ['in_process'] },
  objected: { type: 'application.objected', states: ['objected'] },
  approved: { type: 'application.approved', states: ['approved'] },
  rejected: { type: 'application.rejected', states: ['rejected'] },
  issued: { type: 'application.issued', states: ['issued'] },
  delivered: { type: 'application.delivered', states: ['delivered'] },
  ended: { type: 'application.ended', states: ['closed', 'withdrawn', 'cancelled', 'failed'] },
} as const satisfies Record<string, { type: string; states: readonly RequestState[] }>

export type WebhookEvent = keyof typeof WEBHOOK_EVENTS
export const WEBHOOK_EVENT_NAMES = Object.keys(WEBHOOK_EVENTS) as WebhookEvent[]

export const webhookEventOf = (state: RequestState): WebhookEvent | null =>
  WEBHOOK_EVENT_NAMES.find((name) => (WEBHOOK_EVENTS[name].states as readonly RequestState[]).includes(state)) ?? null

const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000]
/** As the specification advises: soon at first, then for three days. */
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]
/** A receiver that takes nothing is left alone for a while, whatever else happens meanwhile. */
const RESTS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE]

/** Until the next try of one event; null: a person has to look. */
export const webhookWaitMs = (tries: number): number | null => WAITS[tries - 1] ?? null
export const webhookRestMs = (failures: number): number =>
  RESTS[Math.min(Math.max(failures, 1), RESTS.length) - 1] ?? HOUR
