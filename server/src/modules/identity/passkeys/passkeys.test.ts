import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EndpointId, Input, Output } from '@app/contract'
import { Refused } from '@app/contract/client'
import { codeSentTo, notificationsInbox, sentTo } from '../../../../test/inbox-module.ts'
import { signIn } from '../../../../test/people.ts'
import { softwareAuthenticator } from '../../../../test/software-authenticator.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import { forgetCitizen, identityModule, seedPeople } from '../index.ts'

type App = 'citizen' | 'facilitator' | 'console'
let world: World
let origin: string
before(async () => {
  world = await startWorld({ modules: [identityModule, notificationsInbox] })
  origin = `http://localhost:${new URL(world.url).port}`
})
after(() => world?.close())

let made = 0
async function staff(kind: 'staff' | 'facilitator' = 'staff'): Promise<{ id: string; phone: string }> {
  const [id, phone] = [newId(), `+92306${String(++made).padStart(7, '0')}`]
  const who = { accountId: id, personId: newId(), kind, name: `Test Person ${made}`, phone }
  const role = kind === 'staff' ? { roles: ['admin'], jurisdiction: { province: true as const } } : {}
  await world.as((tx) => seedPeople(tx, [{ ...who, ...role }]))
  return { id, phone }
}
async function signInBoth(phone: string, app: App = 'console'): Promise<string> {
  await world.call('auth.requestCode', { phone, app })
  await world.settle()
  const { secondFactor } = await world.call('auth.verifyCode', { phone, app, code: codeSentTo(world, phone) })
  await world.clock.advance(60)
  const { items } = await world.call('demo.people', { phone })
  return (
    await world.call('auth.secondFactor', { ticket: secondFactor!.ticket, totp: String(items[0]?.totp) }, { app })
  ).token
}
async function heard<Id extends EndpointId>(id: Id, input: Input<Id>, token?: string): Promise<string> {
  try {
    await world.call(id, input, token ? { token } : {})
    return 'done'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.code
  }
}
async function keyOf(token: string, app: App, name = 'Test phone') {
  const device = softwareAuthenticator()
  const { options } = await world.call('passkeys.begin', { app }, { token })
  const key = await world.call('passkeys.finish', { app, name, credential: device.make(options, origin) }, { token })
  return { device, key }
}
const asked = async (app: App) => (await world.call('passkeys.ask', { app })).options
const signInWith = async (
  device: ReturnType<typeof softwareAuthenticator>,
  app: App,
): Promise<Output<'auth.secondFactor'>> =>
  world.call('passkeys.signIn', { app, credential: device.show(await asked(app), origin) })

test('staff, a representative and a citizen make a passkey, sign in with it and take it away', async () => {
  const [member, facilitator] = [await staff(), await staff('facilitator')]
  for (const [app, token] of [
    ['console', await signInBoth(member.phone)],
    ['facilitator', await signInBoth(facilitator.phone, 'facilitator')],
    ['citizen', await signIn(world, '+923060099001')],
  ] as const) {
    const { device, key } = await keyOf(token, app)
    const session = await signInWith(device, app)
    assert.equal(session.me.id, (await world.call('auth.me', {}, { token })).id, app)
    assert.equal((await signInWith(device, app)).me.id, session.me.id, 'again, with the counter gone on')
    const { items } = await world.call('passkeys.list', {}, { token: session.token })
    assert.deepEqual(
      items.map((one) => [one.name, one.usedAt !== null, one.stopped]),
      [['Test phone', true, false]],
    )
    for (const other of ['console', 'facilitator', 'citizen'] as const)
      if (other !== app)
        assert.equal(
          await heard('passkeys.signIn', { app: other, credential: device.show(await asked(other), origin) }),
          'passkey_wrong',
          `${app} at ${other}`,
        )
    await world.call('passkeys.drop', { passkeyId: key.passkeyId }, { token })
    await assert.rejects(signInWith(device, app), { message: 'passkey_wrong' })
  }
})

test('a passkey is the second factor again, and only in the session that showed it', async () => {
  const { phone } = await staff()
  const token = await signInBoth(phone)
  const { device } = await keyOf(token, 'console')
  const other = (await signInWith(device, 'console')).token
  await world.clock.advance(15 * 60 + 1)
  assert.equal(await heard('passkeys.begin', { app: 'console' }, token), 'step_up_needed')
  const { options } = await world.call('passkeys.askAgain', {}, { token })
  const theirs = await keyOf(await signInBoth((await staff()).phone), 'console')
  assert.equal(
    await heard('passkeys.stepUp', { credential: theirs.device.show(options, origin) }, token),
    'passkey_wrong',
    'another’s key',
  )
  const again = (await world.call('passkeys.askAgain', {}, { token })).options
  await world.call('passkeys.stepUp', { credential: device.show(again, origin) }, { token })
  assert.equal(await heard('passkeys.begin', { app: 'console' }, token), 'done')
  assert.equal(await heard('passkeys.begin', { app: 'console' }, other), 'step_up_needed')
  assert.equal(
    await heard('passkeys.stepUp', { credential: device.show(await asked('console'), origin) }, other),
    'passkey_expired',
    'what sign-in was asked with',
  )
})

test('a question is answered once, soon, at this address, by somebody whom the device has checked', async () => {
  const token = await signInBoth((await staff()).phone)
  const { device } = await keyOf(token, 'console')
  const one = await asked('console')
  const credential = device.show(one, origin)
  const says = (shown: typeof credential) => heard('passkeys.signIn', { app: 'console', credential: shown })
  assert.equal(await says(credential), 'done')
  assert.equal(await says(credential), 'passkey_expired', 'the same answer again')
  assert.equal(await says(device.show(one, origin)), 'passkey_expired', 'the same question again')
  assert.equal(await says(device.show({ ...one, challenge: 'bWFkZS11cA' }, origin)), 'passkey_expired', 'made up')
  assert.equal(await says(device.show(await asked('console'), 'https://elsewhere.example')), 'passkey_wrong')
  assert.equal(await says(device.show(await asked('console'), origin, { rpId: 'elsewhere.example' })), 'passkey_wrong')
  assert.equal(await says(device.show(await asked('console'), origin, { userVerified: false })), 'passkey_wrong')
  const late = device.show(await asked('console'), origin)
  await world.clock.advance(5 * 60 + 1)
  assert.equal(await says(late), 'passkey_expired')
  const forged = device.show(await asked('console'), origin)
  const foreign = softwareAuthenticator().show(await asked('console'), origin).response.signature
  assert.equal(await says({ ...forged, response: { ...forged.response, signature: foreign } }), 'passkey_wrong')
  const { options } = await world.call(
    'passkeys.begin',
    { app: 'console' },
    { token: await signInBoth((await staff()).phone) },
  )
  const stolen = softwareAuthenticator().make(options, origin)
  assert.equal(
    await heard('passkeys.finish', { app: 'console', name: 'Not mine', credential: stolen }, token),
    'passkey_expired',
    'what another was asked with',
  )
})

test('a device that has not checked who holds it makes no passkey, and one key is one account’s', async () => {
  const token = await signInBoth((await staff()).phone)
  const begin = async (as: string) => (await world.call('passkeys.begin', { app: 'console' }, { token: as })).options
  const device = softwareAuthenticator()
  const finish = async (as: string, userVerified = true) =>
    heard(
      'passkeys.finish',
      { app: 'console', name: 'Test', credential: device.make(await begin(as), origin, { userVerified }) },
      as,
    )
  assert.equal(await finish(token, false), 'passkey_wrong')
  assert.equal(await finish(token), 'done')
  assert.equal(await finish(token), 'passkey_known')
  assert.equal(await finish(await signInBoth((await staff()).phone)), 'passkey_known')
})

test('a copy is noticed by its counter: neither opens anything any more', async () => {
  const { id, phone } = await staff()
  const token = await signInBoth(phone)
  const { device } = await keyOf(token, 'console')
  await signInWith(device, 'console')
  const copy = device.copy()
  await signInWith(device, 'console')
  await assert.rejects(signInWith(copy, 'console'), { message: 'passkey_copied' })
  await assert.rejects(signInWith(device, 'console'), { message: 'passkey_copied' })
  assert.deepEqual(
    (await world.call('passkeys.list', {}, { token })).items.map((one) => one.stopped),
    [true],
  )
  assert.equal(await heard('passkeys.askAgain', {}, token), 'no_passkey')
  const rows = await world.as((tx) =>
    tx.many(`select 1 from kernel.audit where action = 'passkeys.copied' and subject = $1 limit 5`, [`account:${id}`]),
  )
  assert.equal(rows.length, 1)
})

test('an open session of long ago makes no passkey; a suspended person’s, a reset one’s and a forgotten one’s open nothing', async () => {
  const citizen = await signIn(world, '+923060099002')
  const own = await keyOf(citizen, 'citizen')
  await world.clock.advance(15 * 60 + 1)
  assert.equal(await heard('passkeys.begin', { app: 'citizen' }, citizen), 'sign_in_again')
  const [admin, member] = [await staff(), await staff()]
  const key = await keyOf(await signInBoth(member.phone), 'console')
  const desk = await signInBoth(admin.phone)
  const reason = 'Test'
  await world.call('staff.suspend', { accountId: member.id, reason }, { token: desk })
  await assert.rejects(signInWith(key.device, 'console'), { message: 'passkey_wrong' })
  await world.call('staff.restore', { accountId: member.id, reason }, { token: desk })
  await signInWith(key.device, 'console')
  await world.call('staff.resetSecondFactor', { accountId: member.id, reason }, { token: desk })
  await assert.rejects(signInWith(key.device, 'console'), { message: 'passkey_wrong' })
  const { me } = await signInWith(own.device, 'citizen')
  await world.as(async (tx) => {
    const { person_id: personId } = await tx.one<{ person_id: string }>(
      'select person_id from identity.account where id = $1',
      [me.id],
    )
    await forgetCitizen(tx, { id: me.id, personId, phone: '+923060099002', name: '', language: 'en' })
  })
  await assert.rejects(signInWith(own.device, 'citizen'), { message: 'passkey_wrong' })
  assert.equal(
    (await world.as((tx) => tx.many('select 1 from identity.passkey where account_id = $1 limit 1', [me.id]))).length,
    0,
  )
})

test('whoever has a new passkey is told of it by text, and of one that was refused nobody is', async () => {
  const { phone } = await staff()
  const told = () => sentTo(world, phone).filter((one) => one.template === 'passkey_made').length
  const token = await signInBoth(phone)
  const { options } = await world.call('passkeys.begin', { app: 'console' }, { token })
  const credential = softwareAuthenticator().make(options, 'https://elsewhere.test')
  await assert.rejects(world.call('passkeys.finish', { app: 'console', name: 'Test phone', credential }, { token }))
  await world.settle()
  assert.equal(told(), 0)
  await keyOf(token, 'console')
  await world.settle()
  assert.equal(told(), 1)
})
