import { expect, test } from 'vitest'
import { holdTimes } from './hold-times.ts'

const day = (time: string) => `2026-11-25T${time}:00.000Z`
const hours = (at: string, startsAt = '08:00', endsAt = '10:00') =>
  holdTimes({ at: day(at), startsAt: day(startsAt), endsAt: day(endsAt) }).map((one) => one.slice(11, 16))

test('half hours from now on, up to the hour of the visit', () => {
  expect(hours('06:10')).toEqual(['06:30', '07:00', '07:30', '08:00'])
  expect(hours('06:30')).toEqual(['07:00', '07:30', '08:00'])
  expect(hours('07:50')).toEqual(['08:00'])
})
test('of an hour that runs up to its end, of one that is over none', () => {
  expect(hours('09:10')).toEqual(['09:30', '10:00'])
  expect(hours('10:00')).toEqual([])
})
test('a visit days ahead offers the next hours and its own', () => {
  const times = holdTimes({
    at: day('06:10'),
    startsAt: '2026-11-28T08:00:00.000Z',
    endsAt: '2026-11-28T10:00:00.000Z',
  })
  expect(times).toHaveLength(17)
  expect(times.at(-1)).toBe('2026-11-28T08:00:00.000Z')
})
