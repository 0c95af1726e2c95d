import { z } from 'zod'
import { TODAY_MEASURES } from '@app/domain/figures'
import { command, query } from './endpoint.ts'
import { Cursor, Day, Done, Id, Instant, Limit, LocalText, Phone, Slug, Text, page } from './shapes.ts'

const ops = ['operations', 'supervisor'] as const
const MOVES_MAX = 50
const A = '01900000-0000-7000-8000-000000000001'
const B = '01900000-0000-7000-8000-000000000002'

const ComingVisit = z.object({
  visitId: Id,
  requestId: Id,
  trackingNo: z.string(),
  serviceName: LocalText,
  discreet: z.boolean(),
  districtId: Slug,
  tehsilId: Slug,
  startsAt: Instant,
  endsAt: Instant,
  state: z.string(),
  facilitatorName: z.string().nullable(),
  requests: z.int().describe('how many of the order go with it'),
  refusal: z.string().nullable().describe('why it cannot be moved'),
})
const Planned = z.object({
  visitId: Id,
  slotId: Id.nullable(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  refusal: z.string().nullable(),
})
const Card = z.object({
  id: z.string(),
  name: LocalText,
  filed: z.int(),
  decided: z.int(),
  open: z.int(),
  objected: z.int().describe('of those filed in the period'),
  late: z.int().describe('decided after their day, or past it and undecided'),
  due: z.int().describe('those that had a day'),
  timed: z.int().describe('how many of the decided the times are of: the latest'),
  medianMinutes: z.int().nullable().describe('of office hours, from filing to decision'),
  ninetiethMinutes: z.int().nullable(),
  ownMinutes: z.int().nullable().describe('median of the time that was the department’s turn'),
})

/** What the people who run the programme see and set going beside the board. */
export const operations = {
  'operations.visits': query('operations.visits', {
    path: '/operations/visits',
    who: ops,
    summary: 'Visits to households that are to come in my area, soonest first: to move many of them at once.',
    input: z.object({
      districtId: Slug.optional(),
      tehsilId: Slug.optional(),
      from: Instant.optional(),
      to: Instant.optional(),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(ComingVisit),
  }),
  'operations.movePlan': query('operations.movePlan', {
    path: '/operations/move-plan',
    who: ops,
    summary:
      'The next free time of each of these visits after an instant, within hours of the day. Nothing is taken: it may be gone when it is.',
    input: z.object({
      visitIds: z
        .string()
        .max(37 * MOVES_MAX)
        .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})*$/i)
        .describe('ids with commas, fifty at most'),
      from: Instant,
      hourFrom: z.coerce.number().int().min(0).max(23).default(0),
      hourTo: z.coerce.number().int().min(1).max(24).default(24),
    }),
    output: z.object({ items: z.array(Planned) }),
    refusals: ['too_many_at_once', 'hours_invalid'],
    example: { input: { visitIds: `${A},${B}`, from: '2026-11-25T09:00:00+05:00' } },
  }),
  'operations.moveVisits': command('operations.moveVisits', {
    path: '/operations/moves',
    who: ops,
    summary: 'Move these visits, each by itself with its own result. The same batch twice moves nothing twice.',
    input: z.object({
      batchId: Id,
      reason: Text(200).describe('the households read the new time; the reason is kept'),
      moves: z
        .array(z.object({ visitId: Id, slotId: Id }))
        .min(1)
        .max(MOVES_MAX),
    }),
    output: z.object({ batchId: Id, moves: z.int() }),
    refusals: ['batch_of_another', 'visit_moved_on', 'work_has_begun'],
    example: {
      input: { batchId: A, reason: 'The road is under water', moves: [{ visitId: A, slotId: B }] },
      output: { batchId: A, moves: 1 },
    },
  }),
  'operations.moves': query('operations.moves', {
    path: '/operations/moves/{batchId}',
    who: ops,
    summary: 'What became of each visit of a batch of mine.',
    input: z.object({ batchId: Id }),
    output: z.object({
      waiting: z.int(),
      moved: z.int(),
      refused: z.int(),
      items: z.array(
        z.object({ visitId: Id, result: z.enum(['waiting', 'moved', 'refused']), refusal: z.string().nullable() }),
      ),
    }),
    refusals: ['batch_of_another'],
  }),
  'operations.capacity': query('operations.capacity', {
    path: '/operations/capacity',
    who: ops,
    summary:
      'One day by area and hour: people who could go, visits promised, what is left. Whoever serves two ' +
      'areas counts in both, and is promised once.',
    input: z.object({ districtId: Slug, day: Day.optional() }),
    output: z.object({
      day: Day,
      hours: z.array(Instant),
      tehsils: z.array(
        z.object({
          tehsilId: Slug,
          people: z.int(),
          cells: z.array(z.object({ startsAt: Instant, taken: z.int(), left: z.int() })),
        }),
      ),
    }),
    example: { input: { districtId: 'lahore', day: '2026-11-25' } },
  }),
  'operations.scorecards': query('operations.scorecards', {
    path: '/operations/scorecards',
    who: ops,
    summary:
      'How each department or office keeps its time: filed, decided, working time, objections, late, and what was its own turn.',
    input: z.object({
      by: z.enum(['department', 'office']).default('department'),
      districtId: Slug.optional(),
      departmentId: Slug.optional(),
      days: z.coerce.number().int().min(1).max(365).default(30),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(Card),
  }),
  'operations.today': query('operations.today', {
    path: '/operations/today',
    who: ops,
    summary:
      'Today so far beside yesterday, hour by hour, in my area: what was ordered, arrived at, filed, ' +
      'decided, delivered, complained of, and the cash taken at doors.',
    input: z.object({ districtId: Slug.optional() }),
    output: z.object({
      at: Instant,
      day: Day,
      hour: z.int().describe('the hour that runs, from 0'),
      measures: z.array(
        z.object({
          key: z.enum(TODAY_MEASURES).describe('cash in paisa, the others counts'),
          today: z.array(z.int()).describe('up to the hour that runs'),
          yesterday: z.array(z.int()).describe('all twenty-four'),
          yesterdayByNow: z.int().describe('up to the same moment'),
        }),
      ),
    }),
  }),
  'messages.failed': query('messages.failed', {
    path: '/operations/messages',
    who: ops,
    summary:
      'Text messages that did not go out, or are still being tried, with the reason. Not what they say, nor the whole number.',
    input: z.object({ state: z.enum(['failed', 'unknown', 'trying']).default('failed'), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        messageId: Id,
        at: Instant,
        template: z.string(),
        name: LocalText.describe('what the message is for'),
        phoneMasked: z.string(),
        language: z.string(),
        tries: z.int(),
        lastError: z.string().nullable(),
        channel: z.enum(['push', 'text', 'email']).describe('of the last try'),
        gateway: z.string().nullable().describe('the connection of the last try, by its name'),
        attempt: z.enum(['sending', 'accepted', 'delivered', 'refused', 'unknown']).nullable(),
        pricePaisa: z.int(),
      }),
    ),
  }),
  'messages.retry': command('messages.retry', {
    path: '/operations/messages/{messageId}/retry',
    who: ops,
    summary: 'Try a message that failed again.',
    input: z.object({ messageId: Id }),
    output: Done,
    refusals: ['message_sent'],
    example: { input: { messageId: A }, output: { done: true } },
  }),
  'calls.demoSwitch': command('calls.demoSwitch', {
    path: '/calls/demo-switch',
    who: ['agent'],
    summary: 'Demo only: let a call ring, be answered at my extension, and end, as the telephone switch would tell it.',
    input: z.object({ kind: z.enum(['newCall', 'answer', 'hangup']), callRef: Text(80), phone: Phone }),
    output: Done,
    refusals: ['demo_only', 'phone_invalid', 'seat_needed', 'event_too_old'],
    example: { input: { kind: 'newCall', callRef: 'demo-1', phone: '03001234567' }, output: { done: true } },
  }),
}
