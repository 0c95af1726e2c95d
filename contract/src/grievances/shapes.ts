import { GRIEVANCE_ACTIONS, GRIEVANCE_KINDS, GRIEVANCE_STATES, GRIEVANCE_STEPS, REMEDIES } from '@app/domain/grievances'
import { z } from 'zod'
import { Id, Instant, LocalText, Paisa, Slug, State } from '../shapes.ts'

export const complainant = ['citizen', 'agent'] as const
export const judge = ['grievances', 'supervisor'] as const
export const GrievanceKind = z.enum(GRIEVANCE_KINDS)
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
export const moved = { output: GrievanceView } as const
export const one = z.object({ grievanceId: Id })
