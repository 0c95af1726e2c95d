import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mayBecome, STANDINGS } from '../dispatch/index.ts'
import * as s from './index.ts'

const at = new Date('2026-06-10T10:00:00Z')
const later = (days: number): Date => new Date(at.getTime() + days * 86_400_000)

test('every cell of the proceeding and of the application is a target or a refusal', () => {
  for (const state of s.PROCEEDING_STATES)
    for (const action of s.PROCEEDING_ACTIONS) {
      const cell = s.PROCEEDING[state][action]
      assert.ok('to' in cell ? s.PROCEEDING_STATES.includes(cell.to) : cell.no.length > 0, `${state} × ${action}`)
    }
  for (const state of s.APPLICATION_STATES)
    for (const action of s.APPLICATION_ACTIONS) {
      const cell = s.APPLICATION[state][action]
      assert.ok('to' in cell ? s.APPLICATION_STATES.includes(cell.to) : cell.no.length > 0, `${state} × ${action}`)
    }
})

/** Every state that can be reached from there, itself included. */
function reachable<S extends string, A extends string>(
  table: Readonly<Record<S, Readonly<Record<A, { to: S } | { no: string }>>>>,
  from: S,
): Set<S> {
  const seen = new Set([from])
  for (const state of seen)
    for (const cell of Object.values(table[state]) as ({ to: S } | { no: string })[])
      if ('to' in cell) seen.add(cell.to)
  return seen
}

test('every state of both can be reached from the first, and reaches an end', () => {
  assert.deepEqual([...reachable(s.PROCEEDING, 'review')].sort(), [...s.PROCEEDING_STATES].sort())
  for (const state of s.PROCEEDING_STATES)
    assert.ok(
      [...reachable(s.PROCEEDING, state)].some((one) => s.PROCEEDING_ENDS.includes(one)),
      state,
    )
  assert.deepEqual([...reachable(s.APPLICATION, 'open')].sort(), [...s.APPLICATION_STATES].sort())
  for (const state of s.APPLICATION_STATES)
    assert.ok(
      [...reachable(s.APPLICATION, state)].some((one) => s.APPLICATION_ENDS.includes(one)),
      state,
    )
})

/**
 * The model: every path of actions there is, each state with what has happened on the way. A decision that was come to
 * without a notice, or without an answer or its time having run out, would be found here.
 */
test('no path decides without notice, and without an answer or the days for one having run out', () => {
  interface Model {
    state: s.ProceedingState
    served: boolean
    answered: boolean
    expired: boolean
    decided: boolean
    appealed: boolean
  }
  const start: Model = {
    state: 'review',
    served: false,
    answered: false,
    expired: false,
    decided: false,
    appealed: false,
  }
  const seen = new Map([[JSON.stringify(start), start]])
  let decisions = 0
  for (const model of seen.values())
    for (const action of s.PROCEEDING_ACTIONS)
      for (const day of [0, 3, 8, 20]) {
        const dates = { answerDueAt: model.served ? later(7) : null, appealDueAt: model.decided ? later(14) : null }
        const cell = s.stepProceeding(model.state, action, dates, later(day))
        if ('no' in cell) continue
        const next: Model = {
          state: cell.to,
          served: model.served || action === 'serve',
          answered: model.answered || action === 'answer',
          expired: model.expired || (action === 'expire' && day >= 7),
          decided: model.decided || action === 'decide',
          appealed: model.appealed || action === 'appeal',
        }
        if (next.decided) {
          decisions++
          assert.ok(next.served, `decided without notice by ${action} from ${model.state}`)
          assert.ok(next.answered || next.expired, `decided unheard by ${action} from ${model.state}`)
        }
        if (['upheld', 'overturned'].includes(next.state)) assert.ok(next.appealed)
        if (!seen.has(JSON.stringify(next))) seen.set(JSON.stringify(next), next)
      }
  assert.ok(seen.size > 15 && decisions > 10, `${seen.size} models, ${decisions} decisions`)
})

test('any sequence of actions at any times: the same promise', () => {
  const step = fc.record({ action: fc.constantFrom(...s.PROCEEDING_ACTIONS), hours: fc.integer({ min: 0, max: 240 }) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state: s.ProceedingState = 'review'
      let now = at
      let [answerDueAt, appealDueAt]: (Date | null)[] = [null, null]
      let answered = false
      for (const { action, hours } of steps) {
        now = new Date(now.getTime() + hours * 3_600_000)
        const cell = s.stepProceeding(
          state,
          action,
          { answerDueAt: answerDueAt ?? null, appealDueAt: appealDueAt ?? null },
          now,
        )
        if ('no' in cell) continue
        if (action === 'serve') answerDueAt = new Date(now.getTime() + 7 * 86_400_000)
        if (action === 'answer') answered = true
        if (action === 'decide') {
          assert.ok(answerDueAt && (answered || now >= answerDueAt))
          appealDueAt = new Date(now.getTime() + 7 * 86_400_000)
        }
        if (action === 'appeal') assert.ok(appealDueAt && now < appealDueAt)
        state = cell.to
      }
    }),
    { numRuns: 2_000 },
  )
})

test('time is part of the rule', () => {
  const dates = { answerDueAt: later(7), appealDueAt: later(7) }
  assert.deepEqual(s.stepProceeding('noticed', 'expire', dates, later(6)), { no: 'answer_awaited' })
  assert.deepEqual(s.stepProceeding('noticed', 'decide', dates, later(30)), { no: 'answer_awaited' })
  assert.deepEqual(s.stepProceeding('noticed', 'expire', dates, later(7)), { to: 'unanswered' })
  assert.deepEqual(s.stepProceeding('unanswered', 'answer', dates, later(9)), { to: 'answered' })
  assert.deepEqual(s.stepProceeding('decided', 'appeal', dates, later(7)), { no: 'appeal_time_over' })
  assert.deepEqual(s.stepProceeding('decided', 'lapse', dates, later(6)), { no: 'not_decided_yet' })
})

test('nobody is judge in their own cause, and an appeal is heard by somebody new', () => {
  const involved: s.Involved = {
    accusedPersonId: 'p',
    complainants: ['staff:c'],
    complainantPersonIds: ['q'],
    vettedBy: ['staff:v'],
    servedBy: 'staff:s',
    pauseReviewedBy: 'staff:r',
    decidedBy: 'staff:d',
  }
  const decide = (key: string, personId: string | null = null) => s.mayDecide({ key, personId }, involved)
  const hear = (key: string, personId: string | null = null) => s.mayHearAppeal({ key, personId }, involved)
  assert.equal(decide('staff:x', 'p'), 'decider_accused')
  assert.equal(decide('staff:c'), 'decider_complained')
  assert.equal(decide('staff:x', 'q'), 'decider_complained')
  assert.equal(decide('staff:v'), 'decider_vetted')
  assert.equal(decide('staff:s'), null)
  assert.deepEqual(
    ['staff:d', 'staff:s', 'staff:r', 'staff:v', 'staff:c', 'staff:z'].map((key) => hear(key)),
    ['same_person', 'same_person', 'same_person', 'decider_vetted', 'decider_complained', null],
  )
})

test('where somebody stands follows from all that lies on them', () => {
  assert.equal(s.standingUnder([]), 'active')
  assert.equal(s.standingUnder(['warning']), 'warned')
  assert.equal(s.standingUnder(['warning', 'certificate']), 'paused')
  assert.equal(s.standingUnder(['protective', 'suspension', 'warning']), 'suspended')
  const admitted = ['active', 'warned', 'paused', 'suspended'] as const
  for (const from of admitted)
    for (const to of admitted) if (from !== to) assert.ok(mayBecome(from, to), `${from} → ${to}`)
  for (const from of STANDINGS.filter((one) => !(admitted as readonly string[]).includes(one)))
    assert.ok(!mayBecome(from, 'suspended'), from)
})

test('every sanction is said what it does', () => {
  for (const sanction of s.SANCTIONS)
    assert.ok(sanction === 'no_action' ? s.holdOf(sanction) === null : s.HOLD_KINDS.includes(s.holdOf(sanction)!))
  assert.deepEqual(s.SANCTIONS.filter(s.holdsPay), ['suspension', 'ending'])
})
