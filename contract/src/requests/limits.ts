import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Id, Instant, Limit, page, Phone, Text } from '../shapes.ts'

const ID = '01900000-0000-7000-8000-000000000001'
export const LiftScope = z.enum(['order', 'day'])

/** Past the caps of open orders: by a person, with a reason, on record. */
export const limits = {
  'orders.liftLimit': command('orders.liftLimit', {
    path: '/orders/limits/lift',
    who: ['agent', 'supervisor'],
    summary:
      'Let an account order past the caps of open orders: its next order, or all of a day. The reason stays on record.',
    input: z.object({ liftId: Id, phone: Phone, scope: LiftScope, reason: Text(300) }),
    output: z.object({ until: Instant }),
    refusals: ['phone_invalid', 'no_such_account'],
    example: {
      input: {
        liftId: ID,
        phone: '03001234567',
        scope: 'order',
        reason: 'A home for the old: eleven people in one day',
      },
      output: { until: '2026-12-02T09:00:00.000Z' },
    },
  }),
  'orders.limitsLifted': query('orders.limitsLifted', {
    path: '/orders/limits/lifted',
    who: ['agent', 'supervisor', 'operations', 'auditor'],
    summary: 'Who was let past the caps, by whom and why; the newest first.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        liftId: Id,
        phoneMasked: z.string(),
        scope: LiftScope,
        reason: z.string(),
        by: z.string(),
        at: Instant,
        until: Instant,
        used: z.boolean(),
      }),
    ),
  }),
}
