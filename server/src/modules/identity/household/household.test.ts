import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EndpointId, Input, Output } from '@app/contract'
import { signIn } from '../../../../test/people.ts'
import { notificationsInbox, sentTo } from '../../../../test/inbox-module.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { identityModule } from '../index.ts'

const OWNER = '+923001110001'
const ADULT = '+923001110002'
let world: World
let owner: string
let adult: string
before(async () => {
  world = await startWorld({ modules: [identityModule, notificationsInbox] })
  owner = await signIn(world, OWNER)
  adult = await signIn(world, ADULT)
})
after(() => world?.close())

const own = async (): Promise<string> =>
  (
    await world.as((tx) =>
      tx.one<{ person_id: string }>('select person_id from identity.account where phone = $1', [ADULT]),
    )
  ).person_id
const as = <Id extends EndpointId>(token: string, id: Id, input: Input<Id>): Promise<Output<Id>> =>
  world.call(id, input, { token })
async function joins(): Promise<string> {
  await as(owner, 'household.add', { name: 'Test Sister', relation: 'sister', adult: true, phone: ADULT })
  await world.settle()
  const sent = sentTo(world, ADULT).findLast((one) => one.template === 'household_invite')
  await as(adult, 'household.confirm', { code: String(sent?.facts.code) })
  return (await as(owner, 'household.list', {})).items.find((one) => one.adult)!.personId
}

test('who has left is not taken in again as a child, renamed or followed, by whoever knows their id', async () => {
  await as(adult, 'auth.setProfile', { name: 'Test Own Name', language: 'en' })
  const personId = await joins()
  assert.equal(personId, await own(), 'the id that the owner had seen')
  await as(adult, 'household.leave', {})
  const stranger = await signIn(world, '+923001110003')
  for (const token of [owner, stranger]) {
    const taken = await as(token, 'household.add', {
      personId,
      name: 'RENAMED',
      relation: 'child',
      adult: false,
    })
    assert.notEqual(taken.personId, personId, 'it is a new person, whatever was sent')
    await assert.rejects(as(token, 'household.rename', { personId, name: 'RENAMED', relation: 'child' }), {
      message: 'not_yours',
    })
    assert.ok((await as(token, 'household.list', {})).items.every((one) => one.personId !== personId))
  }
  assert.equal((await as(adult, 'auth.me', {})).name, 'Test Own Name')
})

test('they come back by a new invitation and their own code', async () => {
  const personId = await joins()
  assert.equal(personId, await own())
  await as(adult, 'household.leave', {})
})

test('a stranger’s number is not invited all day long, by one person or by many; the next day is another day', async () => {
  const { config } = world.kernel
  const before = config.rateAllowance
  const invite = (token: string, phone: string) =>
    as(token, 'household.add', { name: 'Test Relative', relation: 'uncle', adult: true, phone }).then(
      () => 'invited',
      (no: Error) => no.message,
    )
  const token = await signIn(world, '+923001110021')
  const others = [await signIn(world, '+923001110022'), await signIn(world, '+923001110023')]
  config.rateAllowance = 1
  const together = await Promise.all(Array.from({ length: 5 }, () => invite(token, '+923009990001')))
  assert.deepEqual(together.toSorted(), ['invited', 'invited', 'invited', 'invites_day_max', 'invites_day_max'])
  for (const other of others) assert.equal(await invite(other, '+923009990001'), 'invites_day_max')
  for (const n of [2, 3, 4]) assert.equal(await invite(token, `+92300999000${n}`), 'invited')
  assert.equal(await invite(token, '+923009990005'), 'invites_day_max')
  await world.clock.advance(86_400 + 1)
  assert.equal(await invite(token, '+923009990005'), 'invited')
  config.rateAllowance = before
})
