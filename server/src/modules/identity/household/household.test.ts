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
