import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kept, remembering, replay, type Ruled, stepsOf, without } from '../../test/replay.ts'
import { GRIEVANCE_STEPS } from './kinds.ts'
import {
  GRIEVANCE_ACTIONS,
  GRIEVANCE_STATES,
  type GrievanceAction,
  type GrievanceState,
  isGrievanceEnd,
  moveGrievance,
} from './table.ts'

const isState = (state: string): state is GrievanceState => (GRIEVANCE_STATES as readonly string[]).includes(state)
const COMPLAINTS: Ruled = {
  actions: GRIEVANCE_ACTIONS,
  isEnd: (state) => isState(state) && isGrievanceEnd(state),
  leads: remembering((_, from, action) =>
    GRIEVANCE_STEPS.flatMap((step) => {
      if (!isState(from)) return []
      const move = moveGrievance(from, action as GrievanceAction, { step, windowOpen: true, upheld: true })
      return move.ok ? [move.to] : []
    }),
  ),
}
const histories = kept('grievance')

test('every complaint of a kept history still has its lawful next step and an end', () => {
  assert.ok(histories.length >= 20, `only ${histories.length} histories are kept`)
  assert.deepEqual(replay(COMPLAINTS, histories), [])
})

test('a table in which one step of a kept history is refused is found, whichever it is, and the step is named', () => {
  for (const { from, action } of histories.flatMap(stepsOf))
    assert.match(
      replay(without(COMPLAINTS, from, action), histories).join('\n'),
      new RegExp(`: ${from} ${action} \\w+ is`),
    )
})
