import { STAFF_ROLES } from '@app/domain/identity'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Session } from '../identity.ts'
import { Instant, Language } from '../shapes.ts'

const Ticket = z.string().max(200).describe('of this opening of the link')
const Code = z.string().regex(/^\d{6}$/)

/** How the first administrators come in, and one whom the sealed recovery code lets in again. */
export const begin = {
  'begin.open': command('begin.open', {
    path: '/begin/open',
    who: ['public'],
    ratePerMinute: 20,
    summary:
      'Open a first sign-in link: whose it is, and a second factor to set up. Whoever opened it before can no longer finish.',
    input: z.object({ token: z.string().min(20).max(100) }),
    output: z.object({
      name: z.string(),
      phoneMasked: z.string(),
      ticket: z.string(),
      secret: z.string().describe('for the authenticator; shown once'),
      uri: z.string().describe('the same, as the authenticator reads it from a picture'),
      codeNeeded: z.boolean().describe('whether the phone is confirmed by a text'),
      expiresAt: Instant,
    }),
    refusals: ['link_dead'],
  }),
  'begin.sendCode': command('begin.sendCode', {
    path: '/begin/code',
    who: ['public'],
    ratePerMinute: 20,
    summary: 'Text the code that confirms the phone.',
    input: z.object({ ticket: Ticket, language: Language.default('en') }),
    output: z.object({ sentToMasked: z.string(), expiresAfterSeconds: z.int() }),
    refusals: ['link_dead', 'code_too_soon'],
  }),
  'begin.finish': command('begin.finish', {
    path: '/begin/finish',
    who: ['public'],
    ratePerMinute: 20,
    summary: 'Both codes are right: the link is used up, and its holder is signed in.',
    input: z.object({ ticket: Ticket, totp: Code, code: Code.optional() }),
    output: Session,
    refusals: ['link_dead', 'code_wrong', 'code_expired', 'code_tries_used'],
  }),
  'recovery.news': query('recovery.news', {
    path: '/recovery/news',
    who: STAFF_ROLES,
    summary: 'Whether somebody came with a recovery code in the last seven days, and what came of it.',
    input: z.object({}),
    output: z.object({
      items: z.array(z.object({ at: Instant, outcome: z.enum(['used', 'used_before', 'wrong', 'too_many']) })),
    }),
  }),
}
