import assert from 'node:assert/strict'
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { freshDatabase } from '../../../test/database.ts'
import { startTransit, type TransitServer } from '../../../test/transit-server.ts'
import { loadConfig } from '../config.ts'
import type { Database } from '../data/database.ts'
import { openFolder } from '../files/folder-store.ts'
import { OperatorError } from '../refusal.ts'
import type { KmsSettings } from './key-settings.ts'
import { readMasterKeys } from './master-key.ts'
import { addMasterKey, makeMasterKey, wrapMasterKeys } from './master-key-file.ts'
import { openVault } from './vault.ts'

let server: TransitServer
let folder: string
let file: string
let settings: KmsSettings
let db: Database
let closeDatabase: () => Promise<void>
let n = 0
before(async () => {
  server = await startTransit()
  folder = mkdtempSync(join(tmpdir(), 'kms-'))
  ;({ db, close: closeDatabase } = await freshDatabase())
})
after(async () => {
  await closeDatabase?.()
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  server.trouble(null)
  file = join(folder, `${++n}`, 'master.key')
  const tokenFile = join(folder, `${n}.token`)
  writeFileSync(tokenFile, `${server.token}\n`, { mode: 0o600 })
  settings = {
    url: server.url,
    mount: 'transit',
    key: server.key,
    namespace: null,
    tokenFile,
    tokenIsCredential: false,
    tryMs: 10_000,
    waitMs: 60_000,
  }
})
const sentence = (words: RegExp) => (error: Error) => error instanceof OperatorError && words.test(error.message)
const lines = () => readFileSync(file, 'utf8').trim().split('\n')
const read = (change: Partial<KmsSettings> = {}, said: string[] = []) =>
  readMasterKeys(file, { kms: { ...settings, ...change }, say: (line) => said.push(line) })

test('a key that is made with a KMS lies wrapped on the disk, and opens by the KMS alone', async () => {
  await makeMasterKey(file, settings)
  assert.match(lines()[0]!, /^vault:v1:/)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  const keys = await read()
  const wrapped = keys.wrap(Buffer.from('a data key'))
  const again = await read({ namespace: 'a-province/ours' })
  assert.equal((await again.unwrap(keys.current, wrapped)).toString(), 'a data key')
  assert.equal(server.heard.at(-1), '/v1/transit/decrypt/ours a-province/ours')
  await assert.rejects(readMasterKeys(file), sentence(/KMS_URL, KMS_KEY and KMS_TOKEN_FILE say which/))
})

test('plain lines are wrapped and wrapped ones wrapped anew: the keys stay the same keys', async () => {
  await makeMasterKey(file)
  const plain = await readMasterKeys(file)
  const sealed = plain.wrap(Buffer.from('x'))
  assert.deepEqual(await wrapMasterKeys(file, settings), { wrapped: 1, rewrapped: 0 })
  await addMasterKey(file, settings)
  const version = Number(/v(\d+)/.exec(lines()[0]!)?.[1])
  server.rotate()
  assert.deepEqual(await wrapMasterKeys(file, settings), { wrapped: 0, rewrapped: 2 })
  for (const line of lines()) assert.match(line, new RegExp(`^vault:v${version + 1}:`))
  assert.equal(statSync(file).mode & 0o777, 0o600)
  const keys = await read()
  assert.notEqual(keys.current, plain.current, 'the added line is the newest')
  assert.equal((await keys.unwrap(plain.current, sealed)).toString(), 'x')
})

test('a file is not exchanged where the KMS fails in between', async () => {
  await makeMasterKey(file)
  const was = readFileSync(file, 'utf8')
  server.trouble('nonsense')
  await assert.rejects(wrapMasterKeys(file, settings), sentence(/answers with no cipher text/))
  server.trouble('busy')
  await assert.rejects(wrapMasterKeys(file, settings), sentence(/answers 500/))
  assert.equal(readFileSync(file, 'utf8'), was)
})

test('a start waits for a KMS that is sealed, broken or slow, and says so', async () => {
  await makeMasterKey(file, settings)
  for (const [trouble, words] of [
    ['sealed', /Waiting for the KMS at http:\S+: it is sealed: unseal it\./],
    ['busy', /it answers 500: internal error/],
    ['slow', /it does not answer within 0.5 s/],
  ] as const) {
    const said: string[] = []
    server.trouble(trouble, 2)
    await read(trouble === 'slow' ? { tryMs: 500 } : {}, said)
    assert.match(said[0] ?? '', words, trouble)
    assert.ok(said.length < 3, 'not at each try')
  }
  const gone = await startTransit()
  await gone.close()
  await assert.rejects(read({ url: gone.url, waitMs: 0 }), sentence(/is not reached \(ECONNREFUSED\)/))
  server.trouble('sealed')
  await assert.rejects(read({ waitMs: 0 }), sentence(/is sealed/), 'it ends when the time to wait is over')
})

test('what waiting cannot mend is said at once', async () => {
  await makeMasterKey(file, settings)
  const never = { waitMs: 3_600_000 }
  server.trouble('denied')
  await assert.rejects(read(never), sentence(/denies transit\/decrypt\/ours.*policy lacks "update"/))
  server.trouble('elsewhere')
  await assert.rejects(read(never), sentence(/points elsewhere \(307\)/))
  server.trouble('nonsense')
  await assert.rejects(read(never), sentence(/no master key/))
  server.trouble(null)
  await assert.rejects(read({ ...never, key: 'another' }), sentence(/encryption key not found.*key that wrapped/))
  await assert.rejects(read({ ...never, mount: 'elsewhere' }), sentence(/has no elsewhere\/decrypt/))
  const other = await startTransit()
  try {
    await assert.rejects(read({ ...never, url: other.url }), sentence(/message authentication failed/))
  } finally {
    await other.close()
  }
  writeFileSync(settings.tokenFile, 'an old one')
  await assert.rejects(read(never), sentence(/must hold one token/))
  writeFileSync(settings.tokenFile, 'an-old-one')
  await assert.rejects(read(never), sentence(/denies/))
  chmodSync(settings.tokenFile, 0o644)
  await assert.rejects(read(never), sentence(/can be read by others/))
  rmSync(settings.tokenFile)
  await assert.rejects(read(never), sentence(/is missing/))
})

test('who works goes on while the KMS is away, and asks once for a line that was added', async () => {
  await makeMasterKey(file, settings)
  const open = () =>
    openVault(db.side, openFolder(join(folder, 'files')), {
      masterKeyFile: file,
      kms: settings,
      mode: 'real',
      allowInsecure: false,
      besideRelease: null,
    })
  const vault = await open()
  const sealed = await vault.seal('request:kms', 'x')
  server.trouble('busy')
  vault.forgetKey()
  assert.equal(await vault.openText('request:kms', sealed), 'x')
  server.trouble(null)
  await addMasterKey(file, settings)
  const newer = await open()
  const more = await Promise.all([1, 2, 3].map((i) => newer.seal(`request:kms-${i}`, 'y')))
  server.trouble('busy')
  await assert.rejects(vault.openText('request:kms-1', more[0]!), sentence(/answers 500/))
  assert.equal(await vault.openText('request:kms', sealed), 'x', 'what was open stays open')
  server.trouble(null)
  const before = server.heard.length
  const texts = await Promise.all(more.map((one, i) => vault.openText(`request:kms-${i + 1}`, one)))
  assert.deepEqual(texts, ['y', 'y', 'y'])
  assert.equal(server.heard.length - before, 1)
})

test('settings that are wrong stop the start, and none shows the token', () => {
  const whole = { KMS_URL: 'https://vault.example:8200/', KMS_KEY: 'ours', KMS_TOKEN_FILE: settings.tokenFile }
  const { kms } = loadConfig(whole)
  assert.deepEqual(kms, {
    url: 'https://vault.example:8200',
    mount: 'transit',
    key: 'ours',
    namespace: null,
    tokenFile: settings.tokenFile,
    tokenIsCredential: false,
    tryMs: 5_000,
    waitMs: 300_000,
  })
  assert.equal(loadConfig({}).kms, null)
  const credentials = join(folder, 'credentials')
  assert.throws(
    () => loadConfig({ ...whole, KMS_TOKEN_FILE: '', CREDENTIALS_DIRECTORY: credentials }),
    /KMS_TOKEN_FILE/,
  )
  for (const [change, words] of [
    [{ KMS_URL: 'vault' }, /KMS_URL must be an address/],
    [{ KMS_URL: 'http://vault.example:8200' }, /KMS_URL must begin with https/],
    [{ KMS_KEY: '' }, /needs KMS_KEY/],
    [{ KMS_KEY: '../sys' }, /needs KMS_KEY/],
    [{ KMS_MOUNT: '../sys' }, /KMS_MOUNT must look like/],
    [{ KMS_NAMESPACE: 'a b' }, /KMS_NAMESPACE must look like/],
    [{ KMS_TIMEOUT_SECONDS: '0' }, /from 1 to 60/],
    [{ KMS_WAIT_SECONDS: 'long' }, /from 0 to 86400/],
  ] as const)
    assert.throws(() => loadConfig({ ...whole, ...change }), sentence(words), JSON.stringify(change))
})

test('a line that is neither a key nor wrapped is refused', async () => {
  await makeMasterKey(file, settings)
  appendFileSync(file, 'vault:v1:\n')
  await assert.rejects(read(), sentence(/64 hexadecimal digits, or what a KMS made of them/))
})
