import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eventually } from '../../../test/eventually.ts'
import type { Sse } from '../../kernel/http/sse.ts'
import { read } from '../../kernel/data/in-transaction.ts'
import { newId } from '../../kernel/id.ts'
import { applicationsModule } from '../applications/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import { operationsLive } from '../dispatch/desk/streams.ts'
import { enterPaper, handOverPaper } from '../documents/index.ts'
import { paymentsModule } from '../payments/index.ts'
import { ratingsModule } from '../ratings/index.ts'
import { setStanding } from '../workforce/index.ts'
import { casefileModule } from './index.ts'

let w: DispatchWorld
let here: Person
let nextDoor: Person
before(async () => {
  w = await dispatchWorld([applicationsModule, paymentsModule, ratingsModule, casefileModule])
  for (let n = 0; n < 3; n++) await w.facilitator()
  const neighbour = w.world.kernel.territory.areas.tehsils.find(
    (one) => one.districtId === w.tehsil.districtId && one.id !== w.tehsil.id,
  )!
  here = officer([w.tehsil.id])
  nextDoor = officer([neighbour.id])
})
after(() => w?.world.close())

/** No district: some tehsils and nothing else. */
function officer(tehsils: string[]): Person {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles: ['operations'], jurisdiction: { tehsils } } }
}
const district = () => ({ districtId: w.tehsil.districtId })
const db = () => w.world.kernel.db

test('who serves tehsils and no district sees on the board what lies in them, and nothing of the next', async () => {
  const {
    requestIds: [late],
  } = await w.order({ slotId: (await w.slots(5)).at(-1)!.id })
  const {
    requestIds: [stuck],
  } = await w.order({ slotId: (await w.slots(5)).at(-1)!.id })
  const hence = (hours: number) => new Date(w.world.clock.now().getTime() + hours * 3_600_000)
  await db().run('update requests.request set due_at = $2 where id = $1', [late, hence(-3)])
  await db().run('update requests.request set due_at = $2 where id = $1', [stuck, hence(90)])
  await db().run(
    `insert into departments.filing (application_id, request_id, tracking_no, department_id, district_id, tehsil_id,
      connector, envelope, state, last_error, queued_at)
    values (gen_random_uuid(), $1, 'T', 'test-department', $2, $3, 'rest', '', 'stuck', 'HTTP 500', now())`,
    [stuck, w.tehsil.districtId, w.tehsil.id],
  )
  for (const asked of [{}, district()]) {
    const all = await w.act(here, 'operations.board', { limit: 50, ...asked })
    assert.deepEqual(
      all.items.map((one) => [one.id, one.urgency]),
      [
        [stuck, 'stuck'],
        [late, 'late'],
      ],
    )
    assert.deepEqual([all.counts.stuck, all.counts.late], [1, 1])
    const none = await w.act(nextDoor, 'operations.board', { limit: 50, ...asked })
    assert.deepEqual([none.items, none.counts.stuck, none.counts.late], [[], 0, 0])
  }
  const elsewhere = w.world.kernel.territory.areas.districts.find((one) => one.id !== w.tehsil.districtId)!
  assert.equal(await refusalOf(w.act(here, 'operations.board', { limit: 50, districtId: elsewhere.id })), 'not_yours')
})

test('… on the map, among the visits to come, and hour by hour', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const map = await w.act(here, 'operations.map', {})
  assert.ok(map.visits.length > 0 && map.facilitators.length > 0)
  const none = await w.act(nextDoor, 'operations.map', district())
  assert.deepEqual([none.visits, none.facilitators], [[], []])
  for (const asked of [{}, district()]) {
    assert.ok(
      (await w.act(here, 'operations.visits', { limit: 50, ...asked })).items.some((one) => one.requestId === id),
    )
    assert.deepEqual((await w.act(nextDoor, 'operations.visits', { limit: 50, ...asked })).items, [])
  }
  assert.deepEqual(
    (await w.act(here, 'operations.capacity', district())).tehsils.map((one) => one.tehsilId),
    [w.tehsil.id],
  )
})

test('… and papers that somebody has to fetch back, to be acted on as they are seen', async () => {
  const {
    requestIds: [id],
  } = await w.order()
  const gone = await w.collect(id!)
  const name = { en: 'A test paper', ur: 'آزمائشی کاغذ' }
  const paperId = newId()
  await w.look(async (tx) => {
    await enterPaper(tx, {
      paperId,
      requestId: id!,
      itemId: 'test',
      name,
      handling: 'carried',
      origin: 'citizen',
      identityCard: false,
      holder: { kind: 'citizen', id: id!, name },
    })
    await handOverPaper(tx, {
      paperId,
      act: 'taken',
      to: { kind: 'facilitator', id: gone.id, name },
      bagNo: 'BAG-1',
      countersign: { by: 'citizen', name: 'Test Person', mark: '' },
    })
    await setStanding(tx, { facilitatorId: gone.id, to: 'paused', reason: 'a test' })
  })
  await w.world.settle()
  assert.deepEqual((await w.act(nextDoor, 'operations.recoveries', {})).items, [])
  const [recovery] = (await w.act(here, 'operations.recoveries', {})).items
  assert.equal(recovery?.requestId, id)
  const recoveryId = recovery!.id
  assert.equal(await refusalOf(w.act(nextDoor, 'operations.fetchers', { recoveryId })), 'not_yours')
  const [fetcher] = (await w.act(here, 'operations.fetchers', { recoveryId })).items
  await w.act(here, 'operations.sendFetcher', { recoveryId, facilitatorId: fetcher!.id })
})

test('… and hears of it happens; of the next tehsil they hear nothing', async () => {
  const heard = async (who: Person) => {
    const words: { kind?: string }[] = []
    const sse = {
      lastEventId: undefined,
      closed: new AbortController().signal,
      send: (data: object) => void words.push(data),
      follow: (topics: readonly string[], view?: (message: object, topic: string) => unknown) =>
        void w.world.kernel.live.subscribe(topics, async ({ message, topic }) => {
          const shown = view ? await view(message, topic) : message
          if (shown) words.push(shown)
        }),
    } as unknown as Sse
    await read(w.world.kernel, who.actor, (q) => operationsLive(q, {}, sse))
    return words
  }
  const [mine, theirs] = [await heard(here), await heard(nextDoor)]
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.accept(id!)
  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.act(who, 'position.report', {
    fixes: [{ at: w.world.clock.now().toISOString(), lat: w.home.lat + 0.02, lon: w.home.lon, accuracyMeters: 10 }],
  })
  for (const kind of ['changed', 'visit', 'position'])
    await eventually(`word of ${kind}`, () => mine.some((word) => word.kind === kind))
  assert.deepEqual(theirs, [])
  const said = (data: object) => w.look((tx) => tx.live(`district:${w.tehsil.districtId}`, { kind: 'alert', data }))
  await said({ alertId: 'of-the-district', districtId: w.tehsil.districtId, tehsilId: null })
  await said({ alertId: 'of-nowhere-known', districtId: null, tehsilId: null })
  await eventually('the last word', () => theirs.length > 0)
  assert.deepEqual(
    theirs.map((word) => (word as { data?: { alertId?: string } }).data?.alertId),
    ['of-nowhere-known'],
    'what is of the whole district is its own staff’s',
  )
  assert.equal(
    await refusalOf(read(w.world.kernel, officer([]).actor, (q) => operationsLive(q, {}, {} as Sse))),
    'not_yours',
  )
})
