import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNear } from './near.ts'

test('somebody is near whose way becomes hardly longer', () => {
  const cases: [possible: boolean, roadSeconds: number | null, near: boolean][] = [
    [true, 0, true],
    [true, 300, true],
    [true, 301, false],
    // Both ways are ridden anyway, by a quicker one.
    [true, -20, true],
    // Nobody knows where they will be.
    [true, null, false],
    [false, null, false],
    [false, 0, false],
  ]
  for (const [possible, roadSeconds, near] of cases)
    assert.equal(isNear({ possible, roadSeconds }), near, `${possible} ${roadSeconds}`)
})
