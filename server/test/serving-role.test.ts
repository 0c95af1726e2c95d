import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { psidPaid } from '@app/domain/ledger'
import { newId } from '../src/kernel/id.ts'
import { openDatabase } from '../src/kernel/data/database.ts'
import { letServe, mayMigrate, assertBroughtForward, tooMighty } from '../src/kernel/data/serving-role.ts'
import { startSealer } from '../src/kernel/secrets/audit-seal.ts'
import { keepParts } from '../src/kernel/history/keep-parts.ts'
import { partedBy } from '../src/kernel/module.ts'
import { modules } from '../src/modules/all.generated.ts'
import { sealCustody } from '../src/modules/documents/index.ts'
import { post, seal, signHead, takeSnapshot } from '../src/modules/ledger/index.ts'
import { destroyUnneeded } from '../src/reseal/destroy.ts'
import { sealAnew } from '../src/reseal/seal-anew.ts'
import { SEALED_COLUMNS, type SealedColumn } from '../src/reseal/sealed-columns.ts'
import { standing } from '../src/reseal/verify.ts'
import { dropChecks, plantedIn, plantSealed } from './sealed-rows.ts'
import { startWorld, type World } from './world.ts'

const ROLE = `test_serving_${process.pid}`
let world: World
let ownerUrl: string
let servingUrl: string
before(async () => {
  world = await startWorld({
    async through(url) {
      ownerUrl = url
      const serving = new URL(url)
      serving.username = ROLE
      serving.password = 'test'
      servingUrl = serving.href
      await letServe(url, servingUrl)
      return servingUrl
    },
  })
})
after(async () => {
  await owner(`drop owned by ${ROLE}; drop role ${ROLE}`).finally(() => world?.close())
})

async function owner(text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

test('a system serves by a role that owns nothing: it starts, books, seals, makes parts and takes snapshots', async () => {
  const { kernel } = world
  await world.as(async (tx) => {
    await tx.audit({ action: 'test.note', subject: 'test:1' })
    await post(tx, [psidPaid({ psid: 'test-1', requestId: newId(), amountPaisa: 5 })])
  })
  await seal(kernel)
  await signHead(kernel)
  await sealCustody(kernel)
  assert.ok((await startSealer(kernel, false).seal()) > 0)
  await takeSnapshot(kernel)
  const { made, busy } = await keepParts(kernel, partedBy(modules))
  assert.deepEqual(busy, [])
  assert.ok(made.length > 5)
  await world.clock.advance(86_400)
  await world.settle({ failuresExpected: true })
  assert.deepEqual(
    world.failures.filter((one) => /permission denied/.test(one.message)),
    [],
  )
})

test('it replaces data keys, seals anew what it may change, counts what it may not, and destroys what nothing needs', async () => {
  const { vault, db } = world.kernel
  const owners = openDatabase({ url: ownerUrl, poolSize: 2, log: world.kernel.log })
  try {
    await dropChecks(owners)
    const planted = new Map<SealedColumn, string>()
    for (const one of SEALED_COLUMNS) {
      const uuid = newId()
      await plantSealed(owners, one, uuid, await vault.seal(`${one.family}:${uuid}`, one.column))
      planted.set(one, uuid)
    }
    const pace = { perSecond: 100_000, told: () => undefined }
    await vault.rotateData(pace)
    assert.ok((await sealAnew({ db, vault }, pace)) >= SEALED_COLUMNS.filter(({ frozen }) => !frozen).length)
    await owner(`update kernel.former_data_key set replaced_at = replaced_at - interval '8 days'`)
    assert.ok((await destroyUnneeded({ db, vault })) > 0)
    const { needsDestroyed, underFormer } = await standing({ db, vault })
    assert.deepEqual(needsDestroyed, [])
    assert.deepEqual(
      [...underFormer.keys()].toSorted(),
      SEALED_COLUMNS.filter(({ frozen }) => frozen)
        .map(({ table, column }) => `${table}.${column}`)
        .toSorted(),
    )
    vault.forgetKey()
    for (const [one, uuid] of planted)
      for (const sealed of await plantedIn(owners, one, uuid))
        assert.equal(await vault.openText(`${one.family}:${uuid}`, sealed), one.column)
  } finally {
    await owners.close()
  }
})

test('it changes, deletes and empties nothing that is only added to, and makes and drops no table', async () => {
  const { pool } = world.kernel.db
  for (const text of [
    `update kernel.audit set actor = 'nobody'`,
    'delete from kernel.audit',
    'truncate kernel.audit',
    'alter table kernel.audit disable trigger user',
    'delete from kernel.audit_link',
    'delete from kernel.audit_head',
    'delete from kernel.seal_begin',
    'update documents.custody_link set place = 1',
    'delete from documents.custody_seal',
    'delete from reporting.publication',
    'update ledger.posting set amount_paisa = 1',
    'insert into ledger.journal default values',
    'drop table kernel.audit',
    'create table kernel.mine (a int)',
    'create schema mine',
    'set session_replication_role = replica',
    `update kernel.migration set hash = 'x'`,
    `set role ledger_keeper`,
  ])
    await assert.rejects(pool.query(text), /permission denied|must be owner/, text)
})

test('what the database does by itself for that role locks no row that the role may not change, but in the owner’s name', async () => {
  const locking = () =>
    owner(`select p.oid::regprocedure::text as does, c.oid::regclass::text as table
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      join pg_class c on c.relkind in ('r', 'p') and not has_table_privilege('${ROLE}', c.oid, 'update')
        and p.prosrc ~ ('\\m' || replace(c.oid::regclass::text, '.', '\\.') || '\\M')
    where p.prosrc ~* '\\mfor (no key )?(update|share)\\M|\\mfor key share\\M' and not p.prosecdef and n.nspname !~ '^pg_|^ledger$'`)
  assert.deepEqual((await locking()).rows, [])
  await owner('alter function consents.guard_withdrawal() security invoker')
  assert.deepEqual((await locking()).rows, [{ does: 'consents.guard_withdrawal()', table: 'consents.given' }])
  await owner('alter function consents.guard_withdrawal() security definer')
})

test('a part that is not past its days, and a month of the audit trail, do not go by its word', async () => {
  const { rows } = await world.kernel.db.pool.query<{ part: string; whole: string }>(
    `select inhrelid::regclass::text as part, inhparent::regclass::text as whole from pg_inherits
      where inhparent in ('kernel.audit'::regclass, 'kernel.event'::regclass)`,
  )
  assert.ok(rows.length > 2)
  for (const { part } of rows)
    await assert.rejects(
      world.kernel.db.pool.query('select kernel.drop_part($1::regclass)', [part]),
      /is not past its days/,
    )
  await owner(`select kernel.make_part('kernel.audit', 'audit_202001', '2020-01-01', '2020-02-01')`)
  await assert.rejects(
    world.kernel.db.pool.query(`select kernel.drop_part('kernel.audit_202001'::regclass)`),
    /goes when it is closed/,
  )
})

test('who owns the tables brings them forward, and is named as too mighty to serve', async () => {
  assert.deepEqual([await mayMigrate(ownerUrl), await mayMigrate(servingUrl)], [true, false])
  assert.match((await tooMighty(ownerUrl)) ?? '', /is a superuser/)
  assert.equal(await tooMighty(servingUrl), undefined)
  await assertBroughtForward(servingUrl, 'demo')
  await assert.rejects(assertBroughtForward(servingUrl, 'real'), /is stamped demo/)
  await owner('delete from kernel.migration where number = (select max(number) from kernel.migration)')
  await assert.rejects(assertBroughtForward(servingUrl, 'demo'), /is to be brought forward \(1 migrations\)/)
})

test('rights that somebody gave by hand are taken back', async () => {
  await owner(`grant delete on kernel.audit to ${ROLE}`)
  await letServe(ownerUrl, servingUrl)
  await assert.rejects(world.kernel.db.pool.query('delete from kernel.audit'), /permission denied/)
})
