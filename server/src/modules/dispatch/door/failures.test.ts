import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import { getRequest, getOrder } from '../../requests/index.ts'
import { type DispatchWorld, dispatchWorld, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as store from '../store.ts'
import { onShift } from '../shifts/store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  await w.facilitator()
  await w.facilitator()
})
after(() => w?.world.close())

const facts = async (requestId: string) => (await w.look((tx) => getRequest(tx, requestId))).facts
const eventsOf = (type: string, requestId: string) =>
  w.look((tx) =>
    tx.many<{ payload: { outcome: string; cause?: string; reason?: string; repeat: boolean } }>(
      `select payload from kernel.event where type = $1 and payload->>'requestId' = $2 order by seq`,
      [type, requestId],
    ),
  )

test('a no-show needs fifteen minutes and a call; three of them end the request', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  for (let tries = 1; tries <= 3; tries++) {
    const { who, visit } = await w.arrive(id!)
    assert.equal(await refusalOf(w.act(who, 'visits.noShow', { visitId: visit.id })), 'too_early')
    await w.world.clock.advance(15 * 60)
    assert.equal(await refusalOf(w.act(who, 'visits.noShow', { visitId: visit.id })), 'call_attempt_missing')
    const { phone } = await w.act(who, 'visits.callAttempt', { visitId: visit.id })
    assert.match(phone, /^\+92333/)
    assert.equal((await w.act(who, 'visits.noShow', { visitId: visit.id })).state, 'failed')
    await w.world.settle()
    assert.equal((await facts(id!)).failuresByCitizen, tries)
    assert.equal(await w.stateOf(id!), tries < 3 ? 'scheduled' : 'failed')
  }
  const ended = await eventsOf('task.ended', id!)
  assert.deepEqual(
    ended.map(({ payload }) => [payload.outcome, payload.cause, payload.reason, payload.repeat]),
    [
      ['wasted', 'citizen', 'nobody_home', false],
      ['wasted', 'citizen', 'nobody_home', true],
      ['wasted', 'citizen', 'nobody_home', true],
    ],
  )
})

test('in a declared event of the area nobody is a no-show', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.arrive(id!)
  const officer = (n: string) => ({
    id: n,
    actor: {
      kind: 'staff' as const,
      id: n,
      roles: ['operations' as const],
      jurisdiction: { districts: [w.tehsil.districtId] },
    },
  })
  const eventId = newId()
  await w.act(officer(newId()), 'areaEvents.propose', {
    id: eventId,
    kind: 'flood',
    scope: { districtId: w.tehsil.districtId },
    from: w.world.clock.now().toISOString(),
    to: new Date(w.world.clock.now().getTime() + 3_600_000).toISOString(),
    note: 'a test of high water',
  })
  const second = officer(newId())
  await w.act(second, 'areaEvents.declare', { id: eventId })
  await w.act(who, 'visits.callAttempt', { visitId: visit.id })
  await w.world.clock.advance(16 * 60)
  assert.equal(await refusalOf(w.act(who, 'visits.noShow', { visitId: visit.id })), 'area_event')
  assert.equal(
    await refusalOf(w.act(who, 'visits.fail', { visitId: visit.id, reason: 'citizen_not_ready' })),
    'area_event',
  )
  assert.equal((await w.act(who, 'visits.fail', { visitId: visit.id, reason: 'weather' })).state, 'failed')
  await w.act(second, 'areaEvents.end', { id: eventId })
  await w.world.settle()
  assert.equal((await facts(id!)).failuresByCitizen, 0)
  assert.equal(await w.stateOf(id!), 'scheduled')
})

test('a flood moves what nobody has set out for to after its end', async () => {
  const {
    requestIds: [id],
    orderId,
  } = await w.order()
  const { visit } = await w.accept(id!)
  const until = new Date(new Date(visit.endsAt).getTime() + 3 * 3_600_000)
  const officer = () => {
    const n = newId()
    return {
      id: n,
      actor: {
        kind: 'staff' as const,
        id: n,
        roles: ['operations' as const],
        jurisdiction: { districts: [w.tehsil.districtId] },
      },
    }
  }
  const eventId = newId()
  await w.act(officer(), 'areaEvents.propose', {
    id: eventId,
    kind: 'flood',
    scope: { tehsilId: w.tehsil.id, districtId: w.tehsil.districtId },
    from: w.world.clock.now().toISOString(),
    to: until.toISOString(),
    note: 'a test of high water',
  })
  const second = officer()
  await w.act(second, 'areaEvents.declare', { id: eventId })
  await w.world.settle()
  const moved = (await w.look((tx) => store.findVisit(tx, visit.id)))!
  assert.ok(moved.starts_at >= until)
  assert.equal(moved.turn, 1)
  assert.equal(await w.stateOf(id!), 'scheduled')
  assert.equal((await w.look((tx) => getOrder(tx, orderId))).slotStartsAt?.getTime(), moved.starts_at.getTime())
  await w.act(second, 'areaEvents.end', { id: eventId })
})

test('a reason is of the closed list and fits the place', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.arrive(id!)
  for (const [reason, refusal] of [
    ['made_up', 'reason_unknown'],
    ['counter_closed', 'reason_unknown'],
    ['vehicle', 'reason_unknown'],
    ['nobody_home', 'call_attempt_missing'],
  ] as const)
    assert.equal(await refusalOf(w.act(who, 'visits.fail', { visitId: visit.id, reason })), refusal, reason)
  await w.act(who, 'visits.fail', { visitId: visit.id, reason: 'document_missing' })
  assert.equal(
    await refusalOf(w.act(who, 'visits.fail', { visitId: visit.id, reason: 'document_missing' })),
    'visit_moved_on',
  )
  await w.world.settle()
  const request = await w.look((tx) => getRequest(tx, id!))
  const next = (await w.look((tx) => store.visitsOfRequest(tx, id!))).at(-1)!
  assert.equal(request.state, 'scheduled')
  assert.ok(
    next.starts_at.getTime() - w.world.clock.now().getTime() >= 18 * 3_600_000,
    'people get time to find the paper',
  )
})

test('the wait of a reason is the operator’s: it is shown, and asked for, also of the no-show', async () => {
  const { kernel } = w.world
  const { territory } = kernel
  const wait = { document_missing: 5, nobody_home: 25 } as Record<string, number>
  kernel.territory = {
    ...territory,
    reasons: territory.reasons.map((one) => ({ ...one, waitMinutes: wait[one.code] ?? one.waitMinutes })),
  }
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.arrive(id!)
  assert.equal(visit.reasons.find((one) => one.code === 'document_missing')?.waitMinutes, 5)
  assert.ok(!visit.reasons.some((one) => one.code === 'nobody_home'), 'the no-show has its own page')
  assert.equal(Date.parse(visit.noShowAfter!) - Date.parse(visit.arrivedAt!), 25 * 60_000)
  const fail = () => w.act(who, 'visits.fail', { visitId: visit.id, reason: 'document_missing' })
  assert.equal(await refusalOf(fail()), 'too_early')
  await w.world.clock.advance(5 * 60)
  assert.equal((await fail()).state, 'failed')
  kernel.territory = territory
})

test('the citizen cancels until the start code is accepted, and the facilitator is free again', async () => {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  const { visit } = await w.arrive(id!)
  const { feePaisa } = await w.act(citizen, 'requests.cancelPreview', { requestId: id! })
  await w.act(citizen, 'requests.cancel', { requestId: id!, acceptFeePaisa: feePaisa })
  await w.world.settle()
  assert.equal((await w.look((tx) => store.findVisit(tx, visit.id)))?.state, 'cancelled')
  assert.equal(await w.stateOf(id!), 'cancelled')
})

test('nobody on shift: at the slot’s start the request is booked again, by the platform’s failing', async () => {
  for (const { facilitator_id } of await w.look((tx) => onShift(tx, 100))) {
    const who = {
      id: facilitator_id,
      actor: { kind: 'facilitator' as const, id: facilitator_id, accountId: facilitator_id, personId: '' },
    }
    for (const visit of await w.look((tx) => store.heldVisits(tx, facilitator_id)))
      await w.act(who, 'visits.giveBack', { visitId: visit.id, reason: 'illness' })
    await w.act(who, 'shift.end', {})
  }
  const {
    requestIds: [id],
  } = await w.order()
  const [visit] = await w.look((tx) => store.visitsOfRequest(tx, id!))
  assert.equal(visit?.state, 'planned')
  await w.world.clock.to(visit!.starts_at)
  await w.world.settle()
  assert.equal(await w.stateOf(id!), 'booked')
  assert.equal((await w.look((tx) => store.findVisit(tx, visit!.id)))?.state, 'cancelled')
})
