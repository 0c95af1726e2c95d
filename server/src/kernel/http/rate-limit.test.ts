import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createRateLimit } from './rate-limit.ts'

test('the allowance of a minute comes back as the next one goes on', () => {
  let now = 600_000
  const limit = createRateLimit(1, () => now)
  const taken = () => Array.from({ length: 10 }, () => limit.take('one', 4)).filter(Boolean).length
  assert.equal(taken(), 4)
  assert.equal(limit.take('another', 4), true)
  now += 60_000
  assert.equal(taken(), 0, 'the last minute still counts whole')
  now += 30_000
  assert.equal(taken(), 2, 'half of it')
  now += 120_000
  assert.equal(taken(), 4)
})

test('more strangers than there is room for are counted all the same; whoever was quiet for longest is forgotten', () => {
  const limit = createRateLimit(1, () => 600_000, 100)
  const busy = () => limit.take('busy', 300)
  for (let i = 0; i < 250; i++) {
    busy()
    limit.take(`stranger ${i}`, 2)
  }
  assert.deepEqual(
    ['stranger 249', 'stranger 249'].map((key) => limit.take(key, 2)),
    [true, false],
    'the newest stranger is counted',
  )
  assert.equal(
    Array.from({ length: 100 }, busy).filter(Boolean).length,
    50,
    'and who asks all the time was not forgotten',
  )
})
