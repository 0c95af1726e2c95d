import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EndpointId, Input, Output } from '@app/contract'
import { Refused } from '@app/contract/client'
import { tell } from '../../../test/storm.ts'
import { startWorld, type World } from '../../../test/world.ts'
import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/id.ts'
import { seedPeople } from '../identity/index.ts'

let world: World
const actors = new Map<string, Actor>()
before(async () => {
  world = await startWorld()
  world.kernel.provedAt = async ({ at }) => at
  world.kernel.sessions.find = async (token) => {
    const actor = actors.get(token)
    return actor && { actor, expiresAt: new Date('2100-01-01') }
  }
})
after(() => world?.close())

interface Agent {
  does<Id extends EndpointId>(id: Id, input: Input<Id>): Promise<Output<Id>>
}
let made = 0
async function agent(): Promise<Agent> {
  const id = newId()
  await world.as((tx) =>
    seedPeople(tx, [
      {
        accountId: id,
        personId: newId(),
        kind: 'staff',
        name: `Test Agent ${++made}`,
        phone: `+92325${String(made).padStart(7, '0')}`,
        roles: ['agent'],
        jurisdiction: { province: true },
      },
    ]),
  )
  actors.set(id, { kind: 'staff', id, roles: ['agent'], jurisdiction: { province: true } })
  return { does: (endpoint, input) => world.call(endpoint, input, { token: id }) }
}
async function citizen(phone: string): Promise<string> {
  const accountId = newId()
  await world.as((tx) =>
    seedPeople(tx, [
      { accountId, personId: newId(), kind: 'citizen', name: 'Test Caller', phone, roles: [], jurisdiction: {} },
    ]),
  )
  return accountId
}

/** The caller reads the code that came to their number. */
async function proved(who: Agent, phone: string): Promise<{ accountId: string }> {
  await world.clock.advance(300)
  await who.does('calls.sendCheck', { phone })
  await world.settle()
  const { items } = await world.call('demo.inbox', { phone, limit: 20 })
  return who.does('calls.check', {
    phone,
    code: String(items.find((one) => one.template === 'caller_code')?.facts.code),
  })
}
const speaks = (who: Agent, accountId: string): Promise<string> =>
  who.does('record.get', { accountId }).then(
    () => 'yes',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  )
const now = () => world.clock.now().toISOString()

test('speaking for a caller ends with the call: by its disposition, however often that is sent', async () => {
  const [one, accountId] = [await agent(), await citizen('+923016660001')]
  const callId = newId()
  await one.does('calls.start', { callId, phone: '+923016660001' })
  await proved(one, '+923016660001')
  assert.equal(await speaks(one, accountId), 'yes')
  assert.equal(await speaks(await agent(), accountId), 'caller_unproven', 'nobody else speaks for them')
  await one.does('calls.finish', { callId, disposition: 'status' })
  assert.equal(await speaks(one, accountId), 'caller_unproven')
})

test('… by the agent’s own word, which may come twice, and by signing out', async () => {
  const [one, accountId] = [await agent(), await citizen('+923016660002')]
  await proved(one, '+923016660002')
  for (const _ of [1, 2]) assert.deepEqual(await one.does('calls.endCheck', {}), { done: true })
  assert.equal(await speaks(one, accountId), 'caller_unproven')
  await proved(one, '+923016660002')
  await one.does('calls.sit', { extension: '772', presence: 'ready' })
  await one.does('auth.signOut', {})
  await world.settle()
  assert.equal(await speaks(one, accountId), 'caller_unproven')
  assert.equal((await one.does('calls.seat', {})).seat, null, 'and nobody waits for them at their extension')
})

test('… when the next call begins, and when the switch says that they hung up; an old hangup ends nothing of a later call', async () => {
  const one = await agent()
  const [first, second] = [await citizen('+923016660003'), await citizen('+923016660004')]
  await one.does('calls.sit', { extension: '771', presence: 'ready' })
  const ring = async (callRef: string, from: string) => {
    await tell(world, { eventId: `${callRef} rings`, kind: 'newCall', callRef, from, at: now() })
    await tell(world, { eventId: `${callRef} answered`, kind: 'answer', callRef, from, at: now(), extension: '771' })
  }
  const hangUp = (callRef: string, from: string, nth = 1) =>
    tell(world, { eventId: `${callRef} ends ${nth}`, kind: 'hangup', callRef, from, at: now() })
  await ring('s1', '03016660003')
  await proved(one, '+923016660003')
  await ring('s2', '03016660004')
  assert.equal(await speaks(one, first), 'caller_unproven', 'another is on the line')
  await proved(one, '+923016660004')
  await hangUp('s1', '03016660003')
  assert.equal(await speaks(one, second), 'yes')
  await hangUp('s2', '03016660004')
  await hangUp('s2', '03016660004', 2)
  assert.equal(await speaks(one, second), 'caller_unproven')
})
