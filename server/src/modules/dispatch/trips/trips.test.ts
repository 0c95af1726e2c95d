import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { atTheDoor, finishVisit } from '../../../../test/at-the-door.ts'
import { newId } from '../../../kernel/id.ts'
import { recordFacts } from '../../requests/index.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { visitsOf } from '../desk/visits-of.ts'
import { linkForDoor } from './share.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w?.world.close())

const RELATIVE: Person = { id: newId(), actor: { kind: 'public' } as never }
const follow = (token: string) => w.act(RELATIVE, 'trips.get', { token })
const gone = { message: 'trip_unknown' }

/** Ordered and taken by somebody, who has not set out. */
async function taken() {
  const who = await w.facilitator()
  const { requestIds, citizen } = await w.order()
  const requestId = requestIds[0]!
  const mine = (await w.look((tx) => visitsOf(tx, requestId)))[0]!
  const offer = (await w.act(who, 'offers.list', {})).items.find((one) => one.visitId === mine.id)
  assert.ok(offer, 'the visit was offered')
  const visit = await w.act(who, 'offers.accept', { offerId: offer.id })
  return { who, citizen, requestId, visit }
}

test('a relative sees who comes and how far they are, and nothing of the household', async () => {
  const { who, citizen, requestId, visit } = await taken()
  const { token } = await w.act(citizen, 'requests.shareTrip', { requestId })
  assert.match(token, /^[\w-]{24}$/)
  const before = await follow(token)
  assert.deepEqual([before.stage, before.comer], ['not_yet', null], 'nobody is named before they have set out')
  if (w.world.clock.now() < new Date(visit.startsAt)) await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  const away = { lat: w.home.lat + 0.02, lon: w.home.lon }
  await w.act(who, 'position.report', {
    fixes: [{ at: w.world.clock.now().toISOString(), ...away, accuracyMeters: 8 }],
  })
  const coming = await follow(token)
  assert.equal(coming.stage, 'on_the_way')
  assert.equal(coming.comer?.badgeNo, (await w.act(who, 'visits.badge', {})).badgeNo)
  assert.ok(
    coming.awayMeters !== null && coming.awayMeters % 100 === 0 && coming.awayMeters > 2_000,
    `${coming.awayMeters} m`,
  )
  assert.ok(coming.etaSeconds && coming.etaSeconds.from < coming.etaSeconds.to)
  const request = await w.look((tx) =>
    tx.one<{ tracking_no: string }>('select tracking_no from requests.request where id = $1', [requestId]),
  )
  const codes = (await w.look((tx) => visitsOf(tx, requestId)))[0]?.codes
  for (const secret of [
    request.tracking_no,
    requestId,
    visit.id,
    w.service.name.en,
    codes?.start,
    codes?.completion,
    String(w.home.lat),
  ])
    assert.ok(!JSON.stringify(coming).includes(String(secret)), String(secret))
})

test('a position that is no longer fresh is no distance', async () => {
  const { who, citizen, requestId, visit } = await taken()
  const { token } = await w.act(citizen, 'requests.shareTrip', { requestId })
  if (w.world.clock.now() < new Date(visit.startsAt)) await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.act(who, 'position.report', {
    fixes: [{ at: w.world.clock.now().toISOString(), lat: w.home.lat + 0.02, lon: w.home.lon, accuracyMeters: 8 }],
  })
  const seen = (await follow(token)).seenAt
  await w.world.clock.advance(180)
  const later = await follow(token)
  assert.deepEqual([later.awayMeters, later.etaSeconds, later.seenAt], [null, null, seen])
})

test('it ends half an hour after the visit', async () => {
  const door = await atTheDoor(w)
  const { token } = await w.act(door.citizen, 'requests.shareTrip', { requestId: door.requestId })
  assert.equal((await follow(token)).stage, 'working')
  await w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door)
  assert.equal((await follow(token)).stage, 'done')
  await w.world.clock.advance(w.world.kernel.territory.settings.liveLinkAfterVisitMinutes * 60 + 1)
  await assert.rejects(follow(token), gone)
  await assert.rejects(w.act(door.citizen, 'requests.shareTrip', { requestId: door.requestId }), {
    message: 'no_such_visit_now',
  })
})

test('taken back, it is silent at once, and says so to the household', async () => {
  const { citizen, requestId } = await taken()
  const links = [
    await w.act(citizen, 'requests.shareTrip', { requestId }),
    await w.act(citizen, 'requests.shareTrip', { requestId }),
  ]
  assert.notEqual(links[0]!.token, links[1]!.token)
  assert.equal((await w.look((tx) => visitsOf(tx, requestId)))[0]?.shared, true)
  await w.act(citizen, 'requests.endTrip', { requestId })
  for (const { token } of links) await assert.rejects(follow(token), gone)
  assert.equal((await w.look((tx) => visitsOf(tx, requestId)))[0]?.shared, false)
  await assert.rejects(follow('made-up'), gone)
})

test('a stranger passes on nobody’s trip, and the link itself stands nowhere', async () => {
  const { citizen, requestId } = await taken()
  const stranger = await w.citizen()
  await assert.rejects(w.act(stranger, 'requests.shareTrip', { requestId }), { message: 'not_found' })
  await assert.rejects(w.act(stranger, 'requests.endTrip', { requestId }), { message: 'not_found' })
  const { token } = await w.act(citizen, 'requests.shareTrip', { requestId })
  const rows = await w.look((tx) =>
    tx.many<{ row: string }>('select row_to_json(l)::text as row from dispatch.trip_link l'),
  )
  assert.ok(rows.length > 0 && rows.every(({ row }) => !row.includes(token)))
})

test('the household’s own link shows who comes, and is not taken for somebody else who follows', async () => {
  const { who, citizen, requestId, visit } = await taken()
  const link = await w.look((tx) => linkForDoor(tx, visit.id, requestId))
  const token = /\/trip\/([\w-]{24})$/.exec(link)?.[1] ?? ''
  assert.equal((await w.look((tx) => visitsOf(tx, requestId)))[0]?.shared, false)
  assert.equal((await follow(token)).comer, null, 'nobody is named before they have set out')
  if (w.world.clock.now() < new Date(visit.startsAt)) await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  assert.equal((await follow(token)).comer?.badgeNo, (await w.act(who, 'visits.badge', {})).badgeNo)
  await w.act(citizen, 'requests.endTrip', { requestId })
  await assert.rejects(follow(token), gone)
})
