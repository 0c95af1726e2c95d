import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, test } from 'node:test'
import { endpoints } from '@app/contract'
import { command, type Endpoint } from '@app/contract/endpoint'
import type { WireAnswer } from '@app/contract/wire'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { cupsModule, madeUpHandlers, say, startCups } from '../../../../test/cups.ts'
import { eventually } from '../../../../test/eventually.ts'
import type { World } from '../../../../test/world.ts'
import type { Actor } from '../../actor.ts'
import type { Tx } from '../../context.ts'
import { newId } from '../../id.ts'
import { refuse } from '../../refusal.ts'

const sip = command('cups.sip', {
  path: '/sips',
  who: ['facilitator'],
  ratePerMinute: 40,
  repeatable: true,
  wire: true,
  summary: 'A sip that is told again is the same sip.',
  input: z.object({ cupId: z.uuid(), sips: z.int().min(1), slowMs: z.int().optional() }),
  output: z.object({ sips: z.int() }),
  refusals: ['not_on_shift'],
})
const sessions = new Map<string, Actor & { id: string }>()
/** How many frames were worked on at once, at most. */
const atOnce = { now: 0, most: 0 }
let device: string | undefined
let world: World
before(async () => {
  world = await startCups({
    endpoints: [sip as unknown as Endpoint],
    config: { publicUrls: { facilitator: 'https://work.example' }, rateAllowance: 1 },
    modules: [
      {
        ...cupsModule,
        handlers: madeUpHandlers({
          'cups.sip': async (tx: Tx, { cupId, sips, slowMs }: z.infer<typeof sip.input>) => {
            atOnce.most = Math.max(atOnce.most, ++atOnce.now)
            device = tx.call?.header('X-Device')
            try {
              await tx.run('insert into cups.cup values ($1, $2) on conflict (id) do nothing', [cupId, sips])
              if (slowMs) await new Promise((resolve) => setTimeout(resolve, slowMs))
              if (sips === 13) refuse('not_on_shift')
              if (sips === 99) throw new Error(`a bug of ${cupId}`)
              return { sips }
            } finally {
              atOnce.now--
            }
          },
        }),
        resolveSession: async (query, token) => {
          const actor = sessions.get(token)
          return actor && { actor, expiresAt: new Date(query.at.getTime() + 86_400_000) }
        },
      },
    ],
  })
})
after(() => world?.close())

function signedIn(kind: 'facilitator' | 'citizen' = 'facilitator'): { token: string; id: string } {
  const [token, id] = [`token-${newId()}`, newId()]
  sessions.set(token, { kind, id } as Actor & { id: string })
  return { token, id }
}

/** Opens one; what the server said instead of opening it is its status. */
async function open(token?: string, headers: Record<string, string> = {}, query = '') {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/api/sips${query}`, {
    headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
  })
  const answers: WireAnswer[] = []
  socket.on('message', (data) => answers.push(JSON.parse(String(data))))
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  const status = await new Promise<number>((resolve, reject) => {
    socket.once('open', () => resolve(101))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode as number))
    socket.once('error', reject)
  })
  return {
    status,
    socket,
    closed,
    answers,
    tell(input: unknown, more: object = {}) {
      const id = newId()
      socket.send(JSON.stringify({ id, input, ...more }))
      const found = () => answers.find((one) => one.id === id)
      const answer = async () => {
        await eventually('an answer', () => found() !== undefined)
        return found() as WireAnswer
      }
      return { id, answer }
    },
  }
}

const cup = (id: string) => world.as((tx) => tx.find('select sips from cups.cup where id = $1', [id]))

test('a frame is a command: it is answered after the commit as over HTTP, in order, one at a time', async () => {
  const wire = await open(signedIn().token)
  assert.equal(wire.status, 101)
  const cupId = newId()
  atOnce.most = 0
  const told = [30, 1, 20, 1, 10, 1, 1, 1].map((slowMs) => wire.tell({ cupId, sips: 3, slowMs }))
  for (const one of told) await one.answer()
  assert.deepEqual(
    wire.answers.map(({ id }) => id),
    told.map(({ id }) => id),
  )
  assert.equal(atOnce.most, 1)
  assert.deepEqual(wire.answers[0], { id: told[0]!.id, status: 200, body: { sips: 3 } })
  assert.deepEqual(await cup(cupId), { sips: 3 })
  await wire.tell({ cupId, sips: 3 }, { device: 'this phone' }).answer()
  assert.equal(device, 'this phone')
  wire.socket.close()
})

test('what is refused over HTTP is refused in the same words, and the wire stays open', async () => {
  const { token } = signedIn()
  const wire = await open(token)
  const cupId = newId()
  const asked: [unknown, object][] = [
    [{ cupId, sips: 13 }, {}],
    [{ cupId, sips: 0 }, {}],
    [{ cupId, sips: 2, more: 1 }, {}],
    [[], {}],
    [null, {}],
    [{ cupId: 'a\0b', sips: 2 }, {}],
    [{ cupId, sips: 2 }, { deviceAt: 'yesterday' }],
    [{ cupId, sips: 2 }, { version: '0' }],
  ]
  for (const [input, more] of asked) {
    const heard = await wire.tell(input, more).answer()
    const said = more as { deviceAt?: string; version?: string }
    const headers = {
      authorization: `Bearer ${token}`,
      ...(said.deviceAt && { 'x-device-at': said.deviceAt }),
      ...(said.version && { 'x-command-version': said.version }),
    }
    const http = await say(world, 'POST', '/sips', { body: input ?? [], key: newId(), headers })
    assert.deepEqual([heard.status, heard.body], [http.status, http.body])
    assert.ok(heard.status >= 400)
  }
  assert.equal(await cup(cupId), undefined, 'a refusal keeps nothing')
  const bug = await wire.tell({ cupId, sips: 99 }).answer()
  assert.equal(bug.status, 500)
  assert.ok(!JSON.stringify(bug.body).includes(cupId))
  assert.equal((await wire.tell({ cupId, sips: 2 }).answer()).status, 200)
  wire.socket.close()
})

test('who may not call opens nothing; neither does a page of somebody else', async () => {
  assert.equal((await open()).status, 401)
  assert.equal((await open(`token-${newId()}`)).status, 401)
  assert.equal((await open(signedIn('citizen').token)).status, 403)
  const { token } = signedIn()
  const cookie = `session_facilitator=${token}`
  const own = await open(undefined, { cookie, origin: 'https://work.example' }, '?x-app=facilitator')
  assert.equal(own.status, 101)
  own.socket.close()
  assert.equal((await open(undefined, { cookie, origin: 'https://work.example' })).status, 401, 'no app is named')
  for (const origin of ['https://evil.example', 'http://work.example', 'null', 'https://work.example:444'])
    assert.equal((await open(undefined, { cookie, origin }, '?x-app=facilitator')).status, 403, origin)
  const plain = await say(world, 'GET', '/sips', { headers: { authorization: `Bearer ${token}` } })
  assert.deepEqual([plain.status, plain.body.refusal], [404, 'not_found'])
})

test('what is no frame ends the wire: too long, no text, no JSON, without an id', async () => {
  for (const send of [
    'not json',
    '{}',
    '{"id":1,"input":{}}',
    Buffer.from('{"id":"a","input":{}}'),
    'x'.repeat(1_000_001),
  ]) {
    const wire = await open(signedIn().token)
    wire.socket.send(send)
    assert.ok([1008, 1009].includes(await wire.closed))
  }
})

test('signed out, it ends, and no frame that came before its end is taken', async () => {
  const { token } = signedIn()
  const wire = await open(token)
  const cupId = newId()
  sessions.delete(token)
  world.kernel.sessions.forget(token)
  wire.tell({ cupId, sips: 2 })
  assert.equal(await wire.closed, 1008)
  assert.equal(await cup(cupId), undefined)
})

test('frames count like calls', async () => {
  const { token } = signedIn()
  const wire = await open(token)
  const heard: WireAnswer[] = []
  for (let i = 0; i < 45; i++) heard.push(await wire.tell({ cupId: newId(), sips: 2 }).answer())
  const refused = heard.filter(({ status }) => status === 429)
  assert.ok(refused.length > 0, 'beyond the allowance of a minute')
  const http = await say(world, 'POST', '/sips', {
    body: { cupId: newId(), sips: 2 },
    key: newId(),
    headers: { authorization: `Bearer ${token}` },
  })
  assert.equal(http.status, 429, 'it is one allowance')
})

test('another upgrade than a WebSocket’s is no upgrade; a broken handshake and a cut line harm nobody', async () => {
  const { hostname, port } = new URL(world.url)
  const raw = (lines: string[]) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
      socket.once('data', (data) => {
        resolve(String(data))
        socket.resetAndDestroy()
      })
    })
  const head = [`Host: localhost`, `Authorization: Bearer ${signedIn().token}`, 'Connection: Upgrade']
  assert.match(await raw(['GET /api/sips HTTP/1.1', ...head, 'Upgrade: h2c']), /^HTTP\/1.1 404/)
  assert.match(await raw(['GET /api/sips HTTP/1.1', ...head, 'Upgrade: websocket']), /^HTTP\/1.1 400/)
  assert.match(await raw(['GET /api/nothing HTTP/1.1', ...head, 'Upgrade: websocket']), /^HTTP\/1.1 404/)
  const wire = await open(signedIn().token)
  wire.tell({ cupId: newId(), sips: 2, slowMs: 50 })
  wire.socket.terminate()
  const next = await open(signedIn().token)
  assert.equal((await next.tell({ cupId: newId(), sips: 2 }).answer()).status, 200)
  next.socket.close()
})

test('only what may be told again, by somebody with a session and with one factor, comes in frames', () => {
  const wires: Endpoint[] = (endpoints as readonly Endpoint[]).filter(({ wire }) => wire)
  assert.ok(wires.length > 0)
  for (const { id, kind, method, path, who, repeatable, twoPersons, stepUp, foreign } of wires) {
    assert.ok(kind === 'command' && method === 'POST' && repeatable && !path.includes('{'), id)
    assert.ok(!who.includes('public') && !who.includes('department') && !twoPersons && !stepUp && !foreign, id)
  }
})
