import { WASTED_BY } from '@app/domain/figures'
import { STAFF_ROLES } from '@app/domain/identity'
import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Blamed, Cursor, Id, Instant, Limit, LocalText, Slug, page } from '../shapes.ts'
import { ops } from './shapes.ts'

const Period = {
  districtId: Slug.optional(),
  days: z.coerce.number().int().min(1).max(35).default(28).describe('back from now'),
}
const by = z.enum(WASTED_BY).default('service')

export const wasted = {
  'wasted.figures': query('wasted.figures', {
    path: '/operations/wasted',
    who: ops,
    summary:
      'Visits of my area that ended in the period: which were for nothing, by cause and with whose it is to mend, and how many ' +
      'collections were done at the first visit, by service, district or week.',
    input: z.object({ ...Period, by }),
    output: z.object({
      from: Instant,
      until: Instant,
      causes: z.array(
        z.object({
          reason: Slug,
          name: LocalText,
          cause: Blamed,
          owner: z.enum(STAFF_ROLES).describe('whose number it is'),
          count: z.int(),
        }),
      ),
      rows: z.array(
        z.object({
          key: z.string(),
          name: LocalText.nullable().describe('of a service or district; a week is its Monday, in `key`'),
          visits: z.int().describe('that ended, done or for nothing'),
          wasted: z.int(),
          firsts: z.int().describe('first visits to collect'),
          firstsDone: z.int().describe('… at which it was collected'),
        }),
      ),
    }),
    example: { input: { days: 28, by: 'service' } },
  }),
  'wasted.csv': query('wasted.csv', {
    path: '/operations/wasted.csv',
    who: ops,
    summary: 'The same as a table for spreadsheets. Answers the bytes.',
    input: z.object({ ...Period, by }),
    output: z.unknown(),
  }),
  'wasted.visits': query('wasted.visits', {
    path: '/operations/wasted/visits',
    who: ops,
    summary: 'The visits behind a cause, the latest first, each by the first of its requests.',
    input: z.object({ ...Period, reason: Slug.optional(), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        id: Id,
        requestId: Id,
        trackingNo: z.string(),
        at: Instant,
        reason: LocalText,
        districtId: Slug,
        tehsilId: Slug,
        badgeNo: z.string(),
      }),
    ),
  }),
}
