import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { FileAnswer } from '../../kernel/http/answer.ts'
import { newId } from '../../kernel/id.ts'
import { paymentsModule } from '../payments/index.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../test/worlds/dispatch-world.ts'
import { setPhoto } from './index.ts'

let w: DispatchWorld
let picture: Buffer
before(async () => {
  w = await dispatchWorld([paymentsModule])
  picture = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#c08a60' } })
    .jpeg()
    .toBuffer()
})
after(() => w?.world.close())

const NOBODY: Person = { id: newId(), actor: { kind: 'public' } as never }
const notFound = { message: 'not_found' }

async function isFace(answer: unknown): Promise<void> {
  assert.ok(answer instanceof FileAnswer)
  const { width, height, format } = await sharp(Buffer.from(answer.bytes)).metadata()
  assert.deepEqual([width, height, format], [256, 256, 'jpeg'])
}

test('whoever reads the code off the badge sees the face, for as long as the code is right', async () => {
  const who = await w.facilitator()
  const { badgeNo, code } = await w.act(who, 'visits.badge', {})
  assert.equal(
    (await w.act(NOBODY, 'verify.code', { badgeNo, code })).person?.photoUrl,
    null,
    'none is promised where there is none',
  )
  await w.look((tx) => setPhoto(tx, who.id, picture))
  const verified = await w.act(NOBODY, 'verify.code', { badgeNo, code })
  assert.equal(verified.person?.photoUrl, `/api/verify/photo?badgeNo=${badgeNo}&code=${code}`)
  await isFace(await w.act(NOBODY, 'verify.photo', { badgeNo, code }))
  await isFace(await w.act(who, 'visits.badgePhoto', {}))
  await assert.rejects(
    w.act(NOBODY, 'verify.photo', { badgeNo, code: code === '000000' ? '000001' : '000000' }),
    notFound,
  )
  await w.world.clock.advance(120)
  await assert.rejects(w.act(NOBODY, 'verify.photo', { badgeNo, code }), notFound)
})

test('the household sees who comes from the promise on, a stranger does not', async () => {
  const {
    requestIds: [requestId],
    citizen,
  } = await w.order()
  const { who, visit } = await w.accept(requestId!)
  await w.look((tx) => setPhoto(tx, who.id, picture))
  await isFace(await w.act(citizen, 'requests.visitPhoto', { requestId: requestId!, visitId: visit.id }))
  await assert.rejects(
    w.act(await w.citizen(), 'requests.visitPhoto', { requestId: requestId!, visitId: visit.id }),
    notFound,
  )
  await assert.rejects(w.act(citizen, 'requests.visitPhoto', { requestId: requestId!, visitId: newId() }), notFound)
})

test('whoever holds a link sees the face once they have set out', async () => {
  const {
    requestIds: [requestId],
    citizen,
  } = await w.order()
  const { who, visit } = await w.accept(requestId!)
  await w.look((tx) => setPhoto(tx, who.id, picture))
  const { token } = await w.act(citizen, 'requests.shareTrip', { requestId: requestId! })
  await assert.rejects(w.act(NOBODY, 'trips.photo', { token }), { message: 'trip_unknown' })
  if (new Date(visit.startsAt) > w.world.clock.now()) await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  assert.equal((await w.act(NOBODY, 'trips.get', { token })).comer?.photoUrl, `/api/trips/${token}/photo`)
  await isFace(await w.act(NOBODY, 'trips.photo', { token }))
  await w.act(citizen, 'requests.endTrip', { requestId: requestId! })
  await assert.rejects(w.act(NOBODY, 'trips.photo', { token }), { message: 'trip_unknown' })
})
