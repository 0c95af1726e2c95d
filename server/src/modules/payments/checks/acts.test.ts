import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { endpoints } from '@app/contract'
import { createClient, Refused } from '@app/contract/client'
import { collectionBank, commissionAvailable, SECOND_PERSON_ABOVE_PAISA } from '@app/domain/ledger'
import { atTheDoor, finishVisit } from '../../../../test/at-the-door.ts'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { ROOT } from '../../../kernel/config.ts'
import { newId } from '../../../kernel/id.ts'
import { commissionsModule } from '../../commissions/index.ts'
import * as ledger from '../../ledger/index.ts'
import { paymentsModule } from '../index.ts'

/** One person may do these alone, each with the reason. Whatever else a desk may call that posts to the ledger takes two. */
const ALONE: Record<string, string> = {
  'payments.collectCash': 'the citizen pays at the door, and has a receipt',
  'payments.thirdParty': 'what the counter took is shown by its slip, from the facilitator’s own float',
  'payments.refundCash': 'the citizen takes it at the door with a code of their own',
  'payments.psidCallback': 'the rail says it, signed, and no person',
  'cash.deposit': 'on its way to the bank; finance.matchDeposit says that it came',
  'till.collect': 'the citizen pays at the counter, and has a receipt',
  'till.thirdParty': 'what the counter took is shown by its slip',
  'till.payRefund': 'the citizen takes it at the counter with a code of their own',
  'till.deposit': 'on its way to the bank; finance.matchDeposit says that it came',
  'safety.approveRobbery': 'two who approve and one who reported are three already',
  'finance.releaseBatch': 'another person made it, whatever its sum; the database holds them to that',
  'finance.releaseSettlement': 'another person made it, whatever its sum; the database holds them to that',
  'grievances.decide': 'bounded by what the order cost and by the goodwill that the rates allow',
}
/** Where the ledger is posted to, and by whose word: a new place has to say it here. */
const POSTS: Record<string, string[]> = {
  'commissions/payout-outcome.ts': ['finance.confirmPayout', 'finance.returnPayout'],
  'commissions/payout.ts': ['finance.payout'],
  'commissions/batches/pay-batch.ts': ['finance.releaseBatch'],
  'commissions/batches/read-answer.ts': ['finance.readAnswer'],
  'commissions/claims/claim.ts': [],
  'commissions/claims/answer.ts': ['finance.answerPayClaim'],
  'commissions/accrue.ts': [],
  'commissions/accrue-desk.ts': [],
  'commissions/release.ts': [],
  'payments/cash/cash.ts': ['cash.deposit', 'finance.matchDeposit', 'finance.acceptProposal'],
  'payments/cash/third-party.ts': ['payments.thirdParty', 'till.thirdParty'],
  'payments/cash/collect-cash.ts': ['payments.collectCash'],
  'payments/cash/till.ts': ['till.collect', 'till.deposit'],
  'payments/psid/psid-confirm.ts': ['payments.psidCallback'],
  // A job's, which has asked the rail itself.
  'payments/rails/confirm.ts': [],
  'payments/bank/credits.ts': ['finance.recordCredit', 'finance.matchCredit', 'finance.returnCredit'],
  'payments/bank/clear-rail.ts': ['finance.clearRail', 'finance.fundPayouts'],
  'payments/refunds/outcome.ts': ['finance.confirmRefund', 'finance.returnRefund'],
  'payments/refunds/in-cash.ts': ['payments.refundCash', 'till.payRefund'],
  'payments/refunds/send.ts': ['finance.sendRefunds'],
  'payments/settling/give-back.ts': ['grievances.decide'],
  'payments/settling/debts.ts': ['operations.waiveDebt'],
  'payments/remitting/make.ts': ['finance.releaseSettlement'],
  'payments/remitting/confirm.ts': ['finance.confirmSettlement', 'finance.returnSettlement'],
  'payments/settling/settle-request.ts': [],
  'payments/settling/restore-advance.ts': [],
  'reconciliation/breaks/settle-break.ts': ['finance.resolveBreak'],
  'safety/robbery/robbery.ts': ['safety.approveRobbery'],
}

/** What takes two people and moves no money. */
const MOVES_NONE = ['finance.movePeriod']

let w: DispatchWorld
const actors = new Map<string, Actor>()
const staff = (role: string): { token: string; id: string; call: ReturnType<typeof createClient> } => {
  const [id, token] = [newId(), `test-token-${newId()}`]
  actors.set(token, { kind: 'staff', id, roles: [role as 'finance'], jurisdiction: { province: true } })
  return { token, id, call: createClient({ origin: w.world.url, newId, token }) }
}

before(async () => {
  w = await dispatchWorld([paymentsModule, commissionsModule])
  w.world.kernel.provedAt = async ({ at }) => at
  w.world.kernel.sessions.find = async (token) => {
    const actor = actors.get(token)
    return actor && { actor, expiresAt: new Date('2100-01-01') }
  }
})
after(async () => {
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])
  await w.world.close()
})

const refused = async (call: Promise<unknown>): Promise<Refused> => {
  const error = await call.then(
    () => undefined,
    (no: unknown) => no,
  )
  assert.ok(error instanceof Refused, String(error))
  return error
}
const held = async (call: Promise<unknown>): Promise<string> => {
  const error = await refused(call)
  assert.equal(error.code, 'second_person_needed')
  return error.body.details?.actId as string
}
const bank = async (): Promise<number> => (await ledger.balances(w.world.kernel.db, [collectionBank('main')]))[0] ?? 0
const credit = (reference: string, amountPaisa = SECOND_PERSON_ABOVE_PAISA + 1) => ({
  creditId: newId(),
  amountPaisa,
  bankReference: reference,
  sender: 'Test Sender, account 0000',
})

test('each place that posts says by whose word, and each such endpoint takes two persons or has its reason', () => {
  const modules = join(ROOT, 'server/src/modules')
  const found = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.test.ts') &&
      !file.startsWith('ledger/') &&
      /ledger\.(post|decide|reverse)\(/.test(readFileSync(join(modules, file), 'utf8')),
  )
  assert.deepEqual(found.sort(), Object.keys(POSTS).sort())
  const two = endpoints.filter((one) => one.twoPersons).map((one) => one.id)
  const posting = [...new Set(Object.values(POSTS).flat())]
  assert.deepEqual(
    posting.filter((id) => !two.includes(id) && !ALONE[id]),
    [],
  )
  assert.deepEqual(
    two.filter((id) => !MOVES_NONE.includes(id) && (!posting.includes(id) || ALONE[id])),
    [],
  )
  for (const one of endpoints)
    if (one.twoPersons) {
      assert.ok(one.refusals.includes('second_person_needed'), one.id)
      for (const field of one.twoPersons.madeUp) assert.ok(field in one.input.shape, `${one.id} ${field}`)
    }
})

test('up to the sum one person is enough; above it nothing moves until another has let go of it', async () => {
  const [maker, checker, third] = [staff('finance'), staff('finance'), staff('operations')]
  const before = await bank()
  await maker.call('finance.recordCredit', credit('TEST-REF-1', SECOND_PERSON_ABOVE_PAISA))
  assert.equal(await bank(), before + SECOND_PERSON_ABOVE_PAISA)
  const [commandId, input] = [newId(), credit('TEST-REF-2')]
  const actId = await held(maker.call('finance.recordCredit', input, { commandId }))
  assert.equal(await held(maker.call('finance.recordCredit', input, { commandId })), actId, 'the same call')
  assert.equal(await held(maker.call('finance.recordCredit', credit('TEST-REF-2'))), actId, 'the same act')
  assert.equal(await held(checker.call('finance.recordCredit', credit('TEST-REF-2'))), actId, 'by whomever')
  assert.equal(await bank(), before + SECOND_PERSON_ABOVE_PAISA)
  const { items } = await checker.call('finance.acts', {})
  assert.deepEqual(
    items.map((one) => [one.actId, one.endpoint, one.amountPaisa, one.mine]),
    [[actId, 'finance.recordCredit', input.amountPaisa, false]],
  )
  assert.ok(items[0]!.given.some((one) => one.name === 'bankReference' && one.value === 'TEST-REF-2'))
  assert.equal((await refused(maker.call('finance.checkAct', { actId }))).code, 'same_person')
  assert.equal((await refused(third.call('finance.checkAct', { actId }))).code, 'not_found', 'not of that desk')
  await checker.call('finance.checkAct', { actId })
  assert.equal(await bank(), before + SECOND_PERSON_ABOVE_PAISA + input.amountPaisa)
  assert.equal((await refused(checker.call('finance.checkAct', { actId }))).code, 'act_settled')
  const [journal] = await w.look((tx) =>
    tx.many<{ actor: string; refs: { madeBy: string } }>(
      `select actor, refs from ledger.journal where refs ? 'madeBy' limit 5`,
    ),
  )
  assert.deepEqual([journal!.actor, journal!.refs.madeBy], [`staff:${checker.id}`, `staff:${maker.id}`])
  const [trail] = await w.look((tx) =>
    tx.many<{ actor: string; details: { madeBy: string } }>(
      `select actor, details from kernel.audit where action = 'finance.recordCredit' and subject = $1 limit 5`,
      [`act:${actId}`],
    ),
  )
  assert.deepEqual([trail!.actor, trail!.details.madeBy], [`staff:${checker.id}`, `staff:${maker.id}`])
})

test('of two who let go of it at once one does', async () => {
  const [maker, one, other] = [staff('finance'), staff('finance'), staff('finance')]
  const before = await bank()
  const input = credit('TEST-REF-3')
  const actId = await held(maker.call('finance.recordCredit', input))
  const outcomes = await Promise.allSettled([one, other].map((who) => who.call('finance.checkAct', { actId })))
  assert.deepEqual(outcomes.map((outcome) => outcome.status).sort(), ['fulfilled', 'rejected'])
  assert.equal(await bank(), before + input.amountPaisa)
})

test('it is withdrawn with a reason, runs out by itself, and can be asked for anew', async () => {
  const [maker, checker] = [staff('finance'), staff('finance')]
  const first = await held(maker.call('finance.recordCredit', credit('TEST-REF-4')))
  await maker.call('finance.withdrawAct', { actId: first, reason: 'The sum was wrong' })
  const second = await held(maker.call('finance.recordCredit', credit('TEST-REF-4')))
  assert.notEqual(second, first)
  await w.world.clock.advance(72 * 3_600 + 60)
  assert.equal((await refused(checker.call('finance.checkAct', { actId: second }))).code, 'act_settled')
  const { items } = await checker.call('finance.acts', { state: 'settled' })
  assert.deepEqual(
    [first, second].map((id) => items.find((one) => one.actId === id)).map((one) => [one?.state, one?.reason]),
    [
      ['withdrawn', 'The sum was wrong'],
      ['expired', null],
    ],
  )
})

test('what cannot be done any more is not done, and still waits', async () => {
  const [maker, checker] = [staff('finance'), staff('finance')]
  const actId = await held(maker.call('finance.recordCredit', credit('TEST-REF-5')))
  await checker.call('finance.recordCredit', credit('TEST-REF-5', 100))
  const error = await refused(checker.call('finance.checkAct', { actId }))
  assert.deepEqual([error.code, error.body.details?.because], ['act_not_possible', 'already_matched'])
  const { items } = await maker.call('finance.acts', {})
  assert.deepEqual(
    items.map((one) => [one.actId, one.mine]),
    [[actId, true]],
  )
})

test('a payout takes two whatever its sum, and goes out with the batch that was asked for', async () => {
  const [maker, checker] = [staff('finance'), staff('finance')]
  const door = await atTheDoor(w)
  await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
  const psid = await w.act(door.citizen, 'payments.createPsid', { requestId: door.requestId, purpose: 'government' })
  await w.act({ id: '', actor: { kind: 'public' } }, 'demo.payPsid', { psid: psid.number })
  await w.world.settle()
  await finishVisit(w, door)
  await w.act(door.who, 'shift.end', {})
  await w.world.clock.advance(4 * 86_400)
  await w.world.settle()
  const available = async () => (await ledger.balances(w.world.kernel.db, [commissionAvailable(door.who.id)]))[0]
  const earned = await available()
  assert.ok(earned && earned > 0)
  assert.ok(earned < SECOND_PERSON_ABOVE_PAISA)
  const batchId = newId()
  const actId = await held(maker.call('finance.payout', { batchId }))
  assert.equal(await held(maker.call('finance.payout', { batchId: newId() })), actId)
  assert.equal(await available(), earned)
  await checker.call('finance.checkAct', { actId })
  assert.equal(await available(), 0)
  const { items } = await checker.call('finance.payouts', {})
  assert.deepEqual(
    items.map((one) => [one.batchId, one.payeeId]),
    [[batchId, door.who.id]],
  )
})
