import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Cursor, Day, Id, Instant, Limit, LocalText, Paisa } from '../shapes.ts'

export const earnings = {
  'earnings.summary': query('earnings.summary', {
    path: '/earnings',
    who: ['facilitator'],
    summary: 'What I earned, each deduction, what is held until when, and what comes when.',
    input: z.object({ from: Day.optional(), to: Day.optional(), cursor: Cursor, limit: Limit }),
    output: z.object({
      payHeld: z.boolean().describe('a proceeding holds the payout; nothing is lost'),
      heldPaisa: Paisa,
      availablePaisa: Paisa,
      paidPaisa: Paisa,
      net: z
        .object({ heldPaisa: Paisa, availablePaisa: Paisa })
        .describe('of these, what comes after the tax of today’s rate'),
      items: z.array(
        z.object({
          at: Instant,
          taskId: Id.nullable(),
          words: LocalText,
          grossPaisa: z.int(),
          agencyPaisa: Paisa,
          taxPaisa: Paisa,
          netPaisa: z.int(),
          state: z.enum(['held', 'available', 'paid', 'taken_back']),
          releaseAt: Instant.nullable(),
          rule: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
}
