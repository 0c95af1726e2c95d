import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spreadOf } from './spread.ts'

test('middle and ninetieth of a list, in whatever order it comes', () => {
  assert.deepEqual(spreadOf([]), { median: null, ninetieth: null })
  assert.deepEqual(spreadOf([7]), { median: 7, ninetieth: 7 })
  assert.deepEqual(spreadOf([10, 1, 3, 2, 9, 8, 4, 7, 6, 5]), { median: 5, ninetieth: 9 })
  assert.deepEqual(spreadOf([3, 1, 2]), { median: 2, ninetieth: 3 })
})
