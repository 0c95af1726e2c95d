import assert from 'node:assert/strict'
import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { VOICE_BYTES_MAX } from '@app/domain/documents'
import { plainTerritory } from '../../../test/plain-territory.ts'
import { startWorld, type World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { read } from '../../kernel/data/in-transaction.ts'
import { newId } from '../../kernel/id.ts'
import {
  documentsModule,
  eraseCase,
  eraseIdentity,
  openCase,
  readersOf,
  readScan,
  scansOf,
  storeScan,
  storeVoice,
  sweepOrphans,
} from './index.ts'
import { madeUpPdf, madeUpScan, madeUpVoice } from './made-up-scans.ts'

let world: World
before(async () => {
  world = await startWorld({ modules: [documentsModule], territory: plainTerritory, endpoints: [] })
})
after(() => world.close())

const citizen: Actor = { kind: 'citizen', id: newId(), personId: newId(), phone: '' }
const store = (requestId: string, itemId: string, bytes: Buffer, fileId = newId()) =>
  world.as((tx) => storeScan(tx, { fileId, requestId, itemId, side: 'page', page: 1, bytes }), citizen)
const look = <T>(fn: Parameters<typeof read<T>>[2]) => read(world.kernel, citizen, fn)
const refusalOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  )
const filesOnDisk = () =>
  readdirSync(join(world.kernel.config.dataDir, 'files'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )

test('a sharp scan is kept as a bounded JPEG without where and by what it was taken', async () => {
  const requestId = newId()
  const stored = await store(requestId, 'utility-bill', await madeUpScan())
  assert.equal(stored.ok, true)
  const { bytes, mediaType } = await look((q) => readScan(q, { requestId, fileId: stored.fileId, why: 'test' }))
  assert.equal(mediaType, 'image/jpeg')
  const { width, height, exif } = await sharp(bytes).metadata()
  assert.ok(Math.max(width!, height!) <= 2000)
  assert.equal(exif, undefined)
})

test('what is blurred, tiny, under a lamp or not an image is refused by name, and leaves nothing', async () => {
  const requestId = newId()
  await world.as((tx) => openCase(tx, requestId))
  for (const [fault, refusal] of [
    ['blurred', 'image_blurred'],
    ['small', 'image_too_small'],
    ['glare', 'image_glare'],
  ] as const)
    assert.equal(await refusalOf(store(requestId, 'photo', await madeUpScan(fault))), refusal)
  assert.equal(await refusalOf(store(requestId, 'photo', Buffer.from('%PDF-1.7 not a picture'))), 'file_kind_wrong')
  const scan = await madeUpScan()
  assert.equal(await refusalOf(store(requestId, 'photo', scan.subarray(0, 4000))), 'file_kind_wrong')
  const heavy = await world
    .as((tx) =>
      storeScan(tx, {
        fileId: newId(),
        requestId,
        itemId: 'photo',
        side: 'page',
        page: 1,
        bytes: scan,
        quality: { widthPixelsMin: 600, bytesMax: 1000 },
      }),
    )
    .catch((error) => error.code)
  assert.equal(heavy, 'file_too_large')
  assert.deepEqual(await look((q) => scansOf(q, requestId)), [])
})

test('a paper that runs into the edge is accepted with advice; a white flat scan is not glare', async () => {
  const cut = await store(newId(), 'deed', await madeUpScan('cut'))
  assert.equal(cut.checks.find((check) => check.check === 'edges')?.ok, false)
  const text = Array.from(
    { length: 30 },
    (_, row) =>
      `<text x="80" y="${100 + row * 40}" font-size="26" fill="#000">Clean white scan, line ${row} 123456</text>`,
  ).join('')
  const white = await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1400"><rect width="1000" height="1400" fill="#fff"/>${text}</svg>`,
    ),
  )
    .png()
    .toBuffer()
  assert.equal((await store(newId(), 'deed', white)).ok, true)
})

test('the same file again changes nothing; another under its id is refused; a new scan of the side takes its place', async () => {
  const requestId = newId()
  const fileId = newId()
  const bytes = await madeUpScan('none', 1)
  await store(requestId, 'bill', bytes, fileId)
  assert.equal((await store(requestId, 'bill', bytes, fileId)).fileId, fileId)
  const other = await madeUpScan('none', 2)
  assert.equal(await refusalOf(store(requestId, 'bill', other, fileId)), 'command_reused')
  assert.equal(await refusalOf(store(newId(), 'bill', bytes, fileId)), 'command_reused')
  const second = await store(requestId, 'bill', other)
  assert.deepEqual(
    (await look((q) => scansOf(q, requestId))).map((scan) => scan.fileId),
    [second.fileId],
  )
})

test('the disk holds nothing readable, and every read says who and why', async () => {
  const requestId = newId()
  const { fileId } = await store(requestId, 'bill', await madeUpScan())
  const onDisk = filesOnDisk().find((entry) => entry.name === fileId)!
  assert.notEqual(readFileSync(join(onDisk.parentPath, onDisk.name)).subarray(0, 3).toString('hex'), 'ffd8ff')
  await look((q) => readScan(q, { requestId, fileId, why: 'desk' }))
  assert.deepEqual(
    (await look((q) => readersOf(q, fileId))).map(({ by, why }) => [by, why]),
    [[`citizen:${'id' in citizen ? citizen.id : ''}`, 'desk']],
  )
  assert.equal(await refusalOf(look((q) => readScan(q, { requestId: newId(), fileId, why: 'guess' }))), 'not_found')
})

test('identity images go first, then the whole case: the key, the bytes, and the way to them', async () => {
  const requestId = newId()
  const card = await store(requestId, 'applicant-cnic', await madeUpScan('none', 3))
  const bill = await store(requestId, 'bill', await madeUpScan('none', 4))
  await world.as((tx) => eraseIdentity(tx, requestId))
  await world.settle()
  assert.equal(await refusalOf(look((q) => readScan(q, { requestId, fileId: card.fileId, why: 'test' }))), 'not_found')
  assert.deepEqual(
    (await look((q) => scansOf(q, requestId))).map((scan) => scan.fileId),
    [bill.fileId],
  )
  await world.as((tx) => eraseCase(tx, requestId))
  await world.settle()
  assert.deepEqual(await look((q) => scansOf(q, requestId)), [])
  assert.ok(!filesOnDisk().some((entry) => entry.name === card.fileId || entry.name === bill.fileId))
})

test('bytes whose transaction never committed are swept after a day, named ones stay', async () => {
  const requestId = newId()
  const kept = await store(requestId, 'bill', await madeUpScan('none', 5))
  const lost = newId()
  const bytes = await madeUpScan('none', 6)
  await world
    .as(async (tx) => {
      await storeScan(tx, { fileId: lost, requestId, itemId: 'bill', side: 'page', page: 2, bytes })
      throw new Error('killed before the commit')
    })
    .catch(() => undefined)
  for (const entry of filesOnDisk()) utimesSync(join(entry.parentPath, entry.name), new Date(0), new Date(0))
  assert.equal(await sweepOrphans(world.kernel), 1)
  assert.ok(!filesOnDisk().some((entry) => entry.name === lost))
  assert.ok(filesOnDisk().some((entry) => entry.name === kept.fileId))
})

test('a PDF is kept as the pictures of its pages, and what takes its place takes all of them', async () => {
  const requestId = newId()
  const sheets = [await madeUpScan('none', 11), await madeUpScan('none', 12), await madeUpScan('none', 13)]
  const fileId = newId()
  const pdf = madeUpPdf(sheets)
  await store(requestId, 'deed', pdf, fileId)
  const scans = await look((q) => scansOf(q, requestId))
  assert.deepEqual(scans.map((scan) => scan.page).sort(), [1, 2, 3])
  assert.ok(scans.some((scan) => scan.fileId === fileId && scan.page === 1))
  for (const scan of scans) {
    const { bytes, mediaType } = await look((q) => readScan(q, { requestId, fileId: scan.fileId, why: 'test' }))
    assert.equal(mediaType, 'image/jpeg')
    const { width, height } = await sharp(bytes).metadata()
    assert.deepEqual(
      [Math.max(width!, height!) === 2000, width! / height! > 0.7 && width! / height! < 0.72],
      [true, true],
    )
  }
  await store(requestId, 'deed', pdf, fileId)
  assert.equal((await look((q) => scansOf(q, requestId))).length, 3, 'the same file again changes nothing')
  await store(requestId, 'deed', sheets[0]!)
  assert.deepEqual(
    (await look((q) => scansOf(q, requestId))).map((scan) => scan.page),
    [1],
    'a photo in its place leaves none of its pages',
  )
})

test('empty backs are left out; a blurred page is refused like a blurred photo', async () => {
  const requestId = newId()
  const empty = await sharp({ create: { width: 1200, height: 1620, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  await store(requestId, 'deed', madeUpPdf([await madeUpScan(), empty]))
  assert.deepEqual(
    (await look((q) => scansOf(q, requestId))).map((scan) => scan.page),
    [1],
  )
  assert.equal(await refusalOf(store(requestId, 'deed', madeUpPdf([empty]))), 'image_blurred')
  assert.equal(
    await refusalOf(store(requestId, 'deed', madeUpPdf([await madeUpScan(), await madeUpScan('blurred')]))),
    'image_blurred',
  )
})

test('a PDF that is locked, acts, is too long or is none is refused by name, and leaves nothing', async () => {
  const requestId = newId()
  const sheet = await madeUpScan()
  const cases: [string, Buffer][] = [
    ['pdf_locked', madeUpPdf([sheet], { trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>' })],
    ['pdf_active', madeUpPdf([sheet], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })],
    ['pdf_active', madeUpPdf([sheet], { catalog: '/OpenAction << /S /J#61vaScript >>' })],
    ['pdf_active', madeUpPdf([sheet], { catalog: '/Names << /EmbeddedFiles << /Names [] >> >>' })],
    ['pdf_too_long', madeUpPdf(Array.from({ length: 11 }, () => sheet))],
    ['file_kind_wrong', madeUpPdf([sheet]).subarray(0, 20_000)],
    ['file_kind_wrong', Buffer.concat([Buffer.from('%PDF-1.7\n'), sheet])],
  ]
  for (const [refusal, bytes] of cases) assert.equal(await refusalOf(store(requestId, 'deed', bytes)), refusal)
  const heavy = world.as((tx) =>
    storeScan(tx, {
      fileId: newId(),
      requestId,
      itemId: 'deed',
      side: 'page',
      page: 1,
      bytes: madeUpPdf([sheet]),
      quality: { widthPixelsMin: 600, bytesMax: 1000 },
    }),
  )
  assert.equal(await refusalOf(heavy), 'file_too_large')
  assert.deepEqual(await look((q) => scansOf(q, requestId)), [])
})

test('many at once: some are read, the rest are asked to come again, and nobody waits long', async () => {
  const pdf = madeUpPdf([await madeUpScan()])
  const said = await Promise.all(Array.from({ length: 7 }, () => refusalOf(store(newId(), 'deed', Buffer.from(pdf)))))
  assert.deepEqual(
    [said.filter((one) => one === 'accepted').length, said.filter((one) => one === 'too_many_requests').length],
    [4, 3],
  )
})

test('a voice note is sealed as it was said; a film, a picture and a long one are refused, and a later one takes its place', async () => {
  const requestId = newId()
  const fileId = newId()
  const say = (bytes: Buffer, id = newId()) =>
    world.as((tx) => storeVoice(tx, { fileId: id, requestId, itemId: 'way-voice', bytes }), citizen)
  await say(madeUpVoice(), fileId)
  await say(madeUpVoice(), fileId)
  const { bytes, mediaType } = await look((q) => readScan(q, { requestId, fileId, why: 'test' }))
  assert.deepEqual([mediaType, bytes.equals(madeUpVoice())], ['audio/webm', true])
  assert.equal(await refusalOf(say(madeUpVoice(5_000), fileId)), 'command_reused')
  assert.equal(await refusalOf(say(madeUpVoice(4_000, 'V_VP8'))), 'voice_kind_wrong')
  assert.equal(await refusalOf(say(await madeUpScan())), 'voice_kind_wrong')
  assert.equal(await refusalOf(say(madeUpVoice(VOICE_BYTES_MAX))), 'voice_too_long')
  const second = newId()
  await say(madeUpVoice(6_000), second)
  assert.deepEqual(
    (await look((q) => scansOf(q, requestId))).map((one) => one.fileId),
    [second],
  )
})
