import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingOf } from './index.ts'

test('a district opens on its day, and is closed without one', () => {
  const cases: [{ opensOn: string | null } | undefined, boolean][] = [
    [undefined, true],
    [{ opensOn: null }, false],
    [{ opensOn: '2027-03-01' }, false],
    [{ opensOn: '2027-02-28' }, true],
    [{ opensOn: '2026-01-01' }, true],
  ]
  for (const [set, open] of cases)
    assert.deepEqual(openingOf(set, '2027-02-28'), { open, opensOn: set?.opensOn ?? null }, JSON.stringify(set))
})
