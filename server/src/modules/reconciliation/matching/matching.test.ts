import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { createClient, Refused } from '@app/contract/client'
import {
  account,
  cashInTransit,
  collectionBank,
  commissionAvailable,
  SECOND_PERSON_ABOVE_PAISA,
} from '@app/domain/ledger'
import { atTheDoor, type Door, finishVisit } from '../../../../test/at-the-door.ts'
import { csvStatement, type MadeLine } from '../../../../test/statement-files.ts'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { commissionsModule } from '../../commissions/index.ts'
import * as ledger from '../../ledger/index.ts'
import { paymentsModule } from '../../payments/index.ts'
import { reconciliationModule } from '../index.ts'

const COLLECTION = 'PK36SCBL0000001123456702'
const PAYOUT = 'PK15MEZN0001350102071383'

let w: DispatchWorld
const actors = new Map<string, Actor>()
const staff = () => {
  const [id, token] = [newId(), `test-token-${newId()}`]
  actors.set(token, { kind: 'staff', id, roles: ['finance'], jurisdiction: { province: true } })
  return createClient({ origin: w.world.url, newId, token })
}
beforeEach(async () => {
  w = await dispatchWorld([paymentsModule, commissionsModule, reconciliationModule], { collectionIban: COLLECTION })
  w.world.kernel.config.payer = { name: 'Test Programme', iban: PAYOUT }
  w.world.kernel.provedAt = async ({ at }) => at
  w.world.kernel.sessions.find = async (token) => {
    const actor = actors.get(token)
    return actor && { actor, expiresAt: new Date('2100-01-01') }
  }
})
afterEach(async () => {
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
  assert.equal((await ledger.trialBalance(w.world.kernel.db)).sumPaisa, 0)
  await w.world.close()
})

const balance = async (...accounts: Parameters<typeof ledger.balances>[1]): Promise<number[]> =>
  ledger.balances(w.world.kernel.db, accounts)
const refused = async (call: Promise<unknown>): Promise<string> => {
  const error: unknown = await call.then(
    () => undefined,
    (no: unknown) => no,
  )
  assert.ok(error instanceof Refused, String(error))
  return error.code
}

/** A statement of the day before, so that a movement of that day is in time. */
async function reads(call: ReturnType<typeof staff>, iban: string, lines: MadeLine[]): Promise<void> {
  const day = w.world.clock.now().toISOString().slice(0, 10)
  const sum = lines.reduce((paisa, line) => paisa + Math.round(Number(line.rupees) * 100), 0)
  const file = csvStatement({ iban, from: day, to: day, opening: '0', closing: (sum / 100).toFixed(2), lines })
  await call('finance.importStatement', { statementId: newId(), file: Buffer.from(file).toString('base64') })
  await w.world.settle()
}
async function withDeposits(amounts: readonly number[]): Promise<Door> {
  const door = await atTheDoor(w)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  for (const [n, amountPaisa] of amounts.entries())
    await w.act(door.who, 'cash.deposit', { depositId: newId(), amountPaisa, slipNo: `SLIP-100${n}` })
  return door
}
const open = async (call: ReturnType<typeof staff>) => (await call('finance.breaks', {})).items
const openOf = async (call: ReturnType<typeof staff>, ...references: string[]) => {
  const lines = await open(call)
  return references.map((reference) => lines.find((one) => one.bankReference === reference))
}
const settled = async (call: ReturnType<typeof staff>) => (await call('finance.breaks', { state: 'settled' })).items

test('a line that names a deposit books it, once; one that was typed by hand moves nothing again', async () => {
  const call = staff()
  const { who } = await withDeposits([100_00, 200_00])
  const credit = { creditId: newId(), amountPaisa: 70_00, bankReference: 'FT-BY-HAND', sender: 'Test Sender' }
  await call('finance.recordCredit', credit)
  const [before = 0] = await balance(collectionBank('main'))
  await reads(call, COLLECTION, [
    { rupees: '100', reference: 'FT-1', words: ['Cash deposit SLIP-1000'] },
    { rupees: '100', reference: 'FT-2', words: ['Cash deposit SLIP-1000'] },
    { rupees: '70', reference: 'FT-BY-HAND', words: ['Test Sender'] },
  ])
  assert.deepEqual(await balance(cashInTransit(who.id), collectionBank('main')), [200_00, before + 100_00])
  assert.deepEqual((await settled(call)).map((one) => [one.bankReference, one.foundBy, one.state]).sort(), [
    ['FT-1', 'reference', 'matched'],
    ['FT-BY-HAND', 'booked', 'matched'],
  ])
  assert.deepEqual(
    (await open(call)).map((one) => [one.bankReference, one.ageDays, one.proposals.length]),
    [['FT-2', 0, 0]],
  )
  await w.world.clock.advance(6 * 3_600 + 60)
  await w.world.settle()
  assert.deepEqual(await balance(cashInTransit(who.id), collectionBank('main')), [200_00, before + 100_00])
})

test('a slip that is typed in after the statement is found by the next look', async () => {
  const call = staff()
  await reads(call, COLLECTION, [{ rupees: '100', reference: 'FT-1', words: ['SLIP-1000'] }])
  assert.equal((await open(call)).length, 1)
  const { who } = await withDeposits([100_00])
  await w.world.clock.advance(6 * 3_600 + 60)
  await w.world.settle()
  assert.deepEqual([(await open(call)).length, ...(await balance(cashInTransit(who.id)))], [0, 0])
})

test('what matches by its amount alone is proposed; of two who accept it at once one does; refused it stays away', async () => {
  const [call, other] = [staff(), staff()]
  const { who } = await withDeposits([100_00, 200_00, 300_00])
  await reads(call, COLLECTION, [
    { rupees: '100', reference: 'FTA', words: ['CASH'] },
    { rupees: '200', reference: 'FTB', words: ['CASH'] },
    { rupees: '299', reference: 'FTC', words: ['SLIP-1002'] },
  ])
  assert.deepEqual(await balance(cashInTransit(who.id)), [600_00])
  const [first, second, third] = await openOf(call, 'FTA', 'FTB', 'FTC')
  assert.deepEqual(
    [first, second, third].map((one) => one?.proposals.map((each) => [each.because, each.name, each.acceptable])),
    [[['amount', 'SLIP-1000', true]], [['amount', 'SLIP-1001', true]], [['other_amount', 'SLIP-1002', false]]],
  )
  const accept = { lineId: first!.lineId, bankReference: 'FTA', movement: first!.proposals[0]!.movement }
  const both = await Promise.allSettled([call, other].map((by) => by('finance.acceptProposal', accept)))
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  assert.deepEqual(await balance(cashInTransit(who.id)), [500_00])
  assert.equal(
    await refused(call('finance.acceptProposal', { ...accept, lineId: second!.lineId, bankReference: 'FTB' })),
    'proposal_gone',
  )
  const wrong = { lineId: third!.lineId, movement: third!.proposals[0]!.movement }
  assert.equal(await refused(call('finance.acceptProposal', { ...wrong, bankReference: 'FTC' })), 'amount_differs')
  await call('finance.refuseProposal', wrong)
  await call('finance.takeBreak', { lineId: third!.lineId, note: 'Asked the branch' })
  await w.world.clock.advance(6 * 3_600 + 60)
  await w.world.settle()
  const still = (await open(call)).find((one) => one.lineId === third!.lineId)
  assert.deepEqual([still?.proposals, still?.note, still?.mine], [[], 'Asked the branch', true])
})

test('above the sum of one person even an exact line is proposed, and takes two', async () => {
  const [call, other] = [staff(), staff()]
  const paisa = SECOND_PERSON_ABOVE_PAISA + 100
  const departmentId = w.world.kernel.territory.departments[0]!.id
  const batchId = newId()
  await w.look((tx) =>
    ledger.post(tx, [
      {
        key: 'test:sent',
        kind: 'settlement_sent',
        legs: [
          { account: collectionBank('main'), amountPaisa: paisa },
          { account: account('2110', batchId), amountPaisa: -paisa },
        ],
      },
    ]),
  )
  await w.world.kernel.db.run(
    `insert into payments.settlement (batch_id, department_id, amount_paisa, state, at) values ($1, $2, $3, 'sent', $4)`,
    [batchId, departmentId, paisa, w.world.clock.now()],
  )
  await reads(call, COLLECTION, [{ rupees: `-${(paisa / 100).toFixed(2)}`, reference: 'FT-9', words: [batchId] }])
  assert.deepEqual(await balance(account('2110', batchId)), [paisa])
  const [line] = await open(call)
  assert.deepEqual(
    line?.proposals.map((one) => one.because),
    ['above_sum'],
  )
  const accept = { lineId: line!.lineId, bankReference: 'FT-9', movement: line!.proposals[0]!.movement }
  const waits = await call('finance.acceptProposal', accept).catch((no: Refused) => no.body.details?.actId)
  assert.deepEqual(await balance(account('2110', batchId)), [paisa])
  await other('finance.checkAct', { actId: waits as string })
  assert.deepEqual(await balance(account('2110', batchId)), [0])
})

test('what nothing explains goes to suspense, or is not ours, by two people; nobody alone, and nobody twice', async () => {
  const [call, other] = [staff(), staff()]
  await reads(call, COLLECTION, [
    { rupees: '50', reference: 'FT-IN', words: ['Unknown sender'] },
    { rupees: '-3', reference: 'FT-OUT', words: ['Charges'] },
    { rupees: '9', reference: 'FT-NOT', words: ['Booked by mistake'] },
  ])
  const [before = 0] = await balance(collectionBank('main'))
  const lines = await openOf(call, 'FT-IN', 'FT-OUT', 'FT-NOT')
  for (const [n, how] of (['suspense', 'suspense', 'not_ours'] as const).entries()) {
    const ask = {
      lineId: lines[n]!.lineId,
      bankReference: lines[n]!.bankReference,
      how,
      note: 'The branch knows nothing of it',
    }
    const error: Refused = await call('finance.resolveBreak', ask).then(
      () => assert.fail('it was done alone'),
      (no: Refused) => no,
    )
    assert.equal(error.code, 'second_person_needed')
    const { actId } = error.body.details as { actId: string }
    assert.equal(await refused(call('finance.checkAct', { actId })), 'same_person')
    await other('finance.checkAct', { actId })
    assert.equal(await refused(call('finance.resolveBreak', ask)), 'line_settled')
  }
  assert.deepEqual(await balance(collectionBank('main'), account('2900')), [before + 47_00, 47_00])
  // Whatever a program says, the database knows of two: not of one, and not of one and nobody.
  for (const asked of [`'staff:a'`, 'null'])
    await assert.rejects(
      w.world.kernel.db.run(
        `update reconciliation.line set asked_by = ${asked}, settled_by = 'staff:a' where bank_reference = 'FT-NOT'`,
        [],
      ),
      /line_by_two/,
    )
  assert.deepEqual(
    (await call('finance.credits', {})).items.map((one) => [one.bankReference, one.amountPaisa]),
    [['FT-IN', 50_00]],
  )
  assert.deepEqual((await settled(call)).map((one) => [one.bankReference, one.state, one.note]).sort(), [
    ['FT-IN', 'suspense', 'The branch knows nothing of it'],
    ['FT-NOT', 'not_ours', 'The branch knows nothing of it'],
    ['FT-OUT', 'suspense', 'The branch knows nothing of it'],
  ])
})

test('a batch that the bank shows as one sum is paid; what comes back by its number is owed again', async () => {
  const [call, other] = [staff(), staff()]
  const door = await withDeposits([])
  const psid = await w.act(door.citizen, 'payments.createPsid', { requestId: door.requestId, purpose: 'government' })
  await w.act({ id: '', actor: { kind: 'public' } }, 'demo.payPsid', { psid: psid.number })
  await w.world.settle()
  await finishVisit(w, door)
  await w.act(door.who, 'shift.end', {})
  await w.world.clock.advance(4 * 86_400)
  await w.world.settle()
  const earned = (await balance(commissionAvailable(door.who.id)))[0] ?? 0
  assert.ok(earned > 0)
  const batchId = newId()
  const error: Refused = await call('finance.payout', { batchId }).then(
    () => assert.fail('it was done alone'),
    (no: Refused) => no,
  )
  await other('finance.checkAct', { actId: error.body.details?.actId as string })
  // As a batch writes it, whose payees have accounts on file.
  await w.world.kernel.db.run(
    `with batch as (insert into commissions.payout_batch (id, made_by, made_at) values ($1, 'staff:a', $3))
     insert into commissions.batch_line (batch_id, payee_id, reference, commission_paisa, reimbursement_paisa,
        accrued_paisa, state) values ($1, $2, gen_random_uuid(), 1, 0, 0, 'sent')`,
    [batchId, door.who.id, w.world.clock.now()],
  )
  const [sent] = (await call('finance.payouts', {})).items
  const rupees = (sent!.netPaisa / 100).toFixed(2)
  const { reference } = await w.world.kernel.db.one<{ reference: string }>(
    'select reference from commissions.batch_line where batch_id = $1',
    [batchId],
  )
  await reads(call, PAYOUT, [
    { rupees: `-${rupees}`, reference: 'PB-1', words: [batchId.replaceAll('-', '')] },
    { rupees, reference: 'PB-2', words: [`RTN ${reference.replaceAll('-', '')}`] },
  ])
  assert.deepEqual((await settled(call)).map((one) => [one.bankReference, one.foundBy]).sort(), [
    ['PB-1', 'batch'],
    ['PB-2', 'reference'],
  ])
  assert.deepEqual(await balance(commissionAvailable(door.who.id)), [earned])
  assert.equal((await call('finance.payouts', { state: 'returned' })).items[0]?.batchId, batchId)
})
