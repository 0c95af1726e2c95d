import { PASSED_OVER } from '@app/domain/dispatch'
import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Day, Id, Instant, LocalText } from '../shapes.ts'
import { facilitator, VisitState } from './shapes.ts'

const OfferState = z.enum(['open', 'accepted', 'declined', 'expired', 'withdrawn'])

/** Why a visit went to whom it went: for those whom it passed by, and for those who look after it. */
export const choices = {
  'offers.passed': query('offers.passed', {
    path: '/offers/passed',
    who: facilitator,
    ratePerMinute: 20,
    summary:
      'Visits of the places I serve that went to others in the last fourteen days, the newest first, and what decided. Nothing of ' +
      'the household, and not who has it.',
    input: z.object({}),
    output: z.object({
      items: z
        .array(
          z.object({
            day: Day.describe('of the visit'),
            kind: z.enum(['household', 'office']),
            areaName: LocalText,
            bars: z.array(z.string()).describe('codes of what stood against me, where something did'),
            why: z.array(
              z.object({
                code: z.enum(PASSED_OVER),
                minutes: z.int().nullable().describe('how much it counted, in minutes of road, by steps of five'),
              }),
            ),
          }),
        )
        .max(30),
    }),
  }),
  'operations.choices': query('operations.choices', {
    path: '/operations/visits/{visitId}/choices',
    who: ['operations', 'supervisor', 'auditor'],
    summary:
      'Each choice of whom to ask for this visit, the latest first: all who were thought of, with what was known of them, what stood ' +
      'against each, what they answered, and the plan that was gone by.',
    input: z.object({ visitId: Id }),
    output: z.object({
      state: VisitState,
      areaName: LocalText,
      startsAt: Instant,
      endsAt: Instant,
      facilitatorName: z.string().nullable().describe('who has it now'),
      byHand: z.boolean().describe('given by operations, not by an offer'),
      items: z
        .array(
          z.object({
            id: Id,
            round: z.int(),
            at: Instant,
            plan: z
              .object({
                id: Id.describe('for `npm run replay`'),
                version: z.int(),
                seed: z.number(),
                planner: z.string(),
                madeAt: Instant,
                inputDigest: z.string(),
                digest: z.string(),
                inputKept: z.boolean().describe('else it cannot be made again'),
              })
              .nullable()
              .describe('null: by the plain score, or the plan has gone after its days'),
            candidates: z.array(
              z.object({
                facilitatorId: Id,
                name: z.string(),
                asked: z.boolean(),
                answer: OfferState.nullable(),
                score: z.number().describe('seconds of road, by steps of five minutes; the lowest first'),
                distanceMeters: z.int().describe('in whole kilometres'),
                roadMinutes: z.int().describe('by steps of five'),
                visitsToday: z.int(),
                ratingMultiplier: z.number(),
                ratingCounted: z.boolean(),
                preferred: z.boolean(),
                against: z.array(z.string()),
                because: z.array(z.string()),
              }),
            ),
          }),
        )
        .max(20),
    }),
  }),
}
