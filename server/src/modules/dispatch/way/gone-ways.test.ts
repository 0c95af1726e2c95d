import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'

let w: DispatchWorld
before(async () => void (w = await dispatchWorld()))
after(() => w?.world.close())

const rows = (table: 'trip' | 'setting_out'): Promise<Record<string, unknown>[]> =>
  w.look((tx) =>
    table === 'trip'
      ? tx.many<Record<string, unknown>>('select * from travel.trip order by id limit 50')
      : tx.many<Record<string, unknown>>('select * from travel.setting_out limit 50'),
  )

/** Somebody takes a visit, and sets out to it from there; `seen`: their phone has just said so. */
async function underWay({ meters, seen = true }: { meters: number; seen?: boolean }) {
  await w.facilitator()
  const { requestIds } = await w.order()
  const { who, visit } = await w.accept(requestIds[0]!)
  if (new Date(visit.startsAt) > w.world.clock.now()) await w.world.clock.to(new Date(visit.startsAt))
  await w.world.clock.advance(300)
  const at = { lat: w.home.lat + meters / 111_195, lon: w.home.lon }
  if (seen)
    await w.act(who, 'position.report', {
      fixes: [{ at: w.world.clock.now().toISOString(), ...at, accuracyMeters: 10 }],
    })
  await w.act(who, 'visits.depart', { visitId: visit.id })
  return { who, visit }
}
const arrive = ({ who, visit }: Awaited<ReturnType<typeof underWay>>, more: { reason?: string; north?: number } = {}) =>
  w.act(who, 'visits.arrive', {
    visitId: visit.id,
    at: { lat: w.home.lat + (more.north ?? 0) / 111_195, lon: w.home.lon },
    accuracyMeters: 10,
    reason: more.reason ?? '',
  })

test('a way that was gone to its end is kept as a length and a time, and as nobody’s', async () => {
  const way = await underWay({ meters: 3_000 })
  assert.equal((await rows('setting_out')).length, 1)
  await w.world.clock.advance(700)
  await arrive(way)
  assert.deepEqual(await rows('setting_out'), [])
  const [trip, ...rest] = await rows('trip')
  assert.deepEqual(rest, [])
  assert.deepEqual(Object.keys(trip!).sort(), ['area', 'arrived_at', 'band', 'id', 'meters', 'seconds'])
  assert.ok(Math.abs(Number(trip!.meters) - 3_000) < 30, `${trip!.meters} m`)
  assert.equal(trip!.seconds, 700)
})

test('where nobody knows from where, or whether they were at the door, a way teaches nothing', async () => {
  const before = (await rows('trip')).length
  const unseen = await underWay({ meters: 0, seen: false })
  assert.deepEqual(await rows('setting_out'), [])
  await arrive(unseen)
  const far = await underWay({ meters: 4_000 })
  await w.world.clock.advance(300)
  await arrive(far, { north: 2_000, reason: 'the pin is wrong' })
  assert.deepEqual(await rows('setting_out'), [])
  assert.equal((await rows('trip')).length, before)
})
