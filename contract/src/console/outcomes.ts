import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Instant } from '../shapes.ts'

export const outcomes = {
  'figures.outcomes': query('figures.outcomes', {
    path: '/figures',
    who: ['public'],
    summary:
      'Received = delivered + rejected + withdrawn + cancelled + failed + open, per mode, at this moment. ' +
      'Staff see every row; to everybody else rows of fewer than ten are one, `others`.',
    input: z.object({}),
    output: z.object({
      at: Instant,
      rows: z.array(
        z.object({
          mode: z.string(),
          received: z.int(),
          delivered: z.int(),
          rejected: z.int(),
          withdrawn: z.int(),
          cancelled: z.int(),
          failed: z.int(),
          open: z.int(),
        }),
      ),
    }),
  }),
}
