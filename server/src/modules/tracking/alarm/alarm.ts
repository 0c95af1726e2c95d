import type { Query, Tx } from '../../../kernel/context.ts'
import * as store from './store.ts'

/** From here on the desk sees exactly where they are, until the alarm is closed. */
export const openAlarm = (tx: Tx, alertId: string, facilitatorId: string): Promise<unknown> =>
  store.insertAlarm(tx, alertId, facilitatorId, tx.at)

export const closeAlarm = (tx: Tx, alertId: string): Promise<unknown> => store.deleteAlarm(tx, alertId)

/** Those of whom an alarm is open. */
export const alarmed = async (q: Query, facilitatorIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await store.alarmedAmong(q, facilitatorIds)).map((row) => row.facilitator_id))
