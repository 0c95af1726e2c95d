import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Instant } from '../shapes.ts'

const Lane = z.enum(['urgent', 'offers', 'work', 'outside'])

/** The machines behind the desks: who is there, and what waits for them. */
export const system = {
  'system.processes': query('system.processes', {
    path: '/admin/system',
    who: ['admin', 'operations', 'supervisor'],
    summary: 'Which processes serve and work, what waits in each lane and for how long, and what keeps failing.',
    input: z.object({}),
    output: z.object({
      works: z.boolean().describe('whether any process does jobs and timers'),
      overloaded: z
        .object({ since: Instant, lane: Lane.describe('whose oldest job waited too long') })
        .nullable()
        .describe('null: new requests are taken'),
      unconfirmed: z
        .boolean()
        .describe('no second machine confirms what is written, so nothing is; everything can be read'),
      processes: z
        .array(
          z.object({
            id: z.string(),
            role: z.enum(['all', 'serve', 'work']),
            host: z.string(),
            pid: z.int(),
            version: z.string(),
            since: Instant,
            heardAt: Instant,
            goneAt: Instant.nullable().describe('null: it is there'),
            ended: z.boolean().describe('it said that it goes; otherwise it fell silent'),
            lanes: z.array(Lane),
            jobsRunning: z.int(),
            workersReplaced: z.int().describe('how often its workers lost the database and came back'),
          }),
        )
        .describe('those that are there, then those of the last day that are gone; at most a hundred'),
      lanes: z.array(
        z.object({
          lane: Lane,
          waiting: z.int(),
          running: z.int(),
          oldestSeconds: z.int().describe('for how long its oldest job has been due, or has run'),
          lateSeconds: z.int().describe('above this it is an alarm'),
        }),
      ),
      failed: z
        .array(
          z.object({
            task: z.string(),
            givenUp: z.int().describe('tried as often as it may be'),
            failing: z.int().describe('will be tried again'),
            triesMost: z.int(),
          }),
        )
        .describe('jobs that failed, by task; at most twenty'),
    }),
  }),
}
