import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBecome, mayWork, STANDINGS } from './standing.ts'

test('the way in is applied → vetting → training → approved → active, and only then there is work', () => {
  const way = ['applied', 'vetting', 'training', 'approved', 'active'] as const
  for (const [i, to] of way.slice(1).entries()) assert.ok(mayBecome(way[i] as (typeof way)[number], to))
  assert.ok(!mayBecome('applied', 'active'))
  assert.deepEqual(STANDINGS.filter(mayWork), ['active', 'warned'])
})

test('an end is final; nobody is suspended who was never admitted', () => {
  assert.deepEqual(
    STANDINGS.filter((to) => mayBecome('ended', to)),
    [],
  )
  assert.deepEqual(
    STANDINGS.filter((to) => mayBecome('suspended', to)),
    ['active', 'paused', 'warned', 'ended'],
  )
  assert.deepEqual(
    STANDINGS.filter((from) => mayBecome(from, 'suspended')),
    ['active', 'paused', 'warned'],
  )
})
