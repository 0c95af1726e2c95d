import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import type { Chance } from '../../../city/src/random.ts'
import type { Machine } from '../../cluster/machine.ts'
import { PG_BIN, runnerHere } from '../../cluster/programs.ts'
import type { MachineCluster } from '../../cluster/start-cluster.ts'
import type { Gateway } from './gateway.ts'
import { type Outage, watchPromotion } from './outages.ts'
import type { Supervised } from './supervised.ts'

/** Where faults happen. */
export interface Stage {
  cluster: MachineCluster
  servers: readonly Supervised[]
  workers: readonly Supervised[]
  gateway: Gateway
  files: { folder: string; mounted: boolean }
  chance: Chance
  outages: Outage[]
  /** Whether somebody's request can be read now. */
  reads(): Promise<boolean>
  /** How many commands were acknowledged so far. */
  acknowledged(): number
  /** Whether it could be read while one machine was left. */
  readWithOneLeft: boolean[]
  violations: string[]
}

export type Fault = (stage: Stage) => Promise<void>

const FROZEN_MS = 40_000
const DOWN_MS = 5_000
const SLOW_MS = 5_000
const ODD_MS = 12_000
const SETTLED_MS = 1_500
/** A machine says what Patroni knew two loops ago: a fault before it knows better would be the second at once. */
const WELL_FOR_MS = 5_000

async function primaryOf({ cluster }: Stage): Promise<Machine> {
  for (;;) {
    const found = await cluster.primary()
    if (found) return found
    await rest(100)
  }
}

/** One that follows. */
async function replicaOf(stage: Stage): Promise<Machine> {
  const primary = await primaryOf(stage)
  return stage.chance.pick(stage.cluster.machines.filter((one) => one !== primary))
}

async function outage(stage: Stage, fault: string, begunAt: number): Promise<void> {
  stage.outages.push(await watchPromotion(stage.cluster, fault, begunAt))
}

/** As `pg_ctl` does it, behind Patroni's back. */
async function restartImmediately(stage: Stage): Promise<void> {
  const { data } = await primaryOf(stage)
  const { uid, gid } = runnerHere()
  const begunAt = Date.now()
  const { status, stderr } = spawnSync(join(PG_BIN, 'pg_ctl'), ['restart', '-m', 'immediate', '-W', '-s', '-D', data], {
    ...(process.getuid?.() !== uid && { uid, gid }),
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 30_000,
    cwd: '/',
  })
  // Patroni may have been quicker: then there is no server that pg_ctl could stop.
  if (status !== 0 && !/not running|PID file|could not start/i.test(stderr)) throw new Error(`pg_ctl: ${stderr}`)
  await outage(stage, 'restartImmediate', begunAt)
}

async function killPrimary(stage: Stage): Promise<void> {
  const primary = await primaryOf(stage)
  const begunAt = Date.now()
  primary.killDatabase()
  await outage(stage, 'killPrimary', begunAt)
}

async function killMachine(stage: Stage): Promise<void> {
  const primary = await primaryOf(stage)
  const begunAt = Date.now()
  primary.killMachine()
  await outage(stage, 'killMachine', begunAt)
  await rest(DOWN_MS)
  primary.start()
}

async function killReplica(stage: Stage): Promise<void> {
  const replica = await replicaOf(stage)
  replica.killMachine()
  await rest(DOWN_MS)
  replica.start()
}

/** Both replicas are gone: what is written now would stand on one machine alone, and is acknowledged to nobody. */
async function oneMachineLeft(stage: Stage): Promise<void> {
  const primary = await primaryOf(stage)
  const others = stage.cluster.machines.filter((one) => one !== primary)
  const begunAt = Date.now()
  for (const other of others) other.killMachine()
  // What a replica had confirmed before it died is still being answered.
  await rest(SETTLED_MS)
  const before = stage.acknowledged()
  await rest(ODD_MS)
  const read = await stage.reads()
  const more = stage.acknowledged() - before
  if (more) stage.violations.push(`with one machine left ${more} commands were acknowledged`)
  if (!read) stage.violations.push('with one machine left a request could not be read')
  stage.readWithOneLeft.push(read)
  for (const other of others) other.start()
  while (!(await rolesOf(stage)).includes('sync_standby')) await rest(100)
  stage.outages.push({ fault: 'oneMachineLeft', begunAt, promotedAt: Date.now(), detected: false })
}

const rolesOf = ({ cluster }: Stage): Promise<string[]> =>
  Promise.all(cluster.machines.map((machine) => machine.role()))

async function killServer({ servers, chance }: Stage): Promise<void> {
  chance.pick(servers).kill()
}

async function killWorker({ workers, chance }: Stage): Promise<void> {
  chance.pick(workers).kill()
}

/** A machine that hangs, and believes afterwards that it is still who it was. */
async function freezePrimary(stage: Stage): Promise<void> {
  const primary = await primaryOf(stage)
  const begunAt = Date.now()
  const thaw = primary.freeze()
  const thawing = rest(FROZEN_MS).then(thaw)
  await outage(stage, 'freezePrimary', begunAt)
  await thawing
}

async function freezeProcess({ servers, workers, chance }: Stage): Promise<void> {
  const thaw = chance.pick([...servers, ...workers]).freeze()
  await rest(FROZEN_MS)
  thaw()
}

/** The servers and the primary do not reach each other; every connection there was is cut. */
async function cutConnections(stage: Stage): Promise<void> {
  const { name } = await primaryOf(stage)
  const begunAt = Date.now()
  await tellProxy(stage.cluster, `set server database/${name} state maint`)
  await tellProxy(stage.cluster, `shutdown sessions server database/${name}`)
  await rest(DOWN_MS)
  await tellProxy(stage.cluster, `set server database/${name} state ready`)
  stage.outages.push({ fault: 'cutConnections', begunAt, promotedAt: Date.now(), detected: false })
}

function tellProxy({ proxySocket }: MachineCluster, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(proxySocket, () => socket.end(`${words}\n`))
    let said = ''
    socket.on('data', (bytes) => {
      said += bytes.toString()
    })
    socket.once('error', reject)
    socket.once('close', () => (said.trim() ? reject(new Error(`HAProxy: ${said.trim()}`)) : resolve()))
  })
}

/** Not a byte is left where files lie; without a small disk of its own nobody may write there. */
async function fullDisk({ files }: Stage): Promise<void> {
  const ballast = join(files.folder, 'ballast')
  if (files.mounted) {
    const { bavail, bsize } = statfsSync(files.folder)
    writeFileSync(ballast, Buffer.alloc(bavail * bsize))
  } else chmodSync(files.folder, 0o000)
  await rest(ODD_MS)
  if (files.mounted) rmSync(ballast)
  else chmodSync(files.folder, 0o700)
}

async function slowGateway({ gateway }: Stage): Promise<void> {
  gateway.slowMs = SLOW_MS
  await rest(ODD_MS)
  gateway.slowMs = 0
}

export const FAULTS: Readonly<Record<string, Fault>> = {
  restartImmediate: restartImmediately,
  killPrimary,
  killMachine,
  killReplica,
  oneMachineLeft,
  killServer,
  killWorker,
  freezePrimary,
  freezeProcess,
  cutConnections,
  fullDisk,
  slowGateway,
}

/** A machine that died rewinds its database, or copies it whole: that takes what the disk takes. */
const WELL_WITHIN_MS = 180_000

/** Until everything stands again: one primary, a synchronous standby, a further replica, all processes answering. */
export async function untilWell({ cluster, servers, workers }: Stage, after: string): Promise<void> {
  let lacking = ''
  let wellSince: number | undefined
  for (const end = Date.now() + WELL_WITHIN_MS; Date.now() < end; await rest(300)) {
    const roles = await Promise.all(cluster.machines.map((machine) => machine.role()))
    const answering = await Promise.all([...servers, ...workers].map((one) => one.answers()))
    if (
      !roles.includes('away') &&
      roles.includes('primary') &&
      roles.includes('sync_standby') &&
      !answering.includes(false)
    ) {
      wellSince ??= Date.now()
      if (Date.now() - wellSince >= WELL_FOR_MS) return
      continue
    }
    wellSince = undefined
    lacking = `machines ${roles.join(', ')}; processes ${[...servers, ...workers].filter((_, n) => !answering[n]).map((one) => one.name)}`
  }
  throw new Error(`after ${after} not everything came back within ${WELL_WITHIN_MS / 1_000} s: ${lacking}`)
}
