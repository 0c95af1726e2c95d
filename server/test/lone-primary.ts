import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '../src/kernel/data/migrations.ts'
import { type Cluster, ensureDatabase, startCluster } from '../src/kernel/data/postgres/cluster.ts'
import { startCups } from './cups.ts'
import { eventually } from './eventually.ts'
import type { World, WorldOptions } from './world.ts'

/** A PostgreSQL of its own that may be told to wait for a second machine, which there is none of. */
export interface LonePrimary {
  readonly cluster: Cluster
  /** The last statement's first row. */
  ask<T extends pg.QueryResultRow>(...texts: string[]): Promise<T | undefined>
  /** Who has to confirm each commit; `*`: anybody, and nobody is there. */
  standbys(names: '*' | ''): Promise<void>
  /** A world with cups in a database of its own. */
  cups(name: string, options: WorldOptions): Promise<World>
  stop(): Promise<void>
}

export async function startLonePrimary(): Promise<LonePrimary> {
  const folder = mkdtempSync(join(tmpdir(), 'lone-primary-'))
  // Without fsync it would acknowledge before anything is anywhere.
  const cluster = await startCluster({ dataDir: folder, fsync: true })
  async function ask<T extends pg.QueryResultRow>(...texts: string[]): Promise<T | undefined> {
    const client = new pg.Client({ connectionString: cluster.url('postgres') })
    await client.connect()
    try {
      let row: T | undefined
      for (const text of texts) row = (await client.query<T>(text)).rows[0]
      return row
    } finally {
      await client.end()
    }
  }
  return {
    cluster,
    ask,
    async standbys(names) {
      await ask(`alter system set synchronous_standby_names = '${names}'`, 'select pg_reload_conf()')
      const now = () => ask<{ names: string }>(`select current_setting('synchronous_standby_names') as names`)
      await eventually('the database has read it', async () => (await now())?.names === names)
    },
    async cups(name, options) {
      await ensureDatabase(cluster, name)
      await migrate({ url: cluster.url(name), mode: 'demo' })
      return startCups({ ...options, through: () => cluster.url(name) })
    },
    async stop() {
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
