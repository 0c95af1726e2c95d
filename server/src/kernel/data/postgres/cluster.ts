import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { OperatorError } from '../../refusal.ts'
import { type Binaries, findBinaries } from './binaries.ts'

export interface Cluster {
  /** Connection address of the named database. */
  url(database: string): string
  /** Process ids: the postmaster's, for those who watch or kill it. */
  pid: number
  /** Whether it ran before: whoever started it stops it. */
  takenOver: boolean
  /** Settles when the postmaster ends, however it ends. */
  ended: Promise<void>
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** Folder that holds `postgres/` (the data) and `postgres.log`. */
  dataDir: string
  /** Off only for tests that are not about crashes. */
  fsync?: boolean
  connectionsMax?: number
  /** Another word for each step that takes time. */
  progress?: (step: string) => void
}

const STOP_WAIT_MS = 9_000

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z'
  } catch {
    return false
  }
}

/** The running postmaster of this data folder, if its lock file is not stale. */
function postmasterOf(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    if (!Number.isInteger(pid) || pid <= 1 || !alive(pid)) return undefined
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data) ? pid : undefined
  } catch {
    return undefined
  }
}

/** Socket paths are limited to 107 bytes: a deep data folder gets a short, private folder for its socket. */
function socketFolder(dataDir: string, owner: Binaries['user']): string {
  const near = join(dataDir, 'run')
  const folder =
    near.length < 85
      ? near
      : join(tmpdir(), `pg-${process.getuid?.()}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (owner) chownSync(folder, owner.uid, owner.gid)
  return folder
}

/** Starts a postmaster; waits for the last children of one that was killed, which still hold its shared memory. */
async function launchAnew(
  data: string,
  sockets: string,
  binaries: Binaries,
  options: ClusterOptions,
): Promise<{ pid: number; child: ChildProcess }> {
  options.progress?.('starting the database')
  for (let attempt = 1; ; attempt++) {
    // We know that no postmaster lives here; PostgreSQL would believe a process that is dead and not yet buried.
    for (const stale of [
      join(data, 'postmaster.pid'),
      join(sockets, '.s.PGSQL.5432.lock'),
      join(sockets, '.s.PGSQL.5432'),
    ])
      rmSync(stale, { force: true })
    const before = tail(options.dataDir).length
    const child = launch(data, options.dataDir, sockets, binaries, options)
    child.unref()
    await new Promise<void>((resolve) => {
      child.once('error', () => resolve())
      child.once('exit', () => resolve())
      setTimeout(resolve, 150)
    })
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      return { pid: child.pid, child }
    const words = tail(options.dataDir).slice(before)
    if (attempt >= 40 || !/still in use|already in use|already exists/.test(words))
      throw explain(words || tail(options.dataDir), 'The database could not be started')
    await pause(250)
  }
}

function explain(log: string, what: string): OperatorError {
  if (/No space left on device|could not extend file/i.test(log))
    return new OperatorError('The disk is full: free some space in the data folder (DATA_DIR) and start again.')
  if (/Permission denied/i.test(log))
    return new OperatorError(
      'The data folder belongs to another user: start as that user, or set DATA_DIR to a folder of your own.',
    )
  if (/incompatible/i.test(log))
    return new OperatorError(
      'The data folder was made by another version of PostgreSQL: restore a backup into a new DATA_DIR.',
    )
  return new OperatorError(`${what}:\n${log.trim().split('\n').slice(-8).join('\n')}`)
}

async function initialise(data: string, { native, prefix, user }: Binaries, fsync: boolean): Promise<void> {
  const fresh = `${data}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  if (user) chownSync(fresh, user.uid, user.gid)
  const command = [
    ...prefix,
    join(native, 'bin', 'initdb'),
    '-D',
    fresh,
    '-U',
    'app',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    ...(fsync ? [] : ['--no-sync']),
  ]
  const { code, output } = await collect(command, user)
  if (code !== 0) throw explain(output, 'The database could not be made')
  // Only a complete cluster gets the name; a first start that was interrupted begins again.
  renameSync(fresh, data)
}

function collect(command: string[], user: Binaries['user']): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command[0] as string, command.slice(1), {
      ...user,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => {
        output += bytes
      })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

function launch(
  data: string,
  dataDir: string,
  sockets: string,
  binaries: Binaries,
  options: ClusterOptions,
): ChildProcess {
  const { native, prefix, user } = binaries
  const durable = options.fsync ?? true
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    max_connections: String(options.connectionsMax ?? 120),
    shared_buffers: '128MB',
    jit: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    max_wal_size: '1GB',
    checkpoint_timeout: '10min',
    random_page_cost: '1.1',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    ...(durable
      ? { fsync: 'on', synchronous_commit: 'on' }
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const command = [
    ...prefix,
    join(native, 'bin', 'postgres'),
    '-D',
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const log = openSync(join(dataDir, 'postgres.log'), 'a')
  // A group of its own: Ctrl-C reaches us first, and we stop it when the last transaction is done.
  const child = spawn(command[0] as string, command.slice(1), {
    ...user,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  })
  closeSync(log)
  return child
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const tail = (dataDir: string): string => {
  try {
    return readFileSync(join(dataDir, 'postgres.log'), 'utf8')
  } catch {
    return ''
  }
}

/** Makes the cluster at its first start, starts it, or takes over a postmaster that outlived its server. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, progress = () => undefined } = options
  mkdirSync(dataDir, { recursive: true })
  const binaries = findBinaries(dataDir)
  // Another user runs it: let that user reach its folder, which nobody else can read.
  if (binaries.user) chmodSync(dataDir, 0o711)
  const data = join(dataDir, 'postgres')
  const sockets = socketFolder(dataDir, binaries.user)
  const url = (database: string) => `postgresql://app@localhost/${database}?host=${encodeURIComponent(sockets)}`
  if (!existsSync(data)) {
    progress('making the database')
    await initialise(data, binaries, options.fsync ?? true)
  }
  const found = postmasterOf(data)
  const { pid: running, child } = found
    ? { pid: found, child: undefined }
    : await launchAnew(data, sockets, binaries, options)
  const gone = () => (child ? child.exitCode !== null || child.signalCode !== null : !alive(running))
  for (const until = Date.now() + 60_000; !(await answers(url('postgres'))); await pause(30)) {
    if (gone()) throw explain(tail(dataDir), 'The database stopped while starting')
    if (Date.now() > until) throw explain(tail(dataDir), 'The database does not answer')
  }
  const ended = child ? new Promise<void>((resolve) => child.once('exit', () => resolve())) : watch(running)
  return {
    url,
    pid: running,
    takenOver: child === undefined,
    ended,
    async stop() {
      // Fast shutdown; then immediate, which the log recovers from; then by force.
      for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
        if (gone()) return
        try {
          process.kill(running, signal)
        } catch {
          return
        }
        for (const until = Date.now() + (signal === 'SIGINT' ? STOP_WAIT_MS : 2_000); !gone() && Date.now() < until;)
          await pause(20)
      }
    },
  }
}

function watch(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (alive(pid)) return
      clearInterval(timer)
      resolve()
    }, 500)
    timer.unref()
  })
}

/** Creates the database unless it is there. */
export async function ensureDatabase(cluster: Pick<Cluster, 'url'>, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)} template template0`)
  } finally {
    await client.end()
  }
}
