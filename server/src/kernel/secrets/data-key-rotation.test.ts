import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freshDatabase } from '../../../test/database.ts'
import type { Database } from '../data/database.ts'
import { openFolder } from '../files/folder-store.ts'
import { newId } from '../id.ts'
import { keysOfBefore } from './data-key-rotation.ts'
import { openVault, type Vault } from './vault.ts'

let db: Database
let close: () => Promise<void>
let dataDir: string
let masterKeyFile: string
const open = (sql = db.side) =>
  openVault(sql, openFolder(join(dataDir, 'files')), {
    masterKeyFile,
    mode: 'demo',
    allowInsecure: false,
    besideRelease: null,
  })
before(async () => {
  ;({ db, close } = await freshDatabase())
  dataDir = mkdtempSync(join(tmpdir(), 'rotation-'))
  masterKeyFile = join(dataDir, 'keys', 'master.key')
})
after(async () => {
  await close?.()
  rmSync(dataDir, { recursive: true })
})

const FAST = { perSecond: 100_000, told: () => undefined }
const wrappedOf = async (id: string): Promise<string | undefined> =>
  (await db.find<{ hex: string }>(`select encode(wrapped, 'hex') as hex from kernel.data_key where id = $1`, [id]))?.hex
const formerOf = async (id: string): Promise<number> =>
  (await db.one<{ n: number }>('select count(*)::integer as n from kernel.former_data_key where id = $1', [id])).n

/** Another process that has not heard of the rotation, and one that starts after it. */
async function opensEverywhere(vaults: Vault[], id: string, sealed: Buffer, text: string): Promise<void> {
  for (const vault of [...vaults, await open()]) assert.equal(await vault.openText(id, sealed), text)
}

test('a replaced key seals no more and opens what it sealed, in each process; files and indexes stay', async () => {
  const [one, two] = [await open(), await open()]
  const id = 'request:replaced'
  const [old, fileId, index] = [await one.seal(id, 'of before'), newId(), one.blindIndex('cnic', '1')]
  await one.writeFile(id, fileId, Buffer.from('scan'))
  assert.equal(await two.openText(id, old), 'of before')
  const [first, root] = [await wrappedOf(id), await wrappedOf('root')]
  const { left } = await one.rotateData(FAST)
  assert.equal(left, 0)
  assert.notEqual(await wrappedOf(id), first)
  assert.equal(await wrappedOf('root'), root, 'the system’s own key is not touched')
  assert.deepEqual((await open()).blindIndex('cnic', '1'), index)
  await opensEverywhere([one, two], id, old, 'of before')
  one.forgetKey()
  const fresh = await one.seal(id, 'of now')
  // By whoever has not heard of it: with the former key, which opens.
  const late = await two.seal(id, 'of one who has not heard')
  await opensEverywhere([one, two], id, fresh, 'of now')
  await opensEverywhere([one, two], id, late, 'of one who has not heard')
  for (const vault of [one, two, await open()]) assert.equal((await vault.readFile(id, fileId)).toString(), 'scan')
  await one.rotateData(FAST)
  assert.equal(await formerOf(id), 2)
  await opensEverywhere([one, two], id, old, 'of before')
  await opensEverywhere([one, two], id, fresh, 'of now')
  fresh[fresh.length - 1] = (fresh.at(-1) ?? 0) ^ 1
  await assert.rejects(one.open(id, fresh), 'what was changed opens with none of them')
})

test('what a new key sealed does not open with the former one', async () => {
  const vault = await open()
  const id = 'request:apart'
  await vault.seal(id, 'x')
  await vault.rotateData(FAST)
  const later = await open()
  const fresh = await later.seal(id, 'y')
  await db.run(
    `update kernel.data_key key set master_id = former.master_id, wrapped = former.wrapped
       from kernel.former_data_key former where former.id = key.id and key.id = $1`,
    [id],
  )
  await assert.rejects((await open()).open(id, fresh))
})

test('former keys are wrapped anew by a new master key too, and a foreign master key replaces nothing', async () => {
  const vault = await open()
  const id = 'request:wrapped-anew'
  const sealed = await vault.seal(id, 'x')
  await vault.rotateData(FAST)
  appendFileSync(masterKeyFile, `${'ab'.repeat(32)}\n`)
  await (await open()).rewrap()
  writeFileSync(masterKeyFile, `${'ab'.repeat(32)}\n`)
  assert.equal(await (await open()).openText(id, sealed), 'x')
  writeFileSync(masterKeyFile, `${'cd'.repeat(32)}\n`)
  await assert.rejects(open(), /another master key/)
  writeFileSync(masterKeyFile, `${'ab'.repeat(32)}\n`)
})

test('broken off in the middle it goes on, and touches no key twice', async () => {
  const vault = await open()
  const ids = Array.from({ length: 600 }, (_, i) => `request:many-${String(i).padStart(4, '0')}`)
  const sealed = new Map<string, Buffer>()
  for (const id of ids) sealed.set(id, await vault.seal(id, id))
  const broken = vault.rotateData({
    ...FAST,
    told() {
      throw new Error('ended here')
    },
  })
  await assert.rejects(broken, /ended here/)
  const left = await keysOfBefore(db.side)
  assert.ok(left && left >= 100 && left < 610, `${left}`)
  const told: string[] = []
  const rest = await (await open()).rotateData({ ...FAST, told: (n, of) => told.push(`${n} of ${of}`) })
  assert.deepEqual(rest, { replaced: left, left: 0 })
  assert.equal(told.at(-1), `${left} of ${left}`)
  for (const id of ids) assert.equal(await formerOf(id), 1, id)
  const { open: unended } = await db.one<{ open: number }>(
    'select count(*)::integer as open from kernel.data_key_rotation where ended_at is null',
  )
  assert.equal(unended, 0)
  const later = await open()
  for (const id of ids.filter((_, i) => i % 50 === 0))
    for (const one of [vault, later]) assert.equal(await one.openText(id, sealed.get(id) as Buffer), id)
})

test('two that rotate at once share one rotation', async () => {
  const [one, two] = [await open(), await open()]
  for (let i = 0; i < 20; i++) await one.seal(`request:both-${i}`, 'x')
  await Promise.all([one.rotateData(FAST), two.rotateData(FAST)])
  assert.equal(await keysOfBefore(db.side), 0)
  for (let i = 0; i < 20; i++) assert.ok((await formerOf(`request:both-${i}`)) <= 2)
})

test('a rotation that another ends at the moment of beginning is begun again', async () => {
  let ended = 0
  const run: Database['side']['run'] = async (text, values) => {
    const n = await db.side.run(text, values)
    if (text.includes('into kernel.data_key_rotation') && ended++ === 0)
      await db.side.run('update kernel.data_key_rotation set ended_at = clock_timestamp() where ended_at is null')
    return n
  }
  const vault = await open(Object.assign(Object.create(db.side) as Database['side'], { run }))
  await vault.seal('request:begun-again', 'x')
  await vault.rotateData(FAST)
  assert.equal(ended, 2)
  assert.equal(await keysOfBefore(db.side), 0)
})

test('a key that is erased in the middle stays erased, with all that it was', async () => {
  const vault = await open()
  const id = 'request:zz-erased'
  const sealed = await vault.seal(id, 'x')
  await vault.rotateData(FAST)
  assert.equal(await formerOf(id), 1)
  for (let i = 0; i < 510; i++) await vault.seal(`request:between-${i}`, 'x')
  let erasing: Promise<void> | undefined
  await vault.rotateData({ ...FAST, told: () => void (erasing ??= vault.erase(id)) })
  await erasing
  assert.deepEqual([await wrappedOf(id), await formerOf(id)], [undefined, 0])
  for (const one of [vault, await open()]) await assert.rejects(one.open(id, sealed), /was erased/)
  await vault.rotateData(FAST)
  assert.equal(await wrappedOf(id), undefined)
})

test('a key that still seals is counted', async () => {
  const vault = await open()
  await vault.seal('request:left', 'x')
  await vault.rotateData(FAST)
  assert.equal(await keysOfBefore(db.side), 0)
  await db.run(`update kernel.data_key set made_at = made_at - interval '1 day' where id = 'request:left'`)
  assert.equal(await keysOfBefore(db.side), 1)
})
