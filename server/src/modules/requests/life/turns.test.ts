import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { retellAll } from './area-events.ts'
import { turnsOf } from '../reading/history.ts'
import { insertAreaEvent, setAreaEvent } from './store.ts'
import { retell } from './turns.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w?.world.close())

test('whose turn it is is written once at a time: an event that begins while something happens leaves one running turn', async () => {
  await w.facilitator()
  const {
    requestIds: [requestId],
  } = await w.order()
  const scope = { districtId: w.tehsil.districtId }
  const now = w.world.clock.now()
  const id = newId()
  await w.look((tx) =>
    insertAreaEvent(tx, {
      id,
      kind: 'flood',
      scope,
      from: now,
      to: new Date(now.getTime() + 86_400_000),
      note: 'The river is high.',
      by: 'staff:1',
    }),
  )
  await w.look((tx) => setAreaEvent(tx, id, 'declared', 'staff:2', null))
  const [told, commit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const first = w.look(async (tx) => {
    await retell(tx, requestId!)
    told.resolve()
    await commit.promise
  })
  await told.promise
  // The other has begun before the first is there to be seen.
  const second = w.look((tx) => retellAll(tx, scope))
  await new Promise((resolve) => setTimeout(resolve, 300))
  commit.resolve()
  await Promise.all([first, second])
  const spans = await w.look((tx) => turnsOf(tx, requestId!))
  assert.equal(spans.filter((span) => span.to_at === null).length, 1, JSON.stringify(spans))
  spans.forEach((span, at) =>
    assert.ok(
      at === 0 || spans[at - 1]!.to_at!.getTime() === span.from_at.getTime(),
      'each turn begins where the one before ended',
    ),
  )
})
