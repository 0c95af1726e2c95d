import { act, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { onlineManager, QueryClientProvider } from '@tanstack/react-query'
import { afterAll, expect, test, vi } from 'vitest'
import type { PagesState } from './api.ts'
import type { QueryState } from '@app/ui'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

const EMPTY = { items: [], next: null }
const asked = vi.fn(async (_url: string, _init: RequestInit) => Response.json(EMPTY))
vi.stubGlobal('fetch', asked)
// The client keeps the fetch that it finds when it is made.
const { answers, call, useAnswer, usePages } = await import('./api.ts')
afterAll(() => {
  onlineManager.setOnline(true)
  vi.unstubAllGlobals()
})

const seen: { answer?: QueryState<unknown>; pages?: PagesState<unknown, unknown> } = {}
function Desk() {
  const answer = useAnswer('catalogue.search', { q: 'te', limit: 5 })
  const pages = usePages('staff.list', { limit: 50 })
  useEffect(() => void Object.assign(seen, { answer, pages }))
  return null
}

test('a browser that knows it has no network says so, instead of an empty answer, and asks once it has one', async () => {
  onlineManager.setOnline(false)
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () =>
    root.render(
      <QueryClientProvider client={answers}>
        <Desk />
      </QueryClientProvider>,
    ),
  )
  expect(asked).not.toHaveBeenCalled()
  for (const one of [seen.answer, seen.pages])
    expect(one).toMatchObject({ problem: { kind: 'offline' }, loading: false, data: undefined })
  await act(async () => onlineManager.setOnline(true))
  await act(
    async () => await vi.waitFor(() => expect([seen.answer?.loading, seen.pages?.loading]).toEqual([false, false])),
  )
  expect(seen.answer).toMatchObject({ problem: undefined, data: EMPTY })
  expect(seen.pages).toMatchObject({ problem: undefined, data: { items: [] } })
  await act(async () => root.unmount())
})

test('a command that is told "one moment" goes again by itself, with the key of its first try', async () => {
  vi.useFakeTimers()
  asked.mockClear()
  asked.mockResolvedValueOnce(
    Response.json({ refusal: 'one_moment', message: {} }, { status: 503, headers: { 'retry-after': '1' } }),
  )
  const sent = call('calls.sit', { extension: '7', presence: 'ready' })
  await vi.advanceTimersByTimeAsync(2_000)
  vi.useRealTimers()
  await sent
  const keys = asked.mock.calls.map(([, init]) => (init.headers as Record<string, string>)['idempotency-key'])
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBeTruthy()
  expect(keys[1]).toBe(keys[0])
})
