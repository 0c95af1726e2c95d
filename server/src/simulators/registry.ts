import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PATH, speakingCommand } from '../kernel/confined.ts'
import type { Habits } from './habits.ts'
import type { SimulatorOptions } from './process.ts'

type ConnectorKind = 'rest' | 'csv' | 'email'
/** How the server reaches a simulator, as the demo's own door to the table of connections takes it. */
export interface SimulatedConnection {
  kind: string
  subjectId: string
  name: string
  settings: Record<string, string | number | boolean>
  secrets: Record<string, string>
  /** Where faults are switched. */
  control: string
}

/** Every department simulator: one process each, on ports of the system's choice, speaking the real protocol. */
export const SIMULATORS: readonly { id: ConnectorKind; file: string; speaks: string }[] = [
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
  connections: SimulatedConnection[]
  processes: { id: ConnectorKind; pid: number }[]
  /** Fills in the server's connections to them, once it answers there. */
  connect(origin: string): Promise<void>
  /** Changes habits and faults of the departments, or of one, over the control endpoints. */
  change(change: SimulatorChange): Promise<void>
  stop(): Promise<void>
}

export interface StartSimulators {
  /** The server's data folder: what is exchanged in folders lies there. */
  dataDir: string
  departments: readonly { id: string; connectors: readonly string[] }[]
  seed?: number
  /** Where the server answers, for call-backs; may be told later by `change`. */
  callbackOrigin?: string
  habits?: Partial<Habits>
  only?: readonly ConnectorKind[]
}

interface Child {
  id: ConnectorKind
  process: ChildProcess
  ready: { port?: number; control?: number }
}

/** Starts a process for each kind of connector that some department has, and says how the server reaches them. */
export async function startSimulators(given: StartSimulators): Promise<RunningSimulators> {
  const folder = join(given.dataDir, 'simulators')
  const wanted = SIMULATORS.filter(
    ({ id }) => (given.only?.includes(id) ?? true) && given.departments.some((one) => one.connectors.includes(id)),
  )
  const secrets = secretsOf(folder)
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
  return {
    connections,
    processes: children.map((child) => ({ id: child.id, pid: child.process.pid ?? 0 })),
    connect: (origin) => fillIn(origin, connections),
    async change(change) {
      for (const url of new Set(connections.map((one) => one.control))) {
        const response = await fetch(url, { method: 'POST', body: JSON.stringify(change) })
        if (!response.ok) throw new Error(`a simulator refused to change: ${response.status}`)
      }
    },
    stop: async () => void (await Promise.all(children.map(end))),
  }
}

/** Asked for as seldom as the demo's decisions fall, so that a city of hundreds is not busy with asking. */
const POLL_MINUTES = 240

function connectionTo({ id, ready }: Child, departmentId: string, secret: string, folder: string): SimulatedConnection {
  const base = { subjectId: departmentId, control: `http://127.0.0.1:${ready.control ?? ready.port}/control` }
  switch (id) {
    case 'rest':
      return {
        ...base,
        kind: 'departmentRest',
        name: 'REST',
        settings: { url: `http://127.0.0.1:${ready.port}/departments/${departmentId}`, pollMinutes: POLL_MINUTES },
        secrets: { secret },
      }
    case 'csv':
      return {
        ...base,
        kind: 'departmentFolder',
        name: 'CSV',
        settings: { folder: join(folder, departmentId), pollMinutes: POLL_MINUTES },
        secrets: {},
      }
    case 'email':
      return {
        ...base,
        kind: 'departmentMail',
        name: 'SMTP, Maildir',
        settings: {
          host: '127.0.0.1',
          port: ready.port ?? 0,
          security: 'none',
          from: 'applications@programme.test',
          to: `${departmentId}@departments.test`,
          incoming: 'maildir',
          maildir: join(folder, departmentId, 'maildir'),
          pollMinutes: POLL_MINUTES,
        },
        secrets: { secret },
      }
  }
}

const CONNECT_TRIES = 40

/** As an operator would on the screen, by the demo's own door; the server may still be getting up. */
async function fillIn(origin: string, items: readonly SimulatedConnection[]): Promise<void> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(`${origin}/api/demo/connections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ items }),
    }).catch(() => null)
    if (response?.ok) return
    if (tries >= CONNECT_TRIES)
      throw new Error(`the server did not take the simulators’ connections: ${(await response?.text()) ?? 'no answer'}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

const READY_WITHIN_MS = 15_000
/** The books of a large city. */
const MEGABYTES = 1_000

function start(id: ConnectorKind, file: string, options: SimulatorOptions): Promise<Child> {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const { command, args } = speakingCommand(path, [options.folder], MEGABYTES)
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH, SIMULATOR_OPTIONS: JSON.stringify(options) },
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
function secretsOf(folder: string): (departmentId: string, kind: ConnectorKind) => string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'secrets.json')
  const made = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {}
  return (departmentId, kind) => {
    const key = `${departmentId} ${kind}`
    const known = made[key]
    if (known) return known
    const secret = randomBytes(24).toString('hex')
    made[key] = secret
    writeFileSync(`${path}.partial`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${path}.partial`, path)
    return secret
  }
}
