import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kept, replay, type Ruled, stepsOf } from '../../test/replay.ts'
import { APPLICATION, APPLICATION_ACTIONS, APPLICATION_ENDS, type ApplicationAction } from './application.ts'
import { isProceedingOver, PROCEEDING, PROCEEDING_ACTIONS, type ProceedingAction } from './proceeding.ts'

type Table = Readonly<Record<string, Readonly<Record<string, { to: string } | { no: string }>>>>

const ruledBy = (table: Table, actions: readonly string[], isEnd: (state: string) => boolean): Ruled => ({
  actions,
  isEnd,
  leads(_, from, action) {
    const cell = table[from]?.[action]
    return cell && 'to' in cell ? [cell.to] : []
  },
})
const LIVES = {
  proceeding: ruledBy(PROCEEDING, PROCEEDING_ACTIONS satisfies readonly ProceedingAction[], (state) =>
    isProceedingOver(state as never),
  ),
  applicant: ruledBy(APPLICATION, APPLICATION_ACTIONS satisfies readonly ApplicationAction[], (state) =>
    APPLICATION_ENDS.includes(state as never),
  ),
}

for (const [life, ruled] of Object.entries(LIVES)) {
  const histories = kept(life)

  test(`every ${life} of a kept history still has its lawful next step and an end`, () => {
    assert.ok(histories.length >= 3, `only ${histories.length} histories are kept`)
    assert.deepEqual(replay(ruled, histories), [])
  })

  test(`a kept step of ${life} that is in the table no more is found and named`, () => {
    for (const { from, to } of histories.flatMap(stepsOf)) {
      const leads: Ruled['leads'] = (...of) =>
        of[1] === from ? ruled.leads(...of).filter((one) => one !== to) : ruled.leads(...of)
      assert.match(replay({ ...ruled, leads }, histories).join('\n'), new RegExp(`: ${from} moves ${to} is`))
    }
  })
}
