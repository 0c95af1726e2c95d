import type { RefusalCode } from '@app/contract'
import {
  DUE_PROCESS,
  type DueProcess,
  type Involved,
  isProceedingOver,
  type Judge,
  type ProceedingAction,
  type ProceedingState,
  stepProceeding,
} from '@app/domain/standing'
import { DAY_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { findStaff } from '../../identity/index.ts'
import * as workforce from '../../workforce/index.ts'
import { assertHereTraced, refuseTraced } from '../caller.ts'
import { vettersOf } from '../recruit/store.ts'
import * as store from './store.ts'

export const processOf = (q: Query): DueProcess => q.kernel.territory.settings.dueProcess ?? DUE_PROCESS
export const subjectOf = (facilitatorId: string): string => `facilitator:${facilitatorId}`

/** Locked, and of the caller's own area. */
export async function takeProceeding(tx: Tx, id: string): Promise<store.ProceedingRow> {
  const row = (await store.lockProceeding(tx, id)) ?? refuse('not_found')
  await assertHereTraced(tx, row, `proceeding:${id}`)
  return row
}

/** Taken by the facilitator whom it is about. Another's is refused with a trace, and not shown to be there. */
export async function takeOwn(tx: Tx, id: string, facilitatorId: string): Promise<store.ProceedingRow> {
  const row = (await store.lockProceeding(tx, id)) ?? refuse('not_found')
  if (row.facilitator_id !== facilitatorId) await refuseTraced(tx, 'not_found', `proceeding:${id}`, { anothers: true })
  return row
}

/** Where the action leads now; the table's "no" with a trace otherwise. Nothing is moved yet. */
export async function targetOf(tx: Tx, row: store.ProceedingRow, action: ProceedingAction): Promise<ProceedingState> {
  const cell = stepProceeding(row.state, action, await datesOf(tx, row.id), tx.at)
  if ('no' in cell) return refuseTraced(tx, cell.no, `proceeding:${row.id}`, { action, state: row.state })
  return cell.to
}

export async function datesOf(q: Query, id: string): Promise<{ answerDueAt: Date | null; appealDueAt: Date | null }> {
  return {
    answerDueAt: (await store.findNotice(q, id))?.answer_due_at ?? null,
    appealDueAt: (await store.findDecision(q, id))?.appeal_due_at ?? null,
  }
}

/** By when it is decided: so many days from the answer, or from the end of the days for one. */
export const decisionDueAt = (q: Query, from: Date): Date =>
  new Date(from.getTime() + processOf(q).decisionDays * DAY_MS)

/** The one way a proceeding changes its state. */
export async function moveProceeding(
  tx: Tx,
  row: store.ProceedingRow,
  action: ProceedingAction,
  outcome: string | null = null,
): Promise<store.ProceedingRow> {
  const to = await targetOf(tx, row, action)
  await store.setState(tx, row.id, to, isProceedingOver(to) ? tx.at : null)
  await tx.audit({
    action: `proceeding.${action}`,
    subject: `proceeding:${row.id}`,
    details: { from: row.state, to, facilitator: row.facilitator_id, ...(outcome && { outcome }) },
  })
  await tx.announce('proceeding.moved', {
    proceedingId: row.id,
    facilitatorId: row.facilitator_id,
    from: row.state,
    to,
    outcome,
  })
  await tx.live(`facilitator:${row.facilitator_id}`, { kind: 'message', data: { proceeding: row.id, state: to } })
  await tx.live(`district:${row.district_id}`, {
    kind: 'proceeding',
    data: { proceedingId: row.id, state: to, tehsilId: row.tehsil_id },
  })
  return { ...row, state: to }
}

/** Everybody who has a part in it, for the rule of who may judge. */
export async function involvedIn(q: Query, row: store.ProceedingRow): Promise<Involved> {
  const accused = await workforce.getFacilitator(q, row.facilitator_id)
  const notice = await store.findNotice(q, row.id)
  const decision = await store.findDecision(q, row.id)
  const persons = await Promise.all(
    row.complainants.map(async (key) =>
      key.startsWith('staff:') ? (await findStaff(q, key.slice(6)))?.personId : undefined,
    ),
  )
  return {
    accusedPersonId: accused.personId,
    complainants: row.complainants,
    complainantPersonIds: persons.filter((one): one is string => one !== undefined),
    vettedBy: (await vettersOf(q, row.facilitator_id)).map((one) => one.by),
    servedBy: notice?.served_by ?? null,
    pauseReviewedBy: row.pause_reviewed_by,
    decidedBy: decision?.by ?? null,
  }
}

/** The judge stays out of it, or is refused in words with a trace; nothing has moved. */
export async function assertJudge(
  tx: Tx,
  row: store.ProceedingRow,
  judge: Judge,
  rule: (judge: Judge, involved: Involved) => RefusalCode | null,
): Promise<void> {
  const no = rule(judge, await involvedIn(tx, row))
  if (no) await refuseTraced(tx, no, `proceeding:${row.id}`, { by: judge.key })
}

/** Nobody serves on, or lets off, themselves. */
export const notOneself = (judge: Judge, involved: Involved): RefusalCode | null =>
  judge.personId !== null && judge.personId === involved.accusedPersonId ? 'decider_accused' : null
