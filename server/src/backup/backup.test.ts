import assert from 'node:assert/strict'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { after, before, test } from 'node:test'
import { atTheDoor } from '../../test/at-the-door.ts'
import { testCluster } from '../../test/database.ts'
import { testConfig } from '../../test/world.ts'
import { openFolder } from '../kernel/files/folder-store.ts'
import { newId } from '../kernel/id.ts'
import { OperatorError } from '../kernel/refusal.ts'
import { dispatchWorld, type DispatchWorld } from '../../test/worlds/dispatch-world.ts'
import { storeMade } from '../modules/documents/index.ts'
import { applicationsModule } from '../modules/applications/index.ts'
import { commissionsModule } from '../modules/commissions/index.ts'
import { paymentsModule } from '../modules/payments/index.ts'
import { checkRestored } from './check-restored.ts'
import { backupKeys } from './keys.ts'
import { keepParts } from '../kernel/history/keep-parts.ts'
import { KERNEL_PARTED } from '../kernel/history/kernel-parted.ts'
import { type BackupMade, makeBackup } from './make-backup.ts'
import { checkArchive, restoreBackup } from './restore-backup.ts'

let w: DispatchWorld
let folder: string
let made: BackupMade
let fileId: string
let identities: string[]
const empty: string[] = []

const filesIn = (dataDir: string) => openFolder(join(dataDir, 'files'))

/** An empty database on the tests' own server. */
async function emptyDatabase(): Promise<string> {
  const cluster = await testCluster()
  const name = `test_${process.pid}_restore_${empty.length}`
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name} template template0`)
  await client.end()
  empty.push(name)
  return cluster.url(name)
}

async function rowsOf(url: string, table: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  await client.end()
  return rows[0]!.n
}

const copyOf = (name: string): string => {
  const path = join(folder, name)
  writeFileSync(path, readFileSync(made.path))
  return path
}

before(async () => {
  w = await dispatchWorld([applicationsModule, paymentsModule, commissionsModule])
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  const door = await atTheDoor(w)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, amountPaisa: door.due, paymentId: newId() })
  fileId = newId()
  await w.world.as((tx) =>
    storeMade(tx, {
      fileId,
      requestId: door.requestId,
      itemId: 'issued',
      mediaType: 'application/pdf',
      bytes: Buffer.from('a made-up paper'),
    }),
  )
  const { config, db } = w.world.kernel
  const { made: parts } = await keepParts(w.world.kernel, KERNEL_PARTED)
  assert.ok(parts.length > 5, 'tables in parts are copied whole')
  // Orders go on coming while the copy is made.
  const free = (await w.slots()).slice(0, 8)
  const backup = makeBackup({
    databaseUrl: db.url,
    store: filesIn(config.dataDir),
    masterKeyFile: config.masterKeyFile,
    territory: config.territory,
    path: join(folder, 'one.age'),
  })
  const orders = Promise.all(free.map((slot) => w.order({ slotId: slot.id })))
  made = (await Promise.all([backup, orders]))[0]
  identities = (await backupKeys(config.masterKeyFile)).identities
})

after(async () => {
  await w.world.close()
  const cluster = await testCluster()
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  for (const name of empty) await client.query(`drop database if exists ${name} with (force)`)
  await client.end()
  rmSync(folder, { recursive: true, force: true })
})

test('a system restored into an empty place holds: books, audit chain, papers, files', async () => {
  const url = await emptyDatabase()
  const dataDir = join(folder, 'restored')
  const checked = await checkArchive(made.path, identities)
  const restored = await restoreBackup({
    path: made.path,
    databaseUrl: url,
    store: filesIn(dataDir),
    mode: 'demo',
    identities,
    ...checked,
  })
  assert.equal(restored.rows, made.rows)
  assert.ok(restored.files >= 1)
  assert.ok((await rowsOf(url, 'ledger.posting')) > 0, 'there was money to keep')
  const guards = `pg_trigger where tgenabled = 'A' and not tgisinternal`
  assert.ok((await rowsOf(url, guards)) > 0)
  assert.equal(await rowsOf(url, guards), await rowsOf(w.world.kernel.db.url, guards), 'the books are guarded again')
  const config = testConfig(dataDir, { masterKeyFile: w.world.kernel.config.masterKeyFile })
  const verdict = await checkRestored(config, url)
  assert.deepEqual(verdict.faults, [])
  assert.ok(verdict.checked > 10)
  rmSync(join(dataDir, 'files'), { recursive: true })
  assert.match((await checkRestored(config, url)).faults.join(), /files are missing/)
})

test('one moment: an order is in the copy whole or not at all', async () => {
  const url = await emptyDatabase()
  const dataDir = join(folder, 'whole')
  await restoreBackup({
    path: made.path,
    databaseUrl: url,
    store: filesIn(dataDir),
    mode: 'demo',
    identities,
    ...(await checkArchive(made.path, identities)),
  })
  assert.ok((await rowsOf(url, 'requests.request')) > 0)
  assert.equal(
    await rowsOf(
      url,
      `requests.request r where not exists (select 1 from requests.change h where h.request_id = r.id)`,
    ),
    0,
  )
})

for (const share of [0.05, 0.5, 0.98, 0.9999])
  test(`a backup cut short at ${share} of its length is refused and nothing is moved`, async () => {
    const path = copyOf(`cut-${share}.age`)
    truncateSync(path, Math.floor(made.bytes * share))
    await assert.rejects(
      checkArchive(path, identities),
      (error) => error instanceof OperatorError && /cut short or damaged/.test(error.message),
    )
  })

test('a changed byte, bytes after the end and a foreign key are refused', async () => {
  const changed = readFileSync(made.path)
  changed[Math.floor(changed.length / 2)]! ^= 1
  const path = copyOf('changed.age')
  writeFileSync(path, changed)
  await assert.rejects(checkArchive(path, identities), /damaged/)
  const longer = copyOf('longer.age')
  appendFileSync(longer, 'more')
  await assert.rejects(checkArchive(longer, identities), /damaged/)
  const keyFile = join(folder, 'other.key')
  writeFileSync(keyFile, `${'ab'.repeat(32)}\n`, { mode: 0o600 })
  await assert.rejects(checkArchive(made.path, (await backupKeys(keyFile)).identities), /another master key/)
})

test('a place that is not empty, or a system of the other kind, is refused and left as it was', async () => {
  const checked = await checkArchive(made.path, identities)
  const common = { path: made.path, identities, ...checked }
  const { config, db } = w.world.kernel
  await assert.rejects(
    restoreBackup({ ...common, databaseUrl: db.url, store: filesIn(join(folder, 'full')), mode: 'demo' }),
    /not empty/,
  )
  const url = await emptyDatabase()
  await assert.rejects(
    restoreBackup({ ...common, databaseUrl: url, store: filesIn(config.dataDir), mode: 'demo' }),
    /empty place/,
  )
  await assert.rejects(
    restoreBackup({ ...common, databaseUrl: url, store: filesIn(join(folder, 'real')), mode: 'real' }),
    /demo system/,
  )
  assert.equal(existsSync(join(folder, 'real')), false)
})

test('a backup never overwrites another', async () => {
  const { config, db } = w.world.kernel
  const path = join(folder, 'one.age')
  await assert.rejects(
    makeBackup({
      databaseUrl: db.url,
      store: filesIn(config.dataDir),
      masterKeyFile: config.masterKeyFile,
      territory: config.territory,
      path,
    }),
    /overwrites nothing/,
  )
  assert.equal((await checkArchive(path, identities)).ending.files, made.files)
})
