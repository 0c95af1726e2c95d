import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { account, advance, cashInTransit, collectionBank, railPaid, refundPayable } from '@app/domain/ledger'
import { atTheDoor } from '../../../../test/at-the-door.ts'
import { newId } from '../../../kernel/id.ts'
import { commissionsModule } from '../../commissions/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as ledger from '../../ledger/index.ts'
import { getRequest } from '../../requests/index.ts'
import { paymentsModule } from '../index.ts'
import { receiptsOf } from '../receipts/receipts.ts'

let w: DispatchWorld
/** What the programme has put in: money beside it came from outside. */
let funded: number
beforeEach(async () => {
  w = await dispatchWorld([paymentsModule, commissionsModule])
  funded = (await balance(collectionBank('main')))[0]!
})
afterEach(async () => {
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
  assert.equal((await ledger.trialBalance(w.world.kernel.db)).sumPaisa, 0)
  await w.world.close()
})

const staff = (role: 'finance' | 'auditor', jurisdiction: object = { province: true }): Person => ({
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: [role], jurisdiction },
})
const finance = staff('finance')
const balance = (...accounts: Parameters<typeof ledger.balances>[1]): Promise<number[]> =>
  ledger.balances(w.world.kernel.db, accounts)
const facts = (requestId: string) => w.look((tx) => getRequest(tx, requestId))
const listed = async (state: 'open' | 'matched' | 'returned' = 'open', by = finance) =>
  (await w.act(by, 'finance.credits', { state })).items

async function came(amountPaisa: number, bankReference = `CREDIT-${newId().slice(-8)}`): Promise<string> {
  const creditId = newId()
  await w.act(finance, 'finance.recordCredit', {
    creditId,
    amountPaisa,
    bankReference,
    sender: 'Test Sender, account 0000',
  })
  return creditId
}
const forRequest = (creditId: string, trackingNo: string, by = finance) =>
  w.act(by, 'finance.matchCredit', {
    creditId,
    to: { kind: 'request', trackingNo },
    reason: 'The citizen showed us the transfer',
  })
const forDeposit = (creditId: string, depositId: string) =>
  w.act(finance, 'finance.matchCredit', { creditId, to: { kind: 'deposit', depositId }, reason: 'The slip says so' })
const back = (creditId: string, bankReference = `OUT-${creditId.slice(-8)}`) =>
  w.act(finance, 'finance.returnCredit', { creditId, bankReference, reason: 'The sender meant another account' })

test('a credit that nobody knows is booked once and listed, page after page, for finance and the auditor', async () => {
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    ids.push(await came(100 * (n + 1), `CREDIT-${n}`))
    await w.world.clock.advance(60)
  }
  assert.equal(await refusalOf(came(100, 'CREDIT-0')), 'already_matched', 'one line of the statement is one credit')
  const first = await w.act(staff('auditor'), 'finance.credits', { limit: 2 })
  const second = await w.act(finance, 'finance.credits', { limit: 2, cursor: first.next! })
  assert.deepEqual(
    [...first.items, ...second.items].map((one) => [one.creditId, one.amountPaisa, one.sender]),
    ids.map((id, n) => [id, 100 * (n + 1), 'Test Sender, account 0000']),
  )
  assert.deepEqual([second.next, second.unidentifiedPaisa], [null, 600])
  assert.deepEqual(await balance(account('2900'), collectionBank('main')), [600, funded + 600])
  const { sender } = await w.world.kernel.db.one<{ sender: Buffer }>(
    'select sender from payments.bank_credit where id = $1',
    [ids[0]],
  )
  assert.ok(!sender.toString('latin1').includes('Test Sender'), 'sealed')
})

test('matched to a request it pays what is due with a receipt, and what is over goes back to the citizen', async () => {
  const door = await atTheDoor(w)
  const { trackingNo } = await facts(door.requestId)
  const creditId = await came(door.due + 5_000)
  assert.equal(await refusalOf(forRequest(creditId, 'XX-0000-0000')), 'tracking_unknown')
  assert.equal(
    await refusalOf(forRequest(creditId, trackingNo, staff('finance', { districts: ['nowhere'] }))),
    'whole_programme_only',
    'nobody of one district',
  )
  assert.deepEqual(await forRequest(creditId, trackingNo.toLowerCase()), { paidPaisa: door.due, refundPaisa: 5_000 })
  await w.world.settle()
  assert.deepEqual(await balance(account('2900'), advance(door.requestId), refundPayable(door.requestId)), [
    0,
    door.due,
    5_000,
  ])
  assert.deepEqual(
    (await w.look((tx) => receiptsOf(tx, door.requestId))).map((one) => [one.rail, one.amountPaisa]),
    [['bank', door.due]],
  )
  const after = await facts(door.requestId)
  assert.deepEqual([after.facts.doorDuePaisa, after.refundPaisa], [0, 5_000])
  assert.equal(
    await refusalOf(
      w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due }),
    ),
    'already_paid',
    'nobody takes it once more at the door',
  )
  assert.deepEqual(await listed(), [])
  assert.deepEqual(
    (await listed('matched')).map((one) => [one.creditId, one.trackingNo, one.reason]),
    [[creditId, trackingNo, 'The citizen showed us the transfer']],
  )
})

test('what does not cover all that is due, or comes when nothing is, is the citizen’s to have back', async () => {
  const door = await atTheDoor(w)
  const { trackingNo } = await facts(door.requestId)
  assert.deepEqual(await forRequest(await came(door.due - 1), trackingNo), { paidPaisa: 0, refundPaisa: door.due - 1 })
  assert.deepEqual(await forRequest(await came(door.due), trackingNo), { paidPaisa: door.due, refundPaisa: 0 })
  assert.deepEqual(await forRequest(await came(300), trackingNo), { paidPaisa: 0, refundPaisa: 300 })
  assert.deepEqual(await balance(account('2900'), advance(door.requestId), refundPayable(door.requestId)), [
    0,
    door.due,
    door.due + 299,
  ])
})

test('matched to a deposit of the same sum it is that deposit; another sum, or one that the bank has shown, is refused', async () => {
  const door = await atTheDoor(w)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  const depositId = newId()
  await w.act(door.who, 'cash.deposit', { depositId, amountPaisa: 700, slipNo: 'SLIP-7' })
  const [wrong, right, late] = [await came(701), await came(700, 'CREDIT-7'), await came(700)]
  assert.equal(await refusalOf(forDeposit(wrong, depositId)), 'amount_differs')
  assert.equal(await refusalOf(forDeposit(right, newId())), 'deposit_unknown')
  assert.equal(
    await refusalOf(w.act(finance, 'finance.matchDeposit', { depositId, bankReference: 'CREDIT-7' })),
    'already_matched',
    'the bank would be booked twice',
  )
  assert.deepEqual(await forDeposit(right, depositId), { paidPaisa: 700, refundPaisa: 0 })
  assert.equal(await refusalOf(forDeposit(late, depositId)), 'already_matched')
  assert.deepEqual(await balance(cashInTransit(door.who.id), account('2900')), [0, 1_401])
  assert.deepEqual(
    (await w.act(finance, 'finance.deposits', { state: 'matched' })).items.map((one) => [
      one.depositId,
      one.bankReference,
    ]),
    [[depositId, 'CREDIT-7']],
  )
  assert.deepEqual(
    (await listed('matched')).map((one) => one.slipNo),
    ['SLIP-7'],
  )
  const again = newId()
  await w.act(door.who, 'cash.deposit', { depositId: again, amountPaisa: 100, slipNo: 'SLIP-8' })
  await w.act(finance, 'finance.matchDeposit', { depositId: again, bankReference: 'BANK-8' })
  assert.equal(await refusalOf(came(100, 'BANK-8')), 'already_matched', 'a deposit has explained it')
})

test('matched to a rail it is one of its settlements: never of more than the rail owes, and the bank is booked once', async () => {
  await w.look((tx) =>
    ledger.post(tx, [
      railPaid({ rail: 'psid', transactionId: 'T-1', shares: [{ requestId: newId(), amountPaisa: 2_200 }] }),
    ]),
  )
  const forRail = (creditId: string, feePaisa: number, rail = 'psid') =>
    w.act(finance, 'finance.matchCredit', {
      creditId,
      to: { kind: 'rail', rail, feePaisa },
      reason: 'The rail’s report names it',
    })
  const [creditId, late] = [await came(2_156, 'CREDIT-R'), await came(100)]
  assert.equal(await refusalOf(forRail(creditId, 45)), 'insufficient_balance')
  assert.equal(await refusalOf(forRail(creditId, 44, 'no-such-rail')), 'insufficient_balance')
  const twice = await Promise.all([1, 2].map(() => refusalOf(forRail(creditId, 44))))
  assert.deepEqual(twice.sort(), ['already_done', 'no refusal'])
  assert.equal(await refusalOf(forRail(late, 0)), 'insufficient_balance', 'nothing waits any more')
  assert.deepEqual(await balance(account('1100', 'psid'), account('5030'), account('2900'), collectionBank('main')), [
    0,
    44,
    100,
    funded + 2_256,
  ])
  const settled = (await w.act(finance, 'finance.clearing', {})).items.map((one) => [
    one.rail,
    one.grossPaisa,
    one.feePaisa,
    one.bankReference,
  ])
  assert.deepEqual(settled, [['psid', 2_200, 44, 'CREDIT-R']])
  assert.deepEqual(
    (await listed('matched')).map((one) => [one.creditId, one.rail]),
    [[creditId, 'psid']],
  )
})

test('sent back it leaves the bank with a reason, and is on the record', async () => {
  const [creditId, other] = [await came(900), await came(50)]
  await back(creditId, 'OUT-1')
  assert.equal(await refusalOf(back(other, 'OUT-1')), 'already_matched', 'one transfer takes back one credit')
  assert.deepEqual(await balance(account('2900'), collectionBank('main')), [50, funded + 50])
  const [row] = await listed('returned')
  assert.deepEqual(
    [row?.creditId, row?.outReference, row?.reason],
    [creditId, 'OUT-1', 'The sender meant another account'],
  )
  await w.act(finance, 'finance.fundPayouts', {
    transferId: newId(),
    amountPaisa: funded + 50,
    bankReference: 'FUND-1',
  })
  assert.equal(await refusalOf(back(other)), 'insufficient_balance', 'it is not in that bank any more')
  const trail = await w.world.kernel.db.many<{ action: string }>(
    `select action from kernel.audit where subject = $1 order by id`,
    [`credit:${creditId}`],
  )
  assert.deepEqual(
    trail.map((line) => line.action),
    ['credit.record', 'credit.return'],
  )
})

test('of many who explain the same credit at once one wins, and the money moves once', async () => {
  const door = await atTheDoor(w)
  const { trackingNo } = await facts(door.requestId)
  const creditId = await came(2_500)
  const said = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      refusalOf(n % 2 ? forRequest(creditId, trackingNo) : back(creditId, `OUT-${n}`)),
    ),
  )
  assert.equal(said.filter((code) => code === 'no refusal').length, 1)
  assert.deepEqual([...new Set(said)].sort(), ['already_done', 'no refusal'])
  const [unknown, bank, refund] = await balance(account('2900'), collectionBank('main'), refundPayable(door.requestId))
  assert.deepEqual([unknown, bank! - refund!], [0, funded])
})
