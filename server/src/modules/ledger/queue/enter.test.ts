import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  advance,
  cashInHand,
  commissionHeld,
  credit,
  debit,
  feeDue,
  type Journal,
  journal,
  psidPaid,
} from '@app/domain/ledger'
import { eventually } from '../../../../test/eventually.ts'
import { capPaisa, type LedgerWorld, ledgerWorld, refused, taken } from '../../../../test/worlds/ledger-world.ts'
import * as ledger from '../index.ts'
import { JournalKeyConflict } from '../post.ts'

let world: LedgerWorld
before(async () => {
  world = await ledgerWorld({ poolSize: 8 })
})
after(() => world.close())

let made = 0
const fresh = (name: string): string => `${name}-${++made}`
const enter = (one: Journal) => ledger.enter(world.kernel, one, { job: 'test' })
const sound = async () => assert.deepEqual(await ledger.disagreements(world.kernel.db), [])
const count = async (like: string): Promise<number> =>
  (
    await world.kernel.db.one<{ n: number }>('select count(*)::int as n from ledger.journal where key like $1', [
      `${like}%`,
    ])
  ).n

test('a journal that is entered is there, once; again it is the first answer; with other legs a conflict', async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  const first = await enter(taken('entered-1', f, r, 100))
  assert.deepEqual(await enter(taken('entered-1', f, r, 100)), { ...first, replayed: true })
  assert.deepEqual(await world.as((tx) => ledger.post(tx, [taken('entered-1', f, r, 100)])), [
    { ...first, replayed: true },
  ])
  await assert.rejects(enter(taken('entered-1', f, r, 101)), JournalKeyConflict)
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), 100)
  const actor = await world.kernel.db.one('select actor from ledger.journal where key = $1', ['entered-1'])
  assert.deepEqual(actor, { actor: 'system:test' })
})

test('64 receipts entered at once against one cash cap: exactly those that fit are taken', async () => {
  const f = fresh('f')
  const tries = await Promise.allSettled(
    Array.from({ length: 64 }, (_, n) => enter(taken(`queued-cap-${n}`, f, fresh('r'), capPaisa / 10))),
  )
  const lost = tries.filter((one) => one.status === 'rejected')
  assert.equal(tries.length - lost.length, 10)
  for (const one of lost) assert.ok(refused('cash_cap_exceeded')(one.reason), String(one.reason))
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), capPaisa)
  assert.equal(await count('queued-cap-'), 10)
  await sound()
})

test('half of 64 receipts entered, half posted in transactions of their own: the cap is not passed', async () => {
  const f = fresh('f')
  const tries = await Promise.allSettled(
    Array.from({ length: 64 }, (_, n) => {
      const one = taken(`both-cap-${n}`, f, fresh('r'), capPaisa / 10)
      return n % 2 ? enter(one) : world.as((tx) => ledger.post(tx, [one]))
    }),
  )
  assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 10)
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), capPaisa)
  await sound()
})

test('a refused journal spoils no other; the refusal is noted, and its key is free', async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  const fee = (lineId: string, amountPaisa: number): Journal =>
    feeDue({ requestId: r, lineId, departmentId: 'd', amountPaisa })
  await enter(taken(fresh('key'), f, r, 100))
  const malformed: Journal = { key: fresh('bad'), kind: 'bad', legs: [{ account: cashInHand(f), amountPaisa: 5 }] }
  const [over, fits, bad] = await Promise.allSettled([enter(fee('a', 500)), enter(fee('b', 60)), enter(malformed)])
  assert.ok(over.status === 'rejected' && refused('insufficient_balance')(over.reason))
  assert.equal(fits.status, 'fulfilled')
  assert.match(String(bad.status === 'rejected' && bad.reason), /malformed journal/)
  const noted = await world.kernel.db.many('select key, kind from ledger.bound_refusal where key = $1', [
    `submit:${r}:a`,
  ])
  assert.deepEqual(noted, [{ key: `submit:${r}:a`, kind: 'fee_due' }])
  await enter(taken(fresh('key'), f, r, 1_000))
  assert.equal((await enter(fee('a', 500))).replayed, false)
})

test('a journal that the database cannot even reckon fails alone', async () => {
  const [f, r] = [fresh('f'), fresh('r')]
  const beyond = Number.MAX_SAFE_INTEGER
  const flood = Array.from({ length: 1_030 }, (_, n) => n)
  // More than a balance can hold, one on the other, among others that are as usual.
  const legs = flood.flatMap(() => [debit(cashInHand(f), 1), credit(advance(r), 1)])
  const huge: Journal = {
    key: fresh('huge'),
    kind: 'huge',
    legs: legs.map((leg) => ({ ...leg, amountPaisa: leg.amountPaisa * beyond })),
  }
  const others = Array.from({ length: 12 }, () => enter(taken(fresh('beside'), fresh('f'), fresh('r'), 7)))
  await assert.rejects(enter(huge), (error: { code?: string }) => error.code === '22003')
  assert.equal((await Promise.all(others)).filter((one) => !one.replayed).length, 12)
  assert.equal(await ledger.balance(world.kernel.db, cashInHand(f)), 0)
})

test('the same journal entered 64 times at once has one effect and 64 equal answers', async () => {
  for (const one of [taken('same-limited', fresh('f'), fresh('r'), 250), psidOf('same-deferred')]) {
    const answers = await Promise.all(Array.from({ length: 64 }, () => enter(one)))
    assert.equal(new Set(answers.map(({ journalId }) => journalId)).size, 1)
    assert.equal(answers.filter(({ replayed }) => !replayed).length, 1)
  }
  await sound()
})

const psidOf = (psid: string): Journal => psidPaid({ psid, requestId: 'r', amountPaisa: 100 })

test('moves between few accounts in both directions neither deadlock nor break a chain', async () => {
  const payees = Array.from({ length: 6 }, () => fresh('payee'))
  const [f, r] = [fresh('f'), fresh('r')]
  await enter(taken(fresh('key'), f, r, 600_000))
  const move = (key: string, from: ReturnType<typeof advance>, to: ReturnType<typeof advance>, paisa: number) =>
    journal({ key, kind: 'test_move', legs: [debit(from, paisa), credit(to, paisa)] })
  for (const one of payees) await enter(move(fresh('key'), advance(r), commissionHeld(one), 100_000))
  await Promise.all(
    Array.from({ length: 600 }, (_, n) => {
      const [from, to] = [payees[n % 6]!, payees[(n * 5 + 1) % 6 === n % 6 ? (n + 1) % 6 : (n * 5 + 1) % 6]!]
      return enter(move(`move-${n}`, commissionHeld(from), commissionHeld(to), 1 + (n % 90)))
    }),
  )
  const sums = await ledger.balances(world.kernel.db, payees.map(commissionHeld))
  assert.equal(
    sums.reduce((sum, one) => sum + one, 0),
    600_000,
  )
  assert.equal(await count('move-'), 600)
  await sound()
})

test('connections that are killed in the middle: what was answered is there, once, and nothing else is', async () => {
  const payees = Array.from({ length: 20 }, () => fresh('payee'))
  const earned = (n: number): Journal =>
    journal({
      key: `killed-${n}`,
      kind: 'test_earned',
      legs: [debit({ code: '5010', sub: '' }, n + 1), credit(commissionHeld(payees[n % 20]!), n + 1)],
    })
  const answered = new Map<number, number>()
  let [next, doubts, kills, over] = [0, 0, 0, false]
  const caller = async (): Promise<void> => {
    while (!over) {
      const n = next++
      while (!answered.has(n))
        await enter(earned(n)).then(
          ({ journalId }) => void answered.set(n, journalId),
          () => void doubts++,
        )
    }
  }
  const callers = Promise.all(Array.from({ length: 64 }, caller))
  // Each time when more have been answered meanwhile, until batches were hit while they were under way.
  while (kills < 400 && doubts < 200) {
    const before = answered.size
    const ended = await world.kernel.db.side.many(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'server' and state <> 'idle'`,
    )
    kills += ended.length
    await eventually('some are answered again', async () => answered.size > before + 100)
  }
  over = true
  await callers
  assert.ok(doubts >= 200, `nothing was killed under way: ${kills} kills, ${doubts} in doubt`)
  const rows = await world.kernel.db.many<{ key: string; id: number }>(
    `select key, id from ledger.journal where key like 'killed-%'`,
  )
  assert.deepEqual(
    new Map(rows.map((row) => [row.key, row.id])),
    new Map([...answered].map(([n, id]) => [`killed-${n}`, id])),
  )
  await sound()
})

test('who would wait too long is told to come again, and all that were taken in are answered', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 5_000 }, (_, n) => enter(psidOf(`flood-${n}`))))
  const turnedAway = tries.filter((one) => one.status === 'rejected')
  assert.ok(turnedAway.length > 0)
  for (const one of turnedAway) assert.ok(refused('one_moment')(one.reason), String(one.reason))
  assert.equal(await count('psidpaid:flood-'), 5_000 - turnedAway.length)
  const again = tries.findIndex((one) => one.status === 'rejected')
  assert.equal((await enter(psidOf(`flood-${again}`))).replayed, false)
})

test("who acts is the job that entered it, also where many jobs' journals share a batch", async () => {
  const keys = Array.from({ length: 8 }, (_, n) => ({ key: fresh('acted'), job: `job:test.${n % 2}` }))
  await Promise.all(
    keys.map(({ key, job }) => ledger.enter(world.kernel, taken(key, fresh('f'), fresh('r'), 1), { job })),
  )
  const rows = await world.kernel.db.many<{ key: string; actor: string }>(
    `select key, actor from ledger.journal where key like 'acted-%'`,
  )
  assert.deepEqual(
    new Map(rows.map((row) => [row.key, row.actor])),
    new Map(keys.map(({ key, job }) => [key, `system:${job}`])),
  )
})
