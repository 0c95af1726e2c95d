import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  afterTicketAct,
  expectedWaitMinutes,
  PRIORITY_MINUTES,
  TICKET_ACTS,
  TICKET_STATES,
  turnAt,
  type TicketState,
} from './index.ts'

test('a ticket is called before it is served, and served before it is done', () => {
  const ways: Record<string, TicketState> = {
    'waiting call': 'called',
    'called serve': 'serving',
    'called no_show': 'no_show',
    'called transfer': 'waiting',
    'serving finish': 'done',
    'serving transfer': 'waiting',
    'no_show recall': 'waiting',
  }
  for (const state of TICKET_STATES)
    for (const act of TICKET_ACTS)
      assert.equal(afterTicketAct(state, act), ways[`${state} ${act}`] ?? null, `${state} ${act}`)
})

test('priority goes before those who came a little earlier, and never before those who have waited long', () => {
  const at = new Date('2026-03-03T05:00:00Z')
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
  assert.ok(turnAt(later(PRIORITY_MINUTES - 1), true) < turnAt(at, false))
  assert.ok(turnAt(later(PRIORITY_MINUTES + 1), true) > turnAt(at, false))
})

test('the wait that is shown grows with those ahead and shrinks with counters', () => {
  assert.equal(expectedWaitMinutes(0, 3, []), 0)
  assert.equal(expectedWaitMinutes(2, 1, [5, 5, 5]), 10)
  assert.equal(expectedWaitMinutes(2, 0, [5, 5, 5]), 10, 'a counter opens as soon as somebody waits')
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.integer({ min: 1, max: 20 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 }),
      (ahead, counters, served) => {
        const minutes = expectedWaitMinutes(ahead, counters, served)
        assert.ok(Number.isInteger(minutes) && minutes >= 0)
        assert.ok(
          expectedWaitMinutes(ahead + 1, counters, served) >= minutes &&
            expectedWaitMinutes(ahead, counters + 1, served) <= minutes,
        )
      },
    ),
  )
})
