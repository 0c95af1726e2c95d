import { pushRule } from '@app/domain/texts'
import { isQuestion } from './questions.ts'

/** What happens at the door, and what lets a person in, cannot wait for the morning, and always comes by text. */
const URGENT: ReadonlySet<string> = new Set([
  'login_code',
  'caller_code',
  'record_code',
  'account_code',
  'account_change_asked',
  'household_invite',
  'staff_invited',
  'staff_factor_reset',
  'number_code',
  'number_asked',
  'number_approved',
  'number_stopped',
  'number_moved',
  'number_yours',
  'number_unbound',
  'phone_lost',
  'new_device',
  'passkey_made',
  'sign_on_bound',
  'visit_departed',
  'visit_codes',
  'visit_soon',
  'receipt',
  'badge_genuine',
  'badge_unknown',
  'status',
  'status_unknown',
  'sms_help',
  'sms_slots',
  'sms_slots_none',
  'sms_slot_which',
  'sms_cancel_which',
  'sms_cancel_fee',
  'sms_cancel_rest',
  'sms_not_now',
  'complain_which',
  'rated',
  'extra_money_question',
  'refund_code',
  'refund_to_code',
  'refund_till_code',
  'refund_chosen',
  'refund_in_cash',
  'overcharge_opened',
  'sos_escalation',
  'sos_heard',
  'are_you_safe',
  // Whether an alarm may wait for the morning is decided before it is told.
  'alarm_raised',
  'alarm_yours',
  // Their time is near, and whoever called late at night is awake.
  'callback_promised',
  'callback_postponed',
  'ticket_issued',
  'ticket_called',
  'offer',
  'recovery_used',
  'recovery_refused',
  'test_text',
])
export const isUrgent = (template: string): boolean => URGENT.has(template)

/** Told with others in one text, when several waited for the morning. A question stands alone, or nobody answers it; and a code. */
export const mayBeGathered = (template: string): boolean =>
  !isUrgent(template) &&
  !isQuestion(template) &&
  !SECRET.has(template) &&
  !pushRule(template)?.alone &&
  !template.startsWith('digest')

/** Codes that open something: shown to nobody again. */
export const SECRET: ReadonlySet<string> = new Set([
  'login_code',
  'caller_code',
  'record_code',
  'account_code',
  'household_invite',
  'receiver_named',
  'staff_invited',
  'number_code',
  'visit_codes',
  'refund_code',
  'refund_to_code',
  'refund_till_code',
])
