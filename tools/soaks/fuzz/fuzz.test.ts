import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createChance } from '../../../city/src/random.ts'
import { spoil } from './broken.ts'
import { send } from './call.ts'
import { shown } from './example.ts'
import { Harvest } from './harvest.ts'
import { Judge } from './judge.ts'
import { markOf, MARK } from './nonsense.ts'
import { matcherOf, type Operation, type Schema } from './served-document.ts'
import { valid, type Making } from './valid-values.ts'

const calm = { load: () => 1, loadOfReaders: () => 1, medianMs: () => 1, stop: async () => undefined }
const cups: Operation = {
  id: 'cups.get',
  place: 7,
  method: 'GET',
  path: '/api/cups/{cupId}',
  kind: 'query',
  who: ['public'],
  input: { type: 'object', properties: { cupId: { type: 'string', format: 'uuid' } }, required: ['cupId'] },
  inPath: new Set(['cupId']),
  example: { cupId: '01900000-0000-7000-8000-000000000001' },
  answer: {
    type: 'object',
    properties: { sips: { type: 'integer' } },
    required: ['sips'],
    additionalProperties: false,
  },
  refusals: new Map([
    [404, new Set(['not_found'])],
    [503, new Set(['one_moment'])],
  ]),
}
const json = 'application/json; charset=utf-8'
const refused = (status: number, refusal: string) => ({
  status,
  type: json,
  text: JSON.stringify({ refusal }),
  ms: 5,
  at: 0,
})
const done = (text: string, more = {}) => ({ status: 200, type: json, text, ms: 5, at: 0, ...more })

test('each kind of fault is found, and what is declared is none', () => {
  const cases: [Parameters<Judge['look']>[1], string | undefined][] = [
    [done('{"sips":3}'), undefined],
    [refused(404, 'not_found'), undefined],
    [refused(503, 'one_moment'), undefined],
    [refused(503, 'files_busy'), 'serverErrors'],
    [refused(500, 'server_error'), 'serverErrors'],
    [{ status: 0, type: '', text: '', ms: 5, at: 0 }, 'serverErrors'],
    [refused(409, 'cup_broken'), 'undeclared'],
    [refused(400, 'not_found'), 'undeclared'],
    [done('{"sips":"3"}'), 'undeclared'],
    [done('{"sips":3,"whose":"nobody’s"}'), 'undeclared'],
    [done('{"sips":3}', { ms: 2_500 }), 'slow'],
    [{ ...refused(404, 'not_found'), text: '{"refusal":"not_found","at":"at pour (file:///cups.ts:3)"}' }, 'leaks'],
    [
      { ...refused(404, 'not_found'), text: '{"refusal":"not_found","why":"invalid input syntax for type uuid"}' },
      'leaks',
    ],
  ]
  for (const [answer, fault] of cases) {
    const judge = new Judge({ paths: {}, components: { schemas: {} } }, calm)
    judge.look(cups, answer)
    assert.deepEqual(
      [...judge.faults.values()].map((one) => one.fault),
      fault ? [fault] : [],
      JSON.stringify(answer),
    )
  }
})

test('a machine that is loaded is given as much longer as its pings take', () => {
  const judge = new Judge({ paths: {}, components: { schemas: {} } }, { ...calm, load: () => 2 })
  judge.look(cups, done('{"sips":3}', { ms: 3_900 }))
  assert.equal(judge.count('slow'), 0)
  judge.look(cups, done('{"sips":3}', { ms: 4_100 }))
  assert.equal(judge.count('slow'), 1)
})

test('an address belongs to the operation that names it most exactly', () => {
  const seen = { ...cups, id: 'cups.seen', path: '/api/cups/seen', inPath: new Set<string>() }
  const match = matcherOf([cups, seen])
  assert.equal(match('GET', '/api/cups/seen')?.operation.id, 'cups.seen')
  assert.deepEqual(match('GET', '/api/cups/a%20b'), { operation: cups, inPath: { cupId: 'a b' } })
  assert.equal(match('POST', '/api/cups/seen'), undefined)
  assert.equal(match('GET', '/api/cups/a/b'), undefined)
})

const schema: Schema = {
  type: 'object',
  required: ['id', 'at', 'lines', 'kind', 'code'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    at: { type: 'string', format: 'date-time' },
    day: { type: 'string', format: 'date' },
    kind: { enum: ['a', 'b'] },
    code: { type: 'string', pattern: '^[A-Z]{2}-\\d{4}$' },
    note: { type: 'string', minLength: 3, maxLength: 12 },
    either: { anyOf: [{ type: 'null' }, { type: 'integer', minimum: 3, maximum: 9 }] },
    lines: { type: 'array', minItems: 1, maxItems: 3, items: { type: 'number', exclusiveMinimum: 0, maximum: 2 } },
    more: { type: 'object', propertyNames: { pattern: '^[a-z]+$' }, additionalProperties: { type: 'boolean' } },
  },
}
const making = (seed: number, absurd: boolean): Making => ({
  chance: createChance(seed),
  harvest: new Harvest([]),
  mark: markOf(7),
  definitions: {},
  now: new Date('2026-06-01T06:00:00Z'),
  known: {},
  absurd,
  optional: 0.4,
})

test('what is made from a schema is allowed by it, likely or absurd; the same seed makes the same', () => {
  const allows = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
  for (let seed = 1; seed <= 300; seed++) {
    const made = valid(schema, '', making(seed, seed % 2 === 0))
    assert.ok(allows(made), `${JSON.stringify(made)} ${JSON.stringify(allows.errors)}`)
  }
  const { id: _, ...one } = valid(schema, '', making(5, false)) as Record<string, unknown>
  const { id: _id, ...other } = valid(schema, '', making(5, false)) as Record<string, unknown>
  assert.deepEqual(one, other)
})

test('what is spoilt is another input, and most of it carries the mark of its operation', () => {
  let [same, marked] = [0, 0]
  for (let seed = 1; seed <= 300; seed++) {
    const input = { cupId: 'a', lines: [1, { note: 'text' }], words: 'text' }
    const text = JSON.stringify(spoil(cups, structuredClone(input), making(seed, false)))
    if (text === JSON.stringify(input)) same++
    if (text.includes(`${MARK}007`)) marked++
  }
  assert.ok(same < 6, `${same} of 300 are as they were`)
  assert.ok(marked > 90, `${marked} of 300 are marked`)
})

test('ids that were told are found again under the names that ask for them', () => {
  const visits = { id: 'visits.get', inPath: new Set(['visitId']) }
  const harvest = new Harvest([visits])
  harvest.gather({ items: [{ id: 'visit-1', next: 'x', at: { requestId: 'request-1' } }] }, 'visits')
  const chance = createChance(1)
  assert.equal(harvest.pick('visitId', chance), 'visit-1')
  assert.equal(harvest.pick('requestId', chance), 'request-1')
  assert.equal(harvest.pick('cursor', chance), 'x')
  assert.equal(harvest.pick('cupId', chance), undefined)
})

test('an example of the document is sent with the ids of what is there', () => {
  const harvest = new Harvest([])
  harvest.gather({ cupId: 'cup-1', saucerId: 'saucer-1', words: 'told' }, 'cups')
  const example = { cupId: 'nobody’s', q: 'muhammad', words: 'shown', lines: [{ saucerId: 'nobody’s', n: 3 }] }
  const known = { trackingNo: 'DT-1', phone: 'DT-1' }
  assert.deepEqual(shown({ ...cups, example }, { ...making(1, false), harvest, known }), {
    cupId: 'cup-1',
    q: 'DT-1',
    words: 'shown',
    lines: [{ saucerId: 'saucer-1', n: 3 }],
  })
})

test('a call on a connection that is closed is made once more, and not a third time', async () => {
  let came = 0
  const server = createServer((request, reply) => (++came % 2 ? request.socket.destroy() : reply.end('{}')))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const call = { url, method: 'GET', headers: {}, outside: false, input: {} }
  assert.equal((await send(call)).status, 200)
  server.removeAllListeners('request').on('request', (request) => void (came++, request.socket.destroy()))
  came = 0
  assert.equal((await send(call)).status, 0)
  assert.equal(came, 2)
  await new Promise((resolve) => server.close(resolve))
})
