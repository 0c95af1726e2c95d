import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type BucketPeer, hasMoto, startBucket } from '../../../test/peers/bucket.ts'
import { newId } from '../id.ts'
import { OperatorError } from '../refusal.ts'
import type { FileStore } from './file-store.ts'
import { StoreRefuses } from './file-store.ts'
import { openFolder } from './folder-store.ts'
import { openBucket } from './s3-store.ts'
import { PATIENCE } from './s3-tries.ts'
import { tryFileStore } from './try-file-store.ts'

const MB = 1_048_576
const folder = mkdtempSync(join(tmpdir(), 'file-store-'))
after(() => rmSync(folder, { recursive: true, force: true }))

async function idsOf(store: FileStore): Promise<string[]> {
  const ids: string[] = []
  for await (const { fileId } of store.list()) ids.push(fileId)
  return ids
}

/** What every store promises; `open` gives one more handle on the same place. */
function conformance(open: () => FileStore): void {
  test('what was put is given back, byte for byte, through any handle', async () => {
    const [store, other] = [open(), open()]
    for (const length of [0, 1, 1_000, MB]) {
      const [fileId, bytes] = [newId(), randomBytes(length)]
      assert.equal(await store.put(fileId, bytes), 'kept')
      assert.ok((await other.get(fileId))?.equals(bytes), `${length} bytes`)
      assert.equal(await other.has(fileId), true)
    }
  })

  test('the first stays: nothing is written over, of eight at once one is kept', async () => {
    const store = open()
    const fileId = newId()
    assert.equal(await store.put(fileId, Buffer.from('first')), 'kept')
    assert.equal(await store.put(fileId, Buffer.from('second')), 'taken')
    assert.equal(String(await store.get(fileId)), 'first')
    const contested = newId()
    const all = await Promise.all(Array.from({ length: 8 }, (_, i) => open().put(contested, Buffer.from(`${i}`))))
    assert.deepEqual(all.toSorted(), ['kept', ...Array.from({ length: 7 }, () => 'taken')])
    assert.equal(String(await store.get(contested)), `${all.indexOf('kept')}`)
  })

  test('what is not there is undefined, and may be removed twice', async () => {
    const store = open()
    const fileId = newId()
    assert.equal(await store.get(fileId), undefined)
    assert.equal(await store.has(fileId), false)
    await store.put(fileId, Buffer.from('x'))
    await store.remove(fileId)
    await store.remove(fileId)
    assert.equal(await store.get(fileId), undefined)
    assert.equal(await store.put(fileId, Buffer.from('y')), 'kept', 'its place is free again')
  })

  test('a listing names every file once, in the order of the shelves, page after page', async () => {
    const store = open()
    for (const id of await idsOf(store)) await store.remove(id)
    const ids = Array.from({ length: 25 }, () => newId())
    for (const id of ids) await store.put(id, Buffer.from(id))
    const listed = await idsOf(store)
    assert.deepEqual(listed.toSorted(), ids.toSorted())
    assert.deepEqual(
      listed.map((id) => id.slice(-2)),
      listed.map((id) => id.slice(-2)).toSorted(),
    )
    for await (const { at } of store.list()) assert.ok(Math.abs(Date.now() - at.getTime()) < 60_000)
  })

  test('20 MB go in parts and come back whole; a second of them is not kept either', { timeout: 60_000 }, async () => {
    const store = open()
    const [fileId, bytes] = [newId(), randomBytes(20 * MB)]
    assert.equal(await store.put(fileId, bytes), 'kept')
    assert.ok((await store.get(fileId))?.equals(bytes))
    assert.equal(await store.put(fileId, randomBytes(20 * MB)), 'taken')
    assert.ok((await store.get(fileId))?.equals(bytes))
    await store.remove(fileId)
  })

  test('no other name than a file id reaches the place', async () => {
    for (const name of ['../../etc/passwd', '', 'x', `${newId()}/..`])
      await assert.rejects(async () => open().get(name), /UUID/)
  })

  test('it passes the look that an operator takes at it, and nothing is left of that', async () => {
    const store = open()
    const were = await idsOf(store)
    await tryFileStore(store)
    assert.deepEqual(await idsOf(store), were)
  })

  test('a restore fills an empty place, and takes out again what it put there when it fails', async () => {
    const store = open()
    for (const id of await idsOf(store)) await store.remove(id)
    if (store.kind === 'folder') rmSync(store.place, { recursive: true })
    const ids = [newId(), newId()]
    const failed = await store.fill()
    await failed.claim(false)
    await failed.begin()
    for (const id of ids) await failed.put(id, Buffer.from(id))
    await failed.undo()
    assert.deepEqual(await idsOf(store), [])
    const filling = await store.fill()
    await filling.claim(false)
    await filling.begin()
    for (const id of ids) await filling.put(id, Buffer.from(id))
    await filling.finish()
    assert.deepEqual((await idsOf(store)).toSorted(), ids.toSorted())
    await assert.rejects(
      store.fill().then((next) => next.claim(false)),
      (error) => error instanceof OperatorError && /empty place only/.test(error.message),
    )
    const again = await store.fill()
    await again.claim(true)
    await again.begin()
    await again.finish()
    assert.deepEqual(await idsOf(store), [], 'half of a restore that was broken off gives way')
  })
}

describe('a folder', () => {
  const place = join(folder, 'files')
  conformance(() => openFolder(place))

  test('what writers that died have left goes after its time, and whole files stay', async () => {
    const store = openFolder(place)
    const fileId = newId()
    await store.put(fileId, Buffer.from('whole'))
    const [shelf] = readdirSync(place)
    const left = join(place, shelf!, `${newId()}.1.partial`)
    writeFileSync(left, 'half')
    const yesterday = new Date(Date.now() - 86_400_000)
    assert.equal(await store.sweepPartial(yesterday), 0)
    utimesSync(left, yesterday, yesterday)
    assert.equal(await store.sweepPartial(new Date(Date.now() - 3_600_000)), 1)
    assert.deepEqual([existsSync(left), await store.has(fileId)], [false, true])
  })
})

function s3(by: BucketPeer['by']): void {
  let peer: BucketPeer
  before(async () => {
    peer = await startBucket(by)
  })
  after(() => peer.stop())
  // Pages of ten, so that a listing has several.
  const open = (changed: Partial<BucketPeer['bucket']> = {}) => openBucket({ ...peer.bucket, ...changed }, PATIENCE, 10)
  conformance(open)

  test('two prefixes of one bucket do not see each other', async () => {
    const [one, two] = [open({ prefix: 'one/' }), open({ prefix: 'two/' })]
    const fileId = newId()
    await one.put(fileId, Buffer.from('one'))
    assert.equal(await two.has(fileId), false)
    assert.deepEqual([await idsOf(one), await idsOf(two)], [[fileId], []])
  })

  test('a bucket that is not there is said in a sentence', async () => {
    await assert.rejects(open({ bucket: 'no-such-bucket' }).ping(), OperatorError)
  })

  test('uploads in parts that were never ended go after their time', async () => {
    const store = open()
    const { S3mini } = await import('s3mini')
    const { endpoint, bucket, ...keys } = peer.bucket
    const client = new S3mini({ ...keys, endpoint: `${endpoint}/${bucket}` })
    const key = `${peer.bucket.prefix}ab/cd/${newId()}`
    await client.getMultipartUploadId(key)
    // moto_server says of every upload that it was begun in 2010.
    if (by === 'stand-in')
      assert.equal(await store.sweepPartial(new Date(Date.now() - 60_000)), 0, 'it may be under way')
    assert.equal(await store.sweepPartial(new Date(Date.now() + 60_000)), 1)
    assert.equal(await store.sweepPartial(new Date(Date.now() + 60_000)), 0)
  })

  if (by === 'stand-in')
    test('a wrong key is a refusal and no outage', async () => {
      for (const wrong of [{ secretAccessKey: 'wrong' }, { accessKeyId: 'nobody' }])
        await assert.rejects(open(wrong).ping(), StoreRefuses)
      await assert.rejects(open({ secretAccessKey: 'wrong' }).put(newId(), Buffer.from('x')), StoreRefuses)
    })
}

describe('a bucket: our own stand-in, which checks every signature', () => s3('stand-in'))
describe('a bucket: moto_server', { skip: hasMoto() ? false : 'moto_server (python3-moto) is not installed' }, () =>
  s3('moto_server'),
)
