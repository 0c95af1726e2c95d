import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { onTheLine } from '../../../../test/on-the-line.ts'
import type { Input } from '@app/contract'
import { account, cashInHand, collectionBank, refundPayable } from '@app/domain/ledger'
import { atTheDoor, type Door } from '../../../../test/at-the-door.ts'
import { notificationsInbox, sentTo } from '../../../../test/inbox-module.ts'
import { ACCOUNT, TO_BANK } from '../../../../test/refund-to.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import type { FileAnswer } from '../../../kernel/http/answer.ts'
import { newId } from '../../../kernel/id.ts'
import * as ledger from '../../ledger/index.ts'
import { advance as move, allowFacilitator, getRequest, refundWayOf } from '../../requests/index.ts'
import { centrePayee } from '../../workforce/index.ts'
import { paymentsModule } from '../index.ts'
import { adoptOwed } from './adopt.ts'
import { refundCode } from './in-cash.ts'
import { dropDue } from './store.ts'

let w: DispatchWorld
let who: Person
let centreId: string
const staff = (roles: ('finance' | 'agent' | 'centre')[], jurisdiction: object = { province: true }): Person => {
  const id = newId()
  return { id, actor: { kind: 'staff', id, roles, jurisdiction } }
}
const finance = staff(['finance'])
const agent = staff(['agent'])
before(async () => {
  w = await dispatchWorld([paymentsModule, notificationsInbox])
  who = await w.facilitator()
  centreId = w.world.kernel.territory.offices.find((one) => one.centre)!.id
})
after(() => w?.world.close())

type To = Input<'refunds.choose'>['to']
const balance = (...accounts: Parameters<typeof ledger.balances>[1]): Promise<number[]> =>
  ledger.balances(w.world.kernel.db, accounts)
const sound = async (): Promise<void> => assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
const phoneOf = (citizen: Person): string => (citizen.actor as { phone: string }).phone

/** Paid at the door, then given up: all of it is owed to the citizen. */
async function owed(): Promise<Door> {
  const door = await atTheDoor(w, { who })
  await w.act(who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  await w.act(who, 'visits.fail', { visitId: door.visitId, reason: 'refused' })
  await w.look((tx) => move(tx, door.requestId, 'cancel', { cause: 'citizen' }))
  await w.world.settle()
  const [inHand = 0] = await balance(cashInHand(who.id))
  if (inHand > 0 && door.due !== inHand)
    await w.act(who, 'cash.deposit', { depositId: newId(), amountPaisa: inHand - door.due, slipNo: newId().slice(-8) })
  assert.deepEqual(await balance(refundPayable(door.requestId)), [door.due])
  return door
}

async function codeFor(door: Door, to: To, by = door.citizen): Promise<string> {
  await w.act(by, 'refunds.sendCode', { requestId: door.requestId, to })
  await w.world.settle()
  const sent = sentTo(w.world, phoneOf(door.citizen)).findLast((one) => one.template === 'refund_to_code')
  return String(sent?.facts.code)
}
async function choose(door: Door, to: To, by = door.citizen, destinationId = newId()) {
  const code = await codeFor(door, to, by)
  return w.act(by, 'refunds.choose', { requestId: door.requestId, destinationId, to, code })
}
const laterCode = (): Promise<unknown> => w.world.clock.advance(301)

/** In no table of the database, in the clear or as bytes. */
async function assertNowhere(text: string): Promise<void> {
  const { db } = w.world.kernel
  const tables = await db.many<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 100)
  for (const { name } of tables)
    assert.deepEqual(
      await db.many(`select 1 from ${name} t where t::text like any($1) limit 1`, [
        [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`],
      ]),
      [],
      name,
    )
}

test('an account: asked for, confirmed by a code to their own phone, sealed, sent, paid; only its end is ever shown', async () => {
  const door = await owed()
  const first = await w.act(door.citizen, 'refunds.get', { requestId: door.requestId })
  assert.deepEqual([first.amountPaisa, first.to, first.mayChoose, first.country], [door.due, null, true, 'PK'])
  const waiting = await w.act(finance, 'finance.refunds', { limit: 100 })
  assert.equal(waiting.items.find((one) => one.requestId === door.requestId)?.to, null)

  const code = await codeFor(door, TO_BANK)
  const pick = (to: To, typed: string) =>
    refusalOf(
      w.act(door.citizen, 'refunds.choose', { requestId: door.requestId, destinationId: newId(), to, code: typed }),
    )
  assert.equal(await pick({ ...TO_BANK, iban: 'PK15MEZN0001350102071383' }, code), 'code_wrong', 'another account')
  assert.equal(await pick({ kind: 'door' }, code), 'code_wrong', 'another way')
  const destinationId = newId()
  const chosen = { requestId: door.requestId, destinationId, to: TO_BANK, code }
  const view = await w.act(door.citizen, 'refunds.choose', chosen)
  assert.deepEqual(view.to, { kind: 'bank', name: { en: 'SCBL', ur: 'SCBL' }, last4: '6702' })
  assert.deepEqual(await w.act(door.citizen, 'refunds.choose', chosen), view, 'the same choice again is the first one')
  assert.equal(
    await refusalOf(w.act(door.citizen, 'refunds.choose', { ...chosen, to: { kind: 'door' } })),
    'command_reused',
  )
  assert.equal(await w.look((tx) => refundWayOf(tx, door.requestId)), 'bank')

  const batchId = newId()
  const sent = await w.act(finance, 'finance.sendRefunds', { batchId })
  assert.deepEqual(sent, { batchId, count: 1, totalPaisa: door.due })
  assert.deepEqual(await w.act(finance, 'finance.sendRefunds', { batchId }), sent, 'sent twice it is one instruction')
  assert.deepEqual(await balance(refundPayable(door.requestId), account('2400', batchId)), [0, door.due])
  assert.equal(
    await refusalOf(w.act(door.citizen, 'refunds.sendCode', { requestId: door.requestId, to: { kind: 'door' } })),
    'refund_under_way',
    'too late to change it',
  )
  const file = (await fileOf(batchId)).toString()
  assert.ok(file.includes(`"${ACCOUNT}","Test Citizen"`), file)
  const opened = await w.world.kernel.db.many(
    `select actor, details::text from kernel.audit where action = 'refund.account_opened' and subject = $1`,
    [`request:${door.requestId}`],
  )
  assert.deepEqual(opened, [{ actor: `staff:${finance.id}`, details: `{"batch": "${batchId}"}` }])

  const listed = (await w.act(finance, 'finance.refunds', { state: 'sent', limit: 100 })).items[0]
  assert.deepEqual([listed?.to?.last4, listed?.batchId, listed?.amountPaisa], ['6702', batchId, door.due])
  const { refundId } = listed as { refundId: string }
  const [bankBefore = 0] = await balance(collectionBank('main'))
  await w.act(finance, 'finance.confirmRefund', { refundId, bankReference: 'IBFT-1' })
  assert.deepEqual(await balance(collectionBank('main'), account('2400', batchId)), [bankBefore - door.due, 0])
  assert.equal(
    await refusalOf(w.act(finance, 'finance.confirmRefund', { refundId, bankReference: 'IBFT-1' })),
    'already_done',
  )
  const after = await w.act(door.citizen, 'refunds.get', { requestId: door.requestId })
  assert.deepEqual(
    [after.amountPaisa, after.mayChoose, after.history[0]?.state, after.history[0]?.to?.last4],
    [0, false, 'paid', '6702'],
  )
  await assert.rejects(() => fileOf(batchId), 'nothing is left to be told to the bank')
  await assertNowhere(ACCOUNT.slice(8))
  await sound()
})

async function fileOf(batchId: string): Promise<Buffer> {
  const { handlers } = paymentsModule
  const answer = await w.world.as(
    (tx) => (handlers['finance.refundFile'] as (q: unknown, input: unknown) => Promise<FileAnswer>)(tx, { batchId }),
    finance.actor,
  )
  return Buffer.from(answer.bytes)
}

test('what cannot be paid into is refused in words, at its field, before a code is sent', async () => {
  const door = await owed()
  const { wallets } = w.world.kernel.territory.refunds
  const holder = 'Test Citizen'
  const wrong: [To, string, string][] = [
    [{ kind: 'bank', iban: 'PK37SCBL0000001123456702', holder }, 'iban_invalid', 'to.iban'],
    [{ kind: 'bank', iban: 'GB82WEST12345698765432', holder }, 'iban_foreign', 'to.iban'],
    [{ kind: 'wallet', wallet: 'no-such', number: '03001234567', holder }, 'wallet_unknown', 'to.wallet'],
    [{ kind: 'wallet', wallet: wallets[0]!.id, number: '04235761999', holder }, 'wallet_number_invalid', 'to.number'],
    [{ kind: 'centre', centreId: 'no-such' }, 'centre_unknown', 'to.centreId'],
  ]
  for (const [to, no, field] of wrong) {
    const refused = await w
      .act(door.citizen, 'refunds.sendCode', { requestId: door.requestId, to })
      .catch((error: { code: string; details: { field: string } }) => [error.code, error.details.field])
    assert.deepEqual(refused, [no, field])
  }
  assert.equal(
    await refusalOf(w.act(await w.citizen(), 'refunds.sendCode', { requestId: door.requestId, to: TO_BANK })),
    'not_found',
  )
})

test('the code: wrong five times, too late, of somebody else; a wallet by an agent; changed, and told', async () => {
  const door = await owed()
  const purse = w.world.kernel.territory.refunds.wallets[0]!
  const wallet: To = { kind: 'wallet', wallet: purse.id, number: '0300 1234567', holder: 'Test Citizen' }
  await onTheLine(w, agent, door.requestId)
  const code = await codeFor(door, wallet, agent)
  const wrong = code === '123456' ? '654321' : '123456'
  const pick = (typed: string) =>
    refusalOf(
      w.act(agent, 'refunds.choose', { requestId: door.requestId, destinationId: newId(), to: wallet, code: typed }),
    )
  for (let tries = 0; tries < 5; tries++) assert.equal(await pick(wrong), 'code_wrong')
  assert.equal(await pick(code), 'code_tries_used')
  await laterCode()
  assert.equal(await pick(code), 'code_expired')
  const view = await choose(door, wallet, agent)
  assert.deepEqual([view.to?.kind, view.to?.last4], ['wallet', '4567'])
  await laterCode()
  await choose(door, { kind: 'door' })
  await w.world.settle()
  const kept = await w.world.kernel.db.many(
    'select kind, state, sealed from payments.refund_destination where request_id = $1 order by at',
    [door.requestId],
  )
  assert.deepEqual(
    kept,
    [
      { kind: 'wallet', state: 'replaced', sealed: null },
      { kind: 'door', state: 'chosen', sealed: null },
    ],
    'the number of a wallet that nobody pays into is forgotten',
  )
  const told = await w.world.kernel.db.many(
    `select payload->>'changed' as changed from kernel.event where type = 'refund.chosen'
      and payload->>'requestId' = $1 order by seq`,
    [door.requestId],
  )
  assert.deepEqual(told, [{ changed: 'false' }, { changed: 'true' }])
  await assertNowhere('3001234567')
})

test('cash at the door only where it was asked for so, once, with a receipt that verifies', async () => {
  const door = await owed()
  await w.look((tx) => allowFacilitator(tx, door.requestId, who.id, null))
  const code = await w.look((tx) => refundCode(tx, door.requestId))
  const pay = (): Promise<{ amountPaisa: number }> =>
    w.act(who, 'payments.refundCash', { requestId: door.requestId, code })
  assert.equal(await refusalOf(pay()), 'refund_no_destination')
  await choose(door, { kind: 'centre', centreId })
  assert.equal(await refusalOf(pay()), 'refund_goes_elsewhere')
  await laterCode()
  await choose(door, { kind: 'door' })
  assert.equal((await pay()).amountPaisa, door.due)
  assert.equal(await refusalOf(pay()), 'nothing_due')
  const { history } = await w.act(door.citizen, 'refunds.get', { requestId: door.requestId })
  const receiptNo = history[0]?.receiptNo ?? ''
  const receipt = await w.act(door.citizen, 'receipts.get', { receiptNo })
  assert.deepEqual([receipt.kind, receipt.totalPaisa], ['refund', door.due])
  const nobody: Person = { id: '', actor: { kind: 'public' } }
  assert.equal((await w.act(nobody, 'verify.code', { qr: receipt.qr })).valid, true)
  assert.equal(await refusalOf(w.act(await w.citizen(), 'receipts.get', { receiptNo })), 'not_found')
  await sound()
})

test('at a centre: found by its number, counted out of the till against a code, wherever it was to go before', async () => {
  const door = await owed()
  const clerk = staff(['centre'], { centres: [centreId] })
  const { trackingNo } = await w.look((tx) => getRequest(tx, door.requestId))
  await choose(door, TO_BANK)
  const blind = 'nobody has come with its number'
  const { requestId } = door
  assert.equal(await refusalOf(w.act(clerk, 'till.sendRefundCode', { centreId, requestId })), 'not_found', blind)
  assert.equal(
    await refusalOf(w.act(clerk, 'refunds.sendCode', { requestId, to: { kind: 'door' } })),
    'not_found',
    blind,
  )
  const found = await w.act(clerk, 'till.refund', { centreId, trackingNo: trackingNo.toLowerCase() })
  assert.deepEqual([found.requestId, found.amountPaisa, found.to?.last4], [door.requestId, door.due, '6702'])
  assert.equal(
    await refusalOf(w.act(clerk, 'till.refund', { centreId, trackingNo: 'XX-0000-0000' })),
    'tracking_unknown',
  )
  const elsewhere = w.world.kernel.territory.offices.find((one) => one.centre && one.id !== centreId)!.id
  assert.equal(
    await refusalOf(w.act(clerk, 'till.refund', { centreId: elsewhere, trackingNo })),
    'not_yours',
    'another centre’s till',
  )
  await w.act(clerk, 'till.sendRefundCode', { centreId, requestId: door.requestId })
  await w.world.settle()
  const code = String(
    sentTo(w.world, phoneOf(door.citizen)).findLast((one) => one.template === 'refund_till_code')?.facts.code,
  )
  const out = { centreId, requestId: door.requestId, refundId: newId(), code }
  assert.equal(
    await refusalOf(w.act(clerk, 'till.payRefund', { ...out, code: code === '123456' ? '654321' : '123456' })),
    'code_wrong',
  )
  assert.equal(await refusalOf(w.act(clerk, 'till.payRefund', out)), 'insufficient_balance', 'an empty till')
  const till = await w.look((tx) => centrePayee(tx, centreId))
  await w.look((tx) =>
    ledger.post(tx, [
      {
        key: `test:${door.requestId}`,
        kind: 'test',
        legs: [
          { account: cashInHand(till), amountPaisa: door.due },
          { account: account('2900'), amountPaisa: -door.due },
        ],
        refs: {},
      },
    ]),
  )
  const paid = await w.act(clerk, 'till.payRefund', out)
  assert.equal(paid.amountPaisa, door.due)
  assert.deepEqual(await w.act(clerk, 'till.payRefund', out), paid, 'the same payment again is the first one')
  assert.equal(await refusalOf(w.act(clerk, 'till.payRefund', { ...out, refundId: newId() })), 'nothing_due')
  assert.deepEqual(await balance(cashInHand(till), refundPayable(door.requestId)), [0, 0])
  const { history } = await w.act(door.citizen, 'refunds.get', { requestId: door.requestId })
  assert.deepEqual([history[0]?.to?.kind, history[0]?.receiptNo], ['centre', paid.receiptNo])
  await sound()
})

test('the bank sends it back, before or after it had paid: owed again, the reason told, and asked where to', async () => {
  for (const after of [false, true]) {
    const door = await owed()
    await choose(door, TO_BANK)
    const batchId = newId()
    await w.act(finance, 'finance.sendRefunds', { batchId })
    const { items } = await w.act(finance, 'finance.refunds', { state: 'sent', limit: 100 })
    const refundId = items.find((one) => one.requestId === door.requestId)!.refundId!
    const [bankBefore = 0] = await balance(collectionBank('main'))
    if (after) await w.act(finance, 'finance.confirmRefund', { refundId, bankReference: 'IBFT-2' })
    await w.act(finance, 'finance.returnRefund', { refundId, reason: 'name_differs' })
    assert.equal(
      await refusalOf(w.act(finance, 'finance.returnRefund', { refundId, reason: 'other' })),
      'refund_returned',
    )
    assert.equal(
      await refusalOf(w.act(finance, 'finance.confirmRefund', { refundId, bankReference: 'IBFT-2' })),
      'refund_returned',
    )
    assert.deepEqual(await balance(refundPayable(door.requestId), collectionBank('main')), [door.due, bankBefore])
    const view = await w.act(door.citizen, 'refunds.get', { requestId: door.requestId })
    assert.deepEqual([view.to, view.returned, view.mayChoose], [null, 'name_differs', true])
    const due = await w.world.kernel.db.many(
      `select payload->>'returned' as returned from kernel.event where type = 'refund.due'
        and payload->>'requestId' = $1 order by seq desc limit 1`,
      [door.requestId],
    )
    assert.deepEqual(due, [{ returned: 'name_differs' }])
    await laterCode()
    assert.equal((await choose(door, { kind: 'door' })).to?.kind, 'door')
    await assertNowhere(ACCOUNT.slice(8))
  }
  await sound()
})

test('two at once: one instruction takes it, and who chooses meanwhile is too late or first, never both', async () => {
  const door = await owed()
  await choose(door, TO_BANK)
  await laterCode()
  const code = await codeFor(door, { kind: 'door' })
  const change = { requestId: door.requestId, destinationId: newId(), to: { kind: 'door' } as const, code }
  const outcomes = await Promise.allSettled([
    w.act(finance, 'finance.sendRefunds', { batchId: newId() }),
    w.act(finance, 'finance.sendRefunds', { batchId: newId() }),
    w.act(door.citizen, 'refunds.choose', change),
  ])
  const won = outcomes.filter((one) => one.status === 'fulfilled')
  assert.equal(won.length, 1, JSON.stringify(outcomes))
  for (const one of outcomes)
    if (one.status === 'rejected')
      assert.ok(['nothing_due', 'refund_under_way'].includes((one.reason as { code: string }).code), String(one.reason))
  await sound()
})

test('what was owed before anybody was asked is found at the start, once, and waits like the rest', async () => {
  const door = await owed()
  await w.look((tx) => dropDue(tx, door.requestId))
  const { kernel } = w.world
  await adoptOwed(kernel)
  await adoptOwed(kernel)
  const { amountPaisa, mayChoose } = await w.act(door.citizen, 'refunds.get', { requestId: door.requestId })
  assert.deepEqual([amountPaisa, mayChoose], [door.due, true])
})

test('who does not say where to is asked again on the pack’s days, and shown as late; who has said is left alone', async () => {
  const [door, other] = [await owed(), await owed()]
  await choose(other, TO_BANK)
  const { remindAfterDays, lateAfterDays } = w.world.kernel.territory.refunds
  await w.act(who, 'shift.end', {})
  await w.world.clock.advance((Math.max(...remindAfterDays, lateAfterDays) + 1) * 86_400)
  await w.world.settle()
  const reminded = (requestId: string) =>
    w.world.kernel.db.many(`select 1 from kernel.event where type = 'refund.waits' and payload->>'requestId' = $1`, [
      requestId,
    ])
  assert.equal((await reminded(door.requestId)).length, remindAfterDays.length)
  assert.equal((await reminded(other.requestId)).length, 0)
  const { items } = await w.act(finance, 'finance.refunds', { limit: 100 })
  assert.equal(items.find((one) => one.requestId === door.requestId)?.late, true)
})
