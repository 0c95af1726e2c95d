import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Connection, type ConnectionKind, CONNECTIONS_FILE } from '../modules/departments/connections.ts'
import type { Habits } from './habits.ts'
import type { SimulatorOptions } from './process.ts'

/** Every department simulator: one process each, on ports of the system's choice, speaking the real protocol. */
export const SIMULATORS: readonly { id: ConnectionKind; file: string; speaks: string }[] = [
  { id: 'rest', file: 'rest.ts', speaks: 'HTTP with JSON, signed call-backs' },
  { id: 'csv', file: 'csv.ts', speaks: 'sheets in a watched folder' },
  { id: 'email', file: 'email.ts', speaks: 'SMTP in, Maildir out' },
]

export interface SimulatorChange {
  departmentId?: string
  habits?: Partial<Habits>
  callbackOrigin?: string
}
export interface RunningSimulators {
  connections: Connection[]
  processes: { id: ConnectionKind; pid: number }[]
  /** Changes habits and faults of the departments, or of one, over the control endpoints. */
  change(change: SimulatorChange): Promise<void>
  stop(): Promise<void>
}

export interface StartSimulators {
  /** The server's data folder: it finds the connections there. */
  dataDir: string
  departments: readonly { id: string; connectors: readonly string[] }[]
  seed?: number
  /** Where the server answers, for call-backs; may be told later by `change`. */
  callbackOrigin?: string
  habits?: Partial<Habits>
  only?: readonly ConnectionKind[]
}

interface Child {
  id: ConnectionKind
  process: ChildProcess
  ready: { port?: number; control?: number }
}

/** Starts a process for each kind of connector that some department has, and writes down how the server reaches them. */
export async function startSimulators(given: StartSimulators): Promise<RunningSimulators> {
  const folder = join(given.dataDir, 'simulators')
  const wanted = SIMULATORS.filter(
    ({ id }) => (given.only?.includes(id) ?? true) && given.departments.some((one) => one.connectors.includes(id)),
  )
  const secrets = secretsOf(given.dataDir)
  const children = await Promise.all(
    wanted.map(async ({ id, file }): Promise<Child> => {
      const departments = given.departments
        .filter((one) => one.connectors.includes(id))
        .map((one) => ({ departmentId: one.id, secret: secrets(one.id, id) }))
      mkdirSync(join(folder, id), { recursive: true, mode: 0o700 })
      return start(id, file, {
        folder: join(folder, id),
        seed: given.seed ?? 1,
        departments,
        callbackOrigin: given.callbackOrigin,
        habits: given.habits,
      })
    }),
  )
  const connections = children.flatMap((child) =>
    given.departments
      .filter((one) => one.connectors.includes(child.id))
      .map((one) => connectionTo(child, one.id, secrets(one.id, child.id), join(folder, child.id))),
  )
  writeConnections(given.dataDir, connections)
  return {
    connections,
    processes: children.map((child) => ({ id: child.id, pid: child.process.pid ?? 0 })),
    async change(change) {
      for (const url of new Set(connections.flatMap((one) => one.control ?? []))) {
        const response = await fetch(url, { method: 'POST', body: JSON.stringify(change) })
        if (!response.ok) throw new Error(`a simulator refused to change: ${response.status}`)
      }
    },
    stop: async () => void (await Promise.all(children.map(end))),
  }
}

function connectionTo({ id, ready }: Child, departmentId: string, secret: string, folder: string): Connection {
  const base = { departmentId, secret, control: `http://127.0.0.1:${ready.control ?? ready.port}/control` }
  switch (id) {
    case 'rest':
      return { ...base, kind: 'rest', url: `http://127.0.0.1:${ready.port}/departments/${departmentId}` }
    case 'csv':
      return { ...base, kind: 'csv', folder: join(folder, departmentId) }
    case 'email':
      return {
        ...base,
        kind: 'email',
        host: '127.0.0.1',
        port: ready.port ?? 0,
        from: 'applications@programme.test',
        to: `${departmentId}@departments.test`,
        maildir: join(folder, departmentId, 'maildir'),
      }
  }
}

const READY_WITHIN_MS = 15_000

function start(id: ConnectionKind, file: string, options: SimulatorOptions): Promise<Child> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child = spawn(process.execPath, [path, JSON.stringify(options)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: '/usr/bin:/bin' },
  })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail(new Error(`the ${id} simulator did not get ready`)), READY_WITHIN_MS)
    const fail = (error: Error) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      reject(error)
    }
    child.once('error', fail)
    child.once('exit', (code) => fail(new Error(`the ${id} simulator ended at its start (${code})`)))
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (!text.includes('\n')) return
      clearTimeout(timer)
      child.removeAllListeners('exit')
      resolve({ id, process: child, ready: JSON.parse(text) as Child['ready'] })
    })
  })
}

/** Ends a child by its own id, and waits for it. */
function end({ process: child }: Child): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const hard = setTimeout(() => child.kill('SIGKILL'), 2_000)
    child.once('exit', () => {
      clearTimeout(hard)
      resolve()
    })
    child.stdin?.end()
    child.kill('SIGTERM')
  })
}

/** Secrets stay the same over restarts, so that what was signed before is still believed. */
function secretsOf(dataDir: string): (departmentId: string, kind: ConnectionKind) => string {
  const path = join(dataDir, CONNECTIONS_FILE)
  const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Connection[]) : []
  const made = new Map(known.map((one) => [`${one.departmentId} ${one.kind}`, one.secret]))
  return (departmentId, kind) => {
    const key = `${departmentId} ${kind}`
    const secret = made.get(key) ?? randomBytes(24).toString('hex')
    made.set(key, secret)
    return secret
  }
}

function writeConnections(dataDir: string, connections: readonly Connection[]): void {
  const path = join(dataDir, CONNECTIONS_FILE)
  writeFileSync(`${path}.partial`, `${JSON.stringify(connections, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.partial`, path)
}
