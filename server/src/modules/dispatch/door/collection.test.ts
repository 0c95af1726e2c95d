import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getRequest } from '../../requests/index.ts'
import { type DispatchWorld, dispatchWorld, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { codesOf } from '../visit/visit-codes.ts'
import { visitFacts } from '../visit/visit-facts.ts'
import * as store from '../store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w?.world.close())

test('an order is offered to the nearest fit facilitator, and goes from the door to the counter', async () => {
  const far = await w.facilitator({ at: { lat: w.home.lat + 0.08, lon: w.home.lon } })
  const near = await w.facilitator()
  const {
    requestIds: [requestId],
    citizen,
  } = await w.order()
  assert.equal((await w.act(far, 'offers.list', {})).items.length, 0)
  const [offer] = (await w.act(near, 'offers.list', {})).items
  assert.ok(offer && offer.netPayPaisa > 0 && offer.why.length > 0)
  const visit = await w.act(near, 'offers.accept', { offerId: offer.id })
  assert.equal(visit.state, 'assigned')
  assert.equal(visit.receiver, null, 'who is at home is not shown before departure')
  assert.ok(visit.place)
  assert.equal((await w.look((tx) => getRequest(tx, requestId!))).state, 'visit_assigned')

  assert.equal(await refusalOf(w.act(far, 'visits.depart', { visitId: visit.id })), 'not_found')
  await w.world.clock.to(new Date(visit.startsAt))
  const departed = await w.act(near, 'visits.depart', { visitId: visit.id })
  assert.equal(departed.receiver?.name, 'Test Receiver')
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  assert.equal(codes.amountPaisa, departed.duePaisa)
  assert.equal(
    await refusalOf(
      w.act(near, 'visits.arrive', {
        visitId: visit.id,
        at: { lat: w.home.lat + 0.01, lon: w.home.lon },
        accuracyMeters: 10,
      }),
    ),
    'too_far',
  )
  await w.act(near, 'visits.arrive', { visitId: visit.id, at: w.home, accuracyMeters: 10 })
  const wrong = codes.start === '000000' ? '000001' : '000000'
  assert.equal(await refusalOf(w.act(near, 'visits.start', { visitId: visit.id, code: wrong })), 'code_wrong')
  await w.act(near, 'visits.start', { visitId: visit.id, code: codes.start })
  assert.equal(
    await refusalOf(w.act(citizen, 'requests.cancel', { requestId: requestId!, acceptFeePaisa: 10_000_000 })),
    'work_has_begun',
  )

  const complete = () => w.act(near, 'visits.complete', { visitId: visit.id, code: codes.completion })
  assert.equal(await refusalOf(complete()), 'form_invalid')
  await w.ready(requestId!)
  assert.equal(await refusalOf(complete()), 'too_early')
  await w.world.clock.advance(900)
  const done = await complete()
  assert.equal(done.state, 'completed')
  assert.equal(done.place, null)
  assert.equal(await refusalOf(complete()), 'visit_moved_on')
  await w.world.settle()
  assert.equal((await w.look((tx) => getRequest(tx, requestId!))).state, 'ready')

  const [filing] = (await w.act(near, 'offers.list', {})).items
  assert.deepEqual(filing?.tasks, ['filing'], 'the same person is asked first')
  const counter = await w.act(near, 'offers.accept', { offerId: filing!.id })
  await w.act(near, 'visits.depart', { visitId: counter.id })
  await w.act(near, 'visits.arrive', { visitId: counter.id, at: counter.office!.point, accuracyMeters: 20 })
  const outcome = { visitId: counter.id, taskId: counter.tasks[0]!.id, outcome: 'taken' as const }
  assert.equal(await refusalOf(w.act(near, 'visits.officeOutcome', outcome)), 'diary_needed')
  const filed = await w.act(near, 'visits.officeOutcome', { ...outcome, diaryNo: 'D-17' })
  assert.equal(filed.state, 'completed')
  assert.equal(filed.tasks[0]?.officeReference, 'D-17')
  await w.world.settle()
  assert.equal((await w.look((tx) => getRequest(tx, requestId!))).facts.officeVisitOpen, false)
})

test('several requests of one order are one visit, each with its own outcome', async () => {
  const { requestIds } = await w.order({ count: 2 })
  const task = await w.look((tx) => store.tasksOfRequest(tx, requestIds[0]!))
  const visit = await w.look((tx) => visitFacts(tx, task[0]!.visit_id))
  assert.deepEqual(new Set(visit.requestIds), new Set(requestIds))
  const [offer] = await w.look((tx) => store.offersOfVisit(tx, visit.id))
  const who = {
    id: offer!.facilitator_id,
    actor: { kind: 'facilitator' as const, id: offer!.facilitator_id, accountId: offer!.facilitator_id, personId: '' },
  }
  await w.act(who, 'offers.accept', { offerId: offer!.id })
  await w.world.clock.to(visit.startsAt)
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.act(who, 'visits.arrive', { visitId: visit.id, at: w.home, accuracyMeters: 5 })
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  await w.act(who, 'visits.start', { visitId: visit.id, code: codes.start })
  await w.ready(requestIds[0]!)
  await w.world.clock.advance(900)
  const failed = visit.tasks.find((one) => one.requestId === requestIds[1])!
  const done = await w.act(who, 'visits.complete', {
    visitId: visit.id,
    code: codes.completion,
    notDone: [{ taskId: failed.id, reason: 'citizen_not_ready' }],
  })
  assert.deepEqual(done.tasks.map((one) => one.state).sort(), ['done', 'failed'])
  await w.world.settle()
  assert.equal((await w.look((tx) => getRequest(tx, requestIds[0]!))).state, 'ready')
  const second = await w.look((tx) => getRequest(tx, requestIds[1]!))
  assert.equal(second.facts.failuresByCitizen, 1)
  assert.ok(['scheduled', 'visit_assigned'].includes(second.state))
  const tries = await w.look((tx) => store.tasksOfRequest(tx, requestIds[1]!))
  assert.deepEqual(
    tries.map((one) => [one.state, one.repeat]),
    [
      ['failed', false],
      ['open', true],
    ],
    'the leg is planned again, as a repeat',
  )
})
