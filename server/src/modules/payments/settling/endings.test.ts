import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { account, advance, cashInHand, refundPayable, reimbursementDue } from '@app/domain/ledger'
import { atTheDoor, type Door } from '../../../../test/at-the-door.ts'
import { paidByBank } from '../../../../test/refund-to.ts'
import { newId } from '../../../kernel/id.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { storeScan } from '../../documents/index.ts'
import { madeUpScan } from '../../documents/made-up-scans.ts'
import * as ledger from '../../ledger/index.ts'
import { advance as move, getRequest } from '../../requests/index.ts'
import { paymentsModule } from '../index.ts'
import { settleRequest, visitFailed } from './settle-request.ts'

let w: DispatchWorld
let who: Person
before(async () => {
  w = await dispatchWorld([paymentsModule])
  who = await w.facilitator()
})
after(() => w?.world.close())
let charged: number
const balance = (...accounts: Parameters<typeof ledger.balances>[1]): Promise<number[]> =>
  ledger.balances(w.world.kernel.db, accounts)
const income = async (): Promise<number> =>
  (await balance(account('4010'), account('2310'))).reduce((sum, one) => sum + one, 0)
beforeEach(async () => {
  charged = await income()
})

/** Something fixed and collectable, and something a third party is paid for. */
const service = () =>
  w.world.kernel.territory.services.find(
    (one) =>
      one.sensitivity === 'normal' &&
      one.cases[0]!.legs[0] === 'collection' &&
      one.cases[0]!.feeLines.some((line) => line.kind === 'third_party' && line.payBy !== 'psid' && !line.when),
  )!

async function paidDoor(): Promise<Door> {
  const door = await atTheDoor(w, { who, service: service() })
  await w.act(who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  return door
}
const leave = async (door: Door): Promise<void> => {
  await w.act(who, 'visits.fail', { visitId: door.visitId, reason: 'refused' })
  await w.world.settle()
}
const sound = async (): Promise<void> => assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])

test('cancelled after paying: everything goes back but what was shown as the fee', async () => {
  const door = await paidDoor()
  await leave(door)
  await w.look((tx) => move(tx, door.requestId, 'cancel', { cause: 'citizen' }))
  await w.world.settle()
  assert.deepEqual(await balance(advance(door.requestId), refundPayable(door.requestId)), [0, door.due])
  assert.equal(await income(), charged)
  assert.equal((await w.look((tx) => getRequest(tx, door.requestId))).refundPaisa, door.due)
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  assert.ok(
    (await w.act(finance, 'finance.refunds', { limit: 100 })).items.some((one) => one.requestId === door.requestId),
  )
  assert.equal(
    await refusalOf(w.act(finance, 'finance.sendRefunds', { batchId: newId() })),
    'nothing_due',
    'nobody has said where to',
  )
  await paidByBank(w, finance, door.requestId)
  assert.equal(await refusalOf(w.act(finance, 'finance.sendRefunds', { batchId: newId() })), 'nothing_due')
  assert.equal((await w.look((tx) => getRequest(tx, door.requestId))).refundPaisa, 0)
  await w.act(who, 'cash.deposit', {
    depositId: newId(),
    amountPaisa: (await balance(cashInHand(who.id)))[0]!,
    slipNo: 'S',
  })
  await sound()
})

test('rejected before the reaction to the filing ran: the department has its fee, we our charge, the citizen the rest', async () => {
  const door = await paidDoor()
  await leave(door)
  const request = await w.look((tx) => getRequest(tx, door.requestId))
  const fees = request.quote.lines
    .filter((line) => line.kind === 'fixed' && line.payBy !== 'psid')
    .reduce((sum, line) => sum + line.amountPaisa, 0)
  const event = { requestId: door.requestId, from: 'in_process', to: 'rejected' } as const
  await w.look((tx) => settleRequest(tx, event))
  await w.look((tx) => settleRequest(tx, event))
  assert.equal((await income()) - charged, request.quote.chargePaisa)
  assert.deepEqual(await balance(advance(door.requestId), refundPayable(door.requestId)), [
    0,
    door.due - fees - request.quote.chargePaisa,
  ])
  await w.act(who, 'cash.deposit', {
    depositId: newId(),
    amountPaisa: (await balance(cashInHand(who.id)))[0]!,
    slipNo: 'S',
  })
  await sound()
})

test('a third party is paid within the ceiling, once, on a receipt; what was collected for it leaves the hand', async () => {
  const door = await paidDoor()
  const line = (await w.look((tx) => getRequest(tx, door.requestId))).quote.lines.find(
    (one) => one.kind === 'third_party' && one.payBy !== 'direct',
  )!
  let pages = 0
  const pay = (code: string, amountPaisa: number, receiptFileId: string) =>
    w.act(who, 'payments.thirdParty', {
      requestId: door.requestId,
      visitId: door.visitId,
      code,
      amountPaisa,
      receiptFileId,
    })
  const photo = async (itemId = 'third-party-receipt', by = who, requestId = door.requestId): Promise<string> => {
    const fileId = newId()
    const bytes = await madeUpScan()
    await w.world.as(
      (tx) => storeScan(tx, { fileId, requestId, itemId, side: 'page', page: ++pages, bytes: Buffer.from(bytes) }),
      by.actor,
    )
    return fileId
  }
  const receipt = await photo()
  assert.equal(await refusalOf(pay('no-such-line', 100, receipt)), 'line_unknown')
  assert.equal(await refusalOf(pay('charge', 100, receipt)), 'line_unknown')
  assert.equal(await refusalOf(pay(line.code, line.amountPaisa * 100, receipt)), 'over_ceiling')
  const another = await w.order()
  await w.act(another.citizen, 'requests.cancel', { requestId: another.requestIds[0]! })
  await w.world.settle()
  const fits = [
    newId(),
    await photo('error-photo'),
    await photo('third-party-receipt', door.citizen),
    await photo('third-party-receipt', who, another.requestIds[0]!),
  ]
  for (const fileId of fits)
    assert.equal(
      await refusalOf(pay(line.code, line.amountPaisa, fileId)),
      'receipt_missing',
      'no picture of this receipt, of this request, by this person',
    )
  const [handBefore = 0, advanceBefore = 0] = await balance(cashInHand(who.id), advance(door.requestId))
  await pay(line.code, line.amountPaisa, receipt)
  assert.deepEqual(await balance(cashInHand(who.id), advance(door.requestId), reimbursementDue(who.id)), [
    handBefore - line.amountPaisa,
    advanceBefore - line.amountPaisa,
    0,
  ])
  assert.equal(await refusalOf(pay(line.code, line.amountPaisa, await photo())), 'already_paid')
  await leave(door)
  await w.act(who, 'cash.deposit', {
    depositId: newId(),
    amountPaisa: (await balance(cashInHand(who.id)))[0]!,
    slipNo: 'S',
  })
  await sound()
})

test('nobody home: one fee for the visit out of the advance; for another reason none', async () => {
  const { noShow } = w.world.kernel.territory.rates[0]!
  const door = await paidDoor()
  await leave(door)
  const [before = 0] = await balance(account('4020'))
  const event = {
    visitId: newId(),
    kind: 'household' as const,
    facilitatorId: who.id,
    orderId: null,
    requestIds: door.requestIds,
    cause: 'citizen' as const,
  }
  await w.look((tx) => visitFailed(tx, { ...event, reason: 'nobody_home', cause: 'area_event' }))
  await w.look((tx) => visitFailed(tx, { ...event, reason: 'citizen_not_ready' }))
  assert.deepEqual(await balance(account('4020')), [before])
  await w.look((tx) => visitFailed(tx, { ...event, reason: 'nobody_home' }))
  await w.look((tx) => visitFailed(tx, { ...event, reason: 'nobody_home' }))
  assert.deepEqual(await balance(account('4020'), advance(door.requestId)), [
    before + noShow.feePaisa,
    door.due - noShow.feePaisa,
  ])
  await sound()
})

test('cash that a phone reports after the end goes to the refund at once', async () => {
  await w.act(who, 'cash.deposit', {
    depositId: newId(),
    amountPaisa: (await balance(cashInHand(who.id)))[0]!,
    slipNo: 'S',
  })
  const door = await atTheDoor(w, { who, service: service() })
  await leave(door)
  await w.look((tx) => move(tx, door.requestId, 'cancel', { cause: 'citizen' }))
  await w.world.settle()
  await w.act(who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  assert.deepEqual(await balance(advance(door.requestId), refundPayable(door.requestId)), [0, door.due])
  await sound()
})

test('order six, cancel five: the rest pays the whole charge, told before, and what was paid is set against it', async () => {
  const { requestIds, citizen } = await w.order({ count: 6 })
  const price = async (id: string) => (await w.look((tx) => getRequest(tx, id))).quote
  const charge = (await Promise.all(requestIds.map(price))).reduce((sum, one) => sum + one.chargePaisa, 0)
  const [first, ...others] = [...requestIds].sort()
  for (const [i, requestId] of others.entries()) {
    const told = await w.act(citizen, 'requests.cancelPreview', { requestId })
    assert.ok(Math.abs(told.restDearerPaisa - charge / (6 - i)) < 1_00, 'its part of the charge')
    assert.equal(told.feePaisa, 0)
    assert.equal(await refusalOf(w.act(citizen, 'requests.cancel', { requestId })), 'fee_changed', `${i}: not untold`)
    await w.act(citizen, 'requests.cancel', { requestId, acceptDearerPaisa: told.restDearerPaisa })
    await w.world.settle()
  }
  const alone = await w.order()
  const left = await w.look((tx) => getRequest(tx, first!))
  assert.equal(left.quote.totalPaisa, (await price(alone.requestIds[0]!)).totalPaisa)
  assert.equal(left.facts.owedPaisa, left.quote.totalPaisa)
  assert.equal(left.facts.doorDuePaisa, left.quote.dueAtDoorPaisa)
  await sound()
})
