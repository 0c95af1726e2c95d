import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Done, Id, Instant, Limit, LocalText, Slug, page } from '../shapes.ts'
import { ops } from './shapes.ts'

export const departments = {
  'departments.queue': query('departments.queue', {
    path: '/operations/filings',
    who: ops,
    summary: 'Filings under way, waiting or poisonous, with tries and last error.',
    input: z.object({
      state: z.enum(['queued', 'sent', 'later', 'accepted', 'refused', 'stuck']).optional(),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(
      z.object({
        applicationId: Id,
        requestId: Id,
        trackingNo: z.string(),
        departmentId: Slug,
        departmentName: LocalText,
        state: z.string(),
        tries: z.int(),
        lastError: z.string().nullable(),
        nextTryAt: Instant.nullable(),
      }),
    ),
  }),
  'departments.retry': command('departments.retry', {
    path: '/operations/filings/{applicationId}/retry',
    who: ops,
    summary: 'Try a stuck filing again.',
    input: z.object({ applicationId: Id }),
    output: Done,
    refusals: ['already_decided'],
  }),
}
