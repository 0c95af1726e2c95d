import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type LegEnded, legPay, taxOfEach } from './index.ts'

const rule = { id: 'collection', amountPaisa: 35_000, furtherPaisa: 12_000, effectiveFrom: '2026-01-01' }
const done: LegEnded = { kind: 'collection', outcome: 'done', repeat: false, further: false, calledOut: false }
const wasted: LegEnded = { ...done, outcome: 'wasted', cause: 'citizen' }

const cases: [string, ReturnType<typeof legPay>, object | undefined][] = [
  ['done', legPay(done, rule, 'none', 15_000), { amountPaisa: 35_000, kind: 'done', chargedTo: null }],
  [
    'a second task of the kind at the same stop',
    legPay({ ...done, further: true }, rule, 'none', 15_000),
    { amountPaisa: 12_000, kind: 'done' },
  ],
  [
    "a repeat for the department's fault",
    legPay({ ...done, repeat: true, cause: 'department' }, rule, 'none', 0),
    { amountPaisa: 35_000, chargedTo: 'department' },
  ],
  ['a repeat that nobody is named for', legPay({ ...done, repeat: true }, rule, 'none', 0), { chargedTo: 'platform' }],
  ['no rule', legPay(done, undefined, 'none', 15_000), undefined],
  [
    'nobody home',
    legPay(wasted, rule, 'callOut', 15_000),
    { amountPaisa: 15_000, kind: 'call_out', ruleId: 'call-out', chargedTo: 'citizen' },
  ],
  [
    'nobody home, the second request of the visit',
    legPay({ ...wasted, calledOut: true }, rule, 'callOut', 15_000),
    undefined,
  ],
  [
    'unsafe: the leg is paid',
    legPay({ ...wasted, cause: 'area_event' }, rule, 'leg', 15_000),
    { amountPaisa: 35_000, kind: 'wasted_leg', chargedTo: 'area_event' },
  ],
  ["the facilitator's own fault", legPay({ ...wasted, cause: 'facilitator' }, rule, 'callOut', 15_000), undefined],
  ['a reason that pays nothing', legPay(wasted, rule, 'none', 15_000), undefined],
]
for (const [name, pay, expected] of cases) {
  test(name, () => {
    if (!expected) assert.equal(pay, undefined)
    else assert.deepEqual({ ...pay, ...expected }, pay)
  })
}

test("the lines' taxes add up to the payout's, and no line is taxed beyond what it is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 5000 }),
      (amounts, rate) => {
        const { totalPaisa, eachPaisa } = taxOfEach(amounts, rate)
        assert.equal(
          eachPaisa.reduce((sum, one) => sum + one, 0),
          totalPaisa,
        )
        eachPaisa.forEach((tax, at) => assert.ok(tax >= 0 && tax <= amounts[at]!))
      },
    ),
  )
})
