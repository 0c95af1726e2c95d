import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areaShare, type Asked, SHARE_OTHERS_MIN, shareWhy, type Worked } from './own-share.ts'

const mine: Worked = { earnedPaisa: 200_000, hours: 20, visits: 4 }
const area = { people: SHARE_OTHERS_MIN + 1, earnedPaisa: 1_234_567, hours: 181, visits: 40 }
const none: Asked = { asked: 0, taken: 0, declined: 0, unanswered: 0, othersFirst: 0 }

test('an area with too few others is not told, one with enough is, in round figures', () => {
  assert.equal(areaShare(mine, { ...area, people: SHARE_OTHERS_MIN }), null)
  assert.equal(areaShare(mine, { people: 0, earnedPaisa: 0, hours: 0, visits: 0 }), null)
  assert.deepEqual(areaShare(mine, area), {
    people: 6,
    mineOfHundred: 10,
    evenOfHundred: 16.7,
    eachPaisa: 206_000,
    eachHours: 30,
    hourlyPaisa: 7_000,
  })
})

test('nobody worked, nobody earned: figures of nothing are nothing', () => {
  const share = areaShare({ earnedPaisa: 0, hours: 0, visits: 0 }, { people: 9, earnedPaisa: 0, hours: 0, visits: 0 })
  assert.deepEqual([share?.mineOfHundred, share?.eachPaisa, share?.hourlyPaisa], [0, 0, null])
})

test('why: each reason where it holds, and only there', () => {
  const share = areaShare(mine, area)
  const reasons = (more: Partial<Parameters<typeof shareWhy>[0]>) =>
    shareWhy({ mine, area: share, asked: none, ratingMultiplier: 1, fairnessMinutes: 0, ...more }).map(
      ({ reason, value, of }) => [reason, value, of],
    )
  assert.deepEqual(reasons({}), [
    ['fewer_hours', 20, 30],
    ['never_asked', 0, null],
    ['rating_neutral', 0, null],
  ])
  const asked = { asked: 9, taken: 3, declined: 2, unanswered: 3, othersFirst: 1 }
  assert.deepEqual(reasons({ asked, mine: { ...mine, hours: 40.2 }, ratingMultiplier: 1.05, fairnessMinutes: 5 }), [
    ['more_hours', 40, 30],
    ['not_taken', 5, 9],
    ['others_first', 1, 9],
    ['rating_for', 5, null],
    ['evenness', 5, null],
  ])
  assert.deepEqual(reasons({ area: null, asked: { ...none, asked: 1, taken: 1 }, ratingMultiplier: 0.93 }), [
    ['rating_against', 7, null],
  ])
})
