import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import pg from 'pg'
import { freeAddresses } from './addresses.ts'
import { fileFor, MACHINES, settingsIn } from './fill-in.ts'
import { createMachine, type Machine } from './machine.ts'
import { missingPackages, PG_BIN, runnerHere } from './programs.ts'
import { startProgram } from './started.ts'

/** Three machines on loopback, from the very files that are shipped for three real ones. */
export interface MachineCluster {
  readonly machines: readonly Machine[]
  /** By HAProxy, to whichever is primary. */
  readonly databaseUrl: string
  /** As the superuser, by HAProxy. */
  readonly adminUrl: string
  /** The way to the programme's servers, by HAProxy. */
  readonly entrance: string
  readonly folder: string
  /** HAProxy's own command line (`disable server database/dastak1`). */
  readonly proxySocket: string
  primary(): Promise<Machine | undefined>
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** Where the programme's servers will listen, as `host:port`. */
  servers?: readonly [string, string, string]
  progress?: (step: string) => void
}

/** Nobody listens there: the entrance has no server yet. */
const NO_SERVERS = ['127.0.0.1:1', '127.0.0.1:1', '127.0.0.1:1'] as const
const UP_WITHIN_MS = 120_000
const THROUGH_WITHIN_MS = 15_000
const LOOK_EVERY_MS = 300

export async function startMachineCluster(options: ClusterOptions = {}): Promise<MachineCluster> {
  const missing = missingPackages()
  if (missing.length) throw new Error(`not installed here: ${missing.join(' ')} (apt-get install them)`)
  const progress = options.progress ?? (() => undefined)
  const runner = runnerHere()
  const folder = mkdtempSync(join(tmpdir(), 'machines-'))
  const own = (path: string): string => {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    chownSync(path, runner.uid, runner.gid)
    return path
  }
  own(folder)
  const undo: (() => Promise<unknown>)[] = [async () => rmSync(folder, { recursive: true, force: true })]
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step().catch((error: Error) => progress(error.message))
  }
  try {
    const { machines: addresses, local } = await freeAddresses()
    const values = valuesFor({ addresses, local, folder, user: runner.name, servers: options.servers ?? NO_SERVERS })
    own(values.RUN as string)
    own(values.BACKUPS as string)
    const machines = addresses.map((address, n) =>
      createMachine({
        name: values[`NAME_${n + 1}`] as string,
        address,
        folder: join(folder, `m${n + 1}`),
        runner,
        values,
      }),
    )
    undo.push(() => Promise.all(machines.map((machine) => machine.stop())))
    for (const machine of machines) machine.start()
    const proxyFile = join(folder, 'haproxy.cfg')
    writeFileSync(proxyFile, fileFor('haproxy.cfg', values))
    chmodSync(proxyFile, 0o644)
    const proxy = startProgram({
      command: ['haproxy', '-db', '-f', proxyFile],
      runner,
      log: join(folder, 'haproxy.log'),
    })
    undo.push(() => proxy.stop(3_000))
    progress('three machines are starting: etcd agrees, the first makes the database, the others copy it')
    await waitFor(machines, folder)
    const databaseUrl = `postgresql://${values.DATABASE}:${values.PASSWORD_PROGRAMME}@${local}:6432/${values.DATABASE}`
    await comesThrough(databaseUrl, join(folder, 'haproxy.log'))
    return {
      machines,
      databaseUrl,
      adminUrl: `postgresql://postgres:${values.PASSWORD_SUPERUSER}@${local}:6432/${values.DATABASE}`,
      entrance: `http://${local}:8088`,
      folder,
      proxySocket: join(values.RUN as string, 'admin.sock'),
      async primary() {
        const roles = await Promise.all(machines.map((machine) => machine.role()))
        return machines[roles.indexOf('primary')]
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What the shipped files are filled with here. */
function valuesFor(given: {
  addresses: readonly string[]
  local: string
  folder: string
  user: string
  servers: readonly string[]
}): Record<string, string> {
  const { addresses, local, folder, user, servers } = given
  const numbered = (name: string, list: readonly string[]) => list.map((one, n) => [`${name}_${n + 1}`, one])
  const passwords = Object.keys(settingsIn(readFileSync(join(MACHINES, 'passwords.env'), 'utf8')))
  return {
    ...settingsIn(readFileSync(join(MACHINES, 'machines.env'), 'utf8')),
    ...Object.fromEntries([...numbered('ADDRESS', addresses), ...numbered('SERVER', servers)]),
    ...Object.fromEntries(passwords.map((name) => [name, randomBytes(16).toString('hex')])),
    NETWORK: '127.0.0.0/8',
    LOCAL: local,
    RUN: join(folder, 'proxy'),
    PROXY_USER: user,
    PG_BIN,
    PG_LOCAL: user === 'postgres' ? 'peer' : 'trust',
    BACKUPS: join(folder, 'backups'),
  }
}

/** One primary, one synchronous standby and one more: less is not what was asked for. */
async function waitFor(machines: readonly Machine[], folder: string): Promise<void> {
  let roles: string[] = []
  for (const end = Date.now() + UP_WITHIN_MS; Date.now() < end; await rest(LOOK_EVERY_MS)) {
    roles = await Promise.all(machines.map((machine) => machine.role()))
    if (roles.includes('primary') && roles.includes('sync_standby') && !roles.includes('away')) return
  }
  const said = machines.map((_, n) => lastLines(join(folder, `m${n + 1}`, 'patroni.log'))).join('\n')
  throw new Error(`the machines are ${roles.join(', ')} after ${UP_WITHIN_MS / 1_000} s\n${said}`)
}

/** The way through HAProxy to the primary, as the programme takes it. */
async function comesThrough(url: string, proxyLog: string): Promise<void> {
  let problem = ''
  for (const end = Date.now() + THROUGH_WITHIN_MS; Date.now() < end; await rest(LOOK_EVERY_MS)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return
    } catch (error) {
      problem = (error as Error).message
    } finally {
      client.end().catch(() => undefined)
    }
  }
  throw new Error(`HAProxy leads to no database: ${problem}\n${lastLines(proxyLog)}`)
}

function lastLines(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim().split('\n').slice(-8).join('\n')
  } catch {
    return `${path} is not there`
  }
}
