import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Done, Id, Limit, LocalText, page, Paisa, Slug, Text } from '../shapes.ts'
import { PayLine } from './earnings.ts'

const reads = ['finance', 'auditor'] as const
const ID = '01900000-0000-7000-8000-000000000001'

/** What a facilitator says of a line of their pay, and what they are answered. */
const Claim = z.object({
  claimId: Id,
  payeeId: Id,
  payeeName: LocalText,
  badgeNo: z.string(),
  ownerName: z.string().nullable().describe('who works on it'),
  mine: z.boolean(),
  answeredBy: z.string().nullable(),
  line: PayLine.describe('with what was said of it, and the answer'),
})

export const payClaims = {
  'earnings.claim': command('earnings.claim', {
    path: '/earnings/claims',
    who: ['facilitator'],
    ratePerMinute: 20,
    summary: 'A line of my pay is wrong, and why. Once a line; what is not paid yet of it waits for the answer.',
    input: z.object({ claimId: Id, taskId: Id, ruleId: Slug, said: Text(1000) }),
    output: Done,
    refusals: ['claim_made', 'line_taken_back', 'line_in_batch', 'claim_too_late'],
    example: {
      input: { claimId: ID, taskId: ID, ruleId: 'collection', said: 'It was the long form.' },
      output: { done: true },
    },
  }),
  'finance.payClaims': query('finance.payClaims', {
    path: '/finance/pay-claims',
    who: reads,
    summary:
      'Lines of pay that facilitators say are wrong: those without an answer, the oldest first, or the answered, the newest first.',
    input: z.object({ state: z.enum(['open', 'answered']).default('open'), cursor: Cursor, limit: Limit }),
    output: page(Claim),
  }),
  'finance.takePayClaim': command('finance.takePayClaim', {
    path: '/finance/pay-claims/{claimId}/owner',
    who: ['finance'],
    summary: 'I work on it. What another works on goes over to me only if I say so.',
    input: z.object({ claimId: Id, over: z.boolean().default(false) }),
    output: Done,
    refusals: ['claim_answered', 'claim_taken'],
    example: { input: { claimId: ID }, output: { done: true } },
  }),
  'finance.answerPayClaim': command('finance.answerPayClaim', {
    path: '/finance/pay-claims/{claimId}/answer',
    who: ['finance'],
    stepUp: 'money',
    twoPersons: { madeUp: [] },
    summary:
      'They are right, and so much more is earned; or not, and why. Where money moves another person lets go of it, whatever the sum.',
    input: z.object({
      claimId: Id,
      verdict: z.enum(['upheld', 'refused']),
      furtherPaisa: Paisa.default(0).describe('before an agency’s share; 0 where nothing more is due'),
      answer: Text(1000),
    }),
    output: Done,
    refusals: ['claim_answered', 'line_taken_back', 'second_person_needed'],
    example: {
      input: { claimId: ID, verdict: 'refused', answer: 'The short form was filled.' },
      output: { done: true },
    },
  }),
}
