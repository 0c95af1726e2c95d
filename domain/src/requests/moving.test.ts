import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movingRule } from './moving.ts'

const HOUR_MS = 3_600_000
const limits = { rescheduleFreeHours: 24, rescheduleLateMax: 1 }

for (const [hoursBefore, lateMoves, rule] of [
  [48, 0, 'free'],
  [48, 1, 'free'],
  [24, 0, 'free'],
  [23.9, 0, 'with_reason'],
  [3.5, 0, 'with_reason'],
  [3.5, 1, 'used'],
  [-1, 0, 'with_reason'],
] as const)
  test(`${hoursBefore} hours before, moved late ${lateMoves} times: ${rule}`, () =>
    assert.equal(movingRule({ startsAtMs: hoursBefore * HOUR_MS, lateMoves }, limits, 0), rule))
