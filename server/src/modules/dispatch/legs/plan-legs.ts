import type { Events, OfficeReport, RequestMoved, VisitMoved } from '@app/contract/events'
import { isEnd, type TaskKind, VISIT_FAILURES_MAX } from '@app/domain/requests'
import { HOUR_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { originalsOut } from '../../documents/index.ts'
import {
  advance,
  doubts,
  getLockedRequest,
  getRequest,
  lists,
  moveSlot,
  noteInHistory,
  getOrder,
  getRequestsOfOrder,
  type RequestFacts,
} from '../../requests/index.ts'
import { caseOf } from '../visit/definition.ts'
import { useWish } from './delivery-wish.ts'
import { dropTasks } from './drop-tasks.ts'
import { leaveVisit } from '../visit/leave-visit.ts'
import { followOrderSlot } from '../visit/move-window.ts'
import { moveVisit, noteWords } from '../visit/move-visit.ts'
import { withdrawOffers } from '../visit/offer-visit.ts'
import { planVisit } from '../visit/plan-visit.ts'
import * as store from '../store.ts'
import { lockOrder } from './store.ts'

const HOUSEHOLD_KINDS: readonly TaskKind[] = ['collection', 'correction', 'delivery']
const ALL_KINDS: readonly TaskKind[] = [...HOUSEHOLD_KINDS, 'filing', 'followUp', 'pickUp']
/** After a failed try people need time: to find the paper, to be at home. */
const AFTER_FAILURE_HOURS = 18
/** A counter that had nothing today is asked again tomorrow; one that was closed, when it opens. */
const AFTER_NOT_READY_HOURS = 20

const open = async (q: Query, requestId: string, kinds: readonly TaskKind[]): Promise<boolean> =>
  (await store.openVisitOf(q, requestId, kinds)) !== undefined

/** Whoever was rung wants the visit, or there was no time to ring. */
export async function planCleared(tx: Tx, event: Events['order.cleared']): Promise<void> {
  const [first] = (await getRequestsOfOrder(tx, event.orderId)).filter((one) => one.state === 'scheduled')
  if (first) await planCollection(tx, { orderId: event.orderId, requestId: first.id, action: 'confirm_slot' })
}

/** Scheduled: one visit for all of the order's scheduled requests; or the one there is follows the order's slot. */
export async function planCollection(
  tx: Tx,
  event: Pick<RequestMoved, 'orderId' | 'requestId' | 'action' | 'cause'>,
): Promise<void> {
  await lockOrder(tx, event.orderId)
  const waiting = (await lists.ofOrder(tx, event.orderId)).filter(
    (request) => request.state === 'scheduled' || request.state === 'visit_assigned',
  )
  if (!waiting.length) return
  const standing = await store.openVisitOf(tx, event.requestId, ['collection'])
  if (standing) return event.action === 'reschedule' ? followReschedule(tx, standing.id) : undefined
  // Somebody rings first; `order.cleared` brings it back here.
  if (await doubts.isHeld(tx, event.orderId)) return
  const due: RequestFacts[] = []
  for (const { id } of waiting) {
    const request = await still(tx, id)
    if (request.state === 'scheduled' && !(await open(tx, id, ['collection']))) due.push(request)
  }
  if (!due.length) return
  const of = await getOrder(tx, event.orderId)
  const ahead =
    of.slotStartsAt &&
    of.slotEndsAt &&
    of.slotEndsAt > tx.at &&
    !(['fail_visit', 'no_show', 'facilitator_lost'].includes(event.action) && of.slotStartsAt <= tx.at)
  const visitId = await planVisit(tx, {
    tasks: due.map((request) => ({ requestId: request.id, request, kind: 'collection' as const })),
    order: of,
    ...(ahead
      ? { window: { startsAt: of.slotStartsAt as Date, endsAt: of.slotEndsAt as Date } }
      : { notBefore: new Date(tx.at.getTime() + (event.cause === 'citizen' ? AFTER_FAILURE_HOURS : 2) * HOUR_MS) }),
  })
  if (ahead) return
  // We chose the time, so the order says it, and holds the room in it.
  const visit = (await store.findVisit(tx, visitId)) as store.VisitRow
  await moveSlot(tx, of.id, { id: visit.slot_id, startsAt: visit.starts_at, endsAt: visit.ends_at })
  await store.patchVisit(tx, visitId, { slot_id: null })
}

async function followReschedule(tx: Tx, visitId: string): Promise<void> {
  const visit = await store.lockVisit(tx, visitId)
  if (!visit || visit.kind !== 'household') return
  const of = await getOrder(tx, visit.order_id)
  if (of.slotStartsAt?.getTime() === visit.starts_at.getTime()) return
  if (visit.state === 'assigned')
    await leaveVisit(tx, visit, {
      how: 'taken_away',
      action: 'give_back',
      requestAction: null,
      reason: 'rescheduled',
      cause: 'citizen',
      timeIsChosen: true,
    })
  else if (visit.state === 'planned' || visit.state === 'offered')
    await moveVisit(tx, visit, 'reschedule', {}, { reason: 'rescheduled', cause: 'citizen' })
  else return
  await withdrawOffers(tx, visitId, 'rescheduled')
  // Taken for the old time a moment after the new one was chosen.
  for (const task of await store.tasksOfVisit(tx, visitId)) {
    if (task.state === 'open' && (await still(tx, task.request_id)).state === 'visit_assigned')
      await advance(tx, task.request_id, 'give_back', { cause: 'citizen', reason: 'rescheduled' })
  }
  await followOrderSlot(tx, (await store.lockVisit(tx, visitId)) as store.VisitRow)
}

const lastDoer = async (q: Query, requestId: string): Promise<string | null> =>
  (await store.tasksOfRequest(q, requestId)).findLast((task) => task.state === 'done')?.facilitator_id ?? null

/**
 * The request as it is once nobody else moves it: reactions run side by side, and a leg that is planned from a state
 * that is gone would be ridden for nothing.
 */
const still = getLockedRequest

/** The caller has seen the request by {@link still}. */
async function planLeg(tx: Tx, request: RequestFacts, kind: TaskKind, more: { notBefore?: Date } = {}): Promise<void> {
  const requestId = request.id
  if (await open(tx, requestId, [kind])) return
  if (HOUSEHOLD_KINDS.includes(kind) && (await getOrder(tx, request.orderId)).pin === null) {
    return noteInHistory(tx, requestId, { kind: 'no_address', words: noteWords(tx, 'note.no_address') })
  }
  const window = kind === 'delivery' ? await useWish(tx, requestId) : undefined
  await planVisit(tx, {
    tasks: [{ requestId, kind }],
    preferFacilitatorId: await lastDoer(tx, requestId),
    ...more,
    ...(window && { window }),
  })
}

async function legsOf(q: Query, event: RequestMoved): Promise<readonly TaskKind[]> {
  if (event.mode === 'selfService') return []
  const { legs } = (await caseOf(q, event)).found
  // Nobody gave us a door to bring a paper to: the digital copy, or the office's counter, is where it is had.
  return event.mode === 'doorstep' ? legs : legs.filter((kind) => kind !== 'pickUp')
}

/** Ready: a paper-only office gets its file by hand. */
export async function planFiling(tx: Tx, event: RequestMoved): Promise<void> {
  const request = await still(tx, event.requestId)
  if (request.state === 'ready' && (await legsOf(tx, event)).includes('filing')) await planLeg(tx, request, 'filing')
}

/** Cured, and papers are in a bag: the office gets them. */
export async function bringCuredPapers(tx: Tx, event: RequestMoved): Promise<void> {
  if (event.action !== 'cure') return
  const request = await still(tx, event.requestId)
  if ((await originalsOut(tx, event.requestId)).holder?.kind === 'facilitator') await planLeg(tx, request, 'followUp')
}

/** Issued, and to be brought to a door: somebody fetches it. In the other modes the office hands it out, or it comes by itself. */
export async function planPickUp(tx: Tx, event: RequestMoved): Promise<void> {
  const request = await still(tx, event.requestId)
  if (request.state === 'issued' && request.mode === 'doorstep' && (await legsOf(tx, event)).includes('pickUp'))
    await planLeg(tx, request, 'pickUp')
}

/** Delivering: bring it; after a failed try, bring it again. */
export async function planDelivery(tx: Tx, event: RequestMoved): Promise<void> {
  const request = await still(tx, event.requestId)
  if (request.state !== 'delivering') return
  await planLeg(
    tx,
    request,
    'delivery',
    event.cause === 'citizen' && event.action === 'fail_delivery'
      ? { notBefore: new Date(tx.at.getTime() + AFTER_FAILURE_HOURS * HOUR_MS) }
      : {},
  )
}

/** Kept at the office: nobody rides to the home; what a facilitator still carries goes back to the counter. */
export async function keepAtOffice(tx: Tx, event: RequestMoved): Promise<void> {
  await dropTasks(tx, event.requestId, ['delivery', 'pickUp'], 'kept_at_office')
  const request = await still(tx, event.requestId)
  if (request.state === 'at_office' && (await originalsOut(tx, event.requestId)).holder?.kind === 'facilitator')
    await planLeg(tx, request, 'followUp')
}

/** Lost, wrong or decided anew: what was to be fetched or brought is not there any more. */
export async function stepBack(tx: Tx, event: RequestMoved): Promise<void> {
  if (event.action === 'lose' || event.action === 'redo' || event.action === 'report_error')
    await dropTasks(tx, event.requestId, ['pickUp', 'delivery'], event.action)
}

/** Back to the beginning: another mode, or nobody came forward. */
export const dropCollection = (tx: Tx, event: RequestMoved): Promise<void> =>
  event.from === 'scheduled' || event.from === 'visit_assigned'
    ? dropTasks(tx, event.requestId, ['collection'], event.action)
    : Promise.resolve()

/** It ended, however it ended: what was planned is off, and every original comes home. */
export async function windUp(tx: Tx, event: RequestMoved): Promise<void> {
  if (isEnd((await getRequest(tx, event.requestId)).state))
    await dropTasks(
      tx,
      event.requestId,
      event.to === 'closed' ? ['collection', 'correction', 'filing'] : ALL_KINDS,
      `request_${event.to}`,
    )
  await bringHome(tx, event.requestId)
}

/** Delivered by another way, or with originals still somewhere. */
export async function afterDelivery(tx: Tx, event: RequestMoved): Promise<void> {
  if (event.action === 'deliver_digitally' || event.action === 'collect_at_office')
    await dropTasks(tx, event.requestId, ['pickUp', 'delivery'], event.action)
  await bringHome(tx, event.requestId)
}

/** An original that is out, of a request that needs it no more, is fetched from the office and brought to the door. */
export async function bringHome(tx: Tx, requestId: string): Promise<void> {
  const request = await still(tx, requestId)
  if (!isEnd(request.state) && request.state !== 'delivered') return
  const { holder } = await originalsOut(tx, requestId)
  if (holder?.kind !== 'facilitator' && holder?.kind !== 'office') return
  const knownDoor = (await getOrder(tx, request.orderId)).pin !== null
  // Where no door is known, the office keeps it for its owner.
  if (holder.kind === 'facilitator') await planLeg(tx, request, knownDoor ? 'delivery' : 'followUp')
  else if (knownDoor) await planLeg(tx, request, 'pickUp')
}

/** The counter could not: the same leg again. What was sent back waits for its cure. */
export async function retryAtCounter(tx: Tx, event: OfficeReport): Promise<void> {
  if (event.outcome !== 'counter_closed' && event.outcome !== 'not_ready') return
  if (event.kind === 'followUp' && event.outcome === 'not_ready') return
  const wait = event.outcome === 'not_ready' || event.reason === 'system_down' ? AFTER_NOT_READY_HOURS : 1
  await replan(tx, event.requestId, event.kind, new Date(tx.at.getTime() + wait * HOUR_MS))
}

/** A visit beside the request's state failed: its legs are still due. Collections and deliveries follow the request. */
export async function retryFailed(tx: Tx, event: VisitMoved): Promise<void> {
  for (const task of await store.tasksOfVisit(tx, event.visitId)) {
    if (task.state !== 'failed' || (task.outcome !== 'failed' && task.outcome !== 'no_show')) continue
    await replan(
      tx,
      task.request_id,
      task.kind,
      new Date(tx.at.getTime() + (task.cause === 'citizen' ? AFTER_FAILURE_HOURS : 2) * HOUR_MS),
    )
  }
}

/** Only where the request still needs it. */
async function replan(tx: Tx, requestId: string, kind: TaskKind, notBefore: Date): Promise<void> {
  const request = await still(tx, requestId)
  const { state } = request
  if (kind === 'collection' || (kind === 'delivery' && state === 'delivering')) return
  if (isEnd(state) || state === 'delivered') return bringHome(tx, requestId)
  const due =
    kind === 'correction'
      ? state === 'objected'
      : kind === 'filing'
        ? state === 'ready'
        : kind === 'pickUp'
          ? state === 'issued'
          : kind === 'followUp'
  if (due && !(kind === 'correction' && (await hasWaitedEnough(tx, request))))
    await planLeg(tx, request, kind, { notBefore })
}

/** A household that was never ready for its correction asks for the next one itself, as it asked for the first. */
async function hasWaitedEnough(tx: Tx, request: RequestFacts): Promise<boolean> {
  const failed = (await store.tasksOfRequest(tx, request.id)).filter(
    (task) =>
      task.kind === 'correction' &&
      task.state === 'failed' &&
      task.cause === 'citizen' &&
      task.made_at >= request.stateSince,
  )
  return failed.length >= VISIT_FAILURES_MAX
}
