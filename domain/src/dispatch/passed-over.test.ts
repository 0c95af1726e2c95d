import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyPassedOver } from './passed-over.ts'
import type { ScoreInput } from './score.ts'

const features: ScoreInput = {
  metersAway: 4_000,
  roadSeconds: 600,
  ratingMultiplier: 1,
  blind: false,
  protectedWork: false,
  visitsToday: 1,
  waitingMinutes: 0,
  preferred: false,
}
type Facts = Parameters<typeof whyPassedOver>[0]
const why = (more: Partial<Facts>, mine: Partial<ScoreInput> = {}, taker: Partial<ScoreInput> = {}) =>
  whyPassedOver({
    mine: { against: [], features: { ...features, ...mine } },
    taker: { against: [], features: { ...features, ...taker } },
    offer: null,
    byHand: false,
    byThePlan: false,
    ...more,
  }).map(({ code, minutes }) => (minutes === null ? code : `${code} ${minutes}`))

test('what was one’s own comes before what was weighed', () => {
  assert.deepEqual(why({ offer: 'declined' }), ['declined'])
  assert.deepEqual(why({ offer: 'expired', byHand: true }), ['unanswered'])
  assert.deepEqual(why({ mine: { against: ['too_far'], features } }), ['barred'])
  assert.deepEqual(why({ byHand: true }), ['by_hand'])
  assert.deepEqual(why({ offer: 'withdrawn' }), ['others_first'])
  assert.deepEqual(why({ mine: null, byThePlan: true }), ['not_among_nearest'])
  assert.deepEqual(why({ byThePlan: true }, { roadSeconds: 9_000 }), ['by_the_plan'])
})

test('what was weighed: only what counted against them, the most first, in steps of five minutes', () => {
  assert.deepEqual(why({}), ['nearly_equal'])
  assert.deepEqual(why({ taker: null }), ['nearly_equal'])
  assert.deepEqual(why({}, { roadSeconds: 630 }), ['nearly_equal'], 'half a minute is nothing')
  assert.deepEqual(why({}, { roadSeconds: 670 }), ['farther 5'])
  assert.deepEqual(why({}, { roadSeconds: 1_000, visitsToday: 5 }), ['fuller_day 10', 'farther 10'])
  assert.deepEqual(why({}, { visitsToday: 0 }, { visitsToday: 4, preferred: true }), ['earlier_leg'])
  assert.deepEqual(why({}, { ratingMultiplier: 0.9, roadSeconds: 1_200 }), ['farther 10', 'rating 5'])
})

test('nobody’s rating but their own is told, and none where ratings were not looked at', () => {
  assert.deepEqual(why({}, {}, { ratingMultiplier: 1.1 }), ['nearly_equal'])
  assert.deepEqual(why({}, { ratingMultiplier: 0.9, blind: true }), ['nearly_equal'])
  assert.deepEqual(why({}, { ratingMultiplier: 0.9, protectedWork: true }), ['nearly_equal'])
})
