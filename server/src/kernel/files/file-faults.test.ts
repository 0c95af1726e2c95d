import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { eventually } from '../../../test/eventually.ts'
import { type BucketPeer, startBucket } from '../../../test/peers/bucket.ts'
import { type FaultyWay, faultyWay } from '../../../test/peers/faulty-way.ts'
import { plainTerritory } from '../../../test/plain-territory.ts'
import { startWorld, testConfig, type World } from '../../../test/world.ts'
import { startApp } from '../../app.ts'
import { documentsModule, namedFiles, readScan, storeScan } from '../../modules/documents/index.ts'
import { madeUpScan } from '../../modules/documents/made-up-scans.ts'
import { read } from '../data/in-transaction.ts'
import { newId } from '../id.ts'
import { createMetrics } from '../metrics.ts'
import { Refusal } from '../refusal.ts'
import { FileDamaged, StoreDown } from './file-store.ts'
import { guard } from './guarded-store.ts'
import { openBucket } from './s3-store.ts'

/** Short, so that a test may see the end of it. */
const PATIENCE = { tryMs: 400, tries: 3, pauseMs: 10 }

let peer: BucketPeer
let way: FaultyWay
const folder = mkdtempSync(join(tmpdir(), 'file-faults-'))
before(async () => {
  peer = await startBucket('stand-in')
  way = await faultyWay(peer.bucket.endpoint)
})
beforeEach(() => {
  way.fault = 'none'
})
after(async () => {
  await way.stop()
  await peer.stop()
  rmSync(folder, { recursive: true, force: true })
})
const open = () => openBucket({ ...peer.bucket, endpoint: way.url }, PATIENCE)

for (const fault of ['silent', 'broken', 'busy', 'cut'] as const)
  test(`a store that is ${fault} during an upload: three tries in bounded time, then a word, and nothing half is there`, async () => {
    const store = open()
    const [fileId, bytes] = [newId(), randomBytes(200_000)]
    way.fault = fault
    const [calls, begun] = [way.calls, Date.now()]
    await assert.rejects(store.put(fileId, bytes), StoreDown)
    assert.equal(way.calls - calls, PATIENCE.tries)
    assert.ok(Date.now() - begun < 4_000, 'nobody waits for ever')
    way.fault = 'none'
    assert.equal(await store.get(fileId), undefined)
    assert.equal(await store.put(fileId, bytes), 'kept', 'the same again goes through')
  })

test('a fault that passes is not noticed by whoever uploads', async () => {
  way.fault = 'busy'
  setTimeout(() => (way.fault = 'none'), 15)
  const fileId = newId()
  assert.equal(
    await openBucket({ ...peer.bucket, endpoint: way.url }, { ...PATIENCE, tries: 6 }).put(fileId, Buffer.from('x')),
    'kept',
  )
})

test('bytes that were changed on the way or in the place are found by their digest', async () => {
  const store = open()
  const fileId = newId()
  await store.put(fileId, randomBytes(50_000))
  way.fault = 'changed'
  await assert.rejects(store.get(fileId), FileDamaged)
})

test('an outage costs few their time: the next hear it at once, one tries for all, and it heals by itself', async () => {
  const metrics = createMetrics()
  const store = guard(open(), metrics, { restMs: 200, writersMax: 4 })
  try {
    way.fault = 'silent'
    const first = await Promise.allSettled(Array.from({ length: 12 }, () => store.put(newId(), Buffer.from('x'))))
    assert.ok(first.every((one) => one.status === 'rejected' && one.reason instanceof StoreDown))
    const calls = way.calls
    assert.equal(store.state().ok, false)
    const begun = Date.now()
    await assert.rejects(store.put(newId(), Buffer.from('x')), StoreDown)
    assert.ok(Date.now() - begun < 50 && way.calls === calls, 'nobody was asked')
    way.fault = 'none'
    await eventually('the store is used again', async () =>
      store.put(newId(), Buffer.from('x')).then(
        () => true,
        () => false,
      ),
    )
    assert.equal(store.state().ok, true)
    const text = await metrics.registry.metrics()
    assert.match(text, /file_store_up 1/)
    const counted = (outcome: string) =>
      Number(new RegExp(`file_store_seconds_count\\{operation="put",outcome="${outcome}"\\} (\\d+)`).exec(text)?.[1])
    assert.equal(counted('down'), 4, 'no more than the writers that are let in')
    assert.ok(counted('turned_away') >= 9)
  } finally {
    store.close()
  }
})

/** A world whose files are in the bucket, reached by the faulty way. */
async function worldOnBucket(): Promise<World> {
  const [accessKeyFile, secretKeyFile] = ['access.key', 'secret.key'].map((name) => join(folder, name)) as [
    string,
    string,
  ]
  writeFileSync(accessKeyFile, `${peer.bucket.accessKeyId}\n`, { mode: 0o600 })
  writeFileSync(secretKeyFile, `${peer.bucket.secretAccessKey}\n`, { mode: 0o600 })
  const { bucket, region } = peer.bucket
  const prefix = `${newId()}/`
  const files = {
    kind: 's3',
    endpoint: way.url,
    bucket,
    region,
    prefix,
    accessKeyFile,
    secretKeyFile,
    tryMs: 400,
  } as const
  return startWorld({ modules: [documentsModule], territory: plainTerritory, endpoints: [], config: { files } })
}

test('an upload while the store is down is refused in words, and the same again is kept once; health and metrics say it', async () => {
  const world = await worldOnBucket()
  try {
    const [requestId, fileId, bytes] = [newId(), newId(), await madeUpScan()]
    const store = () =>
      world.as((tx) => storeScan(tx, { fileId, requestId, itemId: 'utility-bill', side: 'page', page: 1, bytes }))
    const named = async (): Promise<string[]> => {
      const found: string[] = []
      await world.as(async (tx) => {
        for await (const one of namedFiles(tx)) found.push(one.fileId)
      })
      return found
    }
    way.fault = 'silent'
    const unavailable = (error: unknown) => error instanceof Refusal && error.code === 'files_unavailable'
    await assert.rejects(store(), unavailable)
    assert.deepEqual(await named(), [])
    const ill = (await (await fetch(`${world.url}/health`)).json()) as { ok: boolean; files: string }
    assert.deepEqual([ill.ok, ill.files], [true, 'down'], 'the rest goes on')
    assert.match(await (await fetch(`${world.url}/metrics`)).text(), /file_store_up 0/)
    way.fault = 'none'
    await eventually('the upload goes through', () =>
      store().then(
        () => true,
        () => false,
      ),
    )
    await store()
    assert.deepEqual(await named(), [fileId])
    const why = { requestId, fileId, why: 'test' }
    const look = () => read(world.kernel, { kind: 'system', id: 'test' }, (q) => readScan(q, why))
    assert.equal((await look()).mediaType, 'image/jpeg')
    way.fault = 'changed'
    await assert.rejects(look(), FileDamaged)
    way.fault = 'silent'
    await assert.rejects(look(), unavailable)
  } finally {
    way.fault = 'none'
    await world.close()
  }
})

test('a file whose transaction was rolled back is no obstacle, and nobody’s file is written over by another of its id', async () => {
  const world = await worldOnBucket()
  try {
    const { vault } = world.kernel
    const fileId = newId()
    await vault.writeFile('request:one', fileId, Buffer.from('a paper'))
    await vault.writeFile('request:one', fileId, Buffer.from('a paper'))
    for (const [key, words] of [
      ['request:one', 'other words'],
      ['request:two', 'a paper'],
    ] as const)
      await assert.rejects(
        vault.writeFile(key, fileId, Buffer.from(words)),
        (error) => error instanceof Refusal && error.code === 'command_reused',
      )
    assert.equal(String(await vault.readFile('request:one', fileId)), 'a paper')
  } finally {
    await world.close()
  }
})

test('a second process with its own folder opens what the first has kept: they share database, bucket and key', async () => {
  const world = await worldOnBucket()
  const { config, db } = world.kernel
  const dataDir = mkdtempSync(join(folder, 'second-'))
  const second = await startApp({
    config: testConfig(dataDir, { files: config.files, masterKeyFile: config.masterKeyFile }),
    databaseUrl: db.url,
    modules: [documentsModule],
    territory: plainTerritory,
    endpoints: [],
  })
  try {
    const [requestId, fileId, bytes] = [newId(), newId(), await madeUpScan()]
    await world.as((tx) => storeScan(tx, { fileId, requestId, itemId: 'cnic', side: 'front', page: 1, bytes }))
    const why = { requestId, fileId, why: 'test' }
    const look = (kernel: World['kernel']) => read(kernel, { kind: 'system', id: 'test' }, (q) => readScan(q, why))
    assert.ok((await look(second.kernel)).bytes.equals((await look(world.kernel)).bytes))
    assert.deepEqual(readdirSync(dataDir), [], 'and nothing lies in its folder')
  } finally {
    await second.stop()
    await world.close()
  }
})
