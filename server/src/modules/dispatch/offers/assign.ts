import { type Block, freeBlock, type VisitNeeds } from '@app/domain/dispatch'
import { MINUTE_MS } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { reserve } from '../../ledger/index.ts'
import { advance, allowFacilitator, getRequest } from '../../requests/index.ts'
import * as tracking from '../../tracking/index.ts'
import { wayNow } from '../../travel/index.ts'
import { cashStanding } from '../visit/cash-work.ts'
import { needsOf } from '../visit/candidates.ts'
import { moveVisit } from '../visit/move-visit.ts'
import { withdrawOffers } from '../visit/offer-visit.ts'
import { pointOf } from '../visit/point-of.ts'
import { promisedTo } from '../visit/promised.ts'
import { blocksOfTimes } from '../visit/times.ts'
import * as store from '../store.ts'
import { standingOverride } from '../visit/store.ts'
import { makeCodes } from '../visit/visit-codes.ts'

/** Whoever has not left by the end of the window does not come. */
const LATE_MINUTES = 30

/**
 * Promises the visit to the facilitator: their time, room under their cash cap, codes for the door. The caller has locked
 * the facilitator's shift and the visit; the database refuses two places at once whatever happens here.
 */
export async function assignTo(
  tx: Tx,
  visit: store.VisitRow,
  facilitatorId: string,
  action: 'accept' | 'assign',
): Promise<store.VisitRow> {
  const standing = await standingOverride(tx, visit.id)
  if (standing) refuse(action === 'accept' ? 'offer_expired' : standing.kind === 'hold' ? 'visit_held' : 'visit_pinned')
  const tasks = await openTasks(tx, visit)
  const needs = await needsOf(tx, visit, tasks)
  const block = await stretchFor(tx, visit, needs, facilitatorId)
  if (needs.cashPaisa > 0 && (await cashStanding(tx, facilitatorId)).warning === 'aged') refuse('cash_aged')
  await reserve(tx, { visitId: visit.id, facilitatorId, amountPaisa: needs.cashPaisa })
  const assigned = await moveVisit(tx, visit, action, {
    facilitator_id: facilitatorId,
    assigned_at: tx.at,
    cash_paisa: needs.cashPaisa,
    block: { from: new Date(block.fromMs), to: new Date(block.toMs) },
    start_tries: 0,
    completion_tries: 0,
    call_attempts: 0,
    arrival_run: null,
    silent_since: null,
  })
  if (visit.kind === 'household') await makeCodes(tx, visit.id, visit.turn)
  for (const task of tasks) {
    await allowFacilitator(tx, task.request_id, facilitatorId, null)
    if (task.kind === 'collection') await advance(tx, task.request_id, 'accept_offer')
  }
  await withdrawOffers(tx, visit.id, 'taken')
  await tx.cancelTimer('visit.offer', visit.id)
  await tx.cancelTimer('visit.unserved', visit.id)
  await tx.timer('visit.late', visit.id, new Date(visit.ends_at.getTime() + LATE_MINUTES * MINUTE_MS))
  return assigned
}

/** When they do it: as soon as they can be there, and, for whoever comes although they are far, as soon as they have time. */
async function stretchFor(tx: Tx, visit: store.VisitRow, needs: VisitNeeds, facilitatorId: string): Promise<Block> {
  const [held, times, last] = await Promise.all([
    store.heldVisits(tx, facilitatorId),
    blocksOfTimes(tx, [facilitatorId], visit),
    tracking.last(tx, facilitatorId),
  ])
  const who = {
    times: times.get(facilitatorId) ?? [],
    promised: held.flatMap((one) =>
      one.id !== visit.id && one.block_from && one.block_to
        ? [promisedTo(tx, visit, { from: one.block_from, to: one.block_to, point: pointOf(one) })]
        : [],
    ),
  }
  const roadSeconds = last?.point ? wayNow(tx, last.point, pointOf(visit), visit.starts_at).seconds : null
  const now = tx.at.getTime()
  return freeBlock(needs, { ...who, roadSeconds }, now) ?? freeBlock(needs, who, now) ?? refuse('visit_overlaps')
}

/** Tasks that can still be done; one whose request went its own way meanwhile is dropped here. */
async function openTasks(tx: Tx, visit: store.VisitRow): Promise<store.TaskRow[]> {
  const open: store.TaskRow[] = []
  for (const task of await store.tasksOfVisit(tx, visit.id)) {
    if (task.state !== 'open') continue
    const { state } = await getRequest(tx, task.request_id)
    if (task.kind === 'collection' && state !== 'scheduled')
      await store.closeTask(
        tx,
        task.id,
        {
          state: 'cancelled',
          outcome: null,
          reason: 'request_moved_on',
          cause: null,
          facilitatorId: null,
          reference: null,
        },
        tx.at,
      )
    else open.push(task)
  }
  return open.length ? open : refuse('offer_expired')
}
