import { type HoldKind, standingUnder } from '@app/domain/standing'
import type { Query, Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { newId } from '../../../kernel/id.ts'
import { forgetModules } from '../recruit/store.ts'
import * as workforce from '../../workforce/index.ts'
import * as store from './store.ts'

const ADMITTED = ['active', 'warned', 'paused', 'suspended']
export const isAdmitted = (standing: string): boolean => ADMITTED.includes(standing)

/** Where somebody stands follows from all that lies on them; a warning and a suspension name the decision they rest on. */
export async function settleStanding(tx: Tx, facilitatorId: string, reason: string): Promise<void> {
  const person = await workforce.getFacilitator(tx, facilitatorId)
  if (!isAdmitted(person.standing)) return
  const holds = await store.openHolds(tx, facilitatorId)
  const to = standingUnder(holds.map((one) => one.kind))
  const restsOn = to === 'suspended' ? 'suspension' : 'warning'
  await workforce.setStanding(tx, {
    facilitatorId,
    to,
    reason,
    decisionId: holds.findLast((one) => one.kind === restsOn)?.decision_id ?? null,
  })
}

interface Given {
  facilitatorId: string
  kind: HoldKind
  decisionId?: string
  proceedingId?: string
  requirementId?: string
  until?: Date | null
}

export async function lay(tx: Tx, given: Given): Promise<void> {
  const id = newId()
  const until = given.until ?? null
  await store.insertHold(tx, {
    id,
    facilitator_id: given.facilitatorId,
    kind: given.kind,
    decision_id: given.decisionId ?? null,
    proceeding_id: given.proceedingId ?? null,
    requirement_id: given.requirementId ?? null,
    since: tx.at,
    until,
  })
  if (until) await tx.timer('standing.hold', id, until)
  await settleStanding(tx, given.facilitatorId, given.kind)
}

async function lift(
  tx: Tx,
  facilitatorId: string,
  which: (hold: store.HoldRow) => boolean,
  why: string,
): Promise<void> {
  const ended = (await store.openHolds(tx, facilitatorId)).filter(which)
  for (const hold of ended) {
    await store.endHold(tx, hold.id, why, tx.at)
    await tx.cancelTimer('standing.hold', hold.id)
  }
  if (ended.length) await settleStanding(tx, facilitatorId, why)
}

export const liftProtective = (tx: Tx, facilitatorId: string, proceedingId: string, why: string): Promise<void> =>
  lift(tx, facilitatorId, (hold) => hold.kind === 'protective' && hold.proceeding_id === proceedingId, why)
export const liftDecision = (tx: Tx, facilitatorId: string, decisionId: string, why: string): Promise<void> =>
  lift(tx, facilitatorId, (hold) => hold.decision_id === decisionId, why)

/** Its days are over. */
export async function holdOver(tx: Tx, timer: TimerRow<'standing.hold'>): Promise<void> {
  const hold = await store.findHold(tx, timer.key)
  if (!hold) return
  await store.endHold(tx, hold.id, 'time', tx.at)
  await settleStanding(tx, hold.facilitator_id, `${hold.kind} over`)
}

export const pauseForCertificate = (tx: Tx, facilitatorId: string, requirementId: string): Promise<void> =>
  lay(tx, { facilitatorId, kind: 'certificate', requirementId })
export const liftCertificate = (tx: Tx, facilitatorId: string, requirementId: string): Promise<void> =>
  lift(tx, facilitatorId, (hold) => hold.kind === 'certificate' && hold.requirement_id === requirementId, 'renewed')

export const isRetraining = async (q: Query, facilitatorId: string): Promise<boolean> =>
  (await store.openHolds(q, facilitatorId)).some((hold) => hold.kind === 'retraining')
export const endRetraining = (tx: Tx, facilitatorId: string): Promise<void> =>
  lift(tx, facilitatorId, (hold) => hold.kind === 'retraining', 'passed')
/** Back to the books: every module is to be read anew. */
export const beginRetraining = async (tx: Tx, facilitatorId: string): Promise<void> =>
  void (await forgetModules(tx, facilitatorId, null))

/** Earned pay waits for this proceeding. It is never lost by it. */
export async function holdPay(tx: Tx, facilitatorId: string, proceedingId: string): Promise<void> {
  if ((await store.holdPay(tx, facilitatorId, proceedingId, tx.at)) > 0)
    await tx.announce('pay.held', { facilitatorId, proceedingId })
}
export async function releasePay(tx: Tx, facilitatorId: string, proceedingId: string): Promise<void> {
  if ((await store.releasePay(tx, proceedingId, tx.at)) > 0)
    await tx.announce('pay.released', { facilitatorId, proceedingId })
}
/** Those of them whose pay waits now. */
export async function payHeldOf(q: Query, facilitatorIds: readonly string[]): Promise<Set<string>> {
  return new Set(facilitatorIds.length ? (await store.payHeld(q, facilitatorIds)).map((row) => row.facilitator_id) : [])
}
