import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, Line, Paisa } from '../shapes.ts'

export const treasury = {
  'finance.matchDeposit': command('finance.matchDeposit', {
    path: '/finance/deposits/{depositId}/match',
    who: ['finance'],
    twoPersons: { madeUp: [] },
    summary: 'The bank has it.',
    input: z.object({ depositId: Id, bankReference: Line(60) }),
    output: Done,
    refusals: ['second_person_needed', 'already_matched'],
  }),
  'finance.trialBalance': query('finance.trialBalance', {
    path: '/finance/trial-balance',
    who: ['finance', 'auditor'],
    summary: 'Every account’s balance; they sum to zero.',
    input: z.object({}),
    refusals: ['whole_programme_only'],
    output: z.object({
      at: Instant,
      accounts: z.array(z.object({ code: z.string(), balancePaisa: z.int() })),
      sumPaisa: z.int(),
      heldMoney: z.object({ heldPaisa: z.int(), owedPaisa: z.int(), covered: z.boolean() }),
    }),
  }),
  'finance.payout': command('finance.payout', {
    path: '/finance/payouts',
    who: ['finance'],
    stepUp: 'money',
    twoPersons: { madeUp: ['batchId'] },
    summary: 'Pay out what is available, tax withheld.',
    input: z.object({ batchId: Id, facilitatorId: Id.optional() }),
    output: z.object({
      batchId: Id,
      payouts: z.array(z.object({ facilitatorId: Id, grossPaisa: Paisa, taxPaisa: Paisa, netPaisa: Paisa })),
    }),
    refusals: ['second_person_needed', 'nothing_due', 'pay_held'],
  }),
  'finance.payoutFile': query('finance.payoutFile', {
    path: '/finance/payouts/files/{batchId}',
    who: ['finance'],
    summary:
      'A payout’s instruction with the full account numbers, for the bank: the one place that opens them. Each opening is written down.',
    input: z.object({ batchId: Id }),
    output: z.unknown(),
  }),
}
