import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { answers } from '../../app/api.ts'
import { KeysProvider } from '../../app/keys.tsx'
import { OrderForm } from './order-form.tsx'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const words = (text: string) => ({ en: text, ur: text })
const unverified = { status: 'unverified' }
const definition = {
  id: 'usual',
  name: words('Usual'),
  form: [{ id: 'one', title: words('One'), fields: [] }],
  formRules: [],
  documents: [],
  parties: [],
  competence: { basis: 'residence', officeKind: 'o', level: 'tehsil', evidence: unverified },
  eligibility: { questions: [], rules: [] },
  statutoryWaits: [],
  timeLimit: { workingDays: 3, evidence: unverified },
  approvers: [],
  thirdPartySteps: [],
  feeLines: [],
  proofFields: [],
  delivery: { form: 'paper' },
  validity: { months: null },
  paper: words('paper'),
  modes: [{ mode: 'remote' }],
  legs: [],
  commission: {},
  minimumDwellSeconds: 0,
  skills: [],
  equipment: [],
  visitMinutes: 10,
}
const quote = {
  lines: [],
  governmentFeePaisa: 20_000,
  chargePaisa: 0,
  taxPaisa: 0,
  thirdPartyPaisa: 0,
  totalPaisa: 20_000,
  dueAtDoorPaisa: 0,
  duePsidPaisa: 20_000,
  validUntil: '2026-12-01T00:00:00.000Z',
  signature: 'sealed',
}
const replies: Record<string, unknown> = {
  'GET /api/services': {
    items: [
      {
        id: 'made-up',
        kind: 'service',
        name: words('Made-up paper'),
        summary: words(''),
        icon: 'document',
        modes: ['remote'],
        fromPaisa: 20_000,
        doorstepPaisa: null,
        because: [],
        department: words('An office'),
        timeLimitWorkingDays: 3,
        taken: true,
      },
    ],
  },
  'GET /api/services/made-up': {
    service: { id: 'made-up', version: 4, cases: [definition] },
    notOurs: null,
    department: words('An office'),
    unverified: [],
    taken: true,
  },
  'GET /api/quote': { options: [{ mode: 'remote', quotes: [quote], totalPaisa: 20_000, savedPaisa: 0 }] },
  'GET /api/places/tree': { divisions: [], verified: false, credit: '' },
  'GET /api/consents/words': {
    items: [{ kind: 'order', hash: 'b'.repeat(64), words: words('Do it for me. The price: {amount}.') }],
  },
  'POST /api/orders': {
    orderId: 'o',
    totalPaisa: 20_000,
    requests: [{ id: 'r1', trackingNo: 'TT-1', state: 'booked', quote, officeId: null }],
  },
}

const sent: { url: string; body: Record<string, unknown> }[] = []
// The client keeps the fetch of the moment in which it is made, so this one stands before the imports.
const server = vi.hoisted(() => {
  const answering = { reply: (_url: string, _init: { method: string; body?: string }): unknown => ({}) }
  vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string }) =>
    Promise.resolve(
      new Response(JSON.stringify(answering.reply(url, init)), { headers: { 'content-type': 'application/json' } }),
    ),
  )
  return answering
})
server.reply = (url, init) => {
  if (init.body) sent.push({ url, body: JSON.parse(init.body) })
  return replies[`${init.method} ${url.split('?', 1)[0]}`] ?? {}
}

const pause = (ms = 30) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)))
const key = (target: Element, code: string, more: KeyboardEventInit = {}) =>
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: code, code, bubbles: true, cancelable: true, ...more }))
  })
const field = (id: string) => document.getElementById(id) as HTMLInputElement
function write(id: string, text: string) {
  act(() => {
    const input = field(id)
    input.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

test('an order is taken by keyboard: found, picked, priced, agreed and booked for the caller', async () => {
  const box = document.body.appendChild(document.createElement('div'))
  const booked = vi.fn()
  await act(async () =>
    createRoot(box).render(
      <QueryClientProvider client={answers}>
        <LanguageProvider storageKey="t" initial="en">
          <KeysProvider>
            <OrderForm
              caller={{ name: 'Test Caller' }}
              call={{ callId: 'c1', phone: '+923001234567', startedAt: 0 }}
              spokenIn="en"
              onBooked={booked}
              onCancel={() => undefined}
            />
          </KeysProvider>
        </LanguageProvider>
      </QueryClientProvider>,
    ),
  )
  write('order-service', 'made')
  // The word settles; then the answer to it comes.
  await pause(300)
  await pause()
  key(field('order-service'), 'ArrowDown')
  key(field('order-service'), 'Enter')
  await pause(100)
  expect(box.textContent).toContain('Who is it for?')
  act(() => document.querySelector<HTMLElement>('input[name=order-for][value=self]')?.click())
  await pause()
  act(() => document.querySelector<HTMLElement>('input[name=order-mode][value=remote]')?.click())
  await pause()
  expect(box.textContent).toContain('The total is Rs 200')
  expect(box.textContent).toContain('Do it for me. The price: Rs 200.')
  key(document.body, 'Enter', { ctrlKey: true })
  await pause()
  expect(sent).toHaveLength(0)
  expect(box.textContent).toContain('They need to agree first')
  act(() => field('order-consent').click())
  key(document.body, 'Enter', { ctrlKey: true })
  await pause(100)
  expect(sent[0]?.body).toMatchObject({
    mode: 'remote',
    agreedWords: 'b'.repeat(64),
    onBehalfOf: { phone: '+923001234567', name: 'Test Caller', consent: true, callId: 'c1' },
    requests: [{ serviceId: 'made-up', serviceVersion: 4, quoteSignature: 'sealed' }],
  })
  expect(box.textContent).toContain('TT-1')
})
