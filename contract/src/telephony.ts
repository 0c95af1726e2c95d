import { z } from 'zod'
import { command, query, stream } from './endpoint.ts'
import { Done, Id, Instant, Text } from './shapes.ts'

const desk = ['agent', 'supervisor'] as const
const Presence = z.enum(['ready', 'away'])
const Seat = z.object({
  extension: z.string(),
  presence: Presence,
  since: Instant,
  call: z
    .object({ callId: Id, phone: z.string(), answeredAt: Instant, over: z.boolean() })
    .nullable()
    .describe('the call that still needs its disposition'),
})

export const telephony = {
  'cti.event': command('cti.event', {
    path: '/cti/events',
    who: ['public'],
    signed: true,
    ratePerMinute: 60_000,
    summary:
      'What the telephone switch tells: a call rings, is answered at an extension, ends. Signed ' +
      '(x-signature: sha256=HMAC of the body); twice or out of order does no harm.',
    input: z.object({
      eventId: Text(120).describe('the switch’s own id: a second arrival changes nothing'),
      kind: z.enum(['newCall', 'answer', 'hangup']),
      callRef: Text(120).describe('the switch’s id of the call'),
      at: Instant.describe('by the switch’s clock; a day late at most, for what it kept while we could not be reached'),
      from: z.string().max(40).default('').describe('empty where the caller hides it'),
      extension: z.string().max(20).default('').describe('where it was answered'),
    }),
    output: Done,
    refusals: ['signature_wrong', 'event_too_old'],
    example: {
      input: {
        eventId: 'pbx-1001',
        kind: 'newCall',
        callRef: 'c-77',
        at: '2026-11-24T09:00:00+05:00',
        from: '03001234567',
      },
      output: { done: true },
    },
  }),
  'calls.seat': query('calls.seat', {
    path: '/calls/seat',
    who: ['agent'],
    summary: 'My telephone: extension, presence, the call that waits for its disposition.',
    input: z.object({}),
    output: z.object({ seat: Seat.nullable() }),
  }),
  'calls.sit': command('calls.sit', {
    path: '/calls/seat',
    who: ['agent'],
    summary: 'I sit at this extension, ready or away.',
    input: z.object({ extension: Text(20), presence: Presence }),
    output: Done,
    refusals: ['extension_taken'],
  }),
  'calls.live': stream('calls.live', {
    path: '/calls/live',
    who: desk,
    summary:
      'My calls as they are answered and end, and when the queue changes. Nobody hears of another agent’s calls.',
    input: z.object({}),
    output: z.object({ kind: z.enum(['answered', 'ended', 'queue']), data: z.record(z.string(), z.unknown()) }),
  }),
  'calls.wallboard': query('calls.wallboard', {
    path: '/calls/wallboard',
    who: desk,
    summary: 'What can be acted on in the next 15 minutes.',
    input: z.object({}),
    output: z.object({
      at: Instant,
      waiting: z.int(),
      longestWaitSeconds: z.int(),
      ready: z.int(),
      talking: z.int(),
      wrappingUp: z.int(),
      away: z.int(),
      answered15: z.int(),
      answeredInTime15: z.int().describe('of those, within 20 seconds'),
      abandoned15: z.int(),
      callbacksOpen: z.int(),
      callbacksLate: z.int(),
      callbacksDue15: z.int(),
      callbacksUntaken: z.int(),
    }),
  }),
  'callbacks.take': command('callbacks.take', {
    path: '/callbacks/{callbackId}/take',
    who: desk,
    summary: 'I call this one. It goes back to the queue when nothing came of it in 15 minutes.',
    input: z.object({ callbackId: Id }),
    output: z.object({ until: Instant }),
    refusals: ['taken_by_another', 'already_done'],
  }),
}
