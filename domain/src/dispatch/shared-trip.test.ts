import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayShareTrip, tripStage } from './shared-trip.ts'
import { VISIT_STATES, type VisitState } from './visit-states.ts'

const AT = 10_000_000
const KEPT = 1_800_000

test('each state of a visit is one stage of the trip', () => {
  const expected: Record<VisitState, string> = {
    planned: 'not_yet',
    offered: 'not_yet',
    assigned: 'not_yet',
    en_route: 'on_the_way',
    arrived: 'at_the_door',
    in_progress: 'working',
    completed: 'done',
    failed: 'called_off',
    cancelled: 'called_off',
  }
  for (const state of VISIT_STATES) assert.equal(tripStage({ state, endedMs: AT }, AT, KEPT), expected[state], state)
})

test('the link is silent half an hour after the end, not a moment earlier', () => {
  for (const state of ['completed', 'failed', 'cancelled'] as const) {
    assert.notEqual(tripStage({ state, endedMs: AT }, AT + KEPT, KEPT), null)
    assert.equal(tripStage({ state, endedMs: AT }, AT + KEPT + 1, KEPT), null)
    assert.equal(tripStage({ state, endedMs: null }, AT, KEPT), null)
  }
})

test('only a visit that somebody holds can be shared', () =>
  assert.deepEqual(VISIT_STATES.filter(mayShareTrip), ['assigned', 'en_route', 'arrived', 'in_progress']))
