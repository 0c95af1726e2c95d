import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../kernel/config.ts'
import { connectionOptions } from '../kernel/data/database.ts'
import { dueIn } from '../kernel/data/migrations.ts'
import { startCluster } from '../kernel/data/postgres/cluster.ts'
import { openKernel } from '../kernel/kernel.ts'
import { createLogger } from '../kernel/log.ts'
import { fitFor, loadTerritory } from '../kernel/territory.ts'
import { DATABASE_NAME } from '../main.ts'
import { modules } from '../modules/all.generated.ts'
import { fail, type Line, ok, warn } from './line.ts'
import { checkInside } from './steps.ts'

/** What stands in the database, where it is of this version: looking does not bring it forward. */
export async function insideOf(config: Config): Promise<Line[]> {
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'postgres', 'PG_VERSION'))) return [notBegun]
  const cluster = config.databaseUrl ? undefined : await startCluster({ dataDir: config.dataDir })
  const databaseUrl = config.databaseOwnerUrl ?? config.databaseUrl ?? cluster?.url(DATABASE_NAME) ?? ''
  try {
    const due = await migrationsDue(databaseUrl)
    if (due === 'all') return [notBegun]
    if (due > 0) return [fail('migrations', `${due} migrations are due.`, '"npm run migrate", after a backup.')]
    const territory = fitFor(config.mode, await loadTerritory(config.territory))
    const kernel = await openKernel({
      config,
      databaseUrl,
      territory,
      modules,
      log: createLogger('warn'),
      keyless: true,
    })
    try {
      return [ok('migrations', 'The database is up to date.'), ...(await checkInside(kernel))]
    } finally {
      await kernel.close()
    }
  } finally {
    if (cluster && !cluster.takenOver) await cluster.stop()
  }
}

const notBegun = warn('migrations', 'Nothing has begun in this database yet.', '"npm run init" makes its tables.')

async function migrationsDue(url: string): Promise<number | 'all'> {
  const client = new pg.Client(connectionOptions(url))
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await dueIn(client)
  } finally {
    await client.end()
  }
}
