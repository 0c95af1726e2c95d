import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAhead, type StopAhead } from './day-ahead.ts'

const MIN = 60_000
const NINE = Date.UTC(2026, 10, 25, 4)
const at = (minutes: number): number => NINE + minutes * MIN
const HERE = { lat: 31.5, lon: 74.3 }
const THERE = { lat: 31.6, lon: 74.4 }
const stop = (id: string, more: Partial<StopAhead & { beginsNotBeforeMs: number; arrivedMs: number }> = {}) => ({
  id,
  state: 'assigned' as const,
  point: THERE,
  startsMs: at(0),
  beginsNotBeforeMs: at(0),
  minutes: 30,
  startedMs: null,
  arrivedMs: null,
  ...more,
})
const tenMinutes = () => ({ seconds: 600 })
const minutes = (ms: number | null) => (ms === null ? null : (ms - NINE) / MIN)
const ahead = (stops: ReturnType<typeof stop>[], from: typeof HERE | null = HERE) =>
  dayAhead(stops, from, at(0), tenMinutes).map((one) => [
    one.way?.seconds ?? null,
    minutes(one.arrivesMs),
    minutes(one.beginsMs),
    minutes(one.endsMs),
  ])

test('whoever is early waits, and the next way begins where the work ended', () => {
  assert.deepEqual(ahead([stop('a', { beginsNotBeforeMs: at(60) }), stop('b')]), [
    [600, 10, 60, 90],
    [600, 100, 100, 130],
  ])
})

test('without a place the first way is not known, and the promised hour counts', () => {
  assert.deepEqual(ahead([stop('a', { beginsNotBeforeMs: at(20) }), stop('b')], null), [
    [null, null, 20, 50],
    [600, 60, 60, 90],
  ])
})

test('whoever is there has no way, and work that has run over ends now, never in the past', () => {
  const there = { state: 'in_progress' as const, arrivedMs: at(-100), startedMs: at(-90) }
  assert.deepEqual(ahead([stop('a', there), stop('b')]), [
    [null, -100, -90, 0],
    [600, 10, 10, 40],
  ])
})
