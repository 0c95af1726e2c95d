import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Day, Id, Instant, Limit, page } from '../shapes.ts'

const Chain = z.enum(['audit', 'ledger', 'custody', 'figures'])

export const audit = {
  'seals.verify': command('seals.verify', {
    path: '/audit/seals',
    who: ['auditor'],
    summary:
      'Let everything that is sealed be walked: the audit trail, the ledger, hand-overs of papers, the published figures. Done in the ' +
      'background; one that is going on is not begun again.',
    input: z.object({}),
    output: z.object({ checkId: Id }),
  }),
  'seals.checks': query('seals.checks', {
    path: '/audit/seals',
    who: ['auditor'],
    summary: 'The last times that everything sealed was walked: who asked, when, and what was found.',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          id: Id,
          askedAt: Instant,
          askedBy: z.string(),
          seconds: z.int().nullable().describe('how long it took; null: it goes on'),
          chains: z.array(z.object({ chain: Chain, checked: z.int(), faults: z.int() })),
          faults: z
            .array(z.string())
            .describe('what was altered, deleted, put in, chained anew or cut off; at most 40 sentences'),
        }),
      ),
    }),
  }),
  'positions.purges': query('positions.purges', {
    path: '/audit/positions',
    who: ['auditor'],
    summary:
      'Which raw positions of representatives were deleted, newest first: a day at a time, when it went and how much it was.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        id: z.string(),
        day: Day.nullable().describe('the day that went; null: a remainder that lay in no day of its own'),
        purgedAt: Instant,
        fixes: z.int(),
        people: z.int(),
        bytes: z.int().nullable().describe('what it took on the disk; null where that is not known'),
      }),
    ).extend({ keptDays: z.int().describe('so many days after its end a day goes') }),
  }),
  'audit.search': query('audit.search', {
    path: '/audit',
    who: ['auditor', 'supervisor'],
    summary: 'Who did what to which subject; a request is found by its tracking number too.',
    input: z.object({ subject: z.string().max(120), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        at: Instant,
        actor: z.string(),
        actorName: z.string().describe('of staff and representatives; else empty'),
        action: z.string(),
        subject: z.string(),
        trackingNo: z.string().nullable().describe('where the subject is a request'),
        sealed: z.boolean(),
      }),
    ),
  }),
}
