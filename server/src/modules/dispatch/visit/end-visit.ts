import type { VisitAction } from '@app/domain/dispatch'
import type { Blamed } from '@app/domain/requests'
import { DAY_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { carriedBy } from '../../documents/index.ts'
import { allowFacilitator, getRequest, recordFacts } from '../../requests/index.ts'
import { release, skillsFor } from '../../slots/index.ts'
import { freeFacilitator } from './free-facilitator.ts'
import { tellHomeVisit } from './home-visit.ts'
import { moveVisit, type Why } from './move-visit.ts'
import { withdrawOffers } from './offer-visit.ts'
import * as store from '../store.ts'
import { endOverride } from './store.ts'
import { forgetCodesLater } from './visit-codes.ts'

/** A rating, a dispute: whoever did the visit may read the request this long; while papers are in their bag, until they are not. */
const READS_DAYS = 1

export interface Failing {
  reason: string
  cause: Blamed
  outcome?: string
}

/** The legs were not done. The way was ridden all the same: each is told as wasted, with whose doing it was. */
export async function failTasks(
  tx: Tx,
  visit: store.VisitRow,
  tasks: readonly store.TaskRow[],
  { reason, cause, outcome = 'failed' }: Failing,
): Promise<void> {
  for (const task of tasks) {
    await store.closeTask(
      tx,
      task.id,
      { state: 'failed', outcome, reason, cause, facilitatorId: visit.facilitator_id, reference: null },
      tx.at,
    )
    await tx.announce('task.ended', {
      taskId: task.id,
      visitId: visit.id,
      requestId: task.request_id,
      kind: task.kind,
      facilitatorId: visit.facilitator_id as string,
      outcome: 'wasted',
      cause,
      reason,
      repeat: task.repeat,
      unproven: visit.unproven,
    })
    await noteOfficeVisit(tx, task)
  }
}

export async function finishTask(
  tx: Tx,
  visit: store.VisitRow,
  task: store.TaskRow,
  done: { outcome: string; reference?: string; unproven: boolean },
): Promise<void> {
  await store.closeTask(
    tx,
    task.id,
    {
      state: 'done',
      outcome: done.outcome,
      reason: null,
      cause: null,
      facilitatorId: visit.facilitator_id,
      reference: done.reference || null,
    },
    tx.at,
  )
  await tx.announce('task.ended', {
    taskId: task.id,
    visitId: visit.id,
    requestId: task.request_id,
    kind: task.kind,
    facilitatorId: visit.facilitator_id as string,
    outcome: 'done',
    repeat: task.repeat,
    unproven: done.unproven,
  })
  await noteOfficeVisit(tx, task)
}

export async function cancelTask(tx: Tx, task: store.TaskRow, reason: string): Promise<void> {
  await store.closeTask(
    tx,
    task.id,
    { state: 'cancelled', outcome: null, reason, cause: null, facilitatorId: null, reference: null },
    tx.at,
  )
  await noteOfficeVisit(tx, task)
  await tellHomeVisit(tx, task.request_id)
}

/** Whose turn a request is depends on a visit that runs beside its state. */
async function noteOfficeVisit(tx: Tx, task: store.TaskRow): Promise<void> {
  if (task.kind === 'collection' || task.kind === 'delivery') return
  const open = (await store.tasksOfRequest(tx, task.request_id)).some(
    (one) => one.state === 'open' && one.id !== task.id && one.kind !== 'collection' && one.kind !== 'delivery',
  )
  if (!open && (await getRequest(tx, task.request_id)).facts.officeVisitOpen)
    await recordFacts(tx, task.request_id, { officeVisitOpen: false })
}

/** The visit is over: completed if anything was done, else failed or cancelled. Everything that hung on it is let go. */
export async function endVisit(
  tx: Tx,
  visit: store.VisitRow,
  action: Extract<VisitAction, 'complete' | 'fail' | 'no_show' | 'lose' | 'cancel'>,
  why: Why = {},
  patch: store.VisitPatch = {},
): Promise<store.VisitRow> {
  const tasks = await store.tasksOfVisit(tx, visit.id)
  await withdrawOffers(tx, visit.id, 'visit_ended')
  await freeFacilitator(tx, visit)
  await endOverride(tx, visit.id, { how: 'visit_ended' }, tx.at)
  for (const kind of ['visit.offer', 'visit.hold', 'visit.unserved'] as const) await tx.cancelTimer(kind, visit.id)
  if (visit.facilitator_id) {
    const carried = new Set((await carriedBy(tx, visit.facilitator_id)).map((paper) => paper.requestId))
    const until = new Date(tx.at.getTime() + READS_DAYS * DAY_MS)
    for (const requestId of new Set(tasks.map((task) => task.request_id)))
      await allowFacilitator(tx, requestId, visit.facilitator_id, carried.has(requestId) ? null : until)
    await forgetCodesLater(tx, visit.id)
  }
  if (visit.slot_id && action === 'cancel')
    await release(tx, { slotId: visit.slot_id, skills: skillsFor(visit.manner, visit.skills) })
  return moveVisit(tx, visit, action, patch, why)
}
