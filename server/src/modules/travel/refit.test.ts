import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fitTravel, START_MODEL, type Trip } from '@app/domain/travel'
import { eventually } from '../../../test/eventually.ts'
import { startWorld, type World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/id.ts'
import { travelModule } from './index.ts'
import { askPutBack, decidePutBack, travelTimes } from './put-back.ts'
import { refit } from './refit.ts'
import { modelNumbered, modelOf } from './standing-model.ts'
import * as store from './store.ts'
import { wayNow } from './way.ts'

let world: World
before(async () => void (world = await startWorld({ modules: [travelModule] })))
after(() => world?.close())

const HERE = { lat: 31.55, lon: 74.35 }
const THERE = { lat: 31.52, lon: 74.33 }
const admin = (): Actor => ({ kind: 'staff', id: newId(), roles: ['admin'], jurisdiction: { province: true } })

/** Trips in a great city where each kilometre takes so long. */
const trips = (count: number, secondsPerKm: number): Trip[] =>
  Array.from({ length: count }, (_, i) => {
    const meters = 1_000 + ((i * 37) % 90) * 100
    return { meters, seconds: Math.round(200 + (secondsPerKm * meters) / 1000), area: 'dense', band: 'free' }
  })
const gone = (list: readonly Trip[]): Promise<void> =>
  world.as(async (tx) => {
    for (const one of list) await store.insertTrip(tx, one, tx.at)
  })
/** The business clock goes on to the next night, and everything that it brings about is done. */
async function night(): Promise<store.RefitRow> {
  await world.clock.advance(24 * 3_600)
  await world.settle()
  const latest = await world.as(store.latestVersion)
  await eventually('what stands was read', () => modelOf(world.kernel).version === latest)
  return (await world.as((tx) => store.lastRefits(tx, 1)))[0]!
}
const perKm = (): number => modelOf(world.kernel).areas.dense.secondsPerKm.free

test('a night without enough trips leaves what stands, and says so', async () => {
  await gone(trips(10, 400))
  const row = await night()
  assert.deepEqual([row.outcome, row.version, row.trips], ['too_few', null, 10])
  assert.equal(modelOf(world.kernel), START_MODEL)
})

test('trips teach the model in the night; ways are told by it from then on, and the same trips make it again', async () => {
  const before = wayNow(world, HERE, THERE, world.clock.now()).seconds
  await gone(trips(200, 400))
  const row = await night()
  assert.deepEqual([row.outcome, row.version, row.of_version], ['taken', 1, 0])
  assert.ok(row.error_after! < 0.02 && row.error_before! > 0.3, `${row.error_before} ${row.error_after}`)
  assert.ok(Math.abs(perKm() - 400) < 20, `${perKm()} s a kilometre`)
  assert.ok(wayNow(world, HERE, THERE, world.clock.now()).seconds > before * 1.3)
  const again = await world.as((tx) => store.tripsBetween(tx, row.first_trip!, row.last_trip!, row.since, 20_000))
  const fitted = fitTravel(again, START_MODEL)
  assert.ok(fitted.ok)
  assert.deepEqual(await world.as((tx) => modelNumbered(tx, 1)), fitted.model)
})

test('a night’s work that comes twice is done once', async () => {
  const { day } = (await world.as((tx) => store.lastRefits(tx, 1)))[0]!
  await refit(world.kernel, { day })
  assert.equal((await world.as((tx) => store.lastModels(tx, 10))).length, 1)
})

test('nobody rides through walls: ways of ten metres and of the speed of sound teach nothing', async () => {
  const stood = modelOf(world.kernel)
  await gone(trips(500, 1).map((one) => ({ ...one, seconds: 20 })))
  await gone(trips(500, 1).map((one) => ({ ...one, meters: 10 })))
  const row = await night()
  assert.equal(row.trips, 210, 'those of before, and none of these')
  assert.ok(Math.abs(perKm() - stood.areas.dense.secondsPerKm.free) < 20)
})

test('an earlier version stands again by the word of two, and what was learned before it is not learned anew', async () => {
  const [one, other] = [admin(), admin()]
  const latest = modelOf(world.kernel).version
  const changeId = newId()
  const ask = (version: number, who = one) =>
    world.as((tx) => askPutBack(tx, { changeId, version, reason: 'a test' }), who)
  const decide = (who: Actor) => world.as((tx) => decidePutBack(tx, { changeId, approve: true, reason: 'a test' }), who)
  await assert.rejects(ask(latest), { message: 'nothing_changed' })
  const asked = await ask(0)
  assert.equal(asked.waiting?.mayDecide, false)
  await assert.rejects(ask(0, other), { message: 'change_waiting' })
  await assert.rejects(decide(one), { message: 'same_person' })
  const told = await decide(other)
  assert.deepEqual([told.version, told.waiting, told.versions[0]?.putBack], [latest + 1, null, true])
  await eventually('it was read', () => modelOf(world.kernel).version === told.version)
  assert.equal(perKm(), START_MODEL.areas.dense.secondsPerKm.free)
  await assert.rejects(decide(other), { message: 'decided_already' })
  assert.deepEqual([(await night()).outcome, (await world.as(travelTimes, one)).version], ['too_few', latest + 1])
})

test('a process that did not hear of a version reads it with its next measurement', async () => {
  const { version } = modelOf(world.kernel)
  await world.as((tx) =>
    store.insertModel(tx, { version: version + 1, areas: START_MODEL.areas }, { ofVersion: 0, putBack: false }, tx.at),
  )
  assert.equal(modelOf(world.kernel).version, version)
  await travelModule.measure!(world.kernel)
  assert.equal(modelOf(world.kernel).version, version + 1)
})
