import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../kernel/config.ts'
import { ensureDatabase, startCluster } from '../kernel/data/postgres/cluster.ts'
import { loadTerritory } from '../kernel/territory.ts'
import { DATABASE_NAME } from '../main.ts'
import { checkAddresses } from './check-addresses.ts'
import { checkDatabase, OWN } from './check-database.ts'
import { checkFacts } from './check-facts.ts'
import { checkFiles } from './check-files.ts'
import { checkKey, type MissingKey } from './check-key.ts'
import { type Line, ok } from './line.ts'

/**
 * Everything that can be looked at from outside. Nothing is changed, except that a key is made where that is asked.
 * @param env where the addresses stand as they were written, the wrong ones too
 */
export async function checkAround(config: Config, env: NodeJS.ProcessEnv, missingKey: MissingKey): Promise<Line[]> {
  const territory = await loadTerritory(config.territory)
  const data = await database(config)
  const sealed = data.some((line) => line.id === OWN)
  return [
    ...data,
    ...(await checkAddresses(env)),
    await checkFiles(config),
    await checkKey(config, missingKey, sealed),
    checkFacts(territory),
  ]
}

/** The operator's own, or the embedded one: that is looked at where it exists, and is not made for being looked at. */
async function database({ databaseUrl, databaseOwnerUrl, dataDir }: Config): Promise<Line[]> {
  // The role that serves is made by the owner, and may not be there yet.
  if (databaseUrl) return checkDatabase(databaseOwnerUrl ?? databaseUrl)
  if (!existsSync(join(dataDir, 'postgres', 'PG_VERSION')))
    return [ok('database', `DATABASE_URL is not set: the embedded PostgreSQL will be made in ${dataDir}.`)]
  const cluster = await startCluster({ dataDir })
  try {
    await ensureDatabase(cluster, DATABASE_NAME)
    return await checkDatabase(cluster.url(DATABASE_NAME))
  } finally {
    if (!cluster.takenOver) await cluster.stop()
  }
}
