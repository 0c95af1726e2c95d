import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { LanguageProvider, ToastProvider } from '@app/ui'
import { answers } from '../../app/api.ts'
import { RefuseDialog } from './robbery-dialogs.tsx'
import { whyNot } from './robbery-words.ts'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const sent = vi.hoisted(() => {
  const kept: { url: string; body: unknown }[] = []
  vi.stubGlobal('fetch', (url: string, init: { body?: string }) => {
    kept.push({ url, body: init.body && JSON.parse(init.body) })
    return Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }))
  })
  return kept
})

const press = (words: string) => act(async () => {
  ;[...document.querySelectorAll('button')].findLast((one) => one.textContent === words)?.click()
  await new Promise((resolve) => setTimeout(resolve, 30))
})

test('a robbery is turned down with a reason and not without', async () => {
  const closed = vi.fn()
  await act(async () => createRoot(document.body.appendChild(document.createElement('div'))).render(
    <QueryClientProvider client={answers}><LanguageProvider storageKey="t" initial="en"><ToastProvider><RefuseDialog robbery={{ id: 'r1', facilitatorName: 'Test Person', badgeNo: 'T-1', amountPaisa: 90_000 }} onClose={closed} /></ToastProvider></LanguageProvider></QueryClientProvider>,
  ))
  await press('Do not accept')
  expect(sent).toHaveLength(0)
  expect(document.body.textContent).toContain('Please fill this in')
  const field = document.getElementById('robbery-reason') as HTMLTextAreaElement
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, 'The police know nothing of it')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await press('Do not accept')
  expect(sent[0]).toMatchObject({ url: '/api/safety/robberies/r1/refuse', body: { reason: 'The police know nothing of it' } })
  expect(closed).toHaveBeenCalled()
})

test('an act that may be done has no reason against it, and every other has words', () => {
  expect(whyNot(null)).toBeUndefined()
  for (const code of ['not_yours', 'same_person', 'already_done', 'report_needed']) expect(whyNot(code)).toMatchObject({ en: expect.stringMatching(/\w/), ur: expect.stringMatching(/[\u0600-\u06ff]/) })
})
