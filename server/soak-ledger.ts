/**
 * The ledger under load and violence: many writers post random true journals, by themselves, in batches and through the queue
 * (first, again, with other legs, four at once), promise head-room and undo, while backends are killed, the database crashes,
 * transactions stay open, and snapshots and seals run. At the end an arithmetic of its own goes over every row, and every
 * acknowledged journal is asked once more.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { answers } from './soak-ledger/answers.ts'
import { askAllAgain } from './soak-ledger/ask-again.ts'
import { auditRows } from './soak-ledger/audit-rows.ts'
import { auditSeal } from './soak-ledger/audit-seal.ts'
import { plant, PLANTS } from './soak-ledger/plants.ts'
import { seeded } from './soak-ledger/random-journals.ts'
import { newRun, type Run } from './soak-ledger/run.ts'
import { crashes, heldOpen, keeping, kills } from './soak-ledger/violence.ts'
import { writer } from './soak-ledger/writer.ts'
import { migrate } from './src/kernel/data/migrations.ts'
import { ensureDatabase, startCluster } from './src/kernel/data/postgres/cluster.ts'
import { ledgerWorld } from './test/worlds/ledger-world.ts'

const POOL_BESIDE = 6
const USAGE = `npm run soak -- ledger [--operations 30000] [--seed 7] [--writers 16] [--kills 40] [--crashes 2]
    [--plant ${Object.keys(PLANTS).join('|')}]`

async function load(
  run: Run,
  seed: number,
  counts: { writers: number; kills: number; crashes: number },
): Promise<void> {
  const stop = (): void => void (run.stopped = true)
  const writing = Promise.all(
    Array.from({ length: counts.writers }, (_, id) => writer(run, seeded(seed * 100 + id), id)),
  ).finally(stop)
  const beside = [
    kills(run, seeded(seed + 1000), counts.kills),
    crashes(run, counts.crashes),
    keeping(run),
    heldOpen(run, seeded(seed + 2000)),
  ]
  for (const one of beside) one.catch(stop)
  await Promise.all([writing, ...beside])
}

/** A server of its own: it is crashed, and has to have on disk what it acknowledged, which the tests' server need not. */
async function durableDatabase(): Promise<{ url: string; end(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'soak-ledger-'))
  const cluster = await startCluster({ dataDir, fsync: true })
  await ensureDatabase(cluster, 'ledger')
  const url = cluster.url('ledger')
  await migrate({ url, mode: 'demo' })
  return {
    url,
    async end() {
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export default async function soakLedger(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      operations: { type: 'string', default: '30000' },
      seed: { type: 'string', default: '7' },
      writers: { type: 'string', default: '16' },
      kills: { type: 'string', default: '40' },
      crashes: { type: 'string', default: '2' },
      plant: { type: 'string' },
    },
  })
  const [operations, seed, writers, most, crashing] = [
    values.operations,
    values.seed,
    values.writers,
    values.kills,
    values.crashes,
  ].map(Number) as [number, number, number, number, number]
  const planted = values.plant as keyof typeof PLANTS | undefined
  const known = planted === undefined || Object.hasOwn(PLANTS, planted)
  if (!known || ![operations, seed, writers, most, crashing].every((one) => Number.isInteger(one) && one >= 0))
    throw new Error(USAGE)
  const { url, end } = await durableDatabase()
  const world = await ledgerWorld({ poolSize: writers + POOL_BESIDE, url })
  const run = newRun(world, answers(), operations)
  try {
    await load(run, seed, { writers, kills: most, crashes: crashing })
    if (planted) await plant(world, planted)
    const postings = await auditRows(world, run.answers)
    await auditSeal(world, run.answers.size)
    await askAllAgain(world, run.answers)
    if (planted) throw new Error(`what was planted was not found: ${planted}`)
    const { operations: asked, answers: kept, counts } = run
    console.log(
      JSON.stringify({
        soak: 'ledger',
        seed,
        writers,
        operations: asked,
        journals: kept.size,
        postings,
        ...counts,
        violations: 0,
      }),
    )
  } catch (error) {
    console.error(`soak ledger failed${planted ? ` (planted: ${planted})` : ''}; it comes again with --seed ${seed}`)
    throw error
  } finally {
    await world.close()
    await end()
  }
}

if (import.meta.main) await soakLedger(process.argv.slice(2))
