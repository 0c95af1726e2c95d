import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACTIONS, TABLE, decide, refusalFor, targets, type Facts } from './transitions.ts'
import { END_STATES, MODES, STATES, isEnd, outcomeOf, type RequestState } from './states.ts'
import { availableActions, withMoving } from './available-actions.ts'
import { blameSplit } from './blame-clock.ts'

const facts: Facts = { mode: 'doorstep', failuresByCitizen: 0, officeTook: true, workBegan: false }

test('every cell of state × action is a target or a declared refusal', () => {
  let cells = 0
  for (const state of STATES)
    for (const action of ACTIONS)
      for (const mode of MODES) {
        const verdict = decide(state, action, { ...facts, mode })
        if (verdict.ok) assert.ok(targets(state, action).includes(verdict.to), `${state} ${action}`)
        else assert.match(verdict.refusal, /^[a-z_]+$/)
        cells += 1
      }
  assert.equal(cells, STATES.length * ACTIONS.length * MODES.length)
})

test('every state can reach an end', () => {
  const reaches = new Set<RequestState>(END_STATES)
  for (let grew = true; grew;) {
    grew = false
    for (const state of STATES) {
      if (reaches.has(state)) continue
      if (ACTIONS.some((a) => targets(state, a).some((t) => t !== state && reaches.has(t)))) {
        reaches.add(state)
        grew = true
      }
    }
  }
  assert.deepEqual(
    STATES.filter((s) => !reaches.has(s)),
    [],
  )
})

test('every state but draft can be reached from draft', () => {
  const seen = new Set<RequestState>(['draft'])
  const queue: RequestState[] = ['draft']
  for (let s = queue.pop(); s; s = queue.pop())
    for (const a of ACTIONS)
      for (const t of targets(s, a))
        if (!seen.has(t)) {
          seen.add(t)
          queue.push(t)
        }
  assert.equal(seen.size, STATES.length)
})

test('an end state allows nothing but reopening, and only to the state a resolution names', () => {
  for (const state of STATES.filter(isEnd)) {
    assert.deepEqual(Object.keys(TABLE[state]), ['reopen'])
    assert.equal(refusalFor(state, 'cancel'), 'request_ended')
    assert.deepEqual(decide(state, 'reopen', facts), { ok: false, refusal: 'state_not_named' })
    assert.deepEqual(decide(state, 'reopen', { ...facts, resolvedTo: 'booked' }), { ok: true, to: 'booked' })
  }
})

const cases: [RequestState, Parameters<typeof decide>[1], Partial<Facts>, string][] = [
  ['visiting', 'no_show', { failuresByCitizen: 2 }, 'scheduled'],
  ['visiting', 'no_show', { failuresByCitizen: 3 }, 'failed'],
  ['visiting', 'cancel', { workBegan: true }, 'work_has_begun'],
  ['visiting', 'cancel', {}, 'cancelled'],
  ['objected', 'cure', { officeTook: false }, 'ready'],
  ['objected', 'cure', { officeTook: true }, 'in_process'],
  ['booked', 'reschedule', {}, 'not_scheduled'],
  ['objected', 'reschedule', {}, 'not_scheduled'],
  ['objected', 'reschedule', { correction: 'to_come' }, 'objected'],
  ['objected', 'reschedule', { correction: 'under_way' }, 'visit_settled'],
  ['booked', 'complete_by_upload', { mode: 'doorstep' }, 'not_in_this_mode'],
  ['booked', 'complete_by_upload', { mode: 'remote' }, 'ready'],
  ['delivering', 'fail_delivery', { failuresByCitizen: 3 }, 'at_office'],
  ['approved', 'withdraw', {}, 'already_decided'],
  ['scheduled', 'withdraw', {}, 'not_filed_yet'],
  // A reason says what is: a time that is chosen has not begun, and a visit that is over is not under way.
  ['scheduled', 'confirm_slot', {}, 'time_chosen'],
  ['visit_assigned', 'confirm_slot', {}, 'time_chosen'],
  ['visiting', 'confirm_slot', {}, 'visit_settled'],
  ['ready', 'confirm_slot', {}, 'way_settled'],
  ['visiting', 'change_mode', {}, 'visit_settled'],
  ['in_process', 'change_mode', {}, 'way_settled'],
  ['visiting', 'reschedule', {}, 'visit_settled'],
  ['submitted', 'reschedule', {}, 'not_scheduled'],
  ['submitted', 'cure', {}, 'no_objection'],
  ['scheduled', 'cure', {}, 'no_objection'],
]
for (const [state, action, more, expected] of cases)
  test(`${state}: ${action} ${JSON.stringify(more)} → ${expected}`, () => {
    const v = decide(state, action, { ...facts, ...more })
    assert.equal(v.ok ? v.to : v.refusal, expected)
  })

for (const [rule, refusal] of [
  ['free', null],
  ['with_reason', null],
  ['used', 'reschedule_used'],
  [null, 'visit_settled'],
] as const)
  test(`the time may be changed while the rule is ${rule}: ${refusal ?? 'yes'}`, () => {
    const found = withMoving(availableActions('delivering', facts), rule).find((one) => one.action === 'reschedule')
    assert.deepEqual(found, { action: 'reschedule', allowed: refusal === null, refusal })
  })

test('outcomes partition the states', () => {
  assert.equal(outcomeOf('closed'), 'delivered')
  assert.equal(STATES.map(outcomeOf).filter((o) => o === 'open').length, 13)
})

test('the blame split sums to the whole and gives closed hours to the calendar', () => {
  const split = blameSplit(
    [
      { from: 0, to: 100, party: 'department' },
      { from: 100, to: 150, party: 'citizen' },
      { from: 150, to: 150, party: 'law' },
    ],
    () => [
      { from: 10, to: 40 },
      { from: 30, to: 50 },
      { from: 90, to: 900 },
    ],
  )
  assert.equal(split.department, 50)
  assert.equal(split.calendar, 50)
  assert.equal(split.citizen, 50)
  assert.equal(
    Object.values(split).reduce((a, b) => a + b),
    150,
  )
})
