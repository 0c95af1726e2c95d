import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetAnswers, LanguageProvider } from '@app/ui'
import { LocationProvider, ownPaths } from '../../app/routing.ts'
import { OwnWaits } from './own-waits.tsx'

// The client keeps the fetch of the moment in which it is made, so this one stands before the imports.
const served = vi.hoisted(() => {
  const all = { items: [] as object[], sent: [] as string[] }
  vi.stubGlobal('fetch', async (url: string, init?: { method: string }) => {
    const post = init?.method === 'POST'
    if (post) all.sent.push(new URL(url, 'http://app.test').pathname)
    return Response.json(post ? { done: true } : { items: all.items })
  })
  return all
})

const wait = (id: string, more: object) => ({
  id,
  tehsilId: 'lake-town',
  areaName: { en: 'Lake Town', ur: 'لیک ٹاؤن' },
  serviceId: 'made',
  serviceName: { en: 'Made up', ur: 'فرضی' },
  manner: 'soonest',
  days: ['2026-12-08'],
  requestId: null,
  askedAt: '2026-12-01T05:00:00.000Z',
  state: 'waiting',
  ahead: 2,
  hour: null,
  ...more,
})
const hour = {
  slotId: 's1',
  startsAt: '2026-12-08T05:00:00.000Z',
  endsAt: '2026-12-08T06:00:00.000Z',
  heldUntil: '2026-12-07T05:15:00.000Z',
}

const serve = (items: object[]) => void (served.items = items)
afterEach(() => forgetAnswers(''))

async function show(language: 'en' | 'ur'): Promise<HTMLElement> {
  const box = document.body.appendChild(document.createElement('div'))
  createRoot(box).render(
    <LanguageProvider storageKey={`waits-${language}`} initial={language}>
      <LocationProvider scope={ownPaths}>
        <OwnWaits />
      </LocationProvider>
    </LanguageProvider>,
  )
  await vi.waitFor(() => expect(box.querySelector('section')).not.toBeNull())
  return box
}
const hrefs = (box: HTMLElement) => [...box.querySelectorAll('a')].map((one) => one.getAttribute('href'))

test('an hour that is held leads to where it is taken: of the order that has none, or of a new one', async () => {
  serve([
    wait('w1', { state: 'told', hour }),
    wait('w2', { state: 'told', hour, requestId: 'r1' }),
    wait('w3', {}),
    wait('w4', { state: 'taken' }),
  ])
  const box = await show('en')
  expect(hrefs(box)).toEqual(['/book/made/when', '/requests/r1/slot'])
  expect(box.querySelectorAll('section')).toHaveLength(3)
  expect(box.textContent).toContain('Made up · Lake Town')
  expect(box.textContent).toContain('2 people are before you.')
})

test('whoever does not want it says so, in Urdu too', async () => {
  serve([wait('w1', { state: 'told', hour })])
  const box = await show('ur')
  ;[...box.querySelectorAll('button')].find((one) => one.textContent?.includes('نہیں چاہیے'))!.click()
  await vi.waitFor(() => expect(served.sent).toEqual(['/api/slots/waits/w1/leave']))
})
