// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { InTimeZone, LanguageProvider } from '@app/ui'
import { PlannedList } from './planned-shifts.tsx'

const agencyName = { en: 'Test Agency', ur: 'آزمائشی کمپنی' }
const shift = {
  id: 's1',
  tehsilId: 't',
  tehsilName: { en: 'A tehsil', ur: 'تحصیل' },
  startsAt: '2026-11-26T04:00:00.000Z',
  endsAt: '2026-11-26T11:00:00.000Z',
}

async function shown(planned: Parameters<typeof PlannedList>[0]['planned']): Promise<string> {
  const box = document.body.appendChild(document.createElement('div'))
  createRoot(box).render(
    <LanguageProvider storageKey="t" initial="en">
      <InTimeZone zone="Asia/Karachi">
        <PlannedList planned={planned} />
      </InTimeZone>
    </LanguageProvider>,
  )
  await new Promise((resolve) => setTimeout(resolve, 30))
  return box.textContent ?? ''
}

test('each planned shift says its day, its hours and where, and that it is a plan', async () => {
  const text = await shown({ agencyName, items: [shift] })
  for (const part of ['Test Agency', 'A tehsil', '9:00', '4:00', 'You start the shift yourself'])
    expect(text).toContain(part)
})

test('an agency that planned nothing says so', async () => {
  expect(await shown({ agencyName, items: [] })).toContain('hasn’t planned any shifts')
})
