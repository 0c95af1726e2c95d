import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Blamed, Cursor, Day, Id, Instant, Limit, LocalText, Paisa } from '../shapes.ts'

/** What one line of pay was reckoned from, as it was written down when it was earned. */
const Why = z.object({
  ruleId: z.string(),
  ruleFrom: Day.nullable().describe('the version of the rule, by the day from which it holds'),
  rate: z
    .enum(['whole', 'further', 'call_out'])
    .nullable()
    .describe('which of the rule’s rates; null in a line from before this was written down'),
  rulePaisa: Paisa.nullable().describe('what the rule gave for a leg of its own, or for a call-out'),
  ruleFurtherPaisa: Paisa.nullable().describe('… and for a further one of its kind at the same stop'),
  kind: z.enum(['done', 'call_out', 'wasted_leg', 'corrected']),
  chargedTo: Blamed.nullable().describe('whose doing a wasted or repeated leg was; it is paid all the same'),
  agencyName: LocalText.nullable(),
  shareBasisPoints: z.int().min(0).max(10_000).nullable().describe('the agency’s share on that day'),
  holdDays: z.int().min(0).nullable().describe('how long the rule of that day keeps it on hold'),
  holds: z.array(z.enum(['days', 'unproven', 'complaint', 'claim'])).describe('what holds it now'),
})

export const PayLine = z.object({
  at: Instant,
  taskId: Id.nullable(),
  words: LocalText,
  grossPaisa: z.int(),
  agencyPaisa: Paisa,
  taxPaisa: Paisa,
  netPaisa: z.int(),
  state: z.enum(['held', 'available', 'paid', 'taken_back']),
  releaseAt: Instant.nullable(),
  rule: z.string(),
  why: Why,
  claim: z
    .object({
      claimId: Id,
      state: z.enum(['open', 'upheld', 'refused']),
      said: z.string(),
      saidAt: Instant,
      furtherPaisa: Paisa.describe('what more is earned, in a line of its own, before an agency’s share'),
      answer: z.string().nullable(),
      answeredAt: Instant.nullable(),
    })
    .nullable()
    .describe('what they said is wrong with it'),
  noClaim: z
    .enum(['claim_made', 'line_taken_back', 'line_in_batch', 'claim_too_late'])
    .nullable()
    .describe('why they cannot say so now; null where they can'),
})

export const earnings = {
  'earnings.summary': query('earnings.summary', {
    path: '/earnings',
    who: ['facilitator'],
    summary: 'What I earned, each deduction, what is held until when, and what comes when.',
    input: z.object({ from: Day.optional(), to: Day.optional(), cursor: Cursor, limit: Limit }),
    output: z.object({
      payHeld: z.boolean().describe('a proceeding holds the payout; nothing is lost'),
      heldPaisa: Paisa,
      availablePaisa: Paisa,
      paidPaisa: Paisa,
      net: z
        .object({ heldPaisa: Paisa, availablePaisa: Paisa })
        .describe('of these, what comes after the tax of today’s rate'),
      items: z.array(PayLine),
      next: z.string().nullable(),
    }),
  }),
}
