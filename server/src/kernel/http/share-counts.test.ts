import assert from 'node:assert/strict'
import { after, before, beforeEach, test, type TestContext } from 'node:test'
import { cupEndpoints, cupsModule, say, startCups } from '../../../test/cups.ts'
import { eventually } from '../../../test/eventually.ts'
import { plainTerritory } from '../../../test/plain-territory.ts'
import { testConfig, type World } from '../../../test/world.ts'
import { startApp } from '../../app.ts'
import { newId } from '../id.ts'
import { createRateLimit } from './rate-limit.ts'
import { type Sharing, shareCounts } from './share-counts.ts'

const NEVER_MS = 2_000_000_000
const START = 29_700_000 * 60_000
let now = START
let world: World
before(async () => {
  world = await startCups()
})
after(() => world.close())
beforeEach(async () => {
  now = START
  await world.kernel.db.run('delete from kernel.calls_counted')
})

/** A limiter as another process has it, on the same database; it exchanges when the test says so. */
function process(t: TestContext) {
  const limit = createRateLimit(1, () => now)
  const sharing: Sharing = shareCounts(limit, world.kernel, NEVER_MS)
  t.after(() => sharing.stop())
  return {
    exchange: sharing.exchange,
    /** How many of so many calls are let through. */
    take: (calls: number, perMinute: number, key = 'one') =>
      Array.from({ length: calls }, () => limit.take(key, perMinute)).filter(Boolean).length,
  }
}
const rows = () =>
  world.kernel.db.many<{ key: string; minute: number; used: number }>(
    'select key, minute, used from kernel.calls_counted order by used desc, key',
  )

test('what one process counted is used up at another, once, however often it is told', async (t) => {
  const [a, b] = [process(t), process(t)]
  assert.equal(a.take(6, 10), 6)
  for (const one of [a, a, a]) await one.exchange()
  assert.equal(b.take(1, 10), 1)
  for (const one of [b, b]) await one.exchange()
  assert.equal(b.take(9, 10), 3, 'six there and one here leave three')
  await b.exchange()
  assert.equal(a.take(1, 10), 1, 'it has not heard yet')
  await a.exchange()
  assert.equal(a.take(9, 10), 0)
  assert.deepEqual(
    (await rows()).map(({ used }) => used),
    [7, 4],
    'a row for each process',
  )
})

test('a flood spread over two processes: more than the allowance only by what comes within two exchanges', async (t) => {
  const both = [process(t), process(t)]
  let through = 0
  for (let second = 0; second < 50; second++) {
    for (const one of both) through += one.take(3, 60)
    for (const one of both) await one.exchange()
    now += 1_000
  }
  assert.ok(through >= 60 && through <= 60 + 2 * 3, `${through} of 60 were let through`)
})

test('the last minute fades for what was counted elsewhere too', async (t) => {
  const [a, b] = [process(t), process(t)]
  a.take(10, 10)
  await a.exchange()
  now += 90_000
  assert.equal(b.take(1, 10), 1)
  await b.exchange()
  assert.equal(b.take(9, 10), 4, 'half of ten, and the one')
})

test('while the database cannot be asked each counts for itself, and tells afterwards', async (t) => {
  const [a, b] = [process(t), process(t)]
  const { db } = world.kernel
  await db.run('alter table kernel.calls_counted rename to away')
  for (const one of [a, b]) {
    assert.equal(one.take(6, 10), 6)
    await one.exchange()
  }
  await db.run('alter table kernel.away rename to calls_counted')
  for (const one of [a, b, a]) await one.exchange()
  assert.deepEqual([a.take(9, 10), b.take(9, 10)], [4, 0], 'only who asked after the other had told knows')
})

test('a database that has forgotten gives nobody a second allowance', async (t) => {
  const [a, b] = [process(t), process(t)]
  a.take(10, 10)
  await a.exchange()
  b.take(1, 10)
  await b.exchange()
  await world.kernel.db.run('truncate kernel.calls_counted')
  await b.exchange()
  assert.equal(b.take(1, 10), 0)
})

test('a flood of strangers: so many rows an exchange and no more, whoever asks most among them', async (t) => {
  const a = process(t)
  a.take(5, 10, 'busy')
  for (let n = 0; n < 2_500; n++) a.take(1, 10, `stranger ${n}`)
  await a.exchange()
  const first = await rows()
  assert.deepEqual([first.length, first[0]?.used], [2_000, 5])
  await a.exchange()
  assert.equal((await rows()).length, 2_501, 'the others at the next one')
})

test('minutes that are over are deleted, also when nobody calls, and what another process left', async (t) => {
  const [a, b] = [process(t), process(t)]
  a.take(1, 10)
  await a.exchange()
  now += 60_000
  a.take(1, 10)
  await a.exchange()
  assert.equal((await rows()).length, 2)
  now += 3 * 60_000
  await b.exchange()
  assert.deepEqual(await rows(), [])
})

test('what is told says nothing of who called', async (t) => {
  const a = process(t)
  a.take(1, 10, '203.0.113.7 cups.drink')
  await a.exchange()
  const [row] = await rows()
  assert.match(row?.key ?? '', /^[\w-]{22}$/)
})

test('two servers on one database share what a network may ask', async (t) => {
  // 300 a minute, fifty people at an address, a 500th of it: thirty.
  const config = { databaseUrl: 'of their own', role: 'serve' as const, rateAllowance: 1 / 500 }
  const a = await startCups({ config })
  const dataDir = a.kernel.config.dataDir
  const b = await startApp({
    config: testConfig(dataDir, config),
    databaseUrl: a.kernel.db.url,
    territory: plainTerritory,
    endpoints: Object.values(cupEndpoints),
    modules: [cupsModule],
  })
  t.after(async () => {
    await b.stop()
    await a.close()
  })
  const fill = async (url: string) =>
    (await say({ url }, 'POST', `/cups/${newId()}/fill`, { body: { sips: 1 }, key: newId() })).status
  const told = async () =>
    (await b.kernel.db.one<{ used: number }>('select coalesce(sum(used), 0)::int as used from kernel.calls_counted'))
      .used
  for (let n = 0; n < 29; n++) assert.equal(await fill(a.url), 200)
  await eventually('the one has told', async () => (await told()) >= 29)
  let through = 0
  await eventually('the other has heard', async () => {
    const status = await fill(b.url)
    if (status === 200) through++
    return status === 429
  })
  assert.ok(through >= 1 && through < 30, `${through}: alone it lets thirty through`)
})
