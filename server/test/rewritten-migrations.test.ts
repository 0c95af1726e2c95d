import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { migrate, readMigrations } from '../src/kernel/data/migrations.ts'
import { cloneDatabase } from './database.ts'
import { differences, shapeOf } from './database-shape.ts'

/** Three files as they were until they were rewritten for release 0.1.0 (docs/decisions/0116). */
const BEFORE: Readonly<Record<number, string>> = {
  1611: `-- Breaks the version before, which looked here for a rail that nobody could enter: a rail is a connection now.
drop table payments.rail;
`,
  1616: `-- Breaks older code: what agencies plan moves to \`workforce\`, beside what people say of their own hours.
alter table agencies.planned_shift set schema workforce;
drop schema agencies;
`,
  1632: `-- Where its refund will go, for whoever comes to the door; what exactly is the payments' to know.
alter table requests.request add column refund_to text check (refund_to in ('bank', 'wallet', 'door', 'centre'));
`,
}
/** The last of the files that stood beside them. */
const LAST = 1704

type Place = Awaited<ReturnType<typeof cloneDatabase>>
let [empty, whole]: Place[] = []

before(async () => {
  // First the one that may have to make the template, and sweeps before it does.
  whole = await cloneDatabase()
  empty = await cloneDatabase('template0')
})
after(async () => {
  await empty?.drop()
  await whole?.drop()
})

async function within<T>(place: Place | undefined, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: place?.url })
  await client.connect()
  try {
    return await fn(client)
  } finally {
    await client.end()
  }
}

test('a database that took the three files as they were before becomes what every other is', async () => {
  const url = empty?.url as string
  const former = readMigrations()
    .filter(({ number }) => number <= LAST)
    .map((file) => {
      const sql = BEFORE[file.number]
      return sql === undefined ? file : { ...file, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
  await migrate({ url, mode: 'demo', migrations: former })
  assert.ok((await migrate({ url, mode: 'demo' })) > 0)
  const shapes = await Promise.all([within(whole, shapeOf), within(empty, shapeOf)])
  assert.deepEqual(differences(...shapes), [])
})

test('any other text of such a file stops the start', async () => {
  await within(empty, (client) => client.query(`update kernel.migration set hash = 'another' where number = 1632`))
  await assert.rejects(migrate({ url: empty?.url as string, mode: 'demo' }), /1632 .* changed after/)
})
