import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startCups } from '../../../test/cups.ts'
import { freshDatabase } from '../../../test/database.ts'
import { eventually } from '../../../test/eventually.ts'
import type { World } from '../../../test/world.ts'
import { openClock } from './clock.ts'
import { newId } from '../id.ts'

test('what was added to the clock is there after a restart', async () => {
  const { db, close } = await freshDatabase()
  const clock = await openClock(db, 'demo')
  const far = new Date(Date.now() + 40 * 86_400_000)
  await clock.moveTo(far)
  const again = await openClock(db, 'demo')
  assert.ok(Math.abs(again.now().getTime() - far.getTime()) < 5_000)
  await again.moveTo(new Date(0))
  assert.ok(again.now() >= far, 'time never goes back')
  await close()
})

test('a real system refuses to move its clock and ignores a row', async () => {
  const { db, close } = await freshDatabase()
  await (await openClock(db, 'demo')).moveTo(new Date(Date.now() + 1e9))
  const clock = await openClock(db, 'real')
  assert.ok(Math.abs(clock.now().getTime() - Date.now()) < 1_000)
  await assert.rejects(clock.moveTo(new Date(Date.now() + 1e9)))
  await close()
})

let world: World
before(async () => {
  world = await startCups()
})
after(() => world.close())

test('timers run in order, each at its own instant of the business clock', async () => {
  const start = world.clock.now().getTime()
  await world.as(async (tx) => {
    for (const minutes of [30, 10, 20])
      await tx.timer('cups.evaporate', `cup ${minutes}`, new Date(start + minutes * 60_000))
    await tx.timer('cups.evaporate', 'cancelled', new Date(start + 60_000))
    await tx.timer('cups.evaporate', 'cup 10', new Date(start + 15 * 60_000))
  })
  await world.as((tx) => tx.cancelTimer('cups.evaporate', 'cancelled'))
  await world.clock.advance(25 * 60)
  const rows = await world.kernel.db.many<{ cup_id: string; at: Date; due_at: Date }>(
    'select cup_id, at, due_at from cups.evaporated order by at limit 10',
  )
  assert.deepEqual(
    rows.map((row) => row.cup_id),
    ['cup 10', 'cup 20'],
  )
  for (const row of rows) assert.ok(row.at.getTime() - row.due_at.getTime() < 5_000)
})

test('the clock waits for a timer that another sweep has just taken, and for those behind it', async () => {
  const start = world.clock.now().getTime()
  await world.as(async (tx) => {
    for (const minutes of [10, 20])
      await tx.timer('cups.evaporate', `held ${minutes}`, new Date(start + minutes * 60_000))
  })
  const [taken, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const other = world.as(async (tx) => {
    await tx.run(`select from kernel.timer where kind = 'cups.evaporate' and key = 'held 10' for update`)
    taken.resolve()
    await go.promise
  })
  await taken.promise
  const advanced = world.clock.advance(60 * 60)
  await new Promise((resolve) => setTimeout(resolve, 300))
  go.resolve()
  await Promise.all([other, advanced])
  const rows = await world.kernel.db.many<{ cup_id: string; at: Date; due_at: Date }>(
    `select cup_id, at, due_at from cups.evaporated where cup_id like 'held %' order by at limit 10`,
  )
  assert.deepEqual(
    rows.map((row) => row.cup_id),
    ['held 10', 'held 20'],
  )
  for (const row of rows)
    assert.ok(
      row.at.getTime() - row.due_at.getTime() < 5_000,
      `${row.cup_id} ran ${(row.at.getTime() - row.due_at.getTime()) / 1_000} s late`,
    )
})

test('who holds what a due timer waits for may cancel it, and neither waits for the other', async () => {
  const cupId = newId()
  await world.as(async (tx) => {
    await tx.run('insert into cups.cup (id, sips) values ($1, 3)', [cupId])
    await tx.timer('cups.evaporate', cupId, new Date(tx.at.getTime() + 60_000))
  })
  const retries = async () => (await world.kernel.metrics.transactionRetries.get()).values[0]?.value ?? 0
  const before = await retries()
  const [holds, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const command = world.as(async (tx) => {
    await tx.run('update cups.cup set sips = sips - 1 where id = $1', [cupId])
    holds.resolve()
    await go.promise
    await tx.cancelTimer('cups.evaporate', cupId)
  })
  await holds.promise
  const advanced = world.clock.advance(2 * 60)
  const WAITING = `select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await eventually('the timer waits for the cup', async () => (await world.kernel.db.one<{ n: number }>(WAITING)).n > 0)
  go.resolve()
  await Promise.all([command, advanced])
  assert.equal(await retries(), before, 'no deadlock had to be broken')
  const { sips } = await world.kernel.db.one<{ sips: number }>('select sips from cups.cup where id = $1', [cupId])
  assert.equal(sips, 2, 'a timer that was cancelled before it was done has done nothing')
})

test('a timer may set itself again', async () => {
  const start = world.clock.now().getTime()
  await world.as((tx) => tx.timer('cups.evaporate', 'once again', new Date(start + 60_000)))
  await world.clock.advance(5 * 60)
  const { n } = await world.kernel.db.one<{ n: number }>(
    `select count(*) as n from cups.evaporated where cup_id = 'once again'`,
  )
  assert.ok(n >= 4 && n <= 5)
})
