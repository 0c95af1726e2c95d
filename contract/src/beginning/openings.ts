import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Day, Done, Slug } from '../shapes.ts'

/** From which day orders are taken in each district. */
export const openings = {
  'districts.openings': query('districts.openings', {
    path: '/places/openings',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'Every district: whether it is open for orders today, and from which day it is.',
    input: z.object({}),
    output: z.object({
      items: z.array(z.object({ districtId: Slug, open: z.boolean(), opensOn: Day.nullable() })),
    }),
  }),
  'districts.setOpening': command('districts.setOpening', {
    path: '/admin/districts/{districtId}/opening',
    who: ['admin'],
    summary: 'From which day orders are taken in a district; no day: it is closed until it gets one.',
    input: z.object({ districtId: Slug, opensOn: Day.nullable() }),
    output: Done,
    refusals: ['place_unknown'],
  }),
}
