import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { say, startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import type { Actor } from '../actor.ts'
import { newId } from '../id.ts'
import { cupsModule } from '../../../test/cups.ts'

const actors: Record<string, Actor> = {
  'token-of-a-clerk-0001': { kind: 'staff', id: newId(), roles: ['clerk'], jurisdiction: { province: true } },
  'token-of-a-citizen-01': { kind: 'citizen', id: newId(), personId: newId(), phone: '' },
}
let world: World
let lookups = 0
before(async () => {
  world = await startCups({
    config: { rateAllowance: 1 },
    modules: [
      {
        ...cupsModule,
        resolveSession: async (query, token) => {
          lookups++
          const actor = actors[token]
          return actor && { actor, expiresAt: new Date(query.at.getTime() + 60_000) }
        },
      },
    ],
  })
})
after(() => world.close())
const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

test('roles: a stranger, a wrong role, the right role', async () => {
  const path = `/cups/${newId()}/staff`
  assert.deepEqual(
    [(await say(world, 'GET', path)).status, (await say(world, 'GET', path)).body.refusal],
    [401, 'not_signed_in'],
  )
  assert.equal((await say(world, 'GET', path, as('token-of-a-citizen-01'))).body.refusal, 'not_yours')
  assert.equal((await say(world, 'GET', path, as('token-of-a-clerk-0001'))).status, 200)
})

test('a session is looked up once in a while, until it is forgotten', async () => {
  const path = `/cups/${newId()}`
  await say(world, 'GET', path, as('token-of-a-citizen-01'))
  const before = lookups
  await say(world, 'GET', path, as('token-of-a-citizen-01'))
  assert.equal(lookups, before)
  world.kernel.sessions.forget('token-of-a-citizen-01')
  await say(world, 'GET', path, as('token-of-a-citizen-01'))
  assert.equal(lookups, before + 1)
})

test('a cookie needs the app’s header for a command', async () => {
  const headers = { cookie: 'session_console=token-of-a-clerk-0001' }
  const path = `/cups/${newId()}/staff`
  assert.equal((await say(world, 'GET', path, { headers })).body.refusal, 'not_signed_in')
  assert.equal(
    (await say(world, 'GET', path, { headers: { ...headers, 'x-app': 'citizen' } })).body.refusal,
    'not_signed_in',
  )
  assert.equal((await say(world, 'GET', `${path}?x-app=console`, { headers })).status, 200)
})

test('the allowance of a minute', async () => {
  const answers = []
  for (let i = 0; i < 30; i++)
    answers.push(await say(world, 'GET', `/cups/${newId()}/staff`, as('token-of-a-citizen-01')))
  const refused = answers.find((one) => one.body.refusal === 'too_many_requests')
  assert.deepEqual([refused?.status, refused?.headers.get('retry-after')], [429, '60'])
})

const peek = async (cupId: string) => (await say(world, 'GET', `/cups/${cupId}/peek`)).body.refusal

test('tries at one thing are counted; an address that many share turns nobody away, unless it asks like hundreds', async () => {
  const guessed = newId()
  const tries: (string | undefined)[] = []
  for (let i = 0; i < 10; i++) tries.push(await peek(i % 2 ? guessed : guessed.toUpperCase()))
  assert.ok(tries.includes('too_many_requests'))
  const others: (string | undefined)[] = []
  for (let i = 0; i < 150; i++) others.push(await peek(newId()))
  assert.deepEqual([...new Set(others)], ['not_found'], 'four a minute and person: neighbours are not counted as one')
  for (let i = 0; i < 400; i++) others.push(await peek(newId()))
  assert.ok(others.includes('too_many_requests'))
})

test('made-up tokens are stopped by their network before anybody looks them up; sessions count for whoever has them', async () => {
  let asked = 0
  const holder: Actor = { kind: 'staff', id: newId(), roles: ['clerk'], jurisdiction: { province: true } }
  const resolveSession = async (query: { at: Date }, token: string) => {
    asked++
    return token.startsWith('real') ? { actor: holder, expiresAt: new Date(query.at.getTime() + 60_000) } : undefined
  }
  const small = await startCups({ config: { rateAllowance: 0.002 }, modules: [{ ...cupsModule, resolveSession }] })
  try {
    for (let i = 0; i < 100; i++) await say(small, 'GET', `/cups/${newId()}/staff`, as(`made-up-token-no-${i}`))
    // 300 a minute, fifty people, a five-hundredth of it; and the test may go over into the next minute.
    assert.ok(asked <= 60, `${asked} were looked up`)
  } finally {
    await small.close()
  }
  const several: string[] = []
  const wide = await startCups({ config: { rateAllowance: 1 }, modules: [{ ...cupsModule, resolveSession }] })
  try {
    for (let i = 0; i < 80; i++)
      several.push((await say(wide, 'GET', `/cups/${newId()}/staff`, as(`real-session-no-${i}`))).body.refusal ?? 'ok')
    assert.ok(several.includes('ok') && several.includes('too_many_requests'), 'eighty sessions are one account')
  } finally {
    await wide.close()
  }
})

test('bad input gets a declared refusal that names the field, never the value', async () => {
  const key = newId()
  const cases: [string, unknown][] = [
    [`/cups/${newId()}/fill`, { sips: 0 }],
    [`/cups/${newId()}/fill`, { sips: 1, extra: 'secret' }],
    [`/cups/not-an-id/fill`, { sips: 1 }],
    [`/cups/${newId()}/fill`, {}],
    [`/cups/${newId()}/fill`, [1]],
  ]
  for (const [path, body] of cases) {
    const said = await say(world, 'POST', path, { body, key })
    assert.equal(said.status, 400)
    assert.equal(said.body.refusal, 'invalid_input')
    assert.ok(!JSON.stringify(said.body).includes('secret'))
  }
  const broken = await fetch(`${world.url}/api/cups/${newId()}/fill`, {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  })
  assert.equal(((await broken.json()) as { refusal: string }).refusal, 'invalid_input')
  const form = await fetch(`${world.url}/api/cups/${newId()}/fill`, {
    method: 'POST',
    body: 'a=1',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  assert.equal(((await form.json()) as { refusal: string }).refusal, 'invalid_input')
})

test('a refusal that the endpoint does not declare is a bug in demo and tests', async () => {
  const { status, body } = await say(world, 'GET', `/cups/${newId()}/spill`)
  assert.deepEqual([status, body.refusal], [500, 'server_error'])
})

test('a body too large, and an app too old', async () => {
  const large = await say(world, 'POST', `/cups/${newId()}/photo`, { body: new Uint8Array(9_000_000), key: newId() })
  assert.deepEqual([large.status, large.body.refusal], [413, 'body_too_large'])
  const sent = async (cup: string, bytes: number, type: string, headers = {}) => {
    const answer = await fetch(`${world.url}/api/cups/${newId()}/${cup}`, {
      method: 'POST',
      body: JSON.stringify({ sips: 1, more: 'x'.repeat(bytes) }),
      headers: { 'content-type': type, 'idempotency-key': newId(), ...headers },
    })
    return [answer.status, ((await answer.json()) as { refusal: string }).refusal]
  }
  // A stranger's is small, whatever it says it is; somebody's whom we know may be a whole form.
  for (const type of ['application/json', 'application/octet-stream', 'text/plain'])
    assert.deepEqual(await sent('fill', 65_000, type), [413, 'body_too_large'], type)
  assert.deepEqual(await sent('fill', 60_000, 'application/json'), [400, 'invalid_input'])
  const citizen = { authorization: 'Bearer token-of-a-citizen-01' }
  assert.deepEqual(await sent('see', 65_000, 'application/json', citizen), [400, 'invalid_input'])
  assert.deepEqual(await sent('see', 1_000_001, 'application/json', citizen), [413, 'body_too_large'])
  const old = await say(world, 'POST', `/cups/${newId()}/fill`, {
    body: { sips: 1 },
    key: newId(),
    headers: { 'x-command-version': '1' },
  })
  assert.deepEqual([old.status, old.body.refusal], [426, 'app_too_old'])
})

test('an upload is a command over its bytes', async () => {
  const [cupId, key] = [newId(), newId()]
  assert.deepEqual((await say(world, 'POST', `/cups/${cupId}/photo`, { body: new Uint8Array(10), key })).body, {
    bytes: 10,
  })
  assert.equal(
    (await say(world, 'POST', `/cups/${cupId}/photo`, { body: new Uint8Array(11), key })).body.refusal,
    'command_reused',
  )
})

test('unknown paths are 404, under /api with a refusal', async () => {
  assert.equal((await say(world, 'GET', '/nothing')).body.refusal, 'not_found')
  assert.equal((await fetch(`${world.url}/nothing/here`)).status, 404)
  assert.equal((await fetch(`${world.url}/consoles`)).status, 404)
})

test('the API describes itself', async () => {
  const description = (await say(world, 'GET', '/openapi.json')).body as {
    openapi?: string
    paths?: Record<string, unknown>
  }
  assert.equal(description.openapi, '3.1.0')
  assert.ok(description.paths?.['/api/cups/{cupId}/drink'])
  const page = await (await fetch(`${world.url}/api/docs`)).text()
  assert.match(JSON.stringify(description), /The cup is empty\./)
  assert.match(page, /openapi\.json/)
  assert.ok(!/(src|href)="https?:/.test(page))
})

test('each command leaves an audit row with its subject', async () => {
  const cupId = newId()
  await say(world, 'POST', `/cups/${cupId}/fill`, { body: { sips: 1 }, key: newId() })
  const row = await world.kernel.db.one<{ action: string; actor: string }>(
    'select action, actor from kernel.audit where subject = $1',
    [`cup:${cupId}`],
  )
  assert.deepEqual(row, { action: 'cups.fill', actor: 'public' })
})

test('a command that is once by its own key keeps neither answer nor audit row, and lets in nobody else', async () => {
  const [cupId, key] = [newId(), newId()]
  const path = `/cups/${cupId}/see`
  const see = (token: string) => say(world, 'POST', path, { body: {}, key, ...as(token) })
  const answers = [await see('token-of-a-citizen-01'), await see('token-of-a-citizen-01')]
  assert.deepEqual(
    answers.map(({ status, body }) => [status, body]),
    Array(2).fill([200, { cupId, sips: 1 }]),
  )
  const { kept } = await world.kernel.db.one<{ kept: number }>(
    `select (select count(*) from kernel.command where command_id = $1) +
      (select count(*) from kernel.audit where command_id = $1) as kept`,
    [key],
  )
  assert.equal(kept, 0)
  assert.equal((await see('token-of-a-clerk-0001')).body.refusal, 'not_yours')
  assert.equal((await say(world, 'POST', path, { body: {}, key })).body.refusal, 'not_signed_in')
  const keyless = await say(world, 'POST', path, { body: {}, ...as('token-of-a-citizen-01') })
  assert.equal(keyless.body.refusal, 'command_key_missing')
})
