// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { InTimeZone, LanguageProvider } from '@app/ui'
import { OwnWeeks } from './own-weeks.tsx'
import type { Week } from './own-weeks-words.ts'

const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 30))
const text = () => document.body.textContent ?? ''
beforeEach(() => document.body.replaceChildren())

const WEEK: Week = {
  week: '2020-03-09',
  positions: 1_400,
  score: 75,
  reasons: [
    { sign: 'still', count: 1_300, of: 1_400, points: 40 },
    { sign: 'leaps', count: 4, of: null, points: 30 },
  ],
  outcome: null,
  lookedAt: null,
}

async function show(weeks: Week[], language: 'en' | 'ur' = 'en') {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey={`w-${language}`} initial={language}>
      <InTimeZone zone="Asia/Karachi">
        <OwnWeeks
          mine={{
            data: { weeks, lookFrom: 50, keptDays: 182 },
            at: '2020-03-17T06:00:00.000Z',
            loading: false,
            problem: undefined,
            reload: vi.fn(async () => undefined),
          }}
        />
      </InTimeZone>
    </LanguageProvider>,
  )
  await rest()
}

test('whoever it is about reads why, that nothing follows by itself, and what was found', async () => {
  await show([WEEK, { ...WEEK, week: '2020-03-02', outcome: 'nothing_wrong', lookedAt: '2020-03-10T06:00:00.000Z' }])
  expect(text()).toContain('1,300 of 1,400')
  expect(text()).toContain('Faster than any vehicle: 4 times')
  expect(text()).toContain('changes nothing by itself')
  expect(text()).toContain('Nobody has looked yet')
  expect(text()).toContain('Looked at: nothing wrong')
})

test('a week under the line waits for nobody; without one nothing stood out', async () => {
  await show([{ ...WEEK, score: 20 }])
  expect(text()).not.toContain('Nobody has looked yet')
  document.body.replaceChildren()
  await show([], 'ur')
  expect(text()).toContain('کوئی بات نہیں نکلی')
})
