import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Point } from '@app/domain/shared'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { modules } from '../../all.generated.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld(modules)
})
after(() => w?.world.close())

const north = (meters: number): Point => ({ lat: w.home.lat + meters / 111_195, lon: w.home.lon })
const tell = (who: Person, meters: number) =>
  w.act(who, 'position.report', {
    fixes: [{ at: w.world.clock.now().toISOString(), ...north(meters), accuracyMeters: 8 }],
  })

/** Somebody sets out to a household five kilometres away. */
async function setOut() {
  await w.facilitator()
  const { requestIds } = await w.order()
  const { visit, who } = await w.accept(requestIds[0]!)
  if (w.world.clock.now() < new Date(visit.startsAt)) await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  return { who, visitId: visit.id }
}
/** A position each minute. */
async function ride(who: Person, ...meters: number[]) {
  for (const one of meters) {
    await tell(who, one)
    await w.world.clock.advance(60)
  }
}
const stand = (who: Person, meters: number, minutes: number) =>
  ride(who, ...Array.from({ length: minutes }, () => meters))
const asked = async (who: Person, visitId: string) => (await w.act(who, 'visits.get', { visitId })).safeAsk
const alarms = async (visitId: string) => {
  await w.world.settle()
  const { items } = await w.act(w.operations, 'safety.alerts', { open: 'true', limit: 100 })
  return items.filter((one) => one.visitId === visitId)
}
const texts = async (visitId: string) => {
  await w.world.settle()
  return w.look((tx) =>
    tx.many(
      `select id from notifications.message where template = 'are_you_safe' and dedupe_key like '%' || $1::text || '%' limit 9`,
      [visitId],
    ),
  )
}

test('a long stop is asked about once; no answer calls the desk, once a trip; an answer that comes late closes no alarm', async () => {
  const { who, visitId } = await setOut()
  await ride(who, 5_000, 4_500)
  await stand(who, 4_000, 12)
  assert.equal(await asked(who, visitId), undefined)
  await stand(who, 4_000, 10)
  const ask = await asked(who, visitId)
  assert.equal(ask?.alarmed, false)
  assert.equal((await texts(visitId)).length, 1)
  assert.deepEqual(await alarms(visitId), [])
  await stand(who, 4_000, 12)
  assert.equal((await asked(who, visitId))?.alarmed, true)
  assert.deepEqual(
    (await alarms(visitId)).map((one) => one.kind),
    ['unsafe'],
  )
  await w.act(who, 'visits.safe', { visitId })
  assert.equal(await asked(who, visitId), undefined)
  await stand(who, 4_000, 30)
  assert.equal((await alarms(visitId)).length, 1, 'a person closes it; another is not raised')
  assert.equal((await texts(visitId)).length, 1)
})

test('an answer in time, twice; a stranger cannot give it', async () => {
  const { who, visitId } = await setOut()
  await ride(who, 3_000, 1_000)
  await stand(who, 5_000, 8)
  assert.ok(await asked(who, visitId), 'they went four kilometres away from the door')
  const other = await w.facilitator()
  assert.equal(await refusalOf(w.act(other, 'visits.safe', { visitId })), 'not_found')
  for (let twice = 0; twice < 2; twice++) await w.act(who, 'visits.safe', { visitId })
  await stand(who, 5_000, 30)
  assert.deepEqual(
    [await asked(who, visitId), await alarms(visitId), (await texts(visitId)).length],
    [undefined, [], 1],
  )
})

test('whoever has arrived meanwhile, or rides on, is not asked and calls nobody', async () => {
  const { who, visitId } = await setOut()
  await ride(who, 5_000, 4_500)
  await stand(who, 4_000, 22)
  assert.ok(await asked(who, visitId))
  await w.act(who, 'visits.arrive', { visitId, at: w.home, accuracyMeters: 5 })
  await w.world.clock.advance(1_800)
  assert.deepEqual([await asked(who, visitId), await alarms(visitId)], [undefined, []])
  await w.act(who, 'visits.safe', { visitId })

  const rider = await setOut()
  await ride(rider.who, ...Array.from({ length: 20 }, (_, i) => 5_000 - i * 200))
  assert.equal(await asked(rider.who, rider.visitId), undefined)
})

test('zero turns it off', async () => {
  const { settings } = w.world.kernel.territory
  settings.safeAsk = { stopMinutes: 0, awayMeters: 0, answerMinutes: 10 }
  try {
    const { who, visitId } = await setOut()
    await stand(who, 4_000, 30)
    assert.equal(await asked(who, visitId), undefined)
  } finally {
    delete settings.safeAsk
  }
})
