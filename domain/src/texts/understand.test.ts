import assert from 'node:assert/strict'
import { test } from 'node:test'
import { understand, type Asked, type QuestionKind } from './index.ts'

const NOW = new Date('2026-11-30T10:00:00Z')
const before = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000)

/** Asked so many minutes ago; negative `leftMinutes` is a question that is over. */
const ask = (kind: QuestionKind, minutesAgo: number, about = `${kind} ${minutesAgo}`, leftMinutes = 60): Asked => ({
  id: `${kind}-${1000 - minutesAgo}`,
  kind,
  about,
  askedAt: before(minutesAgo),
  until: new Date(NOW.getTime() + leftMinutes * 60_000),
})
const RATING = ask('rating', 1)
const EXTRA = ask('extra_money', 5)
const SLOTS = ask('slot', 3)
const FEE = ask('cancel_fee', 2, 'DK-2K4F-7Q22')

/** What was asked, what came, what it means: `means detail ← the question that it answers`. */
const TABLE: [asked: Asked[], written: string, means: string][] = [
  [[], '1', 'tracking 1'],
  [[], '5', 'tracking 5'],
  [[], 'yes', 'tracking YES'],
  [[RATING], '1', 'rating 1 ← rating 1'],
  [[RATING], ' ۵ ', 'rating 5 ← rating 1'],
  [[RATING], '6', 'tracking 6'],
  [[EXTRA], '1', 'extra_money ← extra_money 5'],
  [[EXTRA], 'haan', 'extra_money ← extra_money 5'],
  [[EXTRA], '3', 'tracking 3'],
  [[EXTRA, RATING], '1', 'rating 1 ← rating 1'],
  [[RATING, EXTRA], '1', 'rating 1 ← rating 1'],
  [[EXTRA, RATING], 'MORE', 'extra_money ← extra_money 5'],
  [[EXTRA, RATING], 'zyada', 'extra_money ← extra_money 5'],
  [[EXTRA, RATING], 'زیادہ', 'extra_money ← extra_money 5'],
  [[ask('rating', 9), ask('extra_money', 2)], '1', 'extra_money ← extra_money 2'],
  [[ask('rating', 9), ask('extra_money', 2)], '4', 'tracking 4'],
  [[ask('rating', 9), ask('extra_money', 2)], 'R 4', 'rating 4 ← rating 9'],
  [[ask('rating', 9), ask('extra_money', 2)], 'رائے ۴', 'rating 4 ← rating 9'],
  [[ask('rating', 9), ask('rating', 2)], '4', 'rating 4 ← rating 2'],
  [[ask('rating', 1, 'over', -1), EXTRA], '1', 'extra_money ← extra_money 5'],
  [[ask('rating', 1, 'over', -1)], '1', 'tracking 1'],
  [[RATING, SLOTS], '2', 'rating 2 ← rating 1'],
  [[RATING, SLOTS], 'SLOT 2', 'slot 2 ← slot 3'],
  [[SLOTS, EXTRA], '2', 'slot 2 ← slot 3'],
  [[SLOTS, EXTRA], '4', 'tracking 4'],
  [[], 'SLOT 2', 'slot 2'],
  [[], 'waqt DK-2K4F-7Q22', 'slot DK-2K4F-7Q22'],
  [[FEE, SLOTS], 'yes', 'cancel DK-2K4F-7Q22 YES ← DK-2K4F-7Q22'],
  [[FEE, SLOTS], 'ہاں', 'cancel DK-2K4F-7Q22 YES ← DK-2K4F-7Q22'],
  [[FEE, RATING], 'yes', 'tracking YES'],
  [[FEE, RATING], 'cancel DK-2K4F-7Q22 yes', 'cancel DK-2K4F-7Q22 YES ← DK-2K4F-7Q22'],
  [[], 'R5', 'rating 5'],
  [[], 'rate 0', 'tracking RATE 0'],
  [[], 'more', 'extra_money'],
  [[], 'moreover', 'tracking MOREOVER'],
  [[RATING], 'status', 'status'],
  [[RATING], 'S', 'status'],
  [[RATING], '؟', 'status'],
  [[RATING], 'complain DK-2K4F-7Q22 he shouted', 'complaint DK-2K4F-7Q22 HE SHOUTED'],
  [[RATING], 'شکایت', 'complaint '],
  [[RATING], 'b-1042 123456', 'badge B-1042 123456'],
  [[RATING], 'DK-2K4F-7Q22', 'tracking DK-2K4F-7Q22'],
  [[RATING], '1 or 2?', 'tracking 1 OR 2?'],
]

function said(asked: readonly Asked[], written: string): string {
  const one = understand(written, asked, NOW)
  const detail =
    one.means === 'rating'
      ? ` ${one.stars}`
      : one.means === 'slot' || one.means === 'cancel'
        ? ` ${one.rest}`
        : one.means === 'complaint'
          ? ` ${one.words}`
          : one.means === 'badge'
            ? ` ${one.badgeNo} ${one.code}`
            : one.means === 'tracking'
              ? ` ${one.typed}`
              : ''
  return `${one.means}${detail}${'question' in one && one.question ? ` ← ${one.question.about}` : ''}`
}

test('a reply is understood by what was last asked of that number', () => {
  assert.deepEqual(
    TABLE.map(([asked, written]) => [asked.map((one) => one.about).join(' + '), written, said(asked, written)]),
    TABLE.map(([asked, written, means]) => [asked.map((one) => one.about).join(' + '), written, means]),
  )
})
