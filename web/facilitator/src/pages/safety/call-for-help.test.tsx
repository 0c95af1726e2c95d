// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { CallForHelp } from './call-for-help.tsx'

const acted: string[] = []
let answers: 'done' | 'kept' = 'done'
vi.mock('../../offline/use-offline.tsx', () => ({
  useAct: () => ({
    busy: false,
    act: async ({ endpoint }: { endpoint: string }) => {
      acted.push(endpoint)
      return { kind: answers }
    },
  }),
}))
vi.mock('./where-now.ts', () => ({ whereNow: async () => ({ lat: 31.52, lon: 74.35, accuracyMeters: 9 }) }))

const mine = {
  smsNumber: '1234',
  smsCode: '482913',
  silentCodeSet: false,
  open: [],
  robberies: [],
} as unknown as Parameters<typeof CallForHelp>[0]['mine']
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 30))
const goes = async (online: boolean) => {
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true })
  dispatchEvent(new Event(online ? 'online' : 'offline'))
  await rest()
}
async function show() {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey="t" initial="en">
      <CallForHelp mine={mine} reload={async () => undefined} />
    </LanguageProvider>,
  )
  await rest()
}
const text = () => document.body.textContent ?? ''
const large = () =>
  [...document.querySelectorAll('.sos-button')].map((one) =>
    `${one.textContent} ${one.getAttribute('href') ?? ''}`.trim(),
  )

beforeEach(async () => {
  document.body.innerHTML = ''
  acted.length = 0
  answers = 'done'
  await goes(true)
})

test('with a network one large button calls the control room', async () => {
  await show()
  expect(large()).toEqual(['Press for help'])
  expect(text()).toContain('hears within a second')
  ;(document.querySelector('.sos-button') as HTMLButtonElement).click()
  await rest()
  expect(acted).toEqual(['safety.sos'])
  expect(text()).toContain('We’ve called for help')
})

test('without a network nobody is said to hear: the text message, with code and place, and the police are the large buttons', async () => {
  await goes(false)
  await show()
  expect(text()).toContain('nobody can hear this phone')
  expect(text()).not.toContain('hears within a second')
  expect(large()).toEqual([
    'Send the text message sms:1234?body=SOS%20482913%2031.52000%2C74.35000',
    'Call the police (15) tel:15',
  ])
})

test('a call that did not get through says so, whatever the phone believes of its network', async () => {
  answers = 'kept'
  await show()
  ;(document.querySelector('.sos-button') as HTMLButtonElement).click()
  await rest()
  expect(text()).toContain('Nobody has heard your call yet')
  expect(text()).not.toContain('We’ve called for help')
  expect(large()).toHaveLength(2)
})
