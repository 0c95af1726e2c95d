import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DateFacts, nextDateOf } from './next-date.ts'
import { END_STATES, STATES } from './states.ts'

const facts: DateFacts = { state: 'delivering', homeVisit: null, dueAtMs: 700, slot: { startsAtMs: 10, endsAtMs: 20 } }
const delivery = { stage: 'promised' as const, leg: 'delivery' as const, startsAtMs: 500, endsAtMs: 560 }

test('a delivery has the day of its visit, not the day by which ours wanted it', () => {
  assert.deepEqual(nextDateOf({ ...facts, homeVisit: delivery }), { kind: 'delivery', fromMs: 500, untilMs: 560 })
  assert.deepEqual(nextDateOf(facts), { kind: 'expected', fromMs: 700, untilMs: null })
})

test('the slot that was booked is the date only until its visit', () => {
  assert.deepEqual(nextDateOf({ ...facts, state: 'scheduled' }), { kind: 'visit', fromMs: 10, untilMs: 20 })
  assert.deepEqual(nextDateOf({ ...facts, state: 'submitted' }), { kind: 'office_answer', fromMs: 700, untilMs: null })
})

test('in every state there is one date or none, and none once it has ended', () => {
  for (const state of STATES)
    assert.ok(
      [null, 'visit', 'office_answer', 'your_last_day', 'expected'].includes(
        nextDateOf({ ...facts, state })?.kind ?? null,
      ),
      state,
    )
  for (const state of END_STATES) assert.equal(nextDateOf({ ...facts, state, dueAtMs: null }), null)
})
