import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, Text } from '../shapes.ts'
import { ops } from './shapes.ts'

const A = '01900000-0000-7000-8000-000000000001'

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
  'operations.letGo': command('operations.letGo', {
    path: '/operations/overrides/{overrideId}/end',
    who: ops,
    summary: 'Takes an override back: a visit that was held is offered at once.',
    input: z.object({ overrideId: Id, reason: Text(200) }),
    output: Done,
    refusals: ['override_ended'],
    example: { input: { overrideId: A, reason: 'The lane is open again' }, output: { done: true } },
  }),
}
