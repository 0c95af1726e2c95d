import { act } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { render } from '../../test/render.tsx'
import { patiently } from './patience.ts'
import { OfflineBar } from '../feedback/offline-bar.tsx'

// Fetched once, when somebody has to wait for the first time: here before the clock stands still.
beforeAll(() => import('./ask-again.ts'))
beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const answer = (status: number, retryAfter?: string) =>
  new Response('{}', { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} })
const answering = (...answers: Response[]) => {
  const ask = vi.fn<() => Promise<Response>>()
  for (const one of answers) ask.mockResolvedValueOnce(one)
  return ask
}
const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('it is asked again when the server says, and meanwhile the bar says "one moment"', async () => {
  const page = render(<OfflineBar offline={false}>offline</OfflineBar>)
  const ask = answering(answer(503, '3'), answer(200))
  const asked = patiently(ask)
  await passes(2_900)
  expect(ask).toHaveBeenCalledTimes(1)
  expect(page.text()).toContain('One moment')
  await passes(200)
  expect((await asked).status).toBe(200)
  expect(page.text()).not.toContain('One moment')
  page.unmount()
})

test('a proxy without a word of its own is asked less and less often, and not for ever', async () => {
  const ask = vi.fn(async () => answer(502))
  const asked = patiently(ask)
  await passes(1_000)
  expect(ask).toHaveBeenCalledTimes(2)
  await passes(2_000)
  expect(ask).toHaveBeenCalledTimes(3)
  await passes(60_000)
  expect((await asked).status).toBe(502)
  expect(ask.mock.calls.length).toBeLessThan(10)
})

test('a wait that is longer than anybody has is told at once', async () => {
  expect((await patiently(answering(answer(503, '300')))).status).toBe(503)
})

test('a refusal, an error of ours and a lost network are no reason to ask again', async () => {
  for (const status of [200, 304, 401, 409, 429, 500]) {
    const ask = answering(status === 304 ? new Response(null, { status }) : answer(status, '1'))
    expect((await patiently(ask)).status).toBe(status)
    expect(ask).toHaveBeenCalledTimes(1)
  }
  await expect(patiently(() => Promise.reject(new TypeError('network')))).rejects.toThrow('network')
})

test('whoever leaves the page waits no longer', async () => {
  const page = render(<OfflineBar offline={false}>offline</OfflineBar>)
  const leaving = new AbortController()
  const ask = answering(answer(503, '5'))
  const asked = patiently(ask, leaving.signal)
  asked.catch(() => undefined)
  await passes(1_000)
  expect(page.text()).toContain('One moment')
  leaving.abort()
  await act(() => expect(asked).rejects.toThrow())
  expect(page.text()).not.toContain('One moment')
  page.unmount()
})
