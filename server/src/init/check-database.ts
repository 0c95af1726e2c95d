import pg from 'pg'
import { connectionOptions } from '../kernel/data/database.ts'
import { fail, type Line, ok, warn } from './line.ts'

/** Something in it was sealed with a key that exists somewhere: a new one would not open it. */
export const OWN = 'database.own'
const OLDEST = 17
const NEWEST = 18
const APART_MS_MAX = 5_000
const HEARD_WITHIN_MS = 3_000

/** Everything about the database that is known only by asking it; nothing of it is changed. */
export async function checkDatabase(url: string): Promise<Line[]> {
  const [asking, telling] = [new pg.Client(connectionOptions(url)), new pg.Client(connectionOptions(url))]
  // A database that goes away meanwhile is told by the question that fails.
  for (const client of [asking, telling]) client.on('error', () => undefined)
  try {
    await Promise.all([asking.connect(), telling.connect()])
    return [
      await version(asking),
      ...(await letters(asking)),
      await rights(asking),
      await time(asking),
      await direct(asking, telling),
      await whose(asking),
    ]
  } catch (error) {
    return [
      fail(
        'database',
        `The database cannot be used (${(error as Error).message || 'no answer'}).`,
        'Look at DATABASE_URL: the address, the name, the password, and whether PostgreSQL runs and lets this machine in. ' +
          'Signs such as @ / : # in the password are written %40 %2F %3A %23.',
      ),
    ]
  } finally {
    await Promise.all([asking.end(), telling.end()].map((ending) => ending.catch(() => undefined)))
  }
}

async function one<T>(client: pg.Client, text: string): Promise<T> {
  const { rows } = await client.query(text)
  return rows[0] as T
}

export async function version(client: pg.Client): Promise<Line> {
  const { number, text } = await one<{ number: number; text: string }>(
    client,
    `select current_setting('server_version_num')::integer as number, current_setting('server_version') as text`,
  )
  const major = Math.floor(number / 10_000)
  return major >= OLDEST && major <= NEWEST
    ? ok('database.version', `PostgreSQL ${text}.`)
    : fail(
        'database.version',
        `PostgreSQL ${text}; this system is made for ${OLDEST} and ${NEWEST}.`,
        `Install PostgreSQL ${NEWEST} and point DATABASE_URL there.`,
      )
}

const ANEW =
  'createdb --template=template0 --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 NAME, and DATABASE_URL to that one.'

export async function letters(client: pg.Client): Promise<Line[]> {
  const { encoding, lower, urdu } = await one<{ encoding: string; lower: boolean; urdu: boolean }>(
    client,
    `select pg_encoding_to_char(encoding) as encoding, lower('É') = 'é' as lower, 'ک' ~ '^[[:alpha:]]$' as urdu
      from pg_database where datname = current_database()`,
  )
  return [
    encoding === 'UTF8'
      ? ok('database.encoding', 'UTF8.')
      : fail('database.encoding', `The database is written in ${encoding}; Urdu needs UTF8.`, ANEW),
    lower && urdu
      ? ok('database.collation', 'It knows the letters of every script.')
      : fail('database.collation', 'Its locale knows English letters alone: names would not be found.', ANEW),
  ]
}

async function rights(client: pg.Client): Promise<Line> {
  const { name, may, serves } = await one<{ name: string; may: boolean; serves: boolean }>(
    client,
    `select current_user as name, has_database_privilege(current_database(), 'create') as may,
      exists (select from pg_namespace where nspname = 'kernel' and not pg_has_role(current_user, nspowner, 'USAGE')) as serves`,
  )
  if (serves) return ok('database.rights', `The role ${name} serves and owns nothing.`)
  return may
    ? ok('database.rights', `The role ${name} may make what it needs.`)
    : fail(
        'database.rights',
        `The role ${name} may not make schemas in this database.`,
        `As the database’s owner: grant create on database … to ${name};`,
      )
}

async function time(client: pg.Client): Promise<Line> {
  const asked = Date.now()
  const { ms } = await one<{ ms: number }>(client, 'select extract(epoch from clock_timestamp())::float8 * 1000 as ms')
  const apart = Math.round(Math.abs(ms - (asked + Date.now()) / 2))
  return apart <= APART_MS_MAX
    ? ok('clock', `This machine and the database agree within ${apart} ms.`)
    : fail(
        'clock',
        `This machine and the database are ${Math.round(apart / 1000)} seconds apart.`,
        'Turn time synchronisation on for both (timedatectl set-ntp true).',
      )
}

/** A pooler between us hands each transaction to another session: what is listened for is never heard. */
async function direct(client: pg.Client, other: pg.Client): Promise<Line> {
  const channel = `init_${process.pid}`
  let heard = false
  client.on('notification', (message) => {
    heard ||= message.channel === channel
  })
  await client.query(`listen ${channel}`)
  await other.query(`notify ${channel}`)
  for (const until = Date.now() + HEARD_WITHIN_MS; !heard && Date.now() < until;) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    await client.query('select 1')
  }
  return heard
    ? ok('database.direct', 'Notifications arrive: there is no transaction pooler in between.')
    : fail(
        'database.direct',
        'A notification was sent and never came: a transaction pooler stands in between.',
        'Connect to PostgreSQL itself, or set the pooler to session mode.',
      )
}

async function whose(client: pg.Client): Promise<Line> {
  const { stamped, others } = await one<{ stamped: boolean; others: number }>(
    client,
    `select to_regclass('kernel.stamp') is not null as stamped, (select count(*)::integer from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname <> 'information_schema'
      and n.nspname not like 'pg\\_%') as others`,
  )
  if (!stamped)
    return others === 0
      ? ok('database.empty', 'It is empty.')
      : warn(
          'database.empty',
          `It holds ${others} tables of something else.`,
          'Give this system a database of its own.',
        )
  const { mode, sealed } = await one<{ mode: string; sealed: boolean }>(
    client,
    'select mode, exists (select 1 from kernel.data_key) as sealed from kernel.stamp',
  )
  if (mode === 'demo')
    return fail('database.empty', 'It was made for the demo and stays so.', 'Set DATABASE_URL to an empty database.')
  return sealed
    ? ok(OWN, 'It is this system’s own.')
    : ok('database.empty', 'It is this system’s own, and nothing is sealed in it yet.')
}
