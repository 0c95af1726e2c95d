import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { startWorld, type World } from '../../../test/world.ts'
import { loadConfig } from '../config.ts'
import { answerSession, sessionIn } from './cookies.ts'
import { networkOf } from './proxies.ts'

const HTTPS = { citizen: 'https://door.example', facilitator: 'https://field.example', console: 'https://desk.example' }

let world: World
before(async () => {
  world = await startWorld({
    config: {
      rateAllowance: 1,
      mode: 'real',
      publicUrls: HTTPS,
      metricsToken: 'for-the-watch',
      trustedProxies: ['10.9.0.0/16'],
    },
  })
})
after(() => world.close())

interface Asked {
  headers?: Record<string, string>
  from?: string
  method?: 'GET' | 'POST'
}
const ask = (url: string, { headers = {}, from = '127.0.0.1', method = 'GET' }: Asked = {}) =>
  world.app.http.inject({ url, method, remoteAddress: from, headers: { host: 'door.example', ...headers } })

describe('whatever is answered, a browser is told what it may do with it', () => {
  const kinds: [string, string, Asked, number][] = [
    ['an answer', '/api/programme', {}, 200],
    ['a refusal', '/api/auth/me', {}, 401],
    ['no endpoint', '/api/nothing', {}, 404],
    ['an address that cannot be read', '/%zz', {}, 400],
    ['a parameter beyond every length', `/api/requests/${'x'.repeat(400)}`, {}, 400],
    ['a wrong page', '/nowhere-at-all', {}, 404],
    ['a wrong page for a browser', '/nowhere-at-all', { headers: { accept: 'text/html' } }, 404],
    ['health', '/health', {}, 200],
    ['metrics without a token', '/metrics', {}, 404],
    ['metrics', '/metrics', { headers: { authorization: 'Bearer for-the-watch' } }, 200],
    ['the API for machines', '/api/openapi.json', {}, 200],
    ['the API for people', '/api/docs', {}, 200],
    ['a command without its key', '/api/auth/code', { method: 'POST' }, 400],
  ]
  for (const [kind, url, asked, status] of kinds)
    test(kind, async () => {
      const { headers, statusCode } = await ask(url, asked)
      assert.equal(statusCode, status)
      assert.match(String(headers['content-security-policy']), /default-src '(none|self)'/)
      assert.match(String(headers['strict-transport-security']), /^max-age=31536000/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
      assert.match(String(headers['permissions-policy']), /camera=\(self\).*usb=\(\)/)
    })
})

test('a cookie that nobody can read is none, and an address that nobody can read is refused in words', async () => {
  const odd = await ask('/api/auth/me', { headers: { cookie: 'session_citizen=%zz', 'x-app': 'citizen' } })
  assert.deepEqual([odd.statusCode, odd.json().refusal], [401, 'not_signed_in'])
  assert.equal((await ask('/', { headers: { cookie: 'language=%zz' } })).statusCode < 500, true)
  const { refusal, message } = (await ask('/%zz')).json() as { refusal: string; message: { en: string; ur: string } }
  assert.equal(refusal, 'invalid_input')
  assert.ok(message.en && message.ur)
})

test('metrics are shown for the token only, whatever a proxy does not say', async () => {
  for (const headers of [{}, { 'x-real-ip': '203.0.113.7' }, { authorization: 'Bearer for-the-watcx' }])
    assert.equal((await ask('/metrics', { headers: headers as Record<string, string> })).statusCode, 404)
})

/** How many of so many calls are answered, each of which says it comes from somewhere else. */
async function answered(from: string, header: (call: number) => string, calls = 310): Promise<number> {
  let count = 0
  for (let call = 0; call < calls; call++) {
    const { statusCode } = await ask('/metrics', { from, headers: { 'x-forwarded-for': header(call) } })
    if (statusCode !== 429) count++
  }
  return count
}

test('a caller’s address is believed of our own proxies only; nobody else hides behind made-up ones', async () => {
  const madeUp = (call: number) => `198.51.100.${call % 250}`
  assert.equal(await answered('10.9.1.1', madeUp), 310, 'our proxy speaks of many')
  assert.equal(await answered('10.1.2.3', madeUp), 300, 'a neighbour in a private network is one')
  assert.equal(
    await answered('10.9.1.1', (call) => `2001:db8:1:2::${call + 1}`),
    300,
    'half an address is one household',
  )
})

test('proxies that are no networks are refused in a sentence', () => {
  assert.deepEqual(loadConfig({}).trustedProxies, ['127.0.0.0/8', '::1/128'])
  assert.deepEqual(loadConfig({ TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8' }).trustedProxies, ['10.0.0.0/8', 'fd00::/8'])
  for (const TRUSTED_PROXIES of ['everybody', '10.0.0.0/64', '10.0.0.0/8;10.1.0.0/16'])
    assert.throws(() => loadConfig({ TRUSTED_PROXIES }), /TRUSTED_PROXIES: ".+" is not a network/)
})

test('networks: an address is one, and so is the half of a long one', () => {
  assert.equal(networkOf('203.0.113.9'), '203.0.113.9')
  assert.equal(networkOf('::ffff:203.0.113.9'), '203.0.113.9')
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), networkOf('2001:db8:1:2::9'))
  assert.notEqual(networkOf('2001:db8:1:2::9'), networkOf('2001:db8:1:3::9'))
  assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0::/64')
})

test('over TLS the session lies in a cookie that no neighbour can set; the name of before still opens', async () => {
  const kept: [string, string | string[]][] = []
  const reply = { header: (name: string, value: string | string[]) => kept.push([name, value]) } as never
  answerSession({ publicUrls: HTTPS }, reply, 'citizen', { token: 'abc', maxAgeSeconds: 60 })
  assert.deepEqual(kept, [
    [
      'set-cookie',
      [
        '__Host-session_citizen=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
        'session_citizen=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
      ],
    ],
  ])
  assert.equal(sessionIn('a=b; session_citizen=old; __Host-session_citizen=new', 'citizen'), 'new')
  assert.equal(sessionIn('a=b; session_citizen=old', 'citizen'), 'old')
  assert.equal(sessionIn('session_console=old', 'citizen'), null)
})
