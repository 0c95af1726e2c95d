import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onceFailed } from './city-seeds.ts'

test('the seeds that once failed can be read', () => {
  assert.ok(Array.isArray(onceFailed()))
})

test('each is replayed as it failed, but not with more requests than a soak has time for', () => {
  assert.deepEqual(onceFailed('# words\n9 40 calm twice: booked 2 times\n\n12 300 faults goes on: nobody came\n'), [
    ['--seed', '9', '--requests', '40', '--json'],
    ['--seed', '12', '--requests', '120', '--faults', '--json'],
  ])
})

test('the newest eight are replayed', () => {
  const lines = Array.from({ length: 11 }, (_, n) => `${n} 30 faults found`).join('\n')
  assert.deepEqual(
    onceFailed(lines).map(([, seed]) => seed),
    ['3', '4', '5', '6', '7', '8', '9', '10'],
  )
})

for (const line of ['seven 30 faults found', '7 30 found', '7 30 faults', '7 30 faults '])
  test(`a line that cannot be read is no seed that is kept: ${line}`, () => {
    assert.throws(() => onceFailed(line), /cannot be read/)
  })
