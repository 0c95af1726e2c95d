import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../kernel/config.ts'
import { holderOf } from '../kernel/lock-file.ts'
import { startCluster } from '../kernel/data/postgres/cluster.ts'
import { OperatorError } from '../kernel/refusal.ts'

/**
 * The database of this configuration as it is, without migrating it: the operator's, or the embedded one, which is
 * started when it is down and then stopped again. A running server is not disturbed.
 */
export async function reachDatabase(config: Config, name = 'app'): Promise<{ url: string; release(): Promise<void> }> {
  if (config.databaseUrl) return { url: config.databaseOwnerUrl ?? config.databaseUrl, release: async () => undefined }
  if (!existsSync(join(config.dataDir, 'postgres')))
    throw new OperatorError(`There is no database in ${config.dataDir}: set DATA_DIR or DATABASE_URL.`)
  const cluster = await startCluster({ dataDir: config.dataDir })
  return {
    url: cluster.url(name),
    async release() {
      // A server that came up in the meantime uses the database that we started.
      if (!cluster.takenOver && holderOf(join(config.dataDir, 'server.lock')) === undefined) await cluster.stop()
    },
  }
}
