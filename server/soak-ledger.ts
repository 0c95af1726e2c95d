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
import { auditRows } from './soak-ledger/audit-rows.ts'
import { FACILITATORS, type Random, randomJournal, REQUESTS, seeded } from './soak-ledger/random-journals.ts'
import { type LedgerWorld, ledgerWorld } from './test/worlds/ledger-world.ts'

interface Run {
  world: LedgerWorld
  /** Every journal that was answered for, by key. */
  acknowledged: Map<string, rules.Journal>
  counts: Record<'posted' | 'replayed' | 'refused' | 'conflicts' | 'reservations' | 'unknown' | 'kills', number>
  stopped: boolean
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
  const [visitId, facilitatorId, amountPaisa] = [`v${n}`, `f${random(FACILITATORS)}`, 1 + random(400_000)]
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
    shares: [{ requestId: `r${random(REQUESTS)}`, amountPaisa: Math.max(1, amountPaisa - random(50)) }],
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
    const postings = await auditRows(world, run.acknowledged)
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
