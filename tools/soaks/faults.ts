import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createClient } from '@app/contract/client'
import type { ProcessRole } from '@app/server/kernel/config'
import { migrate } from '@app/server/kernel/data/migrations'
import { newId } from '@app/server/kernel/id'
import { testConfig } from '@app/server/test/world'
import { prepare } from '../../bench/api/prepare.ts'
import { portToKeep } from '../../city/src/port.ts'
import { createChance } from '../../city/src/random.ts'
import { missingPackages } from '../cluster/programs.ts'
import { startMachineCluster } from '../cluster/start-cluster.ts'
import { FAULTS, type Stage, untilWell } from './faults/faults.ts'
import { startGateway } from './faults/gateway.ts'
import { bookingsFor, type Load, startLoad } from './faults/load.ts'
import { loseData } from './faults/lose-data.ts'
import { calmTimes, recoveryTimes, share } from './faults/outages.ts'
import { patientCaller } from './faults/patient-caller.ts'
import {
  lateReplacements,
  ONE_REPLACED_WITHIN_MS,
  REPLACED_WITHIN_MS,
  replacementTimes,
} from './faults/replacements.ts'
import { supervise } from './faults/supervised.ts'
import { judge } from './faults/verdict.ts'

/**
 * Three database machines, two serving and two working processes, and everything that may die dying under load. At the end
 * each command that was acknowledged is looked up, every job has run once, and the books are right.
 *
 *   npm run soak -- faults [--minutes 20] [--seed 1] [--short] [--only killPrimary,fullDisk] [--plant lost|late]
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
    plant: { type: 'string' },
    only: { type: 'string' },
  },
})
const { plant } = values
/** Replaced later than it may be: the worker that is killed comes back when its time is over. */
const isLate = plant === 'late'
const only = isLate ? ['killWorker'] : values.only?.split(',')
const unknown = only?.filter((name) => !(name in FAULTS)) ?? []
if (unknown.length) throw new Error(`no such fault: ${unknown.join(', ')}; there are ${Object.keys(FAULTS).join(', ')}`)
if (plant !== undefined && plant !== 'lost' && !isLate) throw new Error(`no such plant: ${plant}`)
const seed = Number(values.seed)
const minutes = Number(values.minutes ?? (plant ? 1 : values.short ? 4 : 20))
const replacedWithinMs = values.short ? ONE_REPLACED_WITHIN_MS : REPLACED_WITHIN_MS
/** What comes after the last fault. */
const JUDGING_MS = 40_000
const RTO_MAX_MS = 10_000
/** What the load itself writes in a minute, generously: a disk that it filled would be full for ever. */
const DISK_MB = 48 + Math.ceil(minutes * 8)
const READ_WAIT_MS = 15_000

const begun = Date.now()
const say = (words: string): void =>
  console.log(`${String(Math.round((Date.now() - begun) / 1_000)).padStart(4)} s  ${words}`)
const undo: (() => Promise<unknown> | void)[] = []
/** Where each process and machine writes what it says. */
const logs = new Map<string, string>()

/** A small disk of its own for files, where we may mount one. */
function fileDisk(dataDir: string): Stage['files'] {
  const folder = join(dataDir, 'files')
  mkdirSync(folder, { mode: 0o700 })
  const mounted = !spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=0700`, 'tmpfs', folder]).status
  if (mounted) undo.push(() => void spawnSync('umount', ['-l', folder]))
  return { folder, mounted }
}

async function setTheStage(): Promise<{
  stage: Stage
  load: Load
  dataDir: string
  caller: ReturnType<typeof patientCaller>
}> {
  const dataDir = mkdtempSync(join(tmpdir(), 'soak-faults-'))
  undo.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const files = fileDisk(dataDir)
  const ports: number[] = []
  for (let n = 0; n < 4; n++) ports.push(await portToKeep(ports.length ? (ports.at(-1) as number) + 1 : undefined))
  const [one, two] = ports as [number, number]
  const cluster = await startMachineCluster({
    servers: [`127.0.0.1:${one}`, `127.0.0.1:${two}`, '127.0.0.1:1'],
    progress: say,
  })
  undo.push(() => cluster.stop())
  cluster.machines.forEach(({ name }, n) => logs.set(name, join(cluster.folder, `m${n + 1}`, 'patroni.log')))
  await migrate({ url: cluster.databaseUrl, mode: 'demo' })
  const process = (name: string, n: number, role: ProcessRole) => {
    const log = join(dataDir, `${name}.log`)
    logs.set(name, log)
    const made = supervise({
      name,
      port: ports[n] as number,
      log,
      ...(isLate && { restartMs: replacedWithinMs }),
      env: { DATA_DIR: dataDir, DATABASE_URL: cluster.databaseUrl, DATABASE_NODES: '3', ROLE: role },
    })
    undo.push(() => made.stop())
    return made
  }
  const servers = [process('server-1', 0, 'serve'), process('server-2', 1, 'serve')]
  const gateway = await startGateway()
  undo.push(() => gateway.stop())
  const stage: Stage = {
    cluster,
    servers,
    gateway,
    files,
    workers: [],
    outages: [],
    violations: [],
    readWithOneLeft: [],
    chance: createChance(seed),
    acknowledged: () => 0,
    reads: async () => false,
  }
  await untilWell(stage, 'the start')
  say('two servers answer; citizens sign in')
  const { calls } = await prepare({
    dataDir,
    databaseUrl: cluster.databaseUrl,
    port: one,
    bookings: bookingsFor(minutes * 60 + 300),
    slotsLeast: 40,
  })
  const settings = { url: gateway.url, sender: 'TEST', pricePaisa: 150, reports: false, keepsIds: true }
  await createClient({ origin: servers[0]?.url as string, newId })('demo.connect', {
    items: [{ kind: 'text-https', name: 'soak', settings, secrets: { token: 'test', callSecret: 'test' } }],
  })
  stage.workers = [process('worker-1', 2, 'work'), process('worker-2', 3, 'work')]
  await untilWell(stage, 'the start of the workers')
  const caller = patientCaller(cluster.entrance)
  const load = startLoad({ caller, calls, gateway })
  stage.acknowledged = () => load.commands.filter((one) => one.status === 200).length
  stage.reads = async () => {
    const [{ requestId, token } = { requestId: '', token: '' }] = load.acknowledged.orders
    return fetch(`${cluster.entrance}/api/requests/${requestId}`, {
      headers: { authorization: token },
      signal: AbortSignal.timeout(READ_WAIT_MS),
    }).then(
      (answer) => answer.ok,
      () => false,
    )
  }
  return { stage, dataDir, caller, load }
}

/** Every kind comes before any comes again; their order is the seed's. */
async function happen(stage: Stage, until: number): Promise<Record<string, number>> {
  const kills: Record<string, number> = Object.fromEntries(Object.keys(FAULTS).map((name) => [name, 0]))
  let waiting: string[] = []
  while (Date.now() < until || Object.values(kills).every((times) => times === 0)) {
    if (!waiting.length) waiting = only ?? Object.keys(FAULTS)
    const name = stage.chance.pick(waiting)
    waiting = waiting.filter((other) => other !== name)
    await rest(stage.chance.whole(1_000, 4_000))
    say(name)
    await FAULTS[name]?.(stage)
    kills[name] = (kills[name] ?? 0) + 1
    const { fault, begunAt, promotedAt } = stage.outages.at(-1) ?? {}
    if (fault === name) say(`  a primary after ${((promotedAt as number) - (begunAt as number)) / 1_000} s`)
    await untilWell(stage, name)
  }
  return kills
}

async function main(): Promise<number> {
  const { stage, load, dataDir, caller } = await setTheStage()
  say(`load runs; faults from seed ${seed}`)
  await rest(3_000)
  const kills = plant === 'lost' ? {} : await happen(stage, Date.now() + minutes * 60_000 - JUDGING_MS)
  if (plant === 'lost') await loseData(stage, load)
  await rest(2_000)
  await load.stop()
  const lookedAt = Date.now()
  say('the load has ended; everything is looked up')
  const { lost, violations } = await judge({
    config: testConfig(dataDir),
    databaseUrl: stage.cluster.databaseUrl,
    caller,
    gateway: stage.gateway,
    acknowledged: load.acknowledged,
  })
  const [ended, replaced] = [stage.servers, stage.workers].map((some) =>
    some.reduce((sum, one) => sum + one.endedByItself, 0),
  )
  if (ended) violations.push(`serving processes ended by themselves ${ended} times`)
  if (replaced) violations.push(`working processes ended by themselves ${replaced} times`)
  const replacements = [...stage.servers, ...stage.workers].flatMap((one) => one.replacements)
  violations.push(...lateReplacements(replacements, lookedAt, replacedWithinMs))
  const times = recoveryTimes(stage.outages, load.commands)
  const rtoP99Ms = share(times, 0.99)
  if (rtoP99Ms > RTO_MAX_MS) violations.push(`p99 of the time from promotion to an answer is ${rtoP99Ms} ms`)
  violations.push(...stage.violations, ...load.refused, ...new Set(caller.unworded))
  for (const one of lost.slice(0, 10)) console.log(`✖ lost: ${one} was acknowledged and is not there`)
  for (const one of violations.slice(0, 20)) console.log(`✖ ${one}`)
  if (violations.length) showLogs()
  const { orders, files, sessions } = load.acknowledged
  console.log(
    JSON.stringify({
      bench: 'faults',
      seed,
      kills,
      acknowledged: orders.length + files.length + sessions.length,
      orders: orders.length,
      files: files.length,
      signIns: sessions.length,
      repeated: load.commands.reduce((sum, one) => sum + one.tries - 1, 0),
      lost: lost.length,
      rtoP50Ms: share(times, 0.5),
      rtoP99Ms,
      detectionP99Ms: share(
        stage.outages.filter((one) => one.detected).map((one) => one.promotedAt - one.begunAt),
        0.99,
      ),
      underOutage: times.length,
      calmP95Ms: share(calmTimes(stage.outages, load.commands), 0.95),
      readWithOneLeft: stage.readWithOneLeft,
      slowestMs: caller.slowest.ms,
      replaced: replacements.length,
      replacedP99Ms: share(replacementTimes(replacements, lookedAt), 0.99),
      violations: violations.length,
    }),
  )
  return lost.length || violations.length ? 1 : 0
}

/** The last words of our processes and of the machines that their database ran on. */
function showLogs(): void {
  for (const [name, path] of logs) {
    const said = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : ['nothing']
    console.log(`--- the end of what ${name} said\n${said.slice(-12).join('\n')}`)
  }
}

const missing = missingPackages()
if (missing.length) {
  console.log(`THE FAULTS WERE NOT PLAYED: not installed here: ${missing.join(' ')}`)
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(1))
async function end(code: number): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step()
  process.exit(code)
}
let code = 1
try {
  code = await main()
} catch (error) {
  console.log(`✖ ${(error as Error).stack}`)
  showLogs()
} finally {
  await end(code)
}
