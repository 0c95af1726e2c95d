import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as ratings from './index.ts'

const fact = (stars: number, more: Partial<ratings.RatingFact> = {}): ratings.RatingFact => ({
  stars,
  ageDays: 0,
  credibility: 1,
  pairOrdinal: 1,
  mean: 4.6,
  ...more,
})

test('weight halves in 90 days, for a new number, and for the second rating of a pair', () => {
  assert.equal(ratings.weightOf({ ageDays: 90, credibility: 1, pairOrdinal: 1 }), 0.5)
  assert.equal(ratings.weightOf({ ageDays: 0, credibility: 0.5, pairOrdinal: 1 }), 0.5)
  assert.equal(ratings.weightOf({ ageDays: 0, credibility: 1, pairOrdinal: 2 }), 0.5)
  assert.equal(ratings.weightOf({ ageDays: 90, credibility: 0.5, pairOrdinal: 4 }), 0.0625)
  assert.equal(ratings.weightOf({ ageDays: 0, credibility: 0, pairOrdinal: 1 }), 0)
})

test('the formula by hand: twenty at the mean and ten threes', () => {
  const score = ratings.scoreOf(Array.from({ length: 10 }, () => fact(3)))
  assert.ok(Math.abs(score.rating - (20 * 4.6 + 30) / 30) < 1e-9)
  assert.equal(score.effective, 10)
  assert.ok(Math.abs(score.upper - score.rating - (1.64 * 0.95) / Math.sqrt(30)) < 1e-9)
})

test('nothing is published before ten ratings, and an unrated facilitator has no advantage or harm', () => {
  assert.equal(ratings.published(ratings.scoreOf(Array.from({ length: 9 }, () => fact(5)))), null)
  assert.equal(ratings.published(ratings.scoreOf(Array.from({ length: 10 }, () => fact(5)))), 4.7)
  assert.equal(ratings.dispatchMultiplier(ratings.scoreOf([])), 1)
})

test('whatever is rated, the score stays on the scale and the multiplier within a tenth', () => {
  const facts = fc.array(
    fc.record({
      stars: fc.integer({ min: 1, max: 5 }),
      ageDays: fc.nat(400),
      credibility: fc.constantFrom(0 as const, 0.5 as const, 1 as const),
      pairOrdinal: fc.integer({ min: 1, max: 9 }),
      mean: fc.double({ min: 3, max: 5, noNaN: true }),
    }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(facts, (some) => {
      const score = ratings.scoreOf(some)
      assert.ok(score.rating >= 1 && score.rating <= 5)
      assert.ok(score.effective <= some.length + 1e-9)
      const multiplier = ratings.dispatchMultiplier(score)
      assert.ok(multiplier >= 0.9 && multiplier <= 1.1)
    }),
  )
})

test('a better rating never lowers the score', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }), fc.nat(), (stars, pick) => {
      const at = pick % stars.length
      const before = ratings.scoreOf(stars.map((one) => fact(one)))
      const after = ratings.scoreOf(stars.map((one, index) => fact(index === at ? one + 1 : one)))
      assert.ok(after.rating > before.rating)
    }),
  )
})

/** Draws stars with a wanted mean between two neighbours of a simple shape: mostly fives, or around four. */
function starsOf(mean: number, unit: number): number {
  const shapes: [number, number[]][] = [
    [4.65, [0.01, 0.02, 0.04, 0.17, 0.76]],
    [3.76, [0.03, 0.08, 0.24, 0.4, 0.25]],
  ]
  const shares = shapes.find(([wanted]) => wanted === mean)![1]
  let sum = 0
  for (const [at, share] of shares.entries()) if (unit < (sum += share)) return at + 1
  return 5
}

test('over 90 days of six ratings a day: no good facilitator comes under review, every bad one by day 15', () => {
  let state = 7
  const unit = (): number => (state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff) / 0x8000_0000
  let flaggedGood = 0
  let caughtBad = 0
  const people = 100
  for (let person = 0; person < people; person++) {
    const good = Array.from({ length: 540 }, (_, n) => ({ stars: starsOf(4.65, unit()), day: Math.floor(n / 6) }))
    const bad = Array.from({ length: 90 }, (_, n) => ({ stars: starsOf(3.76, unit()), day: Math.floor(n / 6) }))
    const at = (facts: typeof good, day: number): ratings.Score =>
      ratings.scoreOf(facts.filter((one) => one.day <= day).map((one) => fact(one.stars, { ageDays: day - one.day })))
    if ([15, 30, 45, 60, 75, 89].some((day) => ratings.needsReview(at(good, day)))) flaggedGood++
    if (ratings.needsReview(at(bad, 14))) caughtBad++
  }
  assert.equal(flaggedGood, 0)
  assert.ok(caughtBad >= people * 0.97, `${caughtBad} of ${people}`)
})

test('extra money: three of ten is suspicious, one of twenty proves nothing', () => {
  assert.equal(ratings.extraMoneySuspected(3, 10), true)
  assert.equal(ratings.extraMoneySuspected(1, 20), false)
  assert.equal(ratings.extraMoneySuspected(0, 0), false)
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (a, b) => {
      const [yes, of] = [Math.min(a, b), Math.max(a, b)]
      const lower = ratings.wilsonLower(yes, of)
      assert.ok(lower >= 0 && (of === 0 || lower <= yes / of + 1e-9))
    }),
  )
})

test('the window: hidden until both rated or it is over; each side once', () => {
  const until = new Date('2026-06-08T10:00:00Z')
  const before = new Date('2026-06-02T10:00:00Z')
  const open: ratings.RatingWindow = { until, citizenRated: true, facilitatorRated: false, revealed: false }
  assert.equal(ratings.mayRate(open, 'citizen', before), 'already_rated')
  assert.equal(ratings.mayRate(open, 'facilitator', before), null)
  assert.equal(ratings.mayRate(open, 'facilitator', until), 'rating_closed')
  assert.equal(ratings.isRevealed(open, before), false)
  assert.equal(ratings.isRevealed(open, until), true)
  assert.equal(ratings.isRevealed({ ...open, facilitatorRated: true }, before), true)
})
