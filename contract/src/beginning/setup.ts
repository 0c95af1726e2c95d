import { z } from 'zod'
import { admin } from '../administration/shapes.ts'
import { command, query } from '../endpoint.ts'
import { Done, LocalText } from '../shapes.ts'

export const SETUP_ROWS = [
  'administrators',
  'recovery',
  'gateway',
  'mail',
  'staff',
  'offices',
  'facts',
  'security',
  'services',
  'rails',
  'departments',
  'facilitators',
  'openings',
] as const

/** What a system that begins still lacks, reckoned from what is there. */
export const setup = {
  'setup.get': query('setup.get', {
    path: '/admin/setup',
    who: admin,
    summary: 'Everything a system needs before it serves people: how much of each is there, and what is missing.',
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({
          id: z.enum(SETUP_ROWS),
          needed: z.boolean().describe('whether people can be served without it'),
          ready: z.boolean(),
          have: z.int(),
          of: z.int().nullable().describe('null: there is no number that would be all'),
          missing: z
            .array(z.object({ id: z.string(), name: LocalText.nullable() }))
            .describe('districts and departments by name, roles as they are'),
        }),
      ),
      ready: z.int(),
      of: z.int(),
    }),
  }),
  'setup.sendTestText': command('setup.sendTestText', {
    path: '/admin/setup/test-text',
    who: admin,
    summary: 'A test text to my own phone.',
    input: z.object({}),
    output: Done,
  }),
}
