import type { TaskKind } from '@app/domain/requests'
import type { Tx } from '../../../kernel/context.ts'
import { forgetWish } from './delivery-wish.ts'
import { cancelTask, endVisit } from '../visit/end-visit.ts'
import * as store from '../store.ts'

/**
 * The request went its own way: its legs are not due any more. A visit that has nothing left to do is cancelled, unless
 * the work at the door has begun; then it ends with its facilitator's own word.
 */
export async function dropTasks(tx: Tx, requestId: string, kinds: readonly TaskKind[], reason: string): Promise<void> {
  if (kinds.includes('delivery')) await forgetWish(tx, requestId)
  for (const found of await store.tasksOfRequest(tx, requestId)) {
    if (found.state !== 'open' || !kinds.includes(found.kind)) continue
    const visit = await store.lockVisit(tx, found.visit_id)
    const tasks = await store.tasksOfVisit(tx, found.visit_id)
    const task = tasks.find((one) => one.id === found.id)
    if (!visit || task?.state !== 'open' || visit.state === 'in_progress') continue
    await cancelTask(tx, task, reason)
    const rest = tasks.filter((one) => one.id !== task.id)
    if (rest.some((one) => one.state === 'open')) continue
    if (rest.some((one) => one.state === 'done' || one.state === 'failed'))
      await endVisit(
        tx,
        visit,
        rest.some((one) => one.state === 'done') && visit.kind === 'office' ? 'complete' : 'cancel',
        { reason },
      )
    else await endVisit(tx, visit, 'cancel', { reason })
  }
}
