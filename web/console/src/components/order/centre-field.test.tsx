import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { answers } from '../../app/api.ts'
import { CentreField } from './centre-field.tsx'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const centre = {
  id: 'c1',
  name: { en: 'Test centre', ur: 'آزمائشی مرکز' },
  districtId: 'lahore',
  opens: '09:00',
  closes: '17:00',
  openNow: true,
}
// The client keeps the fetch of the moment in which it is made, so this one stands before the imports.
const line = vi.hoisted(() => {
  const waiting: (() => void)[] = []
  const held = { items: [] as unknown[], goOn: () => waiting.splice(0).forEach((go) => go()) }
  vi.stubGlobal('fetch', async (url: string) => {
    if (url.includes('/centres')) await new Promise<void>((resolve) => waiting.push(resolve))
    return new Response(
      JSON.stringify(
        url.includes('/centres') ? { items: held.items, next: null } : { divisions: [], verified: false, credit: '' },
      ),
      { headers: { 'content-type': 'application/json' } },
    )
  })
  return held
})
line.items = [centre]

test('a list of centres that is still coming cannot be passed over by a fast hand', async () => {
  const box = document.body.appendChild(document.createElement('div'))
  await act(async () =>
    createRoot(box).render(
      <QueryClientProvider client={answers}>
        <LanguageProvider storageKey="t" initial="en">
          <CentreField id="of-test" value="" onChange={() => undefined} />
        </LanguageProvider>
      </QueryClientProvider>,
    ),
  )
  expect(document.getElementById('of-test')).toBeNull()
  expect(box.querySelector('.skeleton')).not.toBeNull()
  await act(async () => {
    line.goOn()
    await new Promise((resolve) => setTimeout(resolve, 30))
  })
  expect([...(document.getElementById('of-test') as HTMLSelectElement).options].map((one) => one.value)).toEqual([
    '',
    'c1',
  ])
})
