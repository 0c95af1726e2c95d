import { SHARE_REASONS } from '@app/domain/dispatch'
import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Instant, LocalText, Paisa } from '../shapes.ts'

const Whole = z.int().min(0)

export const ownShare = {
  'share.mine': query('share.mine', {
    path: '/share',
    who: ['facilitator'],
    ratePerMinute: 20,
    summary:
      'My week and the four before it: what I earned, also by the hour, my part of the work of the places I serve, and why. ' +
      'Of others only averages, and none where fewer than five of them were at work.',
    input: z.object({}),
    output: z.object({
      places: z.array(LocalText).describe('where I serve: the area that is compared'),
      weeks: z
        .array(
          z.object({
            from: Instant.describe('its Monday'),
            until: Instant,
            earnedPaisa: Paisa,
            hours: z.number().describe('on shift'),
            hourlyPaisa: Paisa.nullable(),
            visits: Whole.describe('visits that were paid'),
            asked: z.object({
              asked: Whole,
              taken: Whole,
              declined: Whole,
              unanswered: Whole,
              othersFirst: Whole.describe('somebody else accepted before'),
            }),
            area: z
              .object({
                people: Whole.describe('all who were on shift and serve there, me among them'),
                mineOfHundred: z.number().describe('of a hundred visits of theirs, mine'),
                evenOfHundred: z.number().describe('… and what each would have had, shared evenly'),
                eachPaisa: Paisa.describe('on average'),
                eachHours: z.number().describe('on average'),
                hourlyPaisa: Paisa.nullable(),
              })
              .nullable()
              .describe('null: too few others were at work to tell'),
            why: z.array(
              z.object({
                reason: z.enum(SHARE_REASONS),
                value: z.number().describe('hours, offers, percent or minutes, as the reason says'),
                of: z.number().nullable(),
              }),
            ),
          }),
        )
        .max(5)
        .describe('this week so far first'),
    }),
  }),
}
