import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Action } from '@app/domain/requests'
import { newId } from '../../../kernel/id.ts'
import { enterPaper, handOverPaper, papersOf } from '../../documents/index.ts'
import { advance, getRequest } from '../../requests/index.ts'
import { setStanding } from '../../workforce/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
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
const bagOf = (who: Person) => ({ kind: 'facilitator' as const, id: who.id, name })
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
      holder: { kind: 'citizen', id: requestId, name },
    })
    await handOverPaper(tx, {
      paperId,
      act: 'taken',
      to: bagOf(who),
      bagNo: `BAG-${paperId.slice(-6)}`,
      countersign: { by: 'citizen', name: 'Test Person', mark: '' },
    })
  })
  return paperId
}
const go = async (requestId: string, ...actions: Action[]) => {
  for (const action of actions) await w.look((tx) => advance(tx, requestId, action))
  await w.world.settle()
}
const mine = async (requestId: string) =>
  (await w.act(w.operations, 'operations.recoveries', {})).items.filter((item) => item.requestId === requestId)
const pause = async (who: Person) => {
  await w.look((tx) => setStanding(tx, { facilitatorId: who.id, to: 'paused', reason: 'a test' }))
  await w.world.settle()
}
const holderOf = async (requestId: string, paperId: string) =>
  (await w.look((tx) => papersOf(tx, requestId))).find((paper) => paper.id === paperId)?.holder.kind

test('not at work any more, with papers in the bag: operations see it, another fetches them, and they come home', async () => {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  const gone = await w.collect(id!)
  const paperId = await takePaper(id!, gone)
  await go(id!, 'submit', 'acknowledge', 'withdraw')
  const waits = (await w.look((tx) => store.openVisitOf(tx, id!, ['delivery'])))!
  assert.equal(waits.only_facilitator_id, gone.id)
  await pause(gone)
  const [recovery] = await mine(id!)
  assert.deepEqual(
    [recovery?.holder.id, recovery?.reason, recovery?.fetcher, recovery?.papers.length, recovery?.late],
    [gone.id, 'standing_paused', null, 1, false],
  )
  await pause(gone)
  assert.equal((await mine(id!)).length, 1, 'found out twice, it is one task')
  assert.ok(
    (
      await w.world.kernel.db.many<{ kind: string }>('select kind from requests.change where request_id = $1', [id])
    ).some((line) => line.kind === 'papers_recovery'),
    'the citizen reads it',
  )

  const fetcher = await w.facilitator()
  const { id: recoveryId } = recovery!
  assert.equal(
    await refusalOf(w.act(w.operations, 'operations.papersRecovered', { recoveryId, handedBy: 'Test Person' })),
    'fetcher_needed',
  )
  assert.equal(
    await refusalOf(w.act(w.operations, 'operations.sendFetcher', { recoveryId, facilitatorId: gone.id })),
    'not_eligible',
  )
  assert.equal(
    await refusalOf(w.act(citizen, 'operations.papersRecovered', { recoveryId, handedBy: 'Test Person' })),
    'not_yours',
  )
  const could = (await w.act(w.operations, 'operations.fetchers', { recoveryId })).items.map((one) => one.id)
  assert.ok(could.includes(fetcher.id) && !could.includes(gone.id))
  const other = await w.facilitator()
  await w.act(w.operations, 'operations.sendFetcher', { recoveryId, facilitatorId: other.id })
  await w.act(w.operations, 'operations.sendFetcher', { recoveryId, facilitatorId: fetcher.id })
  assert.deepEqual((await w.act(other, 'papers.fetches', {})).items, [], 'another was sent instead')
  assert.equal(
    await refusalOf(
      w.act(other, 'operations.papersRecovered', { recoveryId, handedBy: 'Test Person', mark: 'M1 1L9 9' }),
    ),
    'not_yours',
  )
  const [fetch] = (await w.act(fetcher, 'papers.fetches', {})).items
  assert.deepEqual(
    [fetch?.id, fetch?.holder.id, fetch?.papers.map((paper) => paper.id), fetch?.late],
    [recoveryId, gone.id, [paperId], false],
  )
  assert.equal(
    await refusalOf(w.act(fetcher, 'operations.papersRecovered', { recoveryId, handedBy: 'Test Person' })),
    'countersign_needed',
  )
  assert.equal(
    await refusalOf(
      w.act(fetcher, 'operations.papersRecovered', {
        recoveryId,
        handedBy: 'Test Person',
        mark: 'M1 1L9 9',
        bagNo: 'no',
      }),
    ),
    'bag_needed',
  )
  const twice = await Promise.all(
    [1, 2].map(() =>
      refusalOf(
        w.act(fetcher, 'operations.papersRecovered', {
          recoveryId,
          handedBy: 'Test Person',
          mark: 'M1 1L9 9',
          bagNo: 'NEW-0001',
        }),
      ),
    ),
  )
  assert.deepEqual(twice.sort(), ['no refusal', 'recovery_ended'])
  assert.deepEqual((await w.act(fetcher, 'papers.fetches', {})).items, [])
  assert.deepEqual(
    (await w.act(fetcher, 'papers.held', {})).items.map((one) => [one.paper.id, one.paper.bagNo, one.visitId]),
    [[paperId, 'NEW-0001', null]],
    'in the new bag, from no visit of theirs',
  )
  assert.deepEqual((await w.act(gone, 'papers.held', {})).items, [])
  await w.world.settle()
  assert.equal(
    await refusalOf(w.act(w.operations, 'operations.papersRecovered', { recoveryId, handedBy: 'Test Person' })),
    'recovery_ended',
  )
  assert.deepEqual(await mine(id!), [])
  assert.equal((await w.look((tx) => store.findVisit(tx, waits.id)))?.only_facilitator_id, fetcher.id)

  const delivery = await w.begin(id!)
  assert.equal(delivery.who.id, fetcher.id)
  await w.look((tx) =>
    handOverPaper(tx, {
      paperId,
      act: 'given_back',
      to: { kind: 'citizen', id: id!, name },
      countersign: { by: 'citizen', name: 'Test Person', mark: '' },
    }),
  )
  await w.world.clock.advance(300)
  await w.act(fetcher, 'visits.complete', { visitId: delivery.visit.id, code: delivery.codes.completion })
  assert.equal(await holderOf(id!, paperId), 'citizen')
})

test('not heard any more on the way: the papers are fetched back too; given up by themselves, nothing is left to fetch', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const gone = await w.collect(id!)
  const paperId = await takePaper(id!, gone)
  await go(id!, 'submit', 'acknowledge', 'withdraw')
  const { visit } = await w.arrive(id!)
  await w.act(w.operations, 'operations.markLost', { visitId: visit.id, reason: 'cannot be reached' })
  await w.world.settle()
  assert.deepEqual(
    (await mine(id!)).map((item) => [item.holder.id, item.reason]),
    [[gone.id, 'not_heard']],
  )
  await w.look((tx) =>
    handOverPaper(tx, {
      paperId,
      act: 'given_back',
      to: { kind: 'citizen', id: id!, name },
      countersign: { by: 'citizen', name: 'Test Person', mark: '' },
    }),
  )
  await w.world.settle()
  assert.deepEqual(await mine(id!), [])
})

test('papers that do not come back are lost on a report, and nobody waits for them', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const gone = await w.collect(id!)
  const paperId = await takePaper(id!, gone)
  await go(id!, 'submit', 'acknowledge', 'withdraw')
  await pause(gone)
  const [recovery] = await mine(id!)
  await w.world.clock.advance(49 * 3_600)
  assert.equal((await mine(id!))[0]?.late, true)
  await w.act(w.operations, 'operations.papersLost', { recoveryId: recovery!.id, report: 'FIR-TEST-17' })
  await w.world.settle()
  assert.equal(await holderOf(id!, paperId), 'lost')
  assert.equal((await w.look((tx) => getRequest(tx, id!))).facts.originalsOut, 0)
  assert.deepEqual(await mine(id!), [])
})

test('back at work before anybody came: whoever has the papers brings them', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const gone = await w.collect(id!)
  await takePaper(id!, gone)
  await pause(gone)
  assert.equal((await mine(id!)).length, 1)
  await w.look((tx) => setStanding(tx, { facilitatorId: gone.id, to: 'active', reason: 'a test' }))
  await w.world.settle()
  assert.deepEqual(await mine(id!), [])
})
