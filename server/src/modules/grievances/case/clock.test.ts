import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import type { Person } from '../../../../test/worlds/dispatch-world.ts'
import { grievancesWorld, type GrievancesWorld } from '../../../../test/worlds/grievances-world.ts'

let w: GrievancesWorld
before(async () => {
  w = await grievancesWorld()
})
after(() => w?.world.close())

const see = (by: Person, grievanceId: string) => w.act(by, 'grievances.get', { grievanceId })
const clockOf = (grievanceId: string) =>
  w.world.kernel.db.many<{ action: string; clock: string | null; why: string | null; step: string }>(
    'select action, clock, why, step from grievances.change where grievance_id = $1 order by seq',
    [grievanceId],
  )

test('nobody answers: the case climbs by itself, step by step, and is referred at the top', async () => {
  const door = await w.visited()
  const { id, dueAt } = await w.file(door, { kind: 'delay' })
  await w.world.clock.to(new Date(new Date(dueAt!).getTime() - 60_000))
  assert.equal((await see(w.supervisor, id)).step, 'officer', 'not a minute too early')
  await w.world.clock.advance(120)
  const climbed = await see(w.supervisor, id)
  assert.deepEqual([climbed.state, climbed.step, climbed.mine], ['open', 'district', true])
  await w.world.clock.to(new Date(new Date(climbed.dueAt!).getTime() + 60_000))
  const top = await see(w.programme, id)
  assert.deepEqual([top.step, top.mine], ['programme', true])
  await w.world.clock.to(new Date(new Date(top.dueAt!).getTime() + 60_000))
  assert.deepEqual([(await see(door.citizen, id)).state, (await see(door.citizen, id)).ownerName], ['referred', null])
  assert.deepEqual(
    (await clockOf(id)).map((one) => [one.action, one.clock, one.why]),
    [
      ['filed', 'start', 'filed'],
      ['run_out', 'restart', 'run_out'],
      ['run_out', 'restart', 'run_out'],
      ['run_out', 'stop', 'run_out'],
    ],
  )
})

test('an area event holds the clock and says why; when it ends the rest of the time goes on, in working hours', async () => {
  const door = await w.visited()
  const { id, dueAt } = await w.file(door, { kind: 'delay' })
  const second: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { districts: [w.tehsil.districtId] } },
  }
  const areaEventId = newId()
  const from = w.world.clock.now()
  await w.act(w.operations, 'areaEvents.propose', {
    id: areaEventId,
    kind: 'flood',
    scope: { districtId: w.tehsil.districtId },
    from: from.toISOString(),
    to: new Date(from.getTime() + 20 * 86_400_000).toISOString(),
    note: 'The river is high.',
  })
  await w.act(second, 'areaEvents.declare', { id: areaEventId })
  await w.world.settle()
  const held = await see(w.officer, id)
  assert.deepEqual([held.state, held.dueAt], ['paused', null])
  assert.ok(held.pausedBecause)
  await w.world.clock.to(new Date(new Date(dueAt!).getTime() + 86_400_000))
  assert.equal((await see(w.officer, id)).step, 'officer', 'a clock that stands still does not run out')
  // Filed while it lasts: it waits with the others.
  const other = await w.order()
  const late = await w.act(other.citizen, 'grievances.file', {
    requestId: other.requestIds[0]!,
    grievanceId: newId(),
    kind: 'delay',
  })
  assert.equal(late.state, 'paused')
  // Decided while it lasts, and somebody comes back to it: the next step's clock waits too.
  const again = await w.order()
  const { id: backId } = await w.act(again.citizen, 'grievances.file', {
    requestId: again.requestIds[0]!,
    grievanceId: newId(),
    kind: 'delay',
  })
  await w.reject(w.officer, backId)
  const back = await w.act(again.citizen, 'grievances.reopen', {
    grievanceId: backId,
    reason: 'It was late all the same.',
  })
  assert.deepEqual([back.state, back.step, back.dueAt], ['paused', 'district', null])
  await w.act(w.operations, 'areaEvents.end', { id: areaEventId })
  await w.world.settle()
  const runs = await see(w.officer, id)
  assert.equal(runs.state, 'open')
  assert.ok(new Date(runs.dueAt!) > new Date(dueAt!))
  assert.deepEqual(
    (await clockOf(id)).map((one) => [one.clock, one.why]),
    [
      ['start', 'filed'],
      ['stop', 'pause'],
      ['start', 'resume'],
    ],
  )
  assert.equal((await see(w.officer, late.id)).state, 'open')
  assert.equal((await see(w.supervisor, backId)).state, 'open')
  await w.act(again.citizen, 'requests.cancel', { requestId: again.requestIds[0]! })
  await w.act(other.citizen, 'requests.cancel', { requestId: other.requestIds[0]! })
  await w.world.settle()
})

test('an event that is still to come holds the clock from its beginning', async () => {
  const { id } = await w.file(await w.visited(), { kind: 'delay' })
  const second: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { districts: [w.tehsil.districtId] } },
  }
  const areaEventId = newId()
  const from = new Date(w.world.clock.now().getTime() + 3_600_000)
  await w.act(w.operations, 'areaEvents.propose', {
    id: areaEventId,
    kind: 'smog',
    scope: { districtId: w.tehsil.districtId, tehsilId: w.tehsil.id },
    from: from.toISOString(),
    to: new Date(from.getTime() + 3_600_000).toISOString(),
    note: 'Smog.',
  })
  await w.act(second, 'areaEvents.declare', { id: areaEventId })
  await w.world.settle()
  assert.equal((await see(w.officer, id)).state, 'open')
  await w.world.clock.advance(3_700)
  await w.world.settle()
  assert.equal((await see(w.officer, id)).state, 'paused')
  await w.world.clock.advance(3_700)
  await w.world.settle()
  assert.equal((await see(w.officer, id)).state, 'open')
})

test('handed up and taken by hand; taken back by the citizen', async () => {
  const door = await w.visited()
  const { id } = await w.file(door, { kind: 'delay' })
  await w.act(w.otherOfficer, 'grievances.take', { grievanceId: id })
  assert.equal((await see(w.otherOfficer, id)).mine, true)
  const up = await w.act(w.otherOfficer, 'grievances.escalate', {
    grievanceId: id,
    reason: 'It concerns the whole district.',
  })
  assert.equal(up.step, 'district')
  const { items } = await w.act(w.supervisor, 'grievances.pile', { whose: 'mine', limit: 100 })
  assert.ok(items.some((one) => one.id === id))
  const found = await w.act(w.supervisor, 'grievances.pile', { q: up.caseNo })
  assert.deepEqual(
    found.items.map((one) => one.id),
    [id],
  )
  const over = await w.act(door.citizen, 'grievances.withdraw', { grievanceId: id })
  assert.equal(over.state, 'withdrawn')
  assert.equal((await clockOf(id)).at(-1)?.why, 'withdraw')
})

test('the pile: what is due first, page by page, each once', async () => {
  for (let i = 0; i < 3; i++) {
    const { requestIds, citizen } = await w.order()
    for (const kind of ['delay', 'refund'] as const)
      await w.act(citizen, 'grievances.file', { requestId: requestIds[0]!, grievanceId: newId(), kind })
  }
  const seen: { id: string; dueAt: string | null }[] = []
  for (let cursor: string | undefined; ;) {
    const page = await w.act(w.officer, 'grievances.pile', { whose: 'all', limit: 2, ...(cursor && { cursor }) })
    seen.push(...page.items)
    if (page.next === null) break
    cursor = page.next
  }
  assert.ok(seen.length >= 6)
  assert.equal(new Set(seen.map((one) => one.id)).size, seen.length)
  const due = seen.map((one) => one.dueAt ?? '9')
  assert.deepEqual(due, [...due].sort())
})
