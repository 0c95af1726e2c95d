import { beforeEach, expect, test } from 'vitest'
import { desksOf } from './desks.ts'
import { firstDesk, keepDesk } from './last-desk.ts'

beforeEach(() => localStorage.clear())

test('the desk that was left last opens, and the first one before any was left', () => {
  const desks = desksOf(['supervisor'])
  expect(firstDesk(desks)?.key).toBe('wallboard')
  keepDesk(desks[3]!)
  expect(firstDesk(desks)?.key).toBe('grievances')
})

test('a desk that is no longer theirs does not open', () => {
  keepDesk(desksOf(['finance'])[0]!)
  expect(firstDesk(desksOf(['clerk']))?.key).toBe('desk')
  expect(firstDesk([])).toBeUndefined()
})
