import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { loadConfig } from '@app/server/kernel/config'
import { migrate } from '@app/server/kernel/data/migrations'
import { ensureDatabase, startCluster } from '@app/server/kernel/data/postgres/cluster'
import { loadTerritory } from '@app/server/kernel/territory'
import { type RunningSimulators, startSimulators } from '@app/server/simulators'
import { portToKeep } from '../../../city/src/port.ts'
import type { Plant } from './plants.ts'

/**
 * A system of its own that goes away, its departments not yet connected: database,
 * departments, and the server in a process whose log is kept.
 */
export interface OwnSystem {
  origin: string
  databaseUrl: string
  pid: number
  simulators: RunningSimulators
  /** Everything that the server has said. */
  log(): string
  /** How the server ended, when it did by itself. */
  ended(): string | undefined
  stop(): Promise<void>
}

const SERVER_FLAGS = ['--max-semi-space-size=8']
const READY_WITHIN_MS = 60_000

export async function startOwnSystem(seed: number, plant: Plant | undefined): Promise<OwnSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'soak-fuzz-'))
  const undo: (() => Promise<unknown> | void)[] = [() => rmSync(dataDir, { recursive: true, force: true })]
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    const cluster = await startCluster({ dataDir, fsync: false })
    undo.push(() => cluster.stop())
    await ensureDatabase(cluster, 'app')
    const databaseUrl = cluster.url('app')
    await migrate({ url: databaseUrl, mode: 'demo' })
    const port = await portToKeep()
    const origin = `http://127.0.0.1:${port}`
    const territory = await loadTerritory(loadConfig({ DATA_DIR: dataDir }).territory)
    const simulators = await startSimulators({
      dataDir,
      departments: territory.departments,
      seed,
      callbackOrigin: origin,
    })
    undo.push(() => simulators.stop())
    const server = await startServer([dataDir, databaseUrl, String(port), ...(plant ? [plant] : [])], dataDir)
    undo.push(() => server.stop())
    return { origin, databaseUrl, pid: server.pid, simulators, log: server.log, ended: server.ended, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startServer(args: string[], dataDir: string) {
  const logFile = join(dataDir, 'server.log')
  const fd = openSync(logFile, 'a', 0o600)
  const child = spawn(process.execPath, [...SERVER_FLAGS, join(import.meta.dirname, 'server.ts'), ...args], {
    stdio: ['pipe', 'pipe', fd],
  })
  closeSync(fd)
  const log = (): string => readFileSync(logFile, 'utf8')
  let ended: string | undefined
  let stopping = false
  const gone = new Promise<void>((resolve) =>
    child.once('exit', (code, signal) => {
      if (!stopping) ended = `the server ended by itself (${signal ?? code})`
      resolve()
    }),
  )
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the server is not ready: ${log().slice(-2_000)}`)),
      READY_WITHIN_MS,
    )
    createInterface({ input: child.stdout! }).once('line', () => {
      clearTimeout(timer)
      resolve()
    })
    void gone.then(() => {
      clearTimeout(timer)
      reject(new Error(`the server ended at its start: ${log().slice(-2_000)}`))
    })
  })
  return {
    pid: child.pid as number,
    log,
    ended: () => ended,
    async stop() {
      stopping = true
      child.stdin?.end()
      const hard = setTimeout(() => child.kill('SIGKILL'), 15_000)
      await gone
      clearTimeout(hard)
    },
  }
}
