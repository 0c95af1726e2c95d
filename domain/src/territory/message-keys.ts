import { DRAFT_PROBLEMS } from '../administration/index.ts'
import { SANCTIONS } from '../standing/index.ts'
import { GRIEVANCE_ACTIONS, GRIEVANCE_KINDS, GRIEVANCE_STATES, GRIEVANCE_STEPS, REMEDIES } from '../grievances/index.ts'

/** What of a request is looked at, and the desks from which. */
const READ_PARTS = ['request', 'application', 'search', 'visit', 'complaint', 'export', 'file', 'act'] as const
const DESKS = ['agent', 'clerk', 'operations', 'finance', 'grievances', 'supervisor', 'admin', 'auditor', 'vetting', 'agency', 'centre', 'facilitator', 'staff'] as const

/**
 * The text messages that a pack must have, each with the values it may use. `programme`, `helpline`, `service` (the
 * service's name, or a general word where it is discreet) and `trackingNo` may stand in every one about a request.
 * A `facilitator` is a person with a sex, so that the verb can follow: {facilitator|female:…|male:…|other:…}.
 */
export const SMS_VALUES = {
  login_code: ['code', 'minutes'],
  household_invite: ['code'],
  booked: ['owed'],
  scheduled: ['when', 'papers', 'owed', 'moving'],
  rescheduled: ['when'],
  no_slot: [],
  assigned: ['facilitator', 'badge', 'when'],
  visit_departed: ['facilitator', 'badge', 'vehicle'],
  visit_codes: ['start', 'completion', 'give'],
  visit_failed: ['reason'],
  code_new_tries: [],
  code_approved: [],
  receipt: ['amount', 'receiptNo'],
  extra_money_question: ['price'],
  overcharge_opened: [],
  overcharge_looked_at: ['caseNo', 'until'],
  grievance_opened: ['caseNo', 'until'],
  grievance_said: ['caseNo'],
  grievance_climbed: ['caseNo', 'until'],
  grievance_referred: ['caseNo'],
  grievance_upheld: ['caseNo', 'days'],
  grievance_rejected: ['caseNo', 'days'],
  grievance_about_you: ['caseNo', 'kind'],
  grievance_said_to_you: ['caseNo'],
  grievance_decided_about_you: ['caseNo', 'days'],
  complain_which: [],
  agency_invites: ['agency', 'code'],
  shift_planned: ['when'], shift_dropped: ['when'],
  ticket_issued: ['centre', 'no', 'minutes'],
  ticket_called: ['no', 'counter'],
  ready_at_centre: ['centre'],
  own_reminder: [],
  own_outcome: [],
  psid: ['psid', 'amount'],
  submitted: ['office', 'until'],
  acknowledged: ['office', 'reference'],
  objection: ['objection', 'until'],
  need: ['need', 'until'],
  approved: [],
  rejected: ['reason'],
  issued: [],
  delivering: ['when'],
  at_office: ['office'],
  delivered: [],
  delivered_condolence: [],
  rating_ask: ['facilitator'],
  rating_ask_condolence: ['facilitator'],
  cancelled: [],
  withdrawn: [],
  failed: ['reason'],
  reminder: ['need'],
  refund: ['amount'],
  refund_code: ['code', 'amount', 'how'],
  callback_promised: ['when'],
  status: ['status'],
  status_unknown: [],
  sms_help: [],
  badge_genuine: ['facilitator', 'badge'],
  badge_unknown: [],
  rated: [],
  shift_ended: ['when'],
  papers_recovery: ['until'],
  papers_fetch: ['holder', 'phone', 'bags'],
  papers_recovered: [],
  papers_lost: ['report'],
  account_code: ['code', 'account', 'minutes'],
  account_change_asked: ['old', 'new'],
  account_change_approved: ['old', 'new', 'from'],
  account_change_refused: ['old', 'new'],
  account_change_stopped: ['old', 'new'],
  applicant_again: ['paper', 'reason'],
  applicant_training: [],
  applicant_refused: ['reason', 'until'],
  applicant_approved: [],
  certificate_expiring: ['paper', 'days'],
  certificate_lapsed: ['paper'],
  notice_served: ['days'],
  decision_made: ['outcome'],
  proceeding_dismissed: [],
  appeal_upheld: [],
  appeal_overturned: [],
  sos_escalation: ['who', 'phone', 'minutes'],
  sos_heard: [],
  caller_code: ['code', 'minutes'],
  record_code: ['code', 'minutes'],
  record_ready: ['until'],
  sms_slots: ['slots'],
  sms_slots_none: [],
  sms_slot_which: [],
  sms_cancel_which: [],
  sms_cancel_fee: ['amount'],
  sms_not_now: [],
} as const satisfies Record<string, readonly string[]>
export type SmsTemplate = keyof typeof SMS_VALUES

/** Words that code asks the pack for by name. */
export const WORD_KEYS = [
  'serviceCharge', 'salesTax', 'noShowDebt', 'note.debt_waived', 'yourRequest', 'privateService', 'notOursWarning',
  // what is read out to a caller
  'answer.papers', 'answer.where', 'answer.take', 'answer.fee', 'answer.days',
  'you', 'us', 'facilitator', 'office', 'department', 'centre', 'system', 'agent', 'citizen',
  // whose turn it is
  'turn.citizen', 'turn.facilitator', 'turn.department', 'turn.platform', 'turn.law', 'turn.calendar', 'turn.area_event',
  // the history's lines that are not states
  'note.visit_planned', 'note.visit_moved', 'note.visit_departed', 'note.visit_arrived', 'note.visit_started', 'note.visit_completed', 'note.visit_failed', 'note.visit_unproven', 'note.code_new_tries', 'note.code_approved',
  'note.payment', 'note.refund', 'note.paper_taken', 'note.paper_home', 'note.papers_recovery', 'note.papers_recovered', 'note.papers_lost', 'note.form_filled', 'note.proof_given', 'note.filed', 'note.need_opened', 'note.need_met', 'note.rated', 'note.visit_denied', 'note.no_address',
  // why an offer came to this facilitator
  'why.did_the_earlier_leg', 'why.the_only_one_free', 'why.near_you', 'why.nearest_free', 'why.first_of_your_day', 'why.well_rated',
  // what speaks against sending somebody, for operations
  'against.standing_not_active', 'against.not_on_shift', 'against.left_this_visit', 'against.papers_with_another', 'against.area_not_theirs', 'against.woman_asked_for', 'against.skill_missing',
  'against.equipment_missing', 'against.own_request', 'against.day_full', 'against.cash_cap_exceeded', 'against.visit_overlaps',
  // complaints
  ...GRIEVANCE_KINDS.map((kind) => `grievance.kind.${kind}` as const), ...GRIEVANCE_STATES.map((state) => `grievance.state.${state}` as const), ...GRIEVANCE_STEPS.map((step) => `grievance.step.${step}` as const),
  ...REMEDIES.map((remedy) => `grievance.remedy.${remedy}` as const), ...GRIEVANCE_ACTIONS.map((action) => `grievance.act.${action}` as const), 'grievance.act.filed', 'grievance.flag.household', 'grievance.paused',
  // what a decision about a facilitator lays on them
  ...SANCTIONS.map((sanction) => `sanction.${sanction}` as const),
  // what stands against a draft, and what administrators read
  ...DRAFT_PROBLEMS.map((problem) => `problem.${problem}` as const), 'settings.holidays', 'basis.event', 'basis.residence', 'basis.registration', 'basis.asset', 'basis.applicantChoice',
  // walk-in centres, and whoever does it themselves
  'note.paper_at_centre', 'note.paper_ready_at_centre', 'note.own_waiting', 'note.own_received', 'own.form.own_form', 'own.form.asked', 'own.form.signature', 'own.form.date', 'own.form.papers', 'own.form.not_official',
  // one's own record: what was read, why, and at which desk
  ...READ_PARTS.map((part) => `part.${part}` as const), ...READ_PARTS.map((part) => `why.read.${part}` as const), ...DESKS.map((desk) => `desk.${desk}` as const),
  'note.grievance_filed', 'note.grievance_decided', 'note.grievance_goodwill',
] as const
