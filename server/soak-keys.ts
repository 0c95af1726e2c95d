/**
 * Data keys rotate while writers write, and the command is killed with SIGKILL in the middle of each of its steps, again and
 * again. At the end every value and file says what it said, what was erased stays erased, and former keys that nothing needs
 * are gone.
 *
 *   npm run soak -- keys [--kills 12] [--each 30] [--seed 1] [--plant unlisted|late|overwritten|erased]
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureDatabase, startCluster } from './src/kernel/data/postgres/cluster.ts'
import { type Database, openDatabase } from './src/kernel/data/database.ts'
import { migrate } from './src/kernel/data/migrations.ts'
import { openFolder } from './src/kernel/files/folder-store.ts'
import { createLogger } from './src/kernel/log.ts'
import { openVault, type Vault } from './src/kernel/secrets/vault.ts'
import { SEALED_COLUMNS } from './src/reseal/sealed-columns.ts'
import { bareEnvironment } from './test/bare-environment.ts'
import { type Kept, plantEverywhere } from './test/keys-soak/kept.ts'
import { type Run, runKeys, type Step, STEPS } from './test/keys-soak/killed-run.ts'
import { PLANTS } from './test/keys-soak/plants.ts'
import { faultsAtTheEnd } from './test/keys-soak/verdict.ts'
import { startWriters, type Writers } from './test/keys-soak/writers.ts'
import { dropChecks } from './test/sealed-rows.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '12' },
    each: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    plant: { type: 'string' },
  },
})
const [kills, each] = [Number(values.kills), Number(values.each)]
if (!Number.isInteger(kills) || kills < 3 || !Number.isInteger(each) || each < 3)
  throw new Error('--kills and --each: 3 or more')
const plant = values.plant === undefined ? undefined : PLANTS[values.plant]
if (values.plant !== undefined && !plant)
  throw new Error(`no such plant: ${values.plant}; ${Object.keys(PLANTS).join(', ')}`)

const WRITERS = 3
const DELAY_MAX_MS = 250
const TRIES = 4
let state = (Number(values.seed) || 1) >>> 0
/** An even chance from the seed (xorshift). */
function random(): number {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) / 4_294_967_296
}

const dataDir = mkdtempSync(join(tmpdir(), 'soak-keys-'))
const cluster = await startCluster({ dataDir })
await ensureDatabase(cluster, 'app')
const url = cluster.url('app')
const masterKeyFile = join(dataDir, 'keys', 'master.key')
const env = { ...bareEnvironment(), DATABASE_URL: url, DATA_DIR: dataDir, MASTER_KEY_FILE: masterKeyFile }
const open = (db: Database): Promise<Vault> =>
  openVault(db.side, openFolder(join(dataDir, 'files')), {
    masterKeyFile,
    mode: 'demo',
    allowInsecure: false,
    besideRelease: null,
  })

const killed: Record<Step, number> = { replacing: 0, sealing: 0, destroying: 0 }
const faults: string[] = []

/** What was replaced before now was replaced more than a week ago, and whoever had such a key in memory has dropped it. */
async function weekPasses(db: Database, writers?: Writers): Promise<void> {
  const { now } = await db.one<{ now: string }>('select clock_timestamp()::text as now')
  await writers?.forget()
  await db.run(
    `update kernel.former_data_key set replaced_at = replaced_at - interval '8 days'
      where replaced_at < $1::text::timestamptz and replaced_at > clock_timestamp() - interval '7 days'`,
    [now],
  )
}

/** Killed in that step; a run that was over before is tried again. */
async function killIn(step: Step, db: Database, writers: Writers): Promise<void> {
  for (let n = 0; n < TRIES; n++) {
    if (step === 'destroying') await weekPasses(db, writers)
    const run = await runKeys(env, STEPS[step].args, [step, random() * DELAY_MAX_MS])
    if (run.killed) {
      killed[step]++
      return
    }
    if (run.code) faults.push(`${step}: exit ${run.code}: ${run.said.slice(-300)}`)
    if (step === 'sealing') await toTheEnd(runKeys(env, ['--per-second', '100000']))
  }
}

async function toTheEnd(running: Promise<Run>): Promise<void> {
  const { code, said } = await running
  if (code) faults.push(`exit ${code}: ${said.slice(-300)}`)
}

/** Once more without writers, a week apart: what it leaves is what has to stay. */
async function finish(db: Database): Promise<void> {
  await toTheEnd(runKeys(env, ['--per-second', '100000']))
  await weekPasses(db)
  await toTheEnd(runKeys(env, ['--reseal', '--per-second', '100000']))
}

async function play(db: Database): Promise<string> {
  await dropChecks(db)
  const vault = await open(db)
  const parts: Kept[] = Array.from({ length: WRITERS + 1 }, () => ({ values: [], files: [], erased: [] }))
  for (const part of parts.slice(0, WRITERS)) await plantEverywhere(db, vault, Math.ceil(each / WRITERS), part)
  const planted = await plant?.(db, vault, parts[WRITERS] as Kept)
  const vaults = await Promise.all(Array.from({ length: WRITERS }, () => open(db)))
  const writers = startWriters(db, vaults, parts, random)
  const steps = Object.keys(STEPS) as Step[]
  for (let n = 0; n < kills; n++) await killIn(steps[n % steps.length] as Step, db, writers)
  const wrote = await writers.stop()
  faults.push(...wrote.faults)
  await finish(db)
  await planted?.()
  const kept = {
    values: parts.flatMap((part) => part.values),
    files: parts.flatMap((part) => part.files),
    erased: parts.flatMap((part) => part.erased),
  }
  faults.push(...(await faultsAtTheEnd(db, await open(db), kept)))
  for (const step of steps) if (!killed[step]) faults.push(`nothing was killed while ${step}: nothing is shown`)
  const { destroyed } = await db.one<{ destroyed: number }>(
    'select count(*)::integer as destroyed from kernel.destroyed_data_key',
  )
  if (!destroyed) faults.push('no former key was destroyed: nothing is shown')
  return (
    `${kept.values.length} values in ${SEALED_COLUMNS.length} columns, ${kept.files.length} files, ${kept.erased.length} erased; ` +
    `${wrote.done} acts of ${WRITERS} writers beside; killed ${Object.entries(killed)
      .map(([step, n]) => `${n} × ${step}`)
      .join(', ')}; ` +
    `${destroyed} former keys destroyed; ${faults.length} faults`
  )
}

let db: Database | undefined
try {
  await migrate({ url, mode: 'demo' })
  db = openDatabase({ url, poolSize: 8, log: createLogger('fatal') })
  console.log(await play(db))
} finally {
  await db?.close()
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
for (const fault of faults.slice(0, 20)) console.error(`VIOLATION with seed ${values.seed}: ${fault}`)
process.exitCode = faults.length ? 1 : 0
