import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, MINUTE_MS } from '../shared/index.ts'
import type { CalendarData, CalendarSubject, DayHours, WeekHours } from './calendar-data.ts'
import {
  addWorkingDays,
  afterWorkingMinutes,
  dueAfterWorkingDays,
  holidayOn,
  isOpen,
  isWorkingDay,
  nextOpening,
  officeHours,
  openWindows,
  visitHours,
  weekdayOf,
  workingMinutesBetween,
} from './hours.ts'

const unverified = { status: 'unverified' } as const
const t = (en: string) => ({ en, ur: en })
const day = (open: string, close: string, ...breaks: DayHours['breaks']): DayHours => ({ open, close, breaks })
const week = (usual: DayHours, fri: DayHours, sat: DayHours | null): WeekHours => ({
  mon: usual,
  tue: usual,
  wed: usual,
  thu: usual,
  fri,
  sat,
  sun: null,
})
const always = day('00:00', '24:00')

const calendar: CalendarData = {
  utcOffsetMinutes: 300,
  timeZone: 'UTC',
  evidence: unverified,
  weeks: {
    fiveDay: week(
      day('09:00', '17:00', { from: '13:00', to: '13:30' }),
      day('09:00', '17:00', { from: '12:30', to: '14:30' }),
      null,
    ),
    sixDay: week(day('09:00', '15:00'), day('09:00', '12:30'), day('09:00', '15:00')),
    everyDay: { ...week(always, always, always), sun: always },
  },
  seasons: [
    {
      name: t('Fasting'),
      from: '2027-02-08',
      to: '2027-03-09',
      weeks: { fiveDay: week(day('09:00', '15:00'), day('09:00', '12:30'), null) },
      evidence: unverified,
    },
  ],
  holidays: [
    { date: '2026-12-25', name: t('Everywhere'), scope: { kind: 'territory' }, evidence: unverified },
    { date: '2026-12-28', name: t('One district'), scope: { kind: 'districts', ids: ['d1'] }, evidence: unverified },
    { date: '2026-12-29', name: t('One office'), scope: { kind: 'offices', ids: ['o1'] }, evidence: unverified },
    {
      date: '2026-12-30',
      name: t('Some staff'),
      scope: { kind: 'territory' },
      onlyFor: t('some'),
      evidence: unverified,
    },
  ],
  visits: { week: week(day('09:00', '19:00'), day('09:00', '19:00'), day('09:00', '19:00')), seasons: [] },
}
const five: CalendarSubject = { week: 'fiveDay' }
const at = (local: string) => new Date(`${local}:00+05:00`)

test('the week, the Friday break and Ramadan hours', () => {
  assert.equal(weekdayOf('2026-11-27'), 'fri')
  assert.deepEqual(
    openWindows(calendar, '2026-11-27', five).map((window) => [window.from, window.to]),
    [
      [at('2026-11-27T09:00'), at('2026-11-27T12:30')],
      [at('2026-11-27T14:30'), at('2026-11-27T17:00')],
    ],
  )
  assert.equal(isOpen(calendar, at('2026-11-27T13:00'), five), false)
  assert.equal(isOpen(calendar, at('2026-11-28T10:00'), five), false, 'Saturday')
  assert.equal(isOpen(calendar, at('2026-11-28T10:00'), { week: 'sixDay' }), true)
  assert.equal(isOpen(calendar, at('2027-02-11T16:00'), five), false, 'Ramadan closes at three')
  assert.equal(
    officeHours(calendar, '2027-02-11', { week: 'sixDay' })?.close,
    '15:00',
    'a week kind without hours of its own keeps the usual ones',
  )
  assert.equal(isOpen(calendar, at('2026-12-25T03:00'), { week: 'everyDay' }), true, 'some counters never close')
})

test('holidays close whom they concern', () => {
  const closed = (date: string, subject: CalendarSubject) => !isWorkingDay(calendar, date, subject)
  assert.ok(closed('2026-12-25', five))
  assert.ok(closed('2026-12-28', { ...five, districtId: 'd1' }) && !closed('2026-12-28', { ...five, districtId: 'd2' }))
  assert.ok(closed('2026-12-29', { ...five, officeId: 'o1' }) && !closed('2026-12-29', { ...five, officeId: 'o2' }))
  assert.equal(holidayOn(calendar, '2026-12-30', five), undefined)
  assert.equal(visitHours(calendar, '2026-12-28', 'd1'), null)
  assert.ok(visitHours(calendar, '2026-12-28'))
})

test('working minutes', () => {
  const table: [string, string, number][] = [
    ['2026-11-24T09:00', '2026-11-24T17:00', 450],
    ['2026-11-24T13:05', '2026-11-24T13:20', 0],
    ['2026-11-24T16:00', '2026-11-25T10:00', 120],
    ['2026-11-27T09:00', '2026-11-30T09:00', 360],
    ['2026-11-24T18:00', '2026-11-24T18:30', 0],
    ['2026-11-24T10:00', '2026-11-24T09:00', 0],
  ]
  for (const [from, to, minutes] of table)
    assert.equal(workingMinutesBetween(calendar, at(from), at(to), five), minutes, `${from} ${to}`)
})

test('working days, limits and the next opening', () => {
  const table: [string, number, string][] = [
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 0, '2026-11-30'],
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-11-24', 10, '2026-12-08'],
  ]
  for (const [from, days, to] of table)
    assert.equal(addWorkingDays(calendar, from, days, five), to, `${from} + ${days}`)
  assert.deepEqual(dueAfterWorkingDays(calendar, at('2026-11-24T23:00'), 1, five), at('2026-11-25T17:00'))
  assert.deepEqual(nextOpening(calendar, at('2026-11-27T18:00'), five), at('2026-11-30T09:00'))
  assert.deepEqual(nextOpening(calendar, at('2026-11-27T10:00'), five), at('2026-11-27T10:00'))
})

const instant = fc
  .integer({ min: 0, max: 600 * 1440 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * MINUTE_MS))
const subject = fc.constantFrom<CalendarSubject>(five, { week: 'sixDay', districtId: 'd1' }, { week: 'everyDay' })

test('working minutes add up over any split, and never exceed the time that passed', () => {
  fc.assert(
    fc.property(fc.tuple(instant, instant, instant), subject, (times, whose) => {
      const [a, b, c] = [...times].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date]
      const minutes = (from: Date, to: Date) => workingMinutesBetween(calendar, from, to, whose)
      assert.equal(minutes(a, b) + minutes(b, c), minutes(a, c))
      assert.ok(minutes(a, c) * MINUTE_MS <= c.getTime() - a.getTime())
    }),
    { numRuns: 60 },
  )
})

test('adding working days lands on a working day with exactly that many between', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 40 }), subject, (start, days, whose) => {
      const from = addDays('2026-01-01', start)
      const to = addWorkingDays(calendar, from, days, whose)
      let count = 0
      for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
        if (isWorkingDay(calendar, date, whose)) count += 1
      assert.equal(count, days)
      assert.ok(isWorkingDay(calendar, to, whose))
    }),
    { numRuns: 60 },
  )
})

test('so many working minutes later is where exactly that many were worked', () => {
  assert.deepEqual(afterWorkingMinutes(calendar, at('2026-11-27T16:00'), 120, five), at('2026-11-30T10:00'))
  assert.deepEqual(afterWorkingMinutes(calendar, at('2026-11-24T20:00'), 0, five), at('2026-11-25T09:00'))
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 4000 }), subject, (from, minutes, whose) => {
      assert.equal(
        workingMinutesBetween(calendar, from, afterWorkingMinutes(calendar, from, minutes, whose), whose),
        minutes,
      )
    }),
    { numRuns: 60 },
  )
})
