import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { loadConfig } from '@app/server/kernel/config'
import { startCluster } from '@app/server/kernel/data/postgres/cluster'
import { DATABASE_NAME } from '@app/server/main'
import { FOLLOW } from './follow-request.ts'

/**
 * `npm run sql -- "select …"`: asks the database of this folder's system, running or not, and prints the rows.
 * `-- --follow ID`: everything that stands written of one request. `-- --address`: where it listens, for psql.
 * Reads only: what would write is refused by the database.
 */
const ROWS_MAX = 200

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { follow: { type: 'string' }, address: { type: 'boolean' } },
})
if (!values.follow && !values.address && !positionals.length) {
  console.error('npm run sql -- "select …"   or   -- --follow REQUEST_ID   or   -- --address')
  process.exit(1)
}

const config = loadConfig()
if (!config.databaseUrl && !existsSync(join(config.dataDir, 'postgres'))) {
  console.error(`No system stands in ${config.dataDir} yet: npm start makes one, and DATA_DIR names another.`)
  process.exit(1)
}
const cluster = config.databaseUrl ? undefined : await startCluster({ dataDir: config.dataDir })
const url = config.databaseUrl ?? cluster!.url(DATABASE_NAME)
try {
  if (values.address) console.log(url)
  else await ask(values.follow)
} finally {
  if (cluster && !cluster.takenOver) await cluster.stop()
}

async function ask(requestId: string | undefined): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c default_transaction_read_only=on -c timezone=UTC',
  })
  try {
    await client.connect()
    if (!requestId) return print('', (await client.query(positionals.join(' '))).rows)
    for (const [title, text] of Object.entries(FOLLOW)) print(title, (await client.query(text, [requestId])).rows)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  } finally {
    await client.end()
  }
}

function print(title: string, rows: Record<string, unknown>[]): void {
  if (title) console.log(`\n${title}`)
  if (!rows.length) return console.log('nothing')
  const short = (value: unknown) =>
    value instanceof Date ? value.toISOString() : typeof value === 'object' ? JSON.stringify(value) : value
  console.table(
    rows
      .slice(0, ROWS_MAX)
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, short(value)]))),
  )
  if (rows.length > ROWS_MAX) console.log(`and ${rows.length - ROWS_MAX} more`)
}
