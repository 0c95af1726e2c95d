import type { Tx } from '../../../kernel/context.ts'
import { advance, cancelling, getRequest } from '../../requests/index.ts'
import * as store from '../store.ts'
import { cancelTask, endVisit } from './end-visit.ts'
import { moveWindow } from './move-window.ts'
import { withdrawOffers } from './offer-visit.ts'

/**
 * Nobody can come at the promised time. A household's slot is not kept, which is our failing: they choose again.
 * Everything else goes on at the next time that works. Answers which of the two it was, or null for a visit that
 * somebody has.
 */
export async function giveUpTime(tx: Tx, visit: store.VisitRow): Promise<'told' | 'moved' | null> {
  if (visit.state !== 'planned' && visit.state !== 'offered') return null
  await withdrawOffers(tx, visit.id, 'too_late')
  const tasks = (await store.tasksOfVisit(tx, visit.id)).filter((task) => task.state === 'open')
  if (!tasks.some((task) => task.kind === 'collection')) {
    await moveWindow(tx, visit)
    return 'moved'
  }
  for (const task of tasks) await cancelTask(tx, task, 'no_capacity')
  await endVisit(tx, visit, 'cancel', { reason: 'no_capacity', cause: 'platform' })
  for (const task of tasks)
    if ((await getRequest(tx, task.request_id)).state === 'scheduled')
      await advance(tx, task.request_id, 'no_capacity', { cause: 'platform', reason: 'no_capacity' })
  await cancelling.giveSlotBack(tx, visit.order_id)
  return 'told'
}
