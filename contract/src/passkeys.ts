import { z } from 'zod'
import { STAFF_ROLES } from '@app/domain/identity'
import { command, query } from './endpoint.ts'
import { AppName, Session } from './identity.ts'
import { Done, Id, Instant, Line } from './shapes.ts'

const everybody = ['citizen', 'facilitator', ...STAFF_ROLES] as const
const bytes = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most)
/** What the browser is asked with, and answers: WebAuthn’s own JSON, as its library reads and writes it. */
const Options = z.object({ options: z.record(z.string(), z.unknown()) })
const answered = { id: bytes(1_400), rawId: bytes(1_400), type: z.literal('public-key') }
const Made = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes(4_000),
    attestationObject: bytes(20_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
})
const Shown = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes(4_000),
    authenticatorData: bytes(4_000),
    signature: bytes(4_000),
    userHandle: bytes(200).optional(),
  }),
})
const Passkey = z.object({
  passkeyId: Id,
  name: z.string(),
  madeAt: Instant,
  usedAt: Instant.nullable(),
  stopped: z.boolean().describe('a copy of it was seen: it opens nothing any more'),
})

export const passkeys = {
  'passkeys.list': query('passkeys.list', {
    path: '/passkeys',
    who: everybody,
    summary: 'My passkeys.',
    input: z.object({}),
    output: z.object({ items: z.array(Passkey).max(10) }),
  }),
  'passkeys.begin': command('passkeys.begin', {
    path: '/passkeys/begin',
    who: everybody,
    stepUp: 'staff',
    summary: 'What the browser makes a passkey with. Whoever is not staff has signed in not long ago.',
    input: z.object({ app: AppName }),
    output: Options,
    refusals: ['passkeys_unavailable', 'passkeys_full', 'sign_in_again'],
  }),
  'passkeys.finish': command('passkeys.finish', {
    path: '/passkeys/finish',
    who: everybody,
    summary: 'The passkey that the browser made, by a name that I shall know it by.',
    input: z.object({ app: AppName, name: Line(60), credential: Made }),
    output: Passkey,
    refusals: ['passkeys_unavailable', 'passkeys_full', 'passkey_wrong', 'passkey_expired', 'passkey_known'],
  }),
  'passkeys.drop': command('passkeys.drop', {
    path: '/passkeys/{passkeyId}/drop',
    who: everybody,
    summary: 'One of mine opens nothing any more.',
    input: z.object({ passkeyId: Id }),
    output: Done,
  }),
  'passkeys.ask': command('passkeys.ask', {
    path: '/auth/passkey/ask',
    who: ['public'],
    ratePerMinute: 30,
    summary: 'What the browser signs in with. It names nobody: the passkey says whose it is.',
    input: z.object({ app: AppName }),
    output: Options,
    refusals: ['passkeys_unavailable'],
  }),
  'passkeys.signIn': command('passkeys.signIn', {
    path: '/auth/passkey',
    who: ['public'],
    ratePerMinute: 30,
    summary: 'Sign in with a passkey: it is both factors, for the device has checked who holds it.',
    input: z.object({ app: AppName, credential: Shown }),
    output: Session,
    refusals: ['passkeys_unavailable', 'passkey_wrong', 'passkey_expired', 'passkey_copied'],
  }),
  'passkeys.askAgain': command('passkeys.askAgain', {
    path: '/auth/step-up/ask',
    who: STAFF_ROLES,
    summary: 'What the browser shows the second factor again with (step_up_needed), by one of my passkeys.',
    input: z.object({}),
    output: Options,
    refusals: ['passkeys_unavailable', 'no_passkey'],
  }),
  'passkeys.stepUp': command('passkeys.stepUp', {
    path: '/auth/step-up/passkey',
    who: STAFF_ROLES,
    ratePerMinute: 30,
    summary: 'A passkey of mine as the second factor, again (see auth.stepUp).',
    input: z.object({ credential: Shown }),
    output: z.object({ until: Instant }),
    refusals: ['passkeys_unavailable', 'passkey_wrong', 'passkey_expired', 'passkey_copied'],
  }),
}
