import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { after, before, test } from 'node:test'
import { testCluster } from '../../test/database.ts'
import { type BucketPeer, hasMoto, startBucket } from '../../test/peers/bucket.ts'
import { plainTerritory } from '../../test/plain-territory.ts'
import { startWorld, testConfig, type World } from '../../test/world.ts'
import type { FileStore } from '../kernel/files/file-store.ts'
import { openBucket } from '../kernel/files/s3-store.ts'
import { openFolder } from '../kernel/files/folder-store.ts'
import { newId } from '../kernel/id.ts'
import { OperatorError } from '../kernel/refusal.ts'
import { documentsModule, openCase, storeMade } from '../modules/documents/index.ts'
import { checkRestored } from './check-restored.ts'
import { backupKeys } from './keys.ts'
import { makeBackup } from './make-backup.ts'
import { checkArchive, restoreBackup } from './restore-backup.ts'

const COUNT = 40
let world: World
let peer: BucketPeer
let folder: string
let fileIds: string[]
const databases: string[] = []

before(async () => {
  peer = await startBucket(hasMoto() ? 'moto_server' : 'stand-in')
  folder = mkdtempSync(join(tmpdir(), 'backup-buckets-'))
  world = await startWorld({ modules: [documentsModule], territory: plainTerritory, endpoints: [] })
  const requestId = newId()
  fileIds = Array.from({ length: COUNT }, () => newId())
  await world.as((tx) => openCase(tx, requestId))
  for (const fileId of fileIds)
    await world.as((tx) =>
      storeMade(tx, { fileId, requestId, itemId: 'issued', mediaType: 'application/pdf', bytes: Buffer.from(fileId) }),
    )
})
after(async () => {
  await world.close()
  await peer.stop()
  const client = new pg.Client({ connectionString: (await testCluster()).url('postgres') })
  await client.connect()
  for (const name of databases) await client.query(`drop database if exists ${name} with (force)`)
  await client.end()
  rmSync(folder, { recursive: true, force: true })
})

async function emptyDatabase(): Promise<string> {
  const cluster = await testCluster()
  const name = `test_${process.pid}_buckets_${databases.length}`
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query(`create database ${name} template template0`)
  await client.end()
  databases.push(name)
  return cluster.url(name)
}

const bucketAt = (prefix: string) => openBucket({ ...peer.bucket, prefix })
const ownFolder = () => openFolder(join(world.kernel.config.dataDir, 'files'))

async function backup(databaseUrl: string, store: FileStore, name: string) {
  const { masterKeyFile, territory } = world.kernel.config
  const path = join(folder, name)
  return makeBackup({ databaseUrl, store, masterKeyFile, territory, path })
}

async function restore(path: string, databaseUrl: string, store: FileStore) {
  const { identities } = await backupKeys(world.kernel.config.masterKeyFile)
  const checked = await checkArchive(path, identities)
  return restoreBackup({ path, databaseUrl, store, mode: 'demo', identities, ...checked })
}

/** What a look at the restored system finds, its files in that place. */
async function faultsAt(databaseUrl: string, prefix: string | null): Promise<string[]> {
  const dataDir = mkdtempSync(join(folder, 'data-'))
  const { masterKeyFile } = world.kernel.config
  const [accessKeyFile, secretKeyFile] = [join(dataDir, 'access'), join(dataDir, 'secret')]
  const { accessKeyId, secretAccessKey, endpoint, bucket, region } = peer.bucket
  writeFileSync(accessKeyFile, accessKeyId, { mode: 0o600 })
  writeFileSync(secretKeyFile, secretAccessKey, { mode: 0o600 })
  const files =
    prefix === null
      ? ({ kind: 'folder' } as const)
      : ({ kind: 's3', endpoint, bucket, region, prefix, accessKeyFile, secretKeyFile, tryMs: 5_000 } as const)
  return (await checkRestored(testConfig(dataDir, { masterKeyFile, files }), databaseUrl)).faults
}

test('from a folder into a bucket and from the bucket into a folder: every file opens with its key', async (t) => {
  t.diagnostic(`the bucket is kept by ${peer.by}`)
  const first = await backup(world.kernel.db.url, ownFolder(), 'from-folder.age')
  assert.deepEqual([first.files, first.damaged], [COUNT, []])
  const inBucket = await emptyDatabase()
  assert.equal((await restore(first.path, inBucket, bucketAt('restored/'))).files, COUNT)
  assert.deepEqual(await faultsAt(inBucket, 'restored/'), [])
  const second = await backup(inBucket, bucketAt('restored/'), 'from-bucket.age')
  assert.equal(second.files, COUNT)
  const inFolder = openFolder(join(folder, 'back', 'files'))
  await restore(second.path, await emptyDatabase(), inFolder)
  for (const fileId of fileIds)
    assert.ok((await inFolder.get(fileId))?.equals((await ownFolder().get(fileId)) as Buffer), 'the same sealed bytes')
})

test('a bucket that holds files is no empty place: refused, and nothing of them is touched', async () => {
  const store = bucketAt('full/')
  const [stranger] = [newId()]
  await store.put(stranger, Buffer.from('somebody’s'))
  const made = await backup(world.kernel.db.url, ownFolder(), 'for-full.age')
  await assert.rejects(
    restore(made.path, await emptyDatabase(), store),
    (error) => error instanceof OperatorError && /holds files/.test(error.message),
  )
  assert.equal(String(await store.get(stranger)), 'somebody’s')
})

test('a restore that fails takes out of the bucket what it had put there', async () => {
  const made = await backup(world.kernel.db.url, ownFolder(), 'for-failure.age')
  const store = bucketAt('failing/')
  let left = 10
  const failing: FileStore = {
    ...store,
    async fill() {
      const filling = await store.fill()
      return {
        ...filling,
        put: async (fileId, bytes) => {
          if (!left--) throw new Error('the network is gone')
          await filling.put(fileId, bytes)
        },
      }
    },
  }
  const url = await emptyDatabase()
  await assert.rejects(restore(made.path, url, failing), /the network is gone/)
  for await (const { fileId } of store.list()) assert.fail(`${fileId} was left`)
  assert.equal((await restore(made.path, url, store)).files, COUNT, 'the same place can be filled')
})

test('a file that is missing or other than it was is named: in the backup by its digest, after a restore by its seal', async () => {
  const made = await backup(world.kernel.db.url, ownFolder(), 'for-damage.age')
  const url = await emptyDatabase()
  await restore(made.path, url, bucketAt('damaged/'))
  const [gone, wrong, spoilt] = fileIds as [string, string, string]
  const store = bucketAt('damaged/')
  await store.remove(gone)
  // Another's sealed bytes under this id: whole by their digest, and not what was sealed for it.
  await store.remove(wrong)
  await store.put(wrong, (await store.get(spoilt)) as Buffer)
  assert.deepEqual(await faultsAt(url, 'damaged/'), [
    `1 of ${COUNT} files are missing: they were erased while the backup was made, or the store was not whole`,
    `file ${wrong} does not open: its bytes are not those that were sealed`,
  ])
  const flipping: FileStore = {
    ...store,
    get: async (fileId) => {
      const { FileDamaged } = await import('../kernel/files/file-store.ts')
      if (fileId === spoilt) throw new FileDamaged(fileId)
      return store.get(fileId)
    },
  }
  const partly = await backup(url, flipping, 'partly.age')
  assert.deepEqual([partly.damaged, partly.files], [[spoilt], COUNT - 2], 'the others are in the copy')
})
