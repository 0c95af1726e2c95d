// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test } from 'vitest'
import { PASSED_OVER } from '@app/domain/dispatch'
import type { Output } from '@app/contract/calls'
import { InTimeZone, LanguageProvider } from '@app/ui'
import { PassedList } from './passed-page.tsx'

type Item = Output<'offers.passed'>['items'][number]
const text = () => document.body.textContent ?? ''

async function show(items: Item[], language: 'en' | 'ur') {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey={`t-${language}`} initial={language}>
      <InTimeZone zone="Asia/Karachi">
        <PassedList
          passed={{
            data: { items },
            at: '2020-03-09T06:00:00.000Z',
            loading: false,
            problem: undefined,
            reload: async () => undefined,
          }}
        />
      </InTimeZone>
    </LanguageProvider>,
  )
  await new Promise<void>((resolve) => setTimeout(resolve, 30))
}
const item = (why: Item['why'], bars: string[] = []): Item => ({
  day: '2020-03-08',
  kind: 'household',
  areaName: { en: 'Test Tehsil', ur: 'ٹیسٹ' },
  bars,
  why,
})
beforeEach(() => {
  document.body.innerHTML = ''
})

test('each reason has a sentence, in both languages', async () => {
  for (const language of ['en', 'ur'] as const)
    for (const code of PASSED_OVER) {
      document.body.innerHTML = ''
      await show([item([{ code, minutes: 5 }], ['not_on_shift'])], language)
      expect(text().length, code).toBeGreaterThan(40)
    }
})

test('what stood against them is told by name; what is not known to this app, as such', async () => {
  await show([item([{ code: 'barred', minutes: null }], ['not_on_shift', 'a_bar_to_come'])], 'en')
  expect(text()).toContain('You couldn’t be asked: You weren’t on shift · Something else prevented it')
})

test('nothing went to others', async () => {
  await show([], 'en')
  expect(text()).toContain('No visits went to others')
})
