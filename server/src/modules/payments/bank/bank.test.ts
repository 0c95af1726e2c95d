import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { account, cashInTransit, collectionBank, commissionAvailable, reimbursementDue } from '@app/domain/ledger'
import { atTheDoor, type Door, finishVisit } from '../../../../test/at-the-door.ts'
import { newId } from '../../../kernel/id.ts'
import { commissionsModule } from '../../commissions/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as ledger from '../../ledger/index.ts'
import { getRequest } from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import { holdAct } from '../checks/acts.ts'
import { paymentsModule } from '../index.ts'

let w: DispatchWorld
beforeEach(async () => {
  w = await dispatchWorld([paymentsModule, commissionsModule])
})
afterEach(async () => {
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
  assert.equal((await ledger.trialBalance(w.world.kernel.db)).sumPaisa, 0)
  await w.world.close()
})

const finance: Person = {
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
}
const nobody: Person = { id: '', actor: { kind: 'public' } }
const balance = (...accounts: Parameters<typeof ledger.balances>[1]): Promise<number[]> =>
  ledger.balances(w.world.kernel.db, accounts)
const payCash = (door: Door) =>
  w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })

async function payPsid(door: Door, purpose: 'government' | 'all'): Promise<void> {
  if ((await w.look((tx) => getRequest(tx, door.requestId))).facts.paid) return
  const psid = await w.act(door.citizen, 'payments.createPsid', { requestId: door.requestId, purpose })
  await w.act(nobody, 'demo.payPsid', { psid: psid.number })
  await w.world.settle()
}

async function earned(who: Person): Promise<number> {
  const door = await atTheDoor(w, { who })
  await payCash(door)
  await payPsid(door, 'government')
  await finishVisit(w, door)
  await w.act(door.who, 'shift.end', {})
  await w.world.clock.advance(4 * 86_400)
  await w.world.settle()
  return (await balance(commissionAvailable(who.id)))[0] ?? 0
}

test('deposits that wait for the bank are listed with their owners, page after page, and leave the list when matched', async () => {
  const door = await atTheDoor(w)
  await payCash(door)
  const ids = [newId(), newId(), newId()]
  for (const [n, depositId] of ids.entries()) {
    await w.act(door.who, 'cash.deposit', { depositId, amountPaisa: 100 * (n + 1), slipNo: `SLIP-${n}` })
    await w.world.clock.advance(60)
  }
  const first = await w.act(finance, 'finance.deposits', { limit: 2 })
  const second = await w.act(finance, 'finance.deposits', { limit: 2, cursor: first.next! })
  assert.deepEqual(
    [...first.items, ...second.items].map((one) => [one.depositId, one.slipNo, one.amountPaisa]),
    ids.map((id, n) => [id, `SLIP-${n}`, 100 * (n + 1)]),
  )
  assert.equal(second.next, null)
  assert.ok(first.items[0]!.facilitatorName && first.items[0]!.badgeNo)
  await w.act(finance, 'finance.matchDeposit', { depositId: ids[0]!, bankReference: 'BANK-1' })
  assert.equal(
    await refusalOf(w.act(finance, 'finance.matchDeposit', { depositId: ids[0]!, bankReference: 'BANK-1' })),
    'already_matched',
  )
  assert.deepEqual(
    (await w.act(finance, 'finance.deposits', {})).items.map((one) => one.depositId),
    ids.slice(1),
  )
  assert.deepEqual(
    (await w.act(finance, 'finance.deposits', { state: 'matched' })).items.map((one) => [
      one.depositId,
      one.bankReference,
    ]),
    [[ids[0], 'BANK-1']],
  )
  assert.deepEqual(await balance(cashInTransit(door.who.id)), [500])
  assert.equal(await refusalOf(w.act(finance, 'finance.deposits', { cursor: 'nonsense' })), 'invalid_input')
})

test('a payout that the bank confirms leaves the payout bank; one it returns is there again with its tax, and is paid anew', async () => {
  const who = await w.facilitator()
  const gross = await earned(who)
  const before = await balance(account('1020'), account('2300'))
  const batchId = newId()
  const {
    payouts: [sent],
  } = await w.act(finance, 'finance.payout', { batchId, facilitatorId: who.id })
  assert.ok(sent!.taxPaisa > 0)
  const listed = (await w.act(finance, 'finance.payouts', {})).items
  assert.deepEqual(
    listed.map((one) => [one.batchId, one.payeeId, one.netPaisa, one.state, one.payeeName.en !== '']),
    [[batchId, who.id, sent!.netPaisa, 'sent', true]],
  )

  const confirm = () => w.act(finance, 'finance.confirmPayout', { batchId, payeeId: who.id, bankReference: 'BANK-9' })
  assert.deepEqual((await Promise.all([refusalOf(confirm()), refusalOf(confirm())])).sort(), [
    'already_done',
    'no refusal',
  ])
  assert.deepEqual(await balance(account('2400', batchId), account('1020')), [0, before[0]! - sent!.netPaisa])
  assert.equal((await w.act(who, 'earnings.summary', {})).paidPaisa, sent!.netPaisa)

  const back = () => w.act(finance, 'finance.returnPayout', { batchId, payeeId: who.id, reason: 'Account closed' })
  assert.deepEqual((await Promise.all([refusalOf(back()), refusalOf(back())])).sort(), [
    'no refusal',
    'payout_returned',
  ])
  assert.equal(await refusalOf(confirm()), 'payout_returned')
  assert.deepEqual(await balance(account('1020'), account('2300'), commissionAvailable(who.id)), [
    before[0],
    before[1],
    gross,
  ])
  const summary = await w.act(who, 'earnings.summary', {})
  assert.deepEqual([summary.paidPaisa, summary.items[0]?.state], [0, 'available'])
  assert.deepEqual(
    (await w.act(finance, 'finance.payouts', { state: 'returned' })).items.map((one) => one.reason),
    ['Account closed'],
  )

  const again = newId()
  const {
    payouts: [anew],
  } = await w.act(finance, 'finance.payout', { batchId: again, facilitatorId: who.id })
  assert.deepEqual([anew!.netPaisa, anew!.taxPaisa], [sent!.netPaisa, sent!.taxPaisa])
  assert.equal(
    await refusalOf(w.act(finance, 'finance.confirmPayout', { batchId: again, payeeId: newId(), bankReference: 'X' })),
    'not_found',
  )
})

test('a payout returned before it was confirmed never touches the payout bank; reimbursements come back untaxed', async () => {
  const who = await w.facilitator()
  const gross = await earned(who)
  await w.look((tx) =>
    ledger.post(tx, [
      {
        key: 'test:owed',
        kind: 'third_party_reimbursable',
        legs: [
          { account: account('5050'), amountPaisa: 700 },
          { account: reimbursementDue(who.id), amountPaisa: -700 },
        ],
      },
    ]),
  )
  const batchId = newId()
  await w.act(finance, 'finance.payout', { batchId, facilitatorId: who.id })
  await w.act(finance, 'finance.returnPayout', { batchId, payeeId: who.id, reason: 'Number wrong' })
  assert.deepEqual(
    await balance(
      account('2400', batchId),
      account('1020'),
      account('2300'),
      commissionAvailable(who.id),
      reimbursementDue(who.id),
    ),
    [0, 0, 0, gross, 700],
  )
})

test("a rail's debt is cleared by its settlement, once a reference, never beyond it; payouts are funded from the bank", async () => {
  const door = await atTheDoor(w)
  const [funded = 0] = await balance(collectionBank('main'))
  await payPsid(door, 'all')
  const [rail] = (await w.act(finance, 'finance.clearing', {})).rails
  assert.equal(rail?.rail, 'psid')
  const waiting = rail!.waitingPaisa
  assert.ok(waiting > 1000)
  const clear = (more: object) =>
    w.act(finance, 'finance.clearRail', {
      settlementId: newId(),
      rail: 'psid',
      grossPaisa: waiting - 100,
      feePaisa: 44,
      bankReference: 'CREDIT-1',
      ...more,
    })
  assert.equal(await refusalOf(clear({ grossPaisa: waiting + 1 })), 'insufficient_balance')
  assert.equal(await refusalOf(clear({ feePaisa: waiting })), 'amount_invalid')
  const settlementId = newId()
  const answer = await clear({ settlementId })
  assert.deepEqual(answer, { netPaisa: waiting - 144, waitingPaisa: 100 })
  assert.deepEqual(await clear({ settlementId }), answer, 'the same settlement again is the first answer')
  assert.equal(await refusalOf(clear({ grossPaisa: 50 })), 'already_matched')
  assert.deepEqual(
    (
      await Promise.all(
        [1, 2, 3].map((n) => refusalOf(clear({ grossPaisa: 60, feePaisa: 0, bankReference: `CREDIT-2-${n}` }))),
      )
    ).sort(),
    ['insufficient_balance', 'insufficient_balance', 'no refusal'],
  )
  assert.deepEqual(await balance(collectionBank('main'), account('5030'), account('1100', 'psid')), [
    funded + waiting - 84,
    44,
    40,
  ])

  const fund = (amountPaisa: number, bankReference: string, transferId = newId()) =>
    w.act(finance, 'finance.fundPayouts', { transferId, amountPaisa, bankReference })
  assert.equal(await refusalOf(fund(funded + waiting, 'MOVE-1')), 'insufficient_balance')
  const transferId = newId()
  await fund(500, 'MOVE-1', transferId)
  await fund(500, 'MOVE-1', transferId)
  assert.equal(await refusalOf(fund(1, 'MOVE-1')), 'already_matched')
  const seen = await w.act(finance, 'finance.clearing', {})
  assert.deepEqual(
    [seen.collectionBankPaisa, seen.payoutBankPaisa, seen.items.map((one) => one.bankReference).at(-1)],
    [funded + waiting - 584, 500, 'CREDIT-1'],
  )
})

test('what can be paid out is that of the places of whoever asks, and another person of that place sees what was held there', async () => {
  const who = await w.facilitator()
  const gross = await earned(who)
  assert.ok(gross > 0)
  const [tehsilId] = (await w.look((tx) => workforce.find(tx, who.id)))!.tehsilIds
  const { districtId } = w.world.kernel.territory.areas.tehsils.find((one) => one.id === tehsilId)!
  const of = (...districts: string[]): Person => ({
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { districts } },
  })
  const [own, colleague, elsewhere] = [of(districtId), of(districtId), of('nowhere')]
  const all = await w.act(finance, 'finance.available', {})
  assert.ok(all.availablePaisa >= gross)
  assert.deepEqual(await w.act(own, 'finance.available', {}), all)
  assert.deepEqual(await w.act(elsewhere, 'finance.available', {}), { availablePaisa: 0, heldPaisa: 0 })
  const payout = { batchId: newId(), facilitatorId: who.id }
  const { actId } = await w.world.as(
    (tx) => holdAct(tx, { endpoint: 'finance.payout', input: payout, amountPaisa: gross }),
    own.actor,
  )
  const seen = async (by: Person) => (await w.act(by, 'finance.acts', {})).items.map((one) => one.actId)
  assert.deepEqual(await Promise.all([own, colleague, elsewhere].map(seen)), [[actId], [actId], []])
  assert.equal(await refusalOf(w.act(elsewhere, 'finance.payout', { batchId: newId() })), 'nothing_due')
  assert.equal((await w.act(own, 'finance.payout', { batchId: newId() })).payouts[0]?.facilitatorId, who.id)
})
