import { z } from 'zod'
import { TICKET_PURPOSES, TICKET_STATES } from '@app/domain/centres'
import { command, query } from './endpoint.ts'
import {
  Cursor,
  Done,
  Id,
  Identifier,
  Instant,
  Language,
  Limit,
  LocalText,
  Mode,
  Paisa,
  Phone,
  Point,
  Slug,
  State,
  Text,
  page,
} from './shapes.ts'
import { Paper, ReceiptRef, RequestCard } from './requests.ts'

const clerk = ['centre'] as const
const looking = ['centre', 'operations', 'supervisor'] as const
const ID = '01900000-0000-7000-8000-000000000001'
const CENTRE = 'walk-in-centre-lahore'
const Counter = z.int().min(1).max(60)

export const Ticket = z.object({
  id: Id,
  no: z.int(),
  centreId: Slug,
  purpose: z.enum(TICKET_PURPOSES),
  priority: z.boolean(),
  state: z.enum(TICKET_STATES),
  counter: Counter.nullable(),
  wantedCounter: Counter.nullable(),
  requestId: Id.nullable(),
  issuedAt: Instant,
  calledAt: Instant.nullable(),
  servedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  waitMinutes: z.int().describe('waited so far, or until called'),
  phoneMasked: z.string().nullable(),
  version: z.int(),
})
const Centre = z.object({
  id: Slug,
  name: LocalText,
  address: LocalText,
  point: Point,
  districtId: Slug,
  tehsilId: Slug,
  opens: z.string(),
  closes: z.string(),
  week: z.string(),
  openNow: z.boolean(),
  counters: z.int(),
  demo: z.boolean(),
})
const acted = { output: Ticket, refusals: ['ticket_moved_on'] } as const

/** Walk-in centres: the queue, the order face to face, the till, the originals, and the finished paper. */
export const centres = {
  'centres.list': query('centres.list', {
    path: '/centres',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'Walk-in centres with their hours.',
    input: z.object({ districtId: Slug.optional() }),
    output: z.object({ items: z.array(Centre) }),
  }),
  'centres.board': query('centres.board', {
    path: '/centres/{centreId}/board',
    who: ['public'],
    ratePerMinute: 120,
    summary:
      'The board on the wall: which number at which counter, how many wait and how long it will take. Numbers only.',
    input: z.object({ centreId: Slug }),
    output: z.object({
      centre: Centre,
      now: z.array(z.object({ no: z.int(), counter: Counter })),
      waiting: z.int(),
      expectedMinutes: z.int(),
    }),
    refusals: ['centre_unknown'],
  }),
  'centre.queue': query('centre.queue', {
    path: '/centres/{centreId}/queue',
    who: looking,
    summary: 'Who waits, who is served where, and how the day has gone.',
    input: z.object({ centreId: Slug }),
    output: z.object({
      centre: Centre,
      waiting: z.array(Ticket),
      atCounters: z.array(Ticket),
      missed: z.array(Ticket),
      today: z.object({ issued: z.int(), done: z.int(), noShow: z.int(), medianWaitMinutes: z.int().nullable() }),
      expectedMinutes: z.int(),
    }),
    refusals: ['centre_unknown'],
  }),
  'centre.issueTicket': command('centre.issueTicket', {
    path: '/centres/{centreId}/tickets',
    who: clerk,
    summary: 'Draw a number for whoever came in: shown, printed, and texted where they give a phone.',
    input: z.object({
      ticketId: Id,
      centreId: Slug,
      purpose: z.enum(TICKET_PURPOSES),
      priority: z.boolean().default(false),
      phone: Phone.optional(),
      language: Language.default('ur'),
    }),
    output: Ticket.extend({ expectedMinutes: z.int() }),
    refusals: ['centre_unknown', 'phone_invalid'],
    example: { input: { ticketId: ID, centreId: CENTRE, purpose: 'order' } },
  }),
  'centre.next': command('centre.next', {
    path: '/centres/{centreId}/next',
    who: clerk,
    summary: 'Call the next to this counter. Of two counters at once each gets another.',
    input: z.object({ centreId: Slug, counter: Counter }),
    output: z.object({ ticket: Ticket.nullable() }),
    refusals: ['centre_unknown', 'counter_busy', 'counter_unknown'],
    example: { input: { centreId: CENTRE, counter: 1 } },
  }),
  'centre.serve': command('centre.serve', {
    path: '/tickets/{ticketId}/serve',
    who: clerk,
    summary: 'They are at the counter.',
    input: z.object({ ticketId: Id }),
    ...acted,
  }),
  'centre.finish': command('centre.finish', {
    path: '/tickets/{ticketId}/finish',
    who: clerk,
    summary: 'Done; with the request it was about, if any.',
    input: z.object({ ticketId: Id, requestId: Id.optional() }),
    ...acted,
  }),
  'centre.noShow': command('centre.noShow', {
    path: '/tickets/{ticketId}/no-show',
    who: clerk,
    summary: 'Called, and nobody came.',
    input: z.object({ ticketId: Id }),
    ...acted,
  }),
  'centre.recall': command('centre.recall', {
    path: '/tickets/{ticketId}/recall',
    who: clerk,
    summary: 'They were only outside: back into the queue, with the turn they had.',
    input: z.object({ ticketId: Id }),
    ...acted,
  }),
  'centre.transfer': command('centre.transfer', {
    path: '/tickets/{ticketId}/transfer',
    who: clerk,
    summary: 'To another counter, or for another matter; they keep their turn.',
    input: z.object({ ticketId: Id, counter: Counter.optional(), purpose: z.enum(TICKET_PURPOSES).optional() }),
    output: Ticket,
    refusals: ['ticket_moved_on', 'counter_unknown'],
  }),
  'centre.requests': query('centre.requests', {
    path: '/centres/{centreId}/requests',
    who: looking,
    summary: 'What was brought to this centre and is open, the newest first; or what lies here to be handed out.',
    input: z.object({ centreId: Slug, show: z.enum(['open', 'here']).default('open'), cursor: Cursor, limit: Limit }),
    output: page(RequestCard),
    refusals: ['centre_unknown'],
  }),
  'centre.takeIn': command('centre.takeIn', {
    path: '/centres/{centreId}/take-in',
    who: clerk,
    summary:
      'Somebody ordered this way before and stands here now: by tracking number, the number it was ordered with, and their card.',
    input: z.object({ centreId: Slug, trackingNo: z.string().trim().max(30), phone: Phone, identity: Identifier }),
    output: RequestCard,
    refusals: ['centre_unknown', 'phone_invalid', 'identifier_invalid', 'not_in_this_mode', 'papers_elsewhere'],
    example: {
      input: {
        centreId: CENTRE,
        trackingNo: 'DK-0000-0000',
        phone: '+923001234567',
        identity: { kind: 'cnic', number: '35202-0000000-1' },
      },
    },
  }),
  'centre.paper': command('centre.paper', {
    path: '/requests/{requestId}/papers/{paperId}/centre',
    who: clerk,
    summary:
      'What was done with a paper at the counter: seen, scanned and handed back, kept in a sealed bag, given back, taken to the office, fetched from it. Both sides countersign.',
    input: z.object({
      requestId: Id,
      paperId: Id,
      itemId: Slug,
      act: z.enum(['seen', 'scanned', 'taken', 'given_back', 'surrendered', 'fetched', 'lost']),
      bagNo: z.string().max(30).default(''),
      countersign: z
        .object({
          by: z.enum(['citizen', 'clerk', 'facilitator']),
          name: Text(80),
          mark: z.string().max(4000).default(''),
        })
        .optional(),
      report: z.string().max(80).default(''),
    }),
    output: Paper,
    refusals: [
      'never_carried',
      'bag_needed',
      'countersign_needed',
      'not_holder',
      'item_unknown',
      'report_needed',
      'not_in_this_mode',
    ],
    example: { input: { requestId: ID, paperId: ID, itemId: 'cnic', act: 'seen' } },
  }),
  'centre.handOver': command('centre.handOver', {
    path: '/requests/{requestId}/centre-hand-over',
    who: clerk,
    summary: 'The finished paper, to whoever brings the orderer’s code.',
    input: z.object({ requestId: Id, code: z.string().regex(/^\d{6}$/), receivedBy: Text(80) }),
    output: z.object({ state: State, trackingNo: z.string() }),
    refusals: ['code_wrong', 'code_tries_used', 'not_now', 'paper_not_here'],
    example: { input: { requestId: ID, code: '123456', receivedBy: 'Test Receiver' } },
  }),
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
      'A third party was paid out of the till (stamp paper, an oath): the photographed receipt, within the ceiling, from the cash that was taken for it.',
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
    refusals: ['centre_unknown'],
    example: { input: { centreId: CENTRE, countId: ID, countedPaisa: 50_000 } },
  }),
}
