import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { standingWorld, type StandingWorld } from '../../../../test/worlds/standing-world.ts'
import { newId } from '../../../kernel/id.ts'

let s: StandingWorld
before(async () => {
  s = await standingWorld()
})
after(() => s?.w.world.close())

const halfOf = (who: Parameters<StandingWorld['does']>[0], phoneId: string) => s.does(who, 'phone.part', { phoneId })

test('a phone’s half of the key is the same each time, another for each phone and each person, and of a lease', async () => {
  const [one, other] = [await s.w.facilitator({ shift: false }), await s.w.facilitator({ shift: false })]
  const [phone, second] = [newId(), newId()]
  const { part, cut, leaseSeconds } = await halfOf(one, phone)
  assert.deepEqual([cut, leaseSeconds], [0, 14 * 3_600])
  assert.equal((await halfOf(one, phone)).part, part)
  assert.equal(new Set([part, (await halfOf(one, second)).part, (await halfOf(other, phone)).part]).size, 3)
  assert.equal(await s.no(await s.staff('supervisor'), 'phone.part', { phoneId: phone }), 'not_yours')
})

test('a lost phone: every session ends, what it sealed stays shut, its owner is told, and the desk’s reason is kept', async () => {
  const who = await s.w.facilitator({ shift: false })
  const desk = await s.staff('supervisor')
  const phoneId = newId()
  const before = await halfOf(who, phoneId)
  const { db } = s.w.world.kernel
  const sessions = async () =>
    (
      await db.one<{ open: number }>('select count(*)::int as open from identity.session where account_id = $1', [
        who.id,
      ])
    ).open
  for (let i = 0; i < 2; i++)
    await db.run(
      `insert into identity.session (token_index, account_id, app, made_at, expires_at, device, network)
        values ($1, $2, 'facilitator', now(), now() + interval '1 year', '', '')`,
      [randomBytes(32), who.id],
    )
  const record = () => s.does(desk, 'facilitators.facts', { facilitatorId: who.id })
  assert.deepEqual([(await record()).phoneLostAt, (await record()).mayReportPhone], [null, true])
  await s.does(who, 'trackers.give', { dialect: 'osmand' })
  const forgotten: unknown[] = []
  const stop = s.w.world.kernel.sessions.onForgotten((message) => forgotten.push(message))
  const lost = await s.does(desk, 'facilitators.phoneLost', { facilitatorId: who.id, reason: 'Taken on the bus' })
  stop()
  assert.deepEqual(forgotten[0], { forgetActor: who.id })
  assert.deepEqual([lost.sessions, await sessions()], [2, 0])
  assert.equal((await record()).phoneLostAt, lost.at)
  assert.deepEqual(await s.does(who, 'trackers.mine', {}), { tracker: null }, 'its tracker app is heard no more')
  const later = await halfOf(who, phoneId)
  assert.equal(later.cut, before.cut + 1)
  assert.notEqual(later.part, before.part)
  await s.w.world.settle()
  assert.deepEqual(
    s.sent((await record()).phone).map((one) => one.template),
    ['phone_lost'],
  )
  assert.ok((await s.traces(`facilitator:${who.id}`)).includes('facilitator.phone_lost'))
})

test('it is for supervisors and operations of the place, and not for the vetting desk', async () => {
  const who = await s.w.facilitator({ shift: false })
  const input = { facilitatorId: who.id, reason: 'Said so by telephone' }
  assert.equal(await s.no(await s.staff('operations'), 'facilitators.phoneLost', input), 'done')
  assert.equal(await s.no(await s.staff('supervisor', ['nowhere']), 'facilitators.phoneLost', input), 'not_found')
  const vetter = await s.staff('vetting')
  assert.equal(await s.no(vetter, 'facilitators.phoneLost', input), 'not_yours')
  assert.equal((await s.does(vetter, 'facilitators.facts', { facilitatorId: who.id })).mayReportPhone, false)
})
