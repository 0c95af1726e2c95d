import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { onTheLine } from '../../../test/on-the-line.ts'
import { atTheDoor, finishVisit } from '../../../test/at-the-door.ts'
import { type ChannelsWorld, channelsWorld } from '../../../test/channels.ts'
import { unzip } from '../../../test/unzip.ts'
import { newId } from '../../kernel/id.ts'
import type { Person } from '../../../test/worlds/dispatch-world.ts'
import { storeMade } from '../documents/index.ts'
import { recordFacts } from '../requests/index.ts'
import { makeDownload } from './download.ts'
import { zip } from './zip.ts'

let w: ChannelsWorld
let facilitator: Person
before(async () => {
  w = await channelsWorld()
  facilitator = await w.facilitator()
})
after(() => w?.close())

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

test('a ZIP is one: names in any script, contents whole', async () => {
  const files = unzip(
    await whole(
      zip([
        { name: 'a.txt', bytes: Buffer.from('one') },
        { name: 'کاغذ/b.txt', bytes: Buffer.alloc(100_000, 7) },
        { name: 'empty', bytes: Buffer.alloc(0) },
      ]),
    ),
  )
  assert.deepEqual(
    [...files].map(([name, bytes]) => [name, bytes.length]),
    [
      ['a.txt', 3],
      ['کاغذ/b.txt', 100_000],
      ['empty', 0],
    ],
  )
})

test('receipts are in the file as pages, words on a visit and who looked as data; a making stopped half-way leaves nothing', async () => {
  const door = await atTheDoor(w, { who: facilitator })
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, amountPaisa: door.due, paymentId: newId() })
  await w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door)
  await w.act(door.citizen, 'ratings.rate', {
    visitId: door.visitId,
    stars: 4,
    askedExtra: false,
    cameInPerson: true,
    onTime: true,
    comment: 'Very polite',
  })
  await onTheLine(w, w.agent, door.requestId)
  await w.callAs(w.agent, 'agent')('requests.get', { requestId: door.requestId })
  const downloadId = newId()
  // The first try got as far as one piece: its process was killed.
  const { seal } = w.world.kernel.vault
  let sealed = 0
  w.world.kernel.vault.seal = async (key, plain) =>
    key === `record:${downloadId}` && sealed++ === 1 ? Promise.reject(new Error('killed')) : seal(key, plain)
  const ask = w.callAs(door.citizen, 'web')
  try {
    for (let n = 0; n < 2; n++)
      await w.world.as((tx) =>
        storeMade(tx, {
          fileId: newId(),
          requestId: door.requestId,
          itemId: 'issued',
          mediaType: 'application/pdf',
          bytes: randomBytes(5 * 1024 * 1024),
        }),
      )
    await w.look((tx) =>
      tx.run('insert into record.download (id, account_id, asked_at) values ($1, $2, $3)', [
        downloadId,
        door.citizen.id,
        tx.at,
      ]),
    )
    await assert.rejects(makeDownload(w.world.kernel, { downloadId }), /killed/)
  } finally {
    w.world.kernel.vault.seal = seal
  }
  await makeDownload(w.world.kernel, { downloadId })
  const parts = await w.look((tx) =>
    tx.one<{ makings: number; pieces: number; most: number }>(
      `select count(distinct making)::int as makings, count(*)::int as pieces, max(length(sealed)) as most
        from record.download_part where download_id = $1`,
      [downloadId],
    ),
  )
  assert.equal(parts.makings, 1)
  assert.ok(parts.pieces > 2 && parts.most < 8 * 1024 * 1024, `${parts.pieces} pieces, the largest ${parts.most}`)
  const answer = Buffer.from((await ask('record.download', { downloadId })) as Uint8Array)
  assert.equal(answer.length, (await ask('record.get', {})).downloads.find((one) => one.id === downloadId)?.bytes)
  const files = unzip(answer)
  const [told] = JSON.parse(files.get('requests.json')!.toString())
  assert.deepEqual(
    told.receiptFiles,
    told.receipts.map((one: { receiptNo: string }) => `receipts/${told.trackingNo}/${one.receiptNo}.pdf`),
  )
  assert.equal(told.receiptFiles.length, 1)
  assert.equal(told.receiptFilesLeftOut, 0)
  for (const name of told.receiptFiles) assert.equal(files.get(name)!.subarray(0, 5).toString(), '%PDF-')
  assert.deepEqual(
    JSON.parse(files.get('ratings.json')!.toString()).map((one: { stars: number; comment: string }) => [
      one.stars,
      one.comment,
    ]),
    [[4, 'Very polite']],
  )
  assert.ok(
    JSON.parse(files.get('who-looked.json')!.toString()).some(
      (one: { desk: { en: string } }) => one.desk.en === 'Call centre',
    ),
  )
  assert.ok(Array.isArray(JSON.parse(files.get('calls.json')!.toString())))
})

test('one is made at a time; a making that came to nothing for hours does not stand in the way for ever', async () => {
  const citizen = await w.citizen()
  const [stuck, other, again] = [newId(), newId(), newId()]
  const asked = (hours: number) =>
    w.look((tx) =>
      tx.run(
        `insert into record.download (id, account_id, asked_at) values ($1, $2, $3)
          on conflict (id) do update set asked_at = excluded.asked_at`,
        [stuck, citizen.id, new Date(tx.at.getTime() - hours * 3_600_000)],
      ),
    )
  await asked(5)
  await assert.rejects(w.act(citizen, 'record.askDownload', { downloadId: other }), { code: 'download_being_made' })
  await asked(7)
  await w.act(citizen, 'record.askDownload', { downloadId: again })
  await makeDownload(w.world.kernel, { downloadId: stuck })
  await w.world.settle()
  assert.deepEqual(
    (await w.act(citizen, 'record.get', {})).downloads.map((one) => [one.id, one.state]),
    [[again, 'ready']],
  )
})
