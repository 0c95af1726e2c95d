import { addDays, DAY_MS, localDateOf } from '@app/domain/shared'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { system } from '../../kernel/actor.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { BEGINNINGS_KEPT_DAYS } from './beginning/beginning.ts'
import { deleteBeginningsBefore } from './beginning/store.ts'
import { insertRemainder } from './purge/store.ts'
import * as store from './store.ts'
import { deletePhonesBefore, deleteToldBefore } from './told/store.ts'

export const RETENTION = 'tracking.retention'
const BATCH_MAX = 50_000
/** Positions go with the part of their day. What is left of a day this long after lay in no part of its own. */
const LEFT_DAYS = 2
/** What was counted by the day says nothing of places: it is kept for the weeks in which somebody looks at it. */
const TOLD_KEPT_DAYS = 42

/** Deletes raw positions that did not go with their day, a batch at a time, and comes back: soon if there is more, else tomorrow. */
export async function forgetOldFixes(tx: Tx): Promise<void> {
  const before = new Date(tx.at.getTime() - (tx.kernel.territory.settings.positionsKeptDays + LEFT_DAYS) * DAY_MS)
  const gone = await store.deleteFixesBefore(tx, before, BATCH_MAX)
  if (gone.fixes) await insertRemainder(tx, tx.at, gone)
  const today = localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)
  await deleteToldBefore(tx, addDays(today, -TOLD_KEPT_DAYS), BATCH_MAX)
  await deletePhonesBefore(tx, addDays(today, -TOLD_KEPT_DAYS), BATCH_MAX)
  await deleteBeginningsBefore(tx, addDays(today, -BEGINNINGS_KEPT_DAYS), BATCH_MAX)
  await tx.timer(RETENTION, 'daily', new Date(tx.at.getTime() + (gone.fixes === BATCH_MAX ? 60_000 : DAY_MS)))
}

export const scheduleRetention = (kernel: Kernel): Promise<void> =>
  inTransaction(kernel, { actor: system('tracking'), channel: 'system' }, (tx) => tx.timer(RETENTION, 'daily', tx.at))
