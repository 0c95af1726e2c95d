import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Instant, LocalText, Paisa, Slug } from '../shapes.ts'
import { ops } from './shapes.ts'

export const evenness = {
  'operations.evenness': query('operations.evenness', {
    path: '/operations/evenness',
    who: ops,
    summary:
      'How evenly a week’s work was shared, by district of mine: of all who were at work, what they earned, also by the hour, and ' +
      'Gini of it. Nobody’s own amount.',
    input: z.object({
      weeksBack: z.coerce.number().int().min(0).max(12).default(0).describe('0: this week so far'),
    }),
    output: z.object({
      from: Instant.describe('its Monday'),
      until: Instant,
      fairnessRoadMinutes: z.int().describe('the weight that holds now'),
      rows: z.array(
        z.object({
          districtId: Slug,
          name: LocalText,
          people: z.int().describe('who were on shift and serve there, wherever they earned'),
          earnedPaisa: Paisa,
          hours: z.number(),
          eachPaisa: Paisa.describe('earned by each on average'),
          hourlyPaisa: Paisa.nullable().describe('… for each hour on shift'),
          gini: z.number().nullable().describe('0: all the same, near 1: one has all; null: nobody earned'),
        }),
      ),
    }),
  }),
}
