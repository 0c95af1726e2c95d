import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { type Fix, POSITIONS_A_DAY_MAX, usualBeginning } from '@app/domain/tracking'
import { eventually } from '../../../test/eventually.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { keepParts } from '../../kernel/history/keep-parts.ts'
import { newId } from '../../kernel/id.ts'
import { allow, begin, beginningsOf, end, last, nearest, record, trackingModule, watchers } from './index.ts'
import { FIXES, listPurges } from './purge/purge.ts'
import { startPositions, positionsOf } from './positions.ts'

let world: World
before(async () => {
  world = await startWorld({ modules: [trackingModule] })
})
after(() => world?.close())

const HOME = { lat: 31, lon: 73 }
const fix = (atMs: number, more: Partial<Fix> = {}): Fix => ({
  atMs,
  point: HOME,
  accuracyMeters: 8,
  speedMps: -1,
  mock: false,
  ...more,
})

test('batches of one device that cross leave one row a fix and the newest marker', async () => {
  const id = newId()
  const now = world.clock.now().getTime()
  const from = new Date(now - 3_600_000)
  const all = Array.from({ length: 60 }, (_, i) =>
    fix(now - 60_000 + i * 1_000, { point: { lat: HOME.lat + i * 1e-5, lon: HOME.lon } }),
  )
  const batches = Array.from({ length: 12 }, (_, i) => all.filter((_, n) => n % 12 === i || n % 7 === 0))
  await Promise.all(batches.map((batch) => world.as((tx) => record(tx, id, batch, from))))
  const { n } = await world.as((tx) =>
    tx.one<{ n: number }>('select count(*) as n from tracking.fix where facilitator_id = $1', [id]),
  )
  assert.equal(n, 60)
  assert.equal((await world.as((tx) => last(tx, id)))?.seenAt?.getTime(), all.at(-1)?.atMs)
})

test('a flood of one person ends for the day, is not kept, and begins anew the next day', async () => {
  const id = newId()
  const from = new Date(0)
  const batch = (n: number, base = world.clock.now().getTime()) =>
    Array.from({ length: n }, (_, i) => fix(base - i, { point: { lat: HOME.lat, lon: HOME.lon + i * 1e-5 } }))
  const tell = (fixes: Fix[]) => world.as((tx) => record(tx, id, fixes, from))
  const kept = () =>
    world.as((tx) =>
      tx.one<{ positions: number; kept: number; fixes: number }>(
        `select positions, kept, (select count(*) from tracking.fix where facilitator_id = $1)::int as fixes
          from tracking.told where facilitator_id = $1 order by day desc limit 1`,
        [id],
      ),
    )
  const first = batch(100)
  await tell(first)
  // The same again is no new position, and told all the same.
  await tell(first)
  assert.deepEqual(await kept(), { positions: 200, kept: 100, fixes: 100 })
  await world.as((tx) =>
    tx.run('update tracking.told set positions = $2 where facilitator_id = $1', [id, POSITIONS_A_DAY_MAX - 60]),
  )
  await world.clock.advance(1)
  await tell(batch(60))
  await world.clock.advance(1)
  await assert.rejects(tell(batch(1)), (error: Error & { code?: string; details?: Record<string, unknown> }) => {
    const left = Number(error.details?.retryAfterSeconds)
    return error.code === 'too_many_requests' && left > 0 && left <= 86_400
  })
  assert.deepEqual(await kept(), { positions: POSITIONS_A_DAY_MAX, kept: 160, fixes: 160 })
  await world.clock.advance(86_400)
  assert.equal((await tell(batch(1))).stored, 1)
  assert.equal((await kept()).positions, 1)
})

test('numbers too small or too large for the store are rounded into it, not an error', async () => {
  const id = newId()
  const now = world.clock.now().getTime()
  const odd = [5e-324, 1e-40, 0.1, 1e39, Number.MAX_VALUE]
  const batch = odd.map((number, i) => fix(now - i, { accuracyMeters: number, speedMps: number }))
  assert.equal((await world.as((tx) => record(tx, id, batch, new Date(0)))).stored, odd.length)
  const rows = await world.as((tx) =>
    tx.many<{ accuracy_meters: number; speed_mps: number | null }>(
      'select accuracy_meters, speed_mps from tracking.fix where facilitator_id = $1 order by at desc limit 10',
      [id],
    ),
  )
  assert.deepEqual(
    rows.map((row) => [row.accuracy_meters, row.speed_mps]),
    [
      [0, 0],
      [0, 0],
      [0.1, 0.1],
      [100_000, null],
      [100_000, null],
    ],
  )
})

test('a new process fills its grid from the database; who left is not in it', async () => {
  const [here, gone] = [newId(), newId()]
  await world.as(async (tx) => {
    await begin(tx, here, HOME)
    await begin(tx, gone, HOME)
  })
  await world.as((tx) => end(tx, gone))
  const restarted = { ...world.kernel }
  const positions = await startPositions(restarted)
  const near = () => nearest(restarted, HOME, 10).map((one) => one.id)
  assert.ok(near().includes(here))
  // Word of the coming may still be on its way; that of the going is behind it.
  await eventually('who left is not in it', () => !near().includes(gone) && !positionsOf(world.kernel).grid.get(gone))
  await positions.stop()
})

test('who may watch, may until then', async () => {
  const [facilitator, request] = [newId(), newId()]
  await world.as((tx) => allow(tx, request, facilitator, null))
  assert.deepEqual(await world.as((tx) => watchers(tx, facilitator)), [request])
  await world.as((tx) => allow(tx, request, facilitator, tx.at))
  await world.clock.advance(1)
  assert.deepEqual(await world.as((tx) => watchers(tx, facilitator)), [])
})

test('raw positions go after the days of the territory', async () => {
  const id = newId()
  await world.as((tx) => record(tx, id, [fix(tx.at.getTime() - 1_000)], new Date(0)))
  await world.clock.advance((world.kernel.territory.settings.positionsKeptDays + 4) * 86_400)
  const { n } = await world.as((tx) =>
    tx.one<{ n: number }>('select count(*) as n from tracking.fix where facilitator_id = $1', [id]),
  )
  assert.equal(n, 0)
})

test('where a shift began is kept as a cell, of the last shift alone, for thirty days', async () => {
  const id = newId()
  const kept = () => world.as(async (tx) => (await beginningsOf(tx, [id])).get(id))
  await world.as((tx) => begin(tx, id, HOME))
  const elsewhere = { lat: 31.2345678, lon: 73.3456789 }
  await world.as((tx) => end(tx, id))
  await world.as((tx) => begin(tx, id, elsewhere))
  assert.deepEqual(await kept(), usualBeginning(elsewhere))
  await world.clock.advance(29 * 86_400)
  assert.ok(await kept())
  await world.clock.advance(3 * 86_400)
  assert.equal(await kept(), undefined)
})

test('which phone told of whom is known by the day, of twenty phones a day at most, and goes with the counts', async () => {
  const [one, other] = [newId(), newId()]
  const phones = (id: string) =>
    world.as((tx) =>
      tx.many<{ phone_index: Buffer }>('select phone_index from tracking.phone where facilitator_id = $1', [id]),
    )
  const tell = (id: string, phone?: string) =>
    world.as((tx) => record(tx, id, [fix(tx.at.getTime() - Math.round(Math.random() * 1e6))], new Date(0), phone))
  await tell(one, 'a-phone-by-chance-1')
  await tell(one, 'a-phone-by-chance-1')
  await tell(other, 'a-phone-by-chance-1')
  await tell(other)
  for (const odd of ['short', 'x'.repeat(600), 'a phone; drop table', '']) await tell(other, odd)
  assert.deepEqual(await phones(one), await phones(other))
  assert.equal((await phones(one)).length, 1)
  for (let i = 0; i < 30; i++) await tell(other, `a-phone-made-up-anew-${i}`)
  assert.equal((await phones(other)).length, 20)
  await world.clock.advance(44 * 86_400)
  assert.deepEqual([await phones(one), await phones(other)], [[], []])
})

test('a day that is past is gone from the disk, and the auditor reads what went and when', async () => {
  const day = world.clock.now()
  const [one, other] = [newId(), newId()]
  await keepParts(world.kernel, [FIXES])
  for (const id of [one, other])
    await world.as((tx) => record(tx, id, [fix(day.getTime()), fix(day.getTime() + 1)], new Date(0)))
  const part = `tracking.fix_${day.toISOString().slice(0, 10).replaceAll('-', '')}`
  const onDisk = await world.as((tx) =>
    tx.one<{ path: string; exact: number }>(
      `select current_setting('data_directory') || '/' || pg_relation_filepath($1::regclass) as path,
        (select count(*)::int from tracking.fix where tableoid = $1::regclass) as exact`,
      [part],
    ),
  )
  assert.ok(onDisk.exact >= 4, 'they lie in the part of their day')
  await world.kernel.db.pool.query('checkpoint')
  assert.ok(existsSync(onDisk.path))
  const { positionsKeptDays } = world.kernel.territory.settings
  await world.clock.advance(positionsKeptDays * 86_400)
  const { dropped } = await keepParts(world.kernel, [FIXES])
  assert.ok(!dropped.some((name) => part.endsWith(name)) && existsSync(onDisk.path), 'on its last day it is there')
  await world.clock.advance(2 * 86_400)
  await keepParts(world.kernel, [FIXES])
  await world.kernel.db.pool.query('checkpoint')
  assert.equal(existsSync(onDisk.path), false)
  const { items, keptDays } = await world.as((tx) => listPurges(tx, { limit: 100 }))
  assert.equal(keptDays, positionsKeptDays)
  const gone = items.filter((item) => item.day === day.toISOString().slice(0, 10))
  assert.equal(gone.length, 1)
  assert.ok(gone[0]!.fixes === onDisk.exact && gone[0]!.people >= 2 && gone[0]!.bytes! > 0, JSON.stringify(gone))
  const since = world.clock.now().getTime() - Date.parse(gone[0]!.purgedAt)
  assert.ok(since >= 0 && since < 86_400_000, 'when it went, not when it was')
  const [first, ...rest] = items
  if (rest.length)
    assert.deepEqual(
      (await world.as((tx) => listPurges(tx, { limit: 1, cursor: first!.id }))).items.map((item) => item.id),
      [rest[0]!.id],
    )
})

test('the grid of a process that could not hear is read again: who came, who moved and who went', async () => {
  const [came, moved, went] = [newId(), newId(), newId()]
  const far = { lat: HOME.lat + 2, lon: HOME.lon }
  const now = world.clock.now()
  for (const id of [moved, went]) await world.as((tx) => begin(tx, id, HOME))
  const { grid } = positionsOf(world.kernel)
  await eventually('both are known', () => Boolean(grid.get(moved) && grid.get(went)))
  // What another process did while this one heard nothing.
  const { pool } = world.kernel.db
  await pool.query(`update tracking.marker set lat = $2, at = $3 where facilitator_id = $1`, [
    moved,
    far.lat,
    new Date(now.getTime() + 1_000),
  ])
  await pool.query('update tracking.marker set on_shift = false where facilitator_id = $1', [went])
  await pool.query(
    `insert into tracking.marker select (jsonb_populate_record(m, jsonb_build_object('facilitator_id', $2::text))).*
      from tracking.marker m where facilitator_id = $1`,
    [moved, came],
  )
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'live' and datname = current_database()`,
  )
  await eventually('the grid is as the database', () =>
    Boolean(grid.get(came) && grid.get(moved)?.lat === far.lat && !grid.get(went)),
  )
})
