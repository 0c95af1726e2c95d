import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { freshDatabase } from '../../../test/database.ts'
import type { Database } from '../data/database.ts'
import { openFolder } from '../files/folder-store.ts'
import { newId } from '../id.ts'
import { rawOf } from './signing-key.ts'
import { openVault } from './vault.ts'

let db: Database
let close: () => Promise<void>
let dataDir: string
let masterKeyFile: string
const open = (besideRelease: '0.1.0' | null = null) =>
  openVault(db.side, openFolder(join(dataDir, 'files')), {
    masterKeyFile,
    mode: 'demo',
    allowInsecure: false,
    besideRelease,
  })
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

test('beside release 0.1.0 a file is sealed as that release opens it, and opens the same afterwards', async () => {
  const vault = await open('0.1.0')
  const fileId = newId()
  await vault.writeFile('request:1', fileId, Buffer.from('scan'))
  const sealed = await openFolder(join(dataDir, 'files')).get(fileId)
  assert.ok(sealed)
  // So that release opens it: with the request's key alone.
  assert.equal(await vault.openText('request:1', sealed), 'scan')
  assert.equal((await (await open()).readFile('request:1', fileId)).toString(), 'scan')
})

test('a blind index finds the same value and tells kinds apart', async () => {
  const vault = await open()
  assert.deepEqual(vault.blindIndex('cnic', '1'), (await open()).blindIndex('cnic', '1'))
  assert.notDeepEqual(vault.blindIndex('cnic', '1'), vault.blindIndex('code', '1'))
})

test('signatures verify by key id', async () => {
  const vault = await open()
  const { keyId, signature } = await vault.sign('receipt', 'paid')
  assert.ok(await (await open()).verify('receipt', keyId, 'paid', signature))
  assert.ok(!(await vault.verify('receipt', keyId, 'unpaid', signature)))
  assert.equal((await vault.publicKeys('receipt'))[0]?.keyId, keyId)
})

test('a key signs for its purpose only, and one that the system did not make is not believed', async () => {
  const vault = await open()
  const { keyId, signature } = await vault.sign('badge', 'somebody')
  assert.ok(!(await vault.verify('receipt', keyId, 'somebody', signature)))
  const pair = generateKeyPairSync('ed25519')
  const raw = rawOf(pair.publicKey)
  await db.run(
    `insert into kernel.signing_key (id, purpose, public_key, sealed_private_key, attested_by, attestation)
      select 'planted', purpose, $1, sealed_private_key, attested_by, attestation from kernel.signing_key where id = $2`,
    [raw, keyId],
  )
  const later = await open()
  assert.ok(!(await later.verify('badge', 'planted', 'x', sign(null, Buffer.from('x'), pair.privateKey))))
  assert.deepEqual(
    (await later.publicKeys('badge')).map((key) => key.keyId),
    [keyId],
  )
  assert.equal((await later.sign('badge', 'y')).keyId, keyId)
  await db.run(`update kernel.signing_key set purpose = 'receipt' where id = $1`, [keyId])
  assert.ok(!(await (await open()).verify('receipt', keyId, 'somebody', signature)), 'a purpose is not changed by hand')
  await db.run('delete from kernel.signing_key where id = any($1)', [['planted', keyId]])
})

test('a key of before attestations is attested when it is ours', async () => {
  const vault = await open()
  const pair = generateKeyPairSync('ed25519')
  const plant = (id: string, sealed: Buffer) =>
    db.run('insert into kernel.signing_key (id, purpose, public_key, sealed_private_key) values ($1, $2, $3, $4)', [
      id,
      'of before',
      rawOf(pair.publicKey),
      sealed,
    ])
  await plant('ours', vault.sealOwn('signing key', pair.privateKey.export({ format: 'der', type: 'pkcs8' })))
  await plant('not-ours', Buffer.alloc(100))
  const later = await open()
  const signature = sign(null, Buffer.from('x'), pair.privateKey)
  assert.ok(await later.verify('of before', 'ours', 'x', signature))
  assert.ok(!(await later.verify('of before', 'not-ours', 'x', signature)))
  const { n } = await db.one<{ n: number }>(
    `select count(*) as n from kernel.signing_key where purpose = 'of before' and attestation is not null`,
  )
  assert.equal(n, 1)
})

test('signing keys rotate: the new one signs, the old one is believed until its day', async () => {
  const vault = await open()
  const old = await vault.sign('rotating', 'x')
  const until = new Date(Date.now() + 60_000)
  const fresh = await vault.rotateSigning('rotating', until)
  assert.equal((await vault.sign('rotating', 'y')).keyId, fresh)
  const believed = (at: Date) => vault.verify('rotating', old.keyId, 'x', old.signature, at)
  assert.deepEqual([await believed(new Date()), await believed(new Date(until.getTime() + 1))], [true, false])
  assert.deepEqual(
    (await vault.publicKeys('rotating')).map((key) => [key.keyId, key.until]),
    [
      [fresh, null],
      [old.keyId, until],
    ],
  )
  await db.run(`update kernel.signing_key set verifies_until = null where id = $1`, [old.keyId])
  assert.ok(!(await (await open()).verify('rotating', old.keyId, 'x', old.signature)), 'its day is attested too')
})

test('the system’s own key rotates: what the earlier one sealed opens, and indexes stay as they are', async () => {
  const vault = await open()
  const [sealed, index] = [vault.sealOwn('test', 'of before'), vault.blindIndex('cnic', '9')]
  const old = vault.sealKeyId()
  const id = await vault.rotateRoot()
  assert.equal(vault.sealKeyId(), old, 'the new one seals when every process has read it')
  await db.run(`update kernel.data_key set made_at = made_at - interval '1 hour' where id = $1`, [id])
  const later = await open()
  assert.equal(later.sealKeyId(), id)
  assert.equal(later.openOwn('test', sealed).toString(), 'of before')
  await vault.reloadKeys()
  assert.equal(vault.openOwn('test', later.sealOwn('test', 'of now')).toString(), 'of now')
  assert.deepEqual(later.blindIndex('cnic', '9'), index)
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
