import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stillness, type Waiting } from './drained.ts'

const QUEUE: Waiting = { jobs: 3, held: 1, resting: 0, tries: 5, youngest: '40', holders: '{nobody}', error: '' }

test('a queue that does not move is given up after its time, and not before', () => {
  const isStill = stillness(1_000)
  assert.equal(isStill(QUEUE, 10_000), false)
  assert.equal(isStill(QUEUE, 10_999), false)
  assert.equal(isStill(QUEUE, 11_000), true)
})

test('whatever moves gives it its time anew', () => {
  for (const moved of [{ jobs: 2 }, { held: 0 }, { tries: 6 }, { youngest: '41' }]) {
    const isStill = stillness(1_000)
    isStill(QUEUE, 10_000)
    assert.equal(isStill({ ...QUEUE, ...moved }, 11_000), false, JSON.stringify(moved))
    assert.equal(isStill({ ...QUEUE, ...moved }, 12_000), true, JSON.stringify(moved))
  }
})

test('a failed job that rests before its next try is waited for', () => {
  const isStill = stillness(1_000)
  isStill({ ...QUEUE, resting: 1 }, 10_000)
  assert.equal(isStill({ ...QUEUE, resting: 1 }, 15_000), false)
  assert.equal(isStill(QUEUE, 15_500), false)
  assert.equal(isStill(QUEUE, 16_000), true)
})
