import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Id, Instant, Text } from '../shapes.ts'

const Areas = z.array(
  z.object({
    area: z.enum(['dense', 'town', 'rural']),
    doorSeconds: z.int().describe('to set out, to park and to find the door'),
    freeSecondsPerKm: z.int().describe('for a kilometre of the crow’s flight while roads are free'),
    eveningSecondsPerKm: z.int().describe('… and when they are fullest'),
  }),
)

const Times = z.object({
  mayPutBack: z.boolean().describe('an administrator of the whole programme'),
  version: z.int().describe('what ways are told by now; 0 is the product’s own start'),
  areas: Areas,
  versions: z
    .array(
      z.object({
        version: z.int(),
        madeAt: Instant,
        ofVersion: z.int().describe('what it was made of, or what was put back'),
        putBack: z.boolean(),
        areas: Areas,
      }),
    )
    .describe('the newest first'),
  nights: z
    .array(
      z.object({
        at: Instant,
        outcome: z.enum(['taken', 'too_few', 'no_better']),
        version: z.int().nullable().describe('what came of it; null: what stood stays'),
        trips: z.int(),
        judges: z.int().describe('trips that were held back to judge both'),
        errorBefore: z.number().nullable().describe('half of them were told better than this share of their time off'),
        errorAfter: z.number().nullable(),
        coveredAfter: z.number().nullable().describe('the share that took no longer than the longer end that was told'),
      }),
    )
    .describe('the newest first'),
  waiting: z
    .object({
      id: Id,
      version: z.int(),
      reason: z.string(),
      askedAt: Instant,
      mayDecide: z.boolean().describe('false for whoever asked, and for whoever is no such administrator'),
    })
    .nullable()
    .describe('an earlier version that waits for a second person'),
})

/** How long ways take, and what taught it. */
export const travelTimes = {
  'travel.times': query('travel.times', {
    path: '/admin/travel-times',
    who: ['admin', 'operations', 'supervisor'],
    summary: 'What travel times are told by, every version before it, and what came of each night.',
    input: z.object({}),
    output: Times,
  }),
  'travel.askPutBack': command('travel.askPutBack', {
    path: '/admin/travel-times/put-back',
    who: ['admin'],
    summary: 'Ask that an earlier version tells travel times again; another administrator decides.',
    input: z.object({ changeId: Id, version: z.int().min(0).max(1_000_000), reason: Text(300) }),
    output: Times,
    refusals: ['change_waiting', 'nothing_changed', 'whole_programme_only'],
  }),
  'travel.decidePutBack': command('travel.decidePutBack', {
    path: '/admin/travel-times/put-back/{changeId}/decide',
    who: ['admin'],
    summary: 'Approve or refuse what another administrator asked. What is put back is a version of its own.',
    input: z.object({ changeId: Id, approve: z.boolean(), reason: Text(300) }),
    output: Times,
    refusals: ['decided_already', 'same_person', 'whole_programme_only'],
  }),
}
