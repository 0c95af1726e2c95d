import { z } from 'zod'
import {
  ACCOUNT_CHANGE_STAGES,
  APPLICATION_STATES,
  CHECK_STATES,
  PROCEEDING_ORIGINS,
  PROCEEDING_STATES,
  SANCTIONS,
} from '@app/domain/standing'
import { command, query, upload } from './endpoint.ts'
import { Cursor, Day, Done, Id, Instant, Limit, LocalText, Sex, Slug, Text } from './shapes.ts'

const self = ['facilitator'] as const
const people = ['vetting', 'supervisor'] as const
const Files = z.array(Id).max(6).default([])
/** Empty where a recording or a picture says it. */
const Statement = z.string().trim().max(4000).default('')

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
const Training = z.object({
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
const Applicant = Application.extend({
  applicantId: Id,
  round: z.int(),
  phone: z.string(),
  districtId: z.string(),
  sharedAccount: z.boolean().describe('another applicant or facilitator gave the same bank account'),
  appealWords: z.string(),
  approvedBy: z.string(),
  mayApprove: z.boolean().describe('false where the caller had a hand in vetting'),
})

const Evidence = z.object({ label: z.string(), words: z.string(), fileId: Id.nullable() })
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
const Said = z.object({ reason: z.string(), by: z.string(), at: Instant })
/** What the facilitator reads of it; the whole of the evidence, and who decides. */
const Notice = z.object({
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
const moved = [
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
const judged = ['decider_accused', 'decider_complained', 'decider_vetted', 'same_person'] as const
const applied = [
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

const AccountChange = z.object({
  changeId: Id,
  ibanMasked: z.string(),
  stage: z.enum(ACCOUNT_CHANGE_STAGES),
  askedAt: Instant,
  decidedAt: Instant.nullable(),
  reason: z.string().describe('why it was approved or refused'),
  paysFrom: Instant.nullable().describe('from when pay goes there, once approved'),
})
const PayAccount = z.object({
  ibanMasked: z.string().nullable().describe('where pay goes now; null where no account is on file'),
  change: AccountChange.nullable().describe('the last one that was asked for'),
  coolingHours: z.int(),
  paper: z
    .object({ name: LocalText, help: LocalText, sides: z.array(z.enum(['front', 'back', 'page'])) })
    .describe('what shows the new account'),
})
const WaitingAccount = AccountChange.extend({
  facilitatorId: Id,
  name: z.string(),
  badgeNo: z.string(),
  phone: z.string(),
  districtId: z.string(),
  currentMasked: z.string().nullable(),
  sharedAccount: z.boolean().describe('somebody else gave the same bank account'),
  files: z.array(z.object({ fileId: Id, side: z.string() })),
  own: z.boolean().describe('the caller’s own: another decides'),
  forced: z
    .boolean()
    .describe('confirmed under threat, by the silent code or soon after it: help was called, and it is never approved'),
})
const accountAsked = [
  'recruiting_closed',
  'not_approved_yet',
  'iban_invalid',
  'account_same',
  'account_change_waiting',
] as const

export const standing = {
  'recruit.programme': query('recruit.programme', {
    path: '/recruit',
    who: ['public'],
    cacheSeconds: 60,
    summary: 'What it takes to become a facilitator here.',
    input: z.object({}),
    output: z.object({
      open: z.boolean(),
      requirements: z.array(z.object({ id: Slug, name: LocalText, help: LocalText, icon: z.string() })),
      modules: z.array(z.object({ title: LocalText, minutes: z.int() })),
      education: z.array(z.object({ code: z.string(), label: LocalText })),
      quiz: z.object({ draw: z.int(), passPercent: z.number(), triesMax: z.int(), waitHours: z.int() }),
      ageMin: z.int(),
    }),
  }),
  'recruit.apply': command('recruit.apply', {
    path: '/recruit/apply',
    who: self,
    summary: 'Apply, or correct what was written before it is handed in.',
    input: z.object({
      name: Text(80),
      nameUr: z.string().trim().max(80).default(''),
      sex: Sex,
      born: Day,
      identifier: Text(30),
      iban: Text(40),
      tehsilId: Slug,
      education: z.string().max(40),
      vehicle: z.string().trim().max(60).default(''),
      agencyCode: z
        .string()
        .regex(/^\d{8}$/)
        .optional()
        .describe('from an agency’s invitation to this number: the applicant stands under its name'),
    }),
    output: Application,
    refusals: [
      'recruiting_closed',
      'invitation_unknown',
      'identifier_invalid',
      'iban_invalid',
      'place_unknown',
      'choice_unknown',
      'too_young',
      'already_applied',
      'reapply_too_early',
      ...applied,
    ],
  }),
  'recruit.mine': query('recruit.mine', {
    path: '/recruit/mine',
    who: self,
    summary: 'My application, my certificates and what is next.',
    input: z.object({}),
    output: z.object({
      application: Application.nullable(),
      training: Training,
      retraining: z.boolean().describe('sent back to training by a decision'),
    }),
  }),
  'recruit.upload': upload('recruit.upload', {
    path: '/recruit/papers',
    who: self,
    summary: 'One side of a required paper; also to renew one that lapses.',
    input: z.object({ fileId: Id, requirementId: Slug, side: z.enum(['front', 'back', 'page']) }),
    output: Application,
    refusals: [
      'item_unknown',
      'file_kind_wrong',
      'file_too_large',
      'image_blurred',
      'image_too_small',
      'image_glare',
      'file_damaged',
      'not_due_for_renewal',
      ...applied,
    ],
  }),
  'recruit.submit': command('recruit.submit', {
    path: '/recruit/submit',
    who: self,
    summary: 'Hand it in; from now on it is vetted.',
    input: z.object({}),
    output: Application,
    refusals: ['document_missing', ...applied],
  }),
  'recruit.withdraw': command('recruit.withdraw', {
    path: '/recruit/withdraw',
    who: self,
    summary: 'I no longer want to.',
    input: z.object({}),
    output: Application,
    refusals: [...applied],
  }),
  'recruit.appeal': command('recruit.appeal', {
    path: '/recruit/appeal',
    who: self,
    summary: 'I do not accept the refusal: another person looks at it.',
    input: z.object({ words: Text(2000) }),
    output: Application,
    refusals: ['appeal_time_over', ...applied],
  }),
  'recruit.takeBadge': command('recruit.takeBadge', {
    path: '/recruit/badge',
    who: self,
    summary: 'Approved: take the badge and the second factor, and begin.',
    input: z.object({}),
    output: z.object({
      application: Application,
      badgeNo: z.string(),
      secret: z.string().describe('for the authenticator; shown once'),
      uri: z.string(),
    }),
    refusals: [...applied],
  }),
  'training.get': query('training.get', {
    path: '/training/{moduleId}',
    who: self,
    summary: 'One training module.',
    input: z.object({ moduleId: Slug }),
    output: z.object({
      id: Slug,
      title: LocalText,
      minutes: z.int(),
      read: z.boolean(),
      parts: z.array(z.object({ heading: LocalText, text: LocalText })),
    }),
  }),
  'training.read': command('training.read', {
    path: '/training/{moduleId}/read',
    who: self,
    summary: 'I have read it.',
    input: z.object({ moduleId: Slug }),
    output: Training,
    refusals: [...applied],
  }),
  'quiz.begin': command('quiz.begin', {
    path: '/quiz',
    who: self,
    summary: 'Draw a sheet. Begun again before it is answered, it is the same sheet.',
    input: z.object({}),
    output: z.object({
      quizId: Id,
      questions: z.array(z.object({ questionId: z.string(), text: LocalText, options: z.array(LocalText) })),
    }),
    refusals: ['quiz_wait', 'modules_unread', ...applied],
  }),
  'quiz.answer': command('quiz.answer', {
    path: '/quiz/{quizId}/answer',
    who: self,
    summary: 'Hand the sheet in; the server marks it.',
    input: z.object({
      quizId: Id,
      answers: z.array(z.object({ questionId: z.string().max(80), option: z.int().min(0).max(9) })).max(40),
    }),
    output: z.object({
      right: z.int(),
      of: z.int(),
      passed: z.boolean(),
      toRead: z.array(Slug).describe('modules whose questions went wrong'),
      training: Training,
    }),
    refusals: ['question_not_drawn', 'question_unanswered', 'already_done', ...applied],
  }),

  'applicants.list': query('applicants.list', {
    path: '/applicants',
    who: people,
    summary: 'Applicants of my area, and papers to renew.',
    input: z.object({ state: z.enum([...APPLICATION_STATES, 'renewal']).optional(), cursor: Cursor, limit: Limit }),
    output: z.object({
      items: z.array(
        z.object({
          applicantId: Id,
          name: z.string(),
          state: z.enum(APPLICATION_STATES),
          standing: z.string(),
          tehsilId: z.string(),
          districtId: z.string(),
          submittedAt: Instant.nullable(),
          waiting: z.int().describe('papers that wait for a decision'),
          passed: z.int(),
          of: z.int(),
        }),
      ),
      next: z.string().nullable(),
      counts: z.record(z.string(), z.int()),
    }),
  }),
  'applicants.get': query('applicants.get', {
    path: '/applicants/{applicantId}',
    who: people,
    summary: 'One applicant, with every check.',
    input: z.object({ applicantId: Id }),
    output: Applicant,
  }),
  'applicants.file': query('applicants.file', {
    path: '/applicants/{applicantId}/files/{fileId}',
    who: people,
    summary: 'A paper that was handed in; the reading is written down.',
    input: z.object({ applicantId: Id, fileId: Id }),
    output: z.unknown(),
  }),
  'facilitators.setPhoto': upload('facilitators.setPhoto', {
    path: '/facilitators/{facilitatorId}/photo',
    who: ['vetting'],
    summary:
      'The photo on somebody’s badge, for who was enrolled without papers or is photographed anew. An applicant’s own photo shows by itself once it has passed.',
    input: z.object({ facilitatorId: Id }),
    output: Done,
    refusals: ['file_damaged', 'decider_accused'],
  }),
  'applicants.check': command('applicants.check', {
    path: '/applicants/{applicantId}/check',
    who: ['vetting'],
    summary: 'Decide one paper, with a reason. The last one passed opens the training; "again" asks for it anew.',
    input: z.object({
      applicantId: Id,
      requirementId: Slug,
      verdict: z.enum(['passed', 'again']),
      reason: Text(500),
      validUntil: Day.optional(),
    }),
    output: Applicant,
    refusals: ['nothing_to_check', 'item_unknown', 'date_in_past', 'decider_accused', ...applied],
  }),
  'applicants.refuse': command('applicants.refuse', {
    path: '/applicants/{applicantId}/refuse',
    who: people,
    summary:
      'Refuse, with a reason of the closed list and words; the applicant hears when to come again and how to appeal.',
    input: z.object({ applicantId: Id, code: z.string().max(40), words: Text(1000) }),
    output: Applicant,
    refusals: ['reason_unknown', 'decider_accused', ...applied],
  }),
  'applicants.approve': command('applicants.approve', {
    path: '/applicants/{applicantId}/approve',
    who: ['supervisor'],
    summary: 'Approve what others have vetted.',
    input: z.object({ applicantId: Id, reason: Text(500) }),
    output: Applicant,
    refusals: ['decider_accused', 'decider_vetted', ...applied],
  }),
  'applicants.decideAppeal': command('applicants.decideAppeal', {
    path: '/applicants/{applicantId}/appeal',
    who: ['supervisor'],
    summary: 'Answer a refused applicant’s appeal; not by who refused.',
    input: z.object({ applicantId: Id, verdict: z.enum(['uphold', 'overturn']), reason: Text(1000) }),
    output: Applicant,
    refusals: ['same_person', 'decider_accused', 'decider_vetted', ...applied],
  }),

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
      'Pause at once on a verified fact of safety or money: notice with it, pay held, another looks within the hours of the pack. A review that was opened before, with the files gathered for it, becomes this pause.',
    input: z.object({
      proceedingId: Id,
      facilitatorId: Id,
      fact: z.enum(['safety', 'money']),
      verifiedBy: Text(300).describe('how the fact was verified'),
      ground: Text(1000),
      evidence: z.array(Evidence).min(1).max(12),
    }),
    output: Proceeding,
    refusals: ['standing_not_possible', 'review_open', 'decider_accused', 'file_unknown', ...moved],
  }),
  'proceedings.reviewPause': command('proceedings.reviewPause', {
    path: '/proceedings/{proceedingId}/review-pause',
    who: ['supervisor'],
    summary: 'Keep or lift a protective pause; not by who set it.',
    input: z.object({ proceedingId: Id, keep: z.boolean(), reason: Text(500) }),
    output: Proceeding,
    refusals: ['already_done', ...judged, ...moved],
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
    refusals: ['decider_accused', ...moved],
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
    refusals: [...judged, ...moved],
  }),

  'notices.list': query('notices.list', {
    path: '/notices',
    who: self,
    summary: 'Notices to me, and why I am paused.',
    input: z.object({}),
    output: z.object({
      items: z.array(
        z.object({
          id: Id,
          state: z.enum(PROCEEDING_STATES),
          origin: z.enum(PROCEEDING_ORIGINS),
          protective: z.boolean(),
          servedAt: Instant,
          readAt: Instant.nullable(),
          dueAt: Instant.nullable(),
        }),
      ),
      standing: z.string(),
      holds: z.array(
        z.object({ kind: z.string(), since: Instant, until: Instant.nullable(), requirementId: z.string().nullable() }),
      ),
      payHeld: z.boolean(),
    }),
  }),
  'notices.get': query('notices.get', {
    path: '/notices/{proceedingId}',
    who: self,
    summary: 'A notice, with all its evidence.',
    input: z.object({ proceedingId: Id }),
    output: Notice,
  }),
  'notices.read': command('notices.read', {
    path: '/notices/{proceedingId}/read',
    who: self,
    summary: 'I have read it: recorded, and no admission of anything.',
    input: z.object({ proceedingId: Id }),
    output: Notice,
  }),
  'notices.answer': command('notices.answer', {
    path: '/notices/{proceedingId}/answer',
    who: self,
    summary: 'My answer, written, spoken or shown.',
    input: z.object({ proceedingId: Id, words: Statement, files: Files }),
    output: Notice,
    refusals: ['file_unknown', 'grievance_words_needed', ...moved],
  }),
  'notices.appeal': command('notices.appeal', {
    path: '/notices/{proceedingId}/appeal',
    who: self,
    summary: 'Appeal within seven days; another person answers within 72 h.',
    input: z.object({ proceedingId: Id, words: Statement, files: Files }),
    output: Notice,
    refusals: ['file_unknown', 'grievance_words_needed', ...moved],
  }),

  'payAccount.mine': query('payAccount.mine', {
    path: '/pay-account',
    who: self,
    summary: 'Where my pay goes, and what I asked to change.',
    input: z.object({}),
    output: PayAccount,
    refusals: ['recruiting_closed', 'not_approved_yet'],
  }),
  'payAccount.upload': upload('payAccount.upload', {
    path: '/pay-account/papers',
    who: self,
    summary:
      'One side of the paper that shows the new account in my name; before the change is asked for under the same id.',
    input: z.object({ changeId: Id, fileId: Id, side: z.enum(['front', 'back', 'page']) }),
    output: z.object({ fileId: Id }),
    refusals: [
      'recruiting_closed',
      'not_approved_yet',
      'item_unknown',
      'account_change_waiting',
      'account_change_over',
    ],
  }),
  'payAccount.sendCode': command('payAccount.sendCode', {
    path: '/pay-account/code',
    who: self,
    ratePerMinute: 30,
    summary: 'A code to my number that confirms this one account and no other.',
    input: z.object({ iban: Text(40) }),
    output: z.object({ sentToMasked: z.string(), expiresAfterSeconds: z.int() }),
    refusals: [...accountAsked, 'code_too_soon'],
  }),
  'payAccount.change': command('payAccount.change', {
    path: '/pay-account/change',
    who: self,
    ratePerMinute: 30,
    summary:
      'Pay is to go to another account of mine. It goes on to the old one until staff have vetted the new one and the cooling hours are over.',
    input: z.object({ changeId: Id, iban: Text(40), code: z.string().regex(/^\d{6}$/) }),
    output: PayAccount,
    refusals: [...accountAsked, 'document_missing', 'code_expired', 'code_wrong', 'code_tries_used'],
  }),
  'payAccount.stop': command('payAccount.stop', {
    path: '/pay-account/stop',
    who: self,
    summary: 'It was not me, or I no longer want it: pay stays where it is.',
    input: z.object({ changeId: Id }),
    output: PayAccount,
    refusals: ['recruiting_closed', 'account_in_force', 'account_change_over', 'decided_already'],
  }),
  'payAccounts.list': query('payAccounts.list', {
    path: '/pay-accounts',
    who: people,
    summary: 'New accounts for pay in my area: those to be vetted, and those whose cooling hours run.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: z.object({ items: z.array(WaitingAccount), next: z.string().nullable() }),
  }),
  'payAccounts.file': query('payAccounts.file', {
    path: '/pay-accounts/{changeId}/files/{fileId}',
    who: people,
    summary: 'The paper that shows the account; the reading is written down.',
    input: z.object({ changeId: Id, fileId: Id }),
    output: z.unknown(),
  }),
  'payAccounts.decide': command('payAccounts.decide', {
    path: '/pay-accounts/{changeId}/decide',
    who: ['vetting'],
    summary:
      'Approve or refuse a new account, with a reason; an approved one can still be refused while its cooling hours run.',
    input: z.object({ changeId: Id, verdict: z.enum(['approve', 'refuse']), reason: Text(500) }),
    output: WaitingAccount,
    refusals: [
      'recruiting_closed',
      'decider_accused',
      'decided_already',
      'account_in_force',
      'account_change_over',
      'account_forced',
    ],
  }),
}
