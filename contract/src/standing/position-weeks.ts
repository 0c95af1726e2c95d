import { DOUBT_SIGNS, WEEK_OUTCOMES } from '@app/domain/tracking'
import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Cursor, Day, Done, Id, Instant, Limit, Slug, Text, page } from '../shapes.ts'
import { self } from './shapes.ts'

const desks = ['operations', 'supervisor'] as const
const Outcome = z.enum(WEEK_OUTCOMES)
const Reason = z.object({
  sign: z.enum(DOUBT_SIGNS),
  count: z.int(),
  of: z.int().nullable().describe('positions, stretches or days; null: there is no whole'),
  points: z.int(),
})
const Week = z.object({
  week: Day.describe('its Monday'),
  positions: z.int(),
  score: z.int().describe('0 to 100; from `lookFrom` on somebody looks'),
  reasons: z.array(Reason),
})
const lookFrom = z.int()
const keptDays = z.int().describe('a week goes so many days after its Monday')

export const positionWeeks = {
  'positionWeeks.list': query('positionWeeks.list', {
    path: '/position-weeks',
    who: desks,
    summary:
      'Weeks of representatives of my area whose positions look made up, the latest and the highest first. A score is a reason to look; ' +
      'nothing follows from it by itself.',
    input: z.object({
      districtId: Slug.optional(),
      show: z.enum(['open', 'looked', 'below']).default('open').describe('below: with reasons, under the line'),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(
      Week.extend({
        facilitatorId: Id,
        name: z.string(),
        badgeNo: z.string(),
        districtId: z.string(),
        outcome: Outcome.nullable().describe('what was found last'),
      }),
    ).extend({ lookFrom, keptDays }),
  }),
  'positionWeeks.of': query('positionWeeks.of', {
    path: '/position-weeks/{facilitatorId}',
    who: desks,
    summary: 'One representative’s weeks with reasons, and what was found by whom. That it was read stays on record.',
    input: z.object({ facilitatorId: Id }),
    output: z.object({
      facilitatorId: Id,
      name: z.string(),
      badgeNo: z.string(),
      own: z.boolean().describe('the caller’s own: another looks'),
      weeks: z.array(
        Week.extend({
          looks: z.array(z.object({ outcome: Outcome, note: z.string(), by: z.string(), at: Instant })),
        }),
      ),
      lookFrom,
      keptDays,
    }),
  }),
  'positionWeeks.look': command('positionWeeks.look', {
    path: '/position-weeks/{facilitatorId}/look',
    who: desks,
    summary: 'I looked at a week: what I found, and why I think so. Nothing follows from it by itself.',
    input: z.object({ facilitatorId: Id, week: Day, outcome: Outcome, note: Text(500) }),
    output: Done,
    refusals: ['decider_accused'],
  }),
  'positionWeeks.mine': query('positionWeeks.mine', {
    path: '/position-weeks/mine',
    who: self,
    summary: 'Weeks of mine in which something looked made up, why, and whether somebody has looked.',
    input: z.object({}),
    output: z.object({
      weeks: z.array(Week.extend({ outcome: Outcome.nullable(), lookedAt: Instant.nullable() })),
      lookFrom,
      keptDays,
    }),
  }),
}
