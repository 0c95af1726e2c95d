import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { localDateOf } from '@app/domain/shared'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { planSoon } from '../plan/plan-soon.ts'
import { latestPlan, stopsOf } from '../plan/store.ts'
import * as store from '../store.ts'

let w: DispatchWorld
let far: Person
before(async () => {
  w = await dispatchWorld([], { planner: true })
  await w.facilitator()
  far = await w.facilitator({ at: { lat: w.home.lat + 0.08, lon: w.home.lon } })
})
after(() => w?.world.close())

const ordered = async (slotId: string): Promise<store.VisitRow> => {
  const requestId = (await w.order({ slotId })).requestIds[0]!
  const [task] = await w.look((tx) => store.tasksOfRequest(tx, requestId))
  return (await w.look((tx) => store.findVisit(tx, task!.visit_id)))!
}
/** Whom a new plan of its day sends there; undefined where the plan does not know the visit. */
async function planned(visit: store.VisitRow): Promise<string | null | undefined> {
  const day = localDateOf(visit.starts_at, w.world.kernel.territory.calendar.utcOffsetMinutes)
  assert.equal(await planSoon(w.world.kernel, visit.district_id, day), 'planned')
  const plan = (await w.look((tx) => latestPlan(tx, visit.district_id, day)))!
  return (await w.look((tx) => stopsOf(tx, plan.id))).find((one) => one.visit_id === visit.id)?.facilitator_id
}

test('the plan of the day sends whom a visit is pinned to, though others are nearer, and does not know what is on hold', async () => {
  const [first, , third] = await w.slots()
  const [pinned, held] = [await ordered(first!.id), await ordered(third!.id)]
  await w.act(w.operations, 'operations.pin', {
    visitId: pinned.id,
    facilitatorId: far.id,
    reason: 'The family knows them',
    seen: null,
  })
  const hold = { visitId: held.id, reason: 'The lane is dug up', seen: null }
  const { overrideId } = await w.act(w.operations, 'operations.hold', hold)
  await w.world.settle()
  assert.equal(await planned(pinned), far.id)
  assert.equal(await planned(held), undefined)
  await w.act(w.operations, 'operations.letGo', { overrideId, reason: 'Open again' })
  await w.world.clock.advance(61)
  assert.ok(await planned(held))
})
