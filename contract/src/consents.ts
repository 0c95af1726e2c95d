import { CONSENT_KINDS, CONSENT_STATES, ENDINGS } from '@app/domain/consents'
import { z } from 'zod'
import { command, query } from './endpoint.ts'
import { Cursor, Id, Instant, LocalText, Paisa, page } from './shapes.ts'

const holder = ['citizen', 'agent'] as const
const ID = '01900000-0000-7000-8000-000000000001'
const whose = {
  accountId: Id.optional().describe('the caller’s account, when an agent speaks for them after calls.check'),
}
const Kind = z.enum(CONSENT_KINDS)

const Consent = z.object({
  id: Id,
  kind: Kind,
  words: LocalText.describe('exactly as they were agreed to'),
  wordsHash: z.string(),
  proof: LocalText.describe('how it is known'),
  at: Instant,
  requestId: Id.nullable(),
  trackingNo: z.string().nullable(),
  covers: z.string().nullable().describe('hash of the lines that were read'),
  reliedAt: Instant.nullable().describe('when something was first filed on it'),
  withdrawnAt: Instant.nullable(),
  state: z.enum(CONSENT_STATES),
  ending: z.enum(ENDINGS).nullable().describe('what taking it back would do now; null where nothing is left to stop'),
  effect: z.object({ stops: LocalText, stays: LocalText }).nullable(),
  feePaisa: Paisa.describe('of a cancellation now'),
  restDearerPaisa: Paisa.describe('what the rest of its order costs more after a cancellation now'),
})

/** What somebody agreed to, in which words; and taking it back. */
export const consents = {
  'consents.words': query('consents.words', {
    path: '/consents/words',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'Today’s words of each consent. A yes sends back the hash of the words that were shown or read out.',
    input: z.object({}),
    output: z.object({ items: z.array(z.object({ kind: Kind, hash: z.string(), words: LocalText })) }),
  }),
  'record.consents': query('record.consents', {
    path: '/record/consents',
    who: holder,
    summary: 'What I agreed to: words, day, how it is known, what was filed on it, what taking it back does.',
    input: z.object({ ...whose, cursor: Cursor }),
    refusals: ['caller_unproven'],
    output: page(Consent),
  }),
  'record.withdrawConsent': command('record.withdrawConsent', {
    path: '/record/consents/withdraw',
    who: holder,
    ratePerMinute: 30,
    summary: 'Take back what I agreed to. What it stops is stopped at once.',
    input: z.object({ consentId: Id, acceptFeePaisa: Paisa.default(0), acceptDearerPaisa: Paisa.default(0), ...whose }),
    output: Consent,
    refusals: [
      'caller_unproven',
      'consent_done',
      'fee_changed',
      'form_closed',
      'request_ended',
      'too_late_to_cancel',
      'work_has_begun',
      'not_filed_yet',
      'already_decided',
    ],
    example: { input: { consentId: ID } },
  }),
}
