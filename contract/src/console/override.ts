import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, Slug, Text } from '../shapes.ts'
import { ops } from './shapes.ts'

const A = '01900000-0000-7000-8000-000000000001'
const B = '01900000-0000-7000-8000-000000000002'

/** What operations decided about a visit over the head of offers and plans, and that still counts. */
export const Override = z.object({
  id: Id,
  kind: z.enum(['hold', 'pin']),
  facilitatorId: Id.nullable().describe('of a pin: with whom the visit stays'),
  until: Instant.nullable().describe('of a hold: when it ends by itself; null: when somebody lets go'),
  reason: z.string(),
  by: z.string().nullable().describe('whose decision it is; null where their account is gone'),
  at: Instant,
})
const Seen = Id.nullable().describe(
  'the override that my screen showed, null for none: another one that counts by now is not overwritten unseen',
)

export const override = {
  'operations.override': query('operations.override', {
    path: '/operations/visits/{visitId}/override',
    who: ops,
    summary: 'A visit as somebody needs it who is about to decide over it, with what operations decided before.',
    input: z.object({ visitId: Id }),
    output: z.object({
      at: Instant.describe('what the programme’s clock says'),
      state: z.string(),
      startsAt: Instant,
      endsAt: Instant,
      facilitatorId: Id.nullable(),
      facilitatorName: z.string().nullable(),
      standing: Override.nullable().describe('what counts now'),
    }),
  }),
  'operations.hold': command('operations.hold', {
    path: '/operations/visits/{visitId}/hold',
    who: ops,
    summary:
      'Nobody is asked for this visit until an hour, or until somebody lets go; who is thinking it over is not waited for. ' +
      'A hold that was seen may be replaced by another.',
    input: z.object({ visitId: Id, until: Instant.optional(), reason: Text(200), seen: Seen }),
    output: z.object({ overrideId: Id }),
    refusals: ['override_by_another', 'visit_promised', 'visit_moved_on', 'hold_until_invalid'],
    example: {
      input: { visitId: A, until: '2026-11-25T14:00:00+05:00', reason: 'The lane is being dug up', seen: null },
      output: { overrideId: A },
    },
  }),
  'operations.pin': command('operations.pin', {
    path: '/operations/visits/{visitId}/pin',
    who: ops,
    summary:
      'Promises this visit to somebody whom no rule bars, in the hour that it has, and leaves it with them: neither a plan ' +
      'nor a colleague moves it until somebody lets go. If they cannot come, others are asked and operations see why.',
    input: z.object({ visitId: Id, facilitatorId: Id, reason: Text(200), seen: Seen }),
    output: z.object({ overrideId: Id }),
    refusals: [
      'override_by_another',
      'facilitator_barred',
      'cash_aged',
      'cash_cap_exceeded',
      'cash_over_authority',
      'head_room_taken',
      'visit_moved_on',
      'work_has_begun',
      'originals_held',
      'visit_overlaps',
      'offer_expired',
      'no_such_visit_now',
      'request_ended',
    ],
    example: {
      input: { visitId: A, facilitatorId: A, reason: 'The family knows her and asked for her', seen: null },
      output: { overrideId: A },
    },
  }),
  'operations.swaps': query('operations.swaps', {
    path: '/operations/visits/{visitId}/swaps',
    who: ops,
    summary:
      'What others have promised on this visit’s day in its district: with what it could be exchanged, the nearest hours first.',
    input: z.object({ visitId: Id }),
    output: z.object({
      items: z.array(
        z.object({
          visitId: Id,
          trackingNo: z.string(),
          kind: z.enum(['household', 'office']),
          tehsilId: Slug,
          startsAt: Instant,
          endsAt: Instant,
          facilitatorId: Id,
          facilitatorName: z.string().nullable(),
          pinned: z.boolean(),
        }),
      ),
    }),
  }),
  'operations.swap': command('operations.swap', {
    path: '/operations/visits/{visitId}/swap',
    who: ops,
    summary:
      'Two visits of one day exchange their representatives, each in its own hour: both, or neither and what would break. ' +
      'Whoever has them by now has to be who my screen showed.',
    input: z.object({ visitId: Id, withVisitId: Id, facilitatorId: Id, withFacilitatorId: Id, reason: Text(200) }),
    output: Done,
    refusals: [
      'visit_changed_hands',
      'swap_of_one',
      'swap_not_promised',
      'swap_other_day',
      'swap_would_break',
      'visit_held',
      'visit_pinned',
      'originals_held',
      'cash_aged',
      'cash_cap_exceeded',
      'cash_over_authority',
      'head_room_taken',
      'visit_overlaps',
      'visit_moved_on',
      'offer_expired',
      'no_such_visit_now',
      'request_ended',
    ],
    example: {
      input: {
        visitId: A,
        withVisitId: B,
        facilitatorId: A,
        withFacilitatorId: B,
        reason: 'Each lives near the other',
      },
      output: { done: true },
    },
  }),
  'operations.letGo': command('operations.letGo', {
    path: '/operations/overrides/{overrideId}/end',
    who: ops,
    summary:
      'Takes an override back: a visit that was held is offered at once, one that was pinned stays promised as any other.',
    input: z.object({ overrideId: Id, reason: Text(200) }),
    output: Done,
    refusals: ['override_ended'],
    example: { input: { overrideId: A, reason: 'The lane is open again' }, output: { done: true } },
  }),
}
