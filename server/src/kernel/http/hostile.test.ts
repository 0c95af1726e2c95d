import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { after, before, test } from 'node:test'
import { command, type Endpoint, query, upload } from '@app/contract/endpoint'
import { Cursor, Limit, page } from '@app/contract/shapes'
import pino from 'pino'
import { z } from 'zod'
import { cupEndpoints, cupsModule, madeUpHandlers, say, startCups } from '../../../test/cups.ts'
import type { World } from '../../../test/world.ts'
import type { Actor } from '../actor.ts'
import type { Query } from '../context.ts'
import { assertRead } from '../files/unread.ts'
import { newId } from '../id.ts'

const TOKEN = 'token-of-a-citizen-01'
const citizen: Actor = { kind: 'citizen', id: newId(), personId: newId(), phone: '' }
const endpoints = {
  ...cupEndpoints,
  pour: upload('cups.pour', {
    path: '/cups/{cupId}/pour',
    who: ['citizen'],
    summary: 'A file of somebody who is signed in.',
    input: z.object({ cupId: z.uuid() }),
    output: z.object({ bytes: z.int() }),
  }),
  label: command('cups.label', {
    path: '/cups/label',
    who: ['public'],
    summary: 'Words for a cup, and whatever else stands on it.',
    input: z.object({ words: z.string().max(100), more: z.record(z.string(), z.unknown()).default({}) }),
    output: z.object({ words: z.string(), more: z.record(z.string(), z.unknown()) }),
  }),
  list: query('cups.list', {
    path: '/cups',
    who: ['public'],
    summary: 'A list in pages.',
    input: z.object({ named: z.string().max(200).optional(), cursor: Cursor, limit: Limit }),
    output: page(z.string()),
  }),
}

let world: World
const lines: string[] = []
/** Reading what was sent ends when a test says so. */
let reading: Promise<void> = Promise.resolve()
let begun = 0

before(async () => {
  const list = async (q: Query, input: { named?: string; cursor?: string }) => {
    const rows = await q.many<{ id: string }>('select id::text from cups.cup where id > $1 order by id limit 2', [
      input.cursor ?? '00000000-0000-0000-0000-000000000000',
    ])
    if (input.named) await q.many('select $1::uuid', [input.named])
    return { items: rows.map((row) => row.id), next: rows.at(-1)?.id ?? null }
  }
  world = await startCups({
    config: {
      poolSize: 2,
      callTimes: { headSeconds: 2, wholeSeconds: 3, silentSeconds: 60 },
      uploadMegabytes: 16,
      uploadsAtOnce: 2,
    },
    endpoints: Object.values(endpoints) as unknown as Endpoint[],
    modules: [
      {
        ...cupsModule,
        handlers: {
          ...cupsModule.handlers,
          ...madeUpHandlers({
            'cups.pour': async (_tx, { bytes }: { bytes: Buffer }) => {
              assertRead(bytes)
              return { bytes: bytes.length }
            },
            'cups.list': list,
            'cups.label': async (_tx, given: { words: string; more: object }) => given,
          }),
        },
        readUpload: async () => {
          begun++
          await reading
        },
        resolveSession: async (q, token) =>
          token === TOKEN ? { actor: citizen, expiresAt: new Date(q.at.getTime() + 60_000) } : undefined,
      },
    ],
  })
  const written = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
  world.kernel.log = written as unknown as typeof world.kernel.log
})
after(() => world.close())

const until = async (what: () => boolean | Promise<boolean>) => {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 20))
}
const head = (path: string, length: number, ...more: string[]) =>
  [
    `POST /api${path} HTTP/1.1`,
    'host: localhost',
    `content-length: ${length}`,
    'content-type: application/octet-stream',
    ...more,
  ]
    .map((line) => `${line}\r\n`)
    .join('') + '\r\n'
/** A call of which the head is sent and the body is not. */
function begin(text: string): { socket: Socket; said: () => string; closed: () => boolean } {
  const socket = connect(Number(new URL(world.url).port), '127.0.0.1')
  let said = ''
  let closed = false
  socket.on('data', (chunk) => (said += chunk)).on('close', () => (closed = true))
  socket.on('error', () => undefined)
  socket.write(text)
  return { socket, said: () => said, closed: () => closed }
}
/** How much this process, which serves, reads of the next call's connection. */
function countTaken(): () => number {
  let of: Socket | undefined
  const seen = (message: unknown) => {
    of = (message as { socket: Socket }).socket
    unsubscribe('http.server.request.start', seen)
  }
  subscribe('http.server.request.start', seen)
  return () => of?.bytesRead ?? Number.NaN
}
const session = `authorization: Bearer ${TOKEN}`

test('a stranger’s file is refused by its head, and one that says it is too large as well: no byte of it is waited for', async () => {
  for (const [length, more, status] of [
    [8_000_000, [], 401],
    [9_000_000, [session], 413],
  ] as const) {
    const call = begin(head(`/cups/${newId()}/pour`, length, ...more))
    await until(() => call.said().includes('\r\n\r\n'))
    assert.match(call.said(), new RegExp(`^HTTP/1.1 ${status}`))
    call.socket.destroy()
  }
})

test('of a file that is refused nothing more is read, its sender hears why, and the connection ends', async () => {
  const taken = countTaken()
  const call = begin(head(`/cups/${newId()}/pour`, 8_000_000))
  call.socket.write(Buffer.alloc(7_900_000, 1))
  await until(() => call.said().includes('\r\n\r\n'))
  assert.match(call.said(), /^HTTP\/1.1 401/)
  assert.match(call.said(), /\r\nconnection: close\r\n/i)
  await until(call.closed)
  assert.ok(taken() < 1_000_000, `${taken()} bytes were read`)
})

test('a small body that is refused does not cost its connection', async () => {
  const call = begin(head(`/cups/${newId()}/pour`, 9))
  await until(() => call.said().includes('not_signed_in'))
  assert.doesNotMatch(call.said(), /connection: close/i)
  call.socket.write('123456789')
  call.socket.write(head(`/cups/${newId()}/pour`, 9))
  await until(() => call.said().split('not_signed_in').length === 3)
  call.socket.destroy()
})

test('files that never end have so much room and no more, are let go in time, and then there is room again', async () => {
  const path = `/cups/${newId()}/pour`
  const [one, two] = [8_000_000, 8_000_000].map((length) => begin(head(path, length, session)))
  const busy = async () =>
    (await say(world, 'POST', path, { body: new Uint8Array(9), key: newId(), headers: auth })).status
  // The first has half of the room, which is all that one address is given.
  await until(() => two!.said().includes('503') || one!.said().includes('503'))
  assert.equal(await busy(), 503)
  await until(() => one!.closed() && two!.closed())
  await until(async () => (await busy()) === 200)
})

test('files are received by turns: who sends nothing is held up for others, and who sends is answered', async () => {
  let heldUp = 0
  const seen = (message: unknown) =>
    (message as { request: IncomingMessage }).request.on('pause', () => {
      heldUp++
    })
  subscribe('http.server.request.start', seen)
  const path = `/cups/${newId()}/pour`
  const silent = [1, 2, 3].map(() => begin(head(path, 1_000, session)))
  await until(() => heldUp > 0)
  unsubscribe('http.server.request.start', seen)
  assert.equal((await say(world, 'POST', path, { body: new Uint8Array(9), key: newId(), headers: auth })).status, 200)
  for (const { socket } of silent) socket.destroy()
})

const auth = { authorization: `Bearer ${TOKEN}` }

test('a head that never ends is let go', async () => {
  const call = begin('GET /api/cups HTTP/1.1\r\nhost: localhost\r\n')
  await until(call.closed)
})

test('while files are read, no connection to the database is held', async () => {
  let ready = () => {}
  reading = new Promise((resolve) => (ready = resolve))
  begun = 0
  const sent = Array.from({ length: 5 }, () =>
    say(world, 'POST', `/cups/${newId()}/pour`, { body: new Uint8Array(9), key: newId(), headers: auth }),
  )
  await until(() => begun === 5)
  assert.equal((await say(world, 'GET', '/cups')).status, 200, 'with two connections, and five files being read')
  ready()
  assert.deepEqual(
    (await Promise.all(sent)).map(({ status }) => status),
    [200, 200, 200, 200, 200],
  )
})

test('a list goes on where it said, and nowhere else', async () => {
  for (let made = 0; made < 3; made++)
    await say(world, 'POST', `/cups/${newId()}/fill`, { body: { sips: 1 }, key: newId() })
  const first = await say(world, 'GET', '/cups')
  const next = String(first.body.next)
  const second = await say(world, 'GET', `/cups?cursor=${next}`)
  assert.equal(second.status, 200)
  assert.notDeepEqual(second.body.items, first.body.items)
  for (const cursor of [
    'sample',
    '%00',
    newId(),
    `${next}AAAA`,
    next.slice(2),
    Buffer.from('2026-01-01').toString('base64url'),
  ])
    assert.deepEqual(
      [cursor, (await say(world, 'GET', `/cups?cursor=${cursor}`)).body.refusal],
      [cursor, 'invalid_input'],
    )
})

test('what no database keeps and no form nests is refused, wherever it stands', async () => {
  const deep = (levels: number): unknown => (levels ? { a: deep(levels - 1) } : 1)
  const fill = (body: unknown) => say(world, 'POST', `/cups/${newId()}/fill`, { body, key: newId() })
  for (const body of [{ sips: 1, note: 'a\u0000b' }, { sips: 1, note: ['\ud800'] }, { 'a\u0000': 1 }, deep(500)])
    assert.equal((await fill(body)).body.refusal, 'invalid_input')
  const raw = await fetch(`${world.url}/api/cups/${newId()}/fill`, {
    method: 'POST',
    body: `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
  })
  assert.equal(raw.status, 400)
  assert.equal((await say(world, 'GET', '/cups?named=%00')).status, 400)
  assert.equal((await say(world, 'GET', '/cups/%00')).status, 400)
})

test('what nobody sees is not kept, and what is turned around is refused, wherever it stands', async () => {
  const label = async (body: unknown) => (await say(world, 'POST', '/cups/label', { body, key: newId() })).body
  assert.deepEqual(
    await label({ words: 'No\u200bor\u00ad', more: { 'a\u2060': ['b\ufeff', { c: 'd\u2066', n: 1, o: null }] } }),
    {
      words: 'Noor',
      more: { a: ['b', { c: 'd', n: 1, o: null }] },
    },
  )
  for (const body of [
    { words: 'a\u202eb' },
    { words: 'a', more: { a: [{ b: '\u202d' }] } },
    { words: 'a', more: { '\u202e': 1 } },
  ])
    assert.equal((await label(body)).refusal, 'text_unclear')
})

test('a cookie that is no text is no session', async () => {
  const headers = { cookie: 'session_citizen=%zz', 'x-app': 'citizen' }
  assert.equal((await say(world, 'GET', '/cups', { headers })).status, 200)
})

test('what fails is logged without what its caller wrote', async () => {
  const written = '03001234567 Namuna Misali 35202-0000000-1'
  lines.length = 0
  assert.equal((await say(world, 'GET', `/cups?named=${encodeURIComponent(written)}`)).status, 500)
  assert.equal(lines.length, 1)
  assert.match(lines[0]!, /22P02/)
  for (const word of written.split(' ')) assert.ok(!lines[0]!.includes(word), lines[0])
})
