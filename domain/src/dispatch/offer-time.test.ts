import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offerEnds } from './index.ts'

const MADE = new Date('2026-11-30T10:00:00Z')
const at = (seconds: number): Date => new Date(MADE.getTime() + seconds * 1_000)

test('an offer’s time counts from when it reached somebody, at most a minute after it was made, and never beyond the visit', () => {
  const TABLE: [heard: number | null, patience: number, visitEnds: number, ends: number][] = [
    [0, 90, 9_000, 90],
    [5, 90, 9_000, 95],
    [25, 90, 9_000, 115],
    [60, 90, 9_000, 150],
    [300, 90, 9_000, 150],
    [null, 90, 9_000, 150],
    [-5, 90, 9_000, 90],
    [25, 1_800, 9_000, 1_825],
    [25, 90, 100, 100],
    [null, 90, 30, 30],
  ]
  for (const [heard, patience, visitEnds, ends] of TABLE)
    assert.deepEqual(
      offerEnds({
        offeredAt: MADE,
        heardAt: heard === null ? null : at(heard),
        patienceMs: patience * 1_000,
        visitEndsAt: at(visitEnds),
      }),
      at(ends),
      `heard ${heard}, patience ${patience}, visit ends ${visitEnds}`,
    )
})
