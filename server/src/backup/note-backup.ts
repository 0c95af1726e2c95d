import pg from 'pg'
import { connectionOptions } from '../kernel/data/database.ts'

/** So that a running system knows how old its last backup is, and an alarm can. An earlier version's database has no place for it. */
export async function noteBackup(url: string, made: { bytes: number; files: number; damaged: number }): Promise<void> {
  const client = new pg.Client({ ...connectionOptions(url), application_name: 'backup' })
  await client.connect()
  try {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('kernel.backup') is not null as there`)
    if (!rows[0]?.there) return
    await client.query('insert into kernel.backup (bytes, files, damaged) values ($1, $2, $3)', [
      made.bytes,
      made.files,
      made.damaged,
    ])
  } finally {
    await client.end()
  }
}
