import { newId } from '../../src/kernel/id.ts'
import { holdAct } from '../../src/modules/payments/checks/acts.ts'
import { advance } from '../../src/modules/requests/index.ts'
import { atTheDoor } from '../at-the-door.ts'
import { refundTo } from '../refund-to.ts'
import type { DispatchWorld } from '../worlds/dispatch-world.ts'
import { foundBy, type Side, staffOf } from './side.ts'

const SLIP_PAISA = 10_000

/** Paid at the door and given up: the citizen has money to get back, which the bank was told to send, and cash was paid in. */
export async function moneyOwed(
  w: DispatchWorld,
  { where, citizen, facilitator: who, staff, ids }: Side,
): Promise<void> {
  const door = await atTheDoor(w, { who, citizen, where })
  ids.payment = newId()
  await w.act(who, 'payments.collectCash', { visitId: door.visitId, paymentId: ids.payment, amountPaisa: door.due })
  await w.act(who, 'visits.fail', { visitId: door.visitId, reason: 'refused' })
  await w.look((tx) => advance(tx, door.requestId, 'cancel', { cause: 'citizen' }))
  await w.world.settle()
  ids.receipt = await foundBy(
    w,
    'select receipt_no as found from payments.receipt where request_id = $1',
    door.requestId,
  )
  ids.deposit = newId()
  await w.act(who, 'cash.deposit', { depositId: ids.deposit, amountPaisa: SLIP_PAISA, slipNo: `S-${where.id}` })
  ids.count = newId()
  await w.act(who, 'cash.count', { countId: ids.count, countedPaisa: door.due - SLIP_PAISA })
  await refundTo(w, door.requestId)
  ids.refundBatch = newId()
  const finance = await staffOf(w, 'finance', { province: true })
  await w.act(finance, 'finance.sendRefunds', { batchId: ids.refundBatch })
  ids.refund = await foundBy(w, 'select id as found from payments.refund where request_id = $1', door.requestId)
  const waiver = { waiverId: newId(), accountId: citizen.id, reason: 'A test' }
  const held = await w.world.as(
    (tx) => holdAct(tx, { endpoint: 'operations.waiveDebt', input: waiver, amountPaisa: SLIP_PAISA }),
    staff.operations.actor,
  )
  ids.act = held.actId
}
