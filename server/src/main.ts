import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type App, startApp } from './app.ts'
import { assertFitToOpen, assertFitToServe } from './init/fit-to-start.ts'
import { waitForDatabase } from './init/wait-for-database.ts'
import { type Config, loadConfig } from './kernel/config.ts'
import { DatabaseAway } from './kernel/data/database-away.ts'
import { takeLock } from './kernel/lock-file.ts'
import { migrate } from './kernel/data/migrations.ts'
import { assertBroughtForward, letServe, mayMigrate } from './kernel/data/serving-role.ts'
import { type Cluster, ensureDatabase, startCluster } from './kernel/data/postgres/cluster.ts'
import { OperatorError } from './kernel/refusal.ts'

export interface RunningServer {
  app: App
  databaseUrl: string
  /** The embedded database, if it is ours. */
  cluster: Cluster | undefined
  stop(): Promise<void>
}

export const DATABASE_NAME = 'app'

export interface OpenData {
  databaseUrl: string
  /** The embedded database, if it is ours. */
  cluster: Cluster | undefined
  release(): Promise<void>
}

/** The data of a system that is going to serve people: a real one that would not be safe, or reach nobody, is refused. */
export async function openToServe(
  config: Config,
  progress: (step: string) => void,
  signal?: AbortSignal,
): Promise<OpenData> {
  assertFitToOpen(config, progress)
  const data = await openData(config, progress, signal)
  try {
    await assertFitToServe(config, data.databaseUrl, progress)
    return data
  } catch (error) {
    await data.release()
    throw error
  }
}

/** Takes the data folder, starts the embedded database or waits for the one that is given, migrates it. */
export async function openData(
  config: Config,
  progress: (step: string) => void,
  signal?: AbortSignal,
): Promise<OpenData> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  // An operator's database may serve several servers; the embedded one belongs to one.
  const lock = config.databaseUrl ? undefined : takeLock(join(config.dataDir, 'server.lock'))
  if (lock && 'heldBy' in lock)
    throw new OperatorError(
      `Another copy (process ${lock.heldBy}) uses this data folder: stop it first, or set DATA_DIR to another folder.`,
    )
  let cluster: Cluster | undefined
  const release = async () => {
    await cluster?.stop()
    lock?.release()
  }
  try {
    let databaseUrl = config.databaseUrl
    if (databaseUrl) await waitForDatabase(config.databaseOwnerUrl ?? databaseUrl, config, progress, signal)
    else {
      cluster = await startCluster({ dataDir: config.dataDir, progress })
      await ensureDatabase(cluster, DATABASE_NAME)
      databaseUrl = cluster.url(DATABASE_NAME)
    }
    progress('bringing the database up to date')
    await bringForward(config, databaseUrl)
    return { databaseUrl, cluster, release }
  } catch (error) {
    await release()
    throw error
  }
}

/** By the owner, where that is another role than the one that serves; who only serves finds it done. */
async function bringForward({ mode, databaseOwnerUrl, besideRelease }: Config, databaseUrl: string): Promise<void> {
  const how = { mode, beside: besideRelease !== null }
  if (databaseOwnerUrl) {
    await migrate({ url: databaseOwnerUrl, ...how })
    await letServe(databaseOwnerUrl, databaseUrl)
  } else if (await mayMigrate(databaseUrl)) await migrate({ url: databaseUrl, ...how })
  else await assertBroughtForward(databaseUrl, mode)
}

/** The whole server: data, then the app. */
export async function runServer(
  config: Config,
  progress: (step: string) => void = () => undefined,
  signal?: AbortSignal,
): Promise<RunningServer> {
  const data = await openToServe(config, progress, signal)
  try {
    progress('starting the server')
    const app = await startApp({ config, databaseUrl: data.databaseUrl })
    return {
      app,
      databaseUrl: data.databaseUrl,
      cluster: data.cluster,
      async stop() {
        await app.stop()
        await data.release()
      },
    }
  } catch (error) {
    await data.release()
    throw error
  }
}

const STOP_WAIT_MS = 13_000

/** Stops once, at the first signal or when the process that started us is gone; more signals change nothing. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let stopping = false
  const end = (code: number) => () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(code || 1), STOP_WAIT_MS).unref()
    stop().then(
      () => process.exit(code),
      (error: Error) => {
        process.stderr.write(`${error.message}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, end(0))
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) end(1)()
  }, 1_000).unref()
}

/** A sentence for what the operator can put right; the whole story for a bug. */
export function reportFailure(error: unknown): void {
  const { code, message, stack } = error as Error & { code?: string }
  if (error instanceof OperatorError) process.stderr.write(`${message}\n`)
  else if (error instanceof DatabaseAway)
    process.stderr.write(`The database went away (${message}); start again, nothing that was acknowledged is lost.\n`)
  else if (code === 'ENOSPC') process.stderr.write('The disk is full: free some space and start again.\n')
  else if (code === 'EACCES' || code === 'EPERM')
    process.stderr.write(
      `${message}: start as the user who owns that folder, or set DATA_DIR to a folder of your own.\n`,
    )
  else process.stderr.write(`${stack ?? message}\n`)
}

if (import.meta.main) {
  const ending = new AbortController()
  try {
    const starting = runServer(loadConfig(), (step) => process.stderr.write(`${step}\n`), ending.signal)
    stopOnSignals(async () => {
      ending.abort()
      await starting.then(
        (server) => server.stop(),
        () => undefined,
      )
    })
    const server = await starting
    void server.cluster?.ended.then(() => process.kill(process.pid, 'SIGTERM'))
    process.stderr.write(`serving at ${server.app.url}\n`)
  } catch (error) {
    // Told to end before it had begun: whoever told it needs no reason.
    if (!ending.signal.aborted) {
      reportFailure(error)
      process.exit(1)
    }
  }
}
