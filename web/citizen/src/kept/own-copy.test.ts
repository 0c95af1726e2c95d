import { beforeEach, expect, test, vi } from 'vitest'
import type { RequestView } from '../components/request-badge.tsx'

/** As much of the phone's database as a table asks for. */
const rows = vi.hoisted(() => new Map<string, unknown>())
vi.mock('./device-store.ts', () => ({
  deviceStore: () => ({
    find: async (key: string) => rows.get(key),
    all: async () => [...rows.values()],
    keep: async (key: string, value: unknown) => void rows.set(key, value),
    forget: async (key: string) => void rows.delete(key),
    clear: async () => rows.clear(),
  }),
}))
const { findOwnCopy, forgetOwnCopies, keepOwnCopy, onOwnCopies, ownCopies } = await import('./own-copy.ts')

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-25T06:00:00Z')
const view = (id: string, more: Partial<RequestView> = {}) =>
  ({
    id,
    state: 'visiting',
    createdAt: '2026-11-24T06:00:00Z',
    updatedAt: '2026-11-25T05:00:00Z',
    ...more,
  }) as RequestView

beforeEach(() => rows.clear())

test('an open request is kept as it was read, and when', async () => {
  await keepOwnCopy(view('a'), NOW)
  expect(await findOwnCopy('a')).toEqual({ view: view('a'), readAt: NOW })
  expect(await findOwnCopy('b')).toBeUndefined()
})

test('one that ended stays for a day, then it goes by itself', async () => {
  await keepOwnCopy(view('a', { state: 'closed' }), NOW)
  await keepOwnCopy(view('b'), NOW)
  expect((await ownCopies(NOW)).map((copy) => copy.view.id)).toEqual(['a', 'b'])
  expect((await ownCopies(NOW + DAY_MS)).map((copy) => copy.view.id)).toEqual(['b'])
  expect([...rows.keys()]).toEqual(['b'])
})

test('one that ended long ago is not kept at all', async () => {
  await keepOwnCopy(view('a', { state: 'cancelled', updatedAt: '2026-11-20T05:00:00Z' }), NOW)
  expect(rows.size).toBe(0)
})

test('the newest order comes first', async () => {
  await keepOwnCopy(view('old', { createdAt: '2026-11-01T00:00:00Z' }), NOW)
  await keepOwnCopy(view('new', { createdAt: '2026-11-24T00:00:00Z' }), NOW)
  expect((await ownCopies(NOW)).map((copy) => copy.view.id)).toEqual(['new', 'old'])
})

test('signing out leaves nothing, and says so to whoever shows them', async () => {
  await keepOwnCopy(view('a'), NOW)
  const told = vi.fn()
  const leave = onOwnCopies(told)
  await forgetOwnCopies()
  expect(rows.size).toBe(0)
  expect(told).toHaveBeenCalledTimes(1)
  leave()
})
