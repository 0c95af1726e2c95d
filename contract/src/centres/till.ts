import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { ReceiptRef } from '../requests/reading.ts'
import { Done, Id, Instant, LocalText, Mode, Paisa, Slug, Text } from '../shapes.ts'
import { CENTRE, ID, clerk, looking } from './shapes.ts'

export const till = {
  'till.due': query('till.due', {
    path: '/centres/{centreId}/due/{requestId}',
    who: clerk,
    summary: 'What this order has still to pay in cash, line by line.',
    input: z.object({ centreId: Slug, requestId: Id }),
    output: z.object({
      orderId: Id,
      mode: Mode,
      totalPaisa: Paisa,
      lines: z.array(z.object({ requestId: Id, label: LocalText, amountPaisa: Paisa })),
      psidPaisa: Paisa.describe('payable by PSID only'),
    }),
    refusals: ['centre_unknown'],
  }),
  'till.collect': command('till.collect', {
    path: '/centres/{centreId}/till',
    who: clerk,
    summary:
      'Cash over the counter. The amount is the quote’s or it is refused; what the till may not hold is refused before it is taken.',
    input: z.object({ centreId: Slug, paymentId: Id, orderId: Id, amountPaisa: Paisa }),
    output: z.object({ receipts: z.array(ReceiptRef), inTillPaisa: Paisa }),
    refusals: [
      'amount_not_quote',
      'already_paid',
      'not_in_this_mode',
      'cash_cap_exceeded',
      'centre_unknown',
      'request_ended',
    ],
    example: { input: { centreId: CENTRE, paymentId: ID, orderId: ID, amountPaisa: 50_000 } },
  }),
  'till.thirdParty': command('till.thirdParty', {
    path: '/centres/{centreId}/third-party',
    who: clerk,
    summary:
      'A third party was paid out of the till (stamp paper, an oath): the photographed receipt, within the ' +
      'ceiling, from the cash that was taken for it.',
    input: z.object({ centreId: Slug, requestId: Id, code: z.string().max(60), amountPaisa: Paisa, receiptFileId: Id }),
    output: Done,
    refusals: [
      'over_ceiling',
      'line_unknown',
      'receipt_missing',
      'already_paid',
      'insufficient_balance',
      'centre_unknown',
    ],
    example: {
      input: { centreId: CENTRE, requestId: ID, code: 'stamp-paper', amountPaisa: 30_000, receiptFileId: ID },
    },
  }),
  'till.summary': query('till.summary', {
    path: '/centres/{centreId}/till',
    who: looking,
    summary:
      'The till: what it may hold, what went to the bank, the last counts. What should be in it is shown after a count only.',
    input: z.object({ centreId: Slug }),
    output: z.object({
      capPaisa: Paisa,
      warning: z.string(),
      oldestAt: Instant.nullable(),
      inTransitPaisa: Paisa,
      deposits: z.array(
        z.object({
          id: Id,
          amountPaisa: Paisa,
          slipNo: z.string(),
          at: Instant,
          state: z.enum(['in_transit', 'matched']),
        }),
      ),
      counts: z.array(z.object({ at: Instant, countedPaisa: Paisa, expectedPaisa: Paisa, differencePaisa: z.int() })),
    }),
    refusals: ['centre_unknown'],
  }),
  'till.deposit': command('till.deposit', {
    path: '/centres/{centreId}/till/deposits',
    who: clerk,
    summary: 'Cash taken to the bank, by its slip.',
    input: z.object({ centreId: Slug, depositId: Id, amountPaisa: Paisa, slipNo: Text(40) }),
    output: Done,
    refusals: ['insufficient_balance', 'amount_invalid', 'centre_unknown'],
    example: { input: { centreId: CENTRE, depositId: ID, amountPaisa: 50_000, slipNo: 'SLIP-1' } },
  }),
  'till.count': command('till.count', {
    path: '/centres/{centreId}/till/count',
    who: clerk,
    summary: 'Closing: count before the expected figure is shown. A difference is booked at once.',
    input: z.object({ centreId: Slug, countId: Id, countedPaisa: Paisa }),
    output: z.object({ expectedPaisa: Paisa, differencePaisa: z.int() }),
    refusals: ['centre_unknown', 'cash_cap_exceeded'],
    example: { input: { centreId: CENTRE, countId: ID, countedPaisa: 50_000 } },
  }),
}
