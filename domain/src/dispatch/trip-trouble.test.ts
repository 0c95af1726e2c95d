import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SAFE_ASK_RULES, tripTrouble } from './trip-trouble.ts'

const DOOR = { lat: 31, lon: 73 }
/** Metres from the door, a minute apart each. */
const trip = (...meters: number[]) =>
  meters.map((one, i) => ({ point: { lat: DOOR.lat + one / 111_195, lon: DOOR.lon }, atMs: i * 60_000 }))
const still = (meters: number, minutes: number): number[] => Array.from({ length: minutes + 1 }, () => meters)

for (const [name, fixes, expected] of [
  ['nothing was heard', trip(), null],
  ['one position', trip(9_000), null],
  ['they ride', trip(9_000, 8_000, 7_000), null],
  ['a stop of fourteen minutes', trip(9_000, ...still(5_000, 14)), null],
  ['a stop of fifteen', trip(9_000, ...still(5_000, 15)), 'stopped'],
  ['a phone that wavers is not on its way', trip(...still(5_000, 8), ...still(5_100, 8)), 'stopped'],
  ['they went on after a stop', trip(...still(5_000, 20), 4_000), null],
  ['they wait at the door', trip(...still(300, 60)), null],
  ['a way round', trip(5_000, 7_900), null],
  ['away from the door', trip(5_000, 4_000, 7_100), 'away'],
] as const)
  test(`trip: ${name}`, () => assert.equal(tripTrouble(fixes, DOOR, SAFE_ASK_RULES), expected))

test('zero asks about nothing', () => {
  const off = { stopMinutes: 0, awayMeters: 0, answerMinutes: 10 }
  for (const fixes of [trip(...still(5_000, 60)), trip(1_000, 50_000)])
    assert.equal(tripTrouble(fixes, DOOR, off), null)
})
