import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import { dispatchWorld, type DispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { moveOne } from './move.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  for (let n = 0; n < 3; n++) await w.facilitator()
})
after(() => w?.world.close())

const stranger: Person = {
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { districts: ['elsewhere'] } },
}
const coming = () => w.act(w.operations, 'operations.visits', { limit: 50 })

test('many are moved at once: a preview takes nothing, each has its own result, twice moves nothing twice', async () => {
  for (let n = 0; n < 4; n++) await w.order()
  const before = (await coming()).items
  assert.equal(before.length, 4)
  assert.ok(before.every((one) => one.refusal === null && one.tehsilId === w.tehsil.id))
  const day = new Date(w.world.clock.now().getTime() + 2 * 86_400_000).toISOString()
  const plan = await w.act(w.operations, 'operations.movePlan', {
    visitIds: before.map((one) => one.visitId).join(),
    from: day,
  })
  const perHour = Map.groupBy(plan.items, (one) => one.slotId)
  assert.ok(plan.items.every((one) => one.startsAt && one.startsAt >= new Date(day).toISOString()))
  assert.deepEqual(
    [...perHour.values()].map((group) => group.length),
    [3, 1],
    'three people, so three visits an hour',
  )
  assert.deepEqual(
    (await coming()).items.map((one) => one.startsAt),
    before.map((one) => one.startsAt),
    'a preview takes nothing',
  )

  const batchId = newId()
  const [gone, ...others] = plan.items
  const moves = [
    { visitId: gone!.visitId, slotId: newId() },
    ...others.map((one) => ({ visitId: one.visitId, slotId: one.slotId! })),
  ]
  await w.act(w.operations, 'operations.moveVisits', { batchId, reason: 'The road is under water', moves })
  await w.act(w.operations, 'operations.moveVisits', { batchId, reason: 'The road is under water', moves })
  await w.world.settle()
  const result = await w.act(w.operations, 'operations.moves', { batchId })
  assert.deepEqual([result.waiting, result.moved, result.refused], [0, 3, 1])
  assert.deepEqual(
    result.items.find((one) => one.visitId === gone!.visitId),
    { visitId: gone!.visitId, result: 'refused', refusal: 'slot_unknown' },
  )
  const now = (await coming()).items
  for (const one of others) assert.equal(now.find((visit) => visit.visitId === one.visitId)?.startsAt, one.startsAt)
  assert.equal(
    now.find((visit) => visit.visitId === gone!.visitId)?.startsAt,
    before.find((visit) => visit.visitId === gone!.visitId)?.startsAt,
  )

  const taken = () => w.look((tx) => tx.one<{ n: number }>('select sum(visits)::integer as n from slots.promised'))
  const held = await taken()
  await moveOne(w.world.kernel, { batchId, visitId: others[0]!.visitId })
  assert.deepEqual(await taken(), held, 'a job that runs again takes no second room')
})

test('elsewhere, another’s batch, too many and hours that end before they begin are refused', async () => {
  const [visit] = (await coming()).items
  assert.equal((await w.act(stranger, 'operations.visits', {})).items.length, 0)
  const from = w.world.clock.now().toISOString()
  assert.equal(await refusalOf(w.act(stranger, 'operations.movePlan', { visitIds: visit!.visitId, from })), 'not_yours')
  assert.equal(
    await refusalOf(
      w.act(stranger, 'operations.moveVisits', {
        batchId: newId(),
        reason: 'x',
        moves: [{ visitId: visit!.visitId, slotId: newId() }],
      }),
    ),
    'not_yours',
  )
  assert.equal(
    await refusalOf(
      w.act(w.operations, 'operations.movePlan', { visitIds: visit!.visitId, from, hourFrom: 12, hourTo: 12 }),
    ),
    'hours_invalid',
  )
  const batchId = newId()
  await w.act(w.operations, 'operations.moveVisits', {
    batchId,
    reason: 'x',
    moves: [{ visitId: visit!.visitId, slotId: newId() }],
  })
  const colleague: Person = { id: newId(), actor: { ...w.operations.actor, id: newId() } as Person['actor'] }
  assert.equal(await refusalOf(w.act(colleague, 'operations.moves', { batchId })), 'batch_of_another')
  await w.world.settle()
})

test('a visit under way stands in the list with why it cannot be moved', async () => {
  const { requestIds } = await w.order()
  const { visit } = await w.begin(requestIds[0]!)
  assert.equal((await coming()).items.find((one) => one.visitId === visit.id)?.refusal, 'work_has_begun')
  const plan = await w.act(w.operations, 'operations.movePlan', {
    visitIds: visit.id,
    from: w.world.clock.now().toISOString(),
  })
  assert.deepEqual(
    plan.items.map((one) => [one.slotId, one.refusal]),
    [[null, 'work_has_begun']],
  )
})

test('capacity: what is promised of an hour is taken, and what is left is left', async () => {
  const today = await w.act(w.operations, 'operations.capacity', { districtId: w.tehsil.districtId })
  const [visit] = (await coming()).items.filter((one) => one.refusal === null)
  const day = await w.act(w.operations, 'operations.capacity', {
    districtId: w.tehsil.districtId,
    day: new Date(Date.parse(visit!.startsAt) + 5 * 3_600_000).toISOString().slice(0, 10),
  })
  const row = day.tehsils.find((one) => one.tehsilId === w.tehsil.id)!
  const cell = row.cells.find((one) => one.startsAt === visit!.startsAt)!
  assert.equal(row.people, 3)
  assert.ok(cell.taken >= 1)
  assert.equal(cell.left, 3 - cell.taken)
  assert.ok(today.hours.length > 0)
  assert.equal(
    await refusalOf(w.act(stranger, 'operations.capacity', { districtId: w.tehsil.districtId })),
    'not_yours',
  )
})
