import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Cursor, Instant, Limit, page } from '../shapes.ts'

export const audit = {
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
