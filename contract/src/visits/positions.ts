import { z } from 'zod'
import { command, stream } from '../endpoint.ts'
import { Done, Id, Instant } from '../shapes.ts'
import { facilitator } from './shapes.ts'

export const positions = {
  'position.report': command('position.report', {
    path: '/positions',
    who: facilitator,
    ratePerMinute: 120,
    repeatable: true,
    wire: true,
    summary:
      'A batch of fixes, kept offline until now. Late ones never move the live marker back. ' +
      'Beyond 30,000 a day it is refused until the day ends.',
    input: z.object({
      fixes: z
        .array(
          z.object({
            at: Instant,
            lat: z.number().min(-90).max(90),
            lon: z.number().min(-180).max(180),
            accuracyMeters: z.number().min(0).max(100_000),
            speedMps: z.number().min(-1).max(200).optional(),
            mock: z.boolean().optional(),
          }),
        )
        .min(1)
        .max(100),
    }),
    output: z.object({ stored: z.int(), refused: z.int() }),
    refusals: ['not_on_shift'],
  }),
  'visits.safe': command('visits.safe', {
    path: '/visits/{visitId}/safe',
    who: facilitator,
    summary:
      'I am safe: the answer to the question that a long stop or a way that leads away has raised. Unasked, twice or late it does no harm.',
    input: z.object({ visitId: Id }),
    output: Done,
  }),
  'facilitator.live': stream('facilitator.live', {
    path: '/facilitator/live',
    who: facilitator,
    summary: 'Offers and changes of my visits.',
    input: z.object({}),
    output: z.object({ kind: z.enum(['offer', 'visit', 'message', 'shift']), data: z.record(z.string(), z.unknown()) }),
  }),
}
