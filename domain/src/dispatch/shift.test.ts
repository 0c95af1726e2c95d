import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarData, DayHours, WeekHours } from '../calendar/index.ts'
import { plannedEnd, worksAt } from './shift.ts'

const day: DayHours = { open: '09:00', close: '18:00', breaks: [{ from: '13:00', to: '14:00' }] }
const week: WeekHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: null, sun: null }
const calendar: CalendarData = {
  utcOffsetMinutes: 300,
  timeZone: 'UTC',
  weeks: { fiveDay: week, sixDay: week, everyDay: week },
  seasons: [],
  visits: { week, seasons: [] },
  evidence: { status: 'unverified' },
  holidays: [],
}
const local = (text: string) => new Date(Date.parse(`${text}:00Z`) - 300 * 60_000)
const shown = (at: Date | null) => at && new Date(at.getTime() + 300 * 60_000).toISOString().slice(0, 16)

for (const [name, begins, wished, expected] of [
  ['with the visiting hours', '2026-03-18T08:30', undefined, '2026-03-18T18:00'],
  ['eight hours from a late beginning', '2026-03-18T17:30', undefined, '2026-03-19T01:30'],
  ['eight hours from the beginning on a holiday', '2026-03-21T09:00', undefined, '2026-03-21T17:00'],
  ['as wished', '2026-03-18T08:30', '2026-03-18T13:00', '2026-03-18T13:00'],
  ['never in the past', '2026-03-18T08:30', '2026-03-18T08:30', null],
  ['never after more than sixteen hours', '2026-03-18T08:30', '2026-03-19T00:31', null],
] as const)
  test(`a shift ends ${name}`, () =>
    assert.equal(shown(plannedEnd(calendar, local(begins), undefined, wished && local(wished))), expected))

for (const [name, visit, now, expected] of [
  ['before its end', '2026-03-18T17:00', '2026-03-18T12:00', true],
  ['not from its end on', '2026-03-18T18:00', '2026-03-18T12:00', false],
  ['on another day', '2026-03-20T19:00', '2026-03-18T12:00', true],
  ['nothing once it is over', '2026-03-20T10:00', '2026-03-18T18:00', false],
] as const)
  test(`a shift bears visits ${name}`, () =>
    assert.equal(worksAt(local('2026-03-18T18:00'), local(visit), local(now), 300), expected))
