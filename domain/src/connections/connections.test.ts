import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  CONNECTION_ACTIONS,
  CONNECTION_STATES,
  type ConnectionFacts,
  connectionRefusal,
  fieldProblems,
  type FieldRule,
  filled,
  savedAside,
} from './index.ts'

const facts = (some: Partial<ConnectionFacts> = {}): ConnectionFacts => ({
  state: 'draft',
  money: true,
  waits: false,
  author: 'a',
  ...some,
})

test('what may be done in which state', () => {
  const rows: [Partial<ConnectionFacts>, (typeof CONNECTION_ACTIONS)[number], string, string | null][] = [
    [{}, 'turnOn', 'a', null],
    [{ waits: true }, 'turnOn', 'a', 'connection_waits'],
    [{ state: 'on' }, 'turnOn', 'a', 'connection_on'],
    [{ waits: true }, 'confirm', 'a', 'same_person'],
    [{ waits: true }, 'confirm', 'b', null],
    [{ waits: true, author: 'b' }, 'confirm', 'b', 'same_person'],
    [{}, 'confirm', 'b', 'nothing_waits'],
    [{}, 'sendBack', 'b', 'nothing_waits'],
    [{ waits: true }, 'sendBack', 'a', null],
    [{}, 'pause', 'a', 'connection_not_on'],
    [{ state: 'paused' }, 'pause', 'a', 'connection_not_on'],
    [{ state: 'on', waits: true }, 'pause', 'a', null],
    [{ state: 'paused' }, 'turnOn', 'a', null],
    [{ state: 'on' }, 'try', 'a', null],
  ]
  for (const [some, action, who, said] of rows)
    assert.equal(connectionRefusal(facts(some), action, who), said, `${JSON.stringify(some)} ${action} ${who}`)
})

test('what is ended stays ended', () => {
  for (const action of CONNECTION_ACTIONS)
    assert.equal(connectionRefusal(facts({ state: 'ended', waits: true }), action, 'z'), 'connection_ended')
})

test('only what money goes over and what is in use waits for a second person', () => {
  const aside = CONNECTION_STATES.flatMap((state) =>
    [true, false].filter((money) => savedAside({ state, money })).map((money) => `${state} ${money}`),
  )
  assert.deepEqual(aside, ['on true', 'paused true'])
})

const form: FieldRule[] = [
  { name: 'url', type: 'url', required: true },
  { name: 'auth', type: 'choice', choices: ['secret', 'oauth'], default: 'secret', required: true },
  { name: 'clientId', type: 'text', required: true, when: { field: 'auth', is: ['oauth'] } },
  { name: 'port', type: 'number', min: 1, max: 65_535 },
  { name: 'host', type: 'host' },
  { name: 'tls', type: 'switch' },
  { name: 'token', type: 'secret', required: true },
]
const problems = (given: Record<string, string | number | boolean>, secrets = ['token']) =>
  fieldProblems(form, filled(form, given), new Set(secrets)).map((one) => `${one.field} ${one.code}`)

test('a form’s answers are judged by its questions', () => {
  const url = 'https://department.example/in'
  assert.deepEqual(problems({ url }), [])
  assert.deepEqual(problems({ url }, []), ['token needed'])
  assert.deepEqual(problems({}), ['url needed'])
  assert.deepEqual(problems({ url, auth: 'oauth' }), ['clientId needed'])
  assert.deepEqual(problems({ url, auth: 'none' }), ['auth unfit'])
  assert.deepEqual(problems({ url, clientId: 'x\r\ny' }), ['clientId unfit'])
  for (const bad of ['ftp://a', 'https://user:word@host/', 'javascript:alert(1)', 'https://', 'a b'])
    assert.deepEqual(problems({ url: bad }), ['url unfit'], bad)
  for (const port of [0, 65_536, 1.5, '25', true]) assert.deepEqual(problems({ url, port }), ['port unfit'], `${port}`)
  for (const host of ['mail.example', '10.0.0.1', '::1']) assert.deepEqual(problems({ url, host }), [], host)
  for (const host of ['a b', 'http://x', '-a', 'a/b']) assert.deepEqual(problems({ url, host }), ['host unfit'], host)
  assert.deepEqual(problems({ url, tls: 'yes' }), ['tls unfit'])
})

test('what the form does not ask is no answer, and a secret is never among the open ones', () => {
  assert.deepEqual(
    fieldProblems(form, { url: 'https://a.example', auth: 'secret', token: 'x', other: 1 }, new Set(['token', 'more'])),
    [
      { field: 'token', code: 'unknown' },
      { field: 'other', code: 'unknown' },
      { field: 'more', code: 'unknown' },
    ],
  )
})
