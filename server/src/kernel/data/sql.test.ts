import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import { read } from './in-transaction.ts'
import { newId } from '../id.ts'

let world: World
before(async () => {
  world = await startCups()
})
after(() => world.close())

test('what a reader asks at once goes through one connection, and what fails takes nothing along', async () => {
  const pids = await read(world.kernel, { kind: 'public' }, (q) =>
    Promise.all([
      q.one<{ pid: number }>('select pg_backend_pid() as pid'),
      q.one<{ pid: number }>('select pg_backend_pid() as pid, 2 as second'),
    ]),
  )
  assert.equal(pids[0].pid, pids[1].pid)
  const asked = await read(world.kernel, { kind: 'public' }, (q) =>
    Promise.allSettled([
      q.one('select 1 / 0 as n'),
      q.one<{ n: number }>('select 2 as n'),
      q.one('select n from no_such_table'),
    ]),
  )
  assert.deepEqual(
    asked.map((one) => one.status),
    ['rejected', 'fulfilled', 'rejected'],
  )
})

test('once a transaction has ended, what a part of it still asks does not reach the connection', async () => {
  const cupId = newId()
  const over = Promise.withResolvers<void>()
  let late: Promise<unknown> = Promise.resolve()
  const failing = world.as(async (tx) => {
    late = over.promise.then(() => tx.run('insert into cups.cup (id, sips) values ($1, 1)', [cupId]))
    throw new Error('the other part failed')
  })
  await assert.rejects(failing, /the other part failed/)
  over.resolve()
  await assert.rejects(late, /has ended/)
  assert.equal(await world.kernel.db.find('select id from cups.cup where id = $1', [cupId]), undefined)
})
