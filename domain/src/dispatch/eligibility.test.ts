import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  against,
  type Block,
  type Candidate,
  freeBlock,
  TRAVEL_ALLOWANCE_MINUTES,
  type VisitNeeds,
} from './eligibility.ts'

const H = 3_600_000
const needs: VisitNeeds = {
  kind: 'household',
  manner: 'soonest',
  tehsilIds: ['t1'],
  startsMs: 10 * H,
  endsMs: 12 * H,
  minutes: 40,
  skills: ['forms'],
  equipment: ['scanner'],
  cashPaisa: 220_000,
  personIds: ['p-citizen'],
  accountIds: ['a-citizen'],
  phones: ['+923000000001'],
  onlyFacilitatorId: null,
}
const who: Candidate = {
  facilitatorId: 'f1',
  personId: 'p-f1',
  accountId: 'a-f1',
  phone: '+923000000009',
  standing: 'active',
  onShift: true,
  times: [{ fromMs: 8 * H, toMs: 18 * H }],
  sex: 'M',
  skills: ['forms'],
  equipment: ['scanner'],
  tehsilIds: ['t1'],
  blocks: [],
  visitsToday: 0,
  headRoomPaisa: 2_500_000,
  leftThisVisit: false,
}

test('a fit facilitator has nothing against them', () => assert.deepEqual(against(needs, who, 9 * H), []))

const cases: [string, Partial<VisitNeeds>, Partial<Candidate>][] = [
  ['standing_not_active', {}, { standing: 'suspended' }],
  ['standing_not_active', {}, { standing: 'approved' }],
  ['not_on_shift', {}, { onShift: false }],
  ['not_available', {}, { times: [] }],
  ['not_available', {}, { times: [{ fromMs: 6 * H, toMs: 10 * H }] }],
  ['not_available', {}, { times: [{ fromMs: 12 * H, toMs: 18 * H }] }],
  ['visit_overlaps', {}, { times: [{ fromMs: 11 * H, toMs: 18 * H }], blocks: [{ fromMs: 11 * H, toMs: 13 * H }] }],
  ['area_not_theirs', {}, { tehsilIds: ['t2'] }],
  ['woman_asked_for', { manner: 'woman' }, {}],
  ['skill_missing', { skills: ['forms', 'vehicles'] }, {}],
  ['equipment_missing', { equipment: ['biometric'] }, {}],
  ['own_request', { personIds: ['p-f1'] }, {}],
  ['own_request', { accountIds: ['a-f1'] }, {}],
  ['own_request', { phones: ['+923000000009'] }, {}],
  ['day_full', {}, { visitsToday: 14 }],
  ['cash_cap_exceeded', {}, { headRoomPaisa: 219_999 }],
  ['visit_overlaps', {}, { blocks: [{ fromMs: 9 * H, toMs: 13 * H }] }],
  ['papers_with_another', { onlyFacilitatorId: 'f2' }, {}],
  ['left_this_visit', {}, { leftThisVisit: true }],
]
for (const [code, n, w] of cases)
  test(`against: ${code} ${JSON.stringify({ ...n, ...w })}`, () =>
    assert.deepEqual(against({ ...needs, ...n }, { ...who, ...w }, 9 * H), [code]))

test('a woman asked for is a woman who comes', () => {
  assert.deepEqual(against({ ...needs, manner: 'woman' }, { ...who, sex: 'F' }, 9 * H), [])
})

test('whoever holds the papers goes beyond their tehsil', () =>
  assert.deepEqual(against({ ...needs, onlyFacilitatorId: 'f1' }, { ...who, tehsilIds: [] }, 9 * H), []))

test('a free block never touches another promise and begins inside the window', () => {
  const blocks = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 20 * 60 }), fc.integer({ min: 1, max: 240 }))
      .map(([from, long]): Block => ({ fromMs: from * 60_000, toMs: (from + long) * 60_000 })),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(
      blocks,
      fc.integer({ min: 5, max: 120 }),
      fc.integer({ min: 0, max: 20 * 60 }),
      (list, minutes, now) => {
        const found = freeBlock({ ...needs, minutes }, list, now * 60_000)
        const fits = (from: number) =>
          list.every((b) => b.toMs <= from || b.fromMs >= from + (minutes + TRAVEL_ALLOWANCE_MINUTES) * 60_000)
        const firstMinute = Math.max(10 * 60, now)
        const lastMinute = Math.max(12 * 60, now + 1)
        const possible = Array.from(
          { length: Math.max(0, lastMinute - firstMinute) },
          (_, i) => (firstMinute + i) * 60_000,
        ).find(fits)
        if (found) {
          assert.ok(fits(found.fromMs))
          assert.equal(found.toMs - found.fromMs, (minutes + TRAVEL_ALLOWANCE_MINUTES) * 60_000)
          assert.equal(found.fromMs, possible)
        } else assert.equal(possible, undefined)
      },
    ),
    { numRuns: 500 },
  )
})
