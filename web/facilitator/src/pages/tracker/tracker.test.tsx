// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { InTimeZone, LanguageProvider } from '@app/ui'
import { TrackerCards } from './tracker-page.tsx'

const URL_GIVEN = 'https://test.invalid/api/trackers/osmand/secret-of-a-test'
const SET_UP = 'owntracks:///config?inline=e30%3D'
const sent: string[] = []
const reload = vi.fn(async () => undefined)
vi.stubGlobal('fetch', async (url: string, init: { method: string; body?: string }) => {
  sent.push(`${init.method} ${url} ${init.body ?? ''}`)
  if (url.endsWith('/end')) return Response.json({ done: true })
  const osmand = init.body?.includes('osmand')
  return Response.json({
    url: URL_GIVEN,
    name: 'T-1001',
    password: osmand ? null : 'p',
    setUp: osmand ? URL_GIVEN : SET_UP,
    endsAt: '2026-12-31T00:00:00Z',
  })
})
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 30))
const text = () => document.body.textContent ?? ''
const button = (words: string) => [...document.querySelectorAll('button')].findLast((one) => one.textContent === words)
const press = (words: string) => {
  button(words)?.click()
  return rest()
}
const TRACKER = {
  dialect: 'osmand' as const,
  givenAt: '2020-01-01T00:00:00Z',
  endsAt: '2020-03-01T00:00:00Z',
  heardAt: null,
}

async function show(tracker: typeof TRACKER | null) {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey="t" initial="en">
      <InTimeZone zone="Asia/Karachi">
        <TrackerCards
          mine={{ data: { tracker }, at: new Date().toISOString(), loading: false, problem: undefined, reload }}
        />
      </InTimeZone>
    </LanguageProvider>,
  )
  await rest()
}

beforeEach(() => {
  document.body.innerHTML = ''
  sent.length = 0
  reload.mockClear()
})

test('OwnTracks is set up by a code or by its own link, once', async () => {
  await show(null)
  expect(text()).toContain('No tracker app is set up.')
  await press('Set up OwnTracks')
  expect(sent[0]).toContain('owntracks')
  expect(text()).toContain('shown only once')
  expect([...document.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toContain(SET_UP)
  expect(document.querySelector('[aria-label="Code for setting up the tracker app"]')).toBeTruthy()
  expect(reload).toHaveBeenCalled()
})

test('Traccar Client is told address and badge number by hand', async () => {
  await show(null)
  await press('Set up Traccar Client')
  for (const shown of [URL_GIVEN, 'T-1001', 'device identifier']) expect(text()).toContain(shown)
})

test('one that has run out says so, and is ended after being asked', async () => {
  await show(TRACKER)
  for (const shown of ['This address has run out', 'Not heard yet', 'stops working at once'])
    expect(text()).toContain(shown)
  await press('End the tracker app')
  expect(sent).toEqual([])
  await press('End the tracker app')
  expect(sent[0]).toContain('/tracker/end')
  expect(reload).toHaveBeenCalled()
})
