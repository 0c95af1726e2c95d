import pg from 'pg'
import type { Config } from '../config.ts'
import { connectionOptions } from './database.ts'

/**
 * What a database was stamped with: what is read is the same, whatever this process was told to be. Undefined where it has no
 * such table, and so holds no system of ours that could be read.
 */
export async function stampedMode(url: string, table: string): Promise<Config['mode'] | undefined> {
  const client = new pg.Client(connectionOptions(url))
  await client.connect()
  try {
    const {
      rows: [there],
    } = await client.query<{ yes: boolean }>(
      `select to_regclass('kernel.stamp') is not null and to_regclass($1) is not null as yes`,
      [table],
    )
    return there?.yes
      ? (await client.query<{ mode: Config['mode'] }>('select mode from kernel.stamp')).rows[0]?.mode
      : undefined
  } finally {
    await client.end()
  }
}
