import { spawn } from 'node:child_process'
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileFor, settingsIn } from './fill-in.ts'
import type { Runner } from './programs.ts'
import { familyOf, signalAll, type Started, startProgram } from './started.ts'

type Role = 'primary' | 'sync_standby' | 'replica' | 'away'

/** One of the three: etcd, Patroni, and the PostgreSQL that Patroni keeps. */
export interface Machine {
  readonly name: string
  /** What the three are called together: by Patroni, and in the repository of backups. */
  readonly cluster: string
  readonly address: string
  readonly data: string
  /** Where a copy may be restored beside it; what runs there ends with the machine. */
  readonly copy: string
  /** Its files as they are shipped, filled in: patroni.yml, pgbackrest.conf. */
  readonly files: string
  start(): void
  /** What Patroni itself says; `away` when it does not answer. */
  role(): Promise<Role>
  /** The postmaster, while there is one. */
  postmaster(): number | undefined
  /** kill −9 of PostgreSQL alone: Patroni lives and sees it. */
  killDatabase(): boolean
  /** kill −9 of Patroni and PostgreSQL, as when the power goes. etcd stays: two of three must be left to agree. */
  killMachine(): void
  /** Nothing of it runs, and everything is still there; answers how it goes on. */
  freeze(): () => void
  /** As `systemctl stop patroni`: PostgreSQL goes with it. */
  stopPatroni(): Promise<void>
  /** Runs a command there, as the database's user; throws with what it said when it fails. */
  run(command: readonly string[], input?: string): Promise<string>
  stop(): Promise<void>
}

const ASK_WAIT_MS = 1_000

export function createMachine(given: {
  name: string
  address: string
  folder: string
  runner: Runner
  values: Readonly<Record<string, string>>
}): Machine {
  const { name, address, folder, runner } = given
  const [data, copy] = [join(folder, 'data'), join(folder, 'copy')]
  const values = { ...given.values, NAME: name, ADDRESS: address, ...placesIn(folder, data) }
  for (const one of [folder, ...['run', 'log', 'spool', 'etc'].map((part) => join(folder, part))])
    mkdirSync(one, { recursive: true, mode: 0o700 })
  const write = (file: string): string => {
    const path = join(folder, 'etc', file)
    writeFileSync(path, fileFor(file, values), { mode: 0o600 })
    return path
  }
  const config = write('patroni.yml')
  write('first-database.sql')
  write('pgbackrest.conf')
  for (const one of [
    '',
    'run',
    'log',
    'spool',
    'etc',
    'etc/patroni.yml',
    'etc/first-database.sql',
    'etc/pgbackrest.conf',
  ])
    chownSync(join(folder, one), runner.uid, runner.gid)

  let etcd: Started | undefined
  let patroni: Started | undefined
  const postmaster = (): number | undefined => postmasterOf(data)
  const everything = (): number[] => [
    ...(patroni?.running() ? familyOf(patroni.pid) : []),
    ...(postmaster() ? familyOf(postmaster() as number) : []),
  ]
  return {
    name,
    cluster: given.values.CLUSTER ?? '',
    address,
    data,
    copy,
    files: join(folder, 'etc'),
    postmaster,
    start() {
      if (!etcd?.running())
        etcd = startProgram({
          command: ['etcd'],
          runner,
          log: join(folder, 'etcd.log'),
          env: settingsIn(fileFor('etcd.env', values)),
        })
      if (!patroni?.running())
        patroni = startProgram({ command: ['patroni', config], runner, log: join(folder, 'patroni.log') })
    },
    role: () => roleOf(address),
    killDatabase() {
      const pid = postmaster()
      if (pid) signalAll([pid], 'SIGKILL')
      return pid !== undefined
    },
    killMachine: () => signalAll(everything(), 'SIGKILL'),
    freeze() {
      const frozen = everything()
      signalAll(frozen, 'SIGSTOP')
      return () => signalAll(frozen, 'SIGCONT')
    },
    async stopPatroni() {
      await patroni?.stop()
    },
    run: (command, input = '') => runAs(runner, command, input),
    async stop() {
      await patroni?.stop()
      for (const left of [postmaster(), postmasterOf(copy)]) if (left) signalAll(familyOf(left), 'SIGKILL')
      await etcd?.stop(5_000)
    },
  }
}

const RUN_WITHIN_MS = 120_000

function runAs({ uid, gid }: Runner, [program = '', ...args]: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...(process.getuid?.() !== uid && { uid, gid }),
      cwd: '/',
      timeout: RUN_WITHIN_MS,
      env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', HOME: '/nonexistent' },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes: Buffer) => {
        said += bytes.toString()
      })
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      code === 0 ? resolve(said) : reject(new Error(`${program} ${args.join(' ')}: ${code ?? signal}\n${said.trim()}`)),
    )
    child.stdin.end(input)
  })
}

const placesIn = (folder: string, data: string): Record<string, string> => ({
  PG_DATA: data,
  PG_SOCKETS: join(folder, 'run'),
  PG_PASSES: join(folder, 'run', 'pgpass'),
  ETCD_DATA: join(folder, 'etcd'),
  MACHINE_FILES: join(folder, 'etc'),
  BACKREST: join(folder, 'etc', 'pgbackrest.conf'),
  BACKREST_LOGS: join(folder, 'log'),
  BACKREST_SPOOL: join(folder, 'spool'),
})

/** A lock file may outlive its process, and the number then belong to somebody else. */
function postmasterOf(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data) ? pid : undefined
  } catch {
    return undefined
  }
}

async function roleOf(address: string): Promise<Role> {
  try {
    const answer = await fetch(`http://${address}:8008/patroni`, { signal: AbortSignal.timeout(ASK_WAIT_MS) })
    const { state, role, sync_standby } = (await answer.json()) as {
      state: string
      role: string
      sync_standby?: boolean
    }
    if (state !== 'running') return 'away'
    if (role === 'primary' || role === 'master') return 'primary'
    return sync_standby ? 'sync_standby' : 'replica'
  } catch {
    return 'away'
  }
}
