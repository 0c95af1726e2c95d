import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { LocationProvider } from '../../app/routing.ts'
import HomePage from './home-page.tsx'

const net = vi.hoisted(() => {
  const words = (en: string) => ({ en, ur: en })
  const card = (id: string, kind: string, more: object = {}) => ({
    id,
    kind,
    name: words(id),
    summary: words('a sentence'),
    icon: 'document',
    modes: [],
    fromPaisa: null,
    doorstepPaisa: null,
    department: words('x'),
    timeLimitWorkingDays: null,
    taken: true,
    because: [],
    ...more,
  })
  const all = [
    card('Ferry ticket', 'service', { fromPaisa: 65_000, doorstepPaisa: 185_000 }),
    card('Net licence', 'service', { fromPaisa: 0, doorstepPaisa: 120_000 }),
    card('Ski pass', 'service', { fromPaisa: 10_000, taken: false }),
    card('Lighthouse', 'notOurs'),
  ]
  const state = { away: false }
  const answer = (url: string) => {
    const q = new URL(url, 'http://x').searchParams.get('q')
    if (!url.includes('/api/services')) return { items: [] }
    return { items: q === 'kishti' ? [{ ...all[0], because: ['kishti'] }] : q ? [] : all }
  }
  vi.stubGlobal('fetch', (url: string) =>
    state.away && url.includes('q=k')
      ? Promise.reject(new TypeError('no line'))
      : Promise.resolve(new Response(JSON.stringify(answer(url)), { headers: { 'content-type': 'application/json' } })),
  )
  return state
})

const rest = (ms = 400) => new Promise((resolve) => setTimeout(resolve, ms))
let close: (() => void) | undefined
afterEach(() => close?.())

async function home() {
  history.replaceState(null, '', '/')
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  root.render(
    <LanguageProvider storageKey="home-test" initial="en">
      <LocationProvider>
        <HomePage />
      </LocationProvider>
    </LanguageProvider>,
  )
  close = () => {
    root.unmount()
    box.remove()
  }
  await rest()
  const input = box.querySelector<HTMLInputElement>('#search')!
  const write = async (text: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await rest()
  }
  const names = () => [...box.querySelectorAll('.tile-name, .row-title')].map((one) => one.textContent)
  return { box, input, write, names, text: () => box.textContent ?? '' }
}

test('a tile says what it costs at home first, and the cheapest other way', async () => {
  const page = await home()
  expect(page.text()).toContain('At home Rs 1,850or from Rs 650')
  expect(page.text()).toContain('At home Rs 1,200or free')
  expect(page.text()).toContain('Ski passNot taking orders')
  expect(page.names()).not.toContain('Lighthouse')
})

test('what is found says what kind it is and which words led to it; the cross brings everything back', async () => {
  const page = await home()
  await page.write('kishti')
  expect(page.names()).toEqual(['Ferry ticket'])
  expect(page.text()).toContain('We can do this for you')
  expect(page.text()).toContain('You wrote: kishti')
  page.box.querySelector<HTMLButtonElement>('button[aria-label="Clear the search"]')!.click()
  await rest()
  expect(document.activeElement).toBe(page.input)
  expect(page.text()).toContain('Most requested')
})

test('where nothing was found stands all there is, what other offices do too', async () => {
  const page = await home()
  await page.write('zzzz')
  expect(page.text()).toContain('We couldn’t find that')
  expect(page.names()).toEqual(['Ferry ticket', 'Net licence', 'Ski pass', 'Lighthouse'])
})

test('without a network it is said, and what is known stands there', async () => {
  const page = await home()
  net.away = true
  await page.write('kis')
  expect(page.text()).toContain('You’re offline')
  expect(page.names()).toEqual(['Ferry ticket', 'Net licence', 'Ski pass', 'Lighthouse'])
  net.away = false
})
