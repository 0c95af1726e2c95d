import { MOVING_RULES } from '@app/domain/requests'
import { z } from 'zod'
import { command, query, stream, upload } from './endpoint.ts'
import { HomeVisit, NextDate, Owed, Phase, Turn, VisitStage, Whereabouts } from './request-status.ts'
import {
  Action,
  Address,
  Answers,
  Identifier,
  Asset,
  Blamed,
  Cursor,
  Flag,
  Id,
  Instant,
  Limit,
  LocalText,
  Manner,
  Mode,
  Paisa,
  PartyInput,
  PersonDetails,
  Phone,
  Point,
  Quote,
  Receiver,
  Sex,
  Shown,
  Slug,
  State,
  TaskKind,
  Text,
  page,
} from './shapes.ts'

const reader = ['citizen', 'agent', 'operations', 'supervisor', 'centre'] as const
const orderer = ['citizen', 'agent'] as const
/** Who orders and fills: the citizen, an agent for a caller, a walk-in centre's clerk for who stands at the counter. */
const atDesk = [...orderer, 'centre'] as const

export const RequestInput = z.object({
  requestId: Id,
  serviceId: Slug,
  serviceVersion: z.int(),
  caseId: Slug,
  subject: PersonDetails.extend({
    named: z
      .boolean()
      .default(true)
      .describe('false: a newborn without a name yet; `name` is then only what we call them'),
  }).describe('whom the paper is about'),
  forWhom: z.enum(['self', 'member', 'other']),
  memberPersonId: Id.optional(),
  parties: z.array(PartyInput).max(12).default([]),
  answers: Answers.default({}),
  asset: Asset.optional(),
  placeOfEvent: z.object({ tehsilId: Slug }).optional().describe('for competence by place of event or asset'),
  officeId: Slug.optional(),
  quoteSignature: z.string().max(400).describe('of the quote that was shown; another amount is refused'),
})
export const Need = z.object({
  id: Id,
  kind: z.enum(['appear', 'cure', 'pay', 'confirm', 'return_original']),
  partyId: Id.nullable(),
  partyLabel: LocalText,
  what: LocalText,
  place: LocalText.nullable(),
  dueAt: Instant.nullable(),
  state: z.enum(['open', 'met', 'lapsed', 'waived']),
  mine: z.boolean(),
})
export const VisitSummary = z.object({
  id: Id,
  kind: z.enum(['household', 'office']),
  tasks: z.array(TaskKind),
  state: z.string(),
  stage: VisitStage,
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  facilitator: z
    .object({
      id: Id,
      name: z.string(),
      badgeNo: z.string(),
      photoUrl: z.string().nullable(),
      vehicle: z.string(),
      sex: Sex,
      phoneMasked: z.string(),
      rating: z.number().nullable(),
      ratedVisits: z.int(),
    })
    .nullable(),
  codes: z
    .object({ start: z.string(), completion: z.string(), amountPaisa: Paisa })
    .nullable()
    .describe('shown to orderer and receiver from departure to the end of the visit'),
  canTrack: z.boolean(),
  whereabouts: Whereabouts,
  shared: z.boolean().describe('a relative follows it by a link that can be taken back'),
  rateable: z.boolean(),
  rated: z.boolean(),
  lockedCode: z
    .enum(['start', 'completion'])
    .nullable()
    .describe('was wrong too often: only operations let the visit go on'),
})
export const Paper = z.object({
  id: Id,
  requestId: Id,
  itemId: z.string(),
  name: LocalText,
  handling: z.enum(['seen', 'scanned', 'carried', 'surrendered', 'issued']),
  holder: z.object({ kind: z.enum(['citizen', 'facilitator', 'office', 'centre', 'lost']), name: LocalText }),
  bagNo: z.string().nullable(),
  since: Instant,
  home: z.boolean(),
})
export const TimelineItem = z.object({
  seq: z.int(),
  at: Instant,
  kind: z.string(),
  words: LocalText,
  by: LocalText,
  channel: z.string(),
})
export const Spoken = LocalText.describe('one sentence: whose turn, until when, who holds the papers, what is owed')
export const ReceiptRef = z.object({
  receiptNo: z.string(),
  amountPaisa: Paisa,
  at: Instant,
  rail: z.enum(['cash', 'psid', 'wallet', 'bank']),
  requestId: Id.nullable(),
})

export const RequestCard = z.object({
  id: Id,
  trackingNo: z.string(),
  orderId: Id,
  serviceId: Slug,
  serviceName: LocalText,
  icon: z.string(),
  discreet: z.boolean(),
  mode: Mode,
  state: State,
  stateWords: LocalText,
  waitingOn: Blamed.nullable(),
  dueAt: Instant.nullable(),
  late: z.boolean(),
  spoken: Spoken,
  subjectName: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  tehsilId: Slug.nullable(),
  districtId: Slug.nullable(),
  nextSlot: z.object({ startsAt: Instant, endsAt: Instant }).nullable(),
  turn: Turn,
  owed: Owed,
  visit: HomeVisit.nullable().describe('the visit to the household that is to come or under way'),
  nextDate: NextDate.nullable().describe('the one date of the request'),
})
export const RequestView = RequestCard.extend({
  version: z.int(),
  serviceVersion: z.int(),
  caseId: Slug,
  caseName: LocalText,
  tone: z.enum(['neutral', 'celebration', 'condolence']),
  moving: z
    .object({ rule: z.enum(MOVING_RULES), freeUntil: Instant })
    .nullable()
    .describe('how the visit that is to come may be moved to another time'),
  actions: z.array(z.object({ action: Action, allowed: z.boolean(), refusal: z.string().nullable() })),
  parties: z.array(
    z.object({
      id: Id,
      role: z.string(),
      label: z.string(),
      name: z.string(),
      identifierMasked: z.string(),
      districtId: Slug.nullable(),
    }),
  ),
  asset: Asset.nullable(),
  answers: Answers,
  formVersion: z.int(),
  office: z.object({ id: Slug, name: LocalText, point: Point }).nullable(),
  centre: z
    .object({
      id: Slug,
      name: LocalText,
      address: LocalText,
      point: Point,
      week: z.string(),
      opens: z.string(),
      closes: z.string(),
      openNow: z.boolean(),
      demo: z.boolean(),
    })
    .nullable()
    .describe('the walk-in centre that was chosen, or to which it was brought'),
  address: Address.nullable(),
  receiver: z.object({ name: z.string(), relation: z.string(), phoneMasked: z.string() }).nullable(),
  manner: Manner.nullable(),
  visits: z.array(VisitSummary),
  needs: z.array(Need),
  papers: z.array(Paper),
  scans: z.array(z.object({ fileId: Id, itemId: z.string(), side: z.string(), ok: z.boolean(), at: Instant })),
  application: z
    .object({
      reference: z.string().nullable(),
      filedAt: Instant.nullable(),
      objection: z
        .object({ code: z.string(), words: LocalText, freeVisit: z.boolean(), cureItems: z.array(z.string()) })
        .nullable(),
      rejection: z.object({ code: z.string(), words: LocalText, ground: z.string() }).nullable(),
      collectCode: z
        .string()
        .nullable()
        .optional()
        .describe('while the paper waits at the office: handed out against this'),
    })
    .nullable(),
  quote: Quote,
  money: z.object({
    paidPaisa: Paisa,
    owedPaisa: Paisa,
    advancePaisa: Paisa,
    refundPaisa: Paisa,
    receipts: z.array(ReceiptRef),
    psid: z.object({ number: z.string(), amountPaisa: Paisa, state: z.string() }).nullable(),
  }),
  phases: z.array(Phase).describe('five, with what is still to come'),
  timeline: z.array(TimelineItem).describe('the oldest first, each thing once'),
  blameMinutes: z.record(z.string(), z.number()),
  issued: z
    .object({
      documentNo: z.string(),
      digitalFileId: Id.nullable(),
      proofLines: z.array(z.object({ label: LocalText, shown: Shown })),
    })
    .nullable(),
})

export const requests = {
  'requests.book': command('requests.book', {
    path: '/orders',
    who: atDesk,
    ratePerMinute: 60,
    summary:
      'Order one or more services for one household, with or without a slot. An agent orders on a caller’s behalf with the same fields.',
    input: z.object({
      orderId: Id,
      mode: Mode,
      requests: z.array(RequestInput).min(1).max(6),
      onBehalfOf: z
        .object({
          phone: Phone,
          name: Text(80),
          consent: z.literal(true),
          callId: Id.optional(),
          identity: Identifier.optional().describe(
            'as seen on the card of whoever stands at a walk-in centre’s counter',
          ),
        })
        .optional()
        .describe('the caller, when an agent orders'),
      centreId: Slug.optional().describe('the walk-in centre it is brought to; needed where its clerk orders'),
      ordererName: Text(80).optional().describe('who orders; kept for an account that has no name yet'),
      contactPhone: Phone.optional(),
      address: Address.optional().describe('needed for doorstep'),
      receiver: Receiver.optional(),
      manner: Manner.default('soonest'),
      slotId: Id.optional(),
      payWith: z.enum(['cash', 'psid']).default('cash'),
      discreet: z.boolean().default(false),
      safeHours: z.string().max(40).optional(),
      language: z.enum(['ur', 'en', 'ur-Latn']).default('ur'),
    }),
    output: z.object({
      orderId: Id,
      totalPaisa: Paisa,
      requests: z.array(
        z.object({ id: Id, trackingNo: z.string(), state: State, quote: Quote, officeId: Slug.nullable() }),
      ),
    }),
    refusals: [
      'service_unknown',
      'case_unknown',
      'service_version_old',
      'mode_not_offered',
      'not_eligible',
      'area_not_served',
      'pin_too_rough',
      'slot_full',
      'slot_unknown',
      'quote_changed',
      'phone_invalid',
      'identifier_invalid',
      'date_invalid',
      'form_invalid',
      'address_needed',
      'receiver_needed',
      'prerequisite_missing',
      'no_competent_office',
      'order_exists',
      'centre_unknown',
      'identity_needed',
    ],
  }),
  'requests.mine': query('requests.mine', {
    path: '/requests',
    who: ['citizen'],
    summary: 'My requests, newest first.',
    input: z.object({ open: Flag.optional(), cursor: Cursor, limit: Limit }),
    output: page(RequestCard),
  }),
  'requests.get': query('requests.get', {
    path: '/requests/{requestId}',
    who: reader,
    summary: 'One request with everything its owner may know.',
    input: z.object({ requestId: Id }),
    output: RequestView,
  }),
  'requests.track': query('requests.track', {
    path: '/track',
    who: ['public'],
    ratePerMinute: 20,
    summary:
      'State in words for a tracking number and the phone number it was ordered with. Never the address, the pin or a discreet service’s name.',
    input: z.object({ trackingNo: z.string().trim().max(30), phone: Phone }),
    output: z.object({
      trackingNo: z.string(),
      stateWords: LocalText,
      spoken: Spoken,
      updatedAt: Instant,
      turn: Turn,
      nextDate: NextDate.nullable(),
      phases: z.array(Phase),
    }),
    refusals: ['phone_invalid'],
  }),
  'requests.live': stream('requests.live', {
    path: '/requests/{requestId}/live',
    who: reader,
    summary: 'Changes and, from departure to the end of the visit, positions.',
    input: z.object({ requestId: Id }),
    output: z.object({ kind: z.enum(['changed', 'position', 'visit']), data: z.record(z.string(), z.unknown()) }),
  }),
  'requests.confirmSlot': command('requests.confirmSlot', {
    path: '/requests/{requestId}/slot',
    who: orderer,
    summary: 'Take a slot for the order’s visit.',
    input: z.object({ requestId: Id, slotId: Id }),
    output: RequestCard,
    refusals: [
      'slot_full',
      'slot_unknown',
      'time_chosen',
      'visit_settled',
      'way_settled',
      'not_in_this_mode',
      'request_ended',
    ],
  }),
  'requests.reschedule': command('requests.reschedule', {
    path: '/requests/{requestId}/reschedule',
    who: [...orderer, 'operations'],
    summary:
      'Another slot for the visit to come, be it the collection, the free correction or the delivery: freely until 24 h before, later once with a reason.',
    input: z.object({ requestId: Id, slotId: Id, reason: z.string().trim().max(300).default('') }),
    output: RequestCard,
    refusals: [
      'slot_full',
      'slot_unknown',
      'reschedule_needs_reason',
      'reschedule_used',
      'visit_settled',
      'not_scheduled',
      'request_ended',
    ],
  }),
  'requests.cancelPreview': query('requests.cancelPreview', {
    path: '/requests/{requestId}/cancel',
    who: [...orderer, 'operations'],
    summary: 'What cancelling now would cost.',
    input: z.object({ requestId: Id }),
    output: z.object({ allowed: z.boolean(), refusal: z.string().nullable(), feePaisa: Paisa, refundPaisa: Paisa }),
  }),
  'requests.cancel': command('requests.cancel', {
    path: '/requests/{requestId}/cancel',
    who: [...orderer, 'operations'],
    summary: 'Cancel before the work begins. The fee is the previewed one or the command is refused.',
    input: z.object({
      requestId: Id,
      reason: z.string().trim().max(300).default(''),
      acceptFeePaisa: Paisa.default(0),
    }),
    output: RequestCard,
    refusals: ['too_late_to_cancel', 'work_has_begun', 'fee_changed', 'request_ended'],
  }),
  'requests.changeMode': command('requests.changeMode', {
    path: '/requests/{requestId}/mode',
    who: orderer,
    summary: 'Another way, with a new quote.',
    input: z.object({
      requestId: Id,
      mode: Mode,
      quoteSignature: z.string().max(400),
      centreId: Slug.optional().describe('the walk-in centre it is brought to, where that is the way; left out, any'),
    }),
    output: RequestCard,
    refusals: [
      'mode_not_offered',
      'quote_changed',
      'visit_settled',
      'way_settled',
      'request_ended',
      'address_needed',
      'centre_unknown',
      'papers_elsewhere',
    ],
  }),
  'requests.completeByUpload': command('requests.completeByUpload', {
    path: '/requests/{requestId}/complete',
    who: orderer,
    summary: 'Remote: form and papers are in, and paid.',
    input: z.object({ requestId: Id }),
    output: RequestCard,
    refusals: ['form_invalid', 'document_missing', 'fee_unpaid', 'not_in_this_mode', 'proof_missing', 'request_ended'],
  }),
  'requests.completeAtDesk': command('requests.completeAtDesk', {
    path: '/requests/{requestId}/complete-at-desk',
    who: ['operations', 'agent', 'centre'],
    summary: 'Walk-in centre: the same steps at the desk are done.',
    input: z.object({ requestId: Id }),
    output: RequestCard,
    refusals: ['form_invalid', 'proof_missing', 'document_missing', 'fee_unpaid', 'not_in_this_mode', 'request_ended'],
  }),
  'requests.fileOneself': command('requests.fileOneself', {
    path: '/requests/{requestId}/file',
    who: orderer,
    summary: 'Self-service: I filed it myself, with the office’s reference.',
    input: z.object({ requestId: Id, reference: Text(60) }),
    output: RequestCard,
    refusals: ['not_in_this_mode', 'request_ended'],
  }),
  'requests.withdraw': command('requests.withdraw', {
    path: '/requests/{requestId}/withdraw',
    who: orderer,
    summary: 'Take the application back. Originals come home.',
    input: z.object({ requestId: Id, reason: z.string().trim().max(300).default('') }),
    output: RequestCard,
    refusals: ['not_filed_yet', 'already_decided', 'request_ended'],
  }),
  'requests.keepAtOffice': command('requests.keepAtOffice', {
    path: '/requests/{requestId}/keep',
    who: orderer,
    summary: 'I will collect the paper at the office myself.',
    input: z.object({ requestId: Id }),
    output: RequestCard,
    refusals: ['not_now', 'request_ended'],
  }),
  'requests.meetNeed': command('requests.meetNeed', {
    path: '/requests/{requestId}/needs/{needId}',
    who: [...orderer, 'clerk', 'facilitator'],
    summary:
      'A party appeared, confirmed or returned what was due. An appearance is confirmed by the office or with its reference.',
    input: z.object({ requestId: Id, needId: Id, reference: z.string().trim().max(80).default('') }),
    output: Need,
    refusals: ['need_closed', 'reference_needed'],
  }),
  'requests.saveAnswers': command('requests.saveAnswers', {
    path: '/requests/{requestId}/answers',
    who: [...atDesk, 'facilitator'],
    summary: 'Fill the department’s form, in parts or whole.',
    input: z.object({ requestId: Id, formVersion: z.int(), answers: Answers, complete: z.boolean().default(false) }),
    output: z.object({
      complete: z.boolean(),
      problems: z.array(z.object({ field: z.string(), refusal: z.string() })),
    }),
    refusals: ['form_version_old', 'form_invalid', 'form_closed', 'visit_not_yours'],
  }),
  'requests.upload': upload('requests.upload', {
    path: '/requests/{requestId}/documents',
    who: [...atDesk, 'facilitator'],
    summary:
      'A photo of one side of a paper, or a PDF of up to ten pages, which is kept as pictures of its pages; or a voice note that tells the way (`way-voice`). Checked for kind, size, sharpness and glare.',
    input: z.object({
      requestId: Id,
      fileId: Id,
      itemId: Slug,
      side: z.enum(['front', 'back', 'page']).default('page'),
      page: z.coerce.number().int().min(1).max(40).default(1),
    }),
    output: z.object({
      fileId: Id,
      ok: z.boolean(),
      checks: z.array(z.object({ check: z.string(), ok: z.boolean() })),
    }),
    refusals: [
      'file_kind_wrong',
      'file_too_large',
      'pdf_locked',
      'pdf_active',
      'pdf_too_long',
      'pdf_busy',
      'voice_kind_wrong',
      'voice_too_long',
      'image_blurred',
      'image_too_small',
      'image_glare',
      'item_unknown',
      'form_closed',
      'visit_not_yours',
    ],
  }),
  'requests.file': query('requests.file', {
    path: '/requests/{requestId}/files/{fileId}',
    who: [...reader, 'facilitator', 'clerk'],
    summary: 'A stored file; every read is logged. Answers the bytes.',
    input: z.object({ requestId: Id, fileId: Id }),
    output: z.unknown(),
  }),
  'requests.prove': command('requests.prove', {
    path: '/requests/{requestId}/proof',
    who: [...atDesk, 'facilitator'],
    summary: 'Read me the name: each line of the paper as it will print was read and said yes to.',
    input: z.object({
      requestId: Id,
      lines: z
        .array(z.object({ field: z.string().max(60), value: z.string().max(300), yes: z.literal(true) }))
        .min(1)
        .max(40),
    }),
    output: z.object({ proofHash: z.string() }),
    refusals: ['proof_differs', 'form_invalid', 'form_closed', 'visit_not_yours'],
  }),
  'requests.proofLines': query('requests.proofLines', {
    path: '/requests/{requestId}/proof',
    who: [...reader, 'facilitator'],
    summary: 'The lines to be read aloud.',
    input: z.object({ requestId: Id }),
    output: z.object({
      lines: z.array(
        z.object({
          field: z.string(),
          label: LocalText,
          value: z.string().describe('exactly as it prints'),
          shown: Shown,
        }),
      ),
      proofHash: z.string().nullable(),
    }),
  }),
  'requests.cure': command('requests.cure', {
    path: '/requests/{requestId}/cure',
    who: atDesk,
    summary: 'Answer an objection: by upload, or by asking for the free correction visit.',
    input: z.object({
      requestId: Id,
      by: z.enum(['upload', 'visit']),
      note: z.string().trim().max(500).default(''),
      slotId: Id.optional(),
    }),
    output: RequestCard,
    refusals: [
      'document_missing',
      'form_invalid',
      'proof_missing',
      'no_objection',
      'slot_full',
      'slot_unknown',
      'address_needed',
      'visit_settled',
      'request_ended',
    ],
  }),
  'requests.reportError': command('requests.reportError', {
    path: '/requests/{requestId}/error',
    who: orderer,
    summary: 'The paper has a mistake: corrected free, on its own clock.',
    input: z.object({ requestId: Id, field: z.string().max(60), shouldBe: Text(300), photoFileId: Id.optional() }),
    output: RequestCard,
    refusals: ['not_delivered_yet', 'line_not_on_paper', 'request_ended'],
  }),
  'requests.reopen': command('requests.reopen', {
    path: '/requests/{requestId}/reopen',
    who: ['supervisor', 'operations'],
    summary: 'Reopen an ended request, or redo a step, by a decided resolution.',
    input: z.object({ requestId: Id, to: State, reason: Text(300) }),
    output: RequestCard,
    refusals: ['state_not_named', 'not_now'],
  }),
  'requests.planDelivery': command('requests.planDelivery', {
    path: '/requests/{requestId}/delivery',
    who: orderer,
    summary: 'Have the paper brought (again).',
    input: z.object({
      requestId: Id,
      slotId: Id.optional().describe('when it is to come; without one, the first time that works'),
    }),
    output: RequestCard,
    refusals: [
      'not_now',
      'slot_full',
      'slot_unknown',
      'slot_too_soon',
      'area_not_served',
      'address_needed',
      'visit_settled',
      'request_ended',
    ],
  }),
}
