import { expect, test } from 'vitest'
import { sumsOf } from './hour-chart.tsx'

test('a line begins at midnight with nothing and never falls', () => {
  expect(sumsOf([])).toEqual([0])
  expect(sumsOf([2, 0, 3])).toEqual([0, 2, 2, 5])
})
