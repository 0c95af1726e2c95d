import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Day, Done, Id, Instant, Limit, LocalText, Slug, Text, page } from '../shapes.ts'
import { DayOff, DayOffKind, Hours, Week } from '../visits/hours.ts'
import { ops } from './shapes.ts'

const mayEnter = [...ops, 'admin'] as const
const ID = '0192f3a0-7c00-7000-8000-000000000001'
const Stretch = z.object({ from: Instant, to: Instant })

export const hours = {
  'operations.hours': query('operations.hours', {
    path: '/operations/hours',
    who: mayEnter,
    summary: 'Who works when on a day, tehsil by tehsil: people with their hours, days off, and who has said nothing.',
    input: z.object({ districtId: Slug, day: Day.optional() }),
    output: z.object({
      day: Day,
      tehsils: z.array(
        z.object({
          tehsilId: Slug,
          name: LocalText,
          people: z.array(
            z.object({
              facilitatorId: Id,
              name: LocalText,
              badgeNo: z.string(),
              times: z.array(Stretch),
              off: DayOffKind.nullable().describe('a day off touches this day'),
              said: z.boolean().describe('false: has said nothing, and counts as nobody'),
              onShift: z.boolean(),
            }),
          ),
          more: z.boolean(),
        }),
      ),
    }),
  }),
  'operations.hoursOf': query('operations.hoursOf', {
    path: '/operations/hours/{facilitatorId}',
    who: mayEnter,
    summary: 'One facilitator’s hours, with the visits promised to them, and how their week was before.',
    input: z.object({ facilitatorId: Id }),
    output: Hours.extend({
      name: LocalText,
      daysOff: z.array(DayOff.extend({ reason: z.string(), by: z.string() })),
      promised: z.array(z.object({ visitId: Id, startsAt: Instant, endsAt: Instant })),
      history: z.array(z.object({ week: Week, at: Instant, byThemselves: z.boolean() })),
    }),
  }),
  'operations.enterDayOff': command('operations.enterDayOff', {
    path: '/operations/days-off',
    who: mayEnter,
    summary: 'Somebody rang in sick, or asks for leave by phone: enter it for them, with the reason.',
    input: z.object({
      dayOffId: Id,
      facilitatorId: Id,
      from: Instant,
      to: Instant,
      kind: DayOffKind,
      reason: Text(200),
    }),
    output: Done,
    refusals: ['day_off_unfit', 'day_off_already', 'hours_too_many', 'already_done'],
    example: {
      input: {
        dayOffId: ID,
        facilitatorId: ID,
        from: '2027-03-01T02:00:00Z',
        to: '2027-03-01T19:00:00Z',
        kind: 'sick',
        reason: 'Rang in at seven with a fever',
      },
    },
  }),
  'operations.liftDayOff': command('operations.liftDayOff', {
    path: '/operations/days-off/{dayOffId}/lift',
    who: mayEnter,
    summary: 'They work after all.',
    input: z.object({ dayOffId: Id }),
    output: Done,
    refusals: ['already_done'],
  }),
  'operations.displaced': query('operations.displaced', {
    path: '/operations/displaced',
    who: ops,
    summary: 'Visits that lost their representative or their hour because somebody’s hours changed, the latest first.',
    input: z.object({ districtId: Slug.optional(), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        id: z.string(),
        at: Instant,
        visitId: Id,
        requestId: Id,
        trackingNo: z.string(),
        serviceName: LocalText,
        tehsilId: Slug,
        startsAt: Instant,
        whose: LocalText.nullable().describe('whose hours changed; null: it was booked as they did'),
        outcome: z.enum(['offered_again', 'moved', 'told']),
        takenBy: z.string().nullable().describe('who has it now'),
        nowAt: Instant.nullable().describe('its time now; null: the citizen has still to choose one'),
      }),
    ),
  }),
}
