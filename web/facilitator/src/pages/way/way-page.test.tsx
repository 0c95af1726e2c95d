// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { InTimeZone, LanguageProvider } from '@app/ui'
import type { OwnDay } from '../../offline/use-way.ts'
import { Way } from './way-page.tsx'

const stop = {
  visitId: '01900000-0000-7000-8000-000000000001',
  kind: 'household',
  state: 'assigned',
  startsAt: '2026-11-26T05:00:00.000Z',
  endsAt: '2026-11-26T07:00:00.000Z',
  placeName: { en: 'Test area', ur: 'آزمائشی علاقہ' },
  point: { lat: 31.5, lon: 74.3 },
  tasks: [{ kind: 'collection', serviceName: { en: 'A service', ur: 'ایک خدمت' } }],
  road: { seconds: 720, meters: 3_400, source: 'model' },
  leaveAt: '2026-11-26T05:20:00.000Z',
  arrivesAt: '2026-11-26T05:32:00.000Z',
  beginsAt: '2026-11-26T05:32:00.000Z',
  doneAt: '2026-11-26T06:02:00.000Z',
  late: false,
} as const
const day = (stops: readonly unknown[], order = 'plan') =>
  ({ day: '2026-11-26', at: '2026-11-26T05:10:00.000Z', order, plannedAt: null, stops }) as OwnDay

async function shown(of: OwnDay, language: 'en' | 'ur' = 'en'): Promise<HTMLElement> {
  const box = document.body.appendChild(document.createElement('div'))
  createRoot(box).render(
    <LanguageProvider storageKey={language} initial={language}>
      <InTimeZone zone="Asia/Karachi">
        <Way day={of} />
      </InTimeZone>
    </LanguageProvider>,
  )
  for (let tries = 0; !box.textContent && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20))
  return box
}

test('each stop says when to leave, the road, what it is for and what was promised; the map stands in words', async () => {
  const box = await shown(day([stop, { ...stop, visitId: '2', late: true }]))
  for (const part of ['10:20', '12 min', '3.4 km', 'Take the application', 'A service', '10:00', 'Test area'])
    expect(box.textContent).toContain(part)
  expect(box.textContent).toContain('The map can’t be shown here')
  expect(box.textContent?.match(/After the promised time/g)).toHaveLength(1)
})

test('the phone’s own navigation is handed the stop; another host only by a link that somebody presses', async () => {
  const box = await shown(day([stop]))
  const links = [...box.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  expect(links).toContain('geo:31.5,74.3?q=31.5,74.3')
  expect(links.filter((href) => href?.startsWith('https:'))).toHaveLength(1)
  expect(box.querySelectorAll('img, iframe, script')).toHaveLength(0)
})

test('an order that is not the plan’s is said not to be; and an empty day says so, in both languages', async () => {
  expect((await shown(day([stop], 'promises'))).textContent).toContain('order of the promised times')
  expect((await shown(day([stop], 'promises'), 'ur')).textContent).toContain('وعدے کے وقت کے مطابق')
  expect((await shown(day([]))).textContent).toContain('No visits to go to')
})
