import { expect, test } from 'vitest'
import { paisaOf, rupeesOf } from './rupees.ts'

test('rupees as people type them, in either digits, and nothing else', () => {
  expect(['0', '12', '1,200', '1200.5', '1200.05', '۱۲۰۰'].map(paisaOf)).toEqual([
    0, 1200, 120_000, 120_050, 120_005, 120_000,
  ])
  expect(['', '-1', '1.234', 'abc', '1.', '12345678901'].map(paisaOf)).toEqual(Array(6).fill(undefined))
  for (const paisa of [0, 5, 100, 120_050]) expect(paisaOf(rupeesOf(paisa))).toBe(paisa)
})
