import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from '../test/run.ts'

test('a small city under faults breaks no invariant; one that is broken on purpose is named', async () => {
  const held = await run('run.ts', '--seed', '7', '--requests', '12', '--faults', '--json')
  assert.equal(held.code, 0, held.words)
  const { violations, situations } = JSON.parse(held.lastLine)
  assert.equal(violations, 0)
  assert.ok(situations['request: booked'] >= 12, JSON.stringify(situations))
  const planted = await run('run.ts', '--seed', '7', '--requests', '40', '--plant', 'ledger')
  assert.equal(planted.code, 1)
  assert.match(planted.words.trim().split('\n').at(-1) ?? '', /ledger/)
})
