import type { GrievanceKind, GrievanceState, GrievanceStep } from '@app/domain/grievances'
import type { AlertKind } from '@app/domain/safety'
import type { Action, Blamed, Mode, RequestState, TaskKind } from '@app/domain/requests'

/** A request moved: announced by its module as `request.<state it came to>`. */
export interface RequestMoved {
  requestId: string
  orderId: string
  serviceId: string
  serviceVersion: number
  caseId: string
  mode: Mode
  from: RequestState
  to: RequestState
  action: Action
  cause?: Blamed
  reason?: string
  tehsilId: string | null
  districtId: string | null
  officeId: string | null
}
export interface VisitMoved {
  visitId: string
  kind: 'household' | 'office'
  facilitatorId: string | null
  orderId: string | null
  requestIds: string[]
  reason?: string
  cause?: Blamed
  unproven?: boolean
}
/** One leg ended. `done` earns the leg's pay; `wasted` and a repeat are paid and charged to their cause. */
export interface TaskEnded {
  taskId: string
  visitId: string
  requestId: string
  kind: TaskKind
  facilitatorId: string
  outcome: 'done' | 'wasted'
  cause?: Blamed
  reason?: string
  repeat: boolean
  unproven: boolean
}

/** What the facilitator heard at a counter; counts as reported by the facilitator until the office confirms. */
export interface OfficeReport {
  visitId: string
  taskId: string
  requestId: string
  kind: TaskKind
  facilitatorId: string
  outcome: 'taken' | 'sent_back' | 'counter_closed' | 'picked_up' | 'not_ready'
  diaryNo: string
  reason: string
  bagNo: string
  photoFileId: string | null
}

/** A complaint moved. */
export interface GrievanceMoved {
  grievanceId: string
  requestId: string
  visitId: string | null
  facilitatorId: string | null
  kind: GrievanceKind
  state: GrievanceState
  step: GrievanceStep
}

type MovedEvents = { [S in Exclude<RequestState, 'draft'> as `request.${S}`]: RequestMoved }

/** What modules announce; reactions run once each, after the transaction that announced. */
export interface Events extends MovedEvents {
  'order.booked': { orderId: string; requestIds: string[]; channel: string }
  /** Somebody is to ring before anybody is sent; and then they may be. */
  'order.doubted': { orderId: string; requestIds: string[]; outcome: 'call_back' | 'look' }
  'order.cleared': { orderId: string }
  /** Nobody has acted for a while: remind. */
  'request.reminder': { requestId: string; state: RequestState; dueAt: string | null }
  /** An hour is held for whoever is first in line. */
  'hour.opened': { waitId: string; accountId: string; tehsilId: string; slotId: string }
  'visit.planned': VisitMoved
  'visit.offered': VisitMoved & { offerId: string; expiresAt: string }
  'visit.assigned': VisitMoved
  'visit.departed': VisitMoved
  'visit.arrived': VisitMoved
  'visit.started': VisitMoved
  'visit.completed': VisitMoved
  'visit.failed': VisitMoved
  'visit.cancelled': VisitMoved
  'visit.proven': VisitMoved
  /** The household is sent its codes once more. */
  'visit.codes_asked': VisitMoved
  'visit.code_ruled': VisitMoved & { ruling: 'new_tries' | 'approved' }
  'office.reported': OfficeReport
  'task.ended': TaskEnded
  'need.opened': { needId: string; requestId: string; kind: string; dueAt: string | null }
  'need.met': { needId: string; requestId: string; kind: string }
  'payment.received': {
    requestId: string | null
    orderId: string
    visitId: string | null
    amountPaisa: number
    rail: 'cash' | 'psid' | 'wallet' | 'bank'
    receiptNo: string
  }
  /** It grew, or the bank sent it back, for a reason that can be told. */
  'refund.due': { requestId: string; amountPaisa: number; returned?: string }
  /** Nobody has said yet where it is to go: asked again. */
  'refund.waits': { requestId: string; amountPaisa: number; reminder: number }
  /** The citizen said where to, by the code to their own phone. */
  'refund.chosen': { requestId: string; destinationId: string; changed: boolean }
  /** It has left us: by the bank, or in cash against the citizen's code. */
  'refund.paid': { refundId: string; requestId: string; amountPaisa: number; way: 'cash' | 'bank' | 'wallet' }
  /** A number to pay the government's fee by, for the citizen. */
  'psid.made': { requestId: string; number: string; amountPaisa: number }
  /** Papers that are with somebody who is gone: to be fetched back, on their way, back, or lost. */
  'papers.recovery': {
    recoveryId: string
    requestId: string
    holderId: string
    step: 'opened' | 'sent' | 'recovered' | 'lost'
  }
  'paper.moved': { paperId: string; requestId: string; holder: string; act: string }
  'application.filed': { applicationId: string; requestId: string; officeId: string | null }
  'department.answered': {
    applicationId: string
    requestId: string
    kind: 'acknowledged' | 'objected' | 'approved' | 'rejected' | 'issued'
    departmentId: string
    messageId: string
  }
  /** A person has let a document that came after the paper was issued take its place. */
  'department.reissued': { applicationId: string; requestId: string; departmentId: string; messageId: string }
  'department.sent': {
    applicationId: string
    requestId: string
    departmentId: string
    answer: 'accepted' | 'later' | 'refused'
    reference: string
  }
  /** The department's system fails on this one however often it is sent: it waits for a person. */
  'filing.stuck': { applicationId: string; requestId: string; departmentId: string }
  /** What came from a department could not be taken: it waits for a person. */
  'letter.set_aside': { letterId: string; departmentId: string }
  /** A person has taken it, or put it away. */
  'letter.over': { letterId: string; departmentId: string }
  /** Nothing more is to be sent. */
  'filing.over': { applicationId: string; requestId: string }
  'rating.asked': { visitId: string; requestId: string }
  'rating.revealed': { visitId: string }
  'rating.extra_money': { visitId: string; requestId: string }
  /** A case was filed: whatever the visit earned waits for it. */
  'grievance.opened': GrievanceMoved
  /** It climbed, by hand, by its clock, or because somebody came back to it. */
  'grievance.climbed': GrievanceMoved & { by: 'escalate' | 'run_out' | 'reopen' | 'appeal' }
  /** It is about something else than it was filed as: what waited for it before, and what waits now. */
  'grievance.kind_changed': GrievanceMoved & {
    before: { kind: GrievanceKind; visitId: string | null; facilitatorId: string | null }
  }
  /** A word for one side of the case. */
  'grievance.said': GrievanceMoved & { to: 'complainant' | 'accused' | 'owner' }
  'grievance.decided': GrievanceMoved & { upheld: boolean; clawback: boolean }
  /** Decided against somebody's work: what the decision asks of those who keep standings. */
  'grievance.upheld': GrievanceMoved & {
    remedies: ('retraining' | 'pause' | 'review')[]
    reasonCode: string
    by: string
    caseNo: string
    evidenceHash: string
  }
  /** Nothing more comes: closed, withdrawn or referred. What the last decision takes back is taken now. */
  'grievance.ended': GrievanceMoved & { clawback: boolean }
  /** Many ratings are low, or many were asked for money: a person should look. */
  'rating.review_due': { facilitatorId: string; rule: 'low_rating' | 'extra_money'; facts: Record<string, number> }
  /** An adult joined a household by the code that came to them, or left it. */
  'household.joined': { accountId: string; language: string }
  'household.left': { accountId: string }
  /** A citizen's record hangs on another number, or on none any more; both numbers stand with the change. */
  /** More codes to sign in are asked for than a programme asks for; and no longer. */
  'codes.flooded': { hour: number; day: number }
  'codes.calm': Record<string, never>
  /** Wrong codes at many numbers from one network, which is named by a hash and, coarsely, by its address. */
  'codes.guessed': { network: string; from: string; numbers: number }
  /** Of a representative's visits begun lately, so many with a code that was typed offline and was wrong: more than slips. */
  'codes.wrong_offline': { facilitatorId: string; visitId: string; wrong: number; begun: number }
  'citizen.number_moved': { accountId: string; changeId: string }
  /** Whatever is in the phones of that person is in another's hands. */
  'facilitator.phone_lost': { facilitatorId: string }
  'applicant.moved': { applicantId: string; from: string; to: string }
  'proceeding.moved': {
    proceedingId: string
    facilitatorId: string
    from: string | null
    to: string
    outcome: string | null
  }
  /** Earned pay waits for a proceeding, or no longer. */
  'pay.held': { facilitatorId: string; proceedingId: string }
  'pay.released': { facilitatorId: string; proceedingId: string }
  /** The silent code was typed where another was asked for. */
  /** By their own hand; what was theirs at a desk is free. */
  'staff.signed_out': { accountId: string }
  /** Somebody came with a code for the day on which every administrator is lost. */
  'recovery.tried': { outcome: 'used' | 'used_before' | 'wrong' | 'too_many'; accountId: string | null; at: string }
  'facilitator.duress': {
    facilitatorId: string
    where: 'sign_in' | 'visit_start' | 'pay_account'
    visitId: string | null
  }
  'safety.raised': {
    alertId: string
    kind: AlertKind
    facilitatorId: string | null
    requestId: string | null
    districtId: string | null
    tehsilId: string | null
  }
  'safety.closed': { alertId: string; outcome: string }
  'robbery.booked': { robberyId: string; facilitatorId: string; amountPaisa: number }
  /** The citizen asked to be reminded, or is asked what came of what they filed themselves. */
  'own.reminder': { requestId: string; reminderId: string }
  'own.outcome_asked': { requestId: string; times: number }
  /** A number was drawn at a walk-in centre, or it is called. */
  'ticket.moved': { ticketId: string; centreId: string; step: 'issued' | 'called' }
  /** By itself, at its planned end. */
  /** On the way something was odd, and they were asked whether they are safe. */
  'trip.asked': { visitId: string; facilitatorId: string; until: string }
  'trip.unanswered': { visitId: string; facilitatorId: string; requestIds: string[] }
  'shift.ended': { shiftId: string; facilitatorId: string; startedAt: string }
  /** When somebody works is another between these: their week, a day off, a planned shift. Null: for all that is to come. */
  'facilitator.hours': { facilitatorId: string; from: string; to: string | null }
  'facilitator.standing': { facilitatorId: string; standing: string }
  /** Something on record of them is otherwise now; `left`: tehsils that they served before. */
  'facilitator.fact': { facilitatorId: string; kind: string; effects: string[]; left: string[] }
  /** A way to the outside was turned on, paused, ended, or speaks to another address. */
  'connection.changed': {
    connectionId: string
    purpose: string
    kind: string
    subjectId: string
    state: 'draft' | 'on' | 'paused' | 'ended'
  }
  'area_event.declared': { areaEventId: string }
  'area_event.ended': { areaEventId: string }
}
export type EventName = keyof Events
