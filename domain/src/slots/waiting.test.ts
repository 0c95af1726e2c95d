import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstToTell, type FreeHour, heldUntil } from './waiting.ts'

const NOW = new Date('2027-01-04T05:00:00Z')
const hour = (day: string, clock: string): FreeHour => ({ day, startsAt: new Date(`${day}T${clock}:00Z`) })
const [monday, tuesday] = ['2027-01-04', '2027-01-05']

test('an hour is held some minutes, and through the night until some minutes after it', () => {
  const morning = new Date('2027-01-05T03:00:00Z')
  assert.equal(heldUntil(NOW, null, 15).toISOString(), '2027-01-04T05:15:00.000Z')
  assert.equal(heldUntil(NOW, morning, 15).toISOString(), '2027-01-05T03:15:00.000Z')
})

test('the first in line whom an hour fits is told of the soonest that does', () => {
  const hours = [hour(monday, '05:10'), hour(monday, '09:00'), hour(tuesday, '06:00')]
  const table: [string[][], FreeHour[], [number, number] | null][] = [
    [[[monday], [monday]], hours, [0, 1]],
    [[[tuesday], [monday]], hours, [0, 2]],
    [[['2027-01-06'], [tuesday]], hours, [1, 2]],
    [[['2027-01-06']], hours, null],
    [[[monday]], [hours[0]!], null],
    [[], hours, null],
    [[[monday, tuesday]], [], null],
  ]
  for (const [line, free, expected] of table) {
    const waits = line.map((days) => ({ days }))
    const found = firstToTell(waits, () => free, heldUntil(NOW, null, 15))
    assert.deepEqual(
      found && [waits.indexOf(found.wait), hours.indexOf(found.hour)],
      expected,
      JSON.stringify([line, free]),
    )
  }
})

test('whoever needs somebody who is not free is passed over, and nobody behind them waits for it', () => {
  const [woman, anybody] = [
    { days: [monday], manner: 'woman' },
    { days: [monday], manner: 'soonest' },
  ]
  const found = firstToTell([woman, anybody], (wait) => (wait === woman ? [] : [hour(monday, '09:00')]), NOW)
  assert.equal(found?.wait, anybody)
})
