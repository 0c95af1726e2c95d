import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig, ROOT } from '@app/server/kernel/config'
import { ensureDatabase, startCluster } from '@app/server/kernel/data/postgres/cluster'
import { loadTerritory } from '@app/server/kernel/territory'
import { type RunningSimulators, startSimulators } from '@app/server/simulators'
import { portToKeep } from './port.ts'

/** A whole system of its own: database, department simulators, and a server that may be killed. */
export interface System {
  readonly url: string
  readonly kills: number
  /** The most memory that one life of the server has taken, where the platform tells (Linux). */
  peakMb(): number | undefined
  /** kill −9, as a power cut would; the database and the departments live on. */
  kill(): Promise<void>
  start(): Promise<void>
  simulators: RunningSimulators
  stop(): Promise<void>
}

export interface SystemOptions {
  seed: number
  /** Where its data stays; without it everything is gone at the end. */
  dataDir?: string
  /** How the departments behave. */
  habits?: Parameters<typeof startSimulators>[0]['habits']
  log?: (line: string) => void
}

/** Made up, with check digits that hold: the account into which a city's money is collected. */
export const COLLECTION_IBAN = 'PK36SCBL0000001123456702'

const READY_WITHIN_MS = 60_000
/** As `npm start` runs it (tools/boot.mjs): what is measured here is what an operator has. */
const SERVER_FLAGS = ['--max-semi-space-size=8']

export async function startSystem(options: SystemOptions): Promise<System> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'city-'))
  const undo: (() => Promise<unknown>)[] = []
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step().catch(() => undefined)
  }
  try {
    if (options.dataDir === undefined) undo.push(async () => rmSync(dataDir, { recursive: true, force: true }))
    const cluster = await startCluster({ dataDir, ...(options.log && { progress: options.log }) })
    undo.push(() => cluster.stop())
    await ensureDatabase(cluster, 'app')
    const port = await portToKeep()
    const territory = await loadTerritory(loadConfig({ ...process.env, DATA_DIR: dataDir }).territory)
    const simulators = await startSimulators({
      dataDir,
      departments: territory.departments,
      seed: options.seed,
      callbackOrigin: `http://127.0.0.1:${port}`,
      ...(options.habits && { habits: options.habits }),
    })
    undo.push(() => simulators.stop())
    const server = serverProcess({ dataDir, port, databaseUrl: cluster.url('app') })
    undo.push(() => server.stop())
    await server.start()
    await simulators.connect(`http://127.0.0.1:${port}`)
    return {
      url: `http://127.0.0.1:${port}`,
      get kills() {
        return server.kills
      },
      peakMb: server.peakMb,
      kill: server.kill,
      start: server.start,
      simulators,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function serverProcess({ dataDir, port, databaseUrl }: { dataDir: string; port: number; databaseUrl: string }) {
  let child: ChildProcess | undefined
  let kills = 0
  let peakMb: number | undefined
  const weigh = (): void => {
    const now = child?.pid === undefined ? undefined : peakMbOf(child.pid)
    if (now !== undefined) peakMb = Math.max(peakMb ?? 0, now)
  }
  const gone = (process: ChildProcess): Promise<void> =>
    new Promise((resolve) =>
      process.exitCode !== null || process.signalCode !== null ? resolve() : process.once('exit', () => resolve()),
    )
  return {
    get kills() {
      return kills
    },
    peakMb() {
      weigh()
      return peakMb
    },
    async start(): Promise<void> {
      const next = spawn(process.execPath, [...SERVER_FLAGS, join(ROOT, 'server', 'src', 'main.ts')], {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          ...process.env,
          DATA_DIR: dataDir,
          DATABASE_URL: databaseUrl,
          DEMO: '1',
          DEMO_CITY: '0',
          PORT: String(port),
          COLLECTION_IBAN,
          LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
        },
      })
      child = next
      let said = ''
      await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`the server was not ready after ${READY_WITHIN_MS / 1000} s: ${said.slice(-2000)}`)),
          READY_WITHIN_MS,
        )
        next.stderr?.on('data', (chunk: Buffer) => {
          const text = chunk.toString()
          said = (said + text).slice(-20_000)
          if (process.env.CITY_LOG) process.stderr.write(text)
          if (said.includes('serving at ')) {
            clearTimeout(timer)
            resolve()
          }
        })
        next.once('exit', (code) => {
          clearTimeout(timer)
          reject(new Error(`the server ended at its start (${code}): ${said.slice(-2000)}`))
        })
      })
    },
    async kill(): Promise<void> {
      if (!child) return
      weigh()
      kills++
      child.kill('SIGKILL')
      await gone(child)
    },
    async stop(): Promise<void> {
      if (!child) return
      child.kill('SIGTERM')
      const hard = setTimeout(() => child?.kill('SIGKILL'), 12_000)
      await gone(child)
      clearTimeout(hard)
    },
  }
}

/** The high-water mark of a process that still runs. */
function peakMbOf(pid: number): number | undefined {
  try {
    const kb = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kb === undefined ? undefined : Math.round(Number(kb) / 1024)
  } catch {
    return undefined
  }
}
