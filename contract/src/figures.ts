import { z } from 'zod'
import { PARTIES_OF_TIME } from '@app/domain/requests'
import { query } from './endpoint.ts'
import { Cursor, Day, Instant, Limit, page } from './shapes.ts'

const Outcomes = z.object({
  received: z.int(),
  delivered: z.int(),
  rejected: z.int(),
  withdrawn: z.int(),
  cancelled: z.int(),
  failed: z.int(),
  open: z.int(),
})
const Row = Outcomes.extend({
  id: z.string().describe('a mode, service or district; "others" gathers rows that are too small to be shown'),
})

const Waited = z.object({ requests: z.int(), minutes: z.record(z.enum(PARTIES_OF_TIME), z.int()) })
const Complaints = z.object({
  filed: z.int(),
  upheld: z.int(),
  notUpheld: z.int(),
  withdrawn: z.int().optional(),
  referred: z.int().optional().describe('to the Ombudsman'),
  open: z.int(),
  overcharges: z.int(),
  paidBackPaisa: z.int(),
})
const by = <T extends z.ZodType>(row: T) =>
  z.object({ mode: z.array(row), service: z.array(row), district: z.array(row) })

export const Figures = z.object({
  format: z.union([z.literal(1), z.literal(2)]),
  territory: z.string(),
  asOf: Day,
  previous: z.string().nullable().describe('SHA-256 of the publication before it'),
  least: z.int().describe('no row tells of fewer'),
  total: Outcomes,
  byMode: z.array(Row),
  byService: z.array(Row),
  byDistrict: z.array(Row),
  time: Waited.describe('requests that ended in the last 30 days; minutes by who was waited for'),
  timeBy: by(Waited.extend({ id: z.string() }))
    .optional()
    .describe('since format 2'),
  complaints: Complaints.describe('filed = upheld + notUpheld + withdrawn + referred + open'),
  complaintsBy: by(Complaints.extend({ id: z.string() }))
    .optional()
    .describe('since format 2'),
  calendar: z.string(),
})
const on = z.object({ asOf: Day.optional().describe('the latest publication unless a day is named') })

export const figures = {
  'figures.published': query('figures.published', {
    path: '/figures/published',
    who: ['public'],
    cacheSeconds: 300,
    ratePerMinute: 120,
    summary:
      'The open figures of a day: outcomes that add up, time by who was waited for, complaints. `text` is ' +
      'what was signed (Ed25519, keys at verify.keys).',
    input: on,
    output: z.object({
      figures: Figures,
      text: z.string(),
      sha256: z.string(),
      keyId: z.string(),
      signature: z.string().describe('base64url, over the UTF-8 bytes of text'),
      publishedAt: Instant,
    }),
    refusals: ['nothing_published'],
  }),
  'figures.days': query('figures.days', {
    path: '/figures/days',
    who: ['public'],
    cacheSeconds: 300,
    summary: 'What has been published, the latest first.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(z.object({ asOf: Day, sha256: z.string(), publishedAt: Instant })),
  }),
  'figures.csv': query('figures.csv', {
    path: '/figures/csv',
    who: ['public'],
    cacheSeconds: 300,
    ratePerMinute: 60,
    summary: 'The same as one table for spreadsheets (CSV, RFC 4180).',
    input: on,
    output: z.unknown(),
    refusals: ['nothing_published'],
  }),
}
