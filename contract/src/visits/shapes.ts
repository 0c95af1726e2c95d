import { z } from 'zod'
import { Paper } from '../requests/reading.ts'
import { Answers, Id, Instant, LocalText, Manner, Paisa, Point, Quote, Slug, TaskKind } from '../shapes.ts'

export const facilitator = ['facilitator'] as const
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
  officeFileId: Id.nullable().describe(
    'the department’s own file, at its delivery: printed for whoever wants it on paper',
  ),
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
  safeAsk: z
    .object({ askedAt: Instant, until: Instant, alarmed: z.boolean().describe('the control room was called') })
    .optional()
    .describe('to be answered: are you safe?'),
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
