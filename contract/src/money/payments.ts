import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { ReceiptRef } from '../requests/reading.ts'
import { Done, Id, Instant, Paisa, Text } from '../shapes.ts'

const orderer = ['citizen', 'agent'] as const

export const payments = {
  'payments.collectCash': command('payments.collectCash', {
    path: '/visits/{visitId}/cash',
    who: ['facilitator'],
    summary:
      'Cash taken at the door. The amount is the quote’s or the command is refused; the receipt is valid at once.',
    input: z.object({
      visitId: Id,
      paymentId: Id,
      amountPaisa: Paisa,
      deviceReceiptNo: z.string().max(40).optional(),
      headRoom: z.string().max(600).optional().describe('the visit’s signed head-room, as the phone holds it'),
    }),
    output: z.object({ receipts: z.array(ReceiptRef), cashInHandPaisa: Paisa }),
    refusals: ['amount_not_quote', 'already_paid', 'no_head_room', 'visit_moved_on', 'visit_not_yours'],
  }),
  'payments.thirdParty': command('payments.thirdParty', {
    path: '/requests/{requestId}/third-party',
    who: ['facilitator'],
    summary: 'A third party was paid (oath commissioner, stamp paper): the photographed receipt, within the ceiling.',
    input: z.object({ requestId: Id, visitId: Id, code: z.string().max(60), amountPaisa: Paisa, receiptFileId: Id }),
    output: Done,
    refusals: [
      'over_ceiling',
      'line_unknown',
      'receipt_missing',
      'already_paid',
      'visit_not_yours',
      'insufficient_balance',
    ],
  }),
  'payments.createPsid': command('payments.createPsid', {
    path: '/requests/{requestId}/psid',
    who: [...orderer, 'facilitator', 'centre'],
    summary: 'A 17-digit PSID for what is payable by it.',
    input: z.object({ requestId: Id, purpose: z.enum(['government', 'all']).default('government') }),
    output: z.object({ number: z.string(), amountPaisa: Paisa, expiresAt: Instant, state: z.string() }),
    refusals: ['nothing_due', 'rail_down'],
  }),
  'payments.psidStatus': query('payments.psidStatus', {
    path: '/requests/{requestId}/psid',
    who: [...orderer, 'facilitator', 'centre'],
    summary: 'Has it been paid?',
    input: z.object({ requestId: Id }),
    output: z.object({
      psid: z
        .object({ number: z.string(), amountPaisa: Paisa, state: z.enum(['open', 'paid', 'expired', 'unknown']) })
        .nullable(),
    }),
  }),
  'payments.psidCallback': command('payments.psidCallback', {
    path: '/payments/psid/callback',
    who: ['public'],
    ratePerMinute: 6000,
    summary: 'The rail says something was paid. Verified, inquired and compared before anything is posted.',
    input: z.object({
      psid: z.string().regex(/^\d{17}$/),
      amountPaisa: Paisa,
      transactionId: Text(60),
      paidAt: Instant,
      signature: z.string().max(200),
    }),
    output: Done,
    refusals: ['signature_wrong'],
  }),
  'payments.acceptAssessed': command('payments.acceptAssessed', {
    path: '/requests/{requestId}/assessed',
    who: orderer,
    summary: 'Accept the fee that the department assessed, by its reference, or walk away free.',
    input: z.object({ requestId: Id, accept: z.boolean() }),
    output: Done,
    refusals: ['nothing_due'],
  }),
  'payments.refundCash': command('payments.refundCash', {
    path: '/requests/{requestId}/refund-cash',
    who: ['facilitator'],
    summary: 'Pay a refund in cash, where the citizen wants it so, against their code.',
    input: z.object({ requestId: Id, code: z.string().regex(/^\d{6}$/) }),
    output: z.object({ amountPaisa: Paisa }),
    refusals: [
      'code_wrong',
      'code_tries_used',
      'nothing_due',
      'refund_under_way',
      'refund_no_destination',
      'refund_goes_elsewhere',
      'insufficient_balance',
    ],
  }),
}
