import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Action } from '@app/domain/requests'
import { newId } from '../../../kernel/id.ts'
import { enterPaper, handOverPaper } from '../../documents/index.ts'
import { advance, getRequest } from '../../requests/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { planVisit } from '../visit/plan-visit.ts'
import * as store from '../store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  await w.facilitator()
  await w.facilitator()
  await w.facilitator()
})
after(() => w?.world.close())

const name = { en: 'A test paper', ur: 'آزمائشی کاغذ' }
const citizenOf = (requestId: string) => ({ kind: 'citizen' as const, id: requestId, name })
const bagOf = (who: Person) => ({ kind: 'facilitator' as const, id: who.id, name })
const signed = (by: 'citizen' | 'clerk') => ({ by, name: 'Test Person', mark: '' })

async function takePaper(requestId: string, who: Person): Promise<string> {
  const paperId = newId()
  await w.look(async (tx) => {
    await enterPaper(tx, {
      paperId,
      requestId,
      itemId: 'test',
      name,
      handling: 'carried',
      origin: 'citizen',
      identityCard: false,
      holder: citizenOf(requestId),
    })
    await handOverPaper(tx, {
      paperId,
      act: 'taken',
      to: bagOf(who),
      bagNo: `BAG-${paperId.slice(-6)}`,
      countersign: signed('citizen'),
    })
  })
  return paperId
}
const go = async (requestId: string, ...actions: Action[]) => {
  for (const action of actions) await w.look((tx) => advance(tx, requestId, action))
  await w.world.settle()
}
const openTask = async (requestId: string) =>
  (await w.look((tx) => store.tasksOfRequest(tx, requestId))).filter((task) => task.state === 'open')
const atCounter = async (
  requestId: string,
  outcome: 'taken' | 'sent_back' | 'counter_closed' | 'picked_up' | 'not_ready',
  more = {},
) => {
  const { who, visit } = await w.arrive(requestId)
  const done = await w.act(who, 'visits.officeOutcome', {
    visitId: visit.id,
    taskId: visit.tasks[0]!.id,
    outcome,
    ...more,
  })
  await w.world.settle()
  return { who, visit: done }
}

test('withdrawn with a paper in a bag: the one who carries it brings it home, and nobody else is asked', async () => {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  const { who, visit, codes } = await w.begin(id!)
  const paperId = await takePaper(id!, who)
  assert.equal(
    await refusalOf(w.act(who, 'visits.fail', { visitId: visit.id, reason: 'document_missing' })),
    'originals_held',
  )
  await w.ready(id!)
  await w.world.clock.advance(900)
  await w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
  await w.world.settle()
  assert.deepEqual(
    (await openTask(id!)).map((task) => task.kind),
    ['filing'],
  )
  await w.act(citizen, 'requests.withdraw', { requestId: id! })
  await w.world.settle()
  assert.deepEqual(
    (await openTask(id!)).map((task) => task.kind),
    ['delivery'],
    'filing is off, the paper comes home',
  )
  const back = await w.begin(id!)
  assert.equal(back.who.id, who.id)
  await w.world.clock.advance(120)
  const complete = () => w.act(who, 'visits.complete', { visitId: back.visit.id, code: back.codes.completion })
  assert.equal(await refusalOf(complete()), 'paper_unaccounted')
  await w.look((tx) =>
    handOverPaper(tx, { paperId, act: 'given_back', to: citizenOf(id!), countersign: signed('citizen') }),
  )
  assert.equal((await complete()).state, 'completed')
  await w.world.settle()
  assert.deepEqual(await openTask(id!), [])
  assert.equal(await w.stateOf(id!), 'withdrawn')
})

test('rejected with a paper at the office: it is fetched there and brought home', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const who = await w.collect(id!)
  const paperId = await takePaper(id!, who)
  await atCounter(id!, 'taken', { diaryNo: 'D-1' })
  await w.look((tx) =>
    handOverPaper(tx, {
      paperId,
      act: 'surrendered',
      to: { kind: 'office', id: 'test-office', name },
      countersign: signed('clerk'),
    }),
  )
  await go(id!, 'submit', 'acknowledge', 'reject')
  assert.deepEqual(
    (await openTask(id!)).map((task) => task.kind),
    ['pickUp'],
  )
  const fetched = await atCounter(id!, 'picked_up', { bagNo: 'BAG-77777' })
  await w.look((tx) =>
    handOverPaper(tx, {
      paperId,
      act: 'taken',
      to: bagOf(fetched.who),
      bagNo: 'BAG-77777',
      countersign: signed('clerk'),
    }),
  )
  await w.world.settle()
  const [task] = await openTask(id!)
  assert.equal(task?.kind, 'delivery')
  assert.equal((await w.look((tx) => store.findVisit(tx, task!.visit_id)))?.only_facilitator_id, fetched.who.id)
})

test('issued: picked up when it is ready, brought to the door, delivered by code', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  await w.collect(id!)
  const filed = await atCounter(id!, 'counter_closed')
  assert.equal(filed.visit.state, 'failed')
  const [again] = await openTask(id!)
  assert.deepEqual([again?.kind, again?.repeat], ['filing', true], 'a closed counter is tried again')
  await atCounter(id!, 'taken', { diaryNo: 'D-2' })
  await go(id!, 'submit', 'acknowledge', 'approve', 'issue')
  await atCounter(id!, 'not_ready')
  const tomorrow = await w.look((tx) => store.openVisitOf(tx, id!, ['pickUp']))
  assert.ok(tomorrow!.starts_at.getTime() - w.world.clock.now().getTime() >= 12 * 3_600_000)
  const { who } = await atCounter(id!, 'picked_up', { bagNo: 'BAG-88888' })
  const paperId = newId()
  await w.look(async (tx) => {
    await enterPaper(tx, {
      paperId,
      requestId: id!,
      itemId: 'issued',
      name,
      handling: 'issued',
      origin: 'office',
      identityCard: false,
      holder: { kind: 'office', id: 'test-office', name },
    })
    await handOverPaper(tx, { paperId, act: 'taken', to: bagOf(who), bagNo: 'BAG-88888', countersign: signed('clerk') })
  })
  await go(id!, 'plan_delivery')
  const delivery = await w.begin(id!)
  assert.equal(delivery.who.id, who.id)
  assert.equal(delivery.codes.amountPaisa, 0)
  assert.deepEqual(delivery.visit.tasks[0]?.toDo, ['custody'])
  await w.look((tx) =>
    handOverPaper(tx, { paperId, act: 'delivered', to: citizenOf(id!), countersign: signed('citizen') }),
  )
  await w.world.clock.advance(120)
  await w.act(who, 'visits.complete', { visitId: delivery.visit.id, code: delivery.codes.completion })
  await w.world.settle()
  assert.equal(await w.stateOf(id!), 'delivered')
  const kinds = (await w.look((tx) => store.tasksOfRequest(tx, id!)))
    .filter((task) => task.state === 'done')
    .map((task) => task.kind)
  assert.deepEqual(kinds, ['collection', 'filing', 'pickUp', 'delivery'])
})

test('three deliveries that fail by the citizen: the paper waits at the office, and goes back there', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  await w.collect(id!)
  await atCounter(id!, 'taken', { diaryNo: 'D-3' })
  await go(id!, 'submit', 'acknowledge', 'approve', 'issue')
  const fetched = await atCounter(id!, 'picked_up', { bagNo: 'BAG-99999' })
  const paperId = newId()
  await w.look(async (tx) => {
    await enterPaper(tx, {
      paperId,
      requestId: id!,
      itemId: 'issued',
      name,
      handling: 'issued',
      origin: 'office',
      identityCard: false,
      holder: { kind: 'office', id: 'test-office', name },
    })
    await handOverPaper(tx, {
      paperId,
      act: 'taken',
      to: bagOf(fetched.who),
      bagNo: 'BAG-99999',
      countersign: signed('clerk'),
    })
  })
  await go(id!, 'plan_delivery')
  for (let tries = 1; tries <= 3; tries++) {
    const { who: rider, visit } = await w.arrive(id!)
    await w.act(rider, 'visits.fail', { visitId: visit.id, reason: 'citizen_not_ready' })
    await w.world.settle()
    assert.equal(await w.stateOf(id!), tries < 3 ? 'delivering' : 'at_office')
  }
  assert.deepEqual(
    (await openTask(id!)).map((task) => task.kind),
    ['followUp'],
  )
})

test('a household that is not ready three times for its correction asks for the next one itself', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  await w.collect(id!)
  await atCounter(id!, 'sent_back', { reason: 'missing_document' })
  await go(id!, 'send_back')
  await w.look((tx) => planVisit(tx, { tasks: [{ requestId: id!, kind: 'correction' }] }))
  await w.world.settle()
  for (let tries = 1; tries <= 3; tries++) {
    assert.equal((await openTask(id!)).length, 1, `visit ${tries}`)
    const { who, visit } = await w.arrive(id!)
    await w.act(who, 'visits.fail', { visitId: visit.id, reason: 'citizen_not_ready' })
    await w.world.settle()
  }
  assert.deepEqual([await w.stateOf(id!), await openTask(id!)], ['objected', []])
})

test('a free correction visit cures the objection; a counter that sends back waits for it', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  await w.collect(id!)
  const { visit } = await atCounter(id!, 'sent_back', { reason: 'missing_document' })
  assert.equal(visit.tasks[0]?.outcome, 'sent_back')
  assert.deepEqual(await openTask(id!), [], 'nothing is filed again before it is cured')
  await go(id!, 'send_back')
  await w.look((tx) => planVisit(tx, { tasks: [{ requestId: id!, kind: 'correction' }] }))
  await w.world.settle()
  assert.ok((await w.look((tx) => getRequest(tx, id!))).facts.officeVisitOpen)
  const correction = await w.begin(id!)
  await w.world.clock.advance(300)
  await w.act(correction.who, 'visits.complete', { visitId: correction.visit.id, code: correction.codes.completion })
  await w.world.settle()
  assert.equal(await w.stateOf(id!), 'ready', 'the office never took it')
  assert.deepEqual(
    (await openTask(id!)).map((task) => [task.kind, task.repeat]),
    [['filing', true]],
  )
})

test('a home that asked for a woman: whoever fetches the paper is the woman who brings it', async () => {
  const woman = await w.facilitator({ sex: 'F' })
  const {
    requestIds: [id],
  } = await w.order({ manner: 'woman' })
  assert.equal((await w.collect(id!)).id, woman.id)
  await atCounter(id!, 'taken', { diaryNo: 'D-4' })
  await go(id!, 'submit', 'acknowledge', 'approve', 'issue')
  assert.equal((await atCounter(id!, 'picked_up', { bagNo: 'BAG-66666' })).who.id, woman.id)
})
