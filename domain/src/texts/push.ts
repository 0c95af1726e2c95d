import type { Language, LocalText } from '../shared/index.ts'
import { textIn } from '../shared/index.ts'
import type { SmsTemplate } from '../territory/index.ts'

/** What kind of news a push tells, and whose turn it is. It knows no more than this: the page behind it says the rest. */
export const PUSH_NEWS = [
  'visit',
  'visit_near',
  'your_turn',
  'office_turn',
  'our_turn',
  'answered',
  'document',
  'over',
  'money',
  'complaint',
  'rating',
  'callback',
  'centre',
  'account',
  'several',
  'test',
  'offer',
  'shift',
  'collect',
  'own_standing',
  'own_complaint',
  'own_pay',
  'alarm',
  'desk_alarm',
  'desk_work',
  'access',
] as const
export type PushNews = (typeof PUSH_NEWS)[number]
export type PushApp = 'citizen' | 'facilitator' | 'console'

export interface PushRule {
  news: PushNews
  /** In which app it is read; null: in any. */
  app: PushApp | null
  /** It goes by push before anything else, whatever was chosen. */
  first: boolean
  /** It goes by push or not at all: where there is no browser it is not sent, and what it tells is read at the desk. */
  alone: boolean
  urgency: 'normal' | 'high'
  /** For how long the push service keeps it for a phone that is off. */
  ttlSeconds: number
  /** Not shown by then, it goes another way. */
  seenWithinSeconds: number
}

const MINUTE = 60
const DAY = 86_400
const can = (news: PushNews, app: PushApp | null = 'citizen'): PushRule => ({
  news,
  app,
  first: false,
  alone: false,
  urgency: 'normal',
  ttlSeconds: DAY,
  seenWithinSeconds: 30 * MINUTE,
})
const near = (news: PushNews, app: PushApp | null = 'citizen'): PushRule => ({
  ...can(news, app),
  urgency: 'high',
  ttlSeconds: 30 * MINUTE,
  seenWithinSeconds: MINUTE,
})
/** A code, an answer to a text, or what somebody must have in writing: never by push. */
const never = null

/** How each message may be told by push. A new template does not compile before somebody has thought about it. */
const RULES: Record<SmsTemplate, PushRule | null> = {
  digest: can('several', null),
  digest_more: can('several', null),
  test_text: can('test', null),
  login_code: never,
  caller_code: never,
  record_code: never,
  account_code: never,
  email_code: never,
  refund_code: never,
  refund_to_code: never,
  refund_till_code: never,
  household_invite: never,
  receiver_named: never,
  agency_invites: never,
  staff_invited: never,
  staff_factor_reset: never,
  applicant_invited: never,
  number_code: never,
  // The phone that it is about is the one that a push would come to.
  phone_lost: never,
  // Whoever got in may have let that very browser be told.
  new_device: never,
  passkey_made: never,
  sign_on_bound: never,
  number_yours: never,
  visit_codes: never,
  // Answers to a text go where the text came from.
  status: never,
  status_unknown: never,
  sms_help: never,
  sms_slots: never,
  sms_slots_none: never,
  sms_slot_which: never,
  sms_cancel_which: never,
  sms_cancel_fee: never,
  sms_cancel_rest: never,
  sms_not_now: never,
  complain_which: never,
  rated: never,
  badge_genuine: never,
  badge_unknown: never,
  // Asked of a number: only a text can be answered by a digit.
  extra_money_question: never,

  booked: can('our_turn'),
  scheduled: can('visit'),
  rescheduled: can('visit'),
  no_slot: can('your_turn'),
  hour_opened: near('your_turn'),
  assigned: can('visit'),
  visit_tomorrow: can('visit'),
  visit_soon: near('visit_near'),
  visit_departed: near('visit_near'),
  visit_failed: can('your_turn'),
  code_new_tries: near('visit_near'),
  code_approved: near('visit_near'),
  delivering: can('visit'),
  reminder: can('your_turn'),
  need: can('your_turn'),
  objection: can('your_turn'),
  submitted: can('office_turn'),
  acknowledged: can('office_turn'),
  approved: can('answered'),
  rejected: can('answered'),
  issued: can('document'),
  at_office: can('document'),
  ready_at_centre: can('document'),
  delivered: can('over'),
  // No cheer and no detail at such a time: the same words as for everybody.
  delivered_condolence: can('over'),
  cancelled: can('over'),
  withdrawn: can('over'),
  failed: can('over'),
  papers_recovery: can('our_turn'),
  papers_recovered: can('our_turn'),
  papers_lost: can('your_turn'),
  psid: can('money'),
  receipt: can('money'),
  refund: can('your_turn'),
  refund_waits: can('your_turn'),
  refund_returned: can('your_turn'),
  refund_sent: can('money'),
  // Whoever did not do this must read it, wherever their phone is signed in.
  refund_chosen: never,
  refund_in_cash: never,
  overcharge_opened: can('complaint'),
  overcharge_looked_at: can('complaint'),
  grievance_opened: can('complaint'),
  grievance_said: can('complaint'),
  grievance_climbed: can('complaint'),
  grievance_referred: can('complaint'),
  grievance_upheld: can('complaint'),
  grievance_rejected: can('complaint'),
  rating_ask: can('rating'),
  rating_ask_condolence: can('rating'),
  own_reminder: can('your_turn'),
  own_outcome: can('your_turn'),
  callback_promised: can('callback'),
  callback_postponed: can('callback'),
  ticket_issued: near('centre'),
  ticket_called: near('centre'),
  record_ready: can('account'),
  number_asked: near('account'),
  number_approved: near('account'),
  number_stopped: can('account'),
  number_moved: can('account'),
  number_unbound: can('account'),
  sos_heard: never,
  are_you_safe: never,

  // The offer's own time runs: the pocket first, the text when the pocket was not reached.
  offer: { ...near('offer', 'facilitator'), first: true, ttlSeconds: 2 * MINUTE, seenWithinSeconds: 20 },
  shift_planned: can('shift', 'facilitator'),
  shift_dropped: can('shift', 'facilitator'),
  shift_ended: can('shift', 'facilitator'),
  papers_fetch: near('collect', 'facilitator'),
  grievance_about_you: can('own_complaint', 'facilitator'),
  grievance_said_to_you: can('own_complaint', 'facilitator'),
  grievance_decided_about_you: can('own_complaint', 'facilitator'),
  account_change_asked: can('own_pay', 'facilitator'),
  account_change_approved: can('own_pay', 'facilitator'),
  account_change_refused: can('own_pay', 'facilitator'),
  account_change_stopped: can('own_pay', 'facilitator'),
  pay_claim_paid: can('own_pay', 'facilitator'),
  pay_claim_upheld: can('own_pay', 'facilitator'),
  pay_claim_refused: can('own_pay', 'facilitator'),
  applicant_again: can('own_standing', 'facilitator'),
  applicant_training: can('own_standing', 'facilitator'),
  applicant_refused: can('own_standing', 'facilitator'),
  applicant_approved: can('own_standing', 'facilitator'),
  certificate_expiring: can('own_standing', 'facilitator'),
  certificate_lapsed: can('own_standing', 'facilitator'),
  notice_served: can('own_standing', 'facilitator'),
  decision_made: can('own_standing', 'facilitator'),
  proceeding_dismissed: can('own_standing', 'facilitator'),
  appeal_upheld: can('own_standing', 'facilitator'),
  appeal_overturned: can('own_standing', 'facilitator'),

  sos_escalation: near('alarm', 'console'),
  // A text to everybody of a desk for each alarm would be no alarm any more; the second telling may cost one.
  alarm_raised: { ...near('desk_alarm', 'console'), first: true, alone: true },
  alarm_waiting: { ...near('desk_alarm', 'console'), first: true },
  alarm_yours: { ...near('desk_alarm', 'console'), first: true },
  case_yours: { ...can('desk_work', 'console'), alone: true },
  recovery_used: near('access', 'console'),
  recovery_refused: near('access', 'console'),
}

export const pushRule = (template: string): PushRule | null =>
  Object.hasOwn(RULES, template) ? RULES[template as SmsTemplate] : null

/** What the browser is given. Small: a push service takes 4096 bytes, and some networks less. */
export interface PushMessage {
  /** By it the browser tells that it has shown the message. */
  id: string
  title: string
  body: string
  url: string
  /** A newer one about the same takes the older one's place. */
  tag: string
  lang: Language
  dir: 'rtl' | 'ltr'
  /** It rings again where it takes another's place, and shakes the phone. */
  loud?: true
}
export interface PushPack {
  messages: { words: Readonly<Record<string, LocalText>> }
}

/**
 * The words of a push. It is given no fact of the message: a name, a discreet service, an amount or a code cannot get in,
 * and whoever looks over a shoulder learns that something is new.
 */
export function composePush(
  pack: PushPack,
  rule: Pick<PushRule, 'news' | 'first'>,
  language: Language,
  { id, url, tag }: Pick<PushMessage, 'id' | 'url' | 'tag'>,
): PushMessage {
  const word = (part: 'title' | 'body'): string => {
    const text = pack.messages.words[`push.${rule.news}.${part}`]
    if (!text) throw new Error(`the pack has no words for push.${rule.news}.${part}`)
    return textIn(text, language)
  }
  return {
    id,
    title: word('title'),
    body: word('body'),
    url,
    tag,
    lang: language,
    dir: language === 'ur' ? 'rtl' : 'ltr',
    ...(rule.first && { loud: true as const }),
  }
}

/** For a push service that takes less: the title alone. */
export const shortened = (message: PushMessage): PushMessage => ({ ...message, body: '' })
