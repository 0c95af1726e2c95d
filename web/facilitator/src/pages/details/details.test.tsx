// @vitest-environment happy-dom
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { InTimeZone, LanguageProvider, ToastProvider } from '@app/ui'
import { ProposedCard } from './proposed-card.tsx'
import { ProposeForm } from './propose-form.tsx'
import type { MyFacts, Proposed } from './words.ts'

vi.mock('../../offline/use-offline.tsx', () => ({ useKept: () => ({ data: undefined }) }))
vi.mock('../../app/session.tsx', () => ({ useSession: () => ({ me: { id: 'me' } }) }))

const sent: { call: string; body: Record<string, unknown> }[] = []
vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string | Uint8Array }) => {
  sent.push({
    call: `${init.method} ${url.split('?', 1)[0]}`,
    body: typeof init.body === 'string' ? JSON.parse(init.body) : {},
  })
  return Promise.resolve(
    new Response(JSON.stringify({ changeId: 'c', state: 'asked' }), {
      headers: { 'content-type': 'application/json' },
    }),
  )
})
beforeEach(() => {
  sent.length = 0
  document.body.replaceChildren()
})

const facts: MyFacts = {
  tehsilIds: ['lahore-city'],
  vehicle: 'Bicycle',
  skills: [],
  equipment: [],
  taxpayerActive: false,
  cashCapPaisa: 2_000_000,
  hasPhoto: false,
  proposed: [],
}
const change: Proposed = {
  changeId: 'c1',
  facilitatorId: 'me',
  name: 'Test Facilitator',
  badgeNo: 'T-1',
  kind: 'vehicle',
  before: 'Bicycle',
  after: 'Motorcycle',
  reason: 'Bought one',
  from: null,
  hasFile: false,
  state: 'asked',
  askedBy: 'Test Facilitator',
  askedAt: '2026-11-20T05:00:00.000Z',
  decidedBy: '',
  decidedAt: null,
  decisionReason: '',
  since: null,
  mayDecide: false,
}
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 30))
async function show(node: ReactNode): Promise<void> {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey="t" initial="en">
      <ToastProvider>
        <InTimeZone zone="Asia/Karachi">{node}</InTimeZone>
      </ToastProvider>
    </LanguageProvider>,
  )
  await rest()
}
const button = (words: string) => [...document.querySelectorAll('button')].findLast((one) => one.textContent === words)
async function write(id: string, text: string): Promise<void> {
  const field = document.getElementById(id) as HTMLInputElement
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await rest()
}

test('another vehicle is asked for with a reason, and not before something has changed', async () => {
  const onSent = vi.fn()
  await show(<ProposeForm kind="vehicle" facts={facts} onClose={() => undefined} onSent={onSent} />)
  await write('my-reason', 'Bought one')
  button('Send to the office')?.click()
  await rest()
  expect(sent).toEqual([])
  await write('my-vehicle', 'Motorcycle')
  button('Send to the office')?.click()
  await rest()
  expect(sent[0]?.call).toBe('POST /api/my-facts/propose')
  expect(sent[0]?.body).toMatchObject({ fact: { kind: 'vehicle', value: 'Motorcycle' }, reason: 'Bought one' })
  expect(onSent).toHaveBeenCalledOnce()
})

test('what waits is taken back; what was refused says why, and cannot be', async () => {
  const onChange = vi.fn()
  await show(<ProposedCard proposed={[change]} onChange={onChange} />)
  expect(document.body.textContent).toContain('Waiting for the office')
  button('Take it back')?.click()
  await rest()
  expect(sent[0]?.call).toBe('POST /api/my-facts/c1/withdraw')
  expect(onChange).toHaveBeenCalledOnce()
  document.body.replaceChildren()
  await show(
    <ProposedCard proposed={[{ ...change, state: 'refused', decisionReason: 'No paper' }]} onChange={onChange} />,
  )
  expect(document.body.textContent).toContain('No paper')
  expect(button('Take it back')).toBeUndefined()
})
