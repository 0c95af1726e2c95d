/**
 * Jobs under violence: a server runs reactions while it is killed again and again in the middle of them. At the end
 * every event has had its effect once, and nothing waits.
 *
 *   npm run soak -- jobs [--events 5000] [--kills 20] [--seed 1]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureDatabase, startCluster } from './src/kernel/data/postgres/cluster.ts'
import { openDatabase } from './src/kernel/data/database.ts'
import { newId } from './src/kernel/id.ts'
import { createLogger } from './src/kernel/log.ts'
import { migrate } from './src/kernel/data/migrations.ts'

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
})
const [events, kills] = [Number(values.events), Number(values.kills)]
let state = Number(values.seed) >>> 0
/** An even chance from the seed (xorshift). */
function random(): number {
  state ^= state << 13
  state ^= state >>> 17
  state ^= state << 5
  return (state >>> 0) / 4_294_967_296
}

const WORKER = fileURLToPath(new URL('test/jobs-worker.ts', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'soak-jobs-'))
// Durability on: what is killed here is the server, and now and then the database under it.
const cluster = await startCluster({ dataDir })
await ensureDatabase(cluster, 'app')
const url = cluster.url('app')
await migrate({ url, mode: 'demo' })
const db = openDatabase({ url, poolSize: 4, log: createLogger('fatal') })
await db.pool.query('create schema cups; create table cups.drunk (cup_id uuid not null)')

const startWorker = () => spawn(process.execPath, [WORKER, url, dataDir], { stdio: ['pipe', 'ignore', 'inherit'] })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function announce(count: number): Promise<void> {
  await db.run(
    `select kernel.finish(jsonb_build_object('actor', 'system:soak', 'channel', 'system',
      'events', (select jsonb_agg(jsonb_build_object('id', id, 'type', 'cup.drunk',
        'payload', jsonb_build_object('cupId', id))) from unnest($1::uuid[]) id),
      'jobs', (select jsonb_agg(jsonb_build_object('task', 'reaction',
        'payload', jsonb_build_object('event', id, 'reaction', 'cups.count'))) from unnest($1::uuid[]) id)),
    $2, null, null, null, null, null)`,
    [Array.from({ length: count }, newId), new Date()],
  )
}

let failure: string | undefined
let worker = startWorker()
try {
  for (let kill = 1; kill <= kills; kill++) {
    await announce(Math.ceil(events / kills))
    await pause(150 + random() * 900)
    worker.kill('SIGKILL')
    await new Promise((resolve) => worker.once('exit', resolve))
    worker = startWorker()
  }
  const counts = () =>
    db.one<{
      effects: number
      cups: number
      jobs: number
      events: number
    }>(`select (select count(*) from cups.drunk) as effects,
    (select count(distinct cup_id) from cups.drunk) as cups,
    (select count(*) from graphile_worker._private_jobs) as jobs, (select count(*) from kernel.event) as events`)
  const restart = Date.now()
  let now = await counts()
  while (now.jobs > 0 && Date.now() - restart < 60_000) {
    await pause(200)
    now = await counts()
  }
  console.log(
    `${now.events} events, ${kills} kills: ${now.effects} effects on ${now.cups} cups, ${now.jobs} jobs left, ` +
      `${((Date.now() - restart) / 1_000).toFixed(1)} s after the last restart`,
  )
  if (now.jobs || now.effects !== now.events || now.cups !== now.events)
    failure = `VIOLATION with seed ${values.seed}: every event has one effect`
} finally {
  worker.stdin?.end()
  await new Promise((resolve) =>
    worker.exitCode !== null || worker.signalCode !== null ? resolve(0) : worker.once('exit', resolve),
  )
  await db.close()
  await cluster.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
if (failure) {
  console.error(failure)
  process.exit(1)
}
