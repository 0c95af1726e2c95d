import type pg from 'pg'

const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker') and n.nspname not like 'pg\\_%'`
/** What an extension brought is the extension's. */
const notOfExtension = (catalogue: string, alias: string): string =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${alias}.oid and d.deptype = 'e')`

/**
 * The parts of a table are not looked at: which there are depends on the day.
 *
 * Each says one thing a row: its name, and all that is to be the same of it. That a column is never null is said of the
 * column: the name which PostgreSQL 18 gives to the rule depends on the order of the tables.
 */
const LOOKS = [
  `select 'schema ' || n.nspname as name, concat_ws(' ', pg_get_userbyid(n.nspowner), n.nspacl::text) as is
    from pg_namespace n where ${OURS}`,
  `select case c.relkind when 'v' then 'view ' when 'S' then 'sequence ' else 'table ' end
        || n.nspname || '.' || c.relname as name,
      concat_ws(' ', pg_get_userbyid(c.relowner), c.relacl::text, c.reloptions::text,
        case c.relkind when 'v' then pg_get_viewdef(c.oid) end) as is
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'p', 'v', 'S') and not c.relispartition`,
  `select 'sequence ' || schemaname || '.' || sequencename || ' counts' as name,
      concat_ws(' ', data_type, start_value, increment_by, min_value, max_value, cycle) as is
    from pg_sequences n where schemaname not in ('graphile_worker')`,
  `select 'column ' || n.nspname || '.' || c.relname || '.' || a.attname as name,
      concat_ws(' ', format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
        pg_get_expr(d.adbin, d.adrelid), nullif(a.attidentity, ''), nullif(a.attgenerated, ''), col_description(c.oid, a.attnum)) as is
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where ${OURS} and c.relkind in ('r', 'p', 'v') and not c.relispartition and a.attnum > 0 and not a.attisdropped`,
  `select 'constraint ' || n.nspname || '.' || c.relname || '.' || o.conname as name, pg_get_constraintdef(o.oid) as is
    from pg_constraint o join pg_class c on c.oid = o.conrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and o.contype <> 'n' and not c.relispartition`,
  `select 'index ' || n.nspname || '.' || c.relname as name, pg_get_indexdef(c.oid) as is
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind in ('i', 'I') and not c.relispartition`,
  `select 'function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
      concat_ws(' ', pg_get_userbyid(p.proowner), p.proacl::text, pg_get_functiondef(p.oid)) as is
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and ${notOfExtension('pg_proc', 'p')}`,
  `select 'trigger ' || n.nspname || '.' || c.relname || '.' || t.tgname as name,
      t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid) as is
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and not t.tgisinternal and not c.relispartition`,
]

/**
 * Everything that a database is made of, by name: the order in which columns or constraints came does not count, nor where
 * the lines of a function break.
 */
export async function shapeOf(client: pg.Client): Promise<Map<string, string>> {
  const shape = new Map<string, string>()
  for (const look of LOOKS) {
    const { rows } = await client.query<{ name: string; is: string | null }>(look)
    for (const { name, is } of rows)
      shape.set(name, (is ?? '').replaceAll(/\s+/g, name.startsWith('function') ? '' : ' '))
  }
  return shape
}

/** What one has otherwise than the other, a line each; nothing where they are the same. */
export function differences(expected: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): string[] {
  return [...new Set([...expected.keys(), ...found.keys()])].sort().flatMap((name) => {
    const [wanted, is] = [expected.get(name), found.get(name)]
    if (wanted === is) return []
    if (is === undefined) return [`${name} is missing: ${wanted}`]
    if (wanted === undefined) return [`${name} is too many: ${is}`]
    return [`${name}: ${is}, and not ${wanted}`]
  })
}
