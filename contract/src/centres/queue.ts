import { TICKET_PURPOSES, TICKET_STATES } from '@app/domain/centres'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Id, Instant, Language, LocalText, Phone, Point, Slug } from '../shapes.ts'
import { CENTRE, ID, clerk, looking } from './shapes.ts'

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

export const queue = {
  'centres.list': query('centres.list', {
    path: '/centres',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'Walk-in centres with their hours.',
    input: z.object({ districtId: Slug.optional() }),
    output: z.object({ items: z.array(Centre) }),
    refusals: ['centre_unknown'],
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
    refusals: ['ticket_moved_on', 'centre_unknown'],
  }),
  'centre.finish': command('centre.finish', {
    path: '/tickets/{ticketId}/finish',
    who: clerk,
    summary: 'Done; with the request it was about, if any.',
    input: z.object({ ticketId: Id, requestId: Id.optional() }),
    ...acted,
    refusals: ['ticket_moved_on', 'centre_unknown'],
  }),
  'centre.noShow': command('centre.noShow', {
    path: '/tickets/{ticketId}/no-show',
    who: clerk,
    summary: 'Called, and nobody came.',
    input: z.object({ ticketId: Id }),
    ...acted,
    refusals: ['ticket_moved_on', 'centre_unknown'],
  }),
  'centre.recall': command('centre.recall', {
    path: '/tickets/{ticketId}/recall',
    who: clerk,
    summary: 'They were only outside: back into the queue, with the turn they had.',
    input: z.object({ ticketId: Id }),
    ...acted,
    refusals: ['ticket_moved_on', 'centre_unknown'],
  }),
  'centre.transfer': command('centre.transfer', {
    path: '/tickets/{ticketId}/transfer',
    who: clerk,
    summary: 'To another counter, or for another matter; they keep their turn.',
    input: z.object({ ticketId: Id, counter: Counter.optional(), purpose: z.enum(TICKET_PURPOSES).optional() }),
    output: Ticket,
    refusals: ['ticket_moved_on', 'counter_unknown', 'centre_unknown'],
  }),
}
