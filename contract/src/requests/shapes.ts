import { z } from 'zod'
import { HomeVisit, NextDate, Owed, Turn } from '../request-status.ts'
import { Blamed, Id, Instant, LocalText, Mode, Slug, State } from '../shapes.ts'

export const reader = ['citizen', 'agent', 'operations', 'supervisor', 'centre'] as const
export const orderer = ['citizen', 'agent'] as const
/** Who orders and fills: the citizen, an agent for a caller, a walk-in centre's clerk for who stands at the counter. */
export const atDesk = [...orderer, 'centre'] as const
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
export const Spoken = LocalText.describe('one sentence: whose turn, until when, who holds the papers, what is owed')
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
