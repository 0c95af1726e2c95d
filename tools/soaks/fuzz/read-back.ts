import pg from 'pg'
import { MARK } from './nonsense.ts'

/** Signs that turn around what follows, and such as nobody sees; those that join Urdu letters and pictures may stand. */
const TURNED = '[\\u202a-\\u202e\\u2066-\\u2069]'
const UNSEEN = '[\\u200b\\u2060-\\u2064\\u00ad\\ufeff\\u180e\\U000e0000-\\U000e007f]'
/** As they are, and as JSON writes them. */
const CONTROL = '[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f]|\\\\u00(0[0-8bcef]|1[0-9a-f])'
const KINDS = { 'turns around': TURNED, 'is not seen': UNSEEN, 'is no text': CONTROL }

interface Column {
  schema: string
  table: string
  column: string
  type: string
}

/** What of the list of nonsense stands in the tables, one line for a column. */
export async function readBack(databaseUrl: string): Promise<{ columns: number; marked: number; found: string[] }> {
  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  try {
    const { rows } = await db.query<Column>(
      `select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
          join pg_type t on t.oid = a.atttypid
        where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
          and n.nspname not in ('pg_catalog', 'information_schema')
          and t.typname in ('text', 'varchar', 'json', 'jsonb', '_text', 'date') order by 1, 2, 3`,
    )
    const found: string[] = []
    let marked = 0
    for (const column of rows)
      if (column.type === 'date') found.push(...(await birthsToCome(db, column)))
      else {
        const { lines, marks } = await signsIn(db, column)
        found.push(...lines)
        marked += marks
      }
    return { columns: rows.length, marked, found }
  } finally {
    await db.end()
  }
}

const nameOf = ({ schema, table }: Column): string => `"${schema}"."${table}"`

async function signsIn(db: pg.Client, one: Column): Promise<{ lines: string[]; marks: number }> {
  const text = `"${one.column}"::text`
  const counts = Object.entries(KINDS).map(
    ([kind, pattern]) =>
      `count(*) filter (where ${text} ~ E'${pattern.replaceAll('\\', '\\\\').replaceAll("'", "''")}')::int as "${kind}"`,
  )
  const marks = `count(*) filter (where ${text} like '%${MARK}%')::int as marks`
  const whose = Object.values(KINDS).map((pattern) => pattern.replaceAll('\\', '\\\\'))
  const sample = `min(substring(${text} from '${MARK}[0-9]{3}')) filter (where ${text} ~ E'${whose.join('|')}') as whose`
  const { rows } = await db.query<Record<string, number | string | null>>(
    `select ${[...counts, marks, sample].join(', ')} from ${nameOf(one)}`,
  )
  const row = rows[0] ?? {}
  const lines = Object.keys(KINDS)
    .filter((kind) => Number(row[kind]) > 0)
    .map(
      (kind) => `${one.schema}.${one.table}.${one.column}: ${row[kind]} with what ${kind} (${row.whose ?? 'no mark'})`,
    )
  return { lines, marks: Number(row.marks) }
}

async function birthsToCome(db: pg.Client, one: Column): Promise<string[]> {
  if (!/born|birth/.test(one.column)) return []
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from ${nameOf(one)} where "${one.column}" > (select max(at) from kernel.audit) + interval '1 day'`,
  )
  const n = rows[0]?.n ?? 0
  return n ? [`${one.schema}.${one.table}.${one.column}: ${n} born on a day to come`] : []
}
