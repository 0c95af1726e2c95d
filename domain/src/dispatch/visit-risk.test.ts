import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrivalsAhead, type StopAhead } from './day-ahead.ts'
import { type Judged, riskOf, type VisitNow } from './visit-risk.ts'

const MIN = 60_000
const NINE = Date.UTC(2026, 10, 25, 4)
const at = (minutes: number): number => NINE + minutes * MIN

/** Promised from nine to eleven, in the hands of somebody at work. */
const CALM: VisitNow = {
  state: 'assigned',
  startsMs: at(0),
  endsMs: at(120),
  arrivedMs: null,
  codeLocked: false,
  papersToFetch: false,
  silent: false,
  held: false,
  pinFell: false,
  asked: false,
  holderOnShift: true,
  arrives: null,
}
const comes = (from: number, to: number, elsewhere = false) => ({ fromMs: at(from), toMs: at(to), elsewhere })

const CASES: readonly [string, Partial<VisitNow>, number, Judged['risk'], Judged['reason']][] = [
  ['held, at work, near', { arrives: comes(40, 55) }, 30, 'fine', null],
  ['held, nobody knows where they are', {}, 30, 'fine', null],
  ['held, the slower ways end after the window', { arrives: comes(110, 130) }, 80, 'at_risk', 'not_set_out'],
  ['exactly at the end is in time', { arrives: comes(110, 120) }, 80, 'fine', null],
  ['held, too far already', { arrives: comes(125, 150) }, 80, 'late', 'not_set_out'],
  ['another visit before it', { arrives: comes(110, 130, true) }, 20, 'at_risk', 'still_elsewhere'],
  ['another visit before it takes too long', { arrives: comes(121, 130, true) }, 20, 'late', 'still_elsewhere'],
  ['held, the window is over', {}, 121, 'late', 'not_set_out'],
  ['not at work, long before', { holderOnShift: false }, -120, 'fine', null],
  ['not at work, and soon to go', { holderOnShift: false }, -30, 'at_risk', 'not_on_shift'],
  ['on the way, in time', { state: 'en_route', arrives: comes(60, 80) }, 50, 'fine', null],
  ['on the way, perhaps too slow', { state: 'en_route', arrives: comes(110, 125) }, 100, 'at_risk', 'comes_late'],
  ['on the way, too slow', { state: 'en_route', arrives: comes(130, 140) }, 100, 'late', 'comes_late'],
  ['on the way, the window is over', { state: 'en_route' }, 125, 'late', 'comes_late'],
  ['at the door a moment', { state: 'arrived', arrivedMs: at(20) }, 30, 'fine', null],
  ['at the door, and nobody opens', { state: 'arrived', arrivedMs: at(20) }, 36, 'at_risk', 'waits_at_door'],
  ['inside, whatever the hour', { state: 'in_progress', arrivedMs: at(20) }, 200, 'fine', null],
  ['nobody yet, in the afternoon', { state: 'planned', startsMs: at(400), endsMs: at(520) }, 0, 'fine', null],
  ['nobody yet, and soon', { state: 'planned' }, -60, 'at_risk', 'nobody_asked'],
  ['somebody thinks it over', { state: 'offered', asked: true }, -60, 'at_risk', 'not_answered'],
  ['offered, and nobody is left to ask', { state: 'offered' }, -60, 'at_risk', 'nobody_asked'],
  ['operations hold it, and soon', { state: 'planned', held: true }, -60, 'at_risk', 'on_hold'],
  ['held, in the afternoon', { state: 'planned', held: true, startsMs: at(400), endsMs: at(520) }, 0, 'fine', null],
  ['who was pinned does not come', { state: 'planned', pinFell: true }, -600, 'at_risk', 'pin_fell'],
  ['… which a hold answers', { state: 'planned', pinFell: true, held: true }, -600, 'fine', null],
  ['… and another promise too', { pinFell: true }, -600, 'fine', null],
  ['nobody came', { state: 'planned' }, 130, 'late', 'nobody_asked'],
  [
    'a code only operations can unlock',
    { state: 'arrived', codeLocked: true, silent: true },
    30,
    'at_risk',
    'code_locked',
  ],
  ['… and the window is over', { state: 'arrived', codeLocked: true }, 130, 'late', 'code_locked'],
  ['papers with somebody who is gone', { state: 'planned', papersToFetch: true }, -600, 'at_risk', 'papers_to_fetch'],
  ['not heard of', { state: 'en_route', silent: true, arrives: comes(60, 70) }, 30, 'at_risk', 'not_heard'],
]
for (const [name, more, minute, risk, reason] of CASES)
  test(`a visit's risk: ${name}`, () => {
    assert.deepEqual(riskOf({ ...CALM, ...more }, at(minute)), { risk, reason })
  })

const HERE = { lat: 31.5, lon: 74.3 }
const THERE = { lat: 31.6, lon: 74.4 }
const stop = (id: string, more: Partial<StopAhead>): StopAhead => ({
  id,
  state: 'assigned',
  point: THERE,
  startsMs: at(0),
  minutes: 30,
  startedMs: null,
  ...more,
})
/** Every way takes ten minutes, a slow one fifteen. */
const tenMinutes = () => ({ seconds: 600, late: 1.5 })
const ahead = (stops: StopAhead[], from: typeof HERE | null = HERE) =>
  [...arrivalsAhead(stops, from, at(0), tenMinutes)].map(([id, one]) => [
    id,
    (one.fromMs - NINE) / MIN,
    (one.toMs - NINE) / MIN,
    one.elsewhere,
  ])

test('the way to where they are out comes first, then their promised hours in order', () => {
  assert.deepEqual(
    ahead([stop('b', { startsMs: at(60) }), stop('c', { startsMs: at(30) }), stop('out', { state: 'en_route' })]),
    [
      ['out', 10, 15, false],
      ['c', 50, 60, true],
      ['b', 90, 105, true],
    ],
  )
})

test('nobody works before the promised hour; the work that is begun is ended first', () => {
  assert.deepEqual(ahead([stop('far', { startsMs: at(240) }), stop('next', { startsMs: at(300) })]), [
    ['far', 10, 15, false],
    ['next', 280, 285, true],
  ])
  assert.deepEqual(
    ahead([stop('in', { state: 'in_progress', startedMs: at(-20) }), stop('next', { startsMs: at(10) })]),
    [['next', 20, 25, true]],
  )
  assert.deepEqual(
    ahead([stop('long', { state: 'in_progress', startedMs: at(-90) }), stop('next', {})]),
    [['next', 10, 15, true]],
    'work that has run over ends now, never in the past',
  )
})

test('without a place the first way is not known, the next one is', () => {
  assert.deepEqual(ahead([stop('a', {}), stop('b', { startsMs: at(60) })], null), [['b', 40, 45, true]])
  assert.deepEqual(ahead([]), [])
})
