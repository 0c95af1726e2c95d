import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  account,
  advance,
  cashAtDoor,
  cashInHand,
  chart,
  credit,
  debit,
  feeDue,
  type Journal,
  journal,
  psidPaid,
} from '@app/domain/ledger'
import * as ledger from './index.ts'
import { JournalKeyConflict } from './post.ts'
import { capPaisa, type LedgerWorld, ledgerWorld, refused, taken } from '../../../test/worlds/ledger-world.ts'

let world: LedgerWorld
before(async () => {
  world = await ledgerWorld({ poolSize: 70 })
})
after(() => world.close())

let made = 0
const fresh = (name: string): string => `${name}-${++made}`
const post = (...journals: Journal[]) => world.as((tx) => ledger.post(tx, journals))
const sound = async () => assert.deepEqual(await ledger.disagreements(world.kernel.db), [])

test("the database's chart is the domain's", async () => {
  const rows = await world.kernel.db.many<{
    code: string
    name: string
    side: string
    family: string
    sub_kind: string
    capped: boolean
  }>('select code, name, side, family, sub_kind, capped from ledger.account_class order by code')
  const expected = Object.entries(chart).map(([code, one]) => ({
    code,
    name: one.name,
    side: one.side,
    family: one.family,
    sub_kind: one.sub,
    capped: 'ceiling' in one,
  }))
  assert.deepEqual(rows, expected)
})

test('a journal is posted once; again it is the first answer; with other legs it is a conflict', async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  const [first] = await post(taken('key-1', f, r, 100))
  const [again] = await post(taken('key-1', f, r, 100))
  assert.equal(again?.journalId, first?.journalId)
  assert.deepEqual([first?.replayed, again?.replayed], [false, true])
  await assert.rejects(post(taken('key-1', f, r, 101)), JournalKeyConflict)
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), 100)
})

test('the same key twice in one batch writes once, and a differing twin is a conflict', async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  const twins = await world.as((tx) =>
    ledger.decide(tx, [taken('twin', f, r, 100), taken('twin', f, r, 100), taken('twin', f, r, 7)]),
  )
  assert.deepEqual(
    twins.map((one) => one.outcome),
    ['posted', 'replayed', 'conflict'],
  )
  assert.equal(twins[0]?.journalId, twins[1]?.journalId)
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), 100)
})

test('a bound refusal leaves the key free, its neighbours posted and no trace of itself', async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  const decided = await world.as((tx) =>
    ledger.decide(tx, [
      taken('fits', f, r, 100),
      feeDue({ requestId: r, lineId: 'a', departmentId: 'd', amountPaisa: 500 }),
      feeDue({ requestId: r, lineId: 'b', departmentId: 'd', amountPaisa: 60 }),
    ]),
  )
  assert.deepEqual(
    decided.map((one) => one.outcome),
    ['posted', 'bound', 'posted'],
  )
  assert.equal(decided[1]?.detail?.reason, 'insufficient_balance')
  assert.equal(await ledger.balance(world.kernel.db, advance(r)), 40)
  await post(taken('more', f, r, 1000))
  await post(feeDue({ requestId: r, lineId: 'a', departmentId: 'd', amountPaisa: 500 }))
  assert.equal(await ledger.balance(world.kernel.db, advance(r)), 540)
})

test("in a caller's transaction a bound refuses and everything is undone", async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  await assert.rejects(
    post(taken('undone', f, r, 100), feeDue({ requestId: r, lineId: 'x', departmentId: 'd', amountPaisa: 500 })),
    refused('insufficient_balance'),
  )
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), 0)
  const noted = await world.kernel.db.many<{ kind: string }>(`select kind from ledger.bound_refusal where key = $1`, [
    `submit:${r}:x`,
  ])
  assert.deepEqual(noted, [{ kind: 'fee_due' }], 'the refusal itself is known')
  await post(taken('undone', f, r, 100))
})

test('what never passed the builder is refused by the database too', async () => {
  const bad = (key: string, legs: Journal['legs']): Journal => ({ key, kind: 'bad', legs })
  const decided = await world.as((tx) =>
    ledger.decide(tx, [
      bad('bad-1', [
        { account: account('4010'), amountPaisa: 5 },
        { account: account('2310'), amountPaisa: -4 },
      ]),
      bad('bad-2', [{ account: account('4010'), amountPaisa: 5 }]),
      bad('bad-3', [
        { account: account('4010'), amountPaisa: 5 },
        { account: { code: '7777' as '4010', sub: '' }, amountPaisa: -5 },
      ]),
      bad('bad-4', [
        { account: { code: '1200', sub: '' }, amountPaisa: 5 },
        { account: account('4010'), amountPaisa: -5 },
      ]),
      bad('bad-5', [
        { account: account('4010'), amountPaisa: 0 },
        { account: account('2310'), amountPaisa: 0 },
      ]),
      {
        ...bad('bad-6', [
          { account: account('4010'), amountPaisa: 5 },
          { account: account('2310'), amountPaisa: -5 },
        ]),
        reverses: 'no such key',
      },
    ]),
  )
  assert.deepEqual(
    decided.map((one) => one.outcome),
    Array(6).fill('malformed'),
  )
})

test('64 at once against one cash cap: exactly those that fit win', async () => {
  const f = fresh('f')
  const each = capPaisa / 10
  const tries = await Promise.allSettled(
    Array.from({ length: 64 }, (_, n) => post(taken(`cap-${n}`, f, fresh('r'), each))),
  )
  const lost = tries.filter((one) => one.status === 'rejected')
  assert.equal(tries.length - lost.length, 10)
  for (const one of lost) assert.ok(refused('cash_cap_exceeded')(one.reason), String(one.reason))
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), capPaisa)
  await sound()
})

test('64 at once for the head-room of one cap: exactly those that fit get it', async () => {
  const f = fresh('f')
  const tries = await Promise.allSettled(
    Array.from({ length: 64 }, (_, n) =>
      world.as((tx) => ledger.reserve(tx, { visitId: `${f}-v${n}`, facilitatorId: f, amountPaisa: capPaisa / 4 })),
    ),
  )
  const lost = tries.filter((one) => one.status === 'rejected')
  assert.equal(tries.length - lost.length, 4)
  for (const one of lost) assert.ok(refused('cash_cap_exceeded')(one.reason), String(one.reason))
  await assert.rejects(post(taken('no-room', f, fresh('r'), 1)), refused('cash_cap_exceeded'))
  await sound()
})

test('the same journal 64 times at once has one effect and 64 equal answers', async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  const answers = await Promise.all(Array.from({ length: 64 }, () => post(taken('same-64', f, r, 250))))
  assert.equal(new Set(answers.map(([one]) => one?.journalId)).size, 1)
  assert.equal(answers.filter(([one]) => !one?.replayed).length, 1)
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), 250)
})

test('racers on a key of deferred accounts alone, which no lock keeps apart, get one id', async () => {
  const memo = psidPaid({ psid: '12345678901234567', requestId: 'r', amountPaisa: 100 })
  const answers = await Promise.all(Array.from({ length: 32 }, () => post(memo)))
  assert.equal(new Set(answers.map(([one]) => one?.journalId)).size, 1)
  assert.equal(answers.filter(([one]) => one?.journalId === null).length, 0)
  await sound()
})

test('opposite transfers in opposite orders do not deadlock into an error', async () => {
  const [f, a, b] = [fresh('f'), fresh('r'), fresh('r')]
  await post(taken('seed-a', f, a, 1000), taken('seed-b', f, b, 1000))
  const move = (key: string, from: string, to: string): Journal =>
    journal({ key, kind: 'test_move', legs: [debit(advance(from), 1), credit(advance(to), 1)] })
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => (n % 2 ? post(move(`ab-${n}`, a, b)) : post(move(`ba-${n}`, b, a)))),
  )
  assert.deepEqual(await ledger.balances(world.kernel.db, [advance(a), advance(b)]), [1000, 1000])
  await sound()
})

test('running balances form an unbroken chain in the order of ids under 40 writers', async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  await Promise.all(Array.from({ length: 40 }, (_, n) => post(taken(`chain-${n}`, f, r, n + 1))))
  const lines = await ledger.statement(world.kernel.db as never, cashInHand(f), { limit: 100 })
  assert.equal(lines.length, 40)
  let running = 0
  for (const line of lines.toReversed()) {
    running += line.amountPaisa
    assert.equal(line.balanceAfterPaisa, running)
  }
  await sound()
})

test('cash within its reservation posts however late and low the cap; beyond it does not', async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  const visitId = fresh('v')
  const cash = (receiptId: string, amountPaisa: number) =>
    cashAtDoor({ receiptId, facilitatorId: f, visitId, shares: [{ requestId: r, amountPaisa }] })
  await world.as((tx) => ledger.reserve(tx, { visitId, facilitatorId: f, amountPaisa: 5000 }))
  await world.as((tx) => ledger.setCap(tx, f, 0))
  await post(cash(fresh('receipt'), 3000))
  await assert.rejects(post(cash(fresh('receipt'), 2001)), refused('no_head_room'))
  await post(cash(fresh('receipt'), 2000))
  await assert.rejects(post(cash(fresh('receipt'), 1)), refused('no_head_room'))
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), 5000)
  await sound()
})

test('a released promise gives its room back; another facilitator cannot use it', async () => {
  const [f, g] = [fresh('f'), fresh('f')]
  const visitId = fresh('v')
  await world.as((tx) => ledger.reserve(tx, { visitId, facilitatorId: f, amountPaisa: capPaisa }))
  await assert.rejects(
    world.as((tx) => ledger.reserve(tx, { visitId: fresh('v'), facilitatorId: f, amountPaisa: 1 })),
    refused('cash_cap_exceeded'),
  )
  await assert.rejects(
    world.as((tx) => ledger.reserve(tx, { visitId, facilitatorId: g, amountPaisa: 1 })),
    refused('head_room_taken'),
  )
  assert.equal(await world.as((tx) => ledger.releaseReservation(tx, visitId)), true)
  assert.equal(await world.as((tx) => ledger.releaseReservation(tx, visitId)), false)
  await world.as((tx) => ledger.reserve(tx, { visitId, facilitatorId: g, amountPaisa: 700 }))
  await world.as((tx) => ledger.reserve(tx, { visitId, facilitatorId: g, amountPaisa: 300 }))
  assert.equal(await ledger.reservedPaisa(world.kernel.db as never, visitId, g), 300)
  await sound()
})
