import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  account,
  cashInHand,
  cashInTransit,
  credit,
  debit,
  journal,
  periodAfter,
  periodOf,
  type PeriodState,
  psidPaid,
} from '@app/domain/ledger'
import { eventually } from '../../../../test/eventually.ts'
import { type LedgerWorld, ledgerWorld } from '../../../../test/worlds/ledger-world.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { SecondPersonNeeded } from '../../../kernel/second-person.ts'
import * as ledger from '../index.ts'
import { listPeriods } from './list-periods.ts'
import { movePeriod } from './move-period.ts'

let world: LedgerWorld
let months: { current: string; last: string; before: string }
before(async () => {
  world = await ledgerWorld()
  const current = periodOf(world.kernel.clock.now(), 300)
  months = { current, last: periodAfter(current, -1), before: periodAfter(current, -2) }
  await post(memo(inMonth(months.before)))
  await sealAll()
})
after(() => world.close())

let made = 0
const inMonth = (period: string, day = 10): Date => new Date(`${period}-${day}T10:00:00Z`)
const memo = (effectiveAt: Date) => ({
  ...psidPaid({ psid: `closing-${++made}`, requestId: 'r', amountPaisa: 100 }),
  effectiveAt,
})
const post = (...journals: ReturnType<typeof memo>[]) => world.as((tx) => ledger.post(tx, journals))
const periodOfKey = async (key: string) =>
  world.kernel.db.one<{ period: string; effective_at: Date }>(
    'select period, effective_at from ledger.journal where key = $1',
    [key],
  )
const sealAll = () =>
  eventually('all journals sealed', async () => {
    await ledger.seal(world.kernel)
    return (await ledger.verifySeal(world.kernel)).unsealed === 0
  })

/** As the second person lets go of it. */
const move = (period: string, to: PeriodState) =>
  inTransaction(world.kernel, { actor: { kind: 'system', id: 'second' } }, async (tx) => {
    tx.secondPerson = { madeBy: 'staff:first' }
    return movePeriod(tx, { period, to })
  })
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code
const periods = async () => (await world.as((tx) => listPeriods(tx))).items

test('one person alone moves no month', async () => {
  await assert.rejects(
    inTransaction(world.kernel, { actor: { kind: 'system', id: 'first' }, secondPerson: 'needed' }, (tx) =>
      movePeriod(tx, { period: months.before, to: 'soft' }),
    ),
    SecondPersonNeeded,
  )
  assert.equal((await periods()).find((one) => one.period === months.before)?.state, 'open')
})

test('what comes late for a closed month is booked in the current one, with its own time; taken back, in its own', async () => {
  await move(months.before, 'soft')
  const late = memo(inMonth(months.before, 20))
  await post(late)
  assert.deepEqual(await periodOfKey(late.key), { period: months.current, effective_at: late.effectiveAt })
  await move(months.before, 'open')
  const again = memo(inMonth(months.before, 21))
  await post(again)
  assert.deepEqual(await periodOfKey(again.key), { period: months.before, effective_at: again.effectiveAt })
})

test('months are closed in order, and one that is closed for good stays so', async () => {
  await assert.rejects(move(months.current, 'soft'), refused('period_not_over'))
  await assert.rejects(move(months.before, 'hard'), refused('period_out_of_order'))
  await move(months.before, 'soft')
  await move(months.last, 'soft')
  await assert.rejects(move(months.last, 'hard'), refused('period_out_of_order'))
  await assert.rejects(move(months.before, 'hard'), refused('period_not_ready'))
  assert.deepEqual((await periods()).find((one) => one.next)?.lacks, ['unsealed'])
  await sealAll()
  await move(months.before, 'hard')
  for (const to of ['open', 'soft', 'hard'] as const)
    await assert.rejects(move(months.before, to), refused('period_closed'))
  await assert.rejects(
    world.as((tx) => tx.run("select ledger.move_period($1, 'open', 'a', 'b', $2)", [months.before, tx.at])),
    /is closed/,
  )
  await assert.rejects(
    world.as((tx) => tx.run("select ledger.move_period($1, 'open', 'a', 'a', $2)", [months.last, tx.at])),
    (error: { code?: string }) => error.code === '23514',
  )
  const listed = await periods()
  assert.deepEqual(
    listed.map(({ period, state, over, next }) => [period, state, over, next]),
    [
      [months.current, 'open', false, false],
      [months.last, 'soft', true, true],
      [months.before, 'hard', true, false],
    ],
  )
  assert.deepEqual([listed[2]?.moved?.askedBy, listed[2]?.moved?.letGoBy], ['staff:first', 'system:second'])
})

test('money that has been under way since the month holds up its closing until it arrives', async () => {
  const [hand, transit] = [cashInHand('made-up'), cashInTransit('made-up')]
  const effectiveAt = inMonth(months.last)
  const step = (key: string, ...legs: Parameters<typeof journal>[0]['legs']) => ({
    ...journal({ key, kind: 'test', legs }),
    effectiveAt,
  })
  await post(
    step('taken', debit(hand, 500), credit(account('4010'), 500)),
    step('gone', debit(transit, 500), credit(hand, 500)),
  )
  await sealAll()
  assert.deepEqual((await periods()).find((one) => one.next)?.lacks, ['in_transit'])
  await assert.rejects(move(months.last, 'hard'), refused('period_not_ready'))
  await post(step('came', debit(account('1010', 'main'), 500), credit(transit, 500)))
  await sealAll()
  await move(months.last, 'hard')
  assert.equal((await periods()).find((one) => one.period === months.last)?.state, 'hard')
})

test('what is being posted while a month moves falls on one side: it is waited for, or waits and sees the new state', async () => {
  const other = await ledgerWorld()
  const moving = (to: PeriodState, meanwhile: () => Promise<unknown> = async () => undefined) =>
    inTransaction(other.kernel, { actor: { kind: 'system', id: 'second' } }, async (tx) => {
      tx.secondPerson = { madeBy: 'staff:first' }
      await movePeriod(tx, { period: months.last, to })
      await meanwhile()
    })
  const somebodyWaits = () =>
    eventually('somebody waits', async () =>
      other.kernel.db.side
        .one<{ waits: boolean }>(
          `select exists (select from pg_locks where not granted and relation = 'ledger.period'::regclass
             and database = (select oid from pg_database where datname = current_database())) as waits`,
        )
        .then((row) => row.waits),
    )
  const posting = (one: ReturnType<typeof memo>) => other.as((tx) => ledger.post(tx, [one]))
  try {
    const [first, second, third] = [11, 12, 13].map((day) => memo(inMonth(months.last, day))) as [
      ReturnType<typeof memo>,
      ReturnType<typeof memo>,
      ReturnType<typeof memo>,
    ]
    let waiting: Promise<unknown> | undefined
    // Posted while the month is open; the step waits for its end.
    await other.as(async (tx) => {
      await ledger.post(tx, [first])
      waiting = moving('soft')
      await somebodyWaits()
    })
    await waiting
    // Begun while the month is closed, and let go only when it is open again.
    await moving('open', async () => {
      waiting = posting(second)
      await somebodyWaits()
    })
    await waiting
    await moving('soft', async () => {
      waiting = posting(third)
      await somebodyWaits()
    })
    await waiting
    const rows = await other.kernel.db.many<{ key: string; period: string }>(
      'select key, period from ledger.journal where key = any($1)',
      [[first.key, second.key, third.key]],
    )
    assert.deepEqual(
      new Map(rows.map((row) => [row.key, row.period])),
      new Map([
        [first.key, months.last],
        [second.key, months.last],
        [third.key, months.current],
      ]),
    )
  } finally {
    await other.close()
  }
})
