import type { VisitAction } from '@app/domain/dispatch'
import type { Action, Blamed } from '@app/domain/requests'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { advance, allowFacilitator, getRequest } from '../../requests/index.ts'
import { endVisit, failTasks } from './end-visit.ts'
import { freeFacilitator } from './free-facilitator.ts'
import { moveVisit } from './move-visit.ts'
import { lookFor } from './plan-visit.ts'
import { moveWindow } from './move-window.ts'
import { openRecoveries } from './open-recovery.ts'
import * as store from '../store.ts'
import { fallPin, insertHandBack } from './store.ts'

export interface Leaving {
  how: 'given_back' | 'lost' | 'taken_away'
  action: Extract<VisitAction, 'give_back' | 'lose'>
  /** What happens to requests whose collection this was. */
  requestAction: Extract<Action, 'give_back' | 'facilitator_lost'> | null
  reason: string
  cause: Blamed
  /** The household chose another time already, or the visit keeps its hour: whoever calls sees to who comes then. */
  timeIsChosen?: true
}

/**
 * The visit goes on without its facilitator: their time and head-room are free, the old codes die with the turn, and
 * others are asked. If the promised time has begun, the next one is chosen.
 */
export async function leaveVisit(tx: Tx, visit: store.VisitRow, leaving: Leaving): Promise<store.VisitRow> {
  const facilitatorId = visit.facilitator_id as string
  await freeFacilitator(tx, visit)
  await fallPin(tx, visit.id, tx.at)
  await insertHandBack(
    tx,
    {
      visitId: visit.id,
      turn: visit.turn,
      facilitatorId,
      how: leaving.how,
      reason: leaving.reason,
      by: actorKey(tx.actor),
    },
    tx.at,
  )
  const planned = await moveVisit(
    tx,
    visit,
    leaving.action,
    {
      facilitator_id: null,
      block: null,
      turn: visit.turn + 1,
      assigned_at: null,
      departed_at: null,
      arrived_at: null,
      arrived_how: null,
      arrival_run: null,
      silent_since: null,
      cash_paisa: 0,
    },
    { reason: leaving.reason, cause: leaving.cause },
  )
  for (const task of await store.tasksOfVisit(tx, visit.id)) {
    if (task.state !== 'open') continue
    await allowFacilitator(tx, task.request_id, facilitatorId, tx.at)
    if (task.kind === 'collection' && leaving.requestAction)
      await advance(tx, task.request_id, leaving.requestAction, { cause: leaving.cause, reason: leaving.reason })
  }
  if (leaving.timeIsChosen) return planned
  const begun = planned.starts_at <= tx.at
  if (begun) await moveWindow(tx, planned)
  else
    await lookFor(
      tx,
      visit.id,
      { startsAt: planned.starts_at, endsAt: planned.ends_at },
      (await store.tasksOfVisit(tx, visit.id))[0]?.kind ?? 'collection',
    )
  return planned
}

/** The facilitator cannot be reached, or never set out. Work that has begun ends here, at their charge; the rest goes to another. */
export async function loseFacilitator(tx: Tx, visit: store.VisitRow, reason: string): Promise<void> {
  if (visit.state !== 'in_progress') {
    await leaveVisit(tx, visit, {
      how: 'lost',
      action: 'lose',
      requestAction: 'facilitator_lost',
      reason,
      cause: 'facilitator',
    })
    return
  }
  const tasks = (await store.tasksOfVisit(tx, visit.id)).filter((task) => task.state === 'open')
  await failTasks(tx, visit, tasks, { reason, cause: 'facilitator' })
  await endVisit(tx, visit, 'lose', { reason, cause: 'facilitator' })
  for (const task of tasks) {
    if (task.kind === 'collection' && (await getRequest(tx, task.request_id)).state === 'visiting')
      await advance(tx, task.request_id, 'facilitator_lost', { cause: 'facilitator', reason })
    if (task.kind === 'delivery' && (await getRequest(tx, task.request_id)).state === 'delivering')
      await advance(tx, task.request_id, 'fail_delivery', { cause: 'facilitator', reason })
  }
}

/** Nobody knows where they are: the visit goes on without them, and what they carry is fetched back. */
export async function vanish(tx: Tx, visit: store.VisitRow, reason: string): Promise<void> {
  const holderId = visit.facilitator_id as string
  await loseFacilitator(tx, visit, reason)
  await openRecoveries(tx, holderId, 'not_heard')
}
