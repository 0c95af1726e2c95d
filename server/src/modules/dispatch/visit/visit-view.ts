import type { Output } from '@app/contract'
import { isHeld, isVisitEnd, visitActions, type VisitAction } from '@app/domain/dispatch'
import { isMoneyTask } from '@app/domain/requests'
import { encodePlusCode, MINUTE_MS } from '@app/domain/shared'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { issuedFileOf, papersOf, scansOf, wayOf } from '../../documents/index.ts'
import { signedHeadRoom } from '../../ledger/index.ts'
import { officeOf, tehsilOf } from '../../places/index.ts'
import { getRequest, noteReading, getOrder, type OrderFacts, lists, refundWayOf } from '../../requests/index.ts'
import { pointOf } from './point-of.ts'
import { caseOf } from './definition.ts'
import { doorDuePaisa, visitNetPayPaisa } from './money-due.ts'
import { askOf } from './safe-ask.ts'
import { NOBODY_HOME, reasonOf } from './reason-of.ts'
import * as store from '../store.ts'

export type VisitView = Output<'visits.get'>
type TaskView = VisitView['tasks'][number]

const CAMEL: Partial<Record<VisitAction, string>> = { no_show: 'noShow', give_back: 'giveBack' }

/** The visit as its facilitator sees it. Where it is and who opens the door is theirs from accepting until it ends. */
export async function visitView(q: Query, visit: store.VisitRow): Promise<VisitView> {
  const [tasks, of] = await Promise.all([store.tasksOfVisit(q, visit.id), getOrder(q, visit.order_id)])
  const held = isHeld(visit.state)
  const office = visit.office_id === null ? undefined : officeOf(q.kernel, visit.office_id)
  const facilitatorId = visit.facilitator_id ?? (q.actor.kind === 'facilitator' ? q.actor.id : null)
  const [views, place, headRoom, netPayPaisa, safeAsk] = await Promise.all([
    Promise.all(tasks.map((task) => taskView(q, visit, task))),
    held && visit.kind === 'household' ? placeOf(q, of, visit) : null,
    held && visit.cash_paisa > 0 && q.actor.kind === 'facilitator' ? signedHeadRoom(q, visit.id, q.actor.id) : null,
    facilitatorId ? visitNetPayPaisa(q, tasks, facilitatorId) : 0,
    askOf(q, visit),
    held &&
      visit.kind === 'household' &&
      noteReading(
        q,
        tasks.map((task) => task.request_id),
        'visit',
      ),
  ])
  return {
    id: visit.id,
    kind: visit.kind,
    state: visit.state,
    version: visit.version,
    startsAt: visit.starts_at.toISOString(),
    endsAt: visit.ends_at.toISOString(),
    manner: visit.manner,
    areaName: areaName(q, visit),
    place,
    // Who is at home is shown from departure to the end, then to nobody.
    receiver:
      held && visit.state !== 'assigned' && visit.kind === 'household' && of.receiver
        ? { name: of.receiver.name, relation: of.receiver.relation, phone: of.receiver.phone }
        : null,
    office: office ? { id: office.id, name: office.name, point: office.point } : null,
    tasks: views,
    duePaisa: views.reduce((sum, task) => sum + (task.state === 'open' ? task.duePaisa : 0), 0),
    reservedCashPaisa: isVisitEnd(visit.state) ? 0 : visit.cash_paisa,
    headRoom,
    safeAsk,
    arrivedAt: visit.arrived_at?.toISOString() ?? null,
    startedAt: visit.started_at?.toISOString() ?? null,
    minimumDwellSeconds: visit.minimum_dwell_seconds,
    noShowAfter:
      visit.kind === 'household' && visit.arrived_at
        ? new Date(visit.arrived_at.getTime() + reasonOf(q, NOBODY_HOME).waitMinutes * MINUTE_MS).toISOString()
        : null,
    reasons: q.kernel.territory.reasons
      .filter(
        (reason) =>
          reason.code !== NOBODY_HOME &&
          (reason.at.includes('beforeArrival') || reason.at.includes(visit.kind === 'office' ? 'counter' : 'door')),
      )
      .map((reason) => ({
        code: reason.code,
        label: reason.label,
        at: reason.at,
        evidence: reason.evidence,
        waitMinutes: reason.waitMinutes,
      })),
    netPayPaisa,
    // A visit begun under duress looks on the phone like any other.
    unproven: visit.unproven && !(visit.unproven_why === 'duress' && q.actor.kind === 'facilitator'),
    actions: visitActions(visit.state, { kind: visit.kind, anyDone: tasks.some((task) => task.state === 'done') }).map(
      (one) => ({
        action: CAMEL[one.action] ?? one.action,
        allowed: one.allowed && !(visit.kind === 'office' && one.action === 'complete'),
        refusal: one.refusal,
      }),
    ),
  }
}

export const areaName = (q: Query, visit: Pick<store.VisitRow, 'tehsil_id'>): { en: string; ur: string } =>
  tehsilOf(q.kernel, visit.tehsil_id)?.name ?? { en: visit.tehsil_id, ur: visit.tehsil_id }

async function placeOf(q: Query, of: OrderFacts, visit: store.VisitRow): Promise<VisitView['place']> {
  const point = pointOf(visit)
  const address = of.address
  const way = await wayOf(
    q,
    (await lists.ofOrder(q, of.id)).map((request) => request.id),
  )
  return {
    point,
    landmark: address?.landmark ?? '',
    house: address?.house ?? '',
    street: address?.street ?? '',
    area: address?.area ?? '',
    plusCode: encodePlusCode(point),
    ...way,
  }
}

async function taskView(q: Query, visit: store.VisitRow, task: store.TaskRow): Promise<TaskView> {
  const [request, papers, scans, legs, refundWay] = await Promise.all([
    getRequest(q, task.request_id),
    papersOf(q, task.request_id),
    scansOf(q, task.request_id),
    store.tasksOfRequest(q, task.request_id),
    refundWayOf(q, task.request_id),
  ])
  const { service } = await caseOf(q, request)
  const { facts } = request
  const household = visit.kind === 'household'
  const duePaisa = isMoneyTask(task.kind) ? doorDuePaisa(request) : 0
  const toDo: string[] = []
  if (household && task.kind !== 'delivery')
    toDo.push(
      ...(facts.formReady ? [] : ['form']),
      ...(facts.papersReady ? [] : ['papers']),
      ...(facts.proofReady ? [] : ['proof']),
      ...(facts.paid ? [] : ['payment']),
    )
  if (task.kind === 'delivery' && papers.some((paper) => paper.holder.kind === 'facilitator')) toDo.push('custody')
  if (!household) toDo.push('outcome')
  const toPrint = task.kind === 'delivery' && task.state === 'open'
  const officeFile = toPrint ? await issuedFileOf(q, task.request_id) : null
  const filed = legs.findLast((one) => one.office_reference !== null)
  return {
    id: task.id,
    requestId: request.id,
    trackingNo: request.trackingNo,
    kind: task.kind,
    state: task.state,
    outcome: task.outcome,
    serviceId: request.serviceId,
    serviceVersion: request.serviceVersion,
    serviceName: service.name,
    icon: service.icon,
    caseId: request.caseId,
    subjectName: request.subjectName,
    formVersion: request.formVersion,
    answers: isVisitEnd(visit.state) ? {} : request.answers,
    formComplete: facts.formReady,
    proofDone: facts.proofReady,
    scanned: scans.map((scan) => ({ itemId: scan.itemId, side: scan.side, ok: scan.ok })),
    papers,
    quote: request.quote,
    duePaisa,
    paidPaisa: task.paid_paisa,
    // What goes to an account is nobody's at the door.
    refundPaisa: refundWay === 'door' ? request.refundPaisa : 0,
    receiptNo: task.receipt_no,
    officeReference: filed?.office_reference ?? null,
    officeFileId: officeFile?.fileId ?? null,
    toDo: task.state === 'open' ? toDo : [],
  }
}

/** The facilitator's own, or staff's of the place. */
export async function getVisit(q: Query, input: { visitId: string }): Promise<VisitView> {
  const visit = (await store.findVisit(q, input.visitId)) ?? refuse('not_found')
  if (q.actor.kind === 'facilitator' && visit.facilitator_id !== q.actor.id) refuse('not_found')
  if (
    q.actor.kind === 'staff' &&
    !mayActFor(q.actor, { districtId: visit.district_id, tehsilId: visit.tehsil_id, officeId: visit.office_id })
  )
    refuse('not_yours')
  return visitView(q, visit)
}
