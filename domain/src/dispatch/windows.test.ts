import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarData, DayHours, WeekHours } from '../calendar/index.ts'
import { nextCounterWindow, nextDoorWindow } from './windows.ts'

const day: DayHours = { open: '09:00', close: '17:00', breaks: [{ from: '13:00', to: '14:00' }] }
const week: WeekHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const calendar: CalendarData = {
  utcOffsetMinutes: 300,
  timeZone: 'UTC',
  weeks: { fiveDay: week, sixDay: week, everyDay: week },
  seasons: [],
  visits: { week, seasons: [] },
  evidence: { status: 'unverified' },
  holidays: [
    {
      date: '2026-03-23',
      name: { en: 'A holiday', ur: 'تعطیل' },
      scope: { kind: 'territory' },
      evidence: { status: 'unverified' },
    },
  ],
}
const local = (text: string) => new Date(Date.parse(`${text}:00Z`) - 300 * 60_000)
const shown = (w: { from: Date; to: Date }) =>
  [w.from, w.to].map((at) => new Date(at.getTime() + 300 * 60_000).toISOString().slice(0, 16))

for (const [name, from, expected] of [
  ['within the day: the next whole hour of the raster', '2026-03-18T09:20', ['2026-03-18T10:00', '2026-03-18T11:00']],
  ['over the pause', '2026-03-18T12:30', ['2026-03-18T14:00', '2026-03-18T15:00']],
  ['after hours: the next morning', '2026-03-18T16:30', ['2026-03-19T09:00', '2026-03-19T10:00']],
  ['over the weekend and a holiday', '2026-03-20T16:30', ['2026-03-24T09:00', '2026-03-24T10:00']],
] as const)
  test(`a door's window ${name}`, () =>
    assert.deepEqual(shown(nextDoorWindow(calendar, local(from), undefined, 1)), expected))

for (const [name, from, expected] of [
  ['the rest of the morning', '2026-03-18T09:20', ['2026-03-18T09:20', '2026-03-18T13:00']],
  ['not the last minutes', '2026-03-18T12:30', ['2026-03-18T14:00', '2026-03-18T17:00']],
  ['the next open day', '2026-03-20T16:30', ['2026-03-24T09:00', '2026-03-24T13:00']],
] as const)
  test(`a counter's window: ${name}`, () =>
    assert.deepEqual(shown(nextCounterWindow(calendar, local(from), { week: 'fiveDay' })), expected))
