import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { exampleAnswers } from '@app/domain/catalogue'
import { account, advance, cashInHand, cashOverAuthority, refundPayable } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import { atTheDoor, type Door } from '../../../../test/at-the-door.ts'
import { order } from '../../../../test/order-input.ts'
import { newId } from '../../../kernel/id.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import * as ledger from '../../ledger/index.ts'
import { advance as move, getRequest } from '../../requests/index.ts'
import { paymentsModule } from '../index.ts'
import { visitFailed } from '../settling/settle-request.ts'

let w: DispatchWorld
beforeEach(async () => {
  w = await dispatchWorld([paymentsModule])
})
afterEach(async () => {
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
  await w.world.close()
})

const balance = (...accounts: Parameters<typeof ledger.balances>[1]): Promise<number[]> =>
  ledger.balances(w.world.kernel.db, accounts)
const pay = (door: Door, more: { headRoom?: string; amountPaisa?: number } = {}) =>
  w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due, ...more })
const leave = async (door: Door): Promise<void> => {
  await w.act(door.who, 'visits.fail', { visitId: door.visitId, reason: 'refused' })
  await w.world.settle()
}
const cancel = async (door: Door): Promise<void> => {
  await w.look((tx) => move(tx, door.requestId, 'cancel', { cause: 'citizen' }))
  await w.world.settle()
}

const laterSlot = async (): Promise<string> =>
  (await w.slots()).find((slot) => slot.startsAt.getTime() - w.world.clock.now().getTime() > 30 * 3_600_000)!.id

test("cash taken without a network is within the cap by the phone's own promise; another's promise, or a forged one, is none", async () => {
  const door = await atTheDoor(w)
  const { headRoom } = await w.act(door.who, 'visits.get', { visitId: door.visitId })
  assert.match(headRoom ?? '', new RegExp(`^HEADROOM1\\|${door.visitId}\\|${door.who.id}\\|${door.due}\\|`))
  assert.equal(
    (await w.act(w.operations, 'visits.get', { visitId: door.visitId })).headRoom,
    null,
    'it is the facilitator’s own',
  )
  await leave(door)
  await pay(door, { headRoom: headRoom! })
  assert.deepEqual(await balance(cashInHand(door.who.id), cashOverAuthority(door.who.id)), [door.due, 0])
  assert.equal((await w.act(door.who, 'cash.summary', {})).reservedPaisa, 0, 'and nothing stays promised')

  const other = await atTheDoor(w)
  await leave(other)
  await pay(other, { headRoom: headRoom! })
  assert.deepEqual(
    await balance(cashInHand(other.who.id), cashOverAuthority(other.who.id)),
    [0, other.due],
    'the money is real, and booked where it is seen',
  )
  const audited = await w.world.kernel.db.many<{ subject: string }>(
    `select subject from kernel.audit where action = 'cash.head_room_not_ours'`,
  )
  assert.deepEqual(
    audited.map((row) => row.subject),
    [`visit:${other.visitId}`],
  )
})

test('a promise with another figure in it is not ours', async () => {
  const door = await atTheDoor(w)
  const { headRoom } = await w.act(door.who, 'visits.get', { visitId: door.visitId })
  await leave(door)
  await pay(door, { headRoom: headRoom!.replace(`|${door.due}|`, `|${door.due * 2}|`) })
  assert.deepEqual(await balance(cashInHand(door.who.id), cashOverAuthority(door.who.id)), [0, door.due])
})

test('cash held for a day of possible deposit stops new cash work, not work already paid; a deposit opens it again', async () => {
  const door = await atTheDoor(w)
  await pay(door)
  await leave(door)
  await cancel(door)
  const warning = async () => (await w.act(door.who, 'cash.summary', {})).warning
  assert.equal(await warning(), 'none')
  await w.world.clock.advance(25 * 3_600)
  assert.equal(await warning(), 'aged')
  assert.deepEqual((await w.act(door.who, 'shift.get', {})).blockedBecause, ['cash_aged'])
  const {
    requestIds: [id],
  } = await w.order({ slotId: await laterSlot() })
  const visitId = (
    await w.world.kernel.db.one<{ visit_id: string }>('select visit_id from dispatch.task where request_id = $1', [id])
  ).visit_id
  // Asked at all, be it that the offer ran out since.
  const offered = async () =>
    (await w.world.kernel.db.many('select id from dispatch.offer where visit_id = $1', [visitId])).length
  assert.equal(await offered(), 0)
  const candidates = await w.act(w.operations, 'operations.candidates', { visitId })
  assert.deepEqual(candidates.items.find((one) => one.facilitatorId === door.who.id)?.against, ['cash_cap_exceeded'])
  assert.equal(
    await refusalOf(
      w.act(w.operations, 'operations.reassign', { visitId, facilitatorId: door.who.id, reason: 'a test' }),
    ),
    'facilitator_barred',
  )
  await w.act(door.who, 'cash.deposit', { depositId: newId(), amountPaisa: door.due, slipNo: 'S-1' })
  assert.equal(await warning(), 'none')
  await w.world.clock.advance(2 * 3_600)
  await w.world.settle()
  assert.ok((await offered()) > 0)
})

test('an offer that was open when the cash grew too old is not taken', async () => {
  const door = await atTheDoor(w)
  await pay(door)
  await leave(door)
  await cancel(door)
  await w.world.clock.advance(22 * 3_600)
  const {
    requestIds: [id],
  } = await w.order({ slotId: await laterSlot() })
  const [offer] = (await w.act(door.who, 'offers.list', {})).items
  assert.ok(offer && id)
  await w.look((tx) =>
    tx.run(`update dispatch.offer set expires_at = $2 where id = $1`, [
      offer.id,
      new Date(tx.at.getTime() + 6 * 3_600_000),
    ]),
  )
  await w.look((tx) => tx.cancelTimer('offer.expires', offer.id))
  await w.world.clock.advance(4 * 3_600)
  assert.equal(await refusalOf(w.act(door.who, 'offers.accept', { offerId: offer.id })), 'cash_aged')
})

/** Somebody was not there and had paid nothing: the fee is remembered. */
async function owing(): Promise<{ citizen: Person; feePaisa: number }> {
  const door = await atTheDoor(w)
  await leave(door)
  await w.look((tx) =>
    visitFailed(tx, {
      visitId: door.visitId,
      kind: 'household',
      facilitatorId: door.who.id,
      orderId: null,
      requestIds: door.requestIds,
      cause: 'citizen',
      reason: 'nobody_home',
    }),
  )
  await cancel(door)
  const [feePaisa = 0] = await balance(account('1400', door.citizen.id))
  assert.ok(feePaisa > 0)
  return { citizen: door.citizen, feePaisa }
}
const answers = (): string =>
  JSON.stringify(
    exampleAnswers(w.found, {
      seed: 1,
      today: localDateOf(w.world.clock.now(), w.world.kernel.territory.calendar.utcOffsetMinutes),
      tehsilId: w.tehsil.id,
      districtId: w.tehsil.districtId,
    }),
  )
const priceFor = (by: Person, more: object = {}) =>
  w.act(by, 'catalogue.quote', { serviceId: w.service.id, caseId: w.found.id, answers: answers(), ...more })
const debtIn = (priced: Awaited<ReturnType<typeof priceFor>>) =>
  priced.options.find((one) => one.mode === 'doorstep')!.quote.lines.find((line) => line.kind === 'debt')
async function bookAs(citizen: Person, requestId = newId()): Promise<string> {
  const priced = await priceFor(citizen)
  await w.act(
    citizen,
    'requests.book',
    await order(w, {
      requestId,
      serviceVersion: priced.serviceVersion,
      quoteSignature: priced.options.find((one) => one.mode === 'doorstep')!.quote.signature,
    }),
  )
  await w.world.settle()
  return requestId
}

test('what a missed visit left owing is a line of the next price, for that household alone, and is taken once with it', async () => {
  const { citizen, feePaisa } = await owing()
  assert.equal(debtIn(await priceFor(await w.citizen())), undefined)
  assert.equal(debtIn(await priceFor({ id: '', actor: { kind: 'public' } })), undefined)
  const shown = await priceFor(citizen)
  assert.equal(debtIn(shown)?.amountPaisa, feePaisa)
  const { quote } = shown.options.find((one) => one.mode === 'doorstep')!
  assert.equal(
    quote.totalPaisa,
    quote.lines.reduce((sum, line) => sum + line.amountPaisa, 0),
  )
  assert.ok(
    shown.options
      .filter((one) => one.mode === 'selfService' || one.mode === 'remote')
      .every((one) => one.quote.lines.every((line) => line.kind !== 'debt')),
  )
  const agent: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['agent'], jurisdiction: { province: true } },
  }
  const phone = (citizen.actor as { phone: string }).phone
  assert.equal(debtIn(await priceFor(agent, { forPhone: phone }))?.amountPaisa, feePaisa)
  assert.equal(await refusalOf(priceFor(await w.facilitator({ shift: false }), { forPhone: phone })), 'not_yours')

  const bare = await priceFor(await w.citizen())
  assert.equal(
    await refusalOf(
      w.act(
        citizen,
        'requests.book',
        await order(w, {
          requestId: newId(),
          serviceVersion: bare.serviceVersion,
          quoteSignature: bare.options.find((one) => one.mode === 'doorstep')!.quote.signature,
        }),
      ),
    ),
    'quote_changed',
  )
  const requestId = await bookAs(citizen)
  assert.equal(debtIn(await priceFor(citizen)), undefined, 'one order asks for it')

  const { visit, who: doer } = await w.begin(requestId)
  const due = (await w.act(doer, 'visits.get', { visitId: visit.id })).duePaisa
  const request = await w.look((tx) => getRequest(tx, requestId))
  assert.equal(due, request.quote.dueAtDoorPaisa)
  await w.act(doer, 'payments.collectCash', { visitId: visit.id, paymentId: newId(), amountPaisa: due })
  assert.deepEqual(await balance(account('1400', citizen.id), advance(requestId)), [0, due - feePaisa])
})

test('operations waive it with a reason; what was paid for it meanwhile goes back to the citizen', async () => {
  const { citizen, feePaisa } = await owing()
  const requestId = await bookAs(citizen)
  const [debt] = (await w.act(w.operations, 'operations.debts', {})).items
  assert.deepEqual([debt?.accountId, debt?.amountPaisa], [citizen.id, feePaisa])
  const elsewhere: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['operations'], jurisdiction: { districts: ['nowhere'] } },
  }
  assert.deepEqual((await w.act(elsewhere, 'operations.debts', {})).items, [])
  const waive = (by: Person) =>
    w.act(by, 'operations.waiveDebt', { waiverId: newId(), accountId: citizen.id, reason: 'In hospital that day' })
  assert.equal(await refusalOf(waive(elsewhere)), 'not_yours')
  assert.deepEqual((await Promise.all([refusalOf(waive(w.operations)), refusalOf(waive(w.operations))])).sort(), [
    'no refusal',
    'nothing_due',
  ])
  assert.deepEqual(await balance(account('1400', citizen.id)), [0])
  assert.equal(debtIn(await priceFor(citizen)), undefined)
  const { visit, who } = await w.begin(requestId)
  const due = (await w.act(who, 'visits.get', { visitId: visit.id })).duePaisa
  await w.act(who, 'payments.collectCash', { visitId: visit.id, paymentId: newId(), amountPaisa: due })
  assert.deepEqual(await balance(advance(requestId)), [due], 'nothing was taken for what is not owed')
  await w.act(who, 'visits.fail', { visitId: visit.id, reason: 'refused' })
  await w.world.settle()
  await w.look((tx) => move(tx, requestId, 'cancel', { cause: 'citizen' }))
  await w.world.settle()
  assert.deepEqual(await balance(advance(requestId), refundPayable(requestId)), [0, due])
})
