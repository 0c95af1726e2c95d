import { DOUBT_OUTCOMES, SIGNS } from '@app/domain/orders'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Done, Id, Instant, Limit, page, Text } from '../shapes.ts'

const ID = '01900000-0000-7000-8000-000000000001'

/** Orders that somebody rings for before anybody rides: why, and what became of it. */
export const doubts = {
  'orders.doubts': query('orders.doubts', {
    path: '/orders/doubts',
    who: ['supervisor', 'operations', 'auditor'],
    summary: 'Orders whose signs asked for a call or a look, with the points and reasons; the newest first.',
    input: z.object({
      state: z.enum(['waiting', 'settled', 'clear']).default('waiting'),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(
      z.object({
        orderId: Id,
        requestId: Id.nullable(),
        trackingNo: z.string().nullable(),
        score: z.int(),
        reasons: z.array(z.object({ sign: z.enum(SIGNS), times: z.int(), points: z.int() })),
        outcome: z.enum(DOUBT_OUTCOMES),
        state: z.enum(['clear', 'waiting', 'confirmed', 'let_go', 'denied', 'ran_out']),
        at: Instant,
        decidedAt: Instant.nullable(),
        decidedBy: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
  'orders.decideDoubt': command('orders.decideDoubt', {
    path: '/orders/{orderId}/doubt',
    who: ['supervisor', 'operations'],
    summary:
      'A person’s word above the points: the visit goes on, or the order is cancelled free of charge. The reason stays.',
    input: z.object({ orderId: Id, goOn: z.boolean(), reason: Text(300) }),
    output: Done,
    refusals: ['already_done'],
    example: {
      input: { orderId: ID, goOn: true, reason: 'A shop that orders for its neighbours' },
      output: { done: true },
    },
  }),
}
