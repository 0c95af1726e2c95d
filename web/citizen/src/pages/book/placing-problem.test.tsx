import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider, type Problem } from '@app/ui'
import { PlacingProblem, TRIES_MAX } from './placing-problem.tsx'

const closed: Problem = {
  kind: 'refused',
  code: 'no_new_requests',
  words: { en: 'No new requests for some minutes', ur: 'ابھی نئی درخواستیں نہیں' },
  details: { retryAfterSeconds: 120 },
}

let box: HTMLElement
let root: Root
const again = vi.fn()
beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  again.mockClear()
  box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
})
afterEach(() => {
  root.unmount()
  box.remove()
  vi.useRealTimers()
})

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000)
async function show(problem: Problem, tries: number, language: 'en' | 'ur' = 'en'): Promise<void> {
  root.render(
    <LanguageProvider storageKey={`closed-${language}`} initial={language}>
      <PlacingProblem problem={problem} tries={tries} onRetry={again} />
    </LanguageProvider>,
  )
  // Effects come after the picture.
  await pass(0.2)
}
const timer = () => box.querySelector('[role=timer]')?.textContent ?? ''

test('it says when the order goes again, counts down, and sends it then, once', async () => {
  await show(closed, 1)
  expect(box.textContent).toContain('No new requests')
  expect(timer()).toContain('in 2 min 0 s')
  await pass(15)
  expect(timer()).toContain('in 1 min 45 s')
  await pass(75)
  expect(timer()).toContain('in 30 s')
  expect(again).not.toHaveBeenCalled()
  await pass(30)
  expect(again).toHaveBeenCalledTimes(1)
  await pass(300)
  expect(again).toHaveBeenCalledTimes(1)
})

test('refused once more, it waits anew; after some tries it stops, and the button is there all the time', async () => {
  for (let tries = 1; tries < TRIES_MAX; tries++) {
    await show(closed, tries)
    await pass(119)
    expect(again).toHaveBeenCalledTimes(tries - 1)
    await pass(1)
    expect(again).toHaveBeenCalledTimes(tries)
    expect(box.querySelector('button')?.textContent).toBe('Try again')
  }
  again.mockClear()
  await show(closed, TRIES_MAX)
  await pass(600)
  expect(again).not.toHaveBeenCalled()
  expect(timer()).toContain(`tried ${TRIES_MAX} times`)
  box.querySelector('button')?.click()
  expect(again).toHaveBeenCalledTimes(1)
})

test('in Urdu too; and whatever else is wrong is told as ever and not sent by itself', async () => {
  await show(closed, 1, 'ur')
  expect(timer()).toContain('2 منٹ 0 سیکنڈ')
  await show({ kind: 'refused', code: 'too_many_requests', words: closed.words, details: { retryAfterSeconds: 60 } }, 1)
  await pass(120)
  expect(again).not.toHaveBeenCalled()
  expect(box.querySelector('[role=timer]')).toBeNull()
})
