// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { InTimeZone, LanguageProvider, ToastProvider } from '@app/ui'
import { AccountForm } from './account-form.tsx'
import { ChangeCard } from './change-card.tsx'
import type { Change, PayAccount } from './words.ts'

vi.mock('../../camera/camera.tsx', () => ({
  Camera: ({ onTaken }: { onTaken(bytes: Uint8Array): void }) => (
    <button type="button" onClick={() => onTaken(new Uint8Array([1]))}>
      Snap
    </button>
  ),
}))
vi.mock('../../app/programme.ts', () => ({ useProgramme: () => ({ name: 'Test Programme', helpline: '1234' }) }))

const sent: { call: string; body: Record<string, unknown> }[] = []
const replies: Record<string, unknown> = {
  'POST /api/pay-account/code': { sentToMasked: '+92311•••001', expiresAfterSeconds: 300 },
  'POST /api/pay-account/papers': { fileId: 'f' },
}
vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string | Uint8Array }) => {
  const call = `${init.method} ${url.split('?', 1)[0]}`
  sent.push({ call, body: typeof init.body === 'string' ? JSON.parse(init.body) : {} })
  return Promise.resolve(
    new Response(JSON.stringify(replies[call] ?? {}), { headers: { 'content-type': 'application/json' } }),
  )
})

const account: PayAccount = {
  ibanMasked: 'SCBL ••••6702',
  change: null,
  coolingHours: 48,
  paper: { name: { en: 'Bank account', ur: 'بینک اکاؤنٹ' }, help: { en: 'A cheque leaf', ur: 'چیک' }, sides: ['page'] },
}
const change: Change = {
  changeId: 'c1',
  ibanMasked: 'MEZN ••••1383',
  stage: 'cooling',
  askedAt: '2026-11-20T05:00:00.000Z',
  decidedAt: '2026-11-24T05:00:00.000Z',
  reason: '',
  paysFrom: '2026-11-26T05:00:00.000Z',
}
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 30))

async function show(node: ReactNode): Promise<void> {
  const box = document.body.appendChild(document.createElement('div'))
  createRoot(box).render(
    <LanguageProvider storageKey="t" initial="en">
      <ToastProvider>
        <InTimeZone zone="Asia/Karachi">{node}</InTimeZone>
      </ToastProvider>
    </LanguageProvider>,
  )
  await rest()
}
const button = (words: string) => [...document.querySelectorAll('button')].findLast((one) => one.textContent === words)
const press = (words: string) => {
  button(words)?.click()
  return rest()
}
const write = (id: string, text: string) => {
  const field = document.getElementById(id) as HTMLInputElement
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  return rest()
}
const why = (words: string): string | undefined =>
  document.getElementById(button(words)?.getAttribute('aria-describedby') ?? '')?.textContent ?? undefined
const commands = () =>
  sent.filter(({ call }) => call.startsWith('POST')).map(({ call }) => call.replace('POST /api/pay-account/', ''))

beforeEach(() => {
  sent.length = 0
  document.body.innerHTML = ''
})

test('the number is checked as it is typed, the paper is photographed, and the code goes with that very account', async () => {
  const changed = vi.fn()
  await show(<AccountForm account={account} onChange={changed} />)
  expect(why('Send me a code')).toBe('First add: the account number and the photo')
  await press('Send me a code')
  expect(commands()).toEqual([])
  await write('pay-iban', 'PK37SCBL0000001123456702')
  expect(why('Send me a code')).toContain('isn’t right')
  await write('pay-iban', 'PK36 SCBL 0000 0011 2345 6702')
  expect(why('Send me a code')).toContain('already goes there')
  await write('pay-iban', 'pk15 mezn 0001 3501 0207 1383')
  expect(why('Send me a code')).toBe('First add: the photo')
  await press('Take a photo')
  await press('Snap')
  expect(why('Send me a code')).toBeUndefined()
  await press('Send me a code')
  expect(document.body.textContent).toContain('MEZN ••••1383')
  expect(why('Send my pay there')).toContain('6 digits')
  await write('pay-code', '123456')
  await press('Send my pay there')
  expect(commands()).toEqual(['papers', 'code', 'change'])
  expect(sent.at(-1)?.body).toMatchObject({ iban: 'PK15MEZN0001350102071383', code: '123456' })
  expect(changed).toHaveBeenCalledOnce()
})

test('an approved account says from when pay goes there, and whoever did not ask for it stops it', async () => {
  const changed = vi.fn()
  await show(<ChangeCard change={change} elsewhere onChange={changed} />)
  for (const part of ['MEZN ••••1383', 'Approved', '10:00', 'goes to the old account', 'If this wasn’t you', '1234'])
    expect(document.body.textContent).toContain(part)
  await press('Stop it')
  expect(commands()).toEqual([])
  expect(document.body.textContent).toContain('Your pay won’t move')
  await press('Stop it')
  expect(sent.at(-1)).toEqual({ call: 'POST /api/pay-account/stop', body: { changeId: 'c1' } })
  expect(changed).toHaveBeenCalledOnce()
})
