import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import { cloneDatabase } from '@app/server/test/database'
import pg from 'pg'

const MODULES = join(ROOT, 'server/src/modules')
const HEAD = '// Generated from the migrated database by `npm run generate`; a test fails when it is stale.'

/** What the driver makes of each type (kernel/data/sql.ts); a type that is not here stops the generator. */
const DELIVERED: Readonly<Record<string, string>> = {
  bigint: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  'bytea[]': 'Buffer[]',
  // A calendar day is a word.
  date: 'string',
  'double precision': 'number',
  integer: 'number',
  'integer[]': 'number[]',
  jsonb: 'unknown',
  // Exact decimals come as they are written, for no number of JavaScript holds them all.
  numeric: 'string',
  real: 'number',
  smallint: 'number',
  text: 'string',
  'text[]': 'string[]',
  'timestamp with time zone': 'Date',
  tstzrange: 'string',
  uuid: 'string',
  'uuid[]': 'string[]',
  xid8: 'string',
}

export interface Column {
  schema: string
  table: string
  column: string
  type: string
  nullable: boolean
  /** The checks of the table that speak of this column alone. */
  checks: string[]
}

const COLUMNS = `select n.nspname as schema, c.relname as table, a.attname as column,
    format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    array(
      select pg_get_constraintdef(o.oid) from pg_constraint o
      where o.conrelid = c.oid and o.contype = 'c' and o.conkey = array[a.attnum] order by o.conname
    ) as checks
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped order by n.nspname, c.relname, a.attnum`

/** The words that a column may hold, where one check lists them. */
function wordsOf({ column, checks }: Column): string | undefined {
  for (const check of checks) {
    const list = new RegExp(`^CHECK \\(\\(${column} = ANY \\(ARRAY\\[(.+)\\]\\)\\)\\)$`).exec(check)?.[1]
    const words = list?.match(/'[a-zA-Z0-9_]+'(?=::text(?:, |$))/g)
    if (words && words.map((word) => `${word}::text`).join(', ') === list) return words.join(' | ')
  }
  return undefined
}

export function typeOf(column: Column): string {
  const delivered = DELIVERED[column.type]
  if (!delivered)
    throw new Error(`${column.schema}.${column.table}.${column.column}: what does the driver make of ${column.type}?`)
  const type = column.type === 'text' ? (wordsOf(column) ?? delivered) : delivered
  return column.nullable && type !== 'unknown' ? `${type} | null` : type
}

const named = (table: string): string =>
  table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** An interface a table, its columns as the driver delivers them. */
export function rowsSource(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, ({ table }) => table)
  const interfaces = [...tables].map(
    ([table, its]) =>
      `export interface ${named(table)}Columns {\n${its.map((one) => `  ${one.column}: ${typeOf(one)}\n`).join('')}}\n`,
  )
  return `${HEAD}\n\n${interfaces.join('\n')}`
}

/** The file of each module that has a schema of its name. */
export async function rowsFiles(): Promise<Map<string, string>> {
  const { url, drop } = await cloneDatabase()
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const { rows } = await client.query<Column>(COLUMNS)
    const schemas = [...Map.groupBy(rows, ({ schema }) => schema)]
    return new Map(
      schemas
        .filter(([schema]) => existsSync(join(MODULES, schema)))
        .map(([schema, columns]) => [join(MODULES, schema, 'rows.generated.ts'), rowsSource(columns)]),
    )
  } finally {
    await client.end()
    await drop()
  }
}
