import type { Events } from '@app/contract/events'
import type { Jobs } from './work-list.ts'

/**
 * Jobs stand in lanes by how long somebody can wait for them. Each lane has workers of its own, so that none waits behind
 * another: a code to sign in not behind a morning's texts, and what stays inside not behind a gateway that is slow.
 */
export type Lane = 'urgent' | 'offers' | 'work' | 'outside'

interface LaneRule {
  /** What its jobs carry in the queue's own column, and which of them it takes: a job that says nothing carries 0. */
  priority: number
  least: number
  most: number
  /** How many of its jobs run at once, for each that the setting allows: who waits for another's answer holds no connection. */
  share: number
  /** Its oldest job should never be older: the bound of its alarm in deploy/alerts.yaml. */
  lateSeconds: number
}
export const LANES: Readonly<Record<Lane, LaneRule>> = {
  urgent: { priority: -20, least: -32_768, most: -20, share: 1, lateSeconds: 30 },
  offers: { priority: -10, least: -19, most: -10, share: 0.5, lateSeconds: 180 },
  work: { priority: 0, least: -9, most: 0, share: 1, lateSeconds: 600 },
  outside: { priority: 10, least: 1, most: 32_767, share: 2, lateSeconds: 600 },
}
export const LANE_NAMES = Object.keys(LANES) as Lane[]

/** A person stands before a closed door, or calls for help. */
const URGENT_TEXTS: ReadonlySet<string> = new Set([
  'login_code',
  'caller_code',
  'record_code',
  'account_code',
  'number_code',
  'refund_code',
  'refund_to_code',
  'refund_till_code',
  'visit_codes',
  'sos_escalation',
  'sos_heard',
  'are_you_safe',
  'alarm_raised',
  'alarm_waiting',
  'alarm_yours',
])
const ofText = ({ template }: { template?: string }): Lane =>
  template === undefined
    ? 'outside'
    : URGENT_TEXTS.has(template)
      ? 'urgent'
      : template === 'offer'
        ? 'offers'
        : 'outside'

/** Every task and its lane. A test holds that none of a module's is missing. */
const LANE_OF: { [J in keyof Jobs]?: Lane | ((payload: Jobs[J]) => Lane) } = {
  'sms.send': ofText,
  'sms.deliver': ofText,
  'sms.heard': 'work',
  'mail.code': 'urgent',
  'told.sealed': 'outside',
  'told.everywhere': 'work',
  'slots.tell': 'offers',
  'dispatch.offer': 'offers',
  'requests.look_again': 'work',
  'dispatch.keepToHours': 'work',
  'dispatch.move': 'work',
  'dispatch.plan': 'work',
  'departments.send': 'outside',
  'departments.poll': 'outside',
  'departments.document': 'outside',
  'commissions.pay_batch': 'work',
  'reconciliation.match': 'work',
  'payments.confirm_psid': 'outside',
  'payments.cancel_psid': 'outside',
  'payments.settlement_advice': 'outside',
  // Somebody holds their phone and waits for it to ring.
  'payments.ask_rail': 'urgent',
  'payments.confirm_rail': 'outside',
  'payments.cancel_rail': 'outside',
  'connections.try': 'outside',
  'signon.ask': 'outside',
  'signon.read': 'outside',
  'webhooks.drain': 'outside',
  'documents.erase': 'outside',
  'seals.verify': 'outside',
  'travel.refit': 'outside',
  'record.make': 'outside',
  'record.erase': 'outside',
}

/** Events whose reactions are not the usual work. */
const LANE_OF_EVENT: { [E in keyof Events]?: Lane } = {
  'safety.raised': 'urgent',
  'facilitator.duress': 'urgent',
  'visit.offered': 'offers',
}

export const knowsLane = (task: string): boolean => task in LANE_OF
export const laneOfEvent = (event: keyof Events): Lane => LANE_OF_EVENT[event] ?? 'work'
export function laneOf<J extends keyof Jobs>(job: J, payload: Jobs[J]): Lane {
  const lane = LANE_OF[job]
  return typeof lane === 'function' ? lane(payload) : (lane ?? 'work')
}
