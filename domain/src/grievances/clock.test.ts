import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarData, DayHours, WeekHours } from '../calendar/index.ts'
import { dueAgain, dueAt, type GrievanceRules, minutesLeft } from './clock.ts'
import { GRIEVANCE_KINDS } from './kinds.ts'

const unverified = { status: 'unverified' } as const
const open: DayHours = { open: '09:00', close: '15:00', breaks: [] }
const week = (sat: DayHours | null): WeekHours => ({
  mon: open,
  tue: open,
  wed: open,
  thu: open,
  fri: open,
  sat,
  sun: null,
})
const calendar: CalendarData = {
  utcOffsetMinutes: 300,
  timeZone: 'UTC',
  evidence: unverified,
  weeks: { fiveDay: week(null), sixDay: week(open), everyDay: { ...week(open), sun: open } },
  seasons: [],
  holidays: [
    {
      date: '2026-12-28',
      name: { en: 'One district', ur: 'x' },
      scope: { kind: 'districts', ids: ['d1'] },
      evidence: unverified,
    },
    { date: '2026-12-25', name: { en: 'Everywhere', ur: 'x' }, scope: { kind: 'territory' }, evidence: unverified },
  ],
  visits: { week: week(open), seasons: [] },
}
const days = Object.fromEntries(
  GRIEVANCE_KINDS.map((kind) => [kind, { officer: 2, district: 3, programme: 5 }]),
) as GrievanceRules['days']
const rules: GrievanceRules = { week: 'sixDay', days, reopenDays: 7, goodwill: { casesMax: 2, withinDays: 180 } }
const at = (local: string) => new Date(`${local}:00+05:00`)
const dayOf = (when: Date | null) => new Date(when!.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)

test('a step counts the working days of those who decide, with the holidays of their place', () => {
  // Thursday before a holiday, a Saturday that counts, a Sunday that does not.
  const filed = at('2026-12-24T11:00')
  assert.equal(dayOf(dueAt(calendar, rules, 'delay', 'officer', filed, 'd2')), '2026-12-28')
  assert.equal(
    dayOf(dueAt(calendar, rules, 'delay', 'officer', filed, 'd1')),
    '2026-12-29',
    'that Monday is a holiday there alone',
  )
  assert.equal(dayOf(dueAt(calendar, rules, 'delay', 'officer', filed, null)), '2026-12-28')
  assert.equal(dayOf(dueAt(calendar, { ...rules, week: 'fiveDay' }, 'delay', 'officer', filed, 'd2')), '2026-12-29')
  assert.equal(dueAt(calendar, rules, 'delay', 'ombudsman', filed, 'd2'), null, 'above us there is no clock of ours')
})

test('a clock that was held goes on with what it had left, however long it was held, and loses nothing to a closed door', () => {
  const due = dueAt(calendar, rules, 'overcharge', 'officer', at('2026-12-21T10:00'), 'd1')!
  const held = at('2026-12-22T12:00')
  const left = minutesLeft(calendar, rules, held, due, 'd1')
  for (const again of ['2026-12-22T12:00', '2026-12-26T23:00', '2026-12-27T08:00', '2027-01-04T09:30'].map(at)) {
    const then = dueAgain(calendar, rules, again, left, 'd1')
    assert.equal(minutesLeft(calendar, rules, again, then, 'd1'), left, again.toISOString())
    assert.ok(then > again)
  }
})
