import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isHeld, isOut, isVisitEnd, VISIT_END_STATES, VISIT_STATES, type VisitState } from './visit-states.ts'
import { decideVisit, VISIT_ACTIONS, visitActions, visitTargets, type VisitFacts } from './visit-table.ts'

const KINDS = ['household', 'office'] as const

test('every cell of state × action is a target or a declared refusal', () => {
  let cells = 0
  for (const state of VISIT_STATES)
    for (const action of VISIT_ACTIONS)
      for (const kind of KINDS)
        for (const anyDone of [false, true]) {
          const verdict = decideVisit(state, action, { kind, anyDone })
          if (verdict.ok) assert.ok(visitTargets(state, action).includes(verdict.to), `${state} ${action}`)
          else assert.match(verdict.refusal, /^[a-z_]+$/)
          cells += 1
        }
  assert.equal(cells, VISIT_STATES.length * VISIT_ACTIONS.length * 4)
})

for (const kind of KINDS)
  test(`a ${kind} visit can reach an end from every state, and every state can be reached`, () => {
    const next = (state: VisitState): VisitState[] =>
      VISIT_ACTIONS.flatMap((action) =>
        [true, false].flatMap((anyDone) => {
          const verdict = decideVisit(state, action, { kind, anyDone })
          return verdict.ok ? [verdict.to] : []
        }),
      )
    const seen = new Set<VisitState>(['planned'])
    const queue: VisitState[] = ['planned']
    for (let s = queue.pop(); s; s = queue.pop())
      for (const to of next(s))
        if (!seen.has(to)) {
          seen.add(to)
          queue.push(to)
        }
    assert.deepEqual(
      VISIT_STATES.filter((s) => !seen.has(s)),
      kind === 'household' ? [] : ['in_progress'],
    )
    const reaches = new Set<VisitState>(VISIT_END_STATES)
    for (let grew = true; grew;) {
      grew = false
      for (const s of VISIT_STATES)
        if (!reaches.has(s) && next(s).some((to) => reaches.has(to))) {
          reaches.add(s)
          grew = true
        }
    }
    assert.equal(reaches.size, VISIT_STATES.length)
  })

test('an end is final', () => {
  for (const state of VISIT_STATES.filter(isVisitEnd))
    for (const action of VISIT_ACTIONS) assert.deepEqual(visitTargets(state, action), [])
})

const household: VisitFacts = { kind: 'household', anyDone: false }
const cases: [VisitState, (typeof VISIT_ACTIONS)[number], Partial<VisitFacts>, string][] = [
  ['offered', 'accept', {}, 'assigned'],
  ['assigned', 'accept', {}, 'offer_taken'],
  ['completed', 'accept', {}, 'offer_taken'],
  ['in_progress', 'give_back', {}, 'work_has_begun'],
  ['in_progress', 'cancel', {}, 'work_has_begun'],
  ['arrived', 'cancel', {}, 'cancelled'],
  ['arrived', 'start', {}, 'in_progress'],
  ['arrived', 'start', { kind: 'office' }, 'only_at_the_door'],
  ['arrived', 'complete', {}, 'not_started_yet'],
  ['arrived', 'complete', { kind: 'office', anyDone: true }, 'completed'],
  ['in_progress', 'complete', { anyDone: true }, 'completed'],
  ['in_progress', 'fail', {}, 'failed'],
  ['in_progress', 'lose', { anyDone: true }, 'completed'],
  ['en_route', 'lose', {}, 'planned'],
  ['planned', 'depart', {}, 'visit_moved_on'],
]
for (const [state, action, more, expected] of cases)
  test(`${state}: ${action} ${JSON.stringify(more)} → ${expected}`, () => {
    const verdict = decideVisit(state, action, { ...household, ...more })
    assert.equal(verdict.ok ? verdict.to : verdict.refusal, expected)
  })

test('a screen hears for each action whether it may and why not', () => {
  const actions = visitActions('arrived', household)
  assert.equal(actions.find((a) => a.action === 'start')?.allowed, true)
  assert.equal(actions.find((a) => a.action === 'depart')?.refusal, 'visit_moved_on')
  assert.deepEqual(
    [isHeld('assigned'), isOut('assigned'), isOut('arrived'), isHeld('offered')],
    [true, false, true, false],
  )
})
