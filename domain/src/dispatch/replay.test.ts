import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kept, remembering, replay, type Ruled, stepsOf, without } from '../../test/replay.ts'
import { isVisitEnd, VISIT_STATES, type VisitKind, type VisitState } from './visit-states.ts'
import { decideVisit, VISIT_ACTIONS, type VisitAction } from './visit-table.ts'

const isState = (state: string): state is VisitState => (VISIT_STATES as readonly string[]).includes(state)
const VISITS: Ruled = {
  actions: VISIT_ACTIONS,
  isEnd: (state) => isState(state) && isVisitEnd(state),
  leads: remembering((kind, from, action) =>
    [false, true].flatMap((anyDone) => {
      if (!isState(from)) return []
      const verdict = decideVisit(from, action as VisitAction, { kind: kind as VisitKind, anyDone })
      return verdict.ok ? [verdict.to] : []
    }),
  ),
}
const histories = kept('visit')

test('every visit of a kept history still has its lawful next step and an end', () => {
  assert.ok(histories.length >= 40, `only ${histories.length} histories are kept`)
  assert.deepEqual(replay(VISITS, histories), [])
})

test('a table in which one step of a kept history is refused is found, whichever it is, and the step is named', () => {
  for (const { from, action } of histories.flatMap(stepsOf))
    assert.match(replay(without(VISITS, from, action), histories).join('\n'), new RegExp(`: ${from} ${action} \\w+ is`))
})
