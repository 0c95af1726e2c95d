import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DAY_MS } from '@app/domain/shared'
import { atTheDoor, type Door, finishVisit } from '../../../test/at-the-door.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import { proveVisit } from '../dispatch/index.ts'
import { getRequest, getOrder, recordFacts } from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'
import { askedOf, rateByPhone, ratingsModule, releasedComments, saidExtraMoney } from './index.ts'

let w: DispatchWorld
let who: Person
before(async () => {
  w = await dispatchWorld([ratingsModule])
  who = await w.facilitator()
})
after(() => w?.world.close())

/** A visit of the one facilitator, done and paid by nobody's doing here. */
async function visited(code: 'right' | 'wrong' = 'right', citizen?: Person): Promise<Door> {
  const door = await atTheDoor(w, { who, ...(citizen && { citizen }) })
  for (const requestId of door.requestIds)
    await w.look((tx) => recordFacts(tx, requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door, code)
  return door
}

const events = (type: string): Promise<{ payload: { visitId: string } }[]> =>
  w.world.kernel.db.many('select payload from kernel.event where type = $1 order by seq', [type])
const rating = async () => (await w.look((tx) => workforce.getFacilitator(tx, who.id))).ratedVisits
const good = { askedExtra: false, cameInPerson: true, onTime: true, stars: 5 }

test('hidden until both have spoken, then counted; each side once; a stranger learns nothing', async () => {
  const door = await visited()
  const [pending] = (await w.act(door.citizen, 'ratings.pending', {})).items
  assert.equal(pending?.visitId, door.visitId)
  assert.equal(new Date(pending!.until).getTime() - new Date(pending!.askedAt).getTime(), 7 * DAY_MS)
  assert.equal(
    await refusalOf(w.act(await w.citizen(), 'ratings.rate', { visitId: door.visitId, ...good })),
    'not_found',
  )
  assert.equal(
    await refusalOf(w.act(door.citizen, 'ratings.rate', { visitId: door.visitId, ...good, device: 'facilitator' })),
    'not_on_this_device',
  )
  await w.act(door.citizen, 'ratings.rate', { visitId: door.visitId, ...good })
  assert.equal(
    await refusalOf(w.act(door.citizen, 'ratings.rate', { visitId: door.visitId, ...good, stars: 1 })),
    'already_rated',
  )
  assert.equal(await rating(), 0)
  assert.equal((await events('rating.revealed')).length, 0)
  const said = (by: Person) => w.act(by, 'ratings.visit', { visitId: door.visitId })
  assert.deepEqual(
    await said(door.citizen).then(({ open, revealed, mine, theirs }) => ({ open, revealed, mine, theirs })),
    { open: false, revealed: false, mine: { stars: 5, flags: [] }, theirs: null },
  )
  assert.deepEqual(await said(who).then(({ open, mine, theirs }) => ({ open, mine, theirs })), {
    open: true,
    mine: null,
    theirs: null,
  })
  assert.equal(await refusalOf(said(await w.citizen())), 'not_found')
  assert.equal((await w.act(who, 'ratings.pending', {})).items.length, 1)
  await w.act(who, 'ratings.rate', { visitId: door.visitId, flags: ['ready', 'respectful', 'unsafe'] })
  assert.deepEqual(
    (await said(door.citizen)).theirs,
    { stars: null, flags: ['ready', 'respectful'] },
    'who felt unsafe is told to operations only',
  )
  assert.deepEqual((await said(who)).theirs, { stars: 5, flags: [] })
  assert.equal(await rating(), 1)
  assert.deepEqual(
    (await events('rating.revealed')).map((one) => one.payload.visitId),
    [door.visitId],
  )
  assert.deepEqual(await w.look((tx) => askedOf(tx, [door.visitId])), [
    { visitId: door.visitId, open: false, ratedByCitizen: true },
  ])
  await assert.rejects(w.world.kernel.db.run('update ratings.rating set stars = 1'), /never changed/)
})

test('one side alone counts when the window is over, and then nobody rates any more', async () => {
  const door = await visited()
  await w.act(door.citizen, 'ratings.rate', { visitId: door.visitId, ...good })
  await w.act(who, 'shift.end', {})
  await w.world.clock.advance(7 * 86_400 - 60)
  assert.equal(await rating(), 1)
  await w.world.clock.advance(120)
  assert.equal(await rating(), 2)
  assert.equal(
    await refusalOf(w.act(who, 'ratings.rate', { visitId: door.visitId, flags: ['ready'] })),
    'rating_closed',
  )
  await w.act(who, 'shift.start', { at: w.home })
  await w.worksThrough(who)
})

test('an unproven visit is rated when a call-back has proven it', async () => {
  const door = await visited('wrong')
  assert.equal(
    await refusalOf(w.act(door.citizen, 'ratings.rate', { visitId: door.visitId, ...good })),
    'visit_unproven',
  )
  await w.look((tx) => proveVisit(tx, door.visitId, true))
  await w.world.settle()
  await w.act(door.citizen, 'ratings.rate', { visitId: door.visitId, ...good })
})

test('a feature phone: stars and "asked for more" by text, from the number at the door, once', async () => {
  const door = await visited()
  const { receiver } = await w.look(async (tx) => getOrder(tx, (await getRequest(tx, door.requestId)).orderId))
  const phone = receiver!.phone
  assert.equal(await w.look((tx) => rateByPhone(tx, phone, 4)), true)
  assert.equal(await w.look((tx) => rateByPhone(tx, phone, 1)), false)
  assert.equal(await w.look((tx) => saidExtraMoney(tx, phone)), true)
  assert.equal(await w.look((tx) => saidExtraMoney(tx, phone)), true)
  assert.equal((await events('rating.extra_money')).length, 1, 'one case a visit')
  assert.equal(await w.look((tx) => saidExtraMoney(tx, '+923009999999')), false)
})

test('comments come out five together, in an order and form that name no visit', async () => {
  for (let n = 0; n < 5; n++) {
    const door = await visited()
    await w.act(door.citizen, 'ratings.rate', { visitId: door.visitId, ...good, comment: `Test comment ${n}` })
    assert.equal((await w.look((tx) => releasedComments(tx, who.id, 50))).length, 0)
    await w.act(who, 'ratings.rate', { visitId: door.visitId, flags: ['ready'] })
  }
  const out = await w.look((tx) => releasedComments(tx, who.id, 50))
  assert.deepEqual(
    out.toSorted(),
    Array.from({ length: 5 }, (_, n) => `Test comment ${n}`),
  )
})

test('the published rating appears after ten, and one household counts ever less', async () => {
  const regular = await w.citizen()
  for (let n = 0; n < 3; n++) {
    const door = await visited('right', regular)
    await w.act(regular, 'ratings.rate', { visitId: door.visitId, ...good, stars: 1 })
    await w.act(who, 'ratings.rate', { visitId: door.visitId, flags: [] })
  }
  const ordinals = await w.world.kernel.db.many<{ pair_ordinal: number }>(
    `select r.pair_ordinal from ratings.rating r join ratings.ask a on a.visit_id = r.visit_id
      where a.account_id = $1 and r.side = 'citizen' order by r.at, r.pair_ordinal`,
    [regular.id],
  )
  assert.deepEqual(
    ordinals.map((one) => one.pair_ordinal),
    [1, 2, 3],
  )
  const facts = await w.look((tx) => workforce.getFacilitator(tx, who.id))
  assert.ok(facts.ratedVisits >= 10 && facts.rating !== null && facts.rating < 4.7)
  assert.deepEqual(await w.act(regular, 'ratings.of', { facilitatorId: who.id }), {
    rating: facts.rating,
    count: facts.ratedVisits,
  })
})
