// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import type { VisitView } from '../../offline/apply.ts'
import { SafeAsk } from './safe-ask.tsx'

const said: string[] = []
vi.mock('../../app/client.ts', () => ({
  call: async (id: string) => {
    said.push(id)
    return { done: true }
  },
}))

const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 30))
async function show(visit: object) {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey="t" initial="en">
      <SafeAsk visit={{ id: 'v', state: 'en_route', ...visit } as VisitView} reload={async () => undefined} />
    </LanguageProvider>,
  )
  await rest()
}
const text = () => document.body.textContent ?? ''
const ask = { askedAt: '2026-12-02T06:00:00.000Z', until: '2026-12-02T06:10:00.000Z', alarmed: false }
beforeEach(() => {
  document.body.replaceChildren()
  said.length = 0
})

test('asked on the way: one press answers, and help is beside it', async () => {
  await show({ safeAsk: ask })
  expect(text()).toContain('Are you safe?')
  expect([...document.querySelectorAll('a')].map((a) => a.textContent)).toContain('I need help')
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('I’m safe'))
  button!.click()
  await rest()
  expect(said).toEqual(['visits.safe'])
  expect(text()).toBe('')
})

test('nothing is asked of whoever was not, or has arrived; who was told is said', async () => {
  await show({})
  await show({ safeAsk: ask, state: 'arrived' })
  expect(text()).toBe('')
  await show({ safeAsk: { ...ask, alarmed: true } })
  expect(text()).toContain('The control room has been told')
})
