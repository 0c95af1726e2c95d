import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { codesOf } from '../visit/visit-codes.ts'
import { visitsOf } from '../desk/visits-of.ts'
import * as store from '../store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
  for (let n = 0; n < 4; n++) await w.facilitator()
})
after(() => w?.world.close())

const wrongOf = (right: string): string => (right === '000000' ? '000001' : '000000')
const lockedOf = async (requestId: string) => (await w.look((tx) => visitsOf(tx, requestId))).at(-1)?.lockedCode
const rule = (visitId: string, ruling: 'new_tries' | 'approved', who: Person = w.operations) =>
  w.act(who, 'operations.unlockCode', { visitId, ruling, reason: 'Spoke with the household' })

async function lockedAtStart() {
  const {
    requestIds: [id],
  } = await w.order()
  const { who, visit } = await w.arrive(id!)
  const codes = await w.look((tx) => codesOf(tx, visit.id))
  const start = (code: string) => w.act(who, 'visits.start', { visitId: visit.id, code })
  assert.equal(await refusalOf(rule(visit.id, 'new_tries')), 'not_locked', 'nothing is locked yet')
  for (let n = 0; n < 5; n++) assert.equal(await refusalOf(start(wrongOf(codes.start))), 'code_wrong')
  assert.equal(await refusalOf(start(codes.start)), 'code_tries_used', 'the right one comes too late')
  return { id: id!, who, visit, codes, start }
}

test('five wrong start codes lock the visit until operations of its place give new tries', async () => {
  const { id, visit, codes, start } = await lockedAtStart()
  assert.equal(await lockedOf(id), 'start')
  const elsewhere: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { districts: ['nowhere'] } },
  }
  assert.equal(await refusalOf(rule(visit.id, 'new_tries', elsewhere)), 'not_yours')
  assert.deepEqual(
    (await Promise.all([refusalOf(rule(visit.id, 'new_tries')), refusalOf(rule(visit.id, 'new_tries'))])).sort(),
    ['no refusal', 'not_locked'],
  )
  assert.equal(await lockedOf(id), null)
  assert.equal(await refusalOf(start(wrongOf(codes.start))), 'code_wrong')
  const begun = await start(codes.start)
  assert.deepEqual([begun.state, begun.unproven], ['in_progress', false])
  const [audited] = await w.world.kernel.db.many<{ details: { reason: string } }>(
    `select details from kernel.audit where action = 'visit.code_new_tries' and subject = $1`,
    [`visit:${visit.id}`],
  )
  assert.equal(audited?.details.reason, 'Spoke with the household')
})

test('operations’ own word lets the visit go on without the code, unproven, for this code and this facilitator only', async () => {
  const { id, who, visit, codes, start } = await lockedAtStart()
  await rule(visit.id, 'approved')
  const begun = await start(wrongOf(codes.start))
  assert.deepEqual([begun.state, begun.unproven], ['in_progress', true])
  assert.equal((await w.look((tx) => store.findVisit(tx, visit.id)))?.unproven_why, 'supervisor')
  await w.ready(id)
  await w.world.clock.advance(900)
  const complete = (code: string) => w.act(who, 'visits.complete', { visitId: visit.id, code })
  for (let n = 0; n < 5; n++)
    assert.equal(await refusalOf(complete(wrongOf(codes.completion))), 'code_wrong', 'the completion code is its own')
  assert.equal(await lockedOf(id), 'completion')
  await rule(visit.id, 'approved')
  assert.equal((await complete(wrongOf(codes.completion))).state, 'completed')
  assert.equal(await refusalOf(rule(visit.id, 'approved')), 'not_locked', 'over is over')
})
