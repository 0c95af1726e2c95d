import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { advance } from '@app/domain/ledger'
import { DAY_MS } from '@app/domain/shared'
import { eventually } from '../../../../test/eventually.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { safetyModule } from '../../safety/index.ts'
import * as ledger from '../../ledger/index.ts'
import { askPsidSimulator, paymentsModule, paymentsOf } from '../index.ts'
import { confirmPsid } from './psid-confirm.ts'
import * as store from './store.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([paymentsModule, safetyModule])
  // The rail knows where to call: the real server, over HTTP.
  w.world.kernel.config.publicUrls.citizen = w.world.url
  await w.facilitator()
})
after(() => w?.world.close())

const quiet = { twicePercent: 0, latePercent: 0, shortPercent: 0, forgedPercent: 0, silentPercent: 0, downPercent: 0 }
const faults = (some: Partial<typeof quiet>) => askPsidSimulator(w.world.kernel, '/faults', { ...quiet, ...some })
const nobody: Person = { id: '', actor: { kind: 'public' } }

async function pay(amountPaisa?: number) {
  const {
    citizen,
    requestIds: [requestId],
  } = await w.order()
  const psid = await w.act(citizen, 'payments.createPsid', { requestId: requestId!, purpose: 'all' })
  await w.act(nobody, 'demo.payPsid', { psid: psid.number, amountPaisa })
  return { citizen, requestId: requestId!, psid }
}

/** What the rail said arrives on its own time. */
async function heard(psid: string, times: number): Promise<boolean[]> {
  const calls = () => store.callbacksOf(w.world.kernel.db, psid)
  await eventually(`the rail's ${times} calls`, async () => (await calls()).length >= times)
  await w.world.settle()
  return (await calls()).map((row) => row.genuine)
}

async function credited(requestId: string): Promise<number> {
  const money = await w.look((tx) => paymentsOf(tx, requestId))
  assert.equal(money.receipts.length, new Set(money.receipts.map((one) => one.receiptNo)).size)
  assert.ok(money.receipts.length <= 1)
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
  return money.receipts.reduce((sum, one) => sum + one.amountPaisa, 0)
}

test('a plain call-back, and one that comes twice, credit once', async () => {
  await faults({ twicePercent: 100 })
  const { requestId, psid } = await pay()
  assert.deepEqual(await heard(psid.number, 2), [true, true])
  assert.equal(await credited(requestId), psid.amountPaisa)
})

/** What the memo says went straight to the treasury. */
const direct = async (psid: string): Promise<number[]> =>
  (await ledger.journalLegs(w.world.kernel.db, `psidpaid:${psid}`)).map((leg) => leg.amount_paisa)
const governmentOf = async (psid: string): Promise<number> =>
  (await store.findPsid(w.world.kernel.db, psid))!.lines
    .filter(({ kind }) => kind === 'fixed' || kind === 'assessed')
    .reduce((sum, line) => sum + line.amountPaisa, 0)

test('what went straight to the treasury is noted once, however often the rail is asked', async () => {
  await faults({})
  const { psid } = await pay()
  await heard(psid.number, 1)
  const paisa = await governmentOf(psid.number)
  assert.ok(paisa > 0)
  assert.deepEqual(await direct(psid.number), [paisa, -paisa])
  await confirmPsid(w.world.kernel, { number: psid.number })
  assert.deepEqual(await direct(psid.number), [paisa, -paisa])
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
})

test('a job that was cut off before the memo comes again, and enters it', async () => {
  await faults({ silentPercent: 100 })
  const { psid } = await pay()
  // As the transaction leaves it that credits the payment.
  await store.setPsid(w.world.kernel.db, psid.number, 'paid', null, 'test', w.world.kernel.clock.now())
  assert.deepEqual(await direct(psid.number), [])
  await confirmPsid(w.world.kernel, { number: psid.number })
  const paisa = await governmentOf(psid.number)
  assert.deepEqual(await direct(psid.number), [paisa, -paisa])
})

test('a call-back that says less than was paid is not believed: the rail is asked', async () => {
  await faults({ shortPercent: 100 })
  const { requestId, psid } = await pay()
  await heard(psid.number, 1)
  assert.equal(await credited(requestId), psid.amountPaisa)
})

test('a forged call-back is not kept, credits nothing, and asking in time finds the payment', async () => {
  await faults({ forgedPercent: 100 })
  const { requestId, psid } = await pay()
  assert.equal(await credited(requestId), 0)
  await w.world.clock.advance(20 * 60)
  await w.world.settle()
  assert.equal(await credited(requestId), psid.amountPaisa)
  assert.deepEqual(await heard(psid.number, 0), [])
})

test('a late call-back after the poll, and a rail that never calls, make no difference', async () => {
  await faults({ latePercent: 100 })
  const late = await pay()
  await w.world.clock.advance(20 * 60)
  await heard(late.psid.number, 1)
  assert.equal(await credited(late.requestId), late.psid.amountPaisa)
  await faults({ silentPercent: 100 })
  const silent = await pay()
  await w.world.settle()
  assert.equal(await credited(silent.requestId), 0)
  await w.world.clock.advance(20 * 60)
  await w.world.settle()
  assert.equal(await credited(silent.requestId), silent.psid.amountPaisa)
})

test('a payment of another amount is not credited by a machine; it stands as unknown', async () => {
  await faults({})
  const { requestId, citizen, psid } = await pay(100)
  await heard(psid.number, 1)
  assert.equal(await credited(requestId), 0)
  assert.equal((await w.act(citizen, 'payments.psidStatus', { requestId })).psid?.state, 'unknown')
  assert.equal(await ledger.balance(w.world.kernel.db, advance(requestId)), 0)
  await w.world.clock.advance(7 * 3_600)
  await w.world.settle()
  const finance: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
  }
  const { items } = await w.act(finance, 'safety.alerts', { kind: 'psid_differs', limit: 10 })
  assert.deepEqual(
    items.map((one) => [
      one.requestId,
      one.about.duePaisa,
      one.about.amountPaisa,
      one.log.filter(({ what }) => what !== 'escalated').length,
    ]),
    [[requestId, psid.amountPaisa, 100, 1]],
    'asked again it is the same alarm',
  )
})

test('a rail that is down is refused at once; nothing is half made', async () => {
  await faults({ downPercent: 100 })
  const {
    citizen,
    requestIds: [requestId],
  } = await w.order()
  assert.equal(await refusalOf(w.act(citizen, 'payments.createPsid', { requestId: requestId! })), 'rail_down')
  await faults({})
  assert.equal((await w.act(citizen, 'payments.createPsid', { requestId: requestId! })).state, 'open')
  assert.equal(await refusalOf(w.act(nobody, 'demo.payPsid', { psid: '9'.repeat(17) })), 'psid_unknown')
})

test('a declined figure kills the number; an unpaid one expires', async () => {
  const {
    citizen,
    requestIds: [requestId],
  } = await w.order()
  await w.act(citizen, 'payments.createPsid', { requestId: requestId! })
  await w.act(citizen, 'payments.acceptAssessed', { requestId: requestId!, accept: false })
  assert.equal((await w.act(citizen, 'payments.psidStatus', { requestId: requestId! })).psid?.state, 'expired')
  assert.equal(
    await refusalOf(w.act(citizen, 'payments.acceptAssessed', { requestId: requestId!, accept: false })),
    'nothing_due',
  )
  const again = await w.act(citizen, 'payments.createPsid', { requestId: requestId! })
  await w.world.clock.to(new Date(new Date(again.expiresAt).getTime() + 2 * DAY_MS))
  await w.world.settle()
  assert.equal((await w.act(citizen, 'payments.psidStatus', { requestId: requestId! })).psid?.state, 'expired')
})
