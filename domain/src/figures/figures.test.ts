import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { STATES } from '../requests/index.ts'
import {
  canonicalText,
  type Case,
  complaintsBy,
  complaintsOf,
  type Count,
  type Dimension,
  type Figures,
  figuresCsv,
  LEAST_SHOWN,
  OTHERS,
  OUTCOMES,
  outcomesBy,
  tally,
  timeBy,
  timeOf,
  VERDICTS,
  verdictAfter,
  type Waited,
} from './index.ts'

const count = (serviceId: string, n: number, state: Count['state'] = 'delivered'): Count => ({
  serviceId,
  districtId: 'd',
  mode: 'doorstep',
  state,
  count: n,
})

const cases: [string, Count[], (string | number)[][]][] = [
  [
    'all large',
    [count('a', 10), count('b', 12)],
    [
      ['b', 12],
      ['a', 10],
    ],
  ],
  [
    'small ones become one row',
    [count('a', 20), count('b', 9), count('c', 3)],
    [
      ['a', 20],
      [OTHERS, 12],
    ],
  ],
  [
    'one small row is hidden with the smallest large one',
    [count('a', 20), count('b', 15), count('c', 3)],
    [
      ['a', 20],
      [OTHERS, 18],
    ],
  ],
  ['nothing but small ones', [count('a', 9), count('b', 9)], []],
  ['too few in all', [count('a', 4), count('b', 5)], []],
  ['nothing', [], []],
]
for (const [words, counts, expected] of cases)
  test(words, () => {
    assert.deepEqual(
      outcomesBy(counts, 'serviceId').map((row) => [row.id, row.received]),
      expected,
    )
  })

const counts = fc.array(
  fc.record({
    serviceId: fc.constantFrom('a', 'b', 'c', 'd'),
    districtId: fc.constantFrom('x', 'y'),
    mode: fc.constantFrom('doorstep', 'remote'),
    state: fc.constantFrom(...STATES.filter((s) => s !== 'draft')),
    count: fc.integer({ min: 1, max: 15 }),
  }),
  { maxLength: 30 },
)

test('whatever the counts: outcomes add up, rows add up to the whole, no row is small', () => {
  fc.assert(
    fc.property(counts, (given) => {
      const total = tally(given)
      assert.equal(
        total.received,
        OUTCOMES.reduce((sum, o) => sum + total[o], 0),
      )
      for (const by of ['serviceId', 'districtId', 'mode'] as const) {
        const rows = outcomesBy(given, by)
        for (const row of rows) {
          assert.ok(row.received >= LEAST_SHOWN)
          assert.equal(
            row.received,
            OUTCOMES.reduce((sum, o) => sum + row[o], 0),
          )
        }
        if (rows.length)
          assert.equal(
            rows.reduce((sum, row) => sum + row.received, 0),
            total.received,
          )
        else
          assert.ok(
            new Set(given.map((one) => one[by])).size !== 1 || total.received < LEAST_SHOWN,
            'a single large row is shown',
          )
      }
    }),
    { numRuns: 300 },
  )
})

test('the signed text does not depend on the order of keys', () => {
  assert.equal(
    canonicalText({ b: [1, { d: null, c: 'x' }], a: 2 }),
    canonicalText({ a: 2, b: [1, { c: 'x', d: null }] }),
  )
})

const dims = {
  serviceId: fc.constantFrom('a', 'b', 'c', 'd'),
  districtId: fc.constantFrom('x', 'y', 'z'),
  mode: fc.constantFrom('doorstep', 'remote'),
}
const cases_ = fc.array(
  fc.record({
    ...dims,
    overcharge: fc.boolean(),
    verdict: fc.constantFrom(...VERDICTS),
    paidBackPaisa: fc.integer({ min: 0, max: 9 }),
  }) as fc.Arbitrary<Case>,
  { maxLength: 60 },
)
const BY: readonly Dimension[] = ['mode', 'serviceId', 'districtId']

test('verdicts add up to the complaints filed, rows to the whole; none tells of fewer than ten, even by subtraction', () => {
  fc.assert(
    fc.property(cases_, (cases) => {
      const whole = complaintsOf(cases)
      assert.equal(
        whole.filed,
        VERDICTS.reduce((sum, one) => sum + whole[one], 0),
      )
      for (const by of BY) {
        const rows = complaintsBy(cases, by)
        if (!rows.length) continue
        for (const key of ['filed', 'overcharges', 'paidBackPaisa', ...VERDICTS] as const)
          assert.equal(
            rows.reduce((sum, row) => sum + row[key], 0),
            whole[key],
          )
        const hidden = new Set(cases.map((one) => one[by])).size - rows.filter((row) => row.id !== OTHERS).length
        assert.notEqual(hidden, 1, 'nobody stands alone behind the rest')
        for (const row of rows) assert.ok(row.filed >= LEAST_SHOWN)
      }
    }),
    { numRuns: 300 },
  )
})

test('time is told of ten and more that ended, and adds up', () => {
  const one = (serviceId: string, law: number): Waited => ({
    serviceId,
    districtId: 'x',
    mode: 'remote',
    requests: 1,
    minutes: { citizen: 1, facilitator: 0, department: 2, platform: 0, law, calendar: 0, area_event: 0 },
  })
  const all = [
    ...Array(11).fill(one('a', 3)),
    ...Array(12).fill(one('b', 0)),
    ...Array(3).fill(one('c', 5)),
  ] as Waited[]
  assert.deepEqual(
    timeBy(all, 'serviceId').map((row) => [row.id, row.requests, row.minutes.law]),
    [
      ['b', 12, 0],
      [OTHERS, 14, 48],
    ],
  )
  assert.deepEqual(timeOf(all).minutes.law, 48)
})

test('a complaint that was withdrawn or went to the Ombudsman is not one that waits; one that came back is', () => {
  const said = (type: string, state: never, upheld: boolean | null = null) => ({
    type: `grievance.${type}`,
    state,
    upheld,
  })
  const table: [Parameters<typeof verdictAfter>[1][], string][] = [
    [[said('opened', 'open' as never)], 'open'],
    [[said('opened', 'open' as never), said('ended', 'withdrawn' as never)], 'withdrawn'],
    [[said('decided', 'decided' as never, true), said('ended', 'closed' as never)], 'upheld'],
    [[said('decided', 'decided' as never, false), said('climbed', 'open' as never)], 'open'],
    [
      [
        said('decided', 'decided' as never, false),
        said('ended', 'referred' as never),
        said('climbed', 'referred' as never),
      ],
      'referred',
    ],
  ]
  for (const [events, expected] of table)
    assert.equal(
      events.reduce((before, event) => verdictAfter(before, event), 'open' as ReturnType<typeof verdictAfter>),
      expected,
    )
})

test('the spreadsheet has everything that is published, a format of before too', () => {
  const outcomes = { received: 0, delivered: 0, rejected: 0, withdrawn: 0, cancelled: 0, failed: 0, open: 0 }
  const old: Figures = {
    format: 1,
    territory: 't',
    asOf: '2026-01-01',
    previous: null,
    least: 10,
    total: outcomes,
    byMode: [],
    byService: [],
    byDistrict: [],
    time: timeOf([]),
    complaints: { filed: 2, upheld: 1, notUpheld: 0, open: 1, overcharges: 1, paidBackPaisa: 5 },
    calendar: 'c',
  }
  assert.match(figuresCsv(old), /complaints total,2026-01-01,2,1,0,0,0,1,1,5/)
  const rows = { mode: [{ id: 'remote', ...timeOf([]) }], service: [], district: [] }
  assert.match(figuresCsv({ ...old, format: 2, timeBy: rows }), /time mode,remote,0,0,0/)
})
