import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type OsrmFault, type OsrmServer, roadOf, startOsrmServer } from '../../../test/peers/osrm-server.ts'
import { createOutgoing } from '../../kernel/outgoing/outgoing.ts'
import { createOsrm, type Failing, OsrmError } from './osrm.ts'

const A = { lat: 31.55, lon: 74.35 }
const B = { lat: 31.52, lon: 74.33 }
const C = { lat: 31.5, lon: 74.4 }

let server: OsrmServer
before(async () => void (server = await startOsrmServer()))
after(() => server?.close())
beforeEach(() => Object.assign(server, { fault: null, noRoadFrom: null, offRoad: null, way: roadOf, calls: [] }))

const outgoing = createOutgoing({ networks: [], ownMachine: true })
const osrmOf = (tryMs = 20_000) =>
  createOsrm(outgoing, { url: server.url, profile: 'motorcycle', tryMs, tableMax: 100 })

test('a table is asked for by its sources and destinations, and read row by row', async () => {
  const table = await osrmOf().table([A, B], [B, C, A])
  assert.deepEqual(
    table.seconds,
    [A, B].map((from) => [B, C, A].map((to) => roadOf(from, to).seconds)),
  )
  assert.deepEqual(
    table.meters,
    [A, B].map((from) => [B, C, A].map((to) => roadOf(from, to).meters)),
  )
  assert.deepEqual(
    table.sources,
    [A, B].map((point) => ({ point, meters: 3.5 })),
  )
  assert.equal(table.destinations.length, 3)
  const { query } = server.calls[0]!
  assert.deepEqual([query.get('sources'), query.get('destinations')], ['0;1', '2;3;4'])
  assert.equal(query.get('annotations'), 'duration,distance')
  assert.equal(query.get('radiuses'), 'unlimited;unlimited;unlimited;unlimited;unlimited')
})

test('the nearest road, one way with its course, and the roads of a track', async () => {
  assert.deepEqual(await osrmOf().nearest(A), { point: A, meters: 3.5 })
  assert.deepEqual(await osrmOf().route(A, B), { ...roadOf(A, B), line: [A, B] })
  const track = [A, B, C].map((point, i) => ({ point, atMs: 1_764_000_000_400 + i * 15_000, accuracyMeters: 12.4 }))
  assert.deepEqual(await osrmOf().match(track), [{ ...roadOf(A, C), line: [A, B, C] }])
  const { query } = server.calls.at(-1)!
  assert.equal(query.get('timestamps'), '1764000000;1764000015;1764000030')
  assert.equal(query.get('radiuses'), '12;12;12')
})

test('where no road leads a table says nothing, and a way is refused', async () => {
  server.noRoadFrom = A
  const { seconds, meters } = await osrmOf().table([A, B], [C])
  assert.deepEqual([seconds[0], meters[0]], [[null], [null]])
  assert.deepEqual(seconds[1], [roadOf(B, C).seconds])
  await assert.rejects(osrmOf().route(A, B), { failing: 'refused', message: 'NoRoute' })
})

const faults: [OsrmFault, Failing][] = [
  ['silent', 'slow'],
  ['endless', 'slow'],
  ['cut', 'gone'],
  ['unavailable', 'gone'],
  ['page', 'wrong'],
  ['redirect', 'wrong'],
  ['huge', 'wrong'],
  ['refuses', 'refused'],
  ['wrongSize', 'wrong'],
  ['negative', 'wrong'],
  ['noDistances', 'wrong'],
]
for (const [kind, failing] of faults)
  test(`a router that answers with "${kind}" is ${failing}`, async () => {
    server.fault = { kind }
    const asked = osrmOf(failing === 'slow' ? 200 : 20_000).table([A, B], [C, A])
    await assert.rejects(asked, (error) => error instanceof OsrmError && error.failing === failing)
  })

test('a router that is not there is gone', async () => {
  const gone = await startOsrmServer()
  await gone.close()
  const osrm = createOsrm(outgoing, { url: gone.url, profile: 'driving', tryMs: 20_000, tableMax: 100 })
  await assert.rejects(osrm.nearest(A), { failing: 'gone' })
})

test('numbers that are none, and times without an end, are wrong', async () => {
  const absurd = [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e12]
  for (const seconds of absurd) {
    server.way = () => ({ seconds, meters: 1_000 })
    const asked = osrmOf().table([A], [B])
    // What JSON cannot say it says as null, which is "no road".
    if (Number.isFinite(seconds)) await assert.rejects(asked, { failing: 'wrong' })
    else assert.deepEqual((await asked).seconds, [[null]])
  }
})
