import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { atTheDoor } from '../../../../test/at-the-door.ts'
import { eventually } from '../../../../test/eventually.ts'
import { type DispatchWorld, dispatchWorld, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { connectionsModule } from '../../connections/index.ts'
import { paymentsModule, paymentsOf } from '../index.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([paymentsModule, connectionsModule])
})
after(() => w?.world.close())

test('paid from a wallet while somebody stands at the door: nothing is due there any more, and no cash is taken', async () => {
  const { who, citizen, requestId, visitId, due } = await atTheDoor(w)
  const input = { paymentId: newId(), requestId, rail: 'jazzcash', number: '0300 1234567', idDigits: '123456' }
  assert.equal((await w.act(citizen, 'payments.pay', input)).payment.amountPaisa, due)
  const ways = () => w.act(who, 'payments.ways', { requestId })
  const asked = (await ways()).payment
  assert.deepEqual([asked?.state, asked?.last4], ['asked', ''])
  await eventually('the wallet pays', async () => {
    await w.world.clock.advance(60)
    await w.world.settle()
    return (await ways()).payment?.state === 'paid'
  })
  assert.equal((await ways()).duePaisa, 0)
  const visit = await w.act(who, 'visits.get', { visitId })
  assert.equal(visit.duePaisa, 0)
  const cash = { visitId, paymentId: newId(), amountPaisa: due }
  assert.equal(await refusalOf(w.act(who, 'payments.collectCash', cash)), 'already_paid')
  const { receipts } = await w.look((tx) => paymentsOf(tx, requestId))
  assert.deepEqual(
    receipts.map((one) => [one.rail, one.amountPaisa]),
    [['wallet', due]],
  )
})
