import { PROCEEDING_ORIGINS, PROCEEDING_STATES, SANCTIONS } from '@app/domain/standing'
import { z } from 'zod'
import { command, query, upload } from '../endpoint.ts'
import { Cursor, Id, Instant, Limit, Text } from '../shapes.ts'
import { Evidence, Notice, Said, moved } from './shapes.ts'

const ProceedingCard = z.object({
  id: Id,
  facilitatorId: Id,
  facilitatorName: z.string(),
  badgeNo: z.string(),
  standing: z.string(),
  districtId: z.string(),
  origin: z.enum(PROCEEDING_ORIGINS),
  state: z.enum(PROCEEDING_STATES),
  protective: z.boolean(),
  openedAt: Instant,
  dueAt: Instant.nullable().describe('when the next step is due'),
  outcome: z.enum(SANCTIONS).nullable(),
  payHeld: z.boolean(),
})
const Proceeding = ProceedingCard.extend({
  ground: z.string(),
  facts: z.record(z.string(), z.unknown()),
  openedBy: z.string(),
  notice: Notice.nullable(),
  reviewDueAt: Instant.nullable().describe('by when another has to look at a protective pause'),
  pauseReviewedBy: z.string(),
  dismissed: Said.nullable(),
  files: z
    .array(z.object({ fileId: Id, at: Instant, own: z.boolean().describe('handed in by who is judged') }))
    .describe('what was gathered, in the notice or not'),
  mayProtect: z.boolean().describe('a pause may be laid on this review now'),
  pauseHours: z.int().describe('within so many hours another has to look at a pause, or it falls'),
  actions: z.array(z.object({ action: z.string(), allowed: z.boolean(), refusal: z.string().nullable() })),
  history: z.array(z.object({ at: Instant, what: z.string(), by: z.string() })),
})
const judged = ['decider_accused', 'decider_complained', 'decider_vetted', 'same_person'] as const

export const proceedings = {
  'proceedings.list': query('proceedings.list', {
    path: '/proceedings',
    who: ['supervisor', 'operations'],
    summary: 'Proceedings of my area; what is due first.',
    input: z.object({ state: z.enum([...PROCEEDING_STATES, 'open']).default('open'), cursor: Cursor, limit: Limit }),
    output: z.object({
      items: z.array(ProceedingCard),
      next: z.string().nullable(),
      counts: z.record(z.string(), z.int()),
    }),
  }),
  'proceedings.get': query('proceedings.get', {
    path: '/proceedings/{proceedingId}',
    who: ['supervisor', 'operations'],
    summary: 'One proceeding, whole.',
    input: z.object({ proceedingId: Id }),
    output: Proceeding,
  }),
  'proceedings.file': query('proceedings.file', {
    path: '/proceedings/{proceedingId}/files/{fileId}',
    who: ['supervisor', 'operations', 'facilitator'],
    summary: 'A file of the evidence or the answer.',
    input: z.object({ proceedingId: Id, fileId: Id }),
    output: z.unknown(),
  }),
  'proceedings.upload': upload('proceedings.upload', {
    path: '/proceedings/{proceedingId}/files',
    who: ['supervisor', 'operations', 'facilitator'],
    summary: 'A file for the evidence, or for my answer.',
    input: z.object({ proceedingId: Id, fileId: Id, kind: z.enum(['photo', 'voice']).default('photo') }),
    output: z.object({ fileId: Id }),
    refusals: [
      'voice_kind_wrong',
      'voice_too_long',
      'file_kind_wrong',
      'file_too_large',
      'image_blurred',
      'image_too_small',
      'image_glare',
      'file_damaged',
      ...moved,
    ],
  }),
  'proceedings.whom': query('proceedings.whom', {
    path: '/facilitators',
    who: ['supervisor', 'operations'],
    summary: 'Facilitators of my area by name or badge: whom a review may be opened on.',
    input: z.object({ q: Text(60) }),
    output: z.object({
      items: z.array(
        z.object({
          facilitatorId: Id,
          name: z.string(),
          badgeNo: z.string(),
          standing: z.string(),
          tehsilId: z.string(),
          mayOpen: z.boolean(),
        }),
      ),
    }),
  }),
  'proceedings.open': command('proceedings.open', {
    path: '/proceedings',
    who: ['supervisor', 'operations'],
    summary: 'Open a review by hand. Whoever opens it does not decide it.',
    input: z.object({ proceedingId: Id, facilitatorId: Id, ground: Text(1000) }),
    output: Proceeding,
    refusals: ['standing_not_possible', 'review_open', 'decider_accused'],
  }),
  'proceedings.protect': command('proceedings.protect', {
    path: '/proceedings/protect',
    who: ['supervisor', 'operations'],
    summary:
      'Pause at once on a verified fact of safety or money: notice with it, pay held, another looks within ' +
      'the hours of the pack. A review that was opened before, with the files gathered for it, becomes this ' +
      'pause.',
    input: z.object({
      proceedingId: Id,
      facilitatorId: Id,
      fact: z.enum(['safety', 'money']),
      verifiedBy: Text(300).describe('how the fact was verified'),
      ground: Text(1000),
      evidence: z.array(Evidence).min(1).max(12),
    }),
    output: Proceeding,
    refusals: ['standing_not_possible', 'review_open', 'decider_accused', 'file_unknown', ...moved, 'same_person'],
  }),
  'proceedings.reviewPause': command('proceedings.reviewPause', {
    path: '/proceedings/{proceedingId}/review-pause',
    who: ['supervisor'],
    summary: 'Keep or lift a protective pause; not by who set it.',
    input: z.object({ proceedingId: Id, keep: z.boolean(), reason: Text(500) }),
    output: Proceeding,
    refusals: ['already_done', ...judged, ...moved, 'standing_not_possible'],
  }),
  'proceedings.serve': command('proceedings.serve', {
    path: '/proceedings/{proceedingId}/notice',
    who: ['supervisor'],
    summary: 'Serve the notice. Words and evidence are frozen and hashed; the days for the answer begin.',
    input: z.object({ proceedingId: Id, words: Text(2000), evidence: z.array(Evidence).min(1).max(12) }),
    output: Proceeding,
    refusals: ['decider_accused', 'file_unknown', ...moved],
  }),
  'proceedings.dismiss': command('proceedings.dismiss', {
    path: '/proceedings/{proceedingId}/dismiss',
    who: ['supervisor'],
    summary: 'Nothing in it: end it without a decision against anybody.',
    input: z.object({ proceedingId: Id, reason: Text(500) }),
    output: Proceeding,
    refusals: ['decider_accused', ...moved, 'standing_not_possible', 'same_person'],
  }),
  'proceedings.decide': command('proceedings.decide', {
    path: '/proceedings/{proceedingId}/decide',
    who: ['supervisor'],
    summary: 'Decide, with reasons, after the answer or its days.',
    input: z.object({
      proceedingId: Id,
      outcome: z.enum(SANCTIONS),
      reason: Text(2000),
      days: z.int().min(1).max(180).optional(),
    }),
    output: Proceeding,
    refusals: ['period_needed', 'standing_not_possible', ...judged, ...moved],
  }),
  'proceedings.decideAppeal': command('proceedings.decideAppeal', {
    path: '/proceedings/{proceedingId}/appeal',
    who: ['supervisor'],
    summary: 'Hear the appeal; by somebody who has had no hand in it.',
    input: z.object({ proceedingId: Id, verdict: z.enum(['uphold', 'overturn']), reason: Text(2000) }),
    output: Proceeding,
    refusals: [...judged, ...moved, 'standing_not_possible'],
  }),
}
