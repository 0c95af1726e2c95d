import { z } from 'zod'
import { command, query } from '../endpoint.ts'
import { Done, Id, Instant, LocalText, page } from '../shapes.ts'

/**
 * One side of a rating: stars are the citizen’s, flags of a closed list the facilitator’s. Comments come out in
 * batches, never with a visit.
 */
const Said = z.object({ stars: z.int().min(1).max(5).nullable(), flags: z.array(z.string()) })

export const ratings = {
  'ratings.pending': query('ratings.pending', {
    path: '/ratings',
    who: ['citizen', 'facilitator'],
    summary: 'Visits I may rate, and until when.',
    input: z.object({}),
    output: page(
      z.object({
        visitId: Id,
        requestId: Id,
        serviceName: LocalText,
        otherName: z.string(),
        askedAt: Instant,
        until: Instant,
        tone: z.enum(['neutral', 'celebration', 'condolence']),
      }),
    ),
  }),
  'ratings.rate': command('ratings.rate', {
    path: '/ratings/{visitId}',
    who: ['citizen', 'facilitator', 'agent'],
    summary: 'Rate the visit. Both sides stay hidden until both rated or seven days.',
    input: z.object({
      visitId: Id,
      askedExtra: z.boolean().optional(),
      cameInPerson: z.boolean().optional(),
      onTime: z.boolean().optional(),
      stars: z.int().min(1).max(5).optional().describe('citizen'),
      comment: z.string().trim().max(500).default(''),
      flags: z
        .array(z.enum(['ready', 'not_ready', 'respectful', 'disrespectful', 'safe', 'unsafe']))
        .max(6)
        .default([])
        .describe('facilitator: a closed list'),
      departmentStars: z.int().min(1).max(5).optional(),
      device: z.enum(['own', 'facilitator']).default('own'),
    }),
    output: Done,
    refusals: ['rating_closed', 'already_rated', 'not_on_this_device', 'visit_unproven', 'stars_needed'],
  }),
  'ratings.visit': query('ratings.visit', {
    path: '/ratings/{visitId}',
    who: ['citizen', 'facilitator', 'agent'],
    summary:
      'What was said of one visit: my own words at once, the other side’s once both have spoken or the window is over.',
    input: z.object({ visitId: Id }),
    output: z.object({
      open: z.boolean(),
      until: Instant.nullable(),
      revealed: z.boolean(),
      mine: Said.nullable(),
      theirs: Said.nullable(),
    }),
  }),
  'ratings.of': query('ratings.of', {
    path: '/facilitators/{facilitatorId}/rating',
    who: ['citizen', 'facilitator', 'agent', 'operations', 'supervisor'],
    summary: 'The published rating; "new" before ten.',
    input: z.object({ facilitatorId: Id }),
    output: z.object({ rating: z.number().nullable(), count: z.int() }),
  }),
}
