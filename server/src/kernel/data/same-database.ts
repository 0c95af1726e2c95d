import type pg from 'pg'
import type { Logger } from '../log.ts'
import { DatabaseAway } from './database-away.ts'

/** By what a database is known: the cluster it was made as, and the line of its history, which goes on by one at each promotion. */
interface Known {
  system: string
  line: number
}

/** A replica has no line of its own; its connection is refused elsewhere. */
const WHO = `select system_identifier::text as system, case when pg_is_in_recovery() then null
  else ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int end as line from pg_control_system()`

type Verify = (client: pg.PoolClient, verified: (error?: Error) => void) => void

/**
 * For the pools of one process: a new connection has to lead to the database of those before it. Two machines may both
 * believe that they are primary, and an address may come to lead to a copy: then the one with the older history, or of
 * another origin, is not asked, and nothing is written to it.
 */
export function onlySameDatabase(log: Logger): Verify {
  let known: Known | undefined
  return (client, verified) => {
    client.query<{ system: string; line: number | null }>({ name: 'who', text: WHO }).then(({ rows }) => {
      const { system = '', line = null } = rows[0] ?? {}
      const why = line === null ? undefined : differs(known, { system, line })
      if (why) log.error({ known, found: { system, line } }, 'DATABASE_URL leads to another database than before')
      else if (line !== null) known = { system, line }
      verified(why === undefined ? undefined : new DatabaseAway('another', new Error(why)))
    }, verified)
  }
}

export function differs(known: Known | undefined, found: Known): string | undefined {
  if (!known) return undefined
  if (known.system !== found.system)
    return `the database is another one than before (system ${found.system}, before it was ${known.system})`
  if (found.line < known.line)
    return (
      `the database has an older history than before (timeline ${found.line}, before it was ${known.line}): ` +
      'two may believe that they are primary'
    )
  return undefined
}
