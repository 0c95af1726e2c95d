import { expect, test } from 'vitest'
import { nextOf } from './use-next.ts'

const pile = [
  { applicationId: 'a', state: 'to_take' },
  { applicationId: 'b', state: 'objected' },
  { applicationId: 'c', state: 'in_process' },
  { applicationId: 'd', state: 'issued' },
] as const

test('the next that waits for the office opens, from the top again after the last', () => {
  expect(nextOf(pile, 'a')).toBe('c')
  expect(nextOf(pile, 'c')).toBe('a')
  expect(nextOf(pile, 'b')).toBe('c')
  expect(nextOf(pile, 'not in sight')).toBe('a')
})

test('the one in hand is never its own next, and an empty pile has none', () => {
  expect(nextOf([pile[0]], 'a')).toBeUndefined()
  expect(nextOf([], 'a')).toBeUndefined()
})
