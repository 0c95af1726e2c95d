import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { codesOf } from '../visit/visit-codes.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  const { territory } = w.world.kernel
  const offlineCodes = { withinDays: 30, leastWrong: 2, wrongPercent: 60 }
  w.world.kernel.territory = { ...territory, settings: { ...territory.settings, offlineCodes } }
})
after(() => w?.world.close())

const wrongOf = (code: string): string => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))

/** One visit from the door to its end, begun without a network. */
async function visited(code: 'right' | 'wrong'): Promise<void> {
  const { requestIds } = await w.order()
  const { who, visit } = await w.arrive(requestIds[0]!)
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  const start = code === 'right' ? codes.start : wrongOf(codes.start)
  await w.act(who, 'visits.start', { visitId: visit.id, code: start, offline: true })
  await w.ready(requestIds[0]!)
  await w.world.clock.advance(900)
  await w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion, offline: true })
  await w.world.settle()
}
const told = () =>
  w.world.kernel.db.many<{ wrong: number; begun: number }>(
    `select (payload->>'wrong')::int as wrong, (payload->>'begun')::int as begun from kernel.event
      where type = 'codes.wrong_offline' order by seq limit 10`,
  )

test('one wrong code typed offline is a slip; too many of one representative’s visits are told, with how many of how many', async () => {
  await w.facilitator()
  await visited('wrong')
  assert.deepEqual(await told(), [])
  await visited('right')
  await visited('wrong')
  assert.deepEqual(await told(), [{ wrong: 2, begun: 3 }])
  await visited('right')
  assert.equal((await told()).length, 1, 'a right one tells nothing')
  await visited('right')
  await visited('right')
  await visited('wrong')
  assert.equal((await told()).length, 1, 'three of seven are below the share')
})
