import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { type OsrmServer, roadOf, startOsrmServer } from '../../../test/peers/osrm-server.ts'
import { createMetrics, type Metrics } from '../../kernel/metrics.ts'
import { createLogger } from '../../kernel/log.ts'
import { createOutgoing } from '../../kernel/outgoing/outgoing.ts'
import { createOsrm } from './osrm.ts'
import { Rest } from './rest.ts'
import { Router } from './router.ts'

const A = { lat: 31.55, lon: 74.35 }
const B = { lat: 31.52, lon: 74.33 }

let server: OsrmServer
before(async () => void (server = await startOsrmServer()))
after(() => server?.close())

let nowMs = 0
let metrics: Metrics
let router: Router
beforeEach(() => {
  Object.assign(server, { fault: null, offRoad: null, way: roadOf, calls: [] })
  nowMs = 0
  metrics = createMetrics()
  const settings = { url: server.url, profile: 'driving', tryMs: 20_000, tableMax: 100 }
  const osrm = createOsrm(createOutgoing({ networks: [], ownMachine: true }), settings)
  const told = { metrics, log: createLogger('fatal') }
  router = new Router({ settings, osrm, told, anywhere: A }, () => nowMs)
})

const count = async (outcome: string, service = 'table'): Promise<number> =>
  (await metrics.routerCalls.get()).values.find(
    ({ labels }) => labels.outcome === outcome && labels.service === service,
  )?.value ?? 0
const away = async (): Promise<number> => (await metrics.routerAway.get()).values[0]!.value
const tableCalls = (): number => server.calls.filter(({ service }) => service === 'table').length

test('what was not answered is asked once more, and what was refused is not', async () => {
  server.fault = { kind: 'unavailable', times: 1 }
  assert.deepEqual((await router.table([A], [B]))?.seconds, [[roadOf(A, B).seconds]])
  assert.deepEqual([await count('gone'), await count('answered')], [1, 1])
  server.fault = { kind: 'refuses' }
  assert.equal(await router.table([A], [B]), null)
  assert.deepEqual([await count('refused'), tableCalls()], [1, 3])
})

test('three in a row and it rests: nobody asks it, until one look shows that it is back', async () => {
  server.fault = { kind: 'unavailable' }
  for (let i = 0; i < 3; i++) {
    assert.equal(await router.ready(), true)
    assert.equal(await router.table([A], [B]), null)
  }
  assert.equal(await away(), 1)
  const asked = server.calls.length
  assert.deepEqual([await router.ready(), await router.look()], [false, false])
  assert.equal(server.calls.length, asked, 'it is left alone')
  nowMs += 15_000
  assert.deepEqual(await Promise.all([router.ready(), router.ready()]), [false, false])
  assert.equal(server.calls.length, asked + 2, 'one look for both, asked twice')
  // In vain: it rests twice as long.
  nowMs += 29_000
  assert.equal(await router.ready(), false)
  server.fault = null
  nowMs += 1_000
  assert.equal(await router.ready(), true)
  assert.equal(await away(), 0)
  assert.ok(await router.table([A], [B]))
})

test('a success in between, and failures are no row', async () => {
  for (let i = 0; i < 5; i++) {
    server.fault = { kind: 'page', times: 1 }
    assert.equal(await router.table([A], [B]), null)
    assert.ok(await router.table([A], [B]))
  }
  assert.equal(await away(), 0)
})

test('a look that goes well does not hide tables that fail', async () => {
  server.fault = { kind: 'refuses', services: ['table'] }
  for (let i = 0; i < 3; i++) {
    assert.equal(await router.look(), true)
    assert.equal(await router.table([A], [B]), null)
  }
  assert.equal(await away(), 1)
})

test('a router whose roads are those of another country is not used', async () => {
  server.offRoad = { point: A, meters: 400_000 }
  for (let i = 0; i < 3; i++) assert.equal(await router.look(), false)
  assert.deepEqual([await router.ready(), await away(), await count('wrong', 'nearest')], [false, 1, 3])
})

test('rests grow to five minutes, and failures while it rests make them no longer', () => {
  const rest = new Rest()
  let at = 0
  for (let i = 0; i < 3; i++) rest.failed(at)
  const lengths = [15, 30, 60, 120, 240, 300, 300].map((seconds) => {
    rest.failed(at + 1)
    assert.equal(rest.state(at + seconds * 1_000 - 1), 'rests')
    at += seconds * 1_000
    assert.equal(rest.state(at), 'tries')
    rest.failed(at)
    return seconds
  })
  assert.equal(lengths.length, 7)
  rest.answered()
  assert.equal(rest.state(at), 'asks')
})
