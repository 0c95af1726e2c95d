import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider, ToastProvider } from '@app/ui'
import { answers } from '../../app/api.ts'
import { ProceedingDialog } from './proceeding-dialog.tsx'
import type { Proceeding } from './proceeding-page.tsx'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

// The client keeps the fetch of the moment in which it is made, so this one stands before the imports.
const sent = vi.hoisted(() => {
  const kept: { url: string; body: unknown }[] = []
  vi.stubGlobal('fetch', (url: string, init: { body?: string }) => {
    kept.push({ url, body: init.body && JSON.parse(init.body) })
    return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }))
  })
  return kept
})
beforeEach(() => {
  sent.length = 0
  document.body.innerHTML = ''
})

const proceeding = { id: 'p1', facilitatorId: 'f1', files: [{ fileId: 'gathered', at: '2026-11-24T10:00:00.000Z', own: false }, { fileId: 'theirs', at: '2026-11-24T10:00:00.000Z', own: true }] } as unknown as Proceeding
const pause = (ms = 30) => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)))
function write(id: string, text: string) {
  const field = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement
  act(() => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
const press = (words: string) => act(async () => [...document.querySelectorAll('button')].findLast((one) => one.textContent === words)?.click())
async function show(what: 'serve' | 'protect', onClose = vi.fn()) {
  const box = document.body.appendChild(document.createElement('div'))
  await act(async () => createRoot(box).render(
    <QueryClientProvider client={answers}><LanguageProvider storageKey="t" initial="en"><ToastProvider><ProceedingDialog proceeding={proceeding} act={what} onClose={onClose} /></ToastProvider></LanguageProvider></QueryClientProvider>,
  ))
  return onClose
}

test('a notice carries the gathered file, once it is said what the file shows', async () => {
  const closed = await show('serve')
  write('notice', 'More money was asked for')
  await press('Serve the notice')
  expect(document.body.textContent).toContain('Say what the attached file is')
  expect(sent).toHaveLength(0)
  write('label-0', 'The slip')
  write('shows-0', 'Rs 500 more than the receipt')
  await press('Serve the notice')
  await pause()
  expect(sent[0]?.body).toMatchObject({ words: 'More money was asked for', evidence: [{ label: 'The slip', words: 'Rs 500 more than the receipt', fileId: 'gathered' }] })
  expect(closed).toHaveBeenCalled()
})

test('a protective pause asks for the fact, how it was verified, the notice and evidence; and says when it ends', async () => {
  await show('protect')
  expect(document.body.textContent).toContain('72 hours')
  await press('Pause at once')
  expect(sent).toHaveLength(0)
  act(() => document.querySelector<HTMLElement>('input[name=fact][value=money]')?.click())
  write('verified-by', 'The bank’s statement')
  write('ground', 'The slip is false')
  write('label-0', 'Slip')
  write('shows-0', 'Not of the bank')
  await press('Pause at once')
  await pause()
  expect(sent[0]?.body).toMatchObject({ proceedingId: 'p1', facilitatorId: 'f1', fact: 'money', verifiedBy: 'The bank’s statement', ground: 'The slip is false', evidence: [{ fileId: 'gathered' }] })
})
