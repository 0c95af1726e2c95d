// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { InTimeZone, LanguageProvider, ToastProvider } from '@app/ui'
import { LostNumber } from './lost-number-page.tsx'

vi.mock('../../app/programme.ts', () => ({ useProgramme: () => ({ name: 'Test Programme', helpline: '1234' }) }))

const sent: { call: string; body: Record<string, unknown> }[] = []
const OK = { status: 200, body: { changeId: 'c', state: 'waiting' } as unknown }
let asked = OK
vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string }) => {
  const path = `${init.method} ${url.split('?', 1)[0]}`
  sent.push({ call: path, body: JSON.parse(init.body ?? '{}') as Record<string, unknown> })
  const code = { sentToMasked: '+92300•••321', expiresAfterSeconds: 300, coolingHours: 72 }
  const answer = path.endsWith('/code') ? { status: 200, body: code } : asked
  return Promise.resolve(
    new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'content-type': 'application/json' },
    }),
  )
})
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 30))
const text = () => document.body.textContent ?? ''
const button = (words: string) => [...document.querySelectorAll('button')].find((one) => one.textContent === words)
const press = (words: string) => {
  button(words)?.click()
  return rest()
}
const why = (words: string): string | undefined =>
  document.getElementById(button(words)?.getAttribute('aria-describedby') ?? '')?.textContent ?? undefined
const write = (id: string, typed: string) => {
  const field = document.getElementById(id) as HTMLInputElement
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, typed)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return rest()
}
async function goes(online: boolean) {
  Object.defineProperty(navigator, 'onLine', { value: online, configurable: true })
  dispatchEvent(new Event(online ? 'online' : 'offline'))
  await rest()
}
async function codeIsSent() {
  await write('lost-from', '0300 1234567')
  await write('lost-to', '0300 7654321')
  await press('Text a code to the new number')
}

beforeEach(async () => {
  sent.length = 0
  asked = OK
  document.body.innerHTML = ''
  await goes(true)
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey="t" initial="en">
      <ToastProvider>
        <InTimeZone zone="Asia/Karachi">
          <LostNumber visitId="v1" />
        </InTimeZone>
      </ToastProvider>
    </LanguageProvider>,
  )
  await rest()
})

test('a code to the new number, then the card, then it is said what happens next', async () => {
  expect(why('Text a code to the new number')).toContain('Number they’ve lost, Number they have now')
  await write('lost-from', '0300 1234567')
  await write('lost-to', '+92 300 1234567')
  expect(why('Text a code to the new number')).toContain('the same')
  await codeIsSent()
  expect(sent.at(-1)).toEqual({
    call: 'POST /api/numbers/code',
    body: { from: '+923001234567', to: '+923007654321' },
  })
  await write('lost-code', '123456')
  await write('lost-cnic', '3520112345671')
  expect(why('Send for approval')).toBe('First add: What happened')
  await press('Send for approval')
  expect(sent).toHaveLength(1)
  await write('lost-born', '31011980')
  await write('lost-reason', ' The phone was stolen ')
  await press('Send for approval')
  expect(sent.at(-1)?.call).toBe('POST /api/numbers')
  expect(sent.at(-1)?.body).toMatchObject({
    from: '+923001234567',
    to: '+923007654321',
    code: '123456',
    cnic: '3520112345671',
    born: '1980-01-31',
    reason: 'The phone was stolen',
  })
  for (const part of ['Sent for approval', 'A supervisor looks at it', '72 hours', 'KEEP'])
    expect(text()).toContain(part)
})

test('a refusal leaves what was written, and asked again it is the same change', async () => {
  await codeIsSent()
  await write('lost-code', '123456')
  await write('lost-cnic', '3520112345671')
  await write('lost-reason', 'Lost')
  asked = { status: 409, body: { refusal: 'facts_wrong', message: { en: 'That doesn’t match our record.' } } }
  await press('Send for approval')
  expect(text()).toContain('That doesn’t match our record.')
  asked = OK
  await write('lost-cnic', '3520112345689')
  await press('Send for approval')
  const [first, second] = sent.slice(1)
  expect(second?.body.changeId).toBe(first?.body.changeId)
  expect(second?.body.born).toBeNull()
  expect(text()).toContain('Sent for approval')
})

test('without a network it says so and sends nothing', async () => {
  await goes(false)
  await codeIsSent()
  expect(sent).toEqual([])
  expect(why('Text a code to the new number')).toBe('You need a network for this.')
})
