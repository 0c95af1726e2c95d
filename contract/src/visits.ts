import { z } from 'zod'
import { command, query, stream } from './endpoint.ts'
import {
  Answers,
  Cursor,
  Done,
  Id,
  Instant,
  Limit,
  LocalText,
  Manner,
  Paisa,
  Point,
  Quote,
  Sex,
  Slug,
  TaskKind,
  Text,
  page,
} from './shapes.ts'
import { Paper } from './requests.ts'

const facilitator = ['facilitator'] as const
export const VisitState = z.enum([
  'planned',
  'offered',
  'assigned',
  'en_route',
  'arrived',
  'in_progress',
  'completed',
  'failed',
  'cancelled',
])

export const Offer = z.object({
  id: Id,
  visitId: Id,
  kind: z.enum(['household', 'office']),
  expiresAt: Instant,
  startsAt: Instant,
  endsAt: Instant,
  areaName: LocalText.describe('the area, not the pin'),
  distanceMeters: z.int(),
  services: z.array(LocalText),
  tasks: z.array(TaskKind),
  manner: Manner,
  netPayPaisa: Paisa.describe('after tax'),
  fuelPaisa: Paisa.describe('estimated'),
  cashPaisa: Paisa,
  why: z.array(LocalText).describe('why this came to you'),
})
/** Who has papers, or fetches them: a phone to ring. */
export const Carrier = z.object({ id: Id, name: z.string(), badgeNo: z.string(), phone: z.string() })
/** A leg to do at a visit. */
export const VisitTask = z.object({
  id: Id,
  requestId: Id,
  trackingNo: z.string(),
  kind: TaskKind,
  state: z.enum(['open', 'done', 'failed', 'cancelled']),
  outcome: z.string().nullable(),
  serviceId: Slug,
  serviceVersion: z.int(),
  serviceName: LocalText,
  icon: z.string(),
  caseId: Slug,
  subjectName: z.string(),
  formVersion: z.int(),
  answers: Answers,
  formComplete: z.boolean(),
  proofDone: z.boolean(),
  scanned: z.array(z.object({ itemId: z.string(), side: z.string(), ok: z.boolean() })),
  papers: z.array(Paper),
  quote: Quote,
  duePaisa: Paisa,
  paidPaisa: Paisa,
  refundPaisa: Paisa.describe('what the household is to have back, payable in cash against its code'),
  receiptNo: z.string().nullable(),
  officeReference: z.string().nullable(),
  toDo: z
    .array(z.string())
    .describe('codes of what is still to do before completing: form, papers, proof, payment, custody …'),
})
/** A voice note or a photo that helps to find the door: read like any file of its request. */
const WayFile = z.object({ requestId: Id, fileId: Id })
export const VisitView = z.object({
  id: Id,
  kind: z.enum(['household', 'office']),
  state: VisitState,
  version: z.int(),
  startsAt: Instant,
  endsAt: Instant,
  manner: Manner,
  areaName: LocalText,
  place: z
    .object({
      point: Point,
      landmark: z.string(),
      house: z.string(),
      street: z.string(),
      area: z.string(),
      plusCode: z.string(),
      voice: WayFile.nullable().describe('tells the way'),
      gatePhoto: WayFile.nullable(),
    })
    .nullable()
    .describe('after accepting'),
  receiver: z.object({ name: z.string(), relation: z.string(), phone: z.string() }).nullable(),
  office: z.object({ id: Slug, name: LocalText, point: Point }).nullable(),
  tasks: z.array(VisitTask),
  duePaisa: Paisa,
  reservedCashPaisa: Paisa,
  headRoom: z
    .string()
    .nullable()
    .describe('signed: so much cash is promised to this visit; sent along with what was taken without a network'),
  arrivedAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  minimumDwellSeconds: z.int(),
  noShowAfter: Instant.nullable(),
  netPayPaisa: Paisa,
  unproven: z.boolean(),
  actions: z.array(z.object({ action: z.string(), allowed: z.boolean(), refusal: z.string().nullable() })),
  reasons: z
    .array(
      z.object({
        code: Slug,
        label: LocalText,
        at: z.array(z.enum(['door', 'counter', 'beforeArrival'])),
        evidence: z.enum(['callAttempt', 'photo', 'none']),
        waitMinutes: z.int(),
      }),
    )
    .describe('the pack’s closed list: why a visit of this kind may fail or be given back'),
})
const move = { output: VisitView } as const

export const visits = {
  'shift.get': query('shift.get', {
    path: '/shift',
    who: facilitator,
    summary: 'My shift and standing.',
    input: z.object({}),
    output: z.object({
      onShift: z.boolean(),
      since: Instant.nullable(),
      until: Instant.nullable().describe('ends by itself then; a visit under way is waited for'),
      standing: z.string(),
      name: z.string(),
      badgeNo: z.string(),
      sex: Sex,
      skills: z.array(z.string()),
      tehsils: z.array(z.object({ id: Slug, name: LocalText, point: Point })).describe('where I may work'),
      cashPaisa: Paisa,
      cashCapPaisa: Paisa,
      blockedBecause: z.array(z.string()),
    }),
  }),
  'shift.start': command('shift.start', {
    path: '/shift/start',
    who: facilitator,
    summary: 'Begin to work here, until then or until the day’s visiting hours end. Once more: work longer.',
    input: z.object({ at: Point, until: Instant.optional() }),
    output: Done,
    refusals: ['standing_not_active', 'area_not_served', 'shift_end_unfit'],
  }),
  'shift.end': command('shift.end', {
    path: '/shift/end',
    who: facilitator,
    summary: 'End the shift. Open visits must be done or given back.',
    input: z.object({}),
    output: Done,
    refusals: ['visit_open'],
  }),
  'offers.list': query('offers.list', {
    path: '/offers',
    who: facilitator,
    summary: 'Visits offered to me, with the net pay of each.',
    input: z.object({}),
    output: page(Offer),
  }),
  'offers.accept': command('offers.accept', {
    path: '/offers/{offerId}/accept',
    who: facilitator,
    summary: 'Take the visit. Of many at once exactly one wins.',
    input: z.object({ offerId: Id }),
    output: VisitView,
    refusals: [
      'offer_taken',
      'offer_expired',
      'standing_not_active',
      'cash_cap_exceeded',
      'cash_over_authority',
      'cash_aged',
      'head_room_taken',
      'not_on_shift',
      'visit_overlaps',
    ],
  }),
  'offers.decline': command('offers.decline', {
    path: '/offers/{offerId}/decline',
    who: facilitator,
    summary: 'Decline without harm.',
    input: z.object({ offerId: Id, reason: z.string().max(60).default('') }),
    output: Done,
    refusals: ['offer_taken', 'offer_expired'],
  }),
  'visits.list': query('visits.list', {
    path: '/visits',
    who: facilitator,
    summary: 'My visits: open ones first, then the past.',
    input: z.object({ past: z.enum(['true', 'false']).default('false'), cursor: Cursor, limit: Limit }),
    output: page(VisitView),
  }),
  'visits.get': query('visits.get', {
    path: '/visits/{visitId}',
    who: [...facilitator, 'operations', 'supervisor'],
    summary: 'One visit.',
    input: z.object({ visitId: Id }),
    output: VisitView,
  }),
  'visits.depart': command('visits.depart', {
    path: '/visits/{visitId}/depart',
    who: facilitator,
    summary: 'On my way. The receiver gets both codes and the exact amount.',
    input: z.object({ visitId: Id, at: Point.optional() }),
    ...move,
    refusals: ['visit_not_yours', 'visit_moved_on', 'another_visit_open', 'too_early'],
  }),
  'visits.giveBack': command('visits.giveBack', {
    path: '/visits/{visitId}/give-back',
    who: facilitator,
    summary: 'I cannot: offer it to another.',
    input: z.object({ visitId: Id, reason: Slug }),
    output: Done,
    refusals: ['visit_moved_on', 'visit_not_yours', 'work_has_begun', 'reason_unknown'],
  }),
  'visits.arrive': command('visits.arrive', {
    path: '/visits/{visitId}/arrive',
    who: facilitator,
    summary: 'At the door or counter: within 150 m, or with a reason.',
    input: z.object({
      visitId: Id,
      at: Point,
      accuracyMeters: z.number().min(0).max(100_000),
      reason: z.string().trim().max(200).default(''),
    }),
    ...move,
    refusals: ['too_far', 'visit_moved_on', 'visit_not_yours', 'work_has_begun'],
  }),
  'visits.badge': query('visits.badge', {
    path: '/badge',
    who: facilitator,
    summary: 'My rotating badge: a signed QR and a 6-digit code that change together every 30 s.',
    input: z.object({}),
    output: z.object({
      badgeNo: z.string(),
      name: z.string(),
      photoUrl: z.string().nullable(),
      secret: z.string().describe('to rotate offline, valid today'),
      code: z.string(),
      qr: z.string(),
      validUntil: Instant,
    }),
  }),
  'visits.start': command('visits.start', {
    path: '/visits/{visitId}/start',
    who: facilitator,
    summary: 'The citizen’s start code. Offline, the app records it and a wrong one makes the visit unproven.',
    input: z.object({ visitId: Id, code: z.string().regex(/^\d{6}$/), offline: z.boolean().default(false) }),
    ...move,
    refusals: ['only_at_the_door', 'code_wrong', 'code_tries_used', 'visit_moved_on', 'visit_not_yours'],
  }),
  'visits.startByWitness': command('visits.startByWitness', {
    path: '/visits/{visitId}/witness',
    who: facilitator,
    summary: 'No phone at the door: a witness signs the slip; marked for call-back.',
    input: z.object({
      visitId: Id,
      witnessName: Text(80),
      witnessPhone: z.string().max(24).default(''),
      slipFileId: Id.optional(),
    }),
    ...move,
    refusals: ['only_at_the_door', 'visit_moved_on', 'visit_not_yours'],
  }),
  'visits.noShow': command('visits.noShow', {
    path: '/visits/{visitId}/no-show',
    who: facilitator,
    summary: 'Nobody: after 15 minutes at the door and a call attempt on record.',
    input: z.object({ visitId: Id }),
    ...move,
    refusals: [
      'only_at_the_door',
      'too_early',
      'call_attempt_missing',
      'visit_moved_on',
      'visit_not_yours',
      'area_event',
    ],
  }),
  'visits.callAttempt': command('visits.callAttempt', {
    path: '/visits/{visitId}/call',
    who: facilitator,
    summary: 'Record a call to the receiver (masked).',
    input: z.object({ visitId: Id }),
    output: z.object({ phone: z.string() }),
    refusals: ['visit_moved_on', 'visit_not_yours'],
  }),
  'visits.fail': command('visits.fail', {
    path: '/visits/{visitId}/fail',
    who: facilitator,
    summary: 'It could not be done, for a reason of the closed list.',
    input: z.object({ visitId: Id, reason: Slug, note: z.string().trim().max(300).default('') }),
    ...move,
    refusals: [
      'reason_unknown',
      'visit_moved_on',
      'visit_not_yours',
      'originals_held',
      'call_attempt_missing',
      'too_early',
      'area_event',
    ],
  }),
  'visits.complete': command('visits.complete', {
    path: '/visits/{visitId}/complete',
    who: facilitator,
    summary: 'Done: the completion code, given when the receipt is in the citizen’s hand.',
    input: z.object({
      visitId: Id,
      code: z
        .string()
        .regex(/^\d{6}$/)
        .optional()
        .describe('absent only where a witness signed'),
      offline: z.boolean().default(false),
      notDone: z
        .array(z.object({ taskId: Id, reason: Slug }))
        .max(6)
        .default([])
        .describe(
          'tasks that could not be done, each with a reason of the closed list; the visit counts if any task was done',
        ),
    }),
    ...move,
    refusals: [
      'not_started_yet',
      'reason_unknown',
      'code_wrong',
      'code_tries_used',
      'form_invalid',
      'document_missing',
      'proof_missing',
      'fee_unpaid',
      'paper_unaccounted',
      'too_early',
      'visit_moved_on',
      'visit_not_yours',
    ],
  }),
  'visits.officeOutcome': command('visits.officeOutcome', {
    path: '/visits/{visitId}/tasks/{taskId}/office',
    who: facilitator,
    summary: 'At the counter: taken with a diary number, sent back with a reason, counter closed, paper picked up.',
    input: z.object({
      visitId: Id,
      taskId: Id,
      outcome: z.enum(['taken', 'sent_back', 'counter_closed', 'picked_up', 'not_ready']),
      diaryNo: z.string().trim().max(40).default(''),
      reason: z.string().max(80).default(''),
      photoFileId: Id.optional(),
      bagNo: z.string().max(30).default(''),
    }),
    ...move,
    refusals: ['diary_needed', 'reason_unknown', 'outcome_impossible', 'visit_moved_on', 'visit_not_yours'],
  }),
  'papers.handle': command('papers.handle', {
    path: '/requests/{requestId}/papers/{paperId}/handle',
    who: facilitator,
    summary:
      'What was done with a paper: seen, scanned and handed back, taken in a sealed bag, given. Both sides countersign.',
    input: z.object({
      requestId: Id,
      paperId: Id,
      itemId: Slug,
      visitId: Id.optional().describe(
        'absent only for a loss: it is reported by whoever held the paper, from no visit',
      ),
      act: z.enum(['seen', 'scanned', 'taken', 'given_back', 'surrendered', 'delivered', 'lost']),
      bagNo: z.string().max(30).default(''),
      countersign: z
        .object({
          by: z.enum(['citizen', 'clerk', 'facilitator']),
          name: Text(80),
          mark: z.string().max(4000).default(''),
        })
        .optional(),
      report: z.string().max(80).default(''),
    }),
    output: Paper,
    refusals: [
      'never_carried',
      'bag_needed',
      'countersign_needed',
      'not_holder',
      'item_unknown',
      'report_needed',
      'visit_not_yours',
      'visit_moved_on',
    ],
  }),
  'papers.chain': query('papers.chain', {
    path: '/requests/{requestId}/papers/{paperId}',
    who: ['citizen', 'facilitator', 'agent', 'operations', 'clerk', 'centre'],
    summary: 'The custody chain of one paper, with its hashes.',
    input: z.object({ requestId: Id, paperId: Id }),
    output: z.object({
      paper: Paper,
      links: z.array(z.object({ at: Instant, from: LocalText, to: LocalText, act: z.string(), hash: z.string() })),
      intact: z.boolean(),
    }),
  }),
  'papers.held': query('papers.held', {
    path: '/papers/held',
    who: facilitator,
    summary:
      'Every paper in my bag, the longest held first; found by its name, its bag, the tracking number or whose it is.',
    input: z.object({ q: z.string().trim().max(60).default(''), cursor: Cursor, limit: Limit }),
    output: page(
      z.object({
        paper: Paper,
        trackingNo: z.string(),
        subjectName: z.string(),
        visitId: Id.nullable().describe('my latest visit of the request'),
      }),
    ),
  }),
  'papers.fetches': query('papers.fetches', {
    path: '/papers/fetches',
    who: facilitator,
    summary: 'Papers that I am sent to fetch from somebody who does not come any more, the most urgent first.',
    input: z.object({}),
    output: page(
      z.object({
        id: Id,
        trackingNo: z.string(),
        holder: Carrier,
        dueAt: Instant,
        late: z.boolean(),
        papers: z.array(z.object({ id: Id, name: LocalText, bagNo: z.string().nullable() })),
      }),
    ),
  }),
  'position.report': command('position.report', {
    path: '/positions',
    who: facilitator,
    ratePerMinute: 120,
    summary: 'A batch of fixes, kept offline until now. Late ones never move the live marker back.',
    input: z.object({
      fixes: z
        .array(
          z.object({
            at: Instant,
            lat: z.number().min(-90).max(90),
            lon: z.number().min(-180).max(180),
            accuracyMeters: z.number().min(0).max(100_000),
            speedMps: z.number().min(-1).max(200).optional(),
            mock: z.boolean().optional(),
          }),
        )
        .min(1)
        .max(100),
    }),
    output: z.object({ stored: z.int(), refused: z.int() }),
    refusals: ['not_on_shift'],
  }),
  'facilitator.live': stream('facilitator.live', {
    path: '/facilitator/live',
    who: facilitator,
    summary: 'Offers and changes of my visits.',
    input: z.object({}),
    output: z.object({ kind: z.enum(['offer', 'visit', 'message', 'shift']), data: z.record(z.string(), z.unknown()) }),
  }),
}
