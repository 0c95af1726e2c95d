import pg from 'pg'
import { OperatorError } from '../refusal.ts'
import { connectionOptions } from './database.ts'
import { dueIn } from './migrations.ts'

/** Functions of triggers by which a row that was written stays as it is. */
const KEEPERS = ['refuse_change', 'never', 'keep_publication']
/** Triggers that stop an update, and a delete, as PostgreSQL keeps them. */
const [ON_DELETE, ON_UPDATE, BEFORE_ROW] = [8, 16, 3]
const LIBRARY = 'graphile_worker'

async function asked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionOptions(url))
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

interface SigningIn {
  role: string
  password: string
}

/** The role by which an address signs in. */
function signingIn(url: string): SigningIn {
  const { username, password } = new URL(url)
  if (!username) throw new OperatorError('DATABASE_URL names no role: with DATABASE_OWNER_URL it has to.')
  return { role: decodeURIComponent(username), password: decodeURIComponent(password) }
}

/** Makes the role where it is not there and the owner may; else says what a superuser has to do. */
async function makeRole(client: pg.Client, { role, password }: SigningIn): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (rowCount) return
  const id = pg.escapeIdentifier(role)
  await client
    .query(`create role ${id} login${password ? ` password ${pg.escapeLiteral(password)}` : ''}`)
    .catch((error: Error & { code?: string }) => {
      if (error.code !== '42501') throw error
      throw new OperatorError(
        `The role ${role}, by which this system is to serve, is not there, and the owner of the tables may not make it: ` +
          `as a superuser, "create role ${id} login password '…'", with the password of DATABASE_URL.`,
      )
    })
}

/**
 * Gives the role that serves what serving needs, and no more: it makes and drops no table, and what is only ever added to it
 * cannot change, delete or empty. Run by the owner after each migration; whatever a right was before, it is as said here.
 */
export async function letServe(ownerUrl: string, servingUrl: string): Promise<void> {
  const serving = signingIn(servingUrl)
  const { role } = serving
  await asked(ownerUrl, async (client) => {
    const { rows: own } = await client.query<{ name: string }>('select current_user as name')
    if (own[0]?.name === role)
      throw new OperatorError(`DATABASE_URL and DATABASE_OWNER_URL are the same role (${role}): two are meant.`)
    const id = pg.escapeIdentifier(role)
    await client.query('begin')
    await makeRole(client, serving)
    for (const schema of await schemas(client)) {
      const name = pg.escapeIdentifier(schema)
      const rights = schema === 'ledger' ? 'select' : 'select, insert, update, delete'
      await asOwnerOf(client, schema, async () => {
        await client.query(`grant usage on schema ${name} to ${id};
          revoke all on all tables in schema ${name} from ${id};
          grant ${rights} on all tables in schema ${name} to ${id};
          grant usage, select on all sequences in schema ${name} to ${id};
          grant execute on all functions in schema ${name} to ${id}`)
      })
    }
    await client.query(`revoke insert, update, delete on kernel.migration, kernel.stamp from ${id}`)
    for (const { table, rights } of await keptTables(client))
      await client.query(`revoke ${rights} on ${table} from ${id}`)
    await openQueue(client, id)
    await client.query('commit')
  })
}

const schemas = async (client: pg.Client): Promise<string[]> =>
  (
    await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
        and exists (select from pg_class c where c.relnamespace = pg_namespace.oid and c.relkind in ('r', 'p')) order by 1`,
    )
  ).rows.map((row) => row.name)

/** The ledger belongs to a role of its own, in whose name alone its rights are given. */
async function asOwnerOf(client: pg.Client, schema: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ owner: string; mine: boolean }>(
    `select r.rolname as owner, pg_has_role(current_user, r.oid, 'USAGE') as mine from pg_class c
      join pg_roles r on r.oid = c.relowner where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') limit 1`,
    [pg.escapeIdentifier(schema)],
  )
  const owner = rows[0]
  if (!owner || owner.mine) return work()
  await client.query(`grant usage on schema ${pg.escapeIdentifier(schema)} to ${pg.escapeIdentifier(owner.owner)}`)
  await client.query(`set local role ${pg.escapeIdentifier(owner.owner)}`)
  await work()
  await client.query('reset role')
}

/** Tables, and their parts, of which a trigger says that rows stay. */
const keptTables = async (client: pg.Client) =>
  (
    await client.query<{ table: string; rights: string }>(
      `select tgrelid::regclass::text as table,
        concat_ws(', ', max(case when t.tgtype & ${ON_UPDATE} > 0 then 'update' end),
          max(case when t.tgtype & ${ON_DELETE} > 0 then 'delete' end)) as rights
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
      where p.proname = any($1) and not t.tgisinternal and t.tgtype & ${BEFORE_ROW} = ${BEFORE_ROW}
        and t.tgtype & ${ON_UPDATE + ON_DELETE} > 0 and t.tgqual is null and t.tgattr = ''::int2vector
      group by 1`,
      [KEEPERS],
    )
  ).rows

/** The library that keeps jobs hides its rows from everybody but their owner. */
async function openQueue(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `select c.oid::regclass::text as table from pg_class c where c.relnamespace = $1::regnamespace and c.relrowsecurity`,
    [LIBRARY],
  )
  for (const { table } of rows)
    await client.query(`drop policy if exists serving on ${table};
      create policy serving on ${table} to ${role} using (true) with check (true)`)
}

/** Whether the role of this address owns the system's tables, and so brings them forward; an empty database is whoever comes first's. */
export const mayMigrate = (url: string): Promise<boolean> =>
  asked(url, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(
      `select coalesce((select pg_has_role(current_user, nspowner, 'USAGE') from pg_namespace where nspname = 'kernel'), true) as may`,
    )
    return rows[0]?.may ?? true
  })

/** For a role that only serves: the tables are those that this version knows, and the stamp is ours. */
export const assertBroughtForward = (url: string, mode: 'demo' | 'real'): Promise<void> =>
  asked(url, async (client) => {
    const due = await dueIn(client)
    if (due !== 0)
      throw new OperatorError(
        `This database is to be brought forward (${due} migrations), and the role of DATABASE_URL only serves: ` +
          'run "npm run migrate" with DATABASE_OWNER_URL first.',
      )
    const { rows } = await client.query<{ mode: string }>('select mode from kernel.stamp')
    if (rows[0]?.mode !== mode)
      throw new OperatorError(`This database is stamped ${rows[0]?.mode ?? 'nothing'}, and this process is ${mode}.`)
  })

/** Why the role that serves could change what must stay, in words; undefined where it cannot. */
export const tooMighty = (url: string): Promise<string | undefined> =>
  asked(url, async (client) => {
    const { rows } = await client.query<{ name: string; super: boolean; owns: boolean }>(
      `select rolname as name, rolsuper as super, coalesce((select pg_has_role(current_user, relowner, 'USAGE') from pg_class
        where oid = to_regclass('kernel.audit')), false) as owns from pg_roles where rolname = current_user`,
    )
    const role = rows[0]
    if (!role || (!role.super && !role.owns)) return undefined
    return (
      `The role ${role.name}, by which this system serves, ${role.super ? 'is a superuser' : 'owns its tables'}: whoever takes ` +
      'over the server could change the audit trail. docs/running/seals.md says how to serve by a role of its own (DATABASE_OWNER_URL).'
    )
  })
