import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { testAuthority } from '../../../test/peers/authority.ts'
import { type BucketPeer, hasMoto, startBucket } from '../../../test/peers/bucket.ts'
import { type MailPeer, mailPeer } from '../../../test/peers/mail-peer.ts'
import { startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import type { FileSettings } from '../files/file-settings.ts'
import { sealedBy } from '../module.ts'
import { startSealer } from '../secrets/audit-seal.ts'
import { bucketHeads, bucketPlace } from './bucket-place.ts'
import { fileHeads } from './file-heads.ts'
import { readHead } from './head.ts'
import { headSettings } from './head-settings.ts'
import { openPlaces } from './open-places.ts'
import { startTeller } from './tell-heads.ts'
import { toldTo } from './told.ts'
import * as store from './store.ts'

let world: World
let folder: string
let peer: Server
let peerAnswers = 200
const posted: { number: number; head: unknown }[] = []
const lines: string[] = []
let mailbox: MailPeer
let bucket: BucketPeer
const listening = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })

before(async () => {
  world = await startCups()
  const authority = await testAuthority()
  setDefaultCACertificates([...getCACertificates('default'), authority.cert])
  const certificate = await authority.server(['localhost', '127.0.0.1'])
  mailbox = await mailPeer({ certificate, user: 'seals', password: 'test-word' })
  bucket = await startBucket(hasMoto() ? 'moto_server' : 'stand-in')
  folder = mkdtempSync(join(tmpdir(), 'told-'))
  peer = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      if (peerAnswers === 200) posted.push(JSON.parse(body))
      response.writeHead(peerAnswers).end()
    })
  })
})
after(async () => {
  peer?.close()
  await mailbox?.close()
  await bucket?.stop()
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The settings by which the bucket is reached. */
function filesOf({ bucket: at }: BucketPeer): FileSettings {
  const keyFile = (name: string, text: string) => {
    const path = join(folder, `${name}.key`)
    writeFileSync(path, text, { mode: 0o600 })
    return path
  }
  return {
    kind: 's3',
    endpoint: at.endpoint,
    bucket: at.bucket,
    region: at.region,
    prefix: at.prefix,
    accessKeyFile: keyFile('access', at.accessKeyId),
    secretKeyFile: keyFile('secret', at.secretAccessKey),
    tryMs: 8_000,
  }
}

const note = () => world.as((tx) => tx.audit({ action: 'test.note', subject: 'test:x' }))
const failing = async (place: string) => (await store.places(world.kernel.db.side)).find((one) => one.place === place)

test('a folder, a peer, a mailbox and a line each get a head; one that fails is alarmed, tried again, and misses no number', async () => {
  const { kernel } = world
  const peerName = `http://127.0.0.1:${await listening(peer)}/heads`
  const sealHeads = headSettings(
    {
      SEAL_HEADS: `folder:${folder}, s3:${bucket.bucket.bucket}/heads, ${peerName}, mail:auditor@test.invalid, line`,
      SEAL_HEADS_SMTP: `smtp://seals:test-word@127.0.0.1:${mailbox.smtpPort}`,
    },
    (_name, otherwise) => (otherwise >= 60 ? 0 : otherwise),
  )
  const places = openPlaces({ sealHeads, files: filesOf(bucket) }, kernel.outgoing, (line) => lines.push(line))
  const teller = startTeller(kernel, sealedBy([]), false, places)
  const sealer = startSealer(kernel, false)

  assert.equal(await teller.tell(), 0, 'nothing is sealed yet')
  await note()
  await sealer.seal()
  assert.equal(await teller.tell(), 5)
  assert.equal(await teller.tell(), 0, 'nothing new')
  peerAnswers = 503
  await note()
  await sealer.seal()
  assert.equal(await teller.tell(), 4)
  assert.match((await failing(peerName))?.trouble ?? '', /answers 503/)
  assert.match(
    await kernel.metrics.registry.getSingleMetricAsString('seal_heads_failing'),
    new RegExp(`seal_heads_failing\\{place="${peerName}"\\} 1`),
  )
  peerAnswers = 200
  assert.equal(await teller.tell(), 1, 'the one that failed')
  assert.equal((await failing(peerName))?.failing_since, null)

  assert.deepEqual(
    posted.map((one) => one.number),
    [1, 2],
  )
  const facts = await readHead(kernel.vault, posted[1]!.head)
  assert.deepEqual([facts?.number, facts?.chains.audit?.place], [2, 2])
  assert.equal(await readHead(kernel.vault, { ...(posted[1]!.head as object), text: '{}' }), undefined)
  assert.equal(lines.length, 2)
  assert.equal(readdirSync(folder, { recursive: true }).filter((one) => String(one).endsWith('.json')).length, 2)
  assert.deepEqual(
    mailbox.taken.map((one) => one.secure),
    [true, true],
  )
  const mail = await simpleParser(mailbox.taken[1]!.data)
  assert.ok(await readHead(kernel.vault, JSON.parse(mail.attachments[0]!.content.toString())))
})

test('what a bucket keeps is read again, and is never overwritten', async () => {
  const files = filesOf(bucket)
  const where = { name: 'bucket', bucket: bucket.bucket.bucket, prefix: 'heads/' }
  const told = await toldTo(world.kernel.vault, bucketHeads(files, where))
  assert.deepEqual([told.heads, told.faults], [2, []])
  const place = bucketPlace(files, where, { everyMs: 0, lockDays: 0 })
  await place.keep(2, new Date(), { text: 'another', keyId: 'x', signature: 'x' })
  assert.deepEqual((await toldTo(world.kernel.vault, bucketHeads(files, where))).faults, [])
})

test('lines that were gathered are read again: a number that is missing and a head that is forged are named', async () => {
  const path = join(folder, 'gathered.log')
  writeFileSync(path, ['{"level":30,"msg":"x"}', ...lines, ''].join('\n'))
  const { vault } = world.kernel
  assert.deepEqual((await toldTo(vault, fileHeads('log', path))).faults, [])
  writeFileSync(path, [lines[0], lines[1]!.replace('"number":2', '"number":4')].join('\n'))
  assert.match((await toldTo(vault, fileHeads('log', path))).faults.join('\n'), /2 to 3 missing among its heads/)
  writeFileSync(path, lines[0]!.replace(/"signature":".{4}/, '"signature":"AAAA'))
  assert.match((await toldTo(vault, fileHeads('log', path))).faults.join('\n'), /was not signed by this system/)
})

test('settings that name no place are refused in words', () => {
  const numbers = (_: string, otherwise: number) => otherwise
  assert.throws(() => headSettings({ SEAL_HEADS: 'ftp://x' }, numbers), /"ftp:\/\/x" is none of them/)
  assert.throws(() => headSettings({ SEAL_HEADS: 'mail:a@b' }, numbers), /SEAL_HEADS_SMTP says/)
})
