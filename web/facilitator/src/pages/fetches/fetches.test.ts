import { expect, test } from 'vitest'
import type { OutboxItem } from '../../offline/outbox-item.ts'
import { fetchesNow } from './use-fetches.ts'

type Items = Parameters<typeof fetchesNow>[0]
const items = [{ id: 'a' }, { id: 'b' }] as unknown as Items
const deed = (recoveryId: string, more: Partial<OutboxItem> = {}) =>
  ({
    endpoint: 'operations.papersRecovered',
    input: { recoveryId },
    state: 'waiting',
    awaited: false,
    ...more,
  }) as OutboxItem
const unsent = (outbox: readonly OutboxItem[]) =>
  fetchesNow(items, outbox)
    .filter((one) => one.unsent)
    .map((one) => one.id)

test('what was taken over without a network waits, and is not taken over once more', () => {
  expect(unsent([deed('a')])).toEqual(['a'])
  expect(unsent([deed('a', { state: 'needsUpdate' })])).toEqual(['a'])
})

test('while the answer is awaited, or when it was no, it is still to be fetched', () => {
  expect(unsent([deed('a', { awaited: true }), deed('b', { state: 'refused' })])).toEqual([])
})
