import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { atTheDoor } from '../../../test/at-the-door.ts'
import { applicationsModule } from '../applications/index.ts'
import { departmentsModule } from '../departments/index.ts'
import { type DispatchWorld, dispatchWorld } from '../../../test/worlds/dispatch-world.ts'
import { paymentsModule } from '../payments/index.ts'
import { getRequest } from '../requests/index.ts'
import * as checks from './checks.ts'

let w: DispatchWorld
beforeEach(async () => {
  w = await dispatchWorld([departmentsModule, applicationsModule, paymentsModule])
})
afterEach(() => w?.world.close())

const goingOn = () => w.look((tx) => checks.goingOn(tx))
const run = (sql: string, values: readonly unknown[] = []) => w.look((tx) => tx.run(sql, [...values]))
test('an open request says what it waits for; one whose visit nobody watches is stuck, and so is the visit', async () => {
  await w.facilitator()
  const {
    requestIds: [id],
  } = await w.order()
  const request = await w.look((tx) => getRequest(tx, id!))
  const before = await goingOn()
  assert.deepEqual(before.stuck, [])
  assert.deepEqual(
    before.awaiting.map(({ trackingNo, state, awaits }) => [trackingNo, state, awaits]),
    [[request.trackingNo, 'scheduled', 'a facilitator']],
  )
  await run(`update kernel.timer set kind = 'nobody.knows' where kind = 'visit.unserved'`)
  const { stuck } = await goingOn()
  assert.deepEqual(stuck.map((one) => one.subject.split(':')[0]).sort(), ['request', 'visit'])
  assert.match(stuck.find((one) => one.subject === `request:${id}`)!.words, /scheduled/)
  await run(`update kernel.timer set kind = 'visit.unserved' where kind = 'nobody.knows'`)
  await run(`update requests.request set state = 'in_process' where id = $1`, [id])
  assert.deepEqual(
    (await goingOn()).stuck.map((one) => one.subject),
    [`request:${id}`],
    'in process, and no office has it',
  )
  await run(`update requests.request set state = 'scheduled' where id = $1`, [id])
  assert.deepEqual((await goingOn()).stuck, [])
})

test('work that fails again and again, a line that was paid twice: each is found', async () => {
  const door = await atTheDoor(w)
  await w.act(door.who, 'payments.collectCash', {
    visitId: door.visitId,
    paymentId: door.visitId,
    amountPaisa: door.due,
  })
  await w.world.settle()
  assert.deepEqual(await w.look((tx) => checks.paidTwice(tx)), [])
  await run('update payments.paid_line set amount_paisa = amount_paisa + 1')
  assert.equal((await w.look((tx) => checks.paidTwice(tx)))[0]?.subject, `request:${door.requestId}`)

  assert.deepEqual(await w.look((tx) => checks.failing(tx)), [])
  await run(`update kernel.timer set attempts = 4 where kind = 'visit.silent'`)
  assert.match((await w.look((tx) => checks.failing(tx)))[0]!.subject, /timer:visit.silent/)
})
