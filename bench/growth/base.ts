import type pg from 'pg'
import { type Copied, OF_A_LIFE } from './what-is-copied.ts'

export const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

export interface Column {
  table: Copied
  name: string
  type: string
  generated: boolean
  required: boolean
}

/** Of a request that nothing more comes of. */
export const ENDED = `state in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed')`

/** The rows of the city as they are, and whose each of their ids is; the tables themselves are emptied for what follows. */
export async function layBase(db: pg.Client): Promise<void> {
  for (const table of OF_A_LIFE) {
    const life = seedOf(table)
    await db.query(`create table ${life} as select *, row_number() over () as seed_row from ${table}`)
    await db.query(`alter table ${life} add column seed_open boolean not null default false`)
  }
  await db.query(`
    create table seed.owner (id uuid primary key, owner text not null);
    insert into seed.owner select id, 'facilitator' from workforce.facilitator
      union select person_id, 'facilitator' from workforce.facilitator;
    insert into seed.owner select u, 'home' from (select id as u from identity.account where kind = 'citizen'
      union select person_id from identity.account where kind = 'citizen') a on conflict do nothing;
    -- One household that has ordered as long as there has been anything to order.
    create table seed.steady as select a.id, a.person_id from identity.account a
      where a.id = (select o.account_id from requests.orders o join requests.request r on r.order_id = o.id
        where r.state = 'closed' group by 1 order by count(*) desc, 1 limit 1);
    update seed.owner set owner = 'steady' where id in (select id from seed.steady union select person_id from seed.steady)`)
  for (const column of (await columnsOf(db)).filter((one) => one.type === 'uuid'))
    if (isOwnId(column))
      await db.query(
        `insert into seed.owner select ${column.name}, 'life' from ${seedOf(column.table)} where ${column.name} is not null
          on conflict do nothing`,
      )
  await markUnderWay(db)
  // An account is its owner's: a request's own, a facilitator's, or one of the whole programme.
  await db.query(`alter table seed.ledger_account add column seed_sub uuid, add column seed_owner text;
    update seed.ledger_account set seed_sub = (regexp_match(sub, '${UUID}'))[1]::uuid where sub ~ '${UUID}';
    update seed.ledger_account a set seed_owner = o.owner from seed.owner o where o.id = a.seed_sub;
    alter table seed.ledger_posting add column seed_owner text;
    update seed.ledger_posting p set seed_owner = a.seed_owner from seed.ledger_account a where a.id = p.account_id`)
}

export const seedOf = (table: string): string => `seed.${table.replace('.', '_')}`
/** Ids that are made by a life; what they refer to outside of it (a slot, an office's account) stays what it is. */
const OUTSIDE =
  /^(account_id|person_id|facilitator_id|agency_id|slot_id|connection_id|agent_id|accused_\w+|owner_id|household_id|paused_by)$/
const isOwnId = ({ table, name }: Column): boolean =>
  !OUTSIDE.test(name) &&
  !/^(only|prefer)_facilitator_id$|^(batch_id|agency_batch_id|command_id|digest_id|subject_person_id|decision_id)$/.test(
    name,
  ) &&
  !/^(identity|workforce|tracking)\./.test(table)

const NAMES_ITS_REQUEST = [
  ['visit_id', 'dispatch.task'],
  ['id', 'dispatch.task'],
  ['application_id', 'applications.application'],
  ['paper_id', 'documents.paper'],
  ['file_id', 'documents.file'],
  ['id', 'grievances.grievance'],
] as const
/** A row belongs to what is under way where it names the request, or anything that names it. */
async function markUnderWay(db: pg.Client): Promise<void> {
  await db.query(`create table seed.open_id (id uuid primary key);
    insert into seed.open_id select id from requests.request where not ${ENDED}
      union select order_id from requests.request where not ${ENDED}`)
  for (const [id, table] of NAMES_ITS_REQUEST)
    await db.query(
      `insert into seed.open_id select ${id} from ${table} where request_id in (select id from seed.open_id) on conflict do nothing`,
    )
  for (const table of OF_A_LIFE)
    if (!/^(identity|workforce|tracking)\./.test(table))
      await db.query(`update ${seedOf(table)} s set seed_open = true where exists (
        select from regexp_matches(s::text, '${UUID}', 'g') m join seed.open_id o on o.id = m[1]::uuid)`)
  // What is owed is being paid: it is no history, though the request that it is of has ended.
  await db.query('update seed.payments_refund_due set seed_open = true')
  // What is posted with a journal, sealed of it, or linked to an audit row goes with it.
  await db.query(`update seed.ledger_posting p set seed_open = j.seed_open from seed.ledger_journal j where j.id = p.journal_id;
    update seed.ledger_seal p set seed_open = j.seed_open from seed.ledger_journal j where j.id = p.journal_id;
    update seed.kernel_audit_link p set seed_open = a.seed_open from seed.kernel_audit a where a.seq = p.audit_seq`)
}

export async function columnsOf(db: pg.Client): Promise<Column[]> {
  const { rows } = await db.query<Column>(
    `select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
      a.attgenerated <> '' as generated, a.attnotnull as required
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where a.attnum > 0 and not a.attisdropped and n.nspname || '.' || c.relname = any($1) order by 1, a.attnum`,
    [OF_A_LIFE],
  )
  return rows
}
