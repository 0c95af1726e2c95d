import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { account, advance, refundPayable } from '@app/domain/ledger'
import { eventually } from '../../../../test/eventually.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { connectionsModule } from '../../connections/index.ts'
import * as ledger from '../../ledger/index.ts'
import { safetyModule } from '../../safety/index.ts'
import { paymentsModule, paymentsOf } from '../index.ts'
import { confirmPayment } from './confirm.ts'
import { simulatedRail } from './open-rails.ts'
import { askSimulator } from './simulated.ts'
import * as store from './store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([paymentsModule, safetyModule, connectionsModule])
  // The rail knows where to call: the real server, over HTTP.
  w.world.kernel.config.publicUrls.citizen = w.world.url
  await w.facilitator()
})
after(() => w?.world.close())

const RAIL = 'jazzcash'
const QUIET = Object.fromEntries(
  ['twice', 'late', 'reordered', 'forged', 'unsigned', 'lies', 'short', 'silent', 'lost', 'down'].map((name) => [
    `${name}Percent`,
    0,
  ]),
)
const faults = (some: Record<string, number>) =>
  askSimulator(w.world.kernel, simulatedRail(RAIL), '/faults', { ...QUIET, decideMs: 10, ...some })
const PAYS = '0300 1234567'
const NEVER = '0300 1234562'

async function begin(number: string, rail = RAIL) {
  const {
    citizen,
    requestIds: [requestId],
  } = await w.order()
  const input = {
    paymentId: newId(),
    requestId: requestId!,
    rail,
    number,
    ...(rail === RAIL && { idDigits: '123456' }),
  }
  const { payment } = await w.act(citizen, 'payments.pay', input)
  return { citizen, requestId: requestId!, input, paymentId: payment.paymentId, amountPaisa: payment.amountPaisa }
}
type Begun = Awaited<ReturnType<typeof begin>>

const row = async ({ paymentId }: Begun) => (await store.findPayment(w.world.kernel.db, paymentId))!
const becomes = async (begun: Begun, state: string) => {
  await eventually(`it is ${state}`, async () => {
    await w.world.settle()
    return (await row(begun)).state === state
  })
}
const polled = async () => {
  await w.world.clock.advance(60)
  await w.world.settle()
}
/** What stands in the books: the advance, what is to be given back, and receipts that are never two. */
async function books({ requestId }: Begun) {
  const money = await w.look((tx) => paymentsOf(tx, requestId))
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
  const [advancePaisa = 0, refundPaisa = 0] = await ledger.balances(w.world.kernel.db, [
    advance(requestId),
    refundPayable(requestId),
  ])
  return { advancePaisa, refundPaisa, receipts: money.receipts.map((one) => [one.rail, one.amountPaisa]) }
}
const nothing = { advancePaisa: 0, refundPaisa: 0, receipts: [] }
const paidOf = ({ amountPaisa }: Begun) => ({
  advancePaisa: amountPaisa,
  refundPaisa: 0,
  receipts: [['wallet', amountPaisa]],
})

test('told twice, late and out of order it is paid once, with one receipt, and its wallet is forgotten', async () => {
  await faults({ twicePercent: 100, reorderedPercent: 100 })
  const begun = await begin(PAYS)
  assert.ok(begun.amountPaisa > 0)
  await becomes(begun, 'paid')
  await eventually('all was told', async () => (await store.callsOf(w.world.kernel.db, begun.paymentId)).length >= 3)
  await w.world.settle()
  assert.deepEqual(await books(begun), paidOf(begun))
  assert.equal((await row(begun)).payer, null)
  await confirmPayment(w.world.kernel, { paymentId: begun.paymentId })
  assert.deepEqual(await books(begun), paidOf(begun))
  const ways = await w.act(begun.citizen, 'payments.ways', { requestId: begun.requestId })
  assert.equal(ways.duePaisa, 0)
  assert.equal(ways.payment?.state, 'paid')
  assert.equal(
    await refusalOf(w.act(begun.citizen, 'payments.pay', { ...begun.input, paymentId: newId() })),
    'nothing_due',
  )
})

test('a rail that signs nothing is asked: paid once, refused never, and a wallet that does not answer is waited for', async () => {
  const rail = simulatedRail('easypaisa')
  await askSimulator(w.world.kernel, rail, '/faults', { decideMs: 10, waitMs: 20 })
  const paid = await begin('0345 1234567', 'easypaisa')
  await becomes(paid, 'paid')
  assert.deepEqual(await books(paid), paidOf(paid))
  assert.equal((await row(paid)).payer, null)
  await confirmPayment(w.world.kernel, { paymentId: paid.paymentId })
  assert.deepEqual(await books(paid), paidOf(paid))
  const poor = await begin('0345 1234563', 'easypaisa')
  await becomes(poor, 'failed')
  assert.deepEqual(await books(poor), nothing)
  const silent = await begin('0345 1234562', 'easypaisa')
  await becomes(silent, 'waiting')
  await askSimulator(w.world.kernel, rail, '/faults', { lostPercent: 100 })
  const lost = await begin('0345 1234567', 'easypaisa')
  await becomes(lost, 'unknown')
  assert.deepEqual(await books(lost), nothing)
  await askSimulator(w.world.kernel, rail, '/faults', { lostPercent: 0 })
  await polled()
  await becomes(lost, 'paid')
  assert.deepEqual(await books(lost), paidOf(lost))
})

test('the same command twice is one payment; a second beside one that waits is refused; others’ requests are nobody’s', async () => {
  await faults({})
  const begun = await begin(NEVER)
  const { payment } = await w.act(begun.citizen, 'payments.pay', begun.input)
  assert.equal(payment.paymentId, begun.paymentId)
  const another = { ...begun.input, paymentId: newId() }
  assert.equal(await refusalOf(w.act(begun.citizen, 'payments.pay', another)), 'payment_under_way')
  const other = await w.order()
  const foreign = { ...begun.input, requestId: other.requestIds[0]! }
  assert.equal(await refusalOf(w.act(other.citizen, 'payments.pay', foreign)), 'command_reused')
  assert.equal(await refusalOf(w.act(other.citizen, 'payments.pay', begun.input)), 'not_found')
  for (const [changed, code] of [
    [{ rail: 'nobody' }, 'rail_off'],
    [{ number: '12' }, 'wallet_number_invalid'],
    [{ idDigits: undefined }, 'wallet_holder_missing'],
  ] as const)
    assert.equal(
      await refusalOf(w.act(other.citizen, 'payments.pay', { ...foreign, paymentId: newId(), ...changed })),
      code,
    )
})

test('a call-back that lies, is forged or unsigned moves nothing; asking finds the payment', async () => {
  await faults({ liesPercent: 100 })
  const lied = await begin(PAYS)
  await becomes(lied, 'paid')
  assert.deepEqual(await books(lied), paidOf(lied))
  await faults({ forgedPercent: 100 })
  const forged = await begin(PAYS)
  await becomes(forged, 'waiting')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await w.world.settle()
  assert.deepEqual(await books(forged), nothing)
  assert.deepEqual(await store.callsOf(w.world.kernel.db, forged.paymentId), [])
  await polled()
  assert.deepEqual(await books(forged), paidOf(forged))
})

test('an answer that is lost, and a rail that never calls: it is unknown, and paid once when it was asked', async () => {
  await faults({ lostPercent: 100, silentPercent: 100 })
  const lost = await begin(PAYS)
  await becomes(lost, 'unknown')
  assert.deepEqual(await books(lost), nothing)
  await faults({})
  await polled()
  assert.deepEqual(await books(lost), paidOf(lost))
})

test('a rail that is down leaves it unknown; given up it can be begun anew', async () => {
  await faults({ downPercent: 100 })
  const begun = await begin(PAYS)
  await becomes(begun, 'unknown')
  const named = { requestId: begun.requestId, paymentId: begun.paymentId }
  assert.equal((await w.act(begun.citizen, 'payments.cancelPay', named)).payment.state, 'cancelled')
  assert.equal((await w.act(begun.citizen, 'payments.cancelPay', named)).payment.state, 'cancelled')
  await faults({})
  await w.world.settle()
  const again = { ...begun, paymentId: newId() }
  await w.act(begun.citizen, 'payments.pay', { ...begun.input, paymentId: again.paymentId })
  await becomes(again, 'paid')
  assert.deepEqual(await books(again), paidOf(again))
  assert.equal(
    await refusalOf(w.act(begun.citizen, 'payments.cancelPay', { ...named, paymentId: again.paymentId })),
    'payment_settled',
  )
})

test('another sum than was asked for waits in suspense, is no payment, and finance finds it among the unknown credits', async () => {
  await faults({ shortPercent: 100 })
  const before = await ledger.balance(w.world.kernel.db, account('2900'))
  const begun = await begin(PAYS)
  await becomes(begun, 'differs')
  assert.deepEqual(await books(begun), nothing)
  const half = Math.floor(begun.amountPaisa / 2)
  assert.equal((await ledger.balance(w.world.kernel.db, account('2900'))) - before, half)
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  const { items } = await w.act(finance, 'finance.credits', { state: 'open', limit: 10 })
  const credit = items.find((one) => one.creditId === begun.paymentId)
  assert.equal(credit?.amountPaisa, half)
  const { requestId } = begun
  const { trackingNo } = await w.look((tx) =>
    tx.one<{ trackingNo: string }>('select tracking_no as "trackingNo" from requests.request where id = $1', [
      requestId,
    ]),
  )
  const done = await w.act(finance, 'finance.matchCredit', {
    creditId: begun.paymentId,
    to: { kind: 'request', trackingNo },
    reason: 'Paid half by JazzCash',
  })
  assert.deepEqual(done, { paidPaisa: 0, refundPaisa: half })
  assert.deepEqual(await books(begun), { ...nothing, refundPaisa: half })
})

test('who does not answer in time has not paid; the same money late is theirs all the same', async () => {
  await faults({ decideMs: 60_000 })
  const begun = await begin(PAYS)
  await becomes(begun, 'waiting')
  await w.world.clock.advance(20 * 60)
  await w.world.settle()
  assert.equal((await row(begun)).state, 'expired')
  assert.deepEqual(await books(begun), nothing)
  // Begun anew and paid; then the first is paid, too.
  await faults({})
  const again = { ...begun, paymentId: newId() }
  await w.act(begun.citizen, 'payments.pay', { ...begun.input, paymentId: again.paymentId })
  await becomes(again, 'paid')
  const { reference } = await row(begun)
  await askSimulator(w.world.kernel, simulatedRail(RAIL), '/pay', { reference })
  await becomes(begun, 'paid')
  assert.deepEqual(await books(begun), { ...paidOf(again), refundPaisa: begun.amountPaisa })
})
