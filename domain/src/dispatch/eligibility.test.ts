import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { against, type Candidate, freeBlock, type Promised, ROAD_SECONDS_MAX, type VisitNeeds } from './eligibility.ts'

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
  promised: [],
  roadSeconds: 1_200,
  visitsToday: 0,
  headRoomPaisa: 2_500_000,
  leftThisVisit: false,
}

test('a fit facilitator has nothing against them', () => assert.deepEqual(against(needs, who, 9 * H), []))

const elsewhere = (fromMs: number, toMs: number, roadSeconds = 600): Promised => ({
  fromMs,
  toMs,
  roadHereSeconds: roadSeconds,
  roadThereSeconds: roadSeconds,
})

const cases: [string, Partial<VisitNeeds>, Partial<Candidate>][] = [
  ['standing_not_active', {}, { standing: 'suspended' }],
  ['standing_not_active', {}, { standing: 'approved' }],
  ['not_on_shift', {}, { onShift: false }],
  ['not_available', {}, { times: [] }],
  ['not_available', {}, { times: [{ fromMs: 6 * H, toMs: 10 * H }] }],
  ['not_available', {}, { times: [{ fromMs: 12 * H, toMs: 18 * H }] }],
  ['visit_overlaps', {}, { times: [{ fromMs: 11 * H, toMs: 18 * H }], promised: [elsewhere(11 * H, 13 * H)] }],
  ['area_not_theirs', {}, { tehsilIds: ['t2'] }],
  ['woman_asked_for', { manner: 'woman' }, {}],
  ['skill_missing', { skills: ['forms', 'vehicles'] }, {}],
  ['equipment_missing', { equipment: ['biometric'] }, {}],
  ['own_request', { personIds: ['p-f1'] }, {}],
  ['own_request', { accountIds: ['a-f1'] }, {}],
  ['own_request', { phones: ['+923000000009'] }, {}],
  ['day_full', {}, { visitsToday: 14 }],
  ['cash_cap_exceeded', {}, { headRoomPaisa: 219_999 }],
  ['visit_overlaps', {}, { promised: [elsewhere(9 * H, 13 * H)] }],
  // Forty minutes of work fit between them, and the road does not.
  ['visit_overlaps', {}, { promised: [elsewhere(9 * H, 10.25 * H, 1_800), elsewhere(11.5 * H, 13 * H, 1_800)] }],
  ['too_far', {}, { roadSeconds: 3 * 3_600, times: [{ fromMs: 8 * H, toMs: 11 * H }] }],
  ['too_far', { endsMs: 10.5 * H }, { roadSeconds: 5_400 }],
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

test('whoever is near enough between two promises is sent', () =>
  assert.deepEqual(
    against(needs, { ...who, promised: [elsewhere(9 * H, 10.25 * H, 300), elsewhere(11.5 * H, 13 * H, 300)] }, 9 * H),
    [],
  ))

test('no road is thought longer than two hours, and a window that is over is come to as soon as can be', () => {
  assert.equal(freeBlock(needs, { promised: [elsewhere(7 * H, 8 * H, 9e9)] }, 7 * H)?.fromMs, 10 * H)
  assert.equal(freeBlock(needs, { roadSeconds: 900 }, 13 * H)?.fromMs, 13.25 * H)
  assert.equal(freeBlock(needs, { roadSeconds: -5 }, 11 * H)?.fromMs, 11 * H)
})

test('a free block leaves the road to and from each other promise, and is the earliest that does', () => {
  const minutes = fc.integer({ min: 0, max: 150 })
  const promised = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 20 * 60 }), fc.integer({ min: 1, max: 240 }), minutes, minutes)
      .map(([from, long, here, there]): Promised => ({
        fromMs: from * 60_000,
        toMs: (from + long) * 60_000,
        roadHereSeconds: here * 60,
        roadThereSeconds: there * 60,
      })),
    { maxLength: 12 },
  )
  const road = (seconds: number): number => Math.min(seconds, ROAD_SECONDS_MAX) * 1000
  fc.assert(
    fc.property(
      promised,
      fc.integer({ min: 5, max: 120 }),
      fc.integer({ min: 0, max: 20 * 60 }),
      fc.option(minutes),
      (list, long, now, away) => {
        const roadSeconds = away === null ? null : away * 60
        const found = freeBlock({ ...needs, minutes: long }, { promised: list, roadSeconds }, now * 60_000)
        const fits = (from: number) =>
          list.every(
            (one) =>
              from >= one.toMs + road(one.roadHereSeconds) ||
              from + long * 60_000 + road(one.roadThereSeconds) <= one.fromMs,
          )
        const soonest = now + road(roadSeconds ?? 0) / 60_000
        const firstMinute = Math.max(10 * 60, soonest)
        const lastMinute = now < 12 * 60 ? 12 * 60 : soonest + 1
        const possible = Array.from(
          { length: Math.max(0, lastMinute - firstMinute) },
          (_, i) => (firstMinute + i) * 60_000,
        ).find(fits)
        if (found) {
          assert.equal(found.toMs - found.fromMs, long * 60_000)
          assert.equal(found.fromMs, possible)
        } else assert.equal(possible, undefined)
      },
    ),
    { numRuns: 500 },
  )
})
