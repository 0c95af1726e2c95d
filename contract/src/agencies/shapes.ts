import { z } from 'zod'
import { Day, Id, Instant, LocalText } from '../shapes.ts'

export const ID = '01900000-0000-7000-8000-000000000001'
export const BasisPoints = z.int().min(0).max(5000)
export const AgencyChange = z.object({
  id: Id,
  agencyId: Id,
  agencyName: LocalText,
  kind: z.enum(['found', 'share', 'release', 'account', 'details', 'close']),
  facilitatorId: Id.nullable(),
  facilitatorName: z.string().nullable(),
  basisPoints: BasisPoints.nullable(),
  from: Day.nullable(),
  accountMasked: z.string().nullable().describe('the account that comes with it, as much as may be shown'),
  details: z.object({ name: LocalText, taxNumber: z.string() }).nullable(),
  reason: z.string(),
  state: z.enum(['asked', 'approved', 'refused']),
  askedBy: z.string(),
  askedAt: Instant,
  decidedBy: z.string(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string(),
  mayDecide: z.boolean().describe('false for whoever asked'),
})
export const Agency = z.object({
  id: Id,
  name: LocalText,
  state: z.enum(['asked', 'approved', 'refused', 'closed']),
  active: z.boolean(),
  people: z.int(),
  basisPoints: BasisPoints,
  shares: z.array(z.object({ from: Day, basisPoints: BasisPoints })),
})
