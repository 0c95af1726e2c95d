import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import {
  account,
  advance,
  cashInHand,
  cashOverAuthority,
  commissionAvailable,
  commissionHeld,
  refundPayable,
} from '@app/domain/ledger'
import { atTheDoor, type Door, finishVisit } from '../../../test/at-the-door.ts'
import { refundTo } from '../../../test/refund-to.ts'
import { newId } from '../../kernel/id.ts'
import { commissionsModule } from '../commissions/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import { priceItems } from '../catalogue/index.ts'
import { tasksOf } from '../dispatch/index.ts'
import * as ledger from '../ledger/index.ts'
import { grievancesModule } from '../grievances/index.ts'
import { safetyModule } from '../safety/index.ts'
import { ratingsModule } from '../ratings/index.ts'
import { advance as move, allowFacilitator, getRequest } from '../requests/index.ts'
import { paymentsModule, paymentsOf, refundCode } from './index.ts'
import { receiptPdf } from './receipts/receipt-pdf.ts'

let w: DispatchWorld
beforeEach(async () => {
  w = await dispatchWorld([paymentsModule, commissionsModule, ratingsModule, grievancesModule, safetyModule])
})
afterEach(() => w?.world.close())

const sound = async (): Promise<void> => {
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
  const trial = await ledger.trialBalance(w.world.kernel.db)
  assert.equal(trial.sumPaisa, 0)
  assert.ok(trial.heldMoney.covered)
}
const balance = (...accounts: Parameters<typeof ledger.balances>[1]): Promise<number[]> =>
  ledger.balances(w.world.kernel.db, accounts)

/** The citizen pays at the bank what goes straight to the treasury, and the rail is asked about it. */
async function payPsid(
  door: { citizen: Person; requestId: string },
  purpose: 'government' | 'all' = 'government',
): Promise<{ number: string; amountPaisa: number }> {
  const psid = await w.act(door.citizen, 'payments.createPsid', { requestId: door.requestId, purpose })
  await w.act({ id: '', actor: { kind: 'public' } }, 'demo.payPsid', { psid: psid.number })
  await w.world.settle()
  return psid
}

async function complete(door: Door): Promise<void> {
  if (!(await w.look((tx) => getRequest(tx, door.requestId))).facts.paid) await payPsid(door)
  await finishVisit(w, door)
  // Nobody is asked for the next leg while days go by.
  await w.act(door.who, 'shift.end', {})
}

test('cash at the door: the exact amount or none, a receipt that verifies, and pay that is held, released and paid out', async () => {
  const door = await atTheDoor(w)
  assert.ok(door.due > 0)
  const pay = (amountPaisa: number, paymentId = newId()) =>
    w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId, amountPaisa })
  assert.equal(await refusalOf(pay(door.due + 100)), 'amount_not_quote')
  assert.equal(
    await refusalOf(
      w.act(await w.facilitator({ shift: false }), 'payments.collectCash', {
        visitId: door.visitId,
        paymentId: newId(),
        amountPaisa: door.due,
      }),
    ),
    'visit_not_yours',
  )
  assert.equal(
    await refusalOf(w.act(door.who, 'visits.complete', { visitId: door.visitId, code: '000000' })),
    'fee_unpaid',
  )
  const paymentId = newId()
  const paid = await pay(door.due, paymentId)
  assert.equal(paid.cashInHandPaisa, door.due)
  assert.deepEqual(await pay(door.due, paymentId), paid, 'the same payment again is the first answer')
  assert.equal(await refusalOf(pay(door.due)), 'already_paid')
  const receiptNo = paid.receipts[0]!.receiptNo
  const receipt = await w.act(door.citizen, 'receipts.get', { receiptNo })
  assert.equal(receipt.totalPaisa, door.due)
  assert.equal(receipt.paidBy, 'Test Receiver', 'cash at the door is paid by whoever received us')
  assert.equal(
    receipt.lines.reduce((sum, line) => sum + line.amountPaisa, 0),
    door.due,
  )
  assert.equal(await refusalOf(w.act(await w.citizen(), 'receipts.get', { receiptNo })), 'not_found')

  const nobody: Person = { id: '', actor: { kind: 'public' } }
  const verified = await w.act(nobody, 'verify.code', { qr: receipt.qr })
  assert.deepEqual([verified.valid, verified.kind, verified.facts[0]?.value], [true, 'receipt', receiptNo])
  const forged = receipt.qr.replace(`|${door.due}|`, `|${door.due - 100}|`)
  assert.equal((await w.act(nobody, 'verify.code', { qr: forged })).reason, 'signature_wrong')
  assert.ok((await w.act(nobody, 'verify.keys', {})).keys.length > 0)
  for (const language of ['ur', 'en'] as const) {
    const pdf = await receiptPdf(receipt, language, w.world.kernel.territory)
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  }

  await complete(door)
  const [held = 0] = await balance(commissionHeld(door.who.id))
  assert.ok(held > 0)
  const earned = await w.act(door.who, 'earnings.summary', {})
  assert.equal(earned.items.length, 1)
  assert.equal(earned.items[0]?.state, 'held')
  await w.world.clock.advance(4 * 86_400)
  await w.world.settle()
  assert.deepEqual(await balance(commissionHeld(door.who.id), commissionAvailable(door.who.id)), [0, held])
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  const batchId = newId()
  const out = await w.act(finance, 'finance.payout', { batchId, facilitatorId: door.who.id })
  assert.equal(out.payouts[0]!.netPaisa + out.payouts[0]!.taxPaisa, held)
  assert.deepEqual(
    await w.act(finance, 'finance.payout', { batchId, facilitatorId: door.who.id }),
    out,
    'a batch is sent once',
  )
  assert.equal(
    await refusalOf(w.act(finance, 'finance.payout', { batchId: newId(), facilitatorId: door.who.id })),
    'nothing_due',
  )
  await sound()
})

test('64 payments of one visit at once: one receipt, one journal, 63 refusals', async () => {
  const door = await atTheDoor(w)
  const outcomes = await Promise.all(
    Array.from({ length: 64 }, () =>
      refusalOf(
        w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due }),
      ),
    ),
  )
  assert.equal(outcomes.filter((one) => one === 'no refusal').length, 1)
  assert.equal(outcomes.filter((one) => one === 'already_paid').length, 63)
  assert.deepEqual(await balance(cashInHand(door.who.id)), [door.due])
  assert.equal((await w.look((tx) => paymentsOf(tx, door.requestId))).receipts.length, 1)
  await sound()
})

test('cash that nobody had allowed is booked where operations sees it, stops cash work, and goes to the bank first', async () => {
  const door = await atTheDoor(w)
  await w.look((tx) => ledger.releaseReservation(tx, door.visitId))
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  assert.deepEqual(await balance(cashInHand(door.who.id), cashOverAuthority(door.who.id)), [0, door.due])
  assert.equal(
    await refusalOf(
      w.look((tx) => ledger.reserve(tx, { visitId: newId(), facilitatorId: door.who.id, amountPaisa: 100 })),
    ),
    'cash_over_authority',
  )
  assert.equal((await w.act(door.who, 'cash.summary', {})).warning, 'full')
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  const alarms = async (open: 'true' | 'false') =>
    (await w.act(finance, 'safety.alerts', { open, limit: 10 })).items.map((one) => [
      one.about.amountPaisa,
      one.outcome,
    ])
  assert.deepEqual(await alarms('true'), [[door.due, null]])
  assert.equal(
    await refusalOf(w.act(door.who, 'cash.deposit', { depositId: newId(), amountPaisa: door.due + 1, slipNo: 'S-1' })),
    'insufficient_balance',
  )
  const depositId = newId()
  await w.act(door.who, 'cash.deposit', { depositId, amountPaisa: door.due, slipNo: 'S-1' })
  await w
    .act(door.who, 'cash.deposit', { depositId, amountPaisa: door.due, slipNo: 'S-1' })
    .catch((error: Error) => assert.equal(error.message, 'insufficient_balance'))
  assert.deepEqual([await alarms('true'), await alarms('false')], [[], [[door.due, 'of_itself']]], 'handed in')
  await w.act(finance, 'finance.matchDeposit', { depositId, bankReference: 'B-1' })
  assert.equal(
    await refusalOf(w.act(finance, 'finance.matchDeposit', { depositId, bankReference: 'B-1' })),
    'already_matched',
  )
  const countId = newId()
  const counted = await w.act(door.who, 'cash.count', { countId, countedPaisa: 0 })
  assert.deepEqual(counted, { expectedPaisa: 0, differencePaisa: 0 })
  const count = (id: string, countedPaisa: number) =>
    refusalOf(w.act(door.who, 'cash.count', { countId: id, countedPaisa }))
  assert.equal(await count(countId, 500), 'command_reused', 'a second count under the first one’s id')
  assert.equal(await count(newId(), 1_000_000_000_000), 'cash_cap_exceeded')
  await sound()
})

const withCollectableFee = () =>
  w.world.kernel.territory.services.find(
    (one) =>
      one.sensitivity === 'normal' &&
      one.cases[0]!.legs[0] === 'collection' &&
      one.cases[0]!.feeLines.some(
        (line) => line.kind === 'fixed' && line.payBy !== 'psid' && !line.when && line.amount.kind === 'flat',
      ),
  )!

test("a PSID: the department's own figure, paid at the bank, credited by the rail's answer alone, not by a forged word", async () => {
  const door = await atTheDoor(w)
  const psid = await w.act(door.citizen, 'payments.createPsid', { requestId: door.requestId })
  assert.deepEqual(
    await w.act(door.citizen, 'payments.createPsid', { requestId: door.requestId }),
    psid,
    'the open number again',
  )
  const word = {
    psid: psid.number,
    amountPaisa: psid.amountPaisa,
    transactionId: 'forged',
    paidAt: w.world.clock.now().toISOString(),
    signature: 'f'.repeat(64),
  }
  assert.equal(
    await refusalOf(w.act({ id: '', actor: { kind: 'public' } }, 'payments.psidCallback', word)),
    'signature_wrong',
  )
  const kept = await w.world.kernel.db.many('select 1 from payments.callback where psid = $1', [psid.number])
  assert.deepEqual(kept, [], 'what anybody sends is not kept')
  await w.world.settle()
  assert.equal((await w.act(door.citizen, 'payments.psidStatus', { requestId: door.requestId })).psid?.state, 'open')
  const memoBefore = (await balance(account('9100')))[0]!
  assert.equal((await payPsid(door)).number, psid.number)
  const status = await w.act(door.citizen, 'payments.psidStatus', { requestId: door.requestId })
  assert.deepEqual(status.psid, { number: psid.number, amountPaisa: psid.amountPaisa, state: 'paid' })
  assert.equal((await balance(account('9100')))[0]! - memoBefore, psid.amountPaisa)
  assert.equal(
    await refusalOf(w.act(door.citizen, 'payments.createPsid', { requestId: door.requestId })),
    'nothing_due',
  )
  const money = await w.look((tx) => paymentsOf(tx, door.requestId))
  assert.deepEqual(
    money.receipts.map((one) => [one.rail, one.amountPaisa]),
    [['psid', psid.amountPaisa]],
  )
  await sound()
})

test("due at the door is the door's own part: cash taken is not asked for again, with the PSID open or on the next visit", async () => {
  const door = await atTheDoor(w)
  const due = async (visitId = door.visitId): Promise<number> =>
    (await w.act(door.who, 'visits.get', { visitId })).duePaisa
  assert.equal(await due(), door.due)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  const { facts, quote } = await w.look((tx) => getRequest(tx, door.requestId))
  assert.equal(facts.owedPaisa, quote.duePsidPaisa, 'the treasury has not got its part')
  assert.ok(facts.owedPaisa > 0)
  assert.equal(await due(), 0, 'at once')
  await w.world.settle()
  assert.equal(await due(), 0, 'and when the visit has noted it')
  await w.act(door.who, 'visits.fail', { visitId: door.visitId, reason: 'citizen_not_ready' })
  await w.world.settle()
  const again = (await w.look((tx) => tasksOf(tx, door.requestId))).findLast((task) => task.state === 'open')
  assert.ok(again && again.visitId !== door.visitId)
  assert.equal(
    (await w.act(w.operations, 'visits.get', { visitId: again.visitId })).duePaisa,
    0,
    'a second visit asks for nothing that the first one took',
  )
  // Choosing the way anew prices anew; what was paid stays paid.
  const [priced] = await w.look((tx) =>
    priceItems(tx, [{ definition: w.service, caseId: w.found.id, mode: 'doorstep', answers: {} }]),
  )
  await w.act(door.citizen, 'requests.changeMode', {
    requestId: door.requestId,
    mode: 'doorstep',
    quoteSignature: priced!.signature,
  })
  await w.world.settle()
  assert.equal((await w.look((tx) => getRequest(tx, door.requestId))).facts.doorDuePaisa, 0)
  await payPsid(door)
  assert.equal((await w.look((tx) => getRequest(tx, door.requestId))).facts.paid, true)
  await sound()
})

test("the PSID first: the door's own part is still due, and due once", async () => {
  const door = await atTheDoor(w)
  await payPsid(door)
  assert.equal((await w.act(door.who, 'visits.get', { visitId: door.visitId })).duePaisa, door.due)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  assert.equal((await w.act(door.who, 'visits.get', { visitId: door.visitId })).duePaisa, 0)
  await sound()
})

test('everything by PSID: nothing is due at the door, and our charge waits in clearing', async () => {
  const door = await atTheDoor(w)
  await payPsid(door, 'all')
  const request = await w.look((tx) => getRequest(tx, door.requestId))
  assert.equal(request.facts.owedPaisa, 0)
  assert.deepEqual(await balance(advance(door.requestId)), [request.quote.chargePaisa + request.quote.thirdPartyPaisa])
  assert.equal(
    await refusalOf(
      w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due }),
    ),
    'already_paid',
  )
  await sound()
})

test("filed and delivered: the fee is the department's, the charge is earned, and nothing of the citizen's lies idle", async () => {
  const door = await atTheDoor(w, { service: withCollectableFee() })
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  await complete(door)
  const request = await w.look((tx) => getRequest(tx, door.requestId))
  const departmentBefore = (await balance(account('2100', request.departmentId)))[0]!
  const chargeBefore = (await balance(account('4010'), account('2310'))).reduce((sum, one) => sum + one, 0)
  for (const action of ['submit', 'acknowledge', 'approve', 'issue', 'deliver_digitally'] as const)
    await w.look((tx) => move(tx, door.requestId, action))
  await w.world.settle()
  const [left, refund] = await balance(advance(door.requestId), refundPayable(door.requestId))
  const governmentCash = request.quote.lines
    .filter((line) => line.kind === 'fixed' && line.payBy !== 'psid')
    .reduce((sum, line) => sum + line.amountPaisa, 0)
  assert.equal(left, 0)
  assert.equal((await balance(account('2100', request.departmentId)))[0]! - departmentBefore, governmentCash)
  assert.equal(
    (await balance(account('4010'), account('2310'))).reduce((sum, one) => sum + one, 0) - chargeBefore,
    request.quote.chargePaisa,
  )
  assert.equal(refund, door.due - governmentCash - request.quote.chargePaisa)
  await sound()
})

test('somebody asked for more: pay is held and the charge goes back the same day; the refund is paid against the code', async () => {
  const door = await atTheDoor(w)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  await complete(door)
  const rate = { visitId: door.visitId, askedExtra: true, cameInPerson: true, onTime: true, stars: 1 }
  assert.equal(
    await refusalOf(w.act(door.citizen, 'ratings.rate', { ...rate, device: 'facilitator' })),
    'not_on_this_device',
  )
  assert.equal(await refusalOf(w.act(door.citizen, 'ratings.rate', { ...rate, stars: undefined })), 'stars_needed')
  await w.act(door.citizen, 'ratings.rate', rate)
  assert.equal(await refusalOf(w.act(door.citizen, 'ratings.rate', rate)), 'already_rated')
  await w.world.settle()
  const request = await w.look((tx) => getRequest(tx, door.requestId))
  const [refund = 0] = await balance(refundPayable(door.requestId))
  assert.equal(refund, Math.min(request.quote.chargePaisa, 120_000))
  await w.world.clock.advance(5 * 86_400)
  await w.world.settle()
  assert.equal((await balance(commissionAvailable(door.who.id)))[0], 0, 'disputed pay is not released')
  await w.look((tx) => allowFacilitator(tx, door.requestId, door.who.id, null))
  const code = await w.look((tx) => refundCode(tx, door.requestId))
  const atTheirDoor = () => w.act(door.who, 'payments.refundCash', { requestId: door.requestId, code })
  assert.equal(await refusalOf(atTheirDoor()), 'refund_no_destination')
  await refundTo(w, door.requestId)
  assert.equal(await refusalOf(atTheirDoor()), 'refund_goes_elsewhere')
  await refundTo(w, door.requestId, { kind: 'door' })
  assert.equal(
    await refusalOf(
      w.act(door.who, 'payments.refundCash', {
        requestId: door.requestId,
        code: code === '123456' ? '654321' : '123456',
      }),
    ),
    'code_wrong',
  )
  assert.equal((await w.act(door.who, 'payments.refundCash', { requestId: door.requestId, code })).amountPaisa, refund)
  assert.equal(
    await refusalOf(
      w.act(door.who, 'payments.refundCash', {
        requestId: door.requestId,
        code: await w.look((tx) => refundCode(tx, door.requestId)),
      }),
    ),
    'nothing_due',
  )
  await sound()
})
