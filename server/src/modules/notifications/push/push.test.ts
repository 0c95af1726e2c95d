import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { pushService, type PushService } from '../../../../test/push-endpoint.ts'
import { textGateway, type TextGateway } from '../../../../test/text-gateway.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import { accountsOf } from '../../identity/index.ts'
import { deliver } from '../deliver.ts'
import { forgetMessages } from '../kept/own-messages.ts'
import { say } from '../say.ts'
import { retirePushKey } from './own-key.ts'
import { tokenOf } from './seen.ts'

let world: World
let service: PushService
let gateway: TextGateway
const [SANA, OTHER] = ['+923001110001', '+923001110002']
beforeEach(async () => {
  world = await startWorld()
  const noon = new Date(Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 7 * 3_600_000)
  await world.clock.to(noon)
  service = await pushService(world)
})
afterEach(async () => {
  service?.close()
  gateway?.close()
  await world?.close()
})

async function signIn(phone: string): Promise<string> {
  await world.clock.advance(61)
  await world.call('auth.requestCode', { phone, app: 'citizen' })
  await world.settle()
  const { items } = await world.call('demo.inbox', { phone, limit: 1 })
  const { session } = await world.call('auth.verifyCode', { phone, app: 'citizen', code: String(items[0]?.facts.code) })
  assert.ok(session)
  return session.token
}
/** Signed in, and this browser may be told things. */
async function reachable(phone: string, name: string): Promise<string> {
  const token = await signIn(phone)
  await world.call('push.subscribe', await service.browser(name), { token })
  return token
}
/** From then on texts go out by a gateway that can be looked at. */
const withGateway = async (): Promise<void> => {
  gateway = await textGateway(world, 'texts')
}
async function tell(template: 'issued' | 'psid' | 'login_code' | 'visit_departed', phone = SANA): Promise<void> {
  const facts = {
    service: 'Protection order',
    trackingNo: 'DK-2K4F-7Q22',
    amount: 'Rs 500',
    psid: '100200300',
    code: '123456',
    minutes: 5,
    facilitator: { name: 'Amina', sex: 'F' as const },
    badge: 'B-1',
    coming: 'expected soon',
    vehicle: 'LEA 1',
    link: 'https://citizen.invalid/trip/x',
  }
  await world.as((tx) => say(tx, { phone, template, language: 'en', facts, key: newId() }))
  await world.settle({ failuresExpected: true })
}
/** State of the newest message to that number and of its tries. */
async function states(phone = SANA): Promise<string> {
  const message = await world.kernel.db.one<{ id: string; state: string }>(
    `select id, state from notifications.message where phone = $1 and template <> 'login_code' order by at desc, id desc limit 1`,
    [phone],
  )
  const tries = await world.kernel.db.many<{ channel: string; state: string; error: string | null }>(
    'select channel, state, error from notifications.attempt where message_id = $1 order by begun_at, id limit 20',
    [message.id],
  )
  return [
    message.state,
    ...tries.map(({ channel, state, error }) => `${channel} ${state}${error ? ` (${error})` : ''}`),
  ].join(', ')
}
const lastTry = async (): Promise<string> =>
  (
    await world.kernel.db.one<{ id: string }>(
      `select id from notifications.attempt where channel = 'push' order by begun_at desc, id desc limit 1`,
    )
  ).id
const later = async (seconds: number): Promise<void> => {
  await world.clock.advance(seconds)
  await world.settle({ failuresExpected: true })
}
const textsTo = (phone = SANA): number => gateway.sent.filter((one) => one.to === phone).length

test('what can wait goes by push, with time, urgency and topic; shown, it is delivered and no text goes out', async () => {
  await reachable(SANA, 'phone')
  await withGateway()
  await tell('issued')
  assert.equal(await states(), 'sent, push accepted')
  const [came] = service.came
  assert.ok(came)
  const { headers, bytes } = came
  assert.equal(headers.ttl, '86400')
  assert.equal(headers.urgency, 'normal')
  assert.match(String(headers.topic), /^[\w-]{32}$/)
  assert.equal(headers['content-encoding'], 'aes128gcm')
  assert.match(String(headers.authorization), /^vapid t=/)
  assert.ok(bytes > 100 && bytes < 1_500)
  const id = await lastTry()
  const token = tokenOf(world.kernel, id)
  await world.call('push.seen', { token: `${id}.${'A'.repeat(16)}` })
  await world.call('push.seen', { token: 'nonsense' })
  assert.equal(await states(), 'sent, push accepted', 'a token that somebody made up')
  for (let twice = 0; twice < 2; twice++) await world.call('push.seen', { token })
  assert.equal(await states(), 'delivered, push delivered')
  await later(7_200)
  assert.equal(textsTo(), 0)
})

test('not shown in time, it comes by text, one about money too, and once', async () => {
  await reachable(SANA, 'phone')
  await withGateway()
  await tell('psid')
  await later(1_700)
  assert.equal(textsTo(), 0)
  await later(200)
  assert.equal(await states(), 'sent, push unknown (no_report), text accepted')
  await world.call('push.seen', { token: tokenOf(world.kernel, await lastTry()) })
  assert.equal(await states(), 'delivered, push delivered, text accepted')
  assert.equal(textsTo(), 1)
})

test('a code and what happens at the door come by text, whatever was chosen', async () => {
  await reachable(SANA, 'phone')
  await withGateway()
  await tell('login_code')
  await tell('visit_departed')
  assert.equal(service.came.length, 0)
  assert.equal(textsTo(), 2)
})

for (const status of [404, 410])
  test(`${status}: the browser is gone, the message goes by text, and nobody asks there again`, async () => {
    await reachable(SANA, 'phone')
    await withGateway()
    service.answer = { status }
    await tell('issued')
    assert.equal(await states(), 'sent, push refused (subscription_gone), text accepted')
    await tell('issued')
    assert.equal(service.came.length, 1)
    assert.equal(textsTo(), 2)
  })

test('413: said shorter once; refused again, it goes by text', async () => {
  await reachable(SANA, 'phone')
  await withGateway()
  service.answer = { status: 413 }
  await tell('issued')
  const [first, second, ...more] = service.came
  assert.ok(first && second && second.bytes < first.bytes)
  assert.equal(more.length, 0)
  assert.equal(await states(), 'sent, push refused (answers 413), text accepted')
})

test('429 with a time: the text goes at once, and that browser is let alone until then', async () => {
  await reachable(SANA, 'phone')
  await withGateway()
  service.answer = { status: 429, headers: { 'retry-after': '120' } }
  await tell('issued')
  assert.equal(await states(), 'sent, push refused (answers 429), text accepted')
  service.answer = { status: 201 }
  await tell('issued')
  assert.equal(service.came.length, 1)
  await later(121)
  await tell('issued')
  assert.equal(service.came.length, 2)
  assert.equal(textsTo(), 2)
})

test('503 where there is no other way: pushed again when its time has come', async () => {
  await reachable(SANA, 'phone')
  await withGateway()
  gateway.manner = 'down'
  service.answer = { status: 503, headers: { 'retry-after': '30' } }
  await tell('issued')
  assert.match(await states(), /^waiting, push refused \(answers 503\), text refused/)
  service.answer = { status: 201 }
  const { id } = await world.kernel.db.one<{ id: string }>(
    `select id from notifications.message where state = 'waiting'`,
  )
  // The queue's own pauses are minutes of real time: the next rounds are made here.
  await assert.rejects(deliver(world.kernel, { id }))
  assert.equal(service.came.length, 1, 'let alone until then')
  await later(31)
  await deliver(world.kernel, { id })
  assert.match(await states(), /^sent, .*push accepted$/)
})

test('a push service that is silent may have taken it: the text goes after a while, once', async () => {
  await reachable(SANA, 'phone')
  await withGateway()
  service.answer = 'silence'
  await tell('issued')
  assert.equal(await states(), 'unknown, push unknown (timed_out)')
  await later(21)
  assert.equal(await states(), 'sent, push unknown (timed_out), text accepted')
  assert.equal(textsTo(), 1)
})

test('a redirect is followed by nobody', async () => {
  await reachable(SANA, 'phone')
  await withGateway()
  service.answer = { status: 307, headers: { location: `${world.url}/api/push/key` } }
  await tell('issued')
  assert.equal(await states(), 'sent, push refused (redirected), text accepted')
})

test('a phone that changed hands tells its new person, and nothing more to the former one', async () => {
  await reachable(SANA, 'phone')
  await reachable(OTHER, 'phone')
  await withGateway()
  await tell('issued')
  assert.equal(await states(), 'sent, text accepted')
  assert.equal(service.came.length, 0)
  await tell('issued', OTHER)
  assert.equal(service.came.length, 1)
})

test('five browsers of one person, the one longest silent goes; each of them rings, one that takes it is enough', async () => {
  const token = await signIn(SANA)
  for (let n = 1; n <= 6; n++) {
    await world.clock.advance(60)
    await world.call('push.subscribe', await service.browser(`browser${n}`), { token })
  }
  await withGateway()
  await tell('issued')
  assert.deepEqual(
    service.came.map((one) => one.path).sort(),
    [2, 3, 4, 5, 6].map((n) => `/push/browser${n}`),
  )
  assert.equal(await states(), 'sent, push accepted')
})

test('turned off, signed out or replaced by its browser: not written to; the last one gone, texts come first again', async () => {
  const token = await reachable(SANA, 'first')
  const second = await service.browser('second')
  const { endpoint: former } = await service.browser('first')
  await world.call('push.subscribe', { ...second, former }, { token })
  await withGateway()
  await tell('issued')
  assert.deepEqual(
    service.came.map((one) => one.path),
    ['/push/second'],
  )
  for (let twice = 0; twice < 2; twice++) await world.call('push.unsubscribe', { endpoint: second.endpoint })
  await tell('issued')
  assert.equal(await states(), 'sent, text accepted')
  const { first_channel } = await world.kernel.db.one<{ first_channel: string }>(
    'select first_channel from notifications.preference',
  )
  assert.equal(first_channel, 'text')
})

test('what is no browser’s address, or made for a key that is not ours, is refused', async () => {
  const token = await signIn(SANA)
  const browser = await service.browser('phone')
  const refusal = (input: object) =>
    world.call('push.subscribe', { ...browser, ...input }, { token }).then(
      () => 'taken',
      (error: { code?: string }) => error.code,
    )
  assert.equal(await refusal({ endpoint: 'http://10.0.0.1/push' }), 'push_address_refused')
  assert.equal(await refusal({ endpoint: 'ftp://push.example/1' }), 'push_address_refused')
  assert.equal(await refusal({ key: 'B'.repeat(87) }), 'push_key_unknown')
  assert.equal(await refusal({ p256dh: 'short' }), 'invalid_input')
  await assert.rejects(world.call('push.subscribe', browser), { code: 'not_signed_in' })
})

test('after a rotation new browsers get the new key, the others are still reached by theirs', async () => {
  await reachable(SANA, 'phone')
  const { key: before } = await world.call('push.key', {})
  await world.as((tx) => retirePushKey(tx, tx.at))
  const { key: after } = await world.call('push.key', {})
  assert.notEqual(after, before)
  await withGateway()
  await tell('issued')
  assert.match(String(service.came[0]?.headers.authorization), new RegExp(`k=${before}$`))
  await reachable(SANA, 'phone')
  await tell('issued')
  assert.match(String(service.came.at(-1)?.headers.authorization), new RegExp(`k=${after}$`))
})

test('what is kept of a browser is sealed, and goes with the person’s record', async () => {
  await reachable(SANA, 'phone')
  const rows = await world.kernel.db.many<{ all: string }>(
    'select to_jsonb(s)::text as all from notifications.push_subscription s limit 10',
  )
  assert.equal(rows.length, 1)
  assert.doesNotMatch(rows[0]!.all, /127\.0\.0\.1|\/push\//)
  assert.equal((await world.as((tx) => accountsOf(tx, SANA))).length, 1)
  await world.as((tx) => forgetMessages(tx, SANA))
  const { n } = await world.kernel.db.one<{ n: number }>(
    'select count(*)::int as n from notifications.push_subscription',
  )
  assert.equal(n, 0)
})
