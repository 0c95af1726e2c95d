import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, LocalText, Manner, Paisa, Point, Sex, Slug, TaskKind, page } from '../shapes.ts'
import { VisitView, facilitator } from './shapes.ts'

export const Offer = z.object({
  id: Id,
  visitId: Id,
  kind: z.enum(['household', 'office']),
  expiresAt: Instant,
  startsAt: Instant,
  endsAt: Instant,
  areaName: LocalText.describe('the area, not the pin'),
  distanceMeters: z.int(),
  services: z.array(LocalText),
  tasks: z.array(TaskKind),
  manner: Manner,
  netPayPaisa: Paisa.describe('after tax'),
  fuelPaisa: Paisa.describe('estimated'),
  cashPaisa: Paisa,
  why: z.array(LocalText).describe('why this came to you'),
})

export const shiftsAndOffers = {
  'shift.get': query('shift.get', {
    path: '/shift',
    who: facilitator,
    summary: 'My shift and standing.',
    input: z.object({}),
    output: z.object({
      onShift: z.boolean(),
      since: Instant.nullable(),
      until: Instant.nullable().describe('ends by itself then; a visit under way is waited for'),
      standing: z.string(),
      name: z.string(),
      badgeNo: z.string(),
      sex: Sex,
      skills: z.array(z.string()),
      tehsils: z.array(z.object({ id: Slug, name: LocalText, point: Point })).describe('where I may work'),
      cashPaisa: Paisa,
      cashCapPaisa: Paisa,
      blockedBecause: z.array(z.string()),
    }),
  }),
  'shift.start': command('shift.start', {
    path: '/shift/start',
    who: facilitator,
    summary: 'Begin to work here, until then or until the day’s visiting hours end. Once more: work longer.',
    input: z.object({ at: Point, until: Instant.optional() }),
    output: Done,
    refusals: ['standing_not_active', 'area_not_served', 'shift_end_unfit'],
  }),
  'shift.end': command('shift.end', {
    path: '/shift/end',
    who: facilitator,
    summary: 'End the shift. Open visits must be done or given back.',
    input: z.object({}),
    output: Done,
    refusals: ['visit_open'],
  }),
  'offers.list': query('offers.list', {
    path: '/offers',
    who: facilitator,
    summary: 'Visits offered to me, with the net pay of each.',
    input: z.object({}),
    output: page(Offer),
  }),
  'offers.accept': command('offers.accept', {
    path: '/offers/{offerId}/accept',
    who: facilitator,
    summary: 'Take the visit. Of many at once exactly one wins.',
    input: z.object({ offerId: Id }),
    output: VisitView,
    refusals: [
      'offer_taken',
      'offer_expired',
      'standing_not_active',
      'cash_cap_exceeded',
      'cash_over_authority',
      'cash_aged',
      'head_room_taken',
      'not_on_shift',
      'visit_overlaps',
    ],
  }),
  'offers.decline': command('offers.decline', {
    path: '/offers/{offerId}/decline',
    who: facilitator,
    summary: 'Decline without harm.',
    input: z.object({ offerId: Id, reason: z.string().max(60).default('') }),
    output: Done,
    refusals: ['offer_taken', 'offer_expired'],
  }),
}
