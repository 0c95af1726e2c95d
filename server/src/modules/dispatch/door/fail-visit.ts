import type { Output, ParsedInput } from '@app/contract'
import { noShowRefusal } from '@app/domain/dispatch'
import type { Blamed } from '@app/domain/requests'
import type { Reason } from '@app/domain/territory'
import { MINUTE_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { carriedBy } from '../../documents/index.ts'
import { advance, getRequest, getOrder, recordFacts, areas } from '../../requests/index.ts'
import { endVisit, failTasks } from '../visit/end-visit.ts'
import { happenedAt, ownVisit } from '../visit/own-visit.ts'
import * as store from '../store.ts'
import { NOBODY_HOME, reasonOf } from '../visit/reason-of.ts'
import { visitView } from '../visit/visit-view.ts'

/** Leaving at once matters more than whose bag a paper is in; the custody chain knows. */
const WITH_PAPERS = ['unsafe', 'illness']

export const causeOf = (reason: Reason): Blamed => (reason.cause === 'areaEvent' ? 'area_event' : reason.cause)

const areaEventAt = async (q: Query, visit: store.VisitRow): Promise<boolean> =>
  (await areas.areaEventCovering(
    q,
    { tehsilId: visit.tehsil_id, districtId: visit.district_id, officeId: visit.office_id },
    q.at,
  )) !== null

/** Nobody at the door, after the wait and with a call on record. Never in a declared event of the area. */
export async function noShow(tx: Tx, input: ParsedInput<'visits.noShow'>): Promise<Output<'visits.noShow'>> {
  const visit = await ownVisit(tx, input.visitId, 'no_show')
  const refusal = noShowRefusal({
    arrivedMs: (visit.arrived_at ?? tx.at).getTime(),
    callAttempted: visit.call_attempts > 0,
    areaEvent: await areaEventAt(tx, visit),
    nowMs: happenedAt(tx, visit.arrived_at).getTime(),
    waitMinutes: reasonOf(tx, NOBODY_HOME).waitMinutes,
  })
  if (refusal) refuse(refusal)
  return visitView(tx, await fail(tx, visit, 'no_show', { code: NOBODY_HOME, cause: 'citizen', counts: true }))
}

/** A call to whoever should open, as a fact before anyone says that nobody did. Answers the number to ring. */
export async function callAttempt(
  tx: Tx,
  input: ParsedInput<'visits.callAttempt'>,
): Promise<Output<'visits.callAttempt'>> {
  const visit = await ownVisit(tx, input.visitId, 'fail')
  await store.patchVisit(tx, visit.id, { call_attempts: visit.call_attempts + 1 })
  const of = await getOrder(tx, visit.order_id)
  return { phone: of.receiver?.phone ?? of.contactPhone }
}

/** It could not be done, for a reason of the closed list; the list says whose doing that is. */
export async function failVisit(tx: Tx, input: ParsedInput<'visits.fail'>): Promise<Output<'visits.fail'>> {
  const visit = await ownVisit(tx, input.visitId, 'fail')
  const reason = reasonOf(tx, input.reason)
  const here = visit.state === 'en_route' ? 'beforeArrival' : visit.kind === 'office' ? 'counter' : 'door'
  if (!reason.at.includes(here)) refuse('reason_unknown', { field: 'reason', here })
  if (reason.cause === 'citizen' && (await areaEventAt(tx, visit))) refuse('area_event')
  if (reason.evidence === 'callAttempt' && visit.call_attempts === 0) refuse('call_attempt_missing')
  if (
    visit.arrived_at &&
    happenedAt(tx, visit.arrived_at).getTime() - visit.arrived_at.getTime() < reason.waitMinutes * MINUTE_MS
  )
    refuse('too_early')
  if (!WITH_PAPERS.includes(reason.code) && (await tookPapers(tx, visit))) refuse('originals_held')
  return visitView(
    tx,
    await fail(tx, visit, 'fail', { code: reason.code, cause: causeOf(reason), counts: reason.countsForCitizen }),
  )
}

/** Papers that were taken at this door are given back before it is left. */
async function tookPapers(tx: Tx, visit: store.VisitRow): Promise<boolean> {
  const here = (await store.tasksOfVisit(tx, visit.id))
    .filter((task) => task.state === 'open' && (task.kind === 'collection' || task.kind === 'correction'))
    .map((task) => task.request_id)
  return (
    here.length > 0 &&
    visit.state === 'in_progress' &&
    (await carriedBy(tx, visit.facilitator_id as string)).some((paper) => here.includes(paper.requestId))
  )
}

interface Failure {
  code: string
  cause: Blamed
  counts: boolean
}

async function fail(
  tx: Tx,
  visit: store.VisitRow,
  action: 'fail' | 'no_show',
  failure: Failure,
): Promise<store.VisitRow> {
  const tasks = (await store.tasksOfVisit(tx, visit.id)).filter((task) => task.state === 'open')
  await failTasks(tx, visit, tasks, {
    reason: failure.code,
    cause: failure.cause,
    outcome: action === 'no_show' ? 'no_show' : 'failed',
  })
  const ended = await endVisit(tx, visit, action, { reason: failure.code, cause: failure.cause })
  for (const task of tasks) await failRequest(tx, task, action, failure)
  return ended
}

/** What the failure means for the request; corrections and counters run beside its state. */
export async function failRequest(
  tx: Tx,
  task: store.TaskRow,
  action: 'fail' | 'no_show',
  { code, cause, counts }: Failure,
): Promise<void> {
  if (task.kind !== 'collection' && task.kind !== 'delivery') return
  const request = await getRequest(tx, task.request_id)
  if (request.state !== 'visiting' && request.state !== 'delivering') return
  if (counts) await recordFacts(tx, task.request_id, { failuresByCitizen: request.facts.failuresByCitizen + 1 })
  await advance(
    tx,
    task.request_id,
    task.kind === 'delivery' ? 'fail_delivery' : action === 'no_show' ? 'no_show' : 'fail_visit',
    { cause, reason: code },
  )
}
