import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { bytesOf, perRequest, tableSizes } from '../../tools/table-sizes.ts'
import { type DispatchWorld, dispatchWorld } from './worlds/dispatch-world.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w.world.close())

test('what a request leaves is said by table, all its parts, indexes and TOAST together', async () => {
  const { pool } = w.world.kernel.db
  assert.deepEqual(perRequest(await tableSizes(pool)), [], 'without a request nothing is said of one')
  await w.facilitator()
  await w.order()
  await w.order()
  await pool.query(`create schema planted; create table planted.parted (at int, words text) partition by range (at);
    create table planted.first partition of planted.parted for values from (0) to (10);
    create table planted.second partition of planted.parted for values from (10) to (20);
    create index on planted.parted (at);
    alter table planted.parted alter column words set storage external;
    insert into planted.parted select n, repeat('x', 9000) from generate_series(0, 19) n`)
  const sizes = await tableSizes(pool)
  const planted = sizes.find((size) => size.name === 'planted.parted')
  assert.ok(planted && planted.parts === 2 && planted.rows === 20 && planted.counted)
  assert.ok(planted.toastBytes > 20 * 9_000 && planted.indexBytes > 0 && planted.heapBytes > 0)
  assert.ok(
    !sizes.some((size) => size.name.startsWith('planted.') && size !== planted),
    'parts are not told by themselves',
  )
  assert.equal(perRequest(sizes).find((table) => table.table === 'planted.parted')?.rows, 10)
  const { rows } = await pool.query<{ bytes: number }>(
    `select sum(pg_total_relation_size(c.oid))::float8 as bytes from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'planted' and c.relkind = 'r'`,
  )
  assert.equal(bytesOf(planted), rows[0]?.bytes)
})
