import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { loadConfig } from '@app/server/kernel/config'
import { startCluster } from '@app/server/kernel/data/postgres/cluster'
import { DATABASE_NAME } from '@app/server/main'

/** The database of this folder's system, running or not: `DATABASE_URL`, else the embedded one, started for as long as it is asked. */
export async function withOwnDatabase(ask: (url: string) => Promise<void>): Promise<void> {
  const config = loadConfig()
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'postgres'))) {
    console.error(`No system stands in ${config.dataDir} yet: npm start makes one, and DATA_DIR names another.`)
    process.exitCode = 1
    return
  }
  const cluster = config.databaseUrl ? undefined : await startCluster({ dataDir: config.dataDir })
  try {
    await ask(config.databaseUrl ?? cluster!.url(DATABASE_NAME))
  } finally {
    if (cluster && !cluster.takenOver) await cluster.stop()
  }
}

/** One connection that only reads: what would write is refused by the database. What goes wrong is said in its own words. */
export async function readingOnly(url: string, ask: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c default_transaction_read_only=on -c timezone=UTC',
  })
  try {
    await client.connect()
    await ask(client)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  } finally {
    await client.end()
  }
}
