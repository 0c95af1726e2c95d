// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Output } from '@app/contract/calls'
import { InTimeZone, LanguageProvider } from '@app/ui'
import { Weeks } from './share-page.tsx'
import type { Week } from './words.ts'

type Share = Output<'share.mine'>
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 30))
const text = () => document.body.textContent ?? ''

const EMPTY: Week = {
  from: '2020-03-01T19:00:00.000Z',
  until: '2020-03-08T19:00:00.000Z',
  earnedPaisa: 0,
  hours: 0,
  hourlyPaisa: null,
  visits: 0,
  asked: { asked: 0, taken: 0, declined: 0, unanswered: 0, othersFirst: 0 },
  area: null,
  why: [{ reason: 'never_asked', value: 0, of: null }],
}
const FULL: Week = {
  ...EMPTY,
  from: '2020-03-08T19:00:00.000Z',
  earnedPaisa: 1_234_500,
  hours: 30.5,
  hourlyPaisa: 40_475,
  visits: 21,
  asked: { asked: 30, taken: 21, declined: 4, unanswered: 3, othersFirst: 2 },
  area: {
    people: 9,
    mineOfHundred: 8.4,
    evenOfHundred: 11.1,
    eachPaisa: 1_500_000,
    eachHours: 41.5,
    hourlyPaisa: 36_000,
  },
  why: [
    { reason: 'fewer_hours', value: 30.5, of: 41.5 },
    { reason: 'not_taken', value: 7, of: 30 },
    { reason: 'rating_for', value: 5, of: null },
  ],
}

async function show(weeks: Week[], language: 'en' | 'ur' = 'en', problem?: 'offline') {
  const share: Share = { places: [{ en: 'Test Tehsil', ur: 'ٹیسٹ' }], weeks }
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey={`t-${language}`} initial={language}>
      <InTimeZone zone="Asia/Karachi">
        <Weeks
          share={{
            data: share,
            at: '2020-03-09T06:00:00.000Z',
            loading: false,
            problem: problem && { kind: problem },
            reload: vi.fn(async () => undefined),
          }}
        />
      </InTimeZone>
    </LanguageProvider>,
  )
  await rest()
}
beforeEach(() => {
  document.body.innerHTML = ''
})

test('a week with its average, its offers and its reasons', async () => {
  await show([FULL, EMPTY])
  for (const said of [
    '12,345',
    '15,000',
    'you did 8.4',
    '9 people',
    'You declined: 4',
    'Someone else accepted first: 2',
  ])
    expect(text()).toContain(said)
  expect(text()).toContain('On average the others had 41.5')
  expect(text()).toContain('7 went on to others')
  expect(text()).toContain('You weren’t on shift and earned nothing.')
  expect(text()).toContain('Test Tehsil')
})

test('an area of few is not compared, and it says why', async () => {
  await show([{ ...FULL, area: null }, EMPTY], 'ur')
  expect(text()).toContain('اتنے کم لوگ ڈیوٹی پر تھے')
  expect(text()).not.toContain('اوسط:')
})

test('nothing yet', async () => {
  await show([EMPTY, EMPTY])
  expect(text()).toContain('No work yet')
})

test('without a network what was known stays, with its age', async () => {
  await show([FULL], 'en', 'offline')
  expect(text()).toContain('12,345')
})
