import { z } from 'zod'
import { GRIEVANCE_ACTIONS, GRIEVANCE_KINDS, GRIEVANCE_STATES, GRIEVANCE_STEPS, REMEDIES } from '@app/domain/grievances'
import { command, query, upload } from './endpoint.ts'
import { Cursor, Done, Id, Instant, Limit, LocalText, Paisa, Slug, State, Text, page } from './shapes.ts'

const complainant = ['citizen', 'agent'] as const
const judge = ['grievances', 'supervisor'] as const
const party = [...complainant, 'facilitator', ...judge] as const

export const GrievanceKind = z.enum(GRIEVANCE_KINDS)
const Remedy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refund'), amountPaisa: Paisa }),
  z.object({ kind: z.literal('reopen'), to: State }),
  z.object({ kind: z.enum(REMEDIES).exclude(['refund', 'reopen']) }),
])
/** Who looks at the case: the one who complains (or an agent for them), the one complained of, or who decides. */
const Side = z.enum(['complainant', 'accused', 'owner'])

export const GrievanceCard = z.object({
  id: Id,
  caseNo: z.string(),
  requestId: Id,
  trackingNo: z.string(),
  serviceName: LocalText,
  kind: GrievanceKind,
  kindWords: LocalText,
  state: z.enum(GRIEVANCE_STATES),
  stateWords: LocalText,
  step: z.enum(GRIEVANCE_STEPS),
  stepWords: LocalText,
  dueAt: Instant.nullable(),
  late: z.boolean(),
  pausedBecause: LocalText.nullable(),
  ownerName: z.string().nullable(),
  mine: z.boolean(),
  flag: LocalText.nullable().describe('why a person looks at it first'),
  accusedName: z.string().nullable(),
  districtId: Slug.nullable(),
  filedAt: Instant,
  updatedAt: Instant,
})
const When = Instant.nullable()
const Evidence = z.object({
  hash: z.string().describe('SHA-256 over the frozen text, hex'),
  intact: z.boolean().describe('the stored text still has that hash'),
  at: Instant,
  request: z.object({
    trackingNo: z.string(),
    service: LocalText,
    mode: z.string(),
    stateWords: LocalText,
    subjectName: z.string(),
  }),
  visit: z
    .object({
      startsAt: Instant,
      endsAt: Instant,
      departedAt: When,
      arrivedAt: When,
      startedAt: When,
      endedAt: When,
      state: z.string(),
      facilitator: z.object({ name: z.string(), badgeNo: z.string() }).nullable(),
      tasks: z.array(z.object({ kind: z.string(), outcome: z.string().nullable() })),
      reason: LocalText.nullable(),
      callAttempts: z.int(),
      codes: z.object({ startProven: z.boolean(), completionProven: z.boolean() }),
    })
    .nullable(),
  positions: z
    .object({
      fixes: z.int(),
      first: When,
      last: When,
      nearestMeters: z.int().nullable(),
      minutesNear: z.int(),
      mocked: z.int(),
    })
    .nullable(),
  money: z.object({
    totalPaisa: Paisa,
    chargePaisa: Paisa,
    receipts: z.array(z.object({ receiptNo: z.string(), at: Instant, rail: z.string(), amountPaisa: Paisa })),
    ledger: z.array(z.object({ at: Instant, kind: z.string(), account: z.string(), amountPaisa: z.int() })),
  }),
  papers: z.array(
    z.object({
      name: LocalText,
      holder: z.string(),
      intact: z.boolean(),
      links: z.array(z.object({ at: Instant, from: LocalText, to: LocalText })),
    }),
  ),
  history: z.array(z.object({ at: Instant, words: LocalText, channel: z.string() })),
  messages: z.array(
    z.object({
      at: Instant,
      template: z.string(),
      toMasked: z.string(),
      state: z.string(),
      amount: z.string().nullable(),
    }),
  ),
  rating: z
    .object({
      askedExtra: z.boolean().nullable(),
      cameInPerson: z.boolean().nullable(),
      onTime: z.boolean().nullable(),
      stars: z.int().nullable(),
      at: Instant,
    })
    .nullable(),
})
export const GrievanceView = GrievanceCard.extend({
  version: z.int(),
  side: Side,
  words: z.string().describe('the complaint; empty for the accused'),
  amountAskedPaisa: Paisa.nullable(),
  visitId: Id.nullable(),
  channel: z.string(),
  goodwillPaisa: Paisa,
  chargePaisa: Paisa,
  windowUntil: When.describe('until when a decided case may come back'),
  evidence: Evidence,
  messages: z.array(
    z.object({
      id: Id,
      at: Instant,
      from: Side,
      to: Side,
      words: z.string(),
      file: z.object({ id: Id, mediaType: z.string() }).nullable(),
    }),
  ),
  history: z.array(
    z.object({ at: Instant, words: LocalText, clock: z.enum(['start', 'stop', 'restart']).nullable(), dueAt: When }),
  ),
  decisions: z.array(
    z.object({
      at: Instant,
      step: LocalText,
      upheld: z.boolean(),
      reason: LocalText,
      words: z.string(),
      remedies: z.array(z.object({ kind: z.enum(REMEDIES), words: LocalText, amountPaisa: Paisa.nullable() })),
    }),
  ),
  actions: z.array(
    z.object({ action: z.enum(GRIEVANCE_ACTIONS), allowed: z.boolean(), refusal: z.string().nullable() }),
  ),
  remedies: z
    .array(z.object({ kind: z.enum(REMEDIES), words: LocalText, allowed: z.boolean(), refusal: z.string().nullable() }))
    .describe('for who decides'),
  targets: z.array(z.object({ state: State, words: LocalText })),
  reasons: z.array(z.object({ code: Slug, words: LocalText, upheld: z.boolean() })),
  hasLetter: z.boolean(),
})
const moved = { output: GrievanceView } as const
const one = z.object({ grievanceId: Id })

export const grievances = {
  'grievances.file': command('grievances.file', {
    path: '/requests/{requestId}/grievances',
    who: complainant,
    summary:
      'Complain about a request, one tap for an overcharge. The evidence is frozen at this moment. An agent files for a caller.',
    input: z.object({
      requestId: Id,
      grievanceId: Id,
      kind: GrievanceKind,
      visitId: Id.optional().describe('the latest that fits, if not given'),
      words: z.string().trim().max(2000).default(''),
      amountAskedPaisa: Paisa.optional().describe('what was asked for beyond the receipt'),
      voiceFollows: z.boolean().default(false).describe('what happened is told by a voice note, attached next'),
    }),
    ...moved,
    refusals: [
      'grievance_exists',
      'accused_complains',
      'no_visit_to_complain',
      'grievance_words_needed',
      'visit_unknown',
    ],
  }),
  'grievances.mine': query('grievances.mine', {
    path: '/grievances',
    who: ['citizen'],
    summary: 'My complaints, newest first.',
    input: z.object({ requestId: Id.optional(), cursor: Cursor, limit: Limit }),
    output: page(GrievanceCard),
  }),
  'grievances.ofRequest': query('grievances.ofRequest', {
    path: '/requests/{requestId}/grievances',
    who: ['agent', 'operations', ...judge],
    summary: 'The complaints about one request.',
    input: z.object({ requestId: Id }),
    output: page(GrievanceCard),
  }),
  'grievances.aboutMe': query('grievances.aboutMe', {
    path: '/grievances/about-me',
    who: ['facilitator'],
    summary: 'Complaints about my work, without who lives there.',
    input: z.object({ cursor: Cursor, limit: Limit }),
    output: page(GrievanceCard),
  }),
  'grievances.pile': query('grievances.pile', {
    path: '/grievances/pile',
    who: judge,
    summary: 'Complaints of my place and step: what is due first.',
    input: z.object({
      whose: z.enum(['mine', 'all', 'nobody']).default('mine'),
      state: z.enum(['working', 'decided', 'over']).default('working'),
      kind: GrievanceKind.optional(),
      q: z.string().trim().max(60).default(''),
      cursor: Cursor,
      limit: Limit,
    }),
    output: page(GrievanceCard),
  }),
  'grievances.get': query('grievances.get', {
    path: '/grievances/{grievanceId}',
    who: party,
    summary: 'One case with its evidence, as far as the reader may see it.',
    input: one,
    output: GrievanceView,
    refusals: ['caller_unproven'],
  }),
  'grievances.say': command('grievances.say', {
    path: '/grievances/{grievanceId}/messages',
    who: party,
    summary: 'A message. What the complainant says never reaches the accused by itself, nor the other way round.',
    input: one.extend({
      messageId: Id,
      to: z
        .enum(['complainant', 'accused'])
        .default('complainant')
        .describe('whose thread; only who decides may choose'),
      words: Text(2000),
    }),
    ...moved,
    refusals: ['caller_unproven', 'grievance_over', 'nobody_accused'],
  }),
  'grievances.attach': upload('grievances.attach', {
    path: '/grievances/{grievanceId}/files',
    who: party,
    summary: 'A photo or a voice note for the case.',
    input: one.extend({
      fileId: Id,
      kind: z.enum(['photo', 'voice']).default('photo'),
      to: z.enum(['complainant', 'accused']).default('complainant'),
    }),
    output: Done,
    refusals: [
      'caller_unproven',
      'file_kind_wrong',
      'file_too_large',
      'image_too_small',
      'image_glare',
      'image_blurred',
      'voice_kind_wrong',
      'voice_too_long',
      'grievance_over',
      'nobody_accused',
      'list_too_long',
    ],
  }),
  'grievances.file.read': query('grievances.file.read', {
    path: '/grievances/{grievanceId}/files/{fileId}',
    who: party,
    summary: 'A file of the case; every read is logged. Answers the bytes.',
    input: one.extend({ fileId: Id }),
    output: z.unknown(),
    refusals: ['caller_unproven'],
  }),
  'grievances.take': command('grievances.take', {
    path: '/grievances/{grievanceId}/take',
    who: judge,
    summary: 'I take this case.',
    input: one,
    ...moved,
    refusals: [
      'grievance_moved_on',
      'owner_is_accused',
      'owner_of_same_agency',
      'not_your_step',
      'grievance_decided',
      'grievance_over',
    ],
  }),
  'grievances.changeKind': command('grievances.changeKind', {
    path: '/grievances/{grievanceId}/kind',
    who: judge,
    summary:
      'It is about something else than it was filed as (a text message names no kind): its visit, who is complained of, the pay that waits and the money back follow. The clock goes on.',
    input: one.extend({ kind: GrievanceKind, visitId: Id.optional().describe('the latest that fits, if not given') }),
    ...moved,
    refusals: [
      'owner_is_accused',
      'owner_of_same_agency',
      'not_your_step',
      'grievance_decided',
      'grievance_over',
      'grievance_exists',
      'accused_complains',
      'no_visit_to_complain',
      'visit_unknown',
    ],
  }),
  'grievances.decide': command('grievances.decide', {
    path: '/grievances/{grievanceId}/decide',
    who: judge,
    summary:
      'Decide, with a reason; the remedies act at once, pay that is taken back when the days to appeal are over. Of two at once exactly one wins.',
    input: one.extend({
      upheld: z.boolean(),
      reasonCode: Slug,
      words: Text(2000),
      remedies: z.array(Remedy).max(8).default([]),
    }),
    ...moved,
    refusals: [
      'owner_is_accused',
      'owner_of_same_agency',
      'not_your_step',
      'grievance_decided',
      'grievance_over',
      'reason_unknown',
      'remedies_need_upheld',
      'remedies_clash',
      'remedy_needs_visit',
      'remedy_needs_facilitator',
      'remedy_not_now',
      'refund_too_much',
      'already_paid',
      'nothing_due',
      'state_not_named',
    ],
  }),
  'grievances.escalate': command('grievances.escalate', {
    path: '/grievances/{grievanceId}/escalate',
    who: judge,
    summary: 'Hand it one step up, with the reason.',
    input: one.extend({ reason: Text(500) }),
    ...moved,
    refusals: [
      'grievance_moved_on',
      'owner_is_accused',
      'owner_of_same_agency',
      'not_your_step',
      'grievance_decided',
      'grievance_over',
    ],
  }),
  'grievances.reopen': command('grievances.reopen', {
    path: '/grievances/{grievanceId}/reopen',
    who: complainant,
    summary: 'The answer does not settle it: another person looks, one step up.',
    input: one.extend({ reason: Text(1000) }),
    ...moved,
    refusals: ['caller_unproven', 'grievance_window_over', 'grievance_not_decided', 'grievance_over'],
  }),
  'grievances.appeal': command('grievances.appeal', {
    path: '/grievances/{grievanceId}/appeal',
    who: ['facilitator'],
    summary: 'The one complained of asks another person to look. Pay is held meanwhile, not lost.',
    input: one.extend({ reason: Text(1000) }),
    ...moved,
    refusals: ['grievance_window_over', 'grievance_not_decided', 'grievance_over', 'nothing_to_appeal'],
  }),
  'grievances.withdraw': command('grievances.withdraw', {
    path: '/grievances/{grievanceId}/withdraw',
    who: complainant,
    summary: 'Take the complaint back.',
    input: one.extend({ reason: z.string().trim().max(500).default('') }),
    ...moved,
    refusals: ['grievance_moved_on', 'caller_unproven', 'grievance_decided', 'grievance_over'],
  }),
  'grievances.letter': query('grievances.letter', {
    path: '/grievances/{grievanceId}/letter',
    who: ['citizen', 'agent', ...judge],
    summary: 'The case on paper: for the Ombudsman when it was referred, else for the file. Answers a PDF.',
    input: one.extend({ language: z.enum(['ur', 'en']).default('ur') }),
    output: z.unknown(),
    refusals: ['caller_unproven'],
  }),
}
