import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { dispatchWorld, type DispatchWorld, type Person } from '../../../test/worlds/dispatch-world.ts'
import { pushService } from '../../../test/push-endpoint.ts'
import { modules } from '../all.generated.ts'
import { tokenOf } from './push/seen.ts'

let w: DispatchWorld
let who: Person
let phone: string
before(async () => {
  w = await dispatchWorld(modules)
  who = await w.facilitator()
  phone = (
    await w.look((tx) => tx.one<{ phone: string }>('select phone from workforce.facilitator where id = $1', [who.id]))
  ).phone
})
after(() => w?.world.close())

const told = async (template: string, to = phone) =>
  (await w.world.call('demo.inbox', { phone: to, limit: 100 })).items.filter((one) => one.template === template)
const offerOf = async () => {
  const [offer] = (await w.act(who, 'offers.list', {})).items
  assert.ok(offer)
  return offer
}
const secondsLeft = (offer: { expiresAt: string }): number =>
  Math.round((new Date(offer.expiresAt).getTime() - w.world.clock.now().getTime()) / 1_000)

test('an offer that nobody has seen in 20 seconds is told by text, and its time begins then', async () => {
  const { citizen } = await w.order({})
  const made = await offerOf()
  assert.equal((await told('offer')).length, 0)
  await w.world.clock.advance(21)
  await w.world.settle()
  const [text] = await told('offer')
  assert.ok(text)
  const heard = await w.look((tx) =>
    tx.one<{ heard_by: string; offered_at: Date; heard_at: Date }>(
      'select heard_by, offered_at, heard_at from dispatch.offer where id = $1',
      [made.id],
    ),
  )
  assert.equal(heard.heard_by, 'text')
  assert.ok(heard.heard_at.getTime() - heard.offered_at.getTime() >= 20_000)
  // Before, it had a minute more to reach them.
  assert.ok(secondsLeft(await offerOf()) < secondsLeft(made) + 5)
  assert.equal(text.text.includes((citizen.actor as { phone: string }).phone), false)
  await w.act(who, 'offers.accept', { offerId: made.id })
  await w.world.settle()
})

test('one that the app has shown is not told by text; showing it again gives no more time', async () => {
  const before = (await told('offer')).length
  await w.order({})
  const made = await offerOf()
  await w.act(who, 'offers.seen', { offerIds: [made.id] })
  const seen = await offerOf()
  assert.ok(secondsLeft(seen) < secondsLeft(made))
  await w.world.clock.advance(25)
  await w.act(who, 'offers.seen', { offerIds: [made.id] })
  await w.world.settle()
  assert.equal((await offerOf()).expiresAt, seen.expiresAt)
  assert.equal((await told('offer')).length, before)
  const other = await w.facilitator({ shift: false })
  await w.act(other, 'offers.seen', { offerIds: [made.id] })
})

test('with a browser in the pocket it is pushed at once; shown there, its time begins and no text follows', async () => {
  const service = await pushService(w.world)
  try {
    await w.act(who, 'push.subscribe', await service.browser('phone'))
    await w.order({})
    await w.world.settle()
    assert.equal(service.came.length, 1)
    assert.equal(service.came[0]?.headers.urgency, 'high')
    assert.equal(service.came[0]?.headers.ttl, '120')
    const made = (await w.act(who, 'offers.list', {})).items.at(-1)
    assert.ok(made)
    const tries = () =>
      w.look((tx) =>
        tx.many<{ id: string; channel: string; state: string }>(
          `select a.id, a.channel, a.state from notifications.attempt a join notifications.message m on m.id = a.message_id
            where m.dedupe_key = $1 order by a.begun_at limit 20`,
          [`offer ${made.id}`],
        ),
      )
    const heardBy = async () =>
      (
        await w.look((tx) =>
          tx.one<{ heard_by: string | null }>('select heard_by from dispatch.offer where id = $1', [made.id]),
        )
      ).heard_by
    const [pushed] = await tries()
    assert.equal(`${pushed?.channel} ${pushed?.state}`, 'push accepted')
    assert.equal(await heardBy(), null, 'a push service may keep it for hours')
    await w.world.call('push.seen', { token: tokenOf(w.world.kernel, pushed?.id ?? '') })
    assert.equal(await heardBy(), 'push')
    await w.world.clock.advance(25)
    await w.world.settle()
    assert.equal((await tries()).length, 1)
  } finally {
    service.close()
  }
})

test('pushed and not shown in 20 seconds, it is told by text', async () => {
  const service = await pushService(w.world)
  try {
    await w.act(who, 'push.subscribe', await service.browser('other'))
    const before = (await told('offer')).length
    await w.order({})
    await w.world.settle()
    assert.equal(service.came.length, 1)
    await w.world.clock.advance(15)
    await w.world.settle()
    const tries = () =>
      w.look((tx) =>
        tx.many<{ channel: string; state: string }>(
          `select a.channel, a.state from notifications.attempt a where a.message_id =
            (select id from notifications.message where template = 'offer' order by at desc, id desc limit 1)
            order by a.begun_at, a.id limit 20`,
        ),
      )
    assert.deepEqual(await tries(), [{ channel: 'push', state: 'accepted' }])
    await w.world.clock.advance(6)
    await w.world.settle()
    assert.deepEqual(await tries(), [
      { channel: 'push', state: 'unknown' },
      { channel: 'text', state: 'accepted' },
    ])
    assert.ok((await told('offer')).length > before)
  } finally {
    service.close()
  }
})

test('a household is reminded the evening before and an hour before, and not of what it has just agreed on', async () => {
  const slots = await w.slots(5)
  const far = slots.find((one) => one.startsAt.getTime() > w.world.clock.now().getTime() + 40 * 3_600_000)
  assert.ok(far)
  const { citizen } = await w.order({ slotId: far.id })
  const mine = (citizen.actor as { phone: string }).phone
  await w.world.settle()
  await w.world.clock.to(new Date(far.startsAt.getTime() - 26 * 3_600_000))
  assert.equal((await told('visit_tomorrow', mine)).length, 0)
  await w.world.clock.to(new Date(far.startsAt.getTime() - 9 * 3_600_000))
  await w.world.settle()
  assert.equal((await told('visit_tomorrow', mine)).length, 1)
})
