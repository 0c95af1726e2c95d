import { type Answers, checklistFor } from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import { newId } from '../../src/kernel/id.ts'
import { enterPaper, handOverPaper } from '../../src/modules/documents/index.ts'
import { openRecoveries } from '../../src/modules/dispatch/visit/open-recovery.ts'
import { getRequest } from '../../src/modules/requests/index.ts'
import { putDoubt } from '../../src/modules/requests/doubts/store.ts'
import { openNeed } from '../../src/modules/requests/life/needs.ts'
import { atTheDoor } from '../at-the-door.ts'
import type { DispatchWorld } from '../worlds/dispatch-world.ts'
import { foundBy, sends, type Side } from './side.ts'

const NAME = { en: 'A test paper', ur: 'آزمائشی کاغذ' }

/** A citizen's paper of that request, as it came in. */
export async function paperOf(w: DispatchWorld, requestId: string): Promise<string> {
  const paperId = newId()
  const holder = { kind: 'citizen' as const, id: requestId, name: NAME }
  const what = { itemId: 'test', name: NAME, handling: 'carried', origin: 'citizen', identityCard: false } as const
  await w.look((tx) => enterPaper(tx, { paperId, requestId, ...what, holder }))
  return paperId
}

/** The facilitator is at the door: there is a file, a paper in the bag, something due from the household, and another visit is offered. */
export async function visitUnderWay(w: DispatchWorld, side: Side, scan: Buffer): Promise<void> {
  const { facilitator: who, citizen, ids, where, staff } = side
  await sends(w, staff.vetting, 'facilitators.setPhoto', { facilitatorId: who.id }, scan)
  const door = await atTheDoor(w, { who, citizen, where })
  const request = await w.look((tx) => getRequest(tx, door.requestId))
  Object.assign(ids, {
    request: door.requestId,
    visit: door.visitId,
    order: request.orderId,
    tracking: request.trackingNo,
    office: request.officeId!,
    task: await foundBy(w, 'select id as found from dispatch.task where visit_id = $1', door.visitId),
    paper: await paperOf(w, door.requestId),
    need: newId(),
    file: newId(),
  })
  const place = { district_id: where.districtId, tehsil_id: where.id }
  const doubt: Parameters<typeof putDoubt>[1] = {
    order_id: request.orderId,
    ...place,
    score: 9,
    reasons: [],
    outcome: 'look',
    state: 'waiting',
  }
  await w.look((tx) => putDoubt(tx, doubt, tx.at))
  await w.look((tx) =>
    handOverPaper(tx, {
      paperId: ids.paper!,
      act: 'taken',
      to: { kind: 'facilitator', id: who.id, name: NAME },
      bagNo: `BAG-${ids.paper!.slice(-6)}`,
      countersign: { by: 'citizen', name: 'Test Person', mark: '' },
    }),
  )
  await w.look((tx) => openRecoveries(tx, who.id, 'a test'))
  ids.recovery = await foundBy(w, 'select id as found from dispatch.recovery where request_id = $1', door.requestId)
  await w.look((tx) =>
    openNeed(tx, { id: ids.need!, requestId: door.requestId, kind: 'confirm', partyLabel: NAME, what: NAME }),
  )
  const service = w.world.kernel.territory.services.find((one) => one.id === request.serviceId)!
  const found = service.cases.find((one) => one.id === request.caseId)!
  const today = localDateOf(w.world.clock.now(), w.world.kernel.territory.calendar.utcOffsetMinutes)
  const item = checklistFor(found, request.answers as Answers, today).find((one) => one.required)!
  const file = { requestId: door.requestId, fileId: ids.file!, itemId: item.code, side: item.sides[0]! }
  await sends(w, who, 'requests.upload', file, scan)
  ids.item = item.code
  const next = await w.order({ where }, citizen)
  ids.offer = await foundBy(
    w,
    `select o.id as found from dispatch.offer o join dispatch.task t on t.visit_id = o.visit_id
      where t.request_id = $1 and o.facilitator_id = $2`,
    next.requestIds[0],
    who.id,
  )
  ids.offeredVisit = await foundBy(w, 'select visit_id as found from dispatch.offer where id = $1', ids.offer)
  const held = await w.order({ where }, citizen)
  const visitId = await foundBy(
    w,
    'select visit_id as found from dispatch.task where request_id = $1',
    held.requestIds[0],
  )
  const hold = { visitId, reason: 'A test', seen: null }
  ids.override = (await w.act(staff.operations, 'operations.hold', hold)).overrideId
}
