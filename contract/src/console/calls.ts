import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { LiftScope } from '../requests/limits.ts'
import { RequestCard } from '../requests/shapes.ts'
import { Cursor, Done, Id, Instant, Limit, Phone, page } from '../shapes.ts'

export const calls = {
  'calls.find': query('calls.find', {
    path: '/calls/find',
    who: ['agent', 'supervisor'],
    summary:
      'Who is calling: by any form of number, name in either script, or tracking number. Every candidate, none chosen.',
    input: z.object({ q: z.string().trim().min(2).max(60) }),
    output: z.object({
      candidates: z
        .array(
          z.object({
            accountId: Id.nullable(),
            personId: Id.nullable(),
            name: z.string(),
            phoneMasked: z.string(),
            matchedBy: z.enum(['phone', 'name', 'tracking']),
            pastLimit: z
              .object({ scope: LiftScope, reason: z.string(), by: z.string(), until: Instant })
              .nullable()
              .describe('one of ours lets them order past the caps of open orders'),
            open: z.array(RequestCard),
            recent: z.array(RequestCard),
          }),
        )
        .describe('a discreet service is not named'),
      more: z.boolean().describe('more fit than are shown: ask further'),
    }),
  }),
  'calls.start': command('calls.start', {
    path: '/calls',
    who: ['agent'],
    summary: 'A call began.',
    input: z.object({ callId: Id, phone: Phone, direction: z.enum(['in', 'out']).default('in') }),
    output: z.object({ callId: Id, phoneNormal: z.string().nullable() }),
    refusals: [],
  }),
  'calls.finish': command('calls.finish', {
    path: '/calls/{callId}/finish',
    who: ['agent'],
    summary: 'A disposition for every call.',
    input: z.object({
      callId: Id,
      disposition: z.enum([
        'ordered',
        'status',
        'rescheduled',
        'cancelled',
        'complaint',
        'information',
        'not_ours',
        'verified',
        'wrong_number',
        'dropped',
        'other',
      ]),
      requestId: Id.optional(),
      note: z.string().trim().max(500).default(''),
    }),
    output: Done,
    refusals: ['call_unknown', 'already_done'],
  }),
  'calls.recent': query('calls.recent', {
    path: '/calls',
    who: ['agent', 'supervisor'],
    summary: 'Recent calls of mine.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(z.object({ callId: Id, phoneMasked: z.string(), at: Instant, disposition: z.string().nullable() })),
  }),
  'calls.abandoned': command('calls.abandoned', {
    path: '/calls/abandoned',
    who: ['agent', 'supervisor'],
    summary: 'A caller gave up: exactly one callback, promised between two times of the desk’s hours.',
    input: z.object({ callId: Id, phone: Phone }),
    output: z.object({ callbackId: Id, promisedAt: Instant, promisedUntil: Instant }),
    refusals: ['phone_invalid'],
  }),
  'callbacks.list': query('callbacks.list', {
    path: '/callbacks',
    who: ['agent', 'supervisor'],
    summary: 'Callbacks due, oldest promise first: abandoned calls, unproven visits, witness starts.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        id: Id,
        reason: z.string(),
        phone: z.string(),
        visitId: Id.nullable(),
        requestId: Id.nullable(),
        promisedAt: Instant,
        promisedUntil: Instant,
        owner: z.string().nullable(),
        mine: z.boolean(),
        takenUntil: Instant.nullable().describe('until when it is its owner’s'),
        tries: z.int(),
      }),
    ),
  }),
  'callbacks.done': command('callbacks.done', {
    path: '/callbacks/{callbackId}/done',
    who: ['agent', 'supervisor'],
    summary:
      'Called back. For an unproven visit: did it take place as recorded? For an order that is asked about: is the visit wanted?',
    input: z.object({
      callbackId: Id,
      reached: z.boolean(),
      visitConfirmed: z.boolean().optional(),
      note: z.string().trim().max(500).default(''),
    }),
    output: Done,
    refusals: ['already_done', 'taken_by_another', 'answer_missing'],
  }),
}
