import assert from 'node:assert/strict'
import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freshDatabase } from '../../../test/database.ts'
import type { Database } from '../data/database.ts'
import { openFolder } from '../files/folder-store.ts'
import { newId } from '../id.ts'
import { openVault } from './vault.ts'

let db: Database
let close: () => Promise<void>
let dataDir: string
let masterKeyFile: string
const open = () =>
  openVault(db.side, openFolder(join(dataDir, 'files')), { masterKeyFile, mode: 'demo', allowInsecure: false })
before(async () => {
  ;({ db, close } = await freshDatabase())
  dataDir = mkdtempSync(join(tmpdir(), 'vault-'))
  masterKeyFile = join(dataDir, 'keys', 'master.key')
})
after(async () => {
  await close()
  rmSync(dataDir, { recursive: true })
})

test('what is sealed opens with its own key only, after a restart too', async () => {
  const vault = await open()
  const sealed = await vault.seal('request:1', 'آزمائش')
  assert.ok(!sealed.includes(Buffer.from('آزمائش')))
  assert.equal(await (await open()).openText('request:1', sealed), 'آزمائش')
  await assert.rejects(vault.open('request:2', sealed))
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
  await assert.rejects(vault.open('request:1', sealed))
})

test('64 first uses at once make one key', async () => {
  const vaults = await Promise.all([open(), open()])
  const sealed = await Promise.all(
    Array.from({ length: 64 }, (_, i) => (vaults[i % 2] as (typeof vaults)[0]).seal('request:race', `${i}`)),
  )
  const texts = await Promise.all(
    sealed.map((bytes, i) => (vaults[(i + 1) % 2] as (typeof vaults)[0]).openText('request:race', bytes)),
  )
  assert.deepEqual(
    texts,
    texts.map((_, i) => `${i}`),
  )
})

test('erasing the key is deletion', async () => {
  const vault = await open()
  const sealed = await vault.seal('request:gone', 'x')
  await vault.erase('request:gone')
  await assert.rejects(vault.open('request:gone', sealed))
})

test('files are encrypted, private, and whole', async () => {
  const vault = await open()
  const fileId = newId()
  await vault.writeFile('request:1', fileId, Buffer.from('scan'))
  assert.equal((await vault.readFile('request:1', fileId)).toString(), 'scan')
  const [stored] = readdirSync(join(dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  assert.ok(stored && !readFileSync(join(stored.parentPath, stored.name)).includes('scan'))
  const [other, sealed] = [newId(), readFileSync(join(stored.parentPath, stored.name))]
  const store = openFolder(join(dataDir, 'files'))
  await store.put(other, sealed)
  await assert.rejects(vault.readFile('request:1', other), 'one file of a request is not taken for another')
  const earlier = newId()
  await store.put(earlier, await vault.seal('request:1', 'a scan of 0.1.0'))
  assert.equal((await vault.readFile('request:1', earlier)).toString(), 'a scan of 0.1.0')
  assert.equal(await vault.sweepFiles(async () => false), 0, 'a young file is no orphan')
  await vault.removeFile(fileId)
  await assert.rejects(vault.readFile('request:1', fileId))
  await assert.rejects(vault.readFile('request:1', '../../etc/passwd'))
})

test('a blind index finds the same value and tells kinds apart', async () => {
  const vault = await open()
  assert.deepEqual(vault.blindIndex('cnic', '1'), (await open()).blindIndex('cnic', '1'))
  assert.notDeepEqual(vault.blindIndex('cnic', '1'), vault.blindIndex('code', '1'))
})

test('signatures verify by key id', async () => {
  const vault = await open()
  const { keyId, signature } = await vault.sign('receipt', 'paid')
  assert.ok(await (await open()).verify(keyId, 'paid', signature))
  assert.ok(!(await vault.verify(keyId, 'unpaid', signature)))
  assert.equal((await vault.publicKeys('receipt'))[0]?.keyId, keyId)
})

test('rotation: a new line wraps everything anew, then the old line may go', async () => {
  const vault = await open()
  const [sealed, index] = [await vault.seal('request:rotated', 'still here'), vault.blindIndex('cnic', '7')]
  appendFileSync(masterKeyFile, `${'ab'.repeat(32)}\n`)
  assert.ok((await (await open()).rewrap()) > 0)
  writeFileSync(masterKeyFile, `${'ab'.repeat(32)}\n`)
  const later = await open()
  assert.equal(await later.openText('request:rotated', sealed), 'still here')
  assert.deepEqual(later.blindIndex('cnic', '7'), index)
})

test('a lost, foreign or public key refuses the start with a sentence', async () => {
  await open()
  writeFileSync(masterKeyFile, `${'cd'.repeat(32)}\n`)
  await assert.rejects(open(), /another master key/)
  chmodSync(masterKeyFile, 0o644)
  await assert.rejects(open(), /chmod 600/)
  rmSync(masterKeyFile)
  await assert.rejects(open(), /is missing/)
})
