import { RISK_REASONS, VISIT_RISKS } from '@app/domain/dispatch'
import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Id, Instant, Point, Slug } from '../shapes.ts'
import { Override } from './override.ts'
import { ops } from './shapes.ts'

export const room = {
  'operations.room': query('operations.room', {
    path: '/operations/room',
    who: ops,
    summary:
      'Today in my area at one look: who is on shift and doing what, and every open visit that has begun or is promised ' +
      'for today, the late ones first, each with the reason.',
    input: z.object({ districtId: Slug.optional() }),
    output: z.object({
      at: Instant,
      cut: z.boolean().describe('there are more visits or people than are shown: ask for a district'),
      facilitators: z.array(
        z.object({
          id: Id,
          name: z.string(),
          badgeNo: z.string(),
          doing: z.enum(['silent', 'on_the_way', 'at_the_door', 'idle']),
          point: Point.nullable(),
          exact: z.boolean().describe('as on the map: else the middle of a cell of a kilometre'),
          seenAt: Instant.nullable(),
          visitId: Id.nullable().describe('the visit that they are out on'),
          next: Instant.nullable().describe('when the next visit that they hold today begins'),
        }),
      ),
      visits: z.array(
        z.object({
          id: Id,
          requestId: Id,
          trackingNo: z.string(),
          kind: z.enum(['household', 'office']),
          state: z.string(),
          point: Point,
          tehsilId: Slug,
          startsAt: Instant,
          endsAt: Instant,
          facilitatorId: Id.nullable(),
          facilitatorName: z.string().nullable(),
          risk: z.enum(VISIT_RISKS),
          reason: z.enum(RISK_REASONS).nullable(),
          override: Override.nullable(),
          arrives: z.object({ from: Instant, to: Instant }).nullable().describe('when they can be there, as a range'),
        }),
      ),
    }),
    example: { input: { districtId: 'lahore' } },
  }),
}
