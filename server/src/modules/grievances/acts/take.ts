import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { lockFor, lockToJudge } from '../case/access.ts'
import { holdWhereCovered } from '../case/clock.ts'
import { climb, move, verdictOf } from '../case/move.ts'
import { refuseOnRecord } from '../case/on-record.ts'
import { viewOf } from '../reading/view.ts'

export async function take(tx: Tx, input: ParsedInput<'grievances.take'>): Promise<Output<'grievances.take'>> {
  const { row, verdict } = await lockToJudge(tx, input.grievanceId, 'take')
  const me = tx.actor.kind === 'staff' ? tx.actor.id : refuse('not_yours')
  if (row.owner_id === me) return viewOf(tx, row)
  return viewOf(
    tx,
    await move(tx, row, { action: 'take', to: verdict.to, step: verdict.step, change: { owner_id: me } }),
  )
}

/** One step up, by hand, by whoever may decide it here. At the last step that refers it: nobody below ends a case so. */
export async function escalate(
  tx: Tx,
  input: ParsedInput<'grievances.escalate'>,
): Promise<Output<'grievances.escalate'>> {
  const { row, verdict } = await lockToJudge(tx, input.grievanceId, 'escalate')
  return viewOf(tx, await climb(tx, row, 'escalate', verdict, input.reason))
}

export async function reopen(tx: Tx, input: ParsedInput<'grievances.reopen'>): Promise<Output<'grievances.reopen'>> {
  return comeBack(tx, input.grievanceId, 'reopen', 'complainant', input.reason)
}
export async function appeal(tx: Tx, input: ParsedInput<'grievances.appeal'>): Promise<Output<'grievances.appeal'>> {
  return comeBack(tx, input.grievanceId, 'appeal', 'accused', input.reason)
}

/** Another person looks, one step up: whoever decided is barred. */
async function comeBack(
  tx: Tx,
  grievanceId: string,
  action: 'reopen' | 'appeal',
  side: 'complainant' | 'accused',
  reason: string,
): Promise<Output<'grievances.reopen'>> {
  const { row } = await lockFor(tx, grievanceId, [side])
  const verdict = verdictOf(tx, row, action)
  if (!verdict.ok) return refuseOnRecord(tx, verdict.refusal, `grievance:${row.id}`)
  return viewOf(tx, await holdWhereCovered(tx, await climb(tx, row, action, verdict, reason)))
}

export async function withdraw(
  tx: Tx,
  input: ParsedInput<'grievances.withdraw'>,
): Promise<Output<'grievances.withdraw'>> {
  const { row } = await lockFor(tx, input.grievanceId, ['complainant'])
  const verdict = verdictOf(tx, row, 'withdraw')
  if (!verdict.ok) return refuseOnRecord(tx, verdict.refusal, `grievance:${row.id}`)
  return viewOf(
    tx,
    await move(tx, row, {
      action: 'withdraw',
      to: verdict.to,
      step: verdict.step,
      change: { owner_id: null, due_at: null, minutes_left: null, paused_by: null },
      ...(input.reason && { reason: input.reason }),
    }),
  )
}
