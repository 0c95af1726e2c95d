import { FACT_KINDS, FACT_STATES } from '@app/domain/standing'
import { z } from 'zod'
import { command, query, upload } from '../endpoint.ts'
import { Cursor, Day, Id, Instant, Limit, LocalText, Paisa, Slug, Text, page } from '../shapes.ts'
import { self } from './shapes.ts'

const desks = ['vetting', 'supervisor', 'operations', 'finance'] as const
const ID = '01900000-0000-7000-8000-000000000001'
const Code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const Tehsils = z.array(Slug).min(1).max(40)
const Vehicle = z.string().trim().max(80)
/** What it is to be, by its kind. */
const Fact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('vehicle'), value: Vehicle }),
  z.object({ kind: z.literal('skills'), value: z.array(Code).max(20) }),
  z.object({ kind: z.literal('equipment'), value: z.array(Code).max(20) }),
  z.object({ kind: z.literal('tehsils'), value: Tehsils }),
  z.object({ kind: z.literal('tax'), value: z.boolean().describe('an active taxpayer: the lower rate is withheld') }),
  z.object({ kind: z.literal('cashCap'), value: Paisa }),
  z.object({ kind: z.literal('photo'), value: Id.describe('the file that was uploaded for this change') }),
])
const Value = z.union([z.array(z.string()), z.string(), z.boolean(), z.number()])
const Change = z.object({
  changeId: Id,
  facilitatorId: Id,
  name: z.string(),
  badgeNo: z.string(),
  kind: z.enum(FACT_KINDS),
  before: Value.nullable(),
  after: Value,
  reason: z.string(),
  from: Day.nullable(),
  hasFile: z.boolean(),
  state: z.enum(FACT_STATES),
  askedBy: z.string(),
  askedAt: Instant,
  decidedBy: z.string(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string(),
  since: Instant.nullable().describe('in force from then on'),
  mayDecide: z.boolean(),
})
const Card = z.object({
  kind: z.enum(FACT_KINDS),
  value: Value.nullable(),
  since: Instant.nullable().describe('null: as it was enrolled'),
  by: z.string(),
  reason: z.string(),
  fileOf: Id.nullable().describe('the change whose paper shows it'),
  mayChange: z.boolean(),
  evidence: z.enum(['words', 'document', 'picture']),
  people: z.int().describe('how many it takes'),
  fromDay: z.boolean(),
  waiting: Change.nullable(),
})
const changed = {
  output: z.object({ changeId: Id, state: z.enum(FACT_STATES) }),
  refusals: [
    'fact_not_yours',
    'evidence_missing',
    'fact_day_past',
    'fact_day_unfit',
    'nothing_changed',
    'change_waiting',
    'already_done',
    'decider_accused',
    'choice_unknown',
    'place_unknown',
    'not_approved_yet',
  ],
} as const
const photo = [
  'file_kind_wrong',
  'file_damaged',
  'file_too_large',
  'image_blurred',
  'image_too_small',
  'image_glare',
  'photo_too_small',
  'photo_shape',
  'photo_moves',
  'photo_blank',
] as const

export const facts = {
  'facilitators.list': query('facilitators.list', {
    path: '/facilitators/records',
    who: desks,
    summary: 'Facilitators of my place, by name or badge.',
    input: z.object({ q: z.string().max(60).default(''), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        facilitatorId: Id,
        name: z.string(),
        badgeNo: z.string(),
        standing: z.string(),
        tehsilIds: z.array(Slug),
        skills: z.array(z.string()),
        hasPhoto: z.boolean(),
      }),
    ),
  }),
  'facilitators.facts': query('facilitators.facts', {
    path: '/facilitators/{facilitatorId}/facts',
    who: desks,
    summary:
      'What is on record of one facilitator: each value, since when, by whom, on what evidence; and every change.',
    input: z.object({ facilitatorId: Id }),
    output: z.object({
      facilitatorId: Id,
      name: z.string(),
      names: LocalText,
      badgeNo: z.string(),
      standing: z.string(),
      phone: z.string(),
      agency: LocalText.nullable(),
      own: z.boolean().describe('the caller’s own: another decides'),
      hasPhoto: z.boolean(),
      phoneLostAt: Instant.nullable().describe('when a phone of theirs was last reported as lost'),
      mayReportPhone: z.boolean(),
      accountMasked: z.string().nullable().describe('where pay goes; its holder alone changes it'),
      cards: z.array(Card),
      changes: z.array(Change).describe('the newest first'),
      skills: z.array(z.string()).describe('those that services ask for'),
      equipment: z.array(z.string()),
    }),
  }),
  'facilitators.facePhoto': query('facilitators.facePhoto', {
    path: '/facilitators/{facilitatorId}/face',
    who: desks,
    summary: 'The photo on the badge.',
    input: z.object({ facilitatorId: Id }),
    output: z.unknown(),
  }),
  'facilitators.phoneLost': command('facilitators.phoneLost', {
    path: '/facilitators/{facilitatorId}/phone-lost',
    who: ['supervisor', 'operations'],
    summary:
      'A facilitator’s phone is lost: every session ends at once, and what lies in the phone is opened by nobody any ' +
      'more. They sign in anew on another.',
    input: z.object({ facilitatorId: Id, reason: Text(300) }),
    output: z.object({ sessions: z.int().describe('how many were ended'), at: Instant }),
    refusals: ['decider_accused'],
  }),
  'facts.asked': query('facts.asked', {
    path: '/facts',
    who: desks,
    summary: 'Changes that wait for a word of mine.',
    input: z.object({}),
    output: z.object({ items: z.array(Change) }),
  }),
  'facts.upload': upload('facts.upload', {
    path: '/facilitators/{facilitatorId}/fact-papers',
    who: [...desks, 'facilitator'],
    summary: 'The paper or the picture for a change; before the change is entered under the same id.',
    input: z.object({ facilitatorId: Id, changeId: Id, fileId: Id, kind: z.enum(['tax', 'photo']) }),
    output: z.object({ fileId: Id }),
    refusals: ['fact_not_yours', 'already_done', 'decider_accused', ...photo],
  }),
  'facts.file': query('facts.file', {
    path: '/facts/{changeId}/file',
    who: desks,
    summary: 'The paper or the picture of a change; the reading is written down.',
    input: z.object({ changeId: Id }),
    output: z.unknown(),
  }),
  'facts.set': command('facts.set', {
    path: '/facilitators/{facilitatorId}/facts/set',
    who: desks,
    stepUp: 'record',
    summary: 'Change what is on record: at once, or, where money moves, once a second person has said yes.',
    input: z.object({
      changeId: Id,
      facilitatorId: Id,
      fact: Fact,
      from: Day.nullable().default(null).describe('the day from which it holds; null: at once'),
      fileId: Id.nullable().default(null),
      reason: Text(300),
    }),
    example: {
      input: {
        changeId: ID,
        facilitatorId: ID,
        fact: { kind: 'skills', value: ['vehicle'] },
        reason: 'Showed it at the office',
      },
    },
    ...changed,
  }),
  'facts.decide': command('facts.decide', {
    path: '/facts/{changeId}/decide',
    who: desks,
    stepUp: 'record',
    summary: 'Say yes or no to what another entered, or the facilitator proposed.',
    input: z.object({ changeId: Id, approve: z.boolean(), reason: Text(300) }),
    output: changed.output,
    refusals: ['fact_not_yours', 'fact_decided', 'same_person', 'decider_accused'],
  }),
  'facts.mine': query('facts.mine', {
    path: '/my-facts',
    who: self,
    summary: 'What is on record of me, and what I proposed.',
    input: z.object({}),
    output: z.object({
      tehsilIds: z.array(Slug),
      vehicle: z.string(),
      skills: z.array(z.string()),
      equipment: z.array(z.string()),
      taxpayerActive: z.boolean(),
      cashCapPaisa: Paisa,
      hasPhoto: z.boolean(),
      proposed: z.array(Change).describe('what waits, and what was last decided'),
    }),
  }),
  'facts.propose': command('facts.propose', {
    path: '/my-facts/propose',
    who: self,
    summary: 'Propose my tehsils, my vehicle or my photo anew; the office decides.',
    input: z.object({ changeId: Id, fact: Fact, reason: Text(300) }),
    example: {
      input: { changeId: ID, fact: { kind: 'vehicle', value: 'Motorcycle' }, reason: 'I bought a motorcycle' },
    },
    ...changed,
  }),
  'facts.withdraw': command('facts.withdraw', {
    path: '/my-facts/{changeId}/withdraw',
    who: self,
    summary: 'Take back what I proposed, before anybody decides.',
    input: z.object({ changeId: Id }),
    output: changed.output,
    refusals: ['fact_decided'],
  }),
}
