import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CalendarData, DayHours } from '../calendar/index.ts'
import { MINUTE_MS } from '../shared/index.ts'
import { CALL_DESK, type CallDesk, openingsOf } from './desk.ts'
import { promiseWindow, stillStands } from './promise.ts'

const unverified = { status: 'unverified' } as const
const none = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null }
const calendar: CalendarData = {
  utcOffsetMinutes: 300,
  timeZone: 'Asia/Karachi',
  weeks: { fiveDay: none, sixDay: none, everyDay: none },
  seasons: [],
  holidays: [
    { date: '2026-12-25', name: { en: 'All', ur: 'All' }, scope: { kind: 'territory' }, evidence: unverified },
  ],
  visits: { week: none, seasons: [] },
  evidence: unverified,
}
const hours = (open: string, close: string, ...breaks: DayHours['breaks']): DayHours => ({ open, close, breaks })
const usual = hours('09:00', '17:00', { from: '13:00', to: '14:00' })
const desk: CallDesk = {
  ...CALL_DESK,
  week: { mon: usual, tue: usual, wed: usual, thu: usual, fri: usual, sat: null, sun: null },
  openOnHolidays: false,
  seats: 2,
  perSeat: 2,
}
/** A local time of the territory. */
const local = (said: string): Date => new Date(`${said.replace(' ', 'T')}:00+05:00`)
const shown = (at: Date): string =>
  new Date(at.getTime() + 300 * MINUTE_MS).toISOString().slice(0, 16).replace('T', ' ')
const times = (count: number, until: string): Date[] => Array.from({ length: count }, () => local(until))

// 2026-12-21 is a Monday, the 25th a holiday and a Friday.
const CASES: [what: string, at: string, promised: Date[], seatsNow: number, from: string, to: string][] = [
  ['within the hour, from when its text is there', '2026-12-21 10:05', [], 2, '2026-12-21 10:15', '2026-12-21 11:00'],
  ['too little of the hour is left', '2026-12-21 10:35', [], 2, '2026-12-21 11:00', '2026-12-21 12:00'],
  ['before the desk opens', '2026-12-21 03:10', [], 0, '2026-12-21 09:00', '2026-12-21 10:00'],
  ['just before it opens the text is there first', '2026-12-21 08:58', [], 0, '2026-12-21 09:08', '2026-12-21 10:00'],
  ['in the break', '2026-12-21 13:20', [], 2, '2026-12-21 14:00', '2026-12-21 15:00'],
  ['at night', '2026-12-21 23:50', [], 0, '2026-12-22 09:00', '2026-12-22 10:00'],
  ['just before it closes', '2026-12-21 16:45', [], 2, '2026-12-22 09:00', '2026-12-22 10:00'],
  ['a holiday, and the days after it', '2026-12-24 16:45', [], 2, '2026-12-28 09:00', '2026-12-28 10:00'],
  ['nobody sits there now', '2026-12-21 10:05', [], 0, '2026-12-21 11:00', '2026-12-21 12:00'],
  ['the hour is full', '2026-12-21 10:05', times(4, '2026-12-21 11:00'), 2, '2026-12-21 11:00', '2026-12-21 12:00'],
  [
    'one seat more has room',
    '2026-12-21 10:05',
    times(4, '2026-12-21 11:00'),
    3,
    '2026-12-21 10:15',
    '2026-12-21 11:00',
  ],
  [
    'two hours are full',
    '2026-12-21 10:05',
    [...times(4, '2026-12-21 11:00'), ...times(4, '2026-12-21 12:00')],
    2,
    '2026-12-21 12:00',
    '2026-12-21 13:00',
  ],
]
for (const [what, at, promised, seatsNow, from, to] of CASES)
  test(`a call-back is promised: ${what}`, () => {
    const window = promiseWindow(desk, calendar, local(at), { promised, seatsNow })
    assert.deepEqual([shown(window.from), shown(window.to)], [from, to])
  })

test('a promise lies in the desk’s hours and after its text, however full the desk is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 14 * 24 * 60 }),
      fc.array(fc.integer({ min: 0, max: 7 * 24 }), { maxLength: 60 }),
      fc.integer({ min: 0, max: 4 }),
      (minute, hoursAhead, seatsNow) => {
        const at = new Date(local('2026-12-14 00:00').getTime() + minute * MINUTE_MS)
        const promised = hoursAhead.map((one) => new Date(at.getTime() + one * 60 * MINUTE_MS))
        const { from, to } = promiseWindow(desk, calendar, at, { promised, seatsNow })
        assert.ok(from.getTime() >= at.getTime() + desk.leadMinutes * MINUTE_MS)
        assert.ok(to.getTime() - from.getTime() >= desk.shortestMinutes * MINUTE_MS)
        const open = openingsOf(desk, calendar, shown(from).slice(0, 10))
        assert.ok(open.some((one) => one.from <= from && to <= one.to))
      },
    ),
  )
})

test('when every hour of a week is full, somebody still gets a time; a desk that never opens is a fault', () => {
  const full: Date[] = []
  for (let n = 0; n < 200; n++)
    full.push(promiseWindow(desk, calendar, local('2026-12-21 08:00'), { promised: full, seatsNow: 0 }).to)
  assert.ok(full.every((one) => one > local('2026-12-21 08:00')))
  assert.throws(() =>
    promiseWindow({ ...desk, week: none }, calendar, local('2026-12-21 08:00'), { promised: [], seatsNow: 1 }),
  )
})

test('whoever calls again keeps the time until it is about to run out', () => {
  const until = local('2026-12-21 11:00')
  assert.equal(stillStands(desk, until, local('2026-12-21 10:50')), true)
  assert.equal(stillStands(desk, until, local('2026-12-21 10:51')), false)
  assert.equal(stillStands(desk, until, local('2026-12-21 12:00')), false)
})
