import { HOUSEHOLD_TASKS, homeVisitStage, type HomeLeg, type HomeVisit } from '@app/domain/requests'
import type { Query, Tx } from '../../../kernel/context.ts'
import * as requests from '../../requests/index.ts'
import * as store from '../store.ts'
import { findWish } from './store.ts'

/** Writes down for the request what its household is told of the visit that is to come: everything that speaks of it reads it there. */
export async function tellHomeVisit(tx: Tx, requestId: string): Promise<void> {
  await requests.tellHomeVisit(tx, requestId, await homeVisitOf(tx, requestId))
}

/** The visit that still has something to do for this request, or the time that was promised for one. */
async function homeVisitOf(q: Query, requestId: string): Promise<HomeVisit | null> {
  const visit = await store.openVisitOf(q, requestId, HOUSEHOLD_TASKS)
  const stage = visit && homeVisitStage(visit.state)
  if (visit && stage) {
    const task = (await store.tasksOfVisit(q, visit.id)).find(
      (one) => one.request_id === requestId && one.state === 'open',
    )
    return {
      stage,
      leg: task?.kind as HomeLeg,
      startsAtMs: visit.starts_at.getTime(),
      endsAtMs: visit.ends_at.getTime(),
    }
  }
  const wish = await findWish(q, requestId)
  return wish
    ? { stage: 'sought', leg: 'delivery', startsAtMs: wish.starts_at.getTime(), endsAtMs: wish.ends_at.getTime() }
    : null
}
