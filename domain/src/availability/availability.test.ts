import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { HOUR_MS, MINUTE_MS, type TimeWindow } from '../shared/index.ts'
import {
  dayOffFault,
  type DaySpan,
  isAvailable,
  leftOut,
  overlaps,
  type Said,
  WEEK,
  weekFault,
  wholeDays,
  workTimes,
} from './availability.ts'
import { crewsOf } from './hands.ts'

const OFFSET = 300
/** A Monday. */
const DAY = '2027-01-04'
const at = (time: string, date = DAY): Date => new Date(`${date}T${time}:00+05:00`)
const span = (from: string, to: string, date = DAY): TimeWindow => ({ from: at(from, date), to: at(to, date) })
const monday = (from: string, to: string): DaySpan => ({ day: 'mon', from, to })
const said = (more: Partial<Said> = {}): Said => ({ week: [], daysOff: [], shifts: [], ...more })

for (const [name, who, hour, expected] of [
  ['who has said nothing is nobody', said(), span('10:00', '11:00'), false],
  ['within the week', said({ week: [monday('09:00', '17:00')] }), span('10:00', '11:00'), true],
  ['the week’s very ends', said({ week: [monday('09:00', '17:00')] }), span('09:00', '17:00'), true],
  ['half an hour too early', said({ week: [monday('09:30', '17:00')] }), span('09:00', '10:00'), false],
  ['another day of the week', said({ week: [monday('09:00', '17:00')] }), span('10:00', '11:00', '2027-01-05'), false],
  [
    'between two stretches of the day',
    said({ week: [monday('09:00', '12:00'), monday('14:00', '18:00')] }),
    span('12:00', '13:00'),
    false,
  ],
  [
    'stretches that touch are one',
    said({ week: [monday('09:00', '12:30'), monday('12:30', '18:00')] }),
    span('12:00', '13:00'),
    true,
  ],
  ['until midnight', said({ week: [monday('18:00', '24:00')] }), span('23:00', '23:59'), true],
  [
    'a day off',
    said({ week: [monday('09:00', '17:00')], daysOff: [wholeDays(DAY, DAY, OFFSET)] }),
    span('10:00', '11:00'),
    false,
  ],
  [
    'an hour off touches the hour',
    said({ week: [monday('09:00', '17:00')], daysOff: [span('10:45', '12:00')] }),
    span('10:00', '11:00'),
    false,
  ],
  [
    'before an hour off',
    said({ week: [monday('09:00', '17:00')], daysOff: [span('11:00', '12:00')] }),
    span('10:00', '11:00'),
    true,
  ],
  [
    'a planned shift opens what the week does not',
    said({ shifts: [span('18:00', '21:00')] }),
    span('19:00', '20:00'),
    true,
  ],
  [
    'a planned shift goes on where the week ends',
    said({ week: [monday('09:00', '17:00')], shifts: [span('16:30', '20:00')] }),
    span('16:00', '18:00'),
    true,
  ],
  [
    'nobody is sent who is ill, whatever was planned',
    said({ shifts: [span('08:00', '20:00')], daysOff: [span('09:00', '10:00')] }),
    span('09:00', '10:00'),
    false,
  ],
] as const)
  test(`available: ${name}`, () => assert.equal(isAvailable(who, hour, OFFSET), expected))

for (const [name, week, fault] of [
  ['nothing at all', [], null],
  ['two stretches', [monday('09:00', '12:00'), monday('13:00', '17:00')], null],
  ['stretches that touch', [monday('13:00', '17:00'), monday('09:00', '13:00')], null],
  ['stretches that overlap', [monday('09:00', '13:00'), monday('12:00', '17:00')], 'week_hours_overlap'],
  ['the same twice', [monday('09:00', '13:00'), monday('09:00', '13:00')], 'week_hours_overlap'],
  ['backwards', [monday('13:00', '09:00')], 'week_hours_unfit'],
  ['empty', [monday('09:00', '09:00')], 'week_hours_unfit'],
  ['too short for a visit', [monday('09:00', '09:20')], 'week_hours_unfit'],
  ['no time of day', [monday('09:00', '25:00')], 'week_hours_unfit'],
  ['words', [monday('nine', 'five')], 'week_hours_unfit'],
  ['a day that is none', [{ ...monday('09:00', '17:00'), day: 'noday' as 'mon' }], 'week_hours_unfit'],
  ['five stretches', ['08', '10', '12', '14', '16'].map((h) => monday(`${h}:00`, `${h}:45`)), 'week_hours_unfit'],
] as const)
  test(`week: ${name}`, () => assert.equal(weekFault(week), fault))

for (const [name, off, fault] of [
  ['tomorrow', span('00:00', '23:00', '2027-01-05'), null],
  ['the rest of today', span('06:00', '20:00'), null],
  ['over already', span('06:00', '07:00'), 'day_off_unfit'],
  ['backwards', { from: at('12:00'), to: at('11:00') }, 'day_off_unfit'],
  ['two years', { from: at('00:00'), to: at('00:00', '2029-01-04') }, 'day_off_unfit'],
] as const)
  test(`day off: ${name}`, () => assert.equal(dayOffFault(off, at('08:00')), fault))

test('a shift over another is seen, one beside it is not', () => {
  const taken = [span('09:00', '12:00')]
  assert.equal(overlaps(span('11:59', '13:00'), taken), true)
  assert.equal(overlaps(span('12:00', '13:00'), taken), false)
})

test('a promise whose beginning is left out is named', () => {
  const promises = [{ startsAt: at('09:00') }, { startsAt: at('12:00').toISOString() }, { startsAt: at('16:59') }]
  assert.deepEqual(leftOut(promises, [span('09:00', '12:00'), span('16:00', '17:00')]), [promises[1]])
})

const quarter = fc.integer({ min: 0, max: 96 })
const someSpan = fc
  .tuple(fc.constantFrom(...WEEK), quarter, quarter)
  .filter(([, a, b]) => a !== b)
  .map(([day, a, b]): DaySpan => ({ day, from: clock(Math.min(a, b)), to: clock(Math.max(a, b)) }))
const someWindow = fc
  .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 120 }))
  .map(([from, length]): TimeWindow => ({ from: quarterAt(from), to: quarterAt(from + length) }))
const someSaid = fc.record({
  week: fc.array(someSpan, { maxLength: 6 }),
  daysOff: fc.array(someWindow, { maxLength: 3 }),
  shifts: fc.array(someWindow, { maxLength: 3 }),
})
function clock(quarters: number): string {
  return `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`
}
function quarterAt(n: number): Date {
  return new Date(at('00:00').getTime() + n * 15 * MINUTE_MS)
}

/** Quarter by quarter, by the words of the rule. */
function worksInQuarter(who: Said, from: Date): boolean {
  const quarterHour = { from, to: new Date(from.getTime() + 15 * MINUTE_MS) }
  if (overlaps(quarterHour, who.daysOff)) return false
  if (overlaps(quarterHour, who.shifts)) return true
  const local = new Date(from.getTime() + OFFSET * MINUTE_MS)
  const day = WEEK[(local.getUTCDay() + 6) % 7]
  const time = local.toISOString().slice(11, 16)
  return who.week.some((one) => one.day === day && one.from <= time && time < one.to)
}

test('somebody is available in an hour exactly when they work in every quarter of it', () => {
  fc.assert(
    fc.property(someSaid, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 12 }), (who, from, length) => {
      const hour = { from: quarterAt(from), to: quarterAt(from + length) }
      const each = Array.from({ length }, (_, i) => worksInQuarter(who, quarterAt(from + i)))
      assert.equal(isAvailable(who, hour, OFFSET), each.every(Boolean))
    }),
  )
})

test('stretches stand apart, in order, within the window, and clear of days off', () => {
  fc.assert(
    fc.property(someSaid, someWindow, (who, within) => {
      const times = workTimes(who, within, OFFSET)
      for (const [i, one] of times.entries()) {
        assert.ok(one.from < one.to && one.from >= within.from && one.to <= within.to)
        assert.ok(i === 0 || times[i - 1]!.to <= one.from)
        assert.ok(!overlaps(one, who.daysOff))
      }
    }),
  )
})

test('a day off never adds, and a planned shift never takes away', () => {
  fc.assert(
    fc.property(someSaid, someWindow, fc.integer({ min: 0, max: 800 }), (who, more, from) => {
      const hour = { from: quarterAt(from), to: new Date(quarterAt(from).getTime() + HOUR_MS) }
      const before = isAvailable(who, hour, OFFSET)
      if (!before) assert.ok(!isAvailable({ ...who, daysOff: [...who.daysOff, more] }, hour, OFFSET))
      if (before) assert.ok(isAvailable({ ...who, shifts: [...who.shifts, more] }, hour, OFFSET))
    }),
  )
})

test('crews of an hour are those of each crew who work in it', () => {
  const early = [span('08:00', '12:00')]
  const all = [span('08:00', '20:00')]
  const crews = crewsOf([
    { tehsilIds: ['b', 'a'], skills: ['woman', ''], times: early },
    { tehsilIds: ['a', 'b'], skills: ['', 'woman'], times: all },
    { tehsilIds: ['a'], skills: [''], times: [] },
  ])
  assert.deepEqual(
    crews.map(({ tehsilIds, skills, people, peopleIn }) => [
      tehsilIds,
      skills,
      people,
      peopleIn(span('09:00', '10:00')),
      peopleIn(span('13:00', '14:00')),
    ]),
    [
      [['a', 'b'], ['', 'woman'], 2, 2, 1],
      [['a'], [''], 1, 0, 0],
    ],
  )
})
