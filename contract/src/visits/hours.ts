import { DAY_OFF_KINDS, WEEK } from '@app/domain/availability'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, LocalText, Slug } from '../shapes.ts'
import { facilitator } from './shapes.ts'

const ID = '0192f3a0-7c00-7000-8000-000000000001'

export const DaySpan = z.object({
  day: z.enum(WEEK),
  from: z.string().max(5).describe('HH:MM, local to the territory'),
  to: z.string().max(5).describe('HH:MM; 24:00 is midnight'),
})
export const Week = z.array(DaySpan).max(28).describe('hours of each day of the week; a day that is not there is free')
export const DayOffKind = z.enum(DAY_OFF_KINDS)
export const DayOff = z.object({
  id: Id,
  from: Instant,
  to: Instant,
  kind: DayOffKind,
  byMyself: z.boolean().describe('false: entered by a supervisor'),
})
export const OwnShift = z.object({
  id: Id,
  tehsilId: Slug,
  tehsilName: LocalText,
  startsAt: Instant,
  endsAt: Instant,
  agencyName: LocalText.nullable().describe('null: my own plan'),
})
export const Hours = z.object({
  week: Week,
  saidAt: Instant.nullable().describe('null: nothing said yet, so that no visit is booked on my hours'),
  daysOff: z.array(DayOff),
  planned: z.array(OwnShift),
})

export const ownHours = {
  'hours.mine': query('hours.mine', {
    path: '/hours',
    who: facilitator,
    summary: 'When I work: my week, my days off, the shifts planned for me. Booking times are counted from these.',
    input: z.object({}),
    output: Hours,
  }),
  'hours.setWeek': command('hours.setWeek', {
    path: '/hours/week',
    who: facilitator,
    summary: 'These are my hours from now on. Visits promised outside them go to others at once.',
    input: z.object({ week: Week }),
    output: Done,
    refusals: ['week_hours_unfit', 'week_hours_overlap'],
    example: { input: { week: [{ day: 'mon', from: '09:00', to: '17:00' }] } },
  }),
  'hours.takeOff': command('hours.takeOff', {
    path: '/hours/days-off',
    who: facilitator,
    summary: 'I don’t work from then to then. Visits promised in that time go to others at once.',
    input: z.object({ dayOffId: Id, from: Instant, to: Instant, kind: DayOffKind }),
    output: Done,
    refusals: ['day_off_unfit', 'day_off_already', 'hours_too_many', 'already_done'],
    example: { input: { dayOffId: ID, from: '2027-03-01T19:00:00Z', to: '2027-03-02T19:00:00Z', kind: 'leave' } },
  }),
  'hours.dropOff': command('hours.dropOff', {
    path: '/hours/days-off/{dayOffId}/drop',
    who: facilitator,
    summary: 'I work after all. What a supervisor entered is lifted by them.',
    input: z.object({ dayOffId: Id }),
    output: Done,
    refusals: ['already_done', 'not_yours'],
  }),
  'hours.planShift': command('hours.planShift', {
    path: '/hours/shifts',
    who: facilitator,
    summary: 'I also work then, beyond my week. It is a plan: I still begin the shift.',
    input: z.object({ shiftId: Id, tehsilId: Slug, startsAt: Instant, endsAt: Instant }),
    output: Done,
    refusals: [
      'standing_not_active',
      'area_not_served',
      'shift_end_unfit',
      'shift_overlaps',
      'day_off_then',
      'hours_too_many',
      'already_done',
    ],
    example: {
      input: {
        shiftId: ID,
        tehsilId: 'pb-lahore.lahore-city',
        startsAt: '2027-03-07T04:00:00Z',
        endsAt: '2027-03-07T08:00:00Z',
      },
    },
  }),
  'hours.dropShift': command('hours.dropShift', {
    path: '/hours/shifts/{shiftId}/drop',
    who: facilitator,
    summary: 'Take back a shift of my own plan; one of my agency’s is theirs to take back.',
    input: z.object({ shiftId: Id }),
    output: Done,
    refusals: ['already_done', 'not_yours'],
  }),
}
