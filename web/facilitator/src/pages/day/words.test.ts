import { expect, test } from 'vitest'
import { isCashOnly } from './words.ts'

test.each([
  [['cash_aged'], true],
  [['cash_cap_exceeded'], true],
  [['cash_over_authority'], true],
  [['standing_not_active', 'cash_aged'], false],
  [['area_event'], false],
])('cash that is held keeps only visits with cash away, and nothing else is called so: %j', (because, only) => {
  expect(isCashOnly(because)).toBe(only)
})
