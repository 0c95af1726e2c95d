import { z } from 'zod'
import { admin, readers } from '../administration/shapes.ts'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, LocalText } from '../shapes.ts'

/** What departments and partners were to be told and did not take. */
export const webhooks = {
  'webhooks.dead': query('webhooks.dead', {
    path: '/operations/webhooks',
    who: [...admin, ...readers],
    summary: 'Events that no try has brought to their receiver, the latest first.',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          deliveryId: Id,
          connectionId: Id,
          receiver: z.string(),
          type: z.string(),
          body: z.string().describe('as it is sent'),
          tries: z.int(),
          lastError: z.string().nullable(),
          trouble: LocalText.nullable().describe('the last error in words'),
          madeAt: Instant,
        }),
      ),
    }),
  }),
  'webhooks.sendAgain': command('webhooks.sendAgain', {
    path: '/operations/webhooks/{deliveryId}/send-again',
    who: admin,
    summary: 'Send one of them again, from the beginning of its tries.',
    input: z.object({ deliveryId: Id }),
    output: Done,
    refusals: ['already_decided'],
  }),
  'webhooks.drop': command('webhooks.drop', {
    path: '/operations/webhooks/{deliveryId}/drop',
    who: admin,
    summary: 'Its receiver does not need it any more.',
    input: z.object({ deliveryId: Id }),
    output: Done,
    refusals: ['already_decided'],
  }),
}
