import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ChannelsWorld, channelsWorld } from '../../../test/channels.ts'
import { unzip } from '../../../test/unzip.ts'
import { newId } from '../../kernel/id.ts'
import { madeUpScan } from '../documents/made-up-scans.ts'
import type { Person } from '../../../test/worlds/dispatch-world.ts'

let w: ChannelsWorld
before(async () => {
  w = await channelsWorld()
  await w.facilitator()
})
after(() => w?.close())

const remote = () =>
  w.serviceWith(
    (service, found) =>
      service.sensitivity === 'normal' &&
      service.connector.kind === 'desk' &&
      found.modes.some((one) => one.mode === 'centre'),
  )
const phoneOf = (who: Person) => (who.actor as { phone: string }).phone
const isKept = (fileId: string) => w.world.kernel.vault.hasFile(fileId)

/** A complaint that is over, with a word and a photo from both who complained and who decided. */
async function complained() {
  const citizen = await w.citizen()
  const requestId = (await w.book('centre', remote(), citizen)).requestIds[0]!
  const [grievanceId, photo] = [newId(), newId()]
  const call = w.callAs(citizen, 'web')
  await call('grievances.file', { requestId, grievanceId, kind: 'other', words: 'It takes too long.' })
  await call('grievances.say', { grievanceId, messageId: newId(), words: 'And here is the slip' })
  await call('grievances.attach', { grievanceId, fileId: photo }, await madeUpScan('none', 2))
  const owner = await w.look((tx) =>
    tx.one<{ owner_id: string | null }>('select owner_id from grievances.grievance where id = $1', [grievanceId]),
  )
  const supervisor: Person = {
    id: newId(),
    actor: { kind: 'staff', id: owner.owner_id ?? newId(), roles: ['supervisor'], jurisdiction: { province: true } },
  }
  await w.callAs(supervisor, 'agent')('grievances.file.read', { grievanceId, fileId: photo })
  await call('grievances.withdraw', { grievanceId })
  await w.act(citizen, 'requests.cancel', { requestId, reason: 'not_needed' } as never).catch(() => undefined)
  await w.world.settle()
  return { citizen, requestId, grievanceId, photo, call }
}

test('the file of one’s record holds what was said and shown in complaints, and who opened it is told', async () => {
  const { call, photo } = await complained()
  const downloadId = newId()
  await call('record.askDownload', { downloadId })
  const files = unzip(Buffer.from((await call('record.download', { downloadId })) as Uint8Array))
  const [told] = JSON.parse(files.get('complaints.json')!.toString())
  assert.deepEqual(
    told.said.map((one: { from: string; words: string }) => [one.from, one.words]),
    [
      ['complainant', 'And here is the slip'],
      ['complainant', ''],
    ],
  )
  assert.equal(told.files.length, 1)
  assert.ok(files.has(told.files[0]) && told.files[0].includes(photo.slice(-6)), told.files[0])
  assert.ok(
    (await call('record.readers', {})).items.some((one) => one.part.en === 'Document' && one.trackingNo),
    'who opened the photo',
  )
})

test('with the record go the photos and voices of its complaints; so they do when their days are over, and not before', async () => {
  const [deleted, old, younger] = [await complained(), await complained(), await complained()]
  for (const one of [deleted, old, younger]) assert.ok(await isKept(one.photo))
  await deleted.call('record.sendCode', {})
  await deleted.call('record.delete', {
    code: String((await w.lastMessage(phoneOf(deleted.citizen), 'record_code'))?.facts.code),
  })
  await w.world.settle()
  assert.equal(await isKept(deleted.photo), false, 'the bytes are gone')
  assert.equal(
    await w.look((tx) => tx.find('select 1 from kernel.data_key where id = $1', [`request:${deleted.grievanceId}`])),
    undefined,
    'and their key',
  )
  const back = (id: string, days: number) =>
    w.look((tx) =>
      tx.run(`update grievances.grievance set updated_at = updated_at - $2 * interval '1 day' where id = $1`, [
        id,
        days,
      ]),
    )
  await back(old.grievanceId, 731)
  await back(younger.grievanceId, 727)
  await w.world.clock.advance(86_400)
  await w.world.settle()
  assert.deepEqual([await isKept(old.photo), await isKept(younger.photo)], [false, true])
})
