import { HOUR_MS } from '../shared/index.ts'

/** What is written of a change of the account that pay goes to; an approved one comes into force by the clock alone. */
export const ACCOUNT_CHANGE_STATES = ['waiting', 'approved', 'refused', 'stopped'] as const
export type AccountChangeState = (typeof ACCOUNT_CHANGE_STATES)[number]
export const ACCOUNT_CHANGE_STAGES = ['waiting', 'cooling', 'in_force', 'refused', 'stopped'] as const
export type AccountChangeStage = (typeof ACCOUNT_CHANGE_STAGES)[number]
export const ACCOUNT_CHANGE_ACTIONS = ['approve', 'refuse', 'stop'] as const
export type AccountChangeAction = (typeof ACCOUNT_CHANGE_ACTIONS)[number]
export type AccountChangeRefusal = 'decided_already' | 'account_in_force' | 'account_change_over' | 'account_forced'
export type AccountChangeCell = { to: AccountChangeState } | { no: AccountChangeRefusal }
/** The change as it is kept: its pay date is set by the approval; `forced` is one that was confirmed under threat. */
export interface AccountChange {
  state: AccountChangeState
  paysFrom: Date | null
  forced: boolean
}

const never = (no: AccountChangeRefusal) => ({ approve: { no }, refuse: { no }, stop: { no } })

/** Until pay goes there it can be taken back: by whose it is, and by whoever hears that it was not them. */
export const ACCOUNT_CHANGE: {
  readonly [S in AccountChangeStage]: Readonly<Record<AccountChangeAction, AccountChangeCell>>
} = {
  waiting: { approve: { to: 'approved' }, refuse: { to: 'refused' }, stop: { to: 'stopped' } },
  cooling: { approve: { no: 'decided_already' }, refuse: { to: 'refused' }, stop: { to: 'stopped' } },
  in_force: never('account_in_force'),
  refused: never('account_change_over'),
  stopped: never('account_change_over'),
}

export function stageOf(change: AccountChange, at: Date): AccountChangeStage {
  if (change.state !== 'approved') return change.state
  return change.paysFrom !== null && change.paysFrom <= at ? 'in_force' : 'cooling'
}

/** What a step comes to. One that was forced looks like any other from the phone, ends like any other, and is approved by nobody. */
export function stepAccountChange(change: AccountChange, action: AccountChangeAction, at: Date): AccountChangeCell {
  const cell = ACCOUNT_CHANGE[stageOf(change, at)][action]
  return change.forced && 'to' in cell && cell.to === 'approved' ? { no: 'account_forced' } : cell
}

/** Whoever called silently at a sign-in or at a door is not free again so soon, whatever code they type. */
const THREAT_HOURS = 24
export const isUnderThreat = (calledAt: Date | null, at: Date): boolean =>
  calledAt !== null && at.getTime() - calledAt.getTime() < THREAT_HOURS * HOUR_MS

/** Another one may be asked for only when nothing of the last is to come. */
export const isUnderWay = (change: AccountChange, at: Date): boolean =>
  ['waiting', 'cooling'].includes(stageOf(change, at))

/** The change whose account pay goes to at that moment; none where the account of the admission still holds. */
export function accountInForce<C extends AccountChange>(changes: readonly C[], at: Date): C | undefined {
  return changes
    .filter((one) => stageOf(one, at) === 'in_force')
    .toSorted((a, b) => (b.paysFrom as Date).getTime() - (a.paysFrom as Date).getTime())[0]
}

/** Whoever holds a stolen phone does not hold it unnoticed for so long. */
export const paysFrom = (approvedAt: Date, coolingHours: number): Date =>
  new Date(approvedAt.getTime() + coolingHours * HOUR_MS)
