import { z } from 'zod'
import { query } from './endpoint.ts'

/** Lives that a table of states rules; `kind` is the mode of a request and where a visit is made. */
export const LIVES = ['request', 'visit', 'grievance', 'proceeding', 'applicant'] as const

/** What has happened in a demo, for those who look back on it: no times, no ids, nobody's data. */
export const lookBack = {
  'demo.histories': query('demo.histories', {
    path: '/demo/histories',
    who: ['demo'],
    ratePerMinute: 6000,
    summary: 'Every way that a request, a visit, a complaint, a proceeding or an applicant went, each once.',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          life: z.enum(LIVES),
          kind: z.string(),
          path: z.string().describe('state, action, state, … parted by blanks'),
          count: z.int(),
        }),
      ),
    }),
    refusals: ['demo_only'],
  }),
  'demo.happened': query('demo.happened', {
    path: '/demo/happened',
    who: ['demo'],
    ratePerMinute: 6000,
    summary: 'How often each event was announced, and how many rows lie in each state, by a name for it.',
    input: z.object({}),
    output: z.object({ counts: z.record(z.string(), z.int()) }),
    refusals: ['demo_only'],
  }),
}
