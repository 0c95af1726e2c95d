import type { Input, Output } from '@app/contract/calls'
import type { AppEndpointId } from '../app/endpoints.generated.ts'

/** What a facilitator can do without a network: kept as a command and sent when there is one. */
export const OUTBOX_ENDPOINTS = [
  'shift.start',
  'shift.end',
  'hours.setWeek',
  'hours.takeOff',
  'hours.dropOff',
  'hours.planShift',
  'hours.dropShift',
  'offers.decline',
  'visits.depart',
  'visits.giveBack',
  'visits.arrive',
  'visits.start',
  'visits.startByWitness',
  'visits.noShow',
  'visits.callAttempt',
  'visits.fail',
  'visits.complete',
  'visits.officeOutcome',
  'papers.handle',
  'operations.papersRecovered',
  'requests.saveAnswers',
  'requests.upload',
  'requests.prove',
  'payments.collectCash',
  'payments.thirdParty',
  'cash.deposit',
  'cash.count',
  'ratings.rate',
  'grievances.say',
  'grievances.attach',
  'grievances.appeal',
  'position.report',
  'safety.sos',
] as const satisfies readonly AppEndpointId[]
export type OutboxEndpoint = (typeof OUTBOX_ENDPOINTS)[number]

/**
 * waiting: to be sent. refused: the server said no for good; a person must look. needsUpdate: this app is too old for
 * the server; kept until a newer one sends it. done: answered, shown for a while.
 */
export type ItemState = 'waiting' | 'refused' | 'needsUpdate' | 'done'

export interface ItemProblem {
  kind: 'network' | 'broken' | 'refused' | 'signedOut' | 'tooOld' | 'busy'
  code: string
  words: { en: string; ur: string } | null
  at: string
}

export interface OutboxItem<E extends OutboxEndpoint = OutboxEndpoint> {
  commandId: string
  /** The order in which things were done on this phone. */
  order: number
  /** Items of one lane go in order: a visit's id, or a name for what belongs to none. */
  lane: string
  endpoint: E
  input: Input<E>
  bytes?: Uint8Array
  /** What to say instead when a code typed without a network turns out to be wrong after the work was done. */
  lateInput?: Input<E>
  /** The screen still waits for the server's word: nothing is taken as done before it comes or is given up. */
  awaited: boolean
  /** Business time on the phone when it was done. */
  deviceAt: string
  state: ItemState
  attempts: number
  lastTriedAt: string | null
  problem: ItemProblem | null
}

export type Draft<E extends OutboxEndpoint = OutboxEndpoint> = {
  [K in E]: { endpoint: K; input: Input<K>; lane: string; bytes?: Uint8Array }
}[E]
export type Answered<E extends OutboxEndpoint = OutboxEndpoint> = Output<E>
