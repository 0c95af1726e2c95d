import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { LanguageProvider, ToastProvider } from '@app/ui'
import { answers } from '../../app/api.ts'
import { KeysProvider } from '../../app/keys.tsx'
import { OwnPanel } from './own-panel.tsx'
import { useCallerProof } from './use-caller-proof.ts'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const { sent, replies } = vi.hoisted(() => {
  const sent: { call: string; body: Record<string, unknown> }[] = []
  const replies: Record<string, unknown> = {}
  vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string }) => {
    const call = `${init.method} ${url.split('?', 1)[0]}`
    sent.push({ call, body: init.body ? JSON.parse(init.body) : Object.fromEntries(new URL(url, 'http://test').searchParams) })
    return Promise.resolve(new Response(JSON.stringify(replies[call] ?? { items: [], next: null }), { headers: { 'content-type': 'application/json' } }))
  })
  return { sent, replies }
})
Object.assign(replies, {
  'POST /api/calls/check/code': { sentToMasked: '0300 ***4567', expiresAfterSeconds: 300 },
  'POST /api/calls/check': { accountId: 'a1', until: new Date(Date.now() + 1_200_000).toISOString() },
  'GET /api/household': { items: [{ personId: 'p1', name: 'Test Aunt', relation: 'aunt', adult: true, confirmed: true, sex: null, born: null, identifierMasked: '' }, { personId: 'p2', name: 'Test Child', relation: 'son', adult: false, confirmed: true, sex: null, born: null, identifierMasked: '' }], next: null },
})

const pause = (ms = 30) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)))
const field = (id: string) => document.getElementById(id) as HTMLInputElement
/** The last digit sends, so what follows from it belongs to the same act. */
function write(id: string, text: string) {
  return act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(id), text)
    field(id).dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 30))
  })
}
const press = async (words: string) => {
  await act(async () => [...document.querySelectorAll('button')].findLast((one) => one.textContent === words)?.click())
  await pause()
}
const call = { callId: 'c1', phone: '+923001234567', startedAt: 0 }
function Desk({ on }: { on: typeof call | undefined }) {
  return <OwnPanel call={on} known={useCallerProof(on)} />
}
async function show(on: typeof call | undefined) {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  const draw = (now: typeof on) => act(async () => root.render(<QueryClientProvider client={answers}><LanguageProvider storageKey="t" initial="en"><ToastProvider><KeysProvider><Desk on={now} /></KeysProvider></ToastProvider></LanguageProvider></QueryClientProvider>))
  await draw(on)
  return draw
}

test('what is the caller’s own opens after they read the code, for this call and for nobody else', async () => {
  const draw = await show(call)
  expect(document.body.textContent).toContain('Is it really this person?')
  await press('Send the code')
  expect(sent.at(-1)).toEqual({ call: 'POST /api/calls/check/code', body: { phone: '+923001234567' } })
  expect(document.activeElement?.id).toBe('own-code')
  expect(sent.some((one) => one.call === 'GET /api/household')).toBe(false)
  await write('own-code', '123456')
  await pause()
  expect(sent.find((one) => one.call === 'POST /api/calls/check')?.body).toEqual({ phone: '+923001234567', code: '123456' })
  expect(sent.findLast((one) => one.call === 'GET /api/household')?.body).toEqual({ accountId: 'a1' })
  expect(document.body.textContent).toContain('Test Child')

  await act(async () => [...document.querySelectorAll('li')].find((one) => one.textContent?.includes('Test Child'))?.querySelector('button')?.click())
  await write('rename-name', 'Test Daughter')
  await press('Save')
  expect(sent.find((one) => one.call === 'POST /api/household/rename')?.body).toEqual({ personId: 'p2', name: 'Test Daughter', relation: 'son', accountId: 'a1' })

  await draw({ ...call, callId: 'c2' })
  expect(document.body.textContent).not.toContain('Test Child')
  expect(document.body.textContent).toContain('Is it really this person?')
  await draw(undefined)
  expect(document.body.textContent).toContain('Only during a call')
})
