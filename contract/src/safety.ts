import { z } from 'zod'
import {
  ALARM_ROLES,
  ALERT_KINDS,
  ALERT_OUTCOMES,
  ALERT_STATES,
  ROBBERY_STATES,
  SAID_OUTCOMES,
} from '@app/domain/safety'
import { command, query, stream } from './endpoint.ts'
import { Cursor, Done, Id, Instant, Limit, LocalText, Paisa, Point, Text, page } from './shapes.ts'

const desk = ['operations', 'supervisor'] as const
const Alert = z.object({
  id: Id,
  kind: z.enum(ALERT_KINDS),
  state: z.enum(ALERT_STATES),
  silent: z.boolean(),
  raisedAt: Instant,
  heardAt: Instant,
  channel: z.string(),
  name: z.string(),
  phone: z.string(),
  badgeNo: z.string().nullable(),
  facilitatorId: Id.nullable(),
  visitId: Id.nullable(),
  requestId: Id.nullable(),
  about: z
    .object({
      trackingNo: z.string().nullable(),
      department: LocalText.nullable(),
      amountPaisa: z.int().nullable().describe('what there is: cash over authority, what was paid'),
      duePaisa: z.int().nullable().describe('what was asked for'),
      promisedAt: Instant.nullable(),
      letters: z.int().nullable().describe('how many wait for a person'),
      reader: z.string().nullable().describe('who of a desk opened so much'),
      cards: z.int().nullable().describe('how many requests within the hour'),
      withoutCall: z.int().nullable().describe('of these, with nobody on the line'),
    })
    .describe('of what is no call for help'),
  point: Point.nullable(),
  accuracyMeters: z.number().nullable(),
  districtId: z.string().nullable(),
  certain: z.boolean().describe('false: a text message without the right code'),
  rings: z.int(),
  escalatedAt: Instant.nullable(),
  acknowledgedBy: z.string().nullable(),
  acknowledgedAt: Instant.nullable(),
  mine: z.boolean(),
  closedBy: z.string().nullable(),
  closedAt: Instant.nullable(),
  outcome: z.enum(ALERT_OUTCOMES).nullable(),
  log: z.array(
    z.object({
      at: Instant,
      what: z.string(),
      by: z.string(),
      whom: z.string().describe('to whom it was handed over; else empty'),
      note: z.string(),
    }),
  ),
})
const Robbery = z.object({
  id: Id,
  facilitatorId: Id,
  facilitatorName: z.string(),
  badgeNo: z.string(),
  amountPaisa: Paisa,
  state: z.enum(ROBBERY_STATES),
  policeReport: z.string(),
  account: z.string(),
  reportedAt: Instant,
  reportedBy: z.string(),
  firstApprover: z.string().nullable(),
  secondApprover: z.string().nullable(),
  alertId: Id.nullable(),
})
const RobberyCase = Robbery.extend({
  districtId: z.string(),
  decidedAt: Instant.nullable(),
  reason: z.string().describe('why it was not accepted'),
  cash: z
    .object({ inHandPaisa: Paisa, reservedPaisa: Paisa, capPaisa: Paisa, oldestAt: Instant.nullable() })
    .describe('what is still carried, promised to visits, and may be carried at most'),
  journal: z
    .array(z.object({ code: z.string(), amountPaisa: z.int().describe('debit is positive') }))
    .describe('as it was booked; empty before'),
  actions: z.array(z.object({ action: z.enum(['approve', 'refuse']), refusal: z.string().nullable() })),
})
const place = { at: Point.optional(), accuracyMeters: z.number().min(0).max(100_000).optional() }

export const safety = {
  'safety.mine': query('safety.mine', {
    path: '/safety',
    who: ['facilitator'],
    summary: 'What the phone needs to call for help without a network, and whether a silent code is set.',
    input: z.object({}),
    output: z.object({
      smsNumber: z.string(),
      smsCode: z.string(),
      silentCodeSet: z.boolean(),
      open: z.array(
        z.object({ id: Id, state: z.enum(ALERT_STATES), raisedAt: Instant, acknowledgedAt: Instant.nullable() }),
      ),
      robberies: z.array(
        z.object({
          id: Id,
          amountPaisa: Paisa,
          state: z.enum(ROBBERY_STATES),
          reportedAt: Instant,
          reason: z.string().describe('why it was not accepted'),
        }),
      ),
    }),
  }),
  'safety.setSilentCode': command('safety.setSilentCode', {
    path: '/safety/silent-code',
    who: ['facilitator'],
    summary: 'Six digits to type when somebody forces me: all looks as always, and help is called.',
    input: z.object({ code: z.string().regex(/^\d{6}$/) }),
    output: Done,
    refusals: ['silent_code_weak'],
  }),
  'safety.sos': command('safety.sos', {
    path: '/safety/sos',
    who: ['facilitator'],
    ratePerMinute: 120,
    summary: 'Help. Never refused; the same alert again rings again.',
    input: z.object({
      alertId: Id,
      ...place,
      raisedAt: Instant.optional().describe('when it was pressed, where it waited on the phone'),
      note: z.string().trim().max(300).default(''),
    }),
    output: z.object({ alertId: Id, state: z.enum(ALERT_STATES) }),
  }),
  'safety.citizenSos': command('safety.citizenSos', {
    path: '/requests/{requestId}/sos',
    who: ['citizen', 'agent'],
    ratePerMinute: 120,
    summary: 'Help, during a visit at my home. An agent raises it for a caller.',
    input: z.object({ requestId: Id, alertId: Id, ...place, note: z.string().trim().max(300).default('') }),
    output: z.object({ alertId: Id, state: z.enum(ALERT_STATES) }),
    refusals: ['no_such_visit_now'],
  }),
  'safety.alerts': query('safety.alerts', {
    path: '/safety/alerts',
    who: ALARM_ROLES,
    summary: 'Alarms of my desk and area: calls for help first, then what else a desk must see to.',
    input: z.object({
      open: z.enum(['true', 'false']).default('true'),
      kind: z.enum(ALERT_KINDS).optional(),
      mine: z.enum(['true', 'false']).default('false').describe('only those that I have'),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(Alert).extend({
      counts: z.object({ raised: z.int(), taken: z.int() }).describe('of all that are open for my desk'),
    }),
  }),
  'safety.live': stream('safety.live', {
    path: '/safety/alerts/live',
    who: ALARM_ROLES,
    summary: 'Alarms of my desk and area as they are raised, ring, are taken and closed.',
    input: z.object({}),
    output: z.object({ kind: z.literal('alert'), data: z.record(z.string(), z.unknown()) }),
  }),
  'safety.colleagues': query('safety.colleagues', {
    path: '/safety/alerts/{alertId}/colleagues',
    who: ALARM_ROLES,
    summary: 'Who of its desk could take this alarm over.',
    input: z.object({ alertId: Id }),
    output: z.object({ items: z.array(z.object({ id: Id, name: z.string() })) }),
  }),
  'safety.handOver': command('safety.handOver', {
    path: '/safety/alerts/{alertId}/hand-over',
    who: ALARM_ROLES,
    summary: 'To another person of its desk, with what has to be known. That person is told.',
    input: z.object({ alertId: Id, to: Id, note: Text(500) }),
    output: Alert,
    refusals: ['alert_unacknowledged', 'alert_acknowledged', 'alert_closed', 'alarm_not_theirs'],
  }),
  'safety.acknowledge': command('safety.acknowledge', {
    path: '/safety/alerts/{alertId}/acknowledge',
    who: ALARM_ROLES,
    summary: 'I have it: the ringing stops, and the others see whose it is.',
    input: z.object({ alertId: Id }),
    output: Alert,
    refusals: ['alert_acknowledged', 'alert_closed'],
  }),
  'safety.note': command('safety.note', {
    path: '/safety/alerts/{alertId}/note',
    who: ALARM_ROLES,
    summary: 'What was done, for the log.',
    input: z.object({ alertId: Id, note: Text(500) }),
    output: Alert,
    refusals: ['alert_closed'],
  }),
  'safety.close': command('safety.close', {
    path: '/safety/alerts/{alertId}/close',
    who: ALARM_ROLES,
    summary: 'Close with what came of it.',
    input: z.object({ alertId: Id, outcome: z.enum(SAID_OUTCOMES), note: Text(500) }),
    output: Alert,
    refusals: ['alert_unacknowledged', 'alert_closed'],
  }),
  'safety.reportRobbery': command('safety.reportRobbery', {
    path: '/safety/robberies',
    who: ['facilitator'],
    summary: 'Cash was taken by force: a case, never a shortage. The police report may follow.',
    input: z.object({
      robberyId: Id,
      amountPaisa: z.int().min(1).max(100_000_000),
      account: Text(1000),
      policeReport: z.string().trim().max(60).default(''),
      alertId: Id.optional(),
    }),
    output: Robbery,
    refusals: ['insufficient_balance', 'robbery_open'],
  }),
  'safety.addReport': command('safety.addReport', {
    path: '/safety/robberies/{robberyId}/report',
    who: ['facilitator', ...desk],
    summary: 'The number of the police report.',
    input: z.object({ robberyId: Id, policeReport: Text(60) }),
    output: Robbery,
    refusals: ['already_done'],
  }),
  'safety.robberies': query('safety.robberies', {
    path: '/safety/robberies',
    who: ['supervisor', 'finance', 'auditor'],
    summary: 'Robbery cases that wait for approval, and the decided ones.',
    input: z.object({
      show: z.enum(['all', 'open', 'booked', 'refused']).default('all'),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(Robbery),
  }),
  'safety.robbery': query('safety.robbery', {
    path: '/safety/robberies/{robberyId}',
    who: ['supervisor', 'finance', 'auditor'],
    summary: 'One robbery case: what was said, the cash and its limit, how it was booked, and what the caller may do.',
    input: z.object({ robberyId: Id }),
    output: RobberyCase,
  }),
  'safety.approveRobbery': command('safety.approveRobbery', {
    path: '/safety/robberies/{robberyId}/approve',
    who: ['supervisor', 'finance'],
    summary: 'Approve the loss; the second approval books it, and the cash is no longer the facilitator’s to bring.',
    input: z.object({ robberyId: Id }),
    output: Robbery,
    refusals: ['same_person', 'already_done', 'report_needed', 'insufficient_balance'],
  }),
  'safety.refuseRobbery': command('safety.refuseRobbery', {
    path: '/safety/robberies/{robberyId}/refuse',
    who: ['supervisor', 'finance'],
    summary: 'Not accepted, with a reason: the cash stays to be brought.',
    input: z.object({ robberyId: Id, reason: Text(500) }),
    output: Robbery,
    refusals: ['same_person', 'already_done'],
  }),
}
