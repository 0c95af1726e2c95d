import { z } from 'zod'
import { admin, readers } from '../administration/shapes.ts'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, LocalText } from '../shapes.ts'

const Keep = z.string().regex(/^[\w-]{20,100}$/)
const Attempt = z.object({ attemptId: Id, keep: Keep.describe('what begin gave to this browser') })
/** What comes back in the address, as the provider wrote it. */
const Word = z.string().max(2_000)
const Member = z.object({
  email: z.string().nullable().describe('the address that they were invited by'),
  invitedUntil: Instant.nullable().describe('until then whoever proves that address is taken for them, once'),
  bound: z.array(
    z.object({
      bindingId: Id,
      way: z.string(),
      issuer: z.string(),
      boundAt: Instant,
      lastAt: Instant.nullable(),
    }),
  ),
})

/** Staff who come by their government's own sign-in (OpenID Connect). The second factor, roles and places stay ours. */
export const signOn = {
  'signon.ways': query('signon.ways', {
    path: '/sign-on/ways',
    who: ['public'],
    summary: 'Other sign-ins by which staff may come.',
    input: z.object({}),
    output: z.object({
      items: z
        .array(
          z.object({
            connectionId: Id,
            button: LocalText,
            failing: z.boolean().describe('the last that came of it went wrong'),
          }),
        )
        .max(20),
    }),
  }),
  'signon.begin': command('signon.begin', {
    path: '/sign-on/ways/{connectionId}/begin',
    who: ['public'],
    ratePerMinute: 20,
    summary: 'Where to send the browser, and what it has to keep for when it comes back.',
    input: z.object({ connectionId: Id }),
    output: Attempt.extend({ url: z.string() }),
    refusals: ['signon_off', 'signon_away'],
  }),
  'signon.come': command('signon.come', {
    path: '/sign-on/attempts/{attemptId}/come',
    who: ['public'],
    ratePerMinute: 20,
    summary: 'The browser is back with what the provider wrote into its address. Who it is is asked beside.',
    input: Attempt.extend({
      state: Word,
      code: Word.optional(),
      iss: Word.optional(),
      error: Word.optional().describe('the provider sent them back without a code'),
    }),
    output: Done,
    refusals: ['signon_over', 'signon_refused'],
  }),
  'signon.outcome': query('signon.outcome', {
    path: '/sign-on/attempts/{attemptId}',
    who: ['public'],
    summary: 'Whether it is known yet who came.',
    input: z.object({ attemptId: Id }),
    output: z.object({ waits: z.boolean() }),
  }),
  'signon.enter': command('signon.enter', {
    path: '/sign-on/attempts/{attemptId}/enter',
    who: ['public'],
    ratePerMinute: 20,
    summary: 'In: a ticket for the second factor, or, for who has none yet, the way to set one up.',
    input: Attempt,
    output: z.object({
      ticket: z.string().nullable().describe('for auth.secondFactor'),
      setUp: z.string().nullable().describe('for begin.open'),
    }),
    refusals: [
      'signon_over',
      'signon_refused',
      'signon_away',
      'signon_failed',
      'signon_unknown',
      'signon_unverified',
      'signon_suspended',
    ],
  }),
  'signon.leave': command('signon.leave', {
    path: '/sign-on/ways/{connectionId}/leave',
    who: ['public'],
    signed: true,
    foreign: true,
    ratePerMinute: 600,
    summary:
      'A provider tells that somebody has signed out there (OpenID Connect back-channel logout): every session of theirs ' +
      'here ends. Proved by the signature of its logout token.',
    input: z.object({ connectionId: Id }),
    output: Done,
    refusals: ['signature_wrong'],
  }),
  'signon.member': query('signon.member', {
    path: '/admin/staff/{accountId}/sign-on',
    who: readers,
    summary: 'By which other sign-ins a member of staff is known.',
    input: z.object({ accountId: Id }),
    output: Member,
  }),
  'signon.invite': command('signon.invite', {
    path: '/admin/staff/{accountId}/sign-on/invite',
    who: admin,
    stepUp: 'staff',
    summary: 'For some days whoever proves this address at another sign-in is taken for them, once.',
    input: z.object({ accountId: Id, email: z.email().max(254) }),
    output: Member,
    refusals: ['own_roles', 'already_done'],
  }),
  'signon.release': command('signon.release', {
    path: '/admin/staff/{accountId}/sign-on/release',
    who: admin,
    stepUp: 'staff',
    summary: 'That person of theirs is not this account of ours any more; every session ends.',
    input: z.object({ accountId: Id, bindingId: Id }),
    output: Member,
    refusals: ['own_roles', 'already_done'],
  }),
}
