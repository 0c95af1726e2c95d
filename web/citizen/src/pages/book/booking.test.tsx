// Before everything else: it is the fetch that the client finds when it is made.
import { server } from './booking-world.ts'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { LocationProvider, ownPaths, Route, Router } from '../../app/routing.ts'
import { SessionProvider } from '../../app/session.tsx'
import BookPage from './book-page.tsx'

vi.setConfig({ testTimeout: 60_000 })

/** As long as a busy machine needs, and no longer. */
const until = <T,>(look: () => T): Promise<T> => vi.waitFor(look, { timeout: 20_000, interval: 20 })
let close: (() => void) | undefined
beforeEach(() => {
  localStorage.clear()
  server.sent.length = 0
  server.orders.length = 0
})
afterEach(() => {
  close?.()
  close = undefined
})

const Booked = () => <p>Booked</p>

async function open(path = '/book/made?case=usual&way=doorstep') {
  history.replaceState(null, '', path)
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  root.render(
    <LanguageProvider storageKey="book-test" initial="en">
      <SessionProvider>
        <LocationProvider scope={ownPaths}>
          <Router>
            <Route path="/book/:serviceId" component={BookPage} />
            <Route path="/book/:serviceId/:step" component={BookPage} />
            <Route path="/booked/:requestId" component={Booked} />
          </Router>
        </LocationProvider>
      </SessionProvider>
    </LanguageProvider>,
  )
  close = () => {
    root.unmount()
    box.remove()
  }
  const wanted = <E extends Element>(selector: string) =>
    until(
      () => box.querySelector<E>(selector) ?? expect.fail(`no ${selector} at ${location.pathname}: ${box.textContent}`),
    )
  const write = async (id: string, text: string) => {
    const input = await wanted<HTMLInputElement>(`#${id}`)
    input.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await until(() => expect(box.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '').not.toBe(''))
  }
  const press = async (words: string) => {
    const found = await until(
      () =>
        [...box.querySelectorAll<HTMLElement>('button, a, [role=option], label.choice')]
          .filter((one) => one.textContent?.includes(words))
          .at(-1) ?? expect.fail(`no ${words} at ${location.pathname}: ${box.textContent}`),
    )
    found.click()
  }
  return {
    box,
    wanted,
    write,
    press,
    says: (words: string) => until(() => expect(box.textContent).toContain(words)),
    at: (step: string) => until(() => expect(location.pathname.split('/').at(-1)).toBe(step)),
  }
}

type Page = Awaited<ReturnType<typeof open>>

async function toCheck(page: Page): Promise<void> {
  await page.write('subject', 'Test Citizen')
  await page.write('home', 'lake')
  await page.press('Lake Town')
  await page.write('born', '15031990')
  await page.press('Continue')
  await page.at('address')
  await page.write('landmark', 'the made-up mosque')
  await page.press('Continue')
  await page.at('when')
  ;(await page.wanted<HTMLInputElement>('input[name=slot]')).click()
  await until(() => expect(page.box.querySelector<HTMLInputElement>('input[name=slot]')?.checked).toBe(true))
  await page.press('Continue')
  await page.at('check')
}

async function signIn(page: Page): Promise<void> {
  await page.write('phone', '03001234567')
  await page.says('Rs 1,200')
  await page.press('Order now')
  await page.at('code')
  await page.write('code', '123456').catch(() => undefined)
}

const ordersSent = () => server.sent.filter((one) => one.call === 'POST /api/orders')

test('from the service to "booked": nothing is asked twice, and the code alone places the order', async () => {
  const page = await open()
  await toCheck(page)
  await page.says('15 March 1990')
  await page.says('Lake Town')
  await page.says('Do it for me. The price: Rs 1,200.')
  await signIn(page)
  await page.says('Booked')
  expect(ordersSent()).toHaveLength(1)
  expect(ordersSent()[0]?.body).toMatchObject({
    mode: 'doorstep',
    ordererName: 'Test Citizen',
    agreedWords: 'a'.repeat(64),
    slotId: 'slot-1',
    receiver: { name: 'Test Citizen', relation: 'Myself' },
    address: { landmark: 'the made-up mosque', tehsilId: 'lake-town', pin: { lat: 31, lon: 74 } },
    requests: [
      {
        serviceVersion: 2,
        subject: { name: 'Test Citizen' },
        forWhom: 'self',
        answers: { home: 'lake-town', born: '1990-03-15' },
        quoteSignature: 'seen-0',
      },
    ],
  })
  expect(Object.keys(localStorage).filter((key) => key.startsWith('citizen-order'))).toEqual([])
})

test('an answer that was lost is asked for again under the same id', async () => {
  server.orders.push('lost')
  const page = await open()
  await toCheck(page)
  await signIn(page)
  await page.says('You’re offline')
  await page.at('code')
  await page.press('Order now')
  await page.says('Booked')
  const [first, second] = ordersSent()
  expect([first?.key, first?.body]).toEqual([second?.key, second?.body])
})

test('a time that is gone leads to the times, and back to the check', async () => {
  server.orders.push('slot_full')
  const page = await open()
  await toCheck(page)
  await signIn(page)
  await page.says('That time is gone')
  await page.press('See the order')
  await page.at('when')
  await page.press('Continue')
  await page.at('check')
})

test('an order that is not taken for some minutes says when it goes again, and goes at the button before', async () => {
  server.orders.push('no_new_requests')
  const page = await open()
  await toCheck(page)
  await signIn(page)
  await page.says('Not now')
  await page.says('goes again by itself in')
  await page.press('Try again')
  await page.says('Booked')
  const [first, second] = ordersSent()
  expect([first?.key, first?.body]).toEqual([second?.key, second?.body])
})

test('what was written is there after leaving and coming back, and a change leads back to the check', async () => {
  const page = await open()
  await toCheck(page)
  close?.()
  const again = await open('/book/made/check')
  await again.says('the made-up mosque')
  const change = await again.wanted<HTMLAnchorElement>('a[href="/book/made/address?back=check"]')
  change.click()
  await again.at('address')
  await again.write('landmark', 'the other mosque')
  await again.press('Continue')
  await again.at('check')
  await again.says('the other mosque')
})

test('a second service joins the order with what is known already; taken out, it can be put back', async () => {
  const page = await open()
  await toCheck(page)
  await page.press('One visit for both')
  await page.at('2.about')
  await until(() => expect(page.box.querySelector<HTMLInputElement>('#subject')?.value).toBe('Test Citizen'))
  await page.write('born', '01022020')
  await page.press('Continue')
  await page.at('check')
  await page.says('You save Rs 1,200')
  await page.press('Remove')
  await until(() => expect(page.box.textContent).not.toContain('You save'))
  await page.press('Put it back')
  await page.says('You save Rs 1,200')
  await signIn(page)
  await page.says('Booked')
  expect(ordersSent()[0]?.body).toMatchObject({
    requests: [
      { serviceId: 'made', quoteSignature: 'seen-0' },
      { serviceId: 'second', answers: { home: 'lake-town', born: '2020-02-01' }, quoteSignature: 'seen-1' },
    ],
  })
})

test('whoever cannot have it this way is told, and there is no way on', async () => {
  const page = await open()
  await page.write('born', '01011900')
  await page.write('home', 'lake')
  await page.press('Lake Town')
  await page.says('Too long ago')
  expect([...page.box.querySelectorAll('button')].some((one) => one.textContent === 'Continue')).toBe(false)
})

test.each([
  ['To Lake Town', { tehsilId: 'lake-town', pin: { lat: 31, lon: 74 } }],
  ['To Hill Town', { tehsilId: 'hill-town', pin: { lat: 32.1, lon: 73.1 } }],
])(
  'a phone that is elsewhere than the named place: nobody goes on before they say which it is (%s)',
  async (words, address) => {
    const coords = { latitude: 32.1, longitude: 73.1, accuracy: 12 }
    const getCurrentPosition = (found: (at: { coords: typeof coords }) => void) => found({ coords })
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } })
    try {
      const page = await open()
      await page.write('subject', 'Test Citizen')
      await page.write('home', 'lake')
      await page.press('Lake Town')
      await page.write('born', '15031990')
      await page.press('Continue')
      await page.at('address')
      await page.press('Use my position')
      await page.says('Your phone is in Hill Town, and you named Lake Town.')
      await page.write('landmark', 'the made-up mosque')
      await page.press('Continue')
      await page.says('Say which of the two places we should come to')
      await page.at('address')
      await page.press(words)
      await until(() => expect(page.box.textContent).not.toContain('Your phone is in'))
      await page.press('Continue')
      await page.at('when')
      ;(await page.wanted<HTMLInputElement>('input[name=slot]')).click()
      await page.press('Continue')
      await page.at('check')
      await signIn(page)
      await page.says('Booked')
      expect(ordersSent()[0]?.body).toMatchObject({ address })
    } finally {
      Reflect.deleteProperty(navigator, 'geolocation')
    }
  },
)
