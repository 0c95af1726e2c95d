import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { account, advance, cashInHand, credit, debit, type Journal, journal, psidPaid } from '@app/domain/ledger'
import { eventually } from '../../../test/eventually.ts'
import { rowsRead } from '../../../test/worlds/rows-read.ts'
import { connectionOptions } from '../../kernel/data/database.ts'
import pg from 'pg'
import { Refusal } from '../../kernel/refusal.ts'
import * as ledger from './index.ts'
import { type LedgerWorld, ledgerWorld } from '../../../test/worlds/ledger-world.ts'
import { countUnsealed, unsealed } from './seal/store.ts'
import * as store from './store.ts'

let world: LedgerWorld
before(async () => {
  world = await ledgerWorld()
})
after(() => world.close())

let made = 0
const memo = (amountPaisa: number): Journal => psidPaid({ psid: `psid-${++made}`, requestId: 'r', amountPaisa })
const advanceOf = (id: string): Journal =>
  journal({ key: id, kind: 'test', legs: [debit(account('9100'), 7), credit(advance(id), 7)] })
const post = (...journals: Journal[]) => world.as((tx) => ledger.post(tx, journals))
const memoBalance = () => ledger.balance(world.kernel.db, account('9100'))

/** Seals until nothing is left. Transactions of other tests' databases on the same server keep the horizon back for a while. */
async function sealAll(): Promise<void> {
  await eventually('all journals sealed', async () => {
    await ledger.seal(world.kernel)
    return (await countUnsealed(world.kernel.db)).count === 0
  })
}

async function onOwnConnection<T>(fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionOptions(world.kernel.db.url))
  await client.connect()
  try {
    return await fn(client)
  } finally {
    await client.end()
  }
}

test('a snapshot taken while an older transaction is open loses nothing of it', async () => {
  await post(memo(100))
  await onOwnConnection(async (client) => {
    await client.query('begin')
    // Takes its transaction id now and posts, but commits only after others have posted and a snapshot was taken.
    await client.query(`select * from ledger.post(now(), '2026-06', 'test', 0, array['slow'], array['psid_paid'],
      array[null]::timestamptz[], array['2026-06'],
      array[null]::jsonb[], array[null]::text[], array[null]::text[], array[1, 1], array['9100', '9200'], array['', ''],
      array[7, -7]::bigint[])`)
    await post(memo(1000))
    await ledger.takeSnapshot(world.kernel)
    assert.equal(await memoBalance(), 1100)
    await ledger.seal(world.kernel)
    await client.query('commit')
  })
  assert.equal(await memoBalance(), 1107)
  await ledger.takeSnapshot(world.kernel)
  assert.equal(await memoBalance(), 1107)
  await post(memo(3))
  assert.equal(await memoBalance(), 1110)
  await sealAll()
  assert.deepEqual(await ledger.verifySeal(world.kernel).then(({ faults, unsealed }) => ({ faults, unsealed })), {
    faults: [],
    unsealed: 0,
  })
})

test('the trial balance sums to zero and is what the rows alone say', async () => {
  await post(
    journal({
      key: 'mix',
      kind: 'test',
      legs: [debit(cashInHand('f'), 900), credit(advance('r'), 400), credit(account('4010'), 500)],
    }),
  )
  const trial = await ledger.trialBalance(world.kernel.db)
  assert.equal(trial.sumPaisa, 0)
  const recomputed = await store.recomputed(world.kernel.db)
  assert.deepEqual(
    trial.accounts.filter((one) => one.balancePaisa !== 0).map((one) => [one.code, one.balancePaisa]),
    recomputed.filter((one) => one.balance_paisa !== 0).map((one) => [one.code, one.balance_paisa]),
  )
  assert.deepEqual(trial.heldMoney, { heldPaisa: 900, owedPaisa: 400, covered: true })
})

test('the trial balance reads what was posted since the last snapshot, whatever was before', async () => {
  const trial = () => ledger.trialBalance(world.kernel.db)
  for (let n = 0; n < 40; n++) await post(...Array.from({ length: 50 }, (_, i) => advanceOf(`many-${n}-${i}`)))
  const before = await trial()
  await eventually('a snapshot has all of it', async () => {
    await ledger.takeSnapshot(world.kernel)
    const horizon = await world.kernel.db.one<{ all: boolean }>(
      `select min(below_xid) > (select max(xid) from ledger.journal) as all from ledger.class_balance`,
    )
    return horizon.all
  })
  await world.kernel.db.run('analyze ledger.journal')
  await world.kernel.db.run('analyze ledger.posting')
  assert.deepEqual(await trial(), before)
  await post(memo(5), memo(6))
  await world.as(async (tx) => {
    for (const table of ['ledger.posting', 'ledger.account', 'ledger.journal']) {
      const rows = await rowsRead(tx, table, () => ledger.trialBalance(tx))
      assert.ok(rows <= 20, `${rows} rows of ${table}`)
    }
  })
  assert.deepEqual(await store.disagreements(world.kernel.db), [])
  assert.deepEqual(
    (await trial()).accounts.filter((one) => one.balancePaisa !== 0).map((one) => [one.code, one.balancePaisa]),
    (await store.recomputed(world.kernel.db))
      .filter((one) => one.balance_paisa !== 0)
      .map((one) => [one.code, one.balance_paisa]),
  )
})

test('nothing can be changed, removed, or written past the functions, not even by the superuser', async () => {
  await sealAll()
  const forbidden = [
    'update ledger.journal set kind = kind',
    'delete from ledger.journal',
    'truncate ledger.journal cascade',
    'update ledger.posting set amount_paisa = 1',
    'delete from ledger.posting',
    'truncate ledger.posting',
    `insert into ledger.journal (key, body_hash, kind, effective_at, posted_at, period, actor)
      values ('forged', '', 'x', now(), now(), '2026-06', 'x')`,
    `insert into ledger.posting (journal_id, line, account_id, amount_paisa) select 1, 9, 1, 1`,
    'update ledger.account set balance_paisa = 0',
    `insert into ledger.account (code, sub) values ('1200', 'forged')`,
    'delete from ledger.account',
    'update ledger.class_balance set balance_paisa = 0',
    'delete from ledger.class_balance',
    'delete from ledger.seal',
    'update ledger.reservation set used_paisa = 0',
    'truncate ledger.snapshot',
    'set session_replication_role = replica; delete from ledger.posting',
  ]
  for (const statement of forbidden) {
    await onOwnConnection((client) =>
      assert.rejects(
        client.query(statement),
        (error: { code?: string }) => ['23001', '42501'].includes(error.code ?? ''),
        statement,
      ),
    )
  }
})

test('a reversal is the linked opposite, posted once', async () => {
  await post(
    journal({ key: 'wrong', kind: 'test', legs: [debit(cashInHand('rev'), 300), credit(advance('rev'), 300)] }),
  )
  const first = await world.as((tx) => ledger.reverse(tx, 'wrong', 'entered for the wrong visit'))
  const again = await world.as((tx) => ledger.reverse(tx, 'wrong', 'entered for the wrong visit'))
  assert.deepEqual([first.replayed, again.replayed, again.journalId], [false, true, first.journalId])
  assert.deepEqual(await ledger.balances(world.kernel.db, [cashInHand('rev'), advance('rev')]), [0, 0])
  await assert.rejects(
    world.as((tx) => ledger.reverse(tx, 'no such journal', 'x')),
    (error) => error instanceof Refusal && error.code === 'not_found',
  )
})

test('rows of a restored dump, with transaction ids ahead of this server, are adopted; balances and the seal go on', async () => {
  const before = await memoBalance()
  await ledger.takeSnapshot(world.kernel)
  await onOwnConnection(async (client) => {
    await client.query(
      `alter table ledger.journal disable trigger all; alter table ledger.posting disable trigger all;
        alter table ledger.snapshot disable trigger all`,
    )
    await client.query(
      `update ledger.journal set xid = '900000000000'; update ledger.posting set xid = '900000000000';
        update ledger.snapshot s set below_xid = '900000000001'
        where below_xid = (select max(below_xid) from ledger.snapshot t where t.account_id = s.account_id)`,
    )
    for (const table of ['journal', 'posting', 'snapshot'])
      await client.query(`alter table ledger.${table} enable trigger all`)
  })
  await post(memo(11))
  assert.equal((await store.adoptRestored(world.kernel.db)).adopted, true)
  assert.equal((await store.adoptRestored(world.kernel.db)).adopted, false)
  assert.equal(await memoBalance(), before + 11)
  await post(memo(1))
  await sealAll()
  await onOwnConnection((client) =>
    assert.rejects(client.query('update ledger.posting set amount_paisa = 1'), /append-only/),
  )
})

test('the seal notices a changed amount, a changed link and a forged head', async () => {
  await post(memo(5))
  await sealAll()
  assert.equal(await ledger.signHead(world.kernel), true)
  assert.equal(await ledger.signHead(world.kernel), false)
  const clean = await ledger.verifySeal(world.kernel)
  assert.deepEqual([clean.faults, clean.heads], [[], 1])
  await onOwnConnection(async (client) => {
    // What an intruder with every right could do: switch the guards off and rewrite history.
    await client.query(
      'alter table ledger.posting disable trigger all; alter table ledger.seal_head disable trigger all',
    )
    await client.query(
      'update ledger.posting set amount_paisa = -amount_paisa where journal_id = (select min(journal_id) from ledger.posting)',
    )
    await client.query(`update ledger.seal_head set trial_balance = jsonb_set(trial_balance, '{4010}', '1')`)
  })
  const { faults } = await ledger.verifySeal(world.kernel)
  assert.ok(
    faults.some((fault) => fault.startsWith('journal ')),
    faults.join(),
  )
  assert.ok(
    faults.some((fault) => fault.startsWith('signature ')),
    faults.join(),
  )
})

test('who seals reads what is new, whatever was sealed before, and all of it once after a batch in another order', async () => {
  for (let n = 0; n < 20; n++) await post(...Array.from({ length: 50 }, (_, i) => advanceOf(`sealed-${n}-${i}`)))
  await sealAll()
  for (const table of ['journal', 'seal', 'seal_root']) await world.kernel.db.run(`analyze ledger.${table}`)
  await post(memo(5), memo(6))
  const read = () => world.as((tx) => rowsRead(tx, 'ledger.journal', () => unsealed(tx, 1000)))
  assert.ok((await read()) < 100)
  await sealAll()
  await onOwnConnection(async (client) => {
    await client.query('alter table ledger.seal_root disable trigger all')
    await client.query(
      'update ledger.seal_root set in_order = false where first_place = (select max(first_place) from ledger.seal_root)',
    )
    await client.query('alter table ledger.seal_root enable trigger all')
  })
  assert.ok((await read()) > 1000)
  await post(memo(7))
  await sealAll()
  assert.ok((await read()) < 100)
  assert.deepEqual((await ledger.verifySeal(world.kernel)).unsealed, 0)
})

test('sealing ends after its batches, however much is left', async () => {
  await sealAll()
  for (let n = 0; n < 21; n++) await post(...Array.from({ length: 50 }, (_, i) => advanceOf(`left-${n}-${i}`)))
  assert.ok((await ledger.seal(world.kernel, 1)) <= 1000)
  assert.ok((await countUnsealed(world.kernel.db)).count >= 50)
  await sealAll()
})

test('limited accounts read by themselves hold what they hold beside deferred ones, and one never used holds 0', async () => {
  const [held, unused] = [advance('read twice'), advance('never used')]
  await post(
    journal({ key: 'read-twice', kind: 'test', legs: [debit(account('1010', 'hbl'), 700), credit(held, 700)] }),
  )
  const alone = await ledger.balances(world.kernel.db, [unused, held])
  assert.deepEqual(alone, [0, 700])
  const [bank, ...beside] = await ledger.balances(world.kernel.db, [account('1010', 'hbl'), unused, held])
  assert.deepEqual(beside, alone)
  assert.ok((bank ?? 0) >= 700)
})
