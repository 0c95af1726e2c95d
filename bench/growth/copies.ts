import type pg from 'pg'
import { type Column, columnsOf, layBase, seedOf, UUID } from './base.ts'
import { CREW_EACH, type Growth, HOME_EACH, makeFunctions } from './seed-functions.ts'
import { type Copied, NAMES, NUMBERS, OF_A_LIFE, ONCE, PHONES, THIN } from './what-is-copied.ts'

type Owner = 'life' | 'home' | 'facilitator'

/**
 * What a played city leaves, many times over, as SQL: each copy is the whole life of its requests under other ids, some hours
 * further back, so that the oldest is a year old.
 *
 * Who an id belongs to decides how often it is another: what a request left (`life`) in each copy, its household in each fourth
 * (which orders again and again), a facilitator in each twenty-fifth; one household (`steady`) has ordered with every copy.
 * Requests that are under way are copied for the newest copies only.
 */
export async function grow(db: pg.Client, growth: Growth, say: (words: string) => void): Promise<void> {
  await db.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB';
    set maintenance_work_mem = '1GB'; set statement_timeout = 0; set max_parallel_maintenance_workers = 2`)
  await makeFunctions(db, growth)
  await layBase(db)
  const columns = await columnsOf(db)
  const guards = await standGuardsDown(db)
  const indexes = await dropIndexes(db)
  for (const table of OF_A_LIFE) {
    const begun = performance.now()
    const rows = await copyTable(
      db,
      table,
      columns.filter((one) => one.table === table),
      growth,
    )
    say(`${table}: ${rows} rows in ${((performance.now() - begun) / 1_000).toFixed(1)} s`)
  }
  for (const made of indexes) await db.query(made)
  for (const again of guards) await db.query(again)
  await putRight(db)
  say('its indexes are made; it is analysed')
  await db.query('vacuum analyze')
  await db.query('drop schema seed cascade')
}

/** All but the keys: they are made again when the rows are there. */
async function dropIndexes(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname || '.' || c.relname = any($1) and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
    [OF_A_LIFE],
  )
  for (const { name } of rows) await db.query(`drop index ${name}`)
  // Of a table in parts the definition names the table alone; it is made for its parts too.
  return rows.map((row) => row.made.replace(' ON ONLY ', ' ON '))
}

/** Guards that stand even against a copy (the ledger's): down while it is made, and up again. */
async function standGuardsDown(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ table: string; name: string }>(
    `select t.tgrelid::regclass::text as table, t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace
      where t.tgenabled = 'A' and t.tgparentid = 0 and n.nspname || '.' || c.relname = any($1)`,
    [OF_A_LIFE],
  )
  for (const { table, name } of rows) await db.query(`alter table ${table} disable trigger ${name}`)
  return rows.map(({ table, name }) => `alter table ${table} enable always trigger ${name}`)
}

/** How often a table's rows are copied, and by which number. */
const ownerOf = (table: Copied): Owner =>
  table.startsWith('identity.')
    ? 'home'
    : /^(workforce|tracking)\.|dispatch\.shift/.test(table)
      ? 'facilitator'
      : 'life'

async function copyTable(db: pg.Client, table: Copied, columns: Column[], growth: Growth): Promise<number> {
  const life = seedOf(table)
  const list = columns.filter((one) => !one.generated)
  const values: string[] = []
  for (const one of list) values.push(await valueOf(db, one))
  const into = `insert into ${table} (${list.map((one) => one.name).join(', ')}) overriding system value`
  const owner = ownerOf(table)
  await db.query(`delete from ${table}`)
  const thin = THIN[table]
  const last = {
    life: growth.copies,
    home: Math.floor(growth.copies / HOME_EACH),
    facilitator: growth.underWay + Math.floor(growth.copies / CREW_EACH),
  }[owner]
  const fits = [
    `(not seed_open or k <= ${growth.underWay})`,
    ...(thin ? [`(k % ${growth.wholeEach} = 0 or ${thin})`] : []),
    ...onlyOnce(table, growth),
  ]
  const { rowCount } = await db.query(
    `${into} select ${values.join(', ')} from generate_series(0, ${last}) k cross join ${life} s where ${fits.join(' and ')}`,
  )
  return rowCount ?? 0
}

/** People of the desks and accounts of the whole programme are there once. */
function onlyOnce(table: Copied, { copies, underWay }: Growth): string[] {
  if (table === 'identity.person' || table === 'identity.account')
    return [`(k = 0 or exists (select from seed.owner o where o.id = s.id and o.owner = 'home'))`]
  if (table === 'ledger.account')
    return [
      `k <= case seed_owner when 'life' then ${copies} when 'home' then seed.home(${copies})
        when 'facilitator' then ${underWay} + ${copies} / ${CREW_EACH} else 0 end`,
    ]
  if (table === 'ledger.reservation') return ['k = 0']
  // An applicant's files lie under the applicant.
  if (table === 'documents.file' || table === 'documents.file_read')
    return [`(k = 0 or exists (select from seed.owner o where o.id = s.request_id and o.owner = 'life'))`]
  return []
}

/** How a column's value becomes the copy's. */
async function valueOf(db: pg.Client, { table, name, type }: Column): Promise<string> {
  const where = `${table}.${name}`
  const own = ownerOf(table)
  if (where === 'ledger.posting.account_id') return `seed.number(s.account_id, seed.copy_of(s.seed_owner, k))`
  if (where === 'ledger.account.sub')
    return `case when k = 0 or s.seed_sub is null then s.sub else replace(s.sub, s.seed_sub::text, seed.other(s.seed_sub, k)::text) end`
  if (NUMBERS.has(where)) return `seed.number(s.${name}, k)`
  if (where === 'workforce.facilitator.badge_no')
    return `case when k = 0 then s.badge_no else right(s.badge_no, 12) || '-' || k end`
  if (where === 'payments.psid.number')
    return `case when k = 0 then s.number else lpad(k::text, 5, '0') || right(s.number, 12) end`
  if (PHONES.has(where)) return `seed.phone(s.${name}, ${own === 'life' ? 'seed.home(k)' : 'k'})`
  if (NAMES.has(where)) return `case when k = 0 or s.${name} = '' then s.${name} else seed.name(s.id, k) end`
  if (type === 'uuid') return uuidOf(db, table, name)
  if (type === 'timestamp with time zone') return own === 'life' ? `s.${name} - seed.ago(k)` : `s.${name}`
  if (type === 'tstzrange')
    return `case when s.${name} is not null then tstzrange(lower(s.${name}) - seed.ago(k), upper(s.${name}) - seed.ago(k)) end`
  if (type === 'text' || type === 'jsonb') return textOf(db, { table, name, type })
  if (where === 'dispatch.trip_link.token_index' || where === 'identity.person.identifier_index')
    return `case when k = 0 or s.${name} is null then s.${name} else decode(md5(encode(s.${name}, 'hex') || k), 'hex') end`
  if (where === 'ledger.posting.version') return `case when k = 0 then s.${name} end`
  return `s.${name}`
}

/** The k of the copy in which that owner's id is another. */
const COPY_OF = `case o.owner when 'life' then k when 'home' then HOME when 'facilitator' then CREW else 0 end`
async function uuidOf(db: pg.Client, table: Copied, name: string): Promise<string> {
  const { rows } = await db.query<{ owner: string | null }>(
    `select distinct o.owner from ${seedOf(table)} s left join seed.owner o on o.id = s.${name} where s.${name} is not null`,
  )
  const own = ownerOf(table)
  const k = {
    life: 'k',
    home: own === 'life' ? 'seed.home(k)' : 'k',
    facilitator: own === 'life' ? 'seed.crew(k)' : 'k',
  }
  const owners = rows.map((row) => row.owner)
  if (!owners.some((owner) => owner === 'life' || owner === 'home' || owner === 'facilitator')) return `s.${name}`
  if (owners.length === 1) return `seed.other(s.${name}, ${k[owners[0] as Owner]})`
  const copy = COPY_OF.replace('HOME', k.home).replace('CREW', k.facilitator)
  return `seed.other(s.${name}, coalesce((select ${copy} from seed.owner o where o.id = s.${name}), 0))`
}

/** A text that names ids is taken apart once, and filled anew for each copy. */
async function textOf(db: pg.Client, { table, name, type }: Pick<Column, 'table' | 'name' | 'type'>): Promise<string> {
  const life = seedOf(table)
  const once = ONCE.has(`${table}.${name}`)
  const { rowCount } = await db.query(
    `select from ${life} s, regexp_matches(s.${name}::text, '${UUID}', 'g') m
      join seed.owner o on o.id = m[1]::uuid and o.owner <> 'steady' limit 1`,
  )
  const plain = once
    ? `case when k = 0 or s.${name} is null then s.${name} else s.${name} || '~' || k end`
    : `s.${name}`
  if (!rowCount) return plain
  await db.query(
    `alter table ${life} add column ${name}_pattern text, add column ${name}_ids uuid[], add column ${name}_owners int[]`,
  )
  await db.query(
    `update ${life} s set ${name}_pattern = regexp_replace(replace(${name}::text, '%', '%%'), '${UUID}', '%s', 'g'),
      ${name}_ids = f.ids, ${name}_owners = f.owners
    from (select r.seed_row, array_agg(m[1]::uuid order by n) as ids,
        array_agg(coalesce(array_position(array['life', 'home', 'facilitator'], o.owner), 4) order by n) as owners
      from ${life} r, regexp_matches(r.${name}::text, '${UUID}', 'g') with ordinality as x(m, n)
        left join seed.owner o on o.id = m[1]::uuid
      group by 1) f where f.seed_row = s.seed_row`,
  )
  const { rows } = await db.query<{ most: number }>(`select max(cardinality(${name}_ids)) as most from ${life}`)
  const ids = Array.from(
    { length: rows[0]!.most },
    (_, n) =>
      `seed.other(s.${name}_ids[${n + 1}], (array[k, seed.home(k), seed.crew(k), 0])[s.${name}_owners[${n + 1}]])`,
  )
  const alone = once ? ` || case when 1 = any(s.${name}_owners) then '' else '~' || k end` : ''
  return `case when k = 0 or s.${name}_ids is null then ${plain} else (format(s.${name}_pattern, ${ids.join(', ')})${alone})::${type} end`
}

/** What triggers would have kept, and where the counters of rows go on. */
async function putRight(db: pg.Client): Promise<void> {
  await db.query(`truncate requests.tally, requests.tally_line;
    insert into requests.tally select mode, state, count(*) from requests.request group by 1, 2`)
  // As the keeper of the ledger does it every five minutes.
  await db.query(`select ledger.take_snapshot(now())`)
  const { rows } = await db.query<{ table: string; name: string }>(
    `select n.nspname || '.' || c.relname as table, a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace where a.attidentity <> '' and n.nspname || '.' || c.relname = any($1)`,
    [OF_A_LIFE],
  )
  for (const { table, name } of rows)
    await db.query(`select setval(pg_get_serial_sequence('${table}', '${name}'), (select max(${name}) from ${table}))`)
}
