import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { freshDatabase } from '../../test/database.ts'
import { dropChecks, plantedIn, plantSealed } from '../../test/sealed-rows.ts'
import type { Database } from '../kernel/data/database.ts'
import { openFolder } from '../kernel/files/folder-store.ts'
import { openVault, type Vault } from '../kernel/secrets/vault.ts'
import { destroyUnneeded } from './destroy.ts'
import { look } from './look.ts'
import { sealAnew } from './seal-anew.ts'
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts'
import { standing } from './verify.ts'

let db: Database
let url: string
let close: () => Promise<void>
let folder: string
const open = () =>
  openVault(db.side, openFolder(join(folder, 'files')), {
    masterKeyFile: join(folder, 'keys', 'master.key'),
    mode: 'demo',
    allowInsecure: false,
    besideRelease: null,
  })
before(async () => {
  ;({ db, url, close } = await freshDatabase())
  folder = mkdtempSync(join(tmpdir(), 'reseal-'))
  await dropChecks(db)
})
after(async () => {
  await close?.()
  rmSync(folder, { recursive: true })
})

const FAST = { perSecond: 100_000, told: () => undefined }
const keyId = (one: SealedColumn, uuid: string): string => `${one.family}:${uuid}`
const columnOf = (table: string, column: string): SealedColumn =>
  SEALED_COLUMNS.find((one) => one.table === table && one.column === column) as SealedColumn
const LINES = columnOf('applications.proof', 'lines')
const FROZEN = columnOf('grievances.message', 'words')

async function plant(vault: Vault, one: SealedColumn, text: string, uuid = randomUUID()): Promise<string> {
  await plantSealed(db, one, uuid, await vault.seal(keyId(one, uuid), text))
  return uuid
}
/** Read by a process that has just begun: it knows what the database holds and no more. */
async function textsOf(one: SealedColumn, uuid: string): Promise<string[]> {
  const vault = await open()
  return Promise.all((await plantedIn(db, one, uuid)).map((sealed) => vault.openText(keyId(one, uuid), sealed)))
}
const underFormer = async (ids: string[]): Promise<string[]> => [
  ...(await look({ db, vault: await open() }, ids)).underFormer.keys(),
]
const formerOf = async (id: string): Promise<number> =>
  (await db.side.one<{ n: number }>('select count(*)::int as n from kernel.former_data_key where id = $1', [id])).n
const age = (ids: string[]) =>
  db.side.run(
    `update kernel.former_data_key set replaced_at = replaced_at - interval '8 days' where id = any($1::text[])`,
    [ids],
  )

test('each column of the list: what may be changed is sealed anew, what is frozen stays, and every value opens as before', async () => {
  const vault = await open()
  const planted = new Map<SealedColumn, string[]>()
  for (const one of SEALED_COLUMNS)
    planted.set(one, [await plant(vault, one, `${one.column} a`), await plant(vault, one, `${one.column} b`)])
  await vault.rotateData(FAST)
  const before = new Map<SealedColumn, Buffer[]>()
  for (const [one, [first = '']] of planted) before.set(one, await plantedIn(db, one, first))
  await sealAnew({ db, vault: await open() }, FAST)
  for (const [one, uuids] of planted) {
    const name = `${one.table}.${one.column}`
    for (const [i, uuid] of uuids.entries())
      assert.deepEqual(await textsOf(one, uuid), [`${one.column} ${'ab'[i]}`], name)
    assert.deepEqual(await underFormer(uuids.map((uuid) => keyId(one, uuid))), one.frozen ? [name] : [], name)
    const same = (await plantedIn(db, one, uuids[0] ?? ''))[0]?.equals(before.get(one)?.[0] ?? Buffer.of())
    assert.equal(same, one.frozen ?? false, name)
  }
  assert.equal(await sealAnew({ db, vault: await open() }, FAST), 0, 'the second time nothing is left')

  const ids = [...planted].flatMap(([one, uuids]) => uuids.map((uuid) => keyId(one, uuid)))
  await destroyUnneeded({ db, vault })
  for (const id of ids) assert.equal(await formerOf(id), 1, `${id}: within the week each is kept`)
  await age(ids)
  await destroyUnneeded({ db, vault })
  for (const [one, uuids] of planted)
    for (const uuid of uuids) {
      assert.equal(await formerOf(keyId(one, uuid)), one.frozen ? 1 : 0, `${one.table}.${one.column}`)
      assert.equal((await textsOf(one, uuid)).length, 1)
    }
  const { needsDestroyed, opened, destroyedKeys } = await standing({ db, vault })
  assert.deepEqual(needsDestroyed, [])
  assert.ok(opened >= ids.length && destroyedKeys >= 20)
})

test('an id that has files keeps its former keys, and so does a key of no known kind', async () => {
  const vault = await open()
  const uuid = await plant(vault, LINES, 'lines')
  const [id, fileId] = [keyId(LINES, uuid), randomUUID()]
  await vault.writeFile(id, fileId, Buffer.from('scan'))
  const file = { table: 'documents.file', column: 'sha256', family: 'request', of: 'row.request_id' } as const
  await plantSealed(db, file, uuid, Buffer.alloc(32))
  await db.side.run('update documents.file set key_id = $1, file_id = $2 where request_id = $3', [id, fileId, uuid])
  await vault.seal('other:thing', 'x')
  await vault.rotateData(FAST)
  await sealAnew({ db, vault }, FAST)
  await age([id, 'other:thing'])
  await destroyUnneeded({ db, vault })
  assert.deepEqual([await formerOf(id), await formerOf('other:thing')], [1, 1])
  assert.equal((await (await open()).readFile(id, fileId)).toString(), 'scan')
  await db.side.run('update documents.file set erased_at = stored_at where request_id = $1', [uuid])
  await destroyUnneeded({ db, vault })
  assert.equal(await formerOf(id), 0, 'with its file gone, it goes')
  await db.side.run('update documents.file set erased_at = null where request_id = $1', [uuid])
  assert.deepEqual((await standing({ db, vault: await open() })).needsDestroyed, [`file ${fileId} of ${id}`])
  await db.side.run('update documents.file set erased_at = stored_at where request_id = $1', [uuid])
})

test('a key that is gone too early is named by what needs it, and of a doubtful id no key is destroyed', async () => {
  const vault = await open()
  const uuid = await plant(vault, FROZEN, 'said')
  const id = keyId(FROZEN, uuid)
  await vault.rotateData(FAST)
  assert.deepEqual((await standing({ db, vault })).needsDestroyed, [])
  await db.side.run(
    `with gone as (delete from kernel.former_data_key where id = $1 returning id, replaced_at)
     insert into kernel.destroyed_data_key (id, replaced_at) select id, replaced_at from gone`,
    [id],
  )
  assert.deepEqual((await standing({ db, vault: await open() })).needsDestroyed, [`grievances.message.words of ${id}`])
  await vault.rotateData(FAST)
  await age([id])
  await destroyUnneeded({ db, vault: await open() })
  assert.equal(await formerOf(id), 1)
  await vault.erase(id)
  assert.deepEqual(
    (await standing({ db, vault: await open() })).needsDestroyed,
    [],
    'what was erased is needed no more',
  )
})

/** A database in which something happens between reading a value and putting the new one in its place. */
function beforeFirstPlace(happens: () => Promise<unknown>): Database {
  let done = false
  return {
    ...db,
    side: {
      ...db.side,
      async run(text, values) {
        if (!done && /^update \w+\.\w+ set/.test(text)) {
          done = true
          await happens()
        }
        return db.side.run(text, values)
      },
    },
  }
}

test('a value that its writer changed meanwhile stays the writer’s', async () => {
  const vault = await open()
  const uuid = await plant(vault, LINES, 'old')
  await vault.rotateData(FAST)
  const writer = await open()
  const changed = beforeFirstPlace(async () =>
    db.side.run('update applications.proof set lines = $2 where request_id = $1', [
      uuid,
      await writer.seal(keyId(LINES, uuid), 'new'),
    ]),
  )
  await sealAnew({ db: changed, vault: await open() }, FAST)
  assert.deepEqual(await textsOf(LINES, uuid), ['new'])
})

test('what is erased meanwhile stays erased, and no key is made for it', async () => {
  const vault = await open()
  const uuid = await plant(vault, LINES, 'private')
  await vault.rotateData(FAST)
  const [id, before] = [keyId(LINES, uuid), await plantedIn(db, LINES, uuid)]
  await sealAnew({ db: beforeFirstPlace(() => vault.erase(id)), vault: await open() }, FAST)
  assert.deepEqual(await plantedIn(db, LINES, uuid), before)
  await assert.rejects(textsOf(LINES, uuid), /was erased/)
  assert.equal(await db.side.find('select 1 from kernel.data_key where id = $1', [id]), undefined)
})

test('a key that is replaced meanwhile seals nothing more; the next run finds what is left', async () => {
  const vault = await open()
  const uuid = await plant(vault, LINES, 'lines')
  await vault.rotateData(FAST)
  const before = await plantedIn(db, LINES, uuid)
  await sealAnew({ db: beforeFirstPlace(() => vault.rotateData(FAST)), vault: await open() }, FAST)
  assert.deepEqual(await plantedIn(db, LINES, uuid), before)
  await sealAnew({ db, vault: await open() }, FAST)
  const [id] = [keyId(LINES, uuid)]
  assert.deepEqual([await underFormer([id]), await textsOf(LINES, uuid)], [[], ['lines']])
})

test('killed in the middle, nothing is lost and the next run does the rest; writers go on beside both', async () => {
  const vault = await open()
  const uuids: string[] = []
  for (let i = 0; i < 250; i++) uuids.push(await plant(vault, LINES, `first ${i}`))
  const texts = new Map(uuids.map((uuid, i) => [uuid, `first ${i}`]))
  await vault.rotateData(FAST)
  vault.forgetKey()
  let writing = true
  const writer = (async () => {
    for (let i = 0; writing; i = (i + 7) % 60) {
      const uuid = uuids[i] ?? ''
      const text = `${texts.get(uuid)?.slice(0, 40)}, again`
      await db.side.run('update applications.proof set lines = $2 where request_id = $1', [
        uuid,
        await vault.seal(keyId(LINES, uuid), text),
      ])
      texts.set(uuid, text)
      if (i > 40) await new Promise((done) => setTimeout(done, 20))
    }
  })()
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('../../test/reseal-victim.ts', import.meta.url)),
      url,
      join(folder, 'keys', 'master.key'),
      join(folder, 'files'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(child, 'exit')
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  assert.deepEqual(await ended, [null, 'SIGKILL'])
  const ids = uuids.map((uuid) => keyId(LINES, uuid))
  const left = (await look({ db, vault: await open() }, ids)).underFormer.get('applications.proof.lines')
  assert.ok(left && left < 250, `${left} are left`)
  await sealAnew({ db, vault: await open() }, FAST)
  writing = false
  await writer
  await sealAnew({ db, vault: await open() }, FAST)
  for (const [uuid, text] of texts) assert.deepEqual(await textsOf(LINES, uuid), [text])
  assert.deepEqual(await underFormer(ids), [])
})
