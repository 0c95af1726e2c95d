/**
 * The ledger under load and violence: many writers post random true journals (first, again, again with other legs, in
 * batches) while backends are killed and snapshots and seals run. At the end an arithmetic of its own goes over every row.
 */
import assert from 'node:assert/strict'
import { parseArgs } from 'node:util'
import * as rules from '@app/domain/ledger'
import { Refusal } from './src/kernel/refusal.ts'
import * as ledger from './src/modules/ledger/index.ts'
import { JournalKeyConflict } from './src/modules/ledger/post.ts'
import { capPaisa, type LedgerWorld, ledgerWorld } from './test/worlds/ledger-world.ts'

type Random = (below: number) => number

/** mulberry32: small, fast, the same on every machine. */
function seeded(seed: number): Random {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

interface Run {
  world: LedgerWorld
  /** Every journal that was answered for, by key. */
  acknowledged: Map<string, rules.Journal>
  counts: Record<'posted' | 'replayed' | 'refused' | 'conflicts' | 'reservations' | 'unknown' | 'kills', number>
  stopped: boolean
}

const facilitators = 12
const requests = 60

function randomJournal(random: Random, n: string): rules.Journal {
  const f = `f${random(facilitators)}`
  const r = `r${random(requests)}`
  const amountPaisa = 1 + random(300_000)
  const payee = random(3)
    ? { facilitatorId: f }
    : { facilitatorId: f, agency: { agencyId: 'agency', shareBasisPoints: 1 + random(9_999) } }
  const makers: (() => rules.Journal | undefined)[] = [
    () =>
      rules.cashWithoutHeadRoom({
        receiptId: n,
        facilitatorId: f,
        visitId: `v${n}`,
        shares: [{ requestId: r, amountPaisa }],
      }),
    () =>
      rules.railPaid({
        rail: 'wallet',
        transactionId: n,
        shares: [
          { requestId: r, amountPaisa },
          { requestId: `r${random(requests)}`, amountPaisa: 1 + random(900) },
        ],
      }),
    () => rules.feeDue({ requestId: r, lineId: n, departmentId: `d${random(3)}`, amountPaisa }),
    () => rules.psidPaid({ psid: n, requestId: r, amountPaisa }),
    () =>
      rules.chargeEarned({
        requestId: r,
        chargePaisa: amountPaisa,
        earned: { kind: 'part', shareBasisPoints: random(10_001) },
        salesTaxBasisPoints: 1600,
      }),
    () =>
      rules.commissionEarned({
        taskId: n,
        ruleId: 'u',
        ruleVersion: '2026-01-01',
        cause: 'done',
        payee,
        amountPaisa: amountPaisa + 1,
      }),
    () => rules.holdReleased({ accrualId: n, parts: [{ payeeId: f, amountPaisa }] }),
    () =>
      rules.payoutSent({
        batchId: n,
        payeeId: f,
        commissionPaisa: amountPaisa,
        reimbursementPaisa: random(2) * 500,
        withholdingBasisPoints: 1200,
        taxpayerStatus: 'listed',
      }).journal,
    () =>
      rules.thirdPartyPaid({
        receiptId: n,
        requestId: r,
        facilitatorId: f,
        amountPaisa,
        from: random(2) ? 'own_pocket' : 'cash_in_hand',
      }),
    () =>
      rules.refundPaid({
        refundId: n,
        requestId: r,
        amountPaisa,
        way: random(2) ? { kind: 'bank', bank: 'main' } : { kind: 'cash', facilitatorId: f },
      }),
    () =>
      rules.cashDeposited({
        depositId: n,
        facilitatorId: f,
        fromHandPaisa: amountPaisa,
        fromOverAuthorityPaisa: random(2) * 100,
      }),
    () => rules.overchargeGoodwill({ caseId: n, visitId: null, requestId: r, amountPaisa }),
  ]
  return makers[random(makers.length)]!() ?? randomJournal(random, n)
}

const isLostConnection = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string }
  return code === '57P01' || code === 'ECONNRESET' || code === 'EPIPE' || /terminat|Connection/i.test(message ?? '')
}

/** Asks until there is an answer: after a lost connection nobody knows whether it was posted, so the same keys go again. */
async function answered<T>(run: Run, fn: () => Promise<T>): Promise<T | Refusal | JournalKeyConflict> {
  for (;;) {
    try {
      return await fn()
    } catch (error) {
      if (error instanceof Refusal || error instanceof JournalKeyConflict) return error
      if (!isLostConnection(error)) throw error
      run.counts.unknown++
    }
  }
}

async function writer(run: Run, random: Random, id: number, journals: number): Promise<void> {
  const own: rules.Journal[] = []
  for (let n = 0; n < journals && !run.stopped; n++) {
    const roll = random(100)
    if (roll < 15 && own.length > 0) await again(run, own[random(own.length)]!, random)
    else if (roll < 30) await cashVisit(run, random, `${id}-${n}`, own)
    else
      await batch(
        run,
        Array.from({ length: 1 + random(4) }, (_, i) => randomJournal(random, `${id}-${n}-${i}`)),
        own,
      )
  }
}

async function batch(run: Run, journals: rules.Journal[], own: rules.Journal[]): Promise<void> {
  const answer = await answered(run, () => run.world.as((tx) => ledger.decide(tx, journals)))
  assert.ok(Array.isArray(answer))
  answer.forEach((one, index) => {
    if (one.outcome === 'bound') return void run.counts.refused++
    if (one.outcome === 'conflict') return void run.counts.conflicts++
    assert.notEqual(one.outcome, 'malformed')
    run.counts[one.outcome as 'posted' | 'replayed']++
    if (!run.acknowledged.has(one.key)) run.acknowledged.set(one.key, journals[index]!)
    own.push(journals[index]!)
  })
}

/** The same journal again, or with one paisa more in two of its legs. */
async function again(run: Run, known: rules.Journal, random: Random): Promise<void> {
  const forged = random(2) === 1
  const legs = known.legs
    .map((leg, index) => ({ ...leg, amountPaisa: leg.amountPaisa + (index === 0 ? 1 : index === 1 ? -1 : 0) }))
    .filter((leg) => leg.amountPaisa !== 0)
  const answer = await answered(run, () => run.world.as((tx) => ledger.post(tx, [forged ? { ...known, legs } : known])))
  if (!forged) run.counts.replayed++
  else run.counts.conflicts++
  if (!forged) assert.ok(Array.isArray(answer) && answer[0]?.replayed, `${known.key} was not recognised`)
  else if (legs.length >= 2) assert.ok(answer instanceof JournalKeyConflict, `${known.key} was taken with other legs`)
}

async function cashVisit(run: Run, random: Random, n: string, own: rules.Journal[]): Promise<void> {
  const [visitId, facilitatorId, amountPaisa] = [`v${n}`, `f${random(facilitators)}`, 1 + random(400_000)]
  const promise = await answered(run, () =>
    run.world.as((tx) => ledger.reserve(tx, { visitId, facilitatorId, amountPaisa })),
  )
  if (promise instanceof Refusal) return emptyHand(run, facilitatorId, n, own)
  run.counts.reservations++
  if (random(4) === 0)
    return void (await answered(run, () => run.world.as((tx) => ledger.releaseReservation(tx, visitId))))
  const taken = rules.cashAtDoor({
    receiptId: n,
    facilitatorId,
    visitId,
    shares: [{ requestId: `r${random(requests)}`, amountPaisa: Math.max(1, amountPaisa - random(50)) }],
  })
  const before = run.counts.refused
  await batch(run, [taken], own)
  assert.equal(
    own.at(-1)?.key === taken.key || run.counts.refused === before,
    true,
    `cash within its head-room was refused: ${taken.key}`,
  )
  await answered(run, () => run.world.as((tx) => ledger.releaseReservation(tx, visitId)))
}

/** The cap is reached: the cash goes to the bank, as it would. */
async function emptyHand(run: Run, facilitatorId: string, n: string, own: rules.Journal[]): Promise<void> {
  run.counts.refused++
  const fromHandPaisa = await ledger.balance(run.world.kernel.db.side, rules.cashInHand(facilitatorId))
  const fromOverAuthorityPaisa = await ledger.balance(run.world.kernel.db.side, rules.cashOverAuthority(facilitatorId))
  if (fromHandPaisa + fromOverAuthorityPaisa > 0)
    await batch(run, [rules.cashDeposited({ depositId: n, facilitatorId, fromHandPaisa, fromOverAuthorityPaisa })], own)
}

/** Ends a random backend in the middle of whatever it does; snapshots and seals go on beside. */
async function violence(run: Run, random: Random, kills: number): Promise<void> {
  while (!run.stopped && run.counts.kills < kills) {
    await new Promise((resolve) => setTimeout(resolve, 40 + random(120)))
    const ended = await run.world.kernel.db.side.many<{ ended: boolean }>(
      `select pg_terminate_backend(pid) as ended from pg_stat_activity
       where datname = current_database() and application_name = 'server' and state <> 'idle' order by random() limit 1`,
    )
    run.counts.kills += ended.length
    await answered(run, () => ledger.takeSnapshot(run.world.kernel))
    await answered(run, () => ledger.seal(run.world.kernel))
  }
}

/** Reads all rows and does its own sums; the database's are not believed. */
async function audit(run: Run): Promise<number> {
  const rows = await run.world.kernel.db.many<{
    key: string
    code: string
    sub: string
    amount_paisa: number
    after: number | null
  }>(
    `select j.key, p.code, p.sub, p.amount_paisa, p.balance_after_paisa as after from ledger.journal j
      join ledger.posting_named p on p.journal_id = j.id order by j.id, p.line`,
  )
  const sums = new Map<string, number>()
  const found = new Map<string, string[]>()
  for (const row of rows) {
    const account = { code: rules.codeOf(row.code), sub: row.sub }
    const signed = (sums.get(rules.accountKey(account)) ?? 0) + row.amount_paisa
    sums.set(rules.accountKey(account), signed)
    found.set(row.key, [...(found.get(row.key) ?? []), `${rules.accountKey(account)} ${row.amount_paisa}`])
    if (row.after === null) continue
    assert.equal(row.after, signed, `running balance of ${rules.accountKey(account)} at ${row.key}`)
    if (row.code === '1200') assert.ok(signed <= capPaisa, `${row.sub} held ${signed}, over the cap`)
  }
  assert.equal(
    [...sums.values()].reduce((sum, paisa) => sum + paisa, 0),
    0,
    'the ledger does not sum to zero',
  )
  for (const [key, one] of run.acknowledged) {
    assert.deepEqual(
      found.get(key),
      one.legs.map((leg) => `${rules.accountKey(leg.account)} ${leg.amountPaisa}`),
      `acknowledged journal ${key} is not what stands there`,
    )
  }
  assert.equal(found.size, run.acknowledged.size, 'there are journals that nobody was answered for')
  for (const [key, signed] of sums) {
    const [code, sub = ''] = key.split(':')
    const account = { code: rules.codeOf(code!), sub }
    assert.equal(
      await ledger.balance(run.world.kernel.db, account),
      rules.naturalPaisa(account.code, signed),
      `balance of ${key}`,
    )
    if (rules.chart[account.code].family === 'limited')
      assert.ok(rules.naturalPaisa(account.code, signed) >= 0, `${key} is below zero`)
  }
  assert.deepEqual(await ledger.disagreements(run.world.kernel.db), [])
  // Transactions of other databases on the same server keep the horizon back for a while.
  for (let tries = 0; tries < 200 && (await ledger.verifySeal(run.world.kernel)).unsealed > 0; tries++) {
    await ledger.seal(run.world.kernel)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const verdict = await ledger.verifySeal(run.world.kernel)
  assert.deepEqual([verdict.faults, verdict.unsealed, verdict.sealed], [[], 0, found.size])
  return rows.length
}

/** `npm run soak -- ledger [--seed N] [--journals N] [--writers N] [--kills N]` */
export default async function soakLedger(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string' },
      journals: { type: 'string' },
      writers: { type: 'string' },
      kills: { type: 'string' },
    },
  })
  const seed = Number(values.seed ?? 7)
  const writers = Number(values.writers ?? 16)
  const journals = Number(values.journals ?? 12_000)
  const kills = Number(values.kills ?? 40)
  const world = await ledgerWorld({ poolSize: writers + 2 })
  const run: Run = {
    world,
    acknowledged: new Map(),
    counts: { posted: 0, replayed: 0, refused: 0, conflicts: 0, reservations: 0, unknown: 0, kills: 0 },
    stopped: false,
  }
  try {
    const killing = violence(run, seeded(seed + 1000), kills)
    const writing = Promise.all(
      Array.from({ length: writers }, (_, id) =>
        writer(run, seeded(seed * 100 + id), id, Math.ceil(journals / writers)),
      ),
    )
    await writing.finally(() => {
      run.stopped = true
    })
    await killing
    const postings = await audit(run)
    console.log(
      JSON.stringify({
        soak: 'ledger',
        seed,
        writers,
        journals: run.acknowledged.size,
        postings,
        ...run.counts,
        violations: 0,
      }),
    )
  } catch (error) {
    run.stopped = true
    console.error(`soak ledger failed; it comes again with --seed ${seed}`)
    throw error
  } finally {
    await world.close()
  }
}

if (import.meta.main) await soakLedger(process.argv.slice(2))
