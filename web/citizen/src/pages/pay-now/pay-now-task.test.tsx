import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import type { TaskProps } from '../task/task-frame.tsx'

// The app's client takes the browser's fetch when it is loaded.
const server = vi.hoisted(() => {
  const one: { answer: object } = { answer: {} }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(one.answer)))
  return one
})
const { LocationProvider, ownPaths } = await import('../../app/routing.ts')
const { PayNowTask } = await import('./pay-now-task.tsx')

const request = {
  id: 'r1',
  discreet: false,
  serviceName: { en: 'Test service', ur: 'آزمائشی سروس' },
} as TaskProps['request']

const RAIL = { rail: 'jazzcash', name: { en: 'JazzCash', ur: 'جاز کیش' }, example: '0300 1234567', asksId: true }
const payment = {
  paymentId: 'p1',
  rail: 'jazzcash',
  amountPaisa: 220_000,
  state: 'waiting',
  last4: '4567',
  begunAt: '2026-12-01T05:00:00Z',
  expiresAt: '2026-12-01T05:15:00Z',
  mayCancel: true,
  takenPaisa: null,
}

/** The page as it stands when the server answers so. */
async function shown(answer: object, language: 'en' | 'ur'): Promise<{ text: string; fields: number; ids: number }> {
  server.answer = answer
  history.replaceState(null, '', '/requests/r1/pay-now')
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  root.render(
    <LanguageProvider storageKey={`pay-now-${language}`} initial={language}>
      <LocationProvider scope={ownPaths}>
        {/* Each answer is another request's: what was remembered of one is not another's. */}
        <PayNowTask request={{ ...request, id: crypto.randomUUID() }} done={() => undefined} />
      </LocationProvider>
    </LanguageProvider>,
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  const seen = {
    text: box.textContent ?? '',
    fields: box.querySelectorAll('#pay-number').length,
    ids: box.querySelectorAll('#pay-id').length,
  }
  root.unmount()
  box.remove()
  return seen
}

const DUE = { duePaisa: 220_000, rails: [RAIL] }

test.each([
  ['en', 'waiting', 'Look at your phone', 0],
  ['ur', 'waiting', 'اپنا موبائل دیکھیں', 0],
  ['en', 'unknown', 'We don’t know yet whether it was paid', 0],
  ['ur', 'unknown', 'ابھی معلوم نہیں کہ رقم ادا ہوئی یا نہیں', 0],
  ['en', 'failed', 'The wallet did not pay', 1],
  ['en', 'cancelled', 'This payment was given up', 1],
  ['en', 'expired', 'Nobody answered in time', 1],
] as const)(
  '%s: %s is said, and a second payment is begun only where none is under way',
  async (language, state, words, fields) => {
    const seen = await shown({ ...DUE, payment: { ...payment, state } }, language)
    expect(seen.text).toContain(words)
    expect(seen.fields).toBe(fields)
  },
)

test('paid, nothing can be paid again; another sum is told and never asked for twice', async () => {
  const paid = await shown({ duePaisa: 0, rails: [RAIL], payment: { ...payment, state: 'paid' } }, 'en')
  expect(paid.text).toContain('Nothing is left to pay to us')
  expect(paid.fields).toBe(0)
  const differs = await shown({ ...DUE, payment: { ...payment, state: 'differs', takenPaisa: 110_000 } }, 'en')
  expect(differs.text).toContain('Another amount was taken')
  expect(differs.text).toContain('1,100')
  expect(differs.fields).toBe(0)
})

test('where no rail is on it says so, and cash is left', async () => {
  const seen = await shown({ ...DUE, rails: [], payment: null }, 'en')
  expect(seen.text).toContain('isn’t possible just now')
  expect(seen.fields).toBe(0)
})

test('only a rail that wants the holder’s identity digits asks for them', async () => {
  const asks = await shown({ ...DUE, payment: null }, 'en')
  expect([asks.fields, asks.ids]).toEqual([1, 1])
  const other = await shown({ ...DUE, rails: [{ ...RAIL, rail: 'easypaisa', asksId: false }], payment: null }, 'en')
  expect([other.fields, other.ids]).toEqual([1, 0])
})
