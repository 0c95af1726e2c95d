import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Day, Id, Instant, LocalText, Point, TaskKind } from '../shapes.ts'
import { facilitator, VisitState } from './shapes.ts'

const Stop = z.object({
  visitId: Id,
  kind: z.enum(['household', 'office']),
  state: VisitState,
  startsAt: Instant.describe('promised: not before'),
  endsAt: Instant,
  placeName: LocalText.describe('the office, or the area in which the home is'),
  point: Point,
  tasks: z.array(z.object({ kind: TaskKind, serviceName: LocalText })).max(50),
  road: z
    .object({ seconds: z.int(), meters: z.int(), source: z.enum(['router', 'model']) })
    .nullable()
    .describe('from the stop before, the first from where I was last seen; null: that is not known, or I am there'),
  leaveAt: Instant.nullable().describe('early enough, and no earlier than I am free'),
  arrivesAt: Instant.nullable().describe('expected, for whoever leaves as soon as they are free'),
  beginsAt: Instant.describe('expected'),
  doneAt: Instant.describe('expected'),
  late: z.boolean().describe('expected to begin after what was promised'),
})

export const ownDay = {
  'facilitator.day': query('facilitator.day', {
    path: '/facilitator/day',
    who: facilitator,
    summary: 'My visits of today, or of the next day that has any, in the order in which to go, with the road between.',
    input: z.object({}),
    output: z.object({
      day: Day,
      at: Instant.describe('when it was reckoned'),
      order: z.enum(['plan', 'promises']).describe('as the plan of the day sends me; or by what was promised alone'),
      plannedAt: Instant.nullable(),
      stops: z.array(Stop).max(100),
    }),
  }),
}
