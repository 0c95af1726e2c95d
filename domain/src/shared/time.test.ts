import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween, instantAt, isLocalDate, localDateOf, yearsBetween } from './time.ts'

const day = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('1970-01-01', n))

test('a local day begins five hours before the world’s', () => {
  assert.equal(localDateOf(new Date('2026-11-24T18:59:59Z'), 300), '2026-11-24')
  assert.equal(localDateOf(new Date('2026-11-24T19:00:00Z'), 300), '2026-11-25')
  assert.equal(instantAt('2026-11-25', '00:00', 300).toISOString(), '2026-11-24T19:00:00.000Z')
  assert.equal(instantAt('2026-11-25', '24:00', 300).toISOString(), '2026-11-25T19:00:00.000Z')
})

test('only days of the calendar are days', () => {
  for (const wrong of ['2026-02-30', '2026-13-01', '2026-1-1', '20260101', '', 'today', null, 5])
    assert.equal(isLocalDate(wrong), false, String(wrong))
  assert.ok(isLocalDate('2028-02-29'))
})

test('years are completed at the birthday', () => {
  const table: [string, string, number][] = [
    ['2008-11-24', '2026-11-24', 18],
    ['2008-11-25', '2026-11-24', 17],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ]
  for (const [from, to, years] of table) assert.equal(yearsBetween(from, to), years, `${from} ${to}`)
})

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) =>
      assert.equal(daysBetween(from, addDays(from, n)), n),
    ),
  )
})
