import { z } from 'zod'
import { admin } from '../administration/shapes.ts'
import { command, query } from '../endpoint.ts'
import { Done, Instant, LocalText, Slug } from '../shapes.ts'

/** Which services orders are taken for: a switch beside the definition, so that a bad day needs no new version. */
export const intakes = {
  'services.intakes': query('services.intakes', {
    path: '/admin/services/intakes',
    who: admin,
    summary: 'Every service that runs: whether orders are taken for it, and why it was last switched.',
    input: z.object({}),
    output: z.object({
      items: z
        .array(
          z.object({
            serviceId: Slug,
            name: LocalText,
            taken: z.boolean(),
            why: z.string(),
            since: Instant.nullable().describe('null: nobody ever switched it'),
          }),
        )
        .describe('the most asked first'),
    }),
  }),
  'services.setIntake': command('services.setIntake', {
    path: '/admin/services/{serviceId}/intake',
    who: ['admin'],
    summary: 'Take orders for a service, or none any more. What was ordered goes on.',
    input: z.object({ serviceId: Slug, taken: z.boolean(), why: z.string().trim().min(3).max(300) }),
    output: Done,
    refusals: ['service_unknown'],
  }),
}
