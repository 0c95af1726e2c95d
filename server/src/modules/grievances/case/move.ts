import type { GrievanceMoved } from '@app/contract/events'
import {
  clockChange,
  dueAt,
  type GrievanceAction,
  type GrievanceMove,
  type GrievanceState,
  type GrievanceStep,
  isGrievanceEnd,
  minutesLeft,
  moveGrievance,
} from '@app/domain/grievances'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { accusedOfRow } from './accused.ts'
import { sealKey } from './freeze-evidence.ts'
import { ownerFor } from './owner.ts'
import * as store from '../store.ts'
import { appealUnheard } from './store.ts'

/** What the table of states needs to know. */
export const factsOf = (q: Query, row: store.GrievanceRow) => ({
  step: row.step,
  windowOpen: row.window_until !== null && row.window_until > q.at,
  upheld: row.upheld === true,
})
export const verdictOf = (q: Query, row: store.GrievanceRow, action: GrievanceAction): GrievanceMove =>
  moveGrievance(row.state, action, factsOf(q, row))

export const eventOf = (
  row: store.GrievanceRow,
  to: { state: GrievanceState; step: GrievanceStep },
): GrievanceMoved => ({
  grievanceId: row.id,
  requestId: row.request_id,
  visitId: row.visit_id,
  facilitatorId: row.accused_facilitator_id,
  kind: row.kind,
  ...to,
})

export interface Move {
  action: GrievanceAction
  to: GrievanceState
  step: GrievanceStep
  change?: store.Patch
  reason?: string
}

/** The only way a case moves: the row, the history with what it did to the clock and why, its timers. */
export async function move(
  tx: Tx,
  row: store.GrievanceRow,
  { action, to, step, change = {}, reason }: Move,
): Promise<store.GrievanceRow> {
  const after: store.GrievanceRow = { ...row, ...change, state: to, step }
  const clock = clockChange(action, row.state, to)
  await store.patch(tx, row.id, { ...change, state: to, step }, tx.at)
  await store.insertChange(
    tx,
    {
      grievanceId: row.id,
      action,
      from: row.state,
      to,
      step,
      clock: clock?.act ?? null,
      why: clock?.why ?? null,
      dueAt: after.due_at,
      ownerId: after.owner_id,
      reason: reason ? await tx.kernel.vault.seal(sealKey(row.id), reason) : null,
      actor: actorKey(tx.actor),
      channel: tx.channel,
    },
    tx.at,
  )
  await setTimers(tx, after)
  await tx.audit({
    action: `grievance.${action}`,
    subject: `grievance:${row.id}`,
    details: { from: row.state, to, step },
  })
  await tx.live(`grievance:${row.id}`, { kind: 'changed', data: { grievanceId: row.id, state: to } })
  if (isGrievanceEnd(to))
    await tx.announce('grievance.ended', {
      ...eventOf(row, { state: to, step }),
      clawback: after.clawback && to !== 'withdrawn',
    })
  return after
}

export async function setTimers(tx: Tx, row: store.GrievanceRow): Promise<void> {
  if (row.state === 'open' && row.due_at) await tx.timer('grievance.due', row.id, row.due_at)
  else await tx.cancelTimer('grievance.due', row.id)
  if (row.state === 'decided' && row.window_until) await tx.timer('grievance.close', row.id, row.window_until)
  else await tx.cancelTimer('grievance.close', row.id)
}

/** One step up: another owner, a clock of its own. Above the programme there is nobody of ours; the case is referred. */
export async function climb(
  tx: Tx,
  row: store.GrievanceRow,
  action: 'escalate' | 'run_out' | 'reopen' | 'appeal',
  verdict: GrievanceMove & { ok: true },
  reason?: string,
): Promise<store.GrievanceRow> {
  const { to, step } = verdict
  const { calendar, grievances: rules } = tx.kernel.territory
  const over = isGrievanceEnd(to)
  const due = over ? null : dueAt(calendar, rules, row.kind, step, tx.at, row.district_id)
  const owner = over
    ? null
    : await ownerFor(tx, {
        step,
        accused: await accusedOfRow(tx, row),
        districtId: row.district_id,
        tehsilId: row.tehsil_id,
      })
  const held =
    to === 'paused' && due
      ? { due_at: null, minutes_left: minutesLeft(calendar, rules, tx.at, due, row.district_id) }
      : { due_at: due, minutes_left: null, paused_by: null }
  // What nobody heard is not decided against whoever asked to be heard.
  const unheard = over && action !== 'appeal' && row.clawback && (await appealUnheard(tx, row.id)).yes
  const after = await move(tx, row, {
    action,
    to,
    step,
    change: { owner_id: owner, window_until: null, ...held, ...(unheard && { clawback: false }) },
    ...(reason && { reason }),
  })
  await tx.announce('grievance.climbed', { ...eventOf(row, { state: to, step }), by: action })
  return after
}
