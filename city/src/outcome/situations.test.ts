import assert from 'node:assert/strict'
import { test } from 'node:test'
import { neverReached, type Observed, timesOf } from './situations.ts'

const nothing: Observed = {
  happened: {},
  lived: [],
  refusals: new Map(),
  did: new Map(),
  sentTwice: new Map(),
  triedAgain: 0,
  serverKills: 0,
}
const names = Object.keys(timesOf(nothing))

test('a run in which nothing happened reaches none of the situations', () => {
  assert.ok(names.length >= 40, `only ${names.length} situations`)
  assert.deepEqual(neverReached(timesOf(nothing)), names)
})

/** What would be seen of a situation, and nothing else. */
const SEEN: [name: string, seen: Partial<Observed>, times: number][] = [
  ['an offer is refused', { happened: { 'offer declined': 3, 'offer expired': 1 } }, 3],
  [
    'an office objects twice',
    {
      lived: [
        {
          life: 'request',
          kind: 'remote',
          path: 'in_process object objected cure in_process object objected cure in_process',
          count: 2,
        },
        { life: 'request', kind: 'remote', path: 'in_process object objected cure in_process', count: 9 },
      ],
    },
    2,
  ],
  ['the rail does not know the number', { refusals: new Map([['pay a mistyped number: psid_unknown', 4]]) }, 4],
  ['an order is sent twice', { sentTwice: new Map([['requests.book', 5]]) }, 5],
  ['a facilitator calls for help on the way', { did: new Map([['alarm on the way', 1]]) }, 1],
  ['leave over a booking', { did: new Map([['leave over a booking', 2]]) }, 2],
  ['a server dies while a command is under way', { triedAgain: 40, serverKills: 6 }, 6],
  [
    'request: at_office',
    { lived: [{ life: 'request', kind: 'any', path: 'issued keep_at_office at_office', count: 1 }] },
    1,
  ],
]
for (const [name, seen, times] of SEEN)
  test(`${name}: counted where it was, and missed where it was not`, () => {
    assert.equal(timesOf({ ...nothing, ...seen })[name], times)
    assert.ok(!neverReached(timesOf({ ...nothing, ...seen })).includes(name))
    assert.ok(neverReached(timesOf(nothing)).includes(name))
  })
