import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider, ToastProvider } from '@app/ui'
import type { RequestView } from '../../components/request-badge.tsx'
import { ReceiverCode } from './receiver-code.tsx'

const run = vi.fn(async (_input: unknown) => ({ done: true }))
vi.mock('../../app/api.ts', () => ({ useAct: () => ({ run, busy: false, problem: undefined }) }))

let box: HTMLElement
let root: Root
beforeEach(() => {
  run.mockClear()
  box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
})
afterEach(() => {
  root.unmount()
  box.remove()
})
const view = (receiver: object | null) =>
  ({ id: 'r1', receiver, nextSlot: { startsAt: '2026-11-25T06:00:00Z', endsAt: '' } }) as unknown as RequestView
/** Drawn beside a mark, by which it is known that it has been. */
async function draw(receiver: object | null): Promise<void> {
  root.render(
    <LanguageProvider storageKey="t" initial="en">
      <ToastProvider>
        <ReceiverCode request={view(receiver)} reload={() => undefined} />
        <i id={JSON.stringify(receiver)} />
      </ToastProvider>
    </LanguageProvider>,
  )
  await vi.waitFor(() => expect(box.querySelector('i')?.id).toBe(JSON.stringify(receiver)))
}
const THEIRS = { name: 'Test Receiver', relation: 'sister', phoneMasked: '0333 ***0001' }

test('a number that is proved, one’s own or of a copy kept from before asks for nothing', async () => {
  for (const receiver of [null, { ...THEIRS, proved: true }, THEIRS]) {
    await draw(receiver)
    expect(box.textContent).toBe('')
  }
})

test('an unproved number is said, with the field for its code', async () => {
  await draw({ ...THEIRS, proved: false })
  expect(box.textContent).toContain('Whoever opens the door gets no texts yet')
  expect(box.textContent).toContain('The visit goes ahead either way')
  expect(box.querySelector('form'), 'nothing to fill in for who has no code').toBeNull()
  box.querySelector('button')?.click()
  await vi.waitFor(() => expect(box.querySelector('#receiver-code')).not.toBeNull())
  expect(box.querySelector('button[type=submit]')?.getAttribute('aria-disabled')).toBe('true')
})
