import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import { type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { grievancesWorld, type GrievancesWorld } from '../../../../test/worlds/grievances-world.ts'

let w: GrievancesWorld
before(async () => {
  w = await grievancesWorld()
  await w.facilitator()
})
after(() => w?.world.close())

const operations: Person = {
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { province: true } },
}
const reopen = (requestId: string, to: 'objected' | 'issued' | 'ready' | 'booked') =>
  w.act(operations, 'requests.reopen', { requestId, to, reason: 'Cancelled by mistake' })

test('what was never filed begins anew, and cannot be put where nobody would take it further; twice it is not reopened', async () => {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  await w.act(citizen, 'requests.cancel', { requestId: id! })
  await w.world.settle()
  for (const to of ['objected', 'issued', 'ready'] as const)
    assert.equal(await refusalOf(reopen(id!, to)), 'state_not_named', to)
  assert.equal(await w.stateOf(id!), 'cancelled')
  const both = await Promise.all([refusalOf(reopen(id!, 'booked')), refusalOf(reopen(id!, 'booked'))])
  assert.deepEqual(both.filter((one) => one === 'no refusal').length, 1, both.join())
  await w.world.settle()
  assert.equal(await w.stateOf(id!), 'booked')
})
