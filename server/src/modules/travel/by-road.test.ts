import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { distanceMeters, type Point } from '@app/domain/shared'
import { routedSeconds, START_MODEL } from '@app/domain/travel'
import { eventually } from '../../../test/eventually.ts'
import { type OsrmServer, roadOf, startOsrmServer } from '../../../test/peers/osrm-server.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { travelModule } from './index.ts'
import { roadsOf } from './roads.ts'
import { tableFor } from './table-for.ts'
import { wayNow } from './way.ts'

let server: OsrmServer
let world: World
let bare: World
before(async () => {
  server = await startOsrmServer()
  server.tableMax = 10
  const router = { url: server.url, profile: 'driving', tryMs: 20_000, tableMax: 10 }
  world = await startWorld({ modules: [], config: { router } })
  bare = await startWorld({ modules: [] })
})
after(async () => {
  await bare?.close()
  await world?.close()
  await server?.close()
})
beforeEach(() => Object.assign(server, { fault: null, noRoadFrom: null, offRoad: null, way: roadOf, calls: [] }))

const evening = new Date('2026-12-02T13:00:00Z')
/** Doors of a great city on a grid a kilometre wide; more than one table of the router's holds. */
const points = Array.from({ length: 12 }, (_, i) => ({
  lat: 31.5 + Math.floor(i / 4) * 0.01,
  lon: 74.3 + (i % 4) * 0.01,
}))
const n = points.length

test('a table larger than the router’s is put together of pieces, with door and hour on top', async () => {
  const table = await tableFor(world, points, evening)
  assert.equal(table.source, 'router')
  const { areas } = roadsOf(world.kernel.territory)
  points.forEach((from, i) =>
    points.forEach((to, j) => {
      if (i === j) return assert.deepEqual([table.seconds[i * n + j], table.metres[i * n + j]], [0, 0])
      const road = roadOf(from, to)
      const seconds = routedSeconds(START_MODEL, road.seconds, areas.ofWay(from, to), 'evening')
      assert.deepEqual(
        [table.seconds[i * n + j], table.metres[i * n + j]],
        [Math.round(seconds), Math.round(road.meters)],
      )
    }),
  )
  assert.equal(server.calls.length, 9)
  assert.ok(server.calls.every((call) => call.points.length <= 10))
})

test('what the router does not know, or cannot be, the model tells; the rest stays the router’s', async () => {
  const model = await tableFor(bare, points, evening)
  assert.equal(model.source, 'model')
  const [alone, off, odd, fast] = [points[0]!, points[5]!, points[8]!, points[11]!]
  server.noRoadFrom = alone
  server.offRoad = { point: off, meters: 1_200 }
  server.way = (from, to) => {
    const road = roadOf(from, to)
    if (distanceMeters(from, odd) < 5) return { ...road, meters: distanceMeters(from, to) / 2 }
    return distanceMeters(to, fast) < 5 ? { ...road, seconds: road.meters / 100 } : road
  }
  const table = await tableFor(world, points, evening)
  assert.equal(table.source, 'router')
  points.forEach((from, i) =>
    points.forEach((to, j) => {
      if (i === j) return
      const byModel = from === alone || from === off || to === off || from === odd || to === fast
      const at = i * n + j
      assert.equal(
        table.seconds[at] === model.seconds[at] && table.metres[at] === model.metres[at],
        byModel,
        `${i} ${j}`,
      )
    }),
  )
})

test('one piece that fails, and the model tells the whole table', async () => {
  server.fault = { kind: 'page', times: 1 }
  const [table, model] = [await tableFor(world, points, evening), await tableFor(bare, points, evening)]
  assert.equal(table.source, 'model')
  assert.deepEqual([table.seconds, table.metres], [model.seconds, model.metres])
})

test('a transaction reads what is known, never waits, and the next one knows more', async () => {
  const [from, to] = [points[0]!, points[11]!]
  const asks = server.calls.length
  const first = wayNow(world, from, to, evening)
  assert.deepEqual(first, wayNow(bare, from, to, evening))
  assert.equal(server.calls.length, asks, 'nothing is asked while somebody waits')
  await eventually('the way is known by road', () => wayNow(world, from, to, evening).source === 'router')
  const asked = server.calls.find(({ service }) => service === 'table')!
  assert.ok(
    asked.points.every((one) => one.lat !== from.lat && one.lon !== to.lon),
    'squares, not doors',
  )
  const { seconds, meters } = wayNow(world, from, to, evening)
  const { areas } = roadsOf(world.kernel.territory)
  const exact = routedSeconds(START_MODEL, roadOf(from, to).seconds, areas.ofWay(from, to), 'evening')
  assert.ok(Math.abs(seconds - exact) < exact * 0.02, `${seconds} for ${exact}`)
  assert.equal(meters, first.meters)
  assert.equal(wayNow(world, to, from, evening).source, 'model', 'the way back is another')
  await eventually('so is that', () => wayNow(world, to, from, evening).source === 'router')
  assert.equal(wayNow(world, from, from, evening).source, 'model', 'neighbours are told by the model')
})

test('many ways at once are asked for with few calls, and none is taken for another', async () => {
  const doors = [
    { lat: 31.58, lon: 74.28 },
    { lat: 31.45, lon: 74.4 },
  ]
  // Each way has a slowness of its own: by the row it begins in and the door it leads to.
  const slower = (from: Point, to: Point): number => 1 + ((from.lat - 31.5) / 0.01) * 0.2 + (to.lat > 31.5 ? 0.1 : 0)
  server.way = (from, to) => ({ ...roadOf(from, to), seconds: roadOf(from, to).seconds * slower(from, to) })
  const ways = points.flatMap((from) => doors.map((to) => ({ from, to })))
  const { areas } = roadsOf(world.kernel.territory)
  ways.forEach(({ from, to }) => wayNow(world, from, to, evening))
  const known = () => ways.filter(({ from, to }) => wayNow(world, from, to, evening).source === 'router').length
  await eventually('all are known', () => known() === ways.length)
  assert.ok(server.calls.length <= 8, `${server.calls.length} calls for ${ways.length} ways`)
  for (const { from, to } of ways) {
    // The square's middle lies a quarter of a kilometre to the north.
    const free = roadOf(from, to).seconds * slower({ ...from, lat: from.lat + 0.0025 }, to)
    const exact = routedSeconds(START_MODEL, free, areas.ofWay(from, to), 'evening')
    const { seconds } = wayNow(world, from, to, evening)
    assert.ok(Math.abs(seconds - exact) < exact * 0.03, `${seconds} for ${exact}`)
  }
})

test('a router that knows none of the ways has told nothing', async () => {
  server.way = () => ({ seconds: 0, meters: 0 })
  assert.equal((await tableFor(world, points, evening)).source, 'model')
})

test('a router that hangs holds up nobody but whoever plans, and that once', async () => {
  const router = { url: server.url, profile: 'driving', tryMs: 200, tableMax: 100 }
  const slow = await startWorld({ modules: [], config: { router } })
  try {
    server.fault = { kind: 'silent' }
    for (let i = 0; i < 3; i++) assert.equal((await tableFor(slow, points, evening)).source, 'model')
    const asked = server.calls.length
    assert.equal((await tableFor(slow, points, evening)).source, 'model')
    assert.equal(server.calls.length, asked, 'it rests, and nobody waits for it')
    assert.match(await slow.kernel.metrics.registry.metrics(), /^router_away 1$/m)
    assert.match(await slow.kernel.metrics.registry.metrics(), /router_calls_total\{service="table",outcome="slow"\} 6/)
  } finally {
    await slow.close()
  }
})

test('each process looks whether its router is there, and waits for nothing', async () => {
  server.fault = { kind: 'unavailable' }
  const seen = () => world.kernel.metrics.registry.metrics()
  for (let i = 0; !/^router_away 1$/m.test(await seen()); i++) {
    const asked = server.calls.length
    await travelModule.measure!(world.kernel)
    await eventually('it has looked, twice', () => server.calls.length >= asked + 2)
    await eventually('it has counted', async () =>
      new RegExp(`service="nearest",outcome="gone"\\} ${2 * (i + 1)}$`, 'm').test(await seen()),
    )
  }
  assert.match(await seen(), /service="nearest",outcome="gone"\} 6$/m)
  assert.equal((await tableFor(world, points, evening)).source, 'model')
  await travelModule.measure!(bare.kernel)
})

test('ways are counted by who told them', async () => {
  const text = await world.kernel.metrics.registry.metrics()
  for (const asked of ['table', 'way'])
    for (const source of ['router', 'model'])
      assert.match(text, new RegExp(`ways_told_total\\{of="${asked}",source="${source}"\\} [1-9]`))
})
