import { parseArgs } from 'node:util'
import type pg from 'pg'
import { FOLLOW } from './follow-request.ts'
import { readingOnly, withOwnDatabase } from './own-database.ts'

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

await withOwnDatabase(async (url) => {
  if (values.address) console.log(url)
  else await readingOnly(url, (client) => ask(client, values.follow))
})

async function ask(client: pg.Client, requestId: string | undefined): Promise<void> {
  if (!requestId) return print('', (await client.query(positionals.join(' '))).rows)
  for (const [title, text] of Object.entries(FOLLOW)) print(title, (await client.query(text, [requestId])).rows)
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
