import { keptSince, type RecordPart, ruleOf } from '@app/domain/retention'
import { DAY_MS, MINUTE_MS } from '@app/domain/shared'
import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { forgetCallsBefore } from '../callcentre/index.ts'
import { casesOverBefore } from '../grievances/index.ts'
import { forgetMessagesBefore } from '../notifications/index.ts'
import { lists } from '../requests/index.ts'
import { ERASE } from './deletion.ts'
import { forgetComplaints, forgetEnded } from './forget-ended.ts'

export const RETENTION = 'record.retention'
const REQUESTS_A_TURN = 50
const ROWS_A_TURN = 5_000

/** What has passed its day goes by itself, some at a time; it comes back soon if there is more, else tomorrow. */
export async function forgetDaily(tx: Tx): Promise<void> {
  const since = (part: RecordPart): Date => keptSince(ruleOf(tx.kernel.territory.retention, part), tx.at) ?? new Date(0)
  const ended = await lists.endedBefore(tx, since('requests'), REQUESTS_A_TURN)
  await forgetEnded(tx, ended)
  const cases = await casesOverBefore(tx, since('complaints'), REQUESTS_A_TURN)
  const keys = await forgetComplaints(tx, cases)
  if (keys.length) await tx.enqueue(ERASE, { keys })
  const messages = await forgetMessagesBefore(tx, since('messages'), ROWS_A_TURN)
  const calls = await forgetCallsBefore(tx, since('calls'), ROWS_A_TURN)
  const more =
    ended.length === REQUESTS_A_TURN ||
    cases.length === REQUESTS_A_TURN ||
    messages === ROWS_A_TURN ||
    calls === ROWS_A_TURN
  await tx.timer(RETENTION, 'daily', new Date(tx.at.getTime() + (more ? MINUTE_MS : DAY_MS)))
}

export const scheduleRetention = (kernel: Kernel): Promise<void> =>
  inTransaction(kernel, { actor: system('record'), channel: 'system' }, (tx) =>
    tx.timer(RETENTION, 'daily', new Date(tx.at.getTime() + DAY_MS)),
  )
