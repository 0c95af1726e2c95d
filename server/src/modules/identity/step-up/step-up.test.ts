import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { EndpointId, Input } from '@app/contract'
import { Refused } from '@app/contract/client'
import { codeSentTo, notificationsInbox } from '../../../../test/inbox-module.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import { identityModule, seedPeople } from '../index.ts'

let world: World
before(async () => {
  world = await startWorld({ modules: [identityModule, notificationsInbox] })
})
after(() => world?.close())

let made = 0
async function staff(role = 'admin'): Promise<{ id: string; phone: string }> {
  const [id, phone] = [newId(), `+92305${String(++made).padStart(7, '0')}`]
  const name = `Test Desk ${made}`
  await world.as((tx) =>
    seedPeople(tx, [
      {
        accountId: id,
        personId: newId(),
        kind: 'staff',
        name,
        phone,
        roles: [role],
        jurisdiction: { province: true },
      },
    ]),
  )
  return { id, phone }
}

/** As an authenticator shows it; a code that was used is waited out. */
async function digits(phone: string): Promise<string> {
  await world.clock.advance(60)
  const { items } = await world.call('demo.people', { phone })
  return String(items[0]?.totp)
}
/** A wrong code that looks like one. */
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

async function signIn(phone: string): Promise<string> {
  await world.call('auth.requestCode', { phone, app: 'console' })
  await world.settle()
  const { secondFactor } = await world.call('auth.verifyCode', {
    phone,
    app: 'console',
    code: codeSentTo(world, phone),
  })
  const totp = await digits(phone)
  return (await world.call('auth.secondFactor', { ticket: secondFactor!.ticket, totp })).token
}
/** The refusal's code, or `done`. */
async function heard<Id extends EndpointId>(
  token: string,
  id: Id,
  input: Input<Id>,
  commandId = newId(),
): Promise<string> {
  try {
    await world.call(id, input, { token, commandId, app: 'console' })
    return 'done'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.code
  }
}
const QUARTER_SECONDS = 15 * 60 + 1

test('the second factor of sign-in counts for a quarter of an hour; then it is asked for again, and the same command goes on', async () => {
  const { phone } = await staff()
  const agent = await staff('agent')
  const token = await signIn(phone)
  const suspend = { accountId: agent.id, reason: 'Test' }
  assert.equal(await heard(token, 'staff.suspend', suspend), 'done')
  assert.equal(await heard(token, 'staff.restore', suspend), 'done')

  await world.clock.advance(QUARTER_SECONDS)
  const key = newId()
  assert.equal(await heard(token, 'staff.suspend', suspend, key), 'step_up_needed')
  assert.equal((await world.call('staff.get', { accountId: agent.id }, { token })).suspendedAt, null)
  assert.equal(await heard(token, 'staff.list', {}), 'done', 'what asks for nothing goes on')
  const { until } = await world.call('auth.stepUp', { totp: await digits(phone) }, { token })
  assert.equal(Math.ceil((new Date(until).getTime() - world.clock.now().getTime()) / 60_000), 15)
  assert.equal(await heard(token, 'staff.suspend', suspend, key), 'done')

  await world.clock.advance(QUARTER_SECONDS)
  assert.equal(await heard(token, 'staff.restore', suspend), 'step_up_needed', 'what was shown long ago does not do')
  assert.equal(await heard(token, 'staff.suspend', suspend, key), 'done', 'an answer that was lost is given again')
})

test('another session’s does not do, not even the same person’s', async () => {
  const { phone } = await staff()
  const agent = await staff('agent')
  const [desk, laptop] = [await signIn(phone), await signIn(phone)]
  await world.clock.advance(QUARTER_SECONDS)
  await world.call('auth.stepUp', { totp: await digits(phone) }, { token: laptop })
  assert.equal(await heard(desk, 'staff.suspend', { accountId: agent.id, reason: 'Test' }), 'step_up_needed')
  assert.equal(await heard(laptop, 'staff.suspend', { accountId: agent.id, reason: 'Test' }), 'done')
})

test('a code is good once: neither that of sign-in nor that of before', async () => {
  const { phone } = await staff()
  const token = await signIn(phone)
  await world.clock.advance(QUARTER_SECONDS)
  const totp = await digits(phone)
  assert.equal(await heard(token, 'auth.stepUp', { totp }), 'done')
  assert.equal(await heard(token, 'auth.stepUp', { totp }), 'code_wrong')
  const second = await signIn(phone)
  assert.equal(await heard(second, 'auth.stepUp', { totp }), 'code_wrong')
  const theirs = await staff()
  assert.equal(await heard(token, 'auth.stepUp', { totp: await digits(theirs.phone) }), 'code_wrong', 'another’s code')
})

test('five wrong codes end the session, and no other', async () => {
  const { phone } = await staff()
  const [left, own] = [await signIn(phone), await signIn(phone)]
  const right = await digits(phone)
  for (let n = 0; n < 4; n++) assert.equal(await heard(left, 'auth.stepUp', { totp: other(right) }), 'code_wrong')
  assert.equal(await heard(left, 'auth.stepUp', { totp: right }), 'done', 'a right one begins anew')
  const next = other(await digits(phone))
  for (let n = 0; n < 4; n++) assert.equal(await heard(left, 'auth.stepUp', { totp: next }), 'code_wrong')
  assert.equal(await heard(left, 'auth.stepUp', { totp: next }), 'not_signed_in')
  assert.equal(await heard(left, 'auth.me', {}), 'not_signed_in')
  assert.equal(await heard(own, 'auth.me', {}), 'done')
})
