import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '@app/ui'
import { afterAll, expect, test, vi } from 'vitest'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const needed = () => Response.json({ refusal: 'step_up_needed', message: { en: 'Once more' } }, { status: 403 })
const sent: { path: string; key: string | undefined; body: unknown }[] = []
let answers: Record<string, () => Response> = {}
vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
  const path = url.replace(/^\/api/, '').replace(/\?.*/, '')
  const body = typeof init.body === 'string' ? JSON.parse(init.body) : null
  sent.push({ path, key: (init.headers as Record<string, string>)['idempotency-key'], body })
  return answers[path]?.() ?? Response.json({})
})
// The client keeps the fetch that it finds when it is made.
const { call } = await import('../../app/api.ts')
const { StepUpDialog } = await import('./step-up-dialog.tsx')
afterAll(() => vi.unstubAllGlobals())

async function shown() {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <LanguageProvider storageKey="t" initial="en">
        <StepUpDialog />
      </LanguageProvider>,
    ),
  )
  return root
}
const field = () => document.querySelector<HTMLInputElement>('#step-up-code')
async function type(text: string) {
  const input = field() as HTMLInputElement
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
const suspend = () => call('staff.suspend', { accountId: '0197c2d4-0000-7000-8000-000000000001', reason: 'Test' })
const PATH = '/admin/staff/0197c2d4-0000-7000-8000-000000000001/suspend'

test('a command that asks for the second factor waits for it, and goes on as itself', async () => {
  const root = await shown()
  let shownOnce = false
  answers = {
    [PATH]: () => (shownOnce ? Response.json({ done: true }) : needed()),
    '/auth/step-up': () => {
      shownOnce = true
      return Response.json({ until: '2026-12-02T10:00:00.000Z' })
    },
  }
  sent.length = 0
  let done: unknown
  await act(async () => void suspend().then((answer) => (done = answer)))
  await vi.waitFor(() => expect(field()).not.toBeNull())
  expect(done).toBeUndefined()
  await type('123456')
  await vi.waitFor(() => expect(done).toEqual({ done: true }))
  expect(field()).toBeNull()
  const [first, code, again] = sent.filter(({ path }) => path === PATH || path === '/auth/step-up')
  expect(code).toMatchObject({ path: '/auth/step-up', body: { totp: '123456' } })
  expect(again).toEqual(first)
  await act(async () => root.unmount())
})

test('whoever thinks better of it reads why it did not happen', async () => {
  const root = await shown()
  answers = { [PATH]: needed }
  let refused: unknown
  await act(async () => void suspend().catch((error: unknown) => (refused = error)))
  await vi.waitFor(() => expect(field()).not.toBeNull())
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('dialog form button')]
  await act(async () => buttons.at(-1)?.click())
  await vi.waitFor(() => expect(refused).toMatchObject({ code: 'step_up_needed' }))
  expect(field()).toBeNull()
  await act(async () => root.unmount())
})
