import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadConfig } from './config.ts'
import { openFileStore } from './files/open-file-store.ts'
import { OperatorError } from './refusal.ts'
import { SECRET_SETTINGS } from './secret-settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'config-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string, mode = 0o600): string => {
  const path = join(folder, name)
  writeFileSync(path, text, { mode })
  return path
}
const sentence = (words: RegExp) => (error: unknown) => error instanceof OperatorError && words.test(error.message)

test('a secret may stand in a file, which wins nothing over the setting: both at once are refused', () => {
  const path = file('url', 'postgres://them@theirs/db\n')
  assert.equal(loadConfig({ DATABASE_URL_FILE: path }).databaseUrl, 'postgres://them@theirs/db')
  assert.throws(() => loadConfig({ DATABASE_URL_FILE: path, DATABASE_URL: 'postgres://x' }), sentence(/not both/))
  for (const name of SECRET_SETTINGS) {
    assert.throws(() => loadConfig({ [`${name}_FILE`]: join(folder, 'none') }), sentence(/is missing/))
    assert.throws(() => loadConfig({ [`${name}_FILE`]: file('empty', '\n') }), sentence(/is empty/))
  }
})

test('a process has a role; what a number of jobs cannot say is said by it', () => {
  const DATABASE_URL = 'postgres://them@theirs/db'
  assert.equal(loadConfig({}).role, 'all')
  for (const ROLE of ['all', 'serve', 'work']) assert.equal(loadConfig({ DATABASE_URL, ROLE }).role, ROLE)
  assert.throws(() => loadConfig({ DATABASE_URL, ROLE: 'worker' }), sentence(/one of all, serve, work; it is "worker"/))
  assert.throws(() => loadConfig({ DATABASE_URL, JOB_CONCURRENCY: '0' }), sentence(/ROLE=serve/))
  assert.throws(() => loadConfig({ ROLE: 'serve' }), sentence(/DATABASE_URL/))
})

test('files lie in a folder unless a bucket is said whole; what is wrong is said in a sentence', () => {
  assert.deepEqual(loadConfig({}).files, { kind: 'folder' })
  const [access, secret] = [file('access', 'AKIA'), file('secret', 'hush')]
  const whole = {
    FILES: 's3',
    S3_ENDPOINT: 'https://s3.example/',
    S3_BUCKET: 'papers',
    S3_PREFIX: 'ours',
    S3_ACCESS_KEY_FILE: access,
    S3_SECRET_KEY_FILE: secret,
  }
  const { files } = loadConfig(whole)
  assert.deepEqual(files, {
    kind: 's3',
    endpoint: 'https://s3.example',
    bucket: 'papers',
    region: 'us-east-1',
    prefix: 'ours/',
    accessKeyFile: access,
    secretKeyFile: secret,
    tryMs: 8_000,
  })
  assert.ok(!JSON.stringify(loadConfig(whole)).includes('hush'), 'no key is in the settings')
  for (const [change, words] of [
    [{ FILES: 'disk' }, /"folder" or "s3"/],
    [{ S3_ENDPOINT: 's3.example' }, /S3_ENDPOINT must be an address/],
    [{ S3_ENDPOINT: 'ftp://s3.example' }, /S3_ENDPOINT must be an address/],
    [{ S3_ENDPOINT: 'http://s3.example' }, /S3_ENDPOINT must begin with https/],
    [{ S3_ENDPOINT: 'http://10.0.0.9:9000' }, /S3_ENDPOINT must begin with https/],
    [{ S3_BUCKET: '' }, /needs S3_BUCKET/],
    [{ S3_BUCKET: 'No Bucket' }, /no name of a bucket/],
    [{ S3_PREFIX: '../up' }, /S3_PREFIX must look like/],
    [{ S3_PREFIX: '/root' }, /S3_PREFIX must look like/],
    [{ S3_TIMEOUT_SECONDS: '0' }, /from 1 to 60/],
    [{ S3_SECRET_KEY_FILE: '' }, /needs S3_SECRET_KEY_FILE/],
  ] as const)
    assert.throws(() => loadConfig({ ...whole, ...change }), sentence(words), JSON.stringify(change))
  for (const S3_ENDPOINT of ['http://127.0.0.1:9000', 'http://localhost:9000', 'http://[::1]:9000'])
    assert.equal((loadConfig({ ...whole, S3_ENDPOINT }).files as { endpoint: string }).endpoint, S3_ENDPOINT)
  chmodSync(secret, 0o644)
  assert.throws(() => openFileStore(loadConfig(whole)), sentence(/can be read by others/))
  rmSync(secret)
  assert.throws(() => openFileStore(loadConfig(whole)), sentence(/is missing/))
})

test('the release beside which it runs is the one before it, or none', () => {
  assert.equal(loadConfig({}).besideRelease, null)
  assert.equal(loadConfig({ BESIDE_RELEASE: '0.1.0' }).besideRelease, '0.1.0')
  assert.throws(() => loadConfig({ BESIDE_RELEASE: '0.0.9' }), sentence(/BESIDE_RELEASE must be 0\.1\.0/))
})

test('a router is named by an address that nobody can read along, with bounds on what it is asked', () => {
  assert.equal(loadConfig({}).router, null)
  assert.deepEqual(loadConfig({ ROUTER_URL: 'http://127.0.0.1:5000/' }).router, {
    url: 'http://127.0.0.1:5000',
    profile: 'driving',
    tryMs: 2_000,
    tableMax: 100,
  })
  const ROUTER_URL = 'https://router.example/osrm'
  const set = { ROUTER_URL, ROUTER_PROFILE: 'motorcycle', ROUTER_TIMEOUT_SECONDS: '5', ROUTER_TABLE_MAX: '500' }
  assert.deepEqual(loadConfig(set).router, { url: ROUTER_URL, profile: 'motorcycle', tryMs: 5_000, tableMax: 500 })
  assert.throws(() => loadConfig({ ROUTER_URL: 'http://router.example' }), sentence(/must begin with https/))
  for (const wrong of [
    'router',
    'ftp://router.example',
    'https://me:hush@router.example',
    'https://router.example?key=1',
  ])
    assert.throws(() => loadConfig({ ROUTER_URL: wrong }), sentence(/must be an address/))
  assert.throws(() => loadConfig({ ROUTER_URL, ROUTER_PROFILE: '../x' }), sentence(/ROUTER_PROFILE/))
  assert.throws(() => loadConfig({ ROUTER_URL, ROUTER_TABLE_MAX: '3' }), sentence(/from 4 to 1000/))
})

test('days are planned everywhere unless somebody says otherwise: nowhere, or in the districts that are listed', () => {
  assert.equal(loadConfig({}).planner, true)
  assert.equal(loadConfig({ PLANNER: 'off' }).planner, false)
  assert.equal(loadConfig({ PLANNER: 'on' }).planner, true)
  assert.deepEqual(loadConfig({ PLANNER: 'lahore, kasur' }).planner, ['lahore', 'kasur'])
  assert.throws(() => loadConfig({ PLANNER: 'Lahore City!' }), sentence(/PLANNER must be on, off, or districts/))
})
