import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '@app/server/kernel/data/migrations'
import { type Cluster, ensureDatabase, startCluster } from '@app/server/kernel/data/postgres/cluster'
import { cpuMsOf, postgresCpuMs, rssMbOf, type ServerProcess, startProcess } from './watch-cpu.ts'

/** As tools/boot.mjs starts the product. */
const SERVER_FLAGS = ['--max-semi-space-size=8']

/** What has been used so far, by everybody who is asked about. */
export interface Used {
  servers: number
  postgres: number
  walBytes: number
  commits: number
  statements: number
  databaseBytes: number
}

export interface BenchSystem {
  dataDir: string
  databaseUrl: string
  /** The product, as it serves in production; so many jobs at once, and none where it only serves. */
  serve(options?: { jobs?: number; poolSize?: number }): Promise<ServerProcess>
  ask<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>
  /** Statements are counted from here on: it costs a little, so it is not done where rates are compared. */
  countStatements(): Promise<void>
  used(servers: readonly ServerProcess[]): Promise<Used>
  /** Database connections now, without our own. */
  connections(): Promise<number>
  /** Kills PostgreSQL by `kill -9` and starts it again on what it left; answers how long it was away, in milliseconds. */
  crashDatabase(): Promise<number>
  stop(): Promise<void>
}

/** A PostgreSQL of its own, durable as it comes, with the tables of the demo, in a folder that goes away. */
export async function openBenchSystem(name: string, connectionsMax?: number): Promise<BenchSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), `bench-${name}-`))
  const options = { dataDir, ...(connectionsMax !== undefined && { connectionsMax }) }
  const undo: (() => Promise<unknown>)[] = [async () => rmSync(dataDir, { recursive: true, force: true })]
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step().catch((error: Error) => console.error(error.message))
  }
  try {
    let cluster = await startCounting(options)
    undo.push(() => cluster.stop())
    await ensureDatabase(cluster, 'app')
    const databaseUrl = cluster.url('app')
    await migrate({ url: databaseUrl, mode: 'demo' })
    let client = await connected(databaseUrl)
    undo.push(() => client.end())
    await client.query('create extension pg_stat_statements')
    const now = { cluster: () => cluster, client: () => client }
    const crashDatabase = async (): Promise<number> => {
      const begun = performance.now()
      process.kill(cluster.pid, 'SIGKILL')
      await cluster.ended
      cluster = await startCluster(options)
      client = await connected(databaseUrl)
      return performance.now() - begun
    }
    return { ...system(dataDir, databaseUrl, now, undo), crashDatabase, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'bench' })
  client.on('error', (error) => console.error(`the bench's own connection: ${error.message}`))
  await client.connect()
  return client
}

/** The counter of statements is part of the server from its start on, and asleep. */
async function startCounting(options: { dataDir: string; connectionsMax?: number }): Promise<Cluster> {
  const first = await startCluster(options)
  const client = new pg.Client({ connectionString: first.url('postgres') })
  await client.connect()
  await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`)
  await client.end()
  await first.stop()
  const cluster = await startCluster(options)
  const again = new pg.Client({ connectionString: cluster.url('postgres') })
  await again.connect()
  await again.query(`alter system set pg_stat_statements.track = 'none'`)
  await again.query('select pg_reload_conf()')
  await again.end()
  return cluster
}

function system(
  dataDir: string,
  databaseUrl: string,
  now: { cluster(): Cluster; client(): pg.Client },
  undo: (() => Promise<unknown>)[],
): Omit<BenchSystem, 'stop' | 'crashDatabase'> {
  const ask = async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<R[]> =>
    (await now.client().query<R>(text, values)).rows
  return {
    dataDir,
    databaseUrl,
    ask,
    async serve({ jobs = 0, poolSize = 20 } = {}) {
      const args = [dataDir, databaseUrl, String(jobs), String(poolSize)]
      const server = await startProcess(join(import.meta.dirname, 'server.ts'), args, SERVER_FLAGS)
      undo.push(() => server.stop())
      return server
    },
    async countStatements() {
      await ask(`alter system set pg_stat_statements.track = 'top'`)
      await ask('select pg_reload_conf()')
    },
    async used(servers) {
      const [row] = await ask<Record<'wal' | 'commits' | 'statements' | 'bytes', string>>(
        `select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as wal,
          (select xact_commit from pg_stat_database where datname = current_database()) as commits,
          (select coalesce(sum(calls), 0) from pg_stat_statements) as statements,
          pg_database_size(current_database()) as bytes`,
      )
      return {
        servers: servers.reduce((sum, { pid }) => sum + cpuMsOf(pid), 0),
        postgres: postgresCpuMs(now.cluster().pid),
        walBytes: Number(row?.wal),
        commits: Number(row?.commits),
        statements: Number(row?.statements),
        databaseBytes: Number(row?.bytes),
      }
    },
    async connections() {
      const [row] = await ask<{ n: string }>(
        `select count(*) as n from pg_stat_activity where datname = current_database() and application_name <> 'bench'`,
      )
      return Number(row?.n)
    },
  }
}

/** What was used between the two, for each of so many. */
export const perUnit = (before: Used, after: Used, count: number): Used =>
  Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, (value - before[name as keyof Used]) / Math.max(1, count)]),
  ) as unknown as Used

export const memoryMb = (servers: readonly ServerProcess[]): number =>
  servers.reduce((sum, { pid }) => sum + rssMbOf(pid), 0)

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))
