import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../id.ts'

const CLERK = '+923027990001'
let world: World
before(async () => {
  world = await startWorld()
  await world.call('demo.seed', {
    staff: [
      {
        id: newId(),
        personId: newId(),
        name: 'Shabana Farzi',
        nameUr: 'شبانہ فرضی',
        phone: CLERK,
        roles: ['clerk'],
        province: true,
        byHand: true,
      },
    ],
  })
})
after(() => world?.close())

const page = async (query = '?lang=en', headers: Record<string, string> = {}) =>
  (await fetch(`${world.url}/inbox${query}`, { headers })).text()
const codeOn = (html: string) => /class="code">(\d{6})</.exec(html)?.[1]
const move = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${world.url}/inbox/clock`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  })

test('the page tells a code that opens the console, and after it another one', async () => {
  for (let turn = 0; turn < 2; turn++) {
    await world.call('auth.requestCode', { phone: CLERK, app: 'console' })
    await world.settle()
    const text = await page(`?lang=en&phone=${encodeURIComponent(CLERK)}`)
    const sms = /code is (\d{6})/i.exec(text)?.[1] ?? /<p dir="auto"[^>]*>[^<]*?(\d{6})/.exec(text)?.[1]
    const { secondFactor } = await world.call('auth.verifyCode', { phone: CLERK, app: 'console', code: String(sms) })
    const { me } = await world.call('auth.secondFactor', {
      ticket: String(secondFactor?.ticket),
      totp: String(codeOn(text)),
    })
    assert.equal(me.kind, 'staff')
    await world.clock.advance(60)
  }
})

test('it says whose the code is and how long it counts, in the language that is read', async () => {
  const english = await page()
  assert.match(english, /Shabana Farzi.*Clerk/s)
  assert.match(english, /works for \d+ seconds/)
  const urdu = await page('', { 'accept-language': 'ur-PK,ur;q=0.9' })
  assert.match(urdu, /lang="ur" dir="rtl"/)
  assert.match(urdu, /شبانہ فرضی.*دفتر کا اہلکار/s)
  assert.match(urdu, /\d+ سیکنڈ تک چلے گا/)
})

test('its buttons move the clock forward, and no other page’s form does', async () => {
  const before = world.clock.now().getTime()
  const moved = await move('move=half-hour&lang=en')
  assert.equal(moved.status, 303)
  assert.equal(moved.headers.get('location'), '/inbox?lang=en')
  assert.ok(Math.abs(world.clock.now().getTime() - before - 1_800_000) < 60_000)
  const then = world.clock.now().getTime()
  assert.equal((await move('move=morning', { 'sec-fetch-site': 'cross-site' })).status, 404)
  assert.ok(world.clock.now().getTime() - then < 60_000)
  await move('move=morning&lang=ur')
  assert.match(world.clock.now().toISOString(), /T03:00/)
})

test('a real system has neither page nor codes nor clock', async () => {
  const real = await startWorld({ config: { mode: 'real' } })
  try {
    for (const path of ['/inbox', '/api/demo/people', '/api/demo/inbox'])
      assert.equal((await fetch(`${real.url}${path}`)).status, 404, path)
    assert.equal((await fetch(`${real.url}/inbox/clock`, { method: 'POST' })).status, 404)
  } finally {
    await real.close()
  }
})
