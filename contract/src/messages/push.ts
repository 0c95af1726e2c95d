import { z } from 'zod'
import { STAFF_ROLES } from '@app/domain/identity'
import { command, query } from '../endpoint.ts'
import { Done } from '../shapes.ts'

const Endpoint = z.url().max(1_000)
const Key = (characters: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${characters}}$`))

const EXAMPLE = 'https://push.example.org/send/Zk3q'

/** Web Push (RFC 8030, 8291, 8292): what a browser hands over so that it can be told something while no page is open. */
export const push = {
  'push.key': query('push.key', {
    path: '/push/key',
    who: ['public'],
    summary: 'The key by which a browser knows our messages, for its subscription (applicationServerKey).',
    input: z.object({}),
    output: z.object({ key: Key(87) }),
  }),
  'push.subscribe': command('push.subscribe', {
    path: '/push/subscriptions',
    who: ['citizen', 'facilitator', ...STAFF_ROLES],
    summary:
      'This browser may be told things. The same one again, for whoever is signed in now, is theirs alone from then on; ' +
      'beyond five of one person the one not heard of for longest goes.',
    input: z.object({
      endpoint: Endpoint,
      p256dh: Key(87),
      auth: Key(22),
      key: Key(87).describe('our key, for which it was made'),
      former: Endpoint.optional().describe('the one that the browser has put this one in place of'),
    }),
    output: Done,
    refusals: ['push_address_refused', 'push_key_unknown'],
    example: {
      input: { endpoint: EXAMPLE, p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22), key: `B${'A'.repeat(86)}` },
    },
  }),
  'push.unsubscribe': command('push.unsubscribe', {
    path: '/push/subscriptions/end',
    who: ['public'],
    summary:
      'This browser is told nothing any more. Whoever knows the address has it from the browser: nobody has to be signed in.',
    input: z.object({ endpoint: Endpoint }),
    output: Done,
    example: { input: { endpoint: EXAMPLE } },
  }),
  'push.seen': command('push.seen', {
    path: '/push/seen',
    who: ['public'],
    ratePerMinute: 600,
    summary: 'The browser has shown the message with this token. What is not seen in time goes another way.',
    input: z.object({ token: z.string().max(80) }),
    output: Done,
  }),
} as const
