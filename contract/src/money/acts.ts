import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Done, Id, Instant, Limit, Paisa, Text, page } from '../shapes.ts'

const ID = '01900000-0000-7000-8000-000000000001'

/** Acts that move more than one person may: asked for by one, let go by another. */
export const acts = {
  'finance.acts': query('finance.acts', {
    path: '/finance/acts',
    who: ['finance', 'auditor', 'operations', 'supervisor'],
    summary: 'Acts that wait for a second person, the oldest first, or what became of the others, the newest first.',
    input: z.object({ state: z.enum(['open', 'settled']).default('open'), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        actId: Id,
        endpoint: z.string().describe('the id of the act’s own endpoint'),
        amountPaisa: Paisa,
        given: z
          .array(z.object({ name: z.string(), value: z.string() }))
          .max(20)
          .describe('what was typed, field by field'),
        madeBy: z.string().describe('the name of who asked for it'),
        mine: z.boolean(),
        at: Instant,
        expiresAt: Instant,
        state: z.enum(['open', 'done', 'withdrawn', 'expired']),
        settledBy: z.string().nullable(),
        settledAt: Instant.nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  'finance.checkAct': command('finance.checkAct', {
    path: '/finance/acts/{actId}/check',
    who: ['finance', 'operations', 'supervisor'],
    stepUp: 'money',
    summary: 'Let go of what another asked for: it is done now, in both names.',
    input: z.object({ actId: Id }),
    output: Done,
    refusals: ['same_person', 'act_settled', 'act_not_possible'],
    example: { input: { actId: ID }, output: { done: true } },
  }),
  'finance.withdrawAct': command('finance.withdrawAct', {
    path: '/finance/acts/{actId}/withdraw',
    who: ['finance', 'operations', 'supervisor'],
    summary: 'It is not to be done: by who asked for it, or by who was to let go of it. The reason stays.',
    input: z.object({ actId: Id, reason: Text(200) }),
    output: Done,
    refusals: ['act_settled'],
    example: { input: { actId: ID, reason: 'The sum was wrong' }, output: { done: true } },
  }),
}
