import { z } from 'zod'
import { command, query } from './endpoint.ts'
import { Cursor, Day, Done, Id, Instant, Limit, LocalText, Paisa, Sex, Text, page } from './shapes.ts'
import { ReceiptRef } from './requests.ts'

const orderer = ['citizen', 'agent'] as const
export const Receipt = z.object({
  receiptNo: z.string(),
  at: Instant,
  requestId: Id.nullable(),
  trackingNo: z.string(),
  visitId: Id.nullable(),
  serviceName: LocalText,
  paidBy: z.string().describe('empty where nobody is named'),
  receivedBy: LocalText,
  rail: z.enum(['cash', 'psid', 'wallet', 'bank']),
  lines: z.array(z.object({ code: z.string(), label: LocalText, payTo: LocalText, amountPaisa: Paisa })),
  totalPaisa: Paisa,
  amountWords: LocalText,
  qr: z.string().describe('signed, verifiable by anyone, offline'),
  reversed: z.boolean(),
})
const Verified = z.object({
  valid: z.boolean(),
  kind: z.enum(['receipt', 'document', 'badge']).nullable(),
  person: z
    .object({ name: z.string(), badgeNo: z.string(), vehicle: z.string(), sex: Sex, photoUrl: z.string().nullable() })
    .nullable()
    .describe('whose badge it is: only for the code of this moment'),
  facts: z.array(z.object({ label: LocalText, value: z.string() })),
  reason: z.string().nullable(),
})

/** One side of a rating: stars are the citizen’s, flags of a closed list the facilitator’s. Comments come out in batches, never with a visit. */
const Said = z.object({ stars: z.int().min(1).max(5).nullable(), flags: z.array(z.string()) })

export const money = {
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
    refusals: ['over_ceiling', 'line_unknown', 'receipt_missing', 'already_paid', 'visit_not_yours'],
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
    summary: 'Pay a refund in cash against the citizen’s code.',
    input: z.object({ requestId: Id, code: z.string().regex(/^\d{6}$/) }),
    output: z.object({ amountPaisa: Paisa }),
    refusals: ['code_wrong', 'code_tries_used', 'nothing_due', 'insufficient_balance'],
  }),
  'receipts.get': query('receipts.get', {
    path: '/receipts/{receiptNo}',
    who: ['citizen', 'agent', 'facilitator', 'finance', 'operations', 'centre'],
    summary: 'One receipt.',
    input: z.object({ receiptNo: z.string().max(30) }),
    output: Receipt,
  }),
  'receipts.pdf': query('receipts.pdf', {
    path: '/receipts/{receiptNo}/pdf',
    who: ['citizen', 'agent', 'facilitator', 'finance', 'operations', 'centre'],
    summary: 'The receipt as PDF, Urdu and English. Answers the bytes.',
    input: z.object({ receiptNo: z.string().max(30), language: z.enum(['ur', 'en']).default('ur') }),
    output: z.unknown(),
  }),
  'verify.code': query('verify.code', {
    path: '/verify',
    who: ['public'],
    ratePerMinute: 60,
    summary: 'Is this QR or badge code genuine? Says what it stands for, without a login and without a full CNIC.',
    input: z.object({
      qr: z.string().max(4000).optional(),
      badgeNo: z.string().max(20).optional(),
      code: z.string().max(6).optional(),
    }),
    output: Verified,
  }),
  'verify.keys': query('verify.keys', {
    path: '/verify/keys',
    who: ['public'],
    cacheSeconds: 600,
    summary: 'The public keys, for verifying offline.',
    input: z.object({}),
    output: z.object({
      keys: z.array(z.object({ id: z.string(), algorithm: z.literal('Ed25519'), publicKey: z.string() })),
    }),
  }),
  'cash.summary': query('cash.summary', {
    path: '/cash',
    who: ['facilitator'],
    summary: 'My cash in hand: what it is made of, its cap, its age, what to deposit.',
    input: z.object({}),
    output: z.object({
      inHandPaisa: Paisa,
      capPaisa: Paisa,
      reservedPaisa: Paisa,
      inTransitPaisa: Paisa,
      overAuthorityPaisa: Paisa,
      oldestAt: Instant.nullable(),
      warning: z.enum(['none', 'warn', 'full', 'aged']),
      items: z.array(z.object({ receiptNo: z.string(), amountPaisa: Paisa, at: Instant })),
      deposits: z.array(
        z.object({
          id: Id,
          amountPaisa: Paisa,
          slipNo: z.string(),
          at: Instant,
          state: z.enum(['in_transit', 'matched']),
        }),
      ),
    }),
  }),
  'cash.deposit': command('cash.deposit', {
    path: '/cash/deposits',
    who: ['facilitator'],
    summary: 'A deposit slip.',
    input: z.object({ depositId: Id, amountPaisa: Paisa, slipNo: Text(40), slipFileId: Id.optional() }),
    output: Done,
    refusals: ['insufficient_balance', 'amount_invalid'],
  }),
  'cash.count': command('cash.count', {
    path: '/cash/count',
    who: ['facilitator'],
    summary: 'Day end: count before the expected figure is shown.',
    input: z.object({ countId: Id, countedPaisa: Paisa }),
    output: z.object({ expectedPaisa: Paisa, differencePaisa: z.int() }),
  }),
  'finance.matchDeposit': command('finance.matchDeposit', {
    path: '/finance/deposits/{depositId}/match',
    who: ['finance'],
    summary: 'The bank has it.',
    input: z.object({ depositId: Id, bankReference: Text(60) }),
    output: Done,
    refusals: ['already_matched'],
  }),
  'finance.trialBalance': query('finance.trialBalance', {
    path: '/finance/trial-balance',
    who: ['finance', 'auditor'],
    summary: 'Every account’s balance; they sum to zero.',
    input: z.object({}),
    output: z.object({
      at: Instant,
      accounts: z.array(z.object({ code: z.string(), balancePaisa: z.int() })),
      sumPaisa: z.int(),
      heldMoney: z.object({ heldPaisa: z.int(), owedPaisa: z.int(), covered: z.boolean() }),
    }),
  }),
  'finance.payables': query('finance.payables', {
    path: '/finance/payables',
    who: ['finance', 'auditor'],
    summary: 'What is due to each department.',
    input: z.object({}),
    output: z.object({
      items: z.array(z.object({ departmentId: z.string(), departmentName: LocalText, amountPaisa: z.int() })),
    }),
  }),
  'finance.settle': command('finance.settle', {
    path: '/finance/settlements',
    who: ['finance'],
    summary: 'Settle a department’s fees in a batch; the bank’s confirmation is a second step.',
    input: z.object({ batchId: Id, departmentId: z.string().max(60), confirmBank: z.boolean().default(false) }),
    output: z.object({ amountPaisa: Paisa }),
    refusals: ['nothing_due'],
  }),
  'finance.payout': command('finance.payout', {
    path: '/finance/payouts',
    who: ['finance'],
    summary: 'Pay out what is available, tax withheld.',
    input: z.object({ batchId: Id, facilitatorId: Id.optional() }),
    output: z.object({
      batchId: Id,
      payouts: z.array(z.object({ facilitatorId: Id, grossPaisa: Paisa, taxPaisa: Paisa, netPaisa: Paisa })),
    }),
    refusals: ['nothing_due', 'pay_held'],
  }),
  'finance.refunds': query('finance.refunds', {
    path: '/finance/refunds',
    who: ['finance', 'agent'],
    summary: 'Refunds due to citizens.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(z.object({ requestId: Id, trackingNo: z.string(), amountPaisa: Paisa })),
  }),
  'finance.payRefund': command('finance.payRefund', {
    path: '/finance/refunds/{requestId}/pay',
    who: ['finance'],
    summary: 'The refund went out by bank or wallet.',
    input: z.object({ requestId: Id, reference: Text(60) }),
    output: Done,
    refusals: ['nothing_due'],
  }),
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
      items: z.array(
        z.object({
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
        }),
      ),
      next: z.string().nullable(),
    }),
  }),
  'ratings.pending': query('ratings.pending', {
    path: '/ratings',
    who: ['citizen', 'facilitator'],
    summary: 'Visits I may rate, and until when.',
    input: z.object({}),
    output: page(
      z.object({
        visitId: Id,
        requestId: Id,
        serviceName: LocalText,
        otherName: z.string(),
        askedAt: Instant,
        until: Instant,
        tone: z.enum(['neutral', 'celebration', 'condolence']),
      }),
    ),
  }),
  'ratings.rate': command('ratings.rate', {
    path: '/ratings/{visitId}',
    who: ['citizen', 'facilitator', 'agent'],
    summary: 'Rate the visit. Both sides stay hidden until both rated or seven days.',
    input: z.object({
      visitId: Id,
      askedExtra: z.boolean().optional(),
      cameInPerson: z.boolean().optional(),
      onTime: z.boolean().optional(),
      stars: z.int().min(1).max(5).optional().describe('citizen'),
      comment: z.string().trim().max(500).default(''),
      flags: z
        .array(z.enum(['ready', 'not_ready', 'respectful', 'disrespectful', 'safe', 'unsafe']))
        .max(6)
        .default([])
        .describe('facilitator: a closed list'),
      departmentStars: z.int().min(1).max(5).optional(),
      device: z.enum(['own', 'facilitator']).default('own'),
    }),
    output: Done,
    refusals: ['rating_closed', 'already_rated', 'not_on_this_device', 'visit_unproven', 'stars_needed'],
  }),
  'ratings.visit': query('ratings.visit', {
    path: '/ratings/{visitId}',
    who: ['citizen', 'facilitator', 'agent'],
    summary:
      'What was said of one visit: my own words at once, the other side’s once both have spoken or the window is over.',
    input: z.object({ visitId: Id }),
    output: z.object({
      open: z.boolean(),
      until: Instant.nullable(),
      revealed: z.boolean(),
      mine: Said.nullable(),
      theirs: Said.nullable(),
    }),
  }),
  'ratings.of': query('ratings.of', {
    path: '/facilitators/{facilitatorId}/rating',
    who: ['citizen', 'facilitator', 'agent', 'operations', 'supervisor'],
    summary: 'The published rating; "new" before ten.',
    input: z.object({ facilitatorId: Id }),
    output: z.object({ rating: z.number().nullable(), count: z.int() }),
  }),
}
