import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Paper } from '../requests/reading.ts'
import { Cursor, Id, Instant, Limit, Line, LocalText, page, Slug } from '../shapes.ts'
import { facilitator } from './shapes.ts'

/** Who has papers, or fetches them: a phone to ring. */
export const Carrier = z.object({ id: Id, name: z.string(), badgeNo: z.string(), phone: z.string() })

export const papers = {
  'papers.handle': command('papers.handle', {
    path: '/requests/{requestId}/papers/{paperId}/handle',
    who: facilitator,
    summary:
      'What was done with a paper: seen, scanned and handed back, taken in a sealed bag, given. Both sides countersign.',
    input: z.object({
      requestId: Id,
      paperId: Id,
      itemId: Slug,
      visitId: Id.optional().describe(
        'absent only for a loss: it is reported by whoever held the paper, from no visit',
      ),
      act: z.enum(['seen', 'scanned', 'taken', 'given_back', 'surrendered', 'delivered', 'lost']),
      bagNo: z.string().max(30).default(''),
      countersign: z
        .object({
          by: z.enum(['citizen', 'clerk', 'facilitator']),
          name: Line(80),
          mark: z.string().max(4000).default(''),
        })
        .optional(),
      report: z.string().max(80).default(''),
    }),
    output: Paper,
    refusals: [
      'never_carried',
      'bag_needed',
      'countersign_needed',
      'not_holder',
      'item_unknown',
      'report_needed',
      'visit_not_yours',
      'visit_moved_on',
    ],
  }),
  'papers.chain': query('papers.chain', {
    path: '/requests/{requestId}/papers/{paperId}',
    who: ['citizen', 'facilitator', 'agent', 'operations', 'clerk', 'centre'],
    summary: 'The custody chain of one paper, with its hashes.',
    input: z.object({ requestId: Id, paperId: Id }),
    output: z.object({
      paper: Paper,
      links: z.array(z.object({ at: Instant, from: LocalText, to: LocalText, act: z.string(), hash: z.string() })),
      intact: z.boolean(),
    }),
  }),
  'papers.held': query('papers.held', {
    path: '/papers/held',
    who: facilitator,
    summary:
      'Every paper in my bag, the longest held first; found by its name, its bag, the tracking number or whose it is.',
    input: z.object({ q: z.string().trim().max(60).default(''), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        paper: Paper,
        trackingNo: z.string(),
        subjectName: z.string(),
        visitId: Id.nullable().describe('my latest visit of the request'),
      }),
    ),
  }),
  'papers.fetches': query('papers.fetches', {
    path: '/papers/fetches',
    who: facilitator,
    summary: 'Papers that I am sent to fetch from somebody who does not come any more, the most urgent first.',
    input: z.object({}),
    output: page(
      z.object({
        id: Id,
        trackingNo: z.string(),
        holder: Carrier,
        dueAt: Instant,
        late: z.boolean(),
        papers: z.array(z.object({ id: Id, name: LocalText, bagNo: z.string().nullable() })),
      }),
    ),
  }),
}
