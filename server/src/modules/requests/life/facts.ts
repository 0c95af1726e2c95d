import type { Facts, RequestState } from '@app/domain/requests'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { openOrder, openRequest } from './sealed.ts'
import type { Address, Answers, Asset, LocalText, Person, Quote, Receiver } from '../shapes.ts'
import * as store from '../store.ts'

/** A request as other modules know it. */
export interface RequestFacts {
  id: string
  trackingNo: string
  orderId: string
  version: number
  serviceId: string
  serviceVersion: number
  caseId: string
  mode: store.RequestRow['mode']
  state: RequestState
  stateSince: Date
  tehsilId: string | null
  districtId: string | null
  officeId: string | null
  centreId: string | null
  departmentId: string
  dueAt: Date | null
  subjectName: string
  subjectPersonId: string | null
  subject: Person
  answers: Answers
  asset: Asset | null
  formVersion: number
  quote: Quote
  madeAt: Date
  updatedAt: Date
  parties: { id: string; role: string; label: string; name: string; phone: string | null; districtId: string | null }[]
  objection: store.ObjectionFacts | null
  endReason: LocalText | null
  cancelFeePaisa: number
  refundPaisa: number
  facts: {
    formReady: boolean
    papersReady: boolean
    proofReady: boolean
    paid: boolean
    owedPaisa: number
    doorDuePaisa: number
    originalsOut: number
    originalsHolder: string | null
    failuresByCitizen: number
    officeTook: boolean
    workBegan: boolean
    correctionCause: store.RequestRow['correction_cause']
    officeVisitOpen: boolean
    paperToCome: boolean
    receiptNo: string | null
  }
}

export interface OrderFacts {
  id: string
  accountId: string
  personId: string
  contactPhone: string
  language: 'ur' | 'en' | 'ur-Latn'
  channel: string
  orderedBy: string | null
  discreet: boolean
  payWith: 'cash' | 'psid'
  manner: 'soonest' | 'woman' | 'gate' | 'elsewhere'
  tehsilId: string | null
  districtId: string | null
  pin: { lat: number; lon: number } | null
  address: Address | null
  receiver: Receiver | null
  skills: string[]
  slotId: string | null
  slotStartsAt: Date | null
  slotEndsAt: Date | null
  earliestOffered: Date | null
  lateReschedules: number
}

function factsOf(q: Query, row: store.RequestRow, parties: readonly store.PartyRow[]): RequestFacts {
  const sealed = openRequest(q.kernel.vault, row.private)
  return {
    id: row.id,
    trackingNo: row.tracking_no,
    orderId: row.order_id,
    version: row.version,
    serviceId: row.service_id,
    serviceVersion: row.service_version,
    caseId: row.case_id,
    mode: row.mode,
    state: row.state,
    stateSince: row.state_since,
    tehsilId: row.tehsil_id,
    districtId: row.district_id,
    officeId: row.office_id,
    centreId: row.centre_id,
    departmentId: row.department_id,
    dueAt: row.due_at,
    subjectName: row.subject_name,
    subjectPersonId: row.subject_person_id,
    subject: sealed.subject,
    answers: sealed.answers,
    asset: sealed.asset,
    formVersion: row.form_version,
    quote: row.quote,
    madeAt: row.made_at,
    updatedAt: row.updated_at,
    parties: parties.map((p) => ({
      id: p.id,
      role: p.role,
      label: p.label,
      name: p.name,
      phone: p.phone,
      districtId: p.district_id,
    })),
    objection: row.objection,
    endReason: row.end_reason,
    cancelFeePaisa: row.cancel_fee_paisa,
    refundPaisa: row.refund_paisa,
    facts: {
      formReady: row.form_ready,
      papersReady: row.papers_ready,
      proofReady: row.proof_ready,
      paid: row.paid,
      owedPaisa: row.owed_paisa,
      doorDuePaisa: Math.min(row.owed_paisa, row.door_due_paisa ?? row.quote.dueAtDoorPaisa),
      originalsOut: row.originals_out,
      originalsHolder: row.originals_holder,
      failuresByCitizen: row.failures_by_citizen,
      officeTook: row.office_took,
      workBegan: row.work_began,
      correctionCause: row.correction_cause,
      officeVisitOpen: row.office_visit_open,
      paperToCome: row.paper_to_come,
      receiptNo: row.receipt_no,
    },
  }
}

export function orderFactsOf(q: Query, row: store.OrderRow): OrderFacts {
  const sealed = row.private ? openOrder(q.kernel.vault, row.private) : { address: null, receiver: null }
  return {
    id: row.id,
    accountId: row.account_id,
    personId: row.person_id,
    contactPhone: row.contact_phone,
    language: row.language as OrderFacts['language'],
    channel: row.channel,
    orderedBy: row.ordered_by,
    discreet: row.discreet,
    payWith: row.pay_with,
    manner: row.manner as OrderFacts['manner'],
    tehsilId: row.tehsil_id,
    districtId: row.district_id,
    pin: row.pin_lat === null || row.pin_lon === null ? null : { lat: row.pin_lat, lon: row.pin_lon },
    ...sealed,
    skills: row.skills,
    slotId: row.slot_id,
    slotStartsAt: row.slot_starts_at,
    slotEndsAt: row.slot_ends_at,
    earliestOffered: row.earliest_offered,
    lateReschedules: row.late_reschedules,
  }
}

export async function getRequest(q: Query, requestId: string): Promise<RequestFacts> {
  const [row, parties] = await Promise.all([store.findRequest(q, requestId), store.partiesOf(q, requestId)])
  return factsOf(q, row ?? refuse('not_found'), parties)
}
/** As it is once nobody else moves it, until the transaction ends. */
export async function getLockedRequest(tx: Tx, requestId: string): Promise<RequestFacts> {
  const [row, parties] = await Promise.all([store.lockRequest(tx, requestId), store.partiesOf(tx, requestId)])
  return factsOf(tx, row ?? refuse('not_found'), parties)
}
export async function getRequestsOfOrder(q: Query, orderId: string): Promise<RequestFacts[]> {
  return Promise.all(
    (await store.requestsOfOrder(q, orderId)).map(async (row) => factsOf(q, row, await store.partiesOf(q, row.id))),
  )
}
export async function getOrder(q: Query, orderId: string): Promise<OrderFacts> {
  return orderFactsOf(q, await store.getOrder(q, orderId))
}

/** What the table of states needs to know. */
export const tableFacts = (row: store.RequestRow, resolvedTo?: RequestState): Facts => ({
  mode: row.mode,
  failuresByCitizen: row.failures_by_citizen,
  officeTook: row.office_took,
  workBegan: row.work_began,
  ...(resolvedTo && { resolvedTo }),
})
