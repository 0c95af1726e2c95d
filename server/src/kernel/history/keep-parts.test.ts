import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import pg from 'pg'
import { eventually } from '../../../test/eventually.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { connectionOptions } from '../data/database.ts'
import { newId } from '../id.ts'
import { keepParts } from './keep-parts.ts'
import type { Parted } from './parted.ts'

/** A made-up history: a line a moment. */
const LINES: Parted = { table: 'lines.line', step: 'day', clock: 'real', keptDays: () => 30 }
const DAY_MS = 86_400_000

let world: World
before(async () => {
  world = await startWorld({ modules: [] })
  await world.kernel.db.pool.query(
    'create schema lines; create table lines.owner (id int primary key); insert into lines.owner values (1)',
  )
})
after(() => world?.close())
beforeEach(() =>
  world.kernel.db.pool.query(`drop table if exists lines.line;
    create table lines.line (id uuid not null, at timestamptz not null, seq bigint generated always as identity,
      owner int not null references lines.owner, words text not null check (words <> ''), primary key (id, at));
    create index line_at on lines.line (at);
    create trigger append_only before update or delete on lines.line for each row execute function kernel.refuse_change();
    create trigger append_only_table before truncate on lines.line for each statement execute function kernel.refuse_change();
    select kernel.divide('lines.line', 'at', 'id, at')`),
)

const ago = (days: number) => new Date(Date.now() - days * DAY_MS)
const write = (at: Date, owner = 1) =>
  world.kernel.db.run(`insert into lines.line (id, at, owner, words) values ($1, $2, $3, 'said')`, [newId(), at, owner])
const lines = async () =>
  (await world.kernel.db.one<{ n: number }>('select count(*) as n from lines.line where at > $1', [ago(900)])).n
const parts = async () =>
  (
    await world.kernel.db.many<{ part: string; n: number }>(
      `select tableoid::regclass::text as part, count(*) as n from lines.line group by 1 order by 1 limit 1000`,
    )
  ).map(({ part, n }) => `${part.replace('lines.line_', '')} ${n}`)
const nameOf = (at: Date) => at.toISOString().slice(0, 10).replaceAll('-', '')

test('a table keeps its rows, numbers, rules and guards when it is divided', async () => {
  const { db } = world.kernel
  await db.pool.query(`drop table lines.line;
    create table lines.line (id uuid not null, at timestamptz not null, seq bigint generated always as identity primary key,
      owner int not null references lines.owner, words text not null check (words <> ''));
    create index line_at on lines.line (at) where owner = 1;
    create trigger append_only before update or delete on lines.line for each row execute function kernel.refuse_change();
    create trigger append_only_table before truncate on lines.line for each statement execute function kernel.refuse_change();
    alter table lines.line enable always trigger append_only`)
  for (const day of [3, 2, 1]) await write(ago(day))
  await db.pool.query(`select kernel.divide('lines.line', 'at', 'id, at')`)
  assert.deepEqual(await parts(), ['rest 3'])
  await write(ago(0))
  assert.deepEqual(
    await db.many('select seq from lines.line order by seq limit 9'),
    [1, 2, 3, 4].map((seq) => ({ seq })),
  )
  await keepParts(world.kernel, [LINES])
  const mine = `lines.line_${nameOf(ago(0))}`
  for (const [text, words] of [
    [`insert into lines.line (id, at, owner, words) values (gen_random_uuid(), now(), 2, 'x')`, /foreign key/],
    [`insert into lines.line (id, at, owner, words) values (gen_random_uuid(), now(), 1, '')`, /words_check/],
    ['update lines.line set words = $$y$$', /append-only/],
    ['delete from lines.line', /append-only/],
    ['truncate lines.line', /append-only/],
    [`delete from ${mine}`, /append-only/],
    [`truncate ${mine}`, /append-only/],
    ['truncate lines.line_rest', /append-only/],
  ] as const)
    await assert.rejects(db.pool.query(text), words, text)
  const { rows } = await db.pool.query(`select pg_get_indexdef('lines.line_at'::regclass) as says`)
  assert.match(rows[0].says, /\(at\) WHERE \(owner = 1\)/)
})

test('parts are made ahead; what lies in the rest gets its part; what is past its days goes, and nothing else', async () => {
  const days = [0, 1, 1, 29, 30, 32, 33]
  for (const day of days) await write(ago(day))
  await write(new Date('1999-01-01'))
  assert.deepEqual(await parts(), [`rest ${days.length + 1}`])
  const { made, dropped, busy } = await keepParts(world.kernel, [LINES])
  assert.deepEqual(busy, [])
  for (const day of [0, -1, -2, -3]) assert.ok(made.includes(`line_${nameOf(ago(day))}`))
  assert.deepEqual(
    dropped.sort(),
    [ago(33), ago(32)].map((at) => `line_${nameOf(at)}`),
  )
  assert.equal(await lines(), 5)
  const now = await parts()
  assert.ok(now.includes(`${nameOf(ago(1))} 2`) && now.includes('rest 1'), `${now}`)
  const again = await keepParts(world.kernel, [LINES])
  assert.deepEqual(again, { made: [], dropped: [], busy: [] })
})

test('a clock that was moved on has its parts too', async () => {
  await world.clock.advance(12 * 86_400)
  const { made } = await keepParts(world.kernel, [LINES])
  for (const now of [new Date(), world.clock.now()]) assert.ok(made.includes(`line_${nameOf(now)}`))
})

test('who reads while rows are moved into a part that is late finds them', async () => {
  for (let i = 0; i < 200; i++) await write(ago(i % 4))
  const mover = new pg.Client(connectionOptions(world.kernel.db.url))
  await mover.connect()
  try {
    await lines()
    await mover.query('begin')
    const day = nameOf(ago(1))
    const start = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
    await mover.query(`select kernel.make_part('lines.line', $1, $2::date, $2::date + 1)`, [`line_${day}`, start])
    // Asked while the rows are on their way, by a statement that is prepared already: it waits, and then finds all.
    const reading = [lines(), lines(), world.kernel.db.one<{ n: number }>('select count(*) as n from lines.line')]
    await eventually('the readers wait for the mover', async () => {
      const { n } = await world.kernel.db.side.one<{ n: number }>(
        `select count(*) as n from pg_locks where not granted and relation = 'lines.line'::regclass`,
      )
      return n === 3
    })
    await mover.query('commit')
    assert.deepEqual(await Promise.all(reading), [200, 200, { n: 200 }])
  } finally {
    await mover.end()
  }
  assert.ok((await parts()).includes(`${nameOf(ago(1))} 50`))
})

test('writers and readers go on while two processes make and drop the same parts: no error, no row lost', async () => {
  let [going, written, missed] = [true, 0, 0]
  const writers = Array.from({ length: 4 }, async (_, n) => {
    while (going) {
      await world.as(async (tx) => {
        await tx.run('select 1 from lines.owner where id = 1 for key share')
        for (const at of [ago(n), ago(n + 4)])
          await tx.run(`insert into lines.line (id, at, owner, words) values ($1, $2, 1, 'said')`, [newId(), at])
      })
      written += 2
    }
  })
  const readers = Array.from({ length: 2 }, async () => {
    while (going) {
      const before = written
      if ((await lines()) < before) missed++
    }
  })
  await eventually('rows lie in the rest', () => written > 100)
  const one = { ...world.kernel }
  const kept = await Promise.all([keepParts(one, [LINES]), keepParts({ ...world.kernel }, [LINES])])
  const enough = written + 100
  await eventually('writing goes on', () => written >= enough)
  going = false
  await Promise.all([...writers, ...readers])
  assert.equal(missed, 0)
  assert.equal(await lines(), written)
  if (kept.every(({ busy }) => busy.length)) await keepParts(one, [LINES])
  assert.ok(!(await parts()).some((part) => part.startsWith('rest')), `${await parts()}`)
})

test('who holds on to the table for long is left alone; the part is made when it is free', async () => {
  const holder = new pg.Client(connectionOptions(world.kernel.db.url))
  await holder.connect()
  try {
    await holder.query(
      `begin; insert into lines.line (id, at, owner, words) values (gen_random_uuid(), now(), 1, 'held')`,
    )
    let rounds = 0
    const { made, busy } = await keepParts(world.kernel, [LINES], () => ++rounds < 6)
    assert.deepEqual(made, [])
    assert.ok(busy.length > 0)
    await holder.query('commit')
  } finally {
    await holder.end()
  }
  const { busy } = await keepParts(world.kernel, [LINES])
  assert.deepEqual(busy, [])
  assert.deepEqual(await parts(), [`${nameOf(new Date())} 1`])
})
