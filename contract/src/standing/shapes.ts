import {
  APPLICATION_STATES,
  CHECK_STATES,
  PROCEEDING_ORIGINS,
  PROCEEDING_STATES,
  SANCTIONS,
} from '@app/domain/standing'
import { z } from 'zod'
import { Day, Id, Instant, LocalText, Sex, Slug } from '../shapes.ts'

export const self = ['facilitator'] as const
export const people = ['vetting', 'supervisor'] as const
const Check = z.object({
  requirementId: Slug,
  name: LocalText,
  help: LocalText,
  icon: z.string(),
  sides: z.array(z.enum(['front', 'back', 'page'])),
  state: z.enum(CHECK_STATES),
  files: z.array(z.object({ fileId: Id, side: z.string() })),
  reason: z.string(),
  decidedBy: z.string(),
  decidedAt: Instant.nullable(),
  validUntil: Day.nullable(),
  renewal: z.enum(['none', 'due', 'waiting', 'lapsed']).describe('what an admitted facilitator has to do about it'),
})
const Refused = z.object({
  code: z.string(),
  label: LocalText,
  words: z.string(),
  at: Instant,
  reapplyFrom: Instant,
  mayReapply: z.boolean(),
  appealDueAt: Instant.nullable(),
  appealedAt: Instant.nullable(),
  answerDueAt: Instant.nullable().describe('by when the appeal is answered'),
  appealAnswer: z.string(),
})
export const Training = z.object({
  modules: z.array(z.object({ id: Slug, title: LocalText, minutes: z.int(), read: z.boolean() })),
  mayTakeQuiz: z.boolean(),
  triesUsed: z.int(),
  triesMax: z.int(),
  nextTryAt: Instant.nullable(),
  lastScore: z.object({ right: z.int(), of: z.int(), passed: z.boolean() }).nullable(),
})
export const Application = z.object({
  state: z.enum(APPLICATION_STATES),
  standing: z.string(),
  name: z.string(),
  nameUr: z.string(),
  sex: Sex.nullable(),
  born: Day.nullable(),
  identifierMasked: z.string(),
  ibanMasked: z.string(),
  tehsilId: z.string(),
  education: z.string(),
  vehicle: z.string(),
  badgeNo: z.string().nullable(),
  checks: z.array(Check),
  training: Training,
  refused: Refused.nullable(),
  submittedAt: Instant.nullable(),
  canSubmit: z.boolean(),
  askedAgain: z.string().describe('why a paper was asked for again'),
})
export const Evidence = z.object({ label: z.string(), words: z.string(), fileId: Id.nullable() })
export const Said = z.object({ reason: z.string(), by: z.string(), at: Instant })
/** What the facilitator reads of it; the whole of the evidence, and who decides. */
export const Notice = z.object({
  id: Id,
  state: z.enum(PROCEEDING_STATES),
  origin: z.enum(PROCEEDING_ORIGINS),
  protective: z.boolean(),
  payHeld: z.boolean(),
  words: z.string(),
  evidence: z.array(Evidence),
  hash: z.string(),
  intact: z.boolean(),
  servedAt: Instant,
  readAt: Instant.nullable(),
  answerDueAt: Instant,
  answer: z.object({ words: z.string(), files: z.array(Id), at: Instant }).nullable(),
  decision: z
    .object({
      outcome: z.enum(SANCTIONS),
      reason: z.string(),
      by: z.string(),
      at: Instant,
      until: Instant.nullable(),
      appealDueAt: Instant,
    })
    .nullable(),
  appeal: z
    .object({
      words: z.string(),
      files: z.array(Id),
      at: Instant,
      dueAt: Instant,
      verdict: z.enum(['upheld', 'overturned']).nullable(),
      reason: z.string(),
      by: z.string(),
    })
    .nullable(),
  pauseReview: Said.extend({ kept: z.boolean() })
    .nullable()
    .describe('who looked at a protective pause, and why it was kept or lifted'),
  dismissed: Said.nullable().describe('why nothing is held against them'),
})
export const moved = [
  'proceeding_closed',
  'decided_already',
  'notice_not_served',
  'notice_served',
  'answer_awaited',
  'already_answered',
  'not_decided_yet',
  'no_appeal',
  'appeal_pending',
  'appeal_time_over',
] as const
export const applied = [
  'application_not_submitted',
  'application_submitted',
  'vetting_not_done',
  'training_not_done',
  'not_approved_yet',
  'application_admitted',
  'application_refused',
  'application_withdrawn',
  'application_not_refused',
  'no_appeal',
  'appeal_pending',
] as const
