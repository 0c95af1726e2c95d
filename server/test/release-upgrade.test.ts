import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { createClient } from '@app/contract/client'
import pg from 'pg'
import { startApp } from '../src/app.ts'
import { checkRestored } from '../src/backup/check-restored.ts'
import { backupKeys } from '../src/backup/keys.ts'
import { makeBackup } from '../src/backup/make-backup.ts'
import { checkArchive, restoreBackup } from '../src/backup/restore-backup.ts'
import type { Config } from '../src/kernel/config.ts'
import { migrate, readMigrations } from '../src/kernel/data/migrations.ts'
import { openFolder } from '../src/kernel/files/folder-store.ts'
import { newId } from '../src/kernel/id.ts'
import { cloneDatabase } from './database.ts'
import { differences, shapeOf } from './database-shape.ts'
import { testConfig } from './world.ts'

/** A demo of release 0.1.0 in the middle of a city's day, as pg_dump wrote it down (fixtures/README.md). */
const DUMP = new URL('fixtures/release-0.1.0.sql.gz', import.meta.url)

type Place = Awaited<ReturnType<typeof cloneDatabase>>
const places: Place[] = []
let folder: string
let config: Config
let old: Place
let fresh: Map<string, string>

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function shapeAt(url: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await shapeOf(client)
  } finally {
    await client.end()
  }
}

async function place(like?: string): Promise<Place> {
  const made = await cloneDatabase(like)
  places.push(made)
  return made
}

/** What must not change by an upgrade: how many rows each table has, each account's balance, the trial balance. */
async function contentsOf(url: string): Promise<Record<string, string>> {
  const rows = await query<{ name: string; is: string }>(
    url,
    `select format('%I.%I', n.nspname, c.relname) as name,
        (xpath('/row/n/text()',
          query_to_xml(format('select count(*) as n from %I.%I', n.nspname, c.relname), false, true, '')))[1]::text as is
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
        and (n.nspname, c.relname) <> ('kernel', 'migration')
    union all select 'account ' || b.code || ' ' || b.sub, b.balance_paisa::text
      from ledger.account a, ledger.balances(array[a.code], array[a.sub]) b
    union all select 'class ' || code || ' ' || name || ' of ' || accounts, balance_paisa::text from ledger.trial_balance()`,
  )
  return Object.fromEntries(rows.map(({ name, is }) => [name, is]))
}

/** Tables that have another name since, by the former one. */
const MOVED: Readonly<Record<string, string>> = { 'agencies.planned_shift': 'workforce.planned_shift' }
/** Tables of a later version that the upgrade itself fills, from what was there. */
const FILLED = new Set([
  'workforce.working_week',
  'slots.crew_hour',
  'consents.wording',
  'requests.tally',
  'ledger.class_balance',
  'kernel.overload',
])

/** What an upgrade has lost or made up: every row and balance stays, and a new table is empty unless it is filled from old ones. */
function unlike(now: Record<string, string>, was: Record<string, string>): string[] {
  const expected = Object.fromEntries(Object.entries(was).map(([name, is]) => [MOVED[name] ?? name, is]))
  return Object.keys({ ...expected, ...now })
    .filter((name) => (now[name] ?? '0') !== (expected[name] ?? '0') && !(FILLED.has(name) && Number(now[name]) > 0))
    .map((name) => `${name}: ${now[name] ?? 'gone'}, and not ${expected[name] ?? '0'}`)
}

/** The books, the audit chain and the rest of what must hold. The scans are no part of the dump. */
async function faultsOf(url: string): Promise<string[]> {
  const { checked, faults } = await checkRestored(config, url)
  assert.ok(checked > 1_000, `${checked} checks`)
  return faults.filter((fault) => !/^\d+ of \d+ files are missing/.test(fault))
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'release-'))
  const masterKeyFile = join(folder, 'master.key')
  writeFileSync(masterKeyFile, `${'ab'.repeat(32)}\n`, { mode: 0o600 })
  config = testConfig(folder, { masterKeyFile })
  fresh = await shapeAt((await place()).url)
  old = await place('template0')
  await query(old.url, gunzipSync(readFileSync(DUMP)).toString('utf8'))
})

after(async () => {
  for (const { drop } of places) await drop()
  rmSync(folder, { recursive: true, force: true })
})

test('a system of release 0.1.0 is upgraded: its tables are those of a new one, its books and rows what they were', async () => {
  const { url } = await place(old.name)
  const was = await contentsOf(url)
  assert.ok(Number(was['ledger.posting']) > 100 && Number(was['requests.request']) > 10, 'there is something to lose')
  await migrate({ url, mode: 'demo' })
  assert.deepEqual(differences(fresh, await shapeAt(url)), [])
  assert.deepEqual(unlike(await contentsOf(url), was), [])
  assert.deepEqual(await faultsOf(url), [])
  assert.equal(await migrate({ url, mode: 'demo' }), 0)
  assert.deepEqual(
    await query(url, 'select number, name, hash from kernel.migration order by number'),
    readMigrations().map(({ number, name, hash }) => ({ number, name, hash })),
  )
})

test('the upgraded system starts, and tells a citizen where their request stands', async () => {
  const { url } = await place(old.name)
  await migrate({ url, mode: 'demo' })
  const [asked] = await query<{ tracking_no: string; contact_phone: string }>(
    url,
    `select r.tracking_no, o.contact_phone from requests.request r join requests.orders o on o.id = r.order_id
      where r.state not in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed') order by r.id limit 1`,
  )
  assert.ok(asked, 'a request is under way')
  const app = await startApp({ config, databaseUrl: url })
  try {
    const call = createClient({ origin: app.url, newId })
    const told = await call('requests.track', { trackingNo: asked.tracking_no, phone: asked.contact_phone })
    assert.equal(told.trackingNo, asked.tracking_no)
    assert.ok(told.stateWords.en && told.phases.length > 0)
  } finally {
    await app.stop()
  }
})

test('a backup of release 0.1.0 is restored by this version', async () => {
  const path = join(folder, 'old.age')
  const { masterKeyFile, territory } = config
  await makeBackup({
    databaseUrl: old.url,
    store: openFolder(join(folder, 'no scans')),
    masterKeyFile,
    territory,
    path,
  })
  const { identities } = await backupKeys(masterKeyFile)
  const { url } = await place('template0')
  mkdirSync(join(folder, 'restored'))
  const store = openFolder(join(folder, 'restored', 'files'))
  const checked = await checkArchive(path, identities)
  await restoreBackup({ path, databaseUrl: url, store, mode: 'demo', identities, ...checked })
  await migrate({ url, mode: 'demo' })
  assert.deepEqual(differences(fresh, await shapeAt(url)), [])
  assert.deepEqual(unlike(await contentsOf(url), await contentsOf(old.url)), [])
  assert.deepEqual(await faultsOf(url), [])
})

test('what is half-way to release 0.1.0, or has a file of it that was edited, is sent there first and left as it is', async () => {
  for (const damage of [
    'delete from kernel.migration where number > 500',
    `update kernel.migration set hash = 'edited' where number = 60`,
    `insert into kernel.migration (number, name, hash) values (563, 'of_their_own', 'x')`,
  ]) {
    const { url } = await place(old.name)
    await query(url, damage)
    const was = await query(url, 'select * from kernel.migration order by number')
    await assert.rejects(migrate({ url, mode: 'demo' }), /bring it to release 0\.1\.0 first/)
    assert.deepEqual(await query(url, 'select * from kernel.migration order by number'), was)
  }
})

test('a column, a guard or a line of a function that differs is seen', async () => {
  const { url } = await place()
  await query(
    url,
    `alter table slots.crew add column planted text;
     alter table slots.place alter column ring drop not null;
     drop trigger never on ratings.rating;
     drop index kernel.event_typed;
     create or replace function ratings.never() returns trigger language plpgsql as $$ begin return null; end $$`,
  )
  const seen = differences(fresh, await shapeAt(url)).join('\n')
  for (const words of [
    /column slots\.crew\.planted is too many/,
    /column slots\.place\.ring: text, and not text not null/,
    /trigger ratings\.rating\.never is missing/,
    /index kernel\.event_typed is missing/,
    /function ratings\.never\(\): /,
  ])
    assert.match(seen, words)
})
