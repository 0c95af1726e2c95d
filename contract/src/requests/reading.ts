import { MOVING_RULES } from '@app/domain/requests'
import { z } from 'zod'
import { query, stream } from '../endpoint.ts'
import { NextDate, Phase, Turn, VisitStage, Whereabouts } from '../request-status.ts'
import {
  Action,
  Address,
  Answers,
  Asset,
  Cursor,
  Flag,
  Id,
  Instant,
  Limit,
  LocalText,
  Manner,
  Paisa,
  Phone,
  Point,
  Quote,
  Sex,
  Shown,
  Slug,
  TaskKind,
  page,
  RefundShown,
} from '../shapes.ts'
import { Need, RequestCard, Spoken, reader } from './shapes.ts'

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
export const ReceiptRef = z.object({
  receiptNo: z.string(),
  amountPaisa: Paisa,
  at: Instant,
  rail: z.enum(['cash', 'psid', 'wallet', 'bank']),
  requestId: Id.nullable(),
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
  receiver: z
    .object({
      name: z.string(),
      relation: z.string(),
      phoneMasked: z.string(),
      proved: z
        .boolean()
        .describe('the number is the orderer’s, or its code was given: until then it is sent no texts'),
    })
    .nullable(),
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
    refundTo: RefundShown.nullable().describe('where it will go; null while the citizen has not said'),
    refundedPaisa: Paisa.describe('what has been paid back'),
    refundUnderWayPaisa: Paisa.describe('what the bank has of it'),
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
      officeFile: z
        .object({ mediaType: z.string(), bytes: z.int(), sha256: z.string(), code: z.string() })
        .nullable()
        .describe('the digital file is the department’s own, as it came; `code` is its signed hash, for a QR code'),
      proofLines: z.array(z.object({ label: LocalText, shown: Shown })),
    })
    .nullable(),
})

export const reading = {
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
    triesBy: 'trackingNo',
    summary:
      'State in words for a tracking number and the phone number it was ordered with. Never the address, the ' +
      'pin or a discreet service’s name.',
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
}
