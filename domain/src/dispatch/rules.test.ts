import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import {
  type ArrivalRule,
  type ArrivalRun,
  arriveByCommand,
  dwellRefusal,
  followArrival,
  noShowRefusal,
} from './arrival.ts'
import { areDoubtful, badgeStep, badgeSteps, codeSeed, digitsOf, judgeCode, OFFLINE_CODE_RULES } from './codes.ts'
import { grossPayPaisa, netPayPaisa } from './leg-pay.ts'
import { because, ignoresRatings, score, type ScoreInput } from './score.ts'

const rule: ArrivalRule = { meters: 100, fixes: 2, dwellSeconds: 45, accuracyMetersMax: 50, commandMeters: 150 }
const door = { lat: 31.52, lon: 74.35 }
const away = (meters: number) => ({ lat: door.lat + meters / 111_195, lon: door.lon })

function arrives(fixes: [second: number, meters: number, accuracy?: number][]): number | null {
  let run: ArrivalRun | null = null
  for (const [second, meters, accuracyMeters = 10] of fixes) {
    const step = followArrival(run, { atMs: second * 1000, point: away(meters), accuracyMeters }, door, rule)
    if (step.arrivedMs !== null) return step.arrivedMs / 1000
    run = step.run
  }
  return null
}

test('arrival: within 100 m, two fixes, 45 seconds', () => {
  assert.equal(
    arrives([
      [0, 90],
      [45, 80],
    ]),
    45,
  )
  assert.equal(
    arrives([
      [0, 90],
      [44, 80],
    ]),
    null,
  )
  assert.equal(
    arrives([
      [0, 90],
      [20, 150],
      [50, 80],
      [96, 80],
    ]),
    96,
    'leaving begins anew',
  )
  assert.equal(
    arrives([
      [0, 90],
      [50, 80, 200],
      [60, 80],
    ]),
    60,
    'an uncertain fix says nothing',
  )
  assert.equal(
    arrives([
      [60, 90],
      [10, 80],
      [20, 80],
    ]),
    null,
    'late fixes count for nothing',
  )
  assert.equal(
    arrives([
      [0, 101],
      [60, 101],
    ]),
    null,
  )
})

test('arrival: who rides the last hundred metres slowly has not come before they stand', () => {
  assert.equal(
    arrives([
      [0, 98],
      [15, 80],
      [30, 60],
      [46, 45],
    ]),
    null,
  )
  assert.equal(
    arrives([
      [0, 98],
      [30, 60],
      [60, 10],
      [90, 15],
      [104, 12],
      [105, 30],
    ]),
    105,
  )
})

test('arrival: a run that the release before has begun begins anew, and a flood of fixes is one a second', () => {
  const former = { sinceMs: 0, lastMs: 40_000, fixes: 3 } as ArrivalRun
  const first = followArrival(former, { atMs: 50_000, point: away(20), accuracyMeters: 10 }, door, rule)
  assert.deepEqual(first, { run: { seen: [[50_000, 20]] }, arrivedMs: null })
  const next = followArrival(first.run, { atMs: 50_100, point: away(20), accuracyMeters: 10 }, door, rule)
  assert.deepEqual(next, { run: first.run, arrivedMs: null })
})

test('the arrive command is accepted to 150 m or with a reason', () => {
  assert.deepEqual(arriveByCommand(away(149), door, '', rule), { ok: true, metersOff: 149 })
  assert.deepEqual(arriveByCommand(away(400), door, '', rule), { refusal: 'too_far', details: { metersOff: 400 } })
  assert.deepEqual(arriveByCommand(away(400), door, 'the street is dug up', rule), { ok: true, metersOff: 400 })
})

test('no-show: fifteen minutes, a call on record, never in an area event', () => {
  const facts = { arrivedMs: 0, callAttempted: true, areaEvent: false, nowMs: 15 * 60_000, waitMinutes: 15 }
  assert.equal(noShowRefusal(facts), null)
  assert.equal(noShowRefusal({ ...facts, nowMs: facts.nowMs - 1 }), 'too_early')
  assert.equal(noShowRefusal({ ...facts, callAttempted: false }), 'call_attempt_missing')
  assert.equal(noShowRefusal({ ...facts, areaEvent: true }), 'area_event')
  assert.deepEqual([dwellRefusal(0, 299_999, 300), dwellRefusal(0, 300_000, 300)], ['too_early', null])
})

test('codes have six digits, differ by kind and turn, and follow RFC 4226', () => {
  const hash = (text: string) => createHmac('sha256', 'a test key').update(text).digest()
  const codes = [codeSeed('v', 'start', 0), codeSeed('v', 'completion', 0), codeSeed('v', 'start', 1)].map((seed) =>
    digitsOf(hash(seed)),
  )
  for (const code of codes) assert.match(code, /^\d{6}$/)
  assert.equal(new Set(codes).size, 3)
  // RFC 4226, appendix D: the first value of the sequence.
  assert.equal(digitsOf(createHmac('sha1', '12345678901234567890').update(Buffer.alloc(8)).digest()), '755224')
})

test('five wrong tries, then a supervisor; offline what was typed stands as unproven', () => {
  const t = { right: false, triesUsed: 0, triesMax: 5, offline: false }
  assert.deepEqual(judgeCode(t), { refusal: 'code_wrong' })
  assert.deepEqual(judgeCode({ ...t, triesUsed: 5 }), { refusal: 'code_tries_used' })
  assert.deepEqual(judgeCode({ ...t, right: true, triesUsed: 5 }), { refusal: 'code_tries_used' }, 'even the right one')
  assert.equal(judgeCode({ ...t, right: true, triesUsed: 4 }), 'proven')
  assert.equal(judgeCode({ ...t, offline: true }), 'unproven')
  assert.equal(judgeCode({ ...t, offline: true, right: true, triesUsed: 9 }), 'proven')
})

test('the badge turns every 30 seconds and its neighbours count', () => {
  assert.equal(badgeStep(29_999), 0)
  assert.deepEqual(badgeSteps(60_000), [2, 1, 3])
})

const input: ScoreInput = {
  metersAway: 3_000,
  roadSeconds: 790,
  ratingMultiplier: 1,
  blind: false,
  protectedWork: false,
  visitsToday: 0,
  waitingMinutes: 0,
  preferred: false,
}

test('nearer, better rated, less loaded and longer waiting come first; ratings move at most a tenth', () => {
  assert.ok(score(input) < score({ ...input, metersAway: 5_000, roadSeconds: 1_190 }))
  assert.ok(score({ ...input, ratingMultiplier: 1.1 }) < score(input))
  assert.equal(score({ ...input, ratingMultiplier: 9 }), score({ ...input, ratingMultiplier: 1.1 }))
  assert.equal(score({ ...input, ratingMultiplier: 0.9, blind: true }), score(input))
  assert.equal(score({ ...input, ratingMultiplier: 0.9, protectedWork: true }), score(input))
  assert.ok(score({ ...input, visitsToday: 3 }) > score(input))
  assert.ok(score({ ...input, waitingMinutes: 30 }) < score(input))
  assert.ok(score({ ...input, preferred: true }) < score(input))
})

test('at least a tenth of the offers ignore ratings, by the offer id alone', () => {
  const ids = Array.from(
    { length: 20_000 },
    (_, i) => `0192f3a0-7c00-7${i.toString(16).padStart(3, '0')}-8000-${(i * 7919).toString(16).padStart(12, '0')}`,
  )
  const blind = ids.filter(ignoresRatings).length / ids.length
  assert.ok(blind >= 0.1 && blind <= 0.14, String(blind))
  assert.equal(ignoresRatings(ids[5] as string), ignoresRatings(ids[5] as string))
})

test('an offer says why it came', () => {
  assert.deepEqual(because({ ...input, preferred: true }, false), [
    'did_the_earlier_leg',
    'near_you',
    'first_of_your_day',
  ])
  assert.deepEqual(because({ ...input, metersAway: 9_000, visitsToday: 2 }, true), [
    'the_only_one_free',
    'nearest_free',
  ])
})

test('net pay: further tasks at the further rate, then the agency’s share, then tax', () => {
  const rules = [
    { id: 'c', leg: 'collection', amountPaisa: 60_000, furtherPaisa: 20_000 },
    { id: 'd', leg: 'delivery', amountPaisa: 30_000, furtherPaisa: 10_000 },
  ] as const
  const gross = grossPayPaisa(
    [
      { kind: 'collection', ruleId: 'c' },
      { kind: 'collection', ruleId: 'c' },
      { kind: 'delivery', ruleId: 'd' },
      { kind: 'delivery', ruleId: null },
    ],
    rules,
  )
  assert.equal(gross, 110_000)
  assert.equal(netPayPaisa(60_000, { agencyShareBasisPoints: 0, withholdingBasisPoints: 1_200 }), 52_800)
  assert.equal(netPayPaisa(60_000, { agencyShareBasisPoints: 2_000, withholdingBasisPoints: 1_200 }), 42_240)
})

test('a few wrong codes typed offline are slips; many of few visits are not', () => {
  for (const [wrong, begun, doubtful] of [
    [0, 0, false],
    [2, 2, false],
    [3, 3, true],
    [3, 30, true],
    [3, 31, false],
    [9, 60, true],
  ] as const)
    assert.equal(areDoubtful({ wrong, begun }, OFFLINE_CODE_RULES), doubtful, `${wrong} of ${begun}`)
})
