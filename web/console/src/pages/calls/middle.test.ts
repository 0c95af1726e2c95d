import { expect, test } from 'vitest'
import { middleOf } from './middle.ts'

test('one thing is open at a time, and the request of the address is there again when nothing lies over it', () => {
  expect(middleOf(undefined, undefined)).toEqual({ kind: 'nothing' })
  expect(middleOf('r1', undefined)).toEqual({ kind: 'request', requestId: 'r1' })
  expect(middleOf('r1', 'own')).toEqual({ kind: 'own' })
  expect(middleOf('r1', 'order')).toEqual({ kind: 'order' })
  expect(middleOf(undefined, 'own')).toEqual({ kind: 'own' })
})
