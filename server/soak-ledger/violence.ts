import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import * as ledger from '../src/modules/ledger/index.ts'
import { eventually } from '../test/eventually.ts'
import { type Random, randomJournal } from './random-journals.ts'
import { answered, type Run } from './run.ts'

/** Snapshots are not to wait for all that is posted meanwhile to be sealed. */
const BATCHES = 5
/** After a crash the database knows no sizes and plans badly for a while. */
const HELD_OPEN_MS = 600_000

/** Backends that are at work now; the server of the database takes their end for one connection's, or for a crash of all. */
const AT_WORK = `select pid from pg_stat_activity
  where datname = current_database() and application_name = 'server' and state <> 'idle' order by random() limit 1`

/** Ends a random backend in the middle of whatever it does. */
export async function kills(run: Run, random: Random, most: number): Promise<void> {
  while (!run.stopped && run.counts.kills < most) {
    await wait(40 + random(120))
    const ended = await answered(run, () =>
      run.world.kernel.db.side.many<{ ended: boolean }>(
        `select pg_terminate_backend(pid) as ended from (${AT_WORK}) one`,
      ),
    )
    if (Array.isArray(ended)) run.counts.kills += ended.length
  }
}

/**
 * `kill -9` of a backend: PostgreSQL ends all of them and recovers from its log, as after a crash. Spread evenly over the
 * operations. Only for a server of one's own.
 */
export async function crashes(run: Run, most: number): Promise<void> {
  for (let n = 1; n <= most; n++) {
    while (!run.stopped && run.operations < (run.operationsMax * n) / (most + 1)) await wait(20)
    if (run.stopped) return
    const found = await answered(run, () => run.world.kernel.db.side.many<{ pid: number }>(AT_WORK))
    const pid = Array.isArray(found) ? found[0]?.pid : undefined
    if (pid === undefined) {
      n--
      continue
    }
    process.kill(pid, 'SIGKILL')
    run.counts.crashes++
  }
}

/** Snapshots and seals go on beside, as often as they can. */
export async function keeping(run: Run): Promise<void> {
  while (!run.stopped) {
    await wait(100)
    const done = await answered(run, () => ledger.takeSnapshot(run.world.kernel))
    if (!(done instanceof Error)) run.counts.snapshots++
    await answered(run, () => ledger.seal(run.world.kernel, BATCHES))
  }
}

/** A transaction that has posted and stays open until snapshots were taken and others have posted: nothing of it may be lost. */
export async function heldOpen(run: Run, random: Random): Promise<void> {
  for (let n = 0; !run.stopped; n++) {
    // On accounts that nobody else has: what is held open must not hold up everybody.
    const journals = Array.from({ length: 3 }, (_, place) =>
      ownAccounts(randomJournal(random, `held-${n}-${place}`), n),
    )
    run.operations += journals.length
    const answer = await answered(run, () =>
      run.world.as(async (tx) => {
        const decided = await ledger.decide(tx, journals)
        const before = run.counts.snapshots
        const another = () => run.stopped || run.counts.snapshots >= before + 2
        await eventually('snapshots beside an open transaction', another, HELD_OPEN_MS)
        return decided
      }),
    )
    assert.ok(Array.isArray(answer))
    run.counts.heldOpen++
    answer.forEach((one, place) => {
      if (one.outcome === 'posted' || one.outcome === 'replayed') run.answers.note(journals[place]!, one.journalId!)
      if (one.outcome === 'bound') run.counts.refused++
      else if (one.outcome !== 'malformed') run.counts[one.outcome === 'conflict' ? 'conflicts' : one.outcome]++
    })
    await wait(random(200))
  }
}

function ownAccounts(journal: ReturnType<typeof randomJournal>, n: number): typeof journal {
  const owned = (sub: string) => (sub === '' ? '' : `${sub}-held-${n}`)
  return {
    ...journal,
    key: `${journal.key}-held-${n}`,
    legs: journal.legs.map((leg) => ({ ...leg, account: { ...leg.account, sub: owned(leg.account.sub) } })),
  }
}
