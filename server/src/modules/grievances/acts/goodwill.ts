import type { Events } from '@app/contract/events'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { payGoodwill } from '../../payments/index.ts'
import * as requests from '../../requests/index.ts'
import * as store from '../store.ts'
import { goodwillCases, lockHousehold, overchargeWithoutGoodwill } from './store.ts'
import { wordOf } from '../words.ts'

/**
 * Up to our charge as far as it was paid, the same day, before the inquiry ends. A household that has had it often is not
 * refused: a person looks first.
 */
export async function moneyBack(
  tx: Tx,
  row: Pick<store.GrievanceRow, 'id' | 'request_id' | 'visit_id' | 'household_id'>,
): Promise<void> {
  const { casesMax, withinDays } = tx.kernel.territory.grievances.goodwill
  await lockHousehold(tx, row.household_id)
  if ((await goodwillCases(tx, row.household_id, new Date(tx.at.getTime() - withinDays * DAY_MS))).count >= casesMax) {
    await store.patch(tx, row.id, { flag: 'household' }, tx.at)
    return
  }
  const paid = await payGoodwill(tx, { caseId: row.id, visitId: row.visit_id, requestId: row.request_id })
  if (paid === 0) return
  await store.patch(tx, row.id, { goodwill_paisa: paid }, tx.at)
  await requests.noteInHistory(tx, row.request_id, {
    kind: 'grievance_goodwill',
    words: wordOf(tx, 'note.grievance_goodwill'),
  })
}

/** More was asked for before anything was paid: now it is, and comes back. */
export async function paidAfterwards(tx: Tx, event: Events['payment.received']): Promise<void> {
  const row = event.requestId ? await overchargeWithoutGoodwill(tx, event.requestId) : undefined
  if (row) await moneyBack(tx, row)
}
