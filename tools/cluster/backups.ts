import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import pg from 'pg'
import type { Machine } from './machine.ts'
import { PG_BIN } from './programs.ts'
import type { MachineCluster } from './start-cluster.ts'

/** What docs/running/several-machines.md says to type behind `pgbackrest --stanza=…`: a test holds the two together. */
export const COMMANDS = {
  begin: ['stanza-create'],
  check: ['check'],
  backup: ['backup'],
  copy: (place: string) => [`--pg1-path=${place}`, '--archive-mode=off', 'restore'],
  moment: (at: string) => ['--delta', '--type=time', `--target=${at}`, '--target-action=promote', 'restore'],
} as const

/** A copy looks at its own files and waits for no standby. */
export const ALONE = "-c listen_addresses='' -c synchronous_standby_names=''"

const ARCHIVED_WITHIN_MS = 60_000
const LOOK_EVERY_MS = 250

/** pgBackRest on that machine, by its own file. */
export const backrest = (machine: Machine, ...args: readonly string[]): Promise<string> =>
  machine.run([
    'pgbackrest',
    `--config=${join(machine.files, 'pgbackrest.conf')}`,
    `--stanza=${machine.cluster}`,
    ...args,
  ])

/**
 * While there is no stanza every segment that is tried holds the lock for a moment: then the same is typed again, as the page
 * says.
 */
export async function beginBackups(machine: Machine): Promise<void> {
  for (const end = Date.now() + ARCHIVED_WITHIN_MS; ; await rest(LOOK_EVERY_MS))
    try {
      await backrest(machine, ...COMMANDS.begin)
      return
    } catch (error) {
      if (!/\[050\]/.test((error as Error).message) || Date.now() > end) throw error
    }
}

/** pg_ctl is content with a server that still reads the archive: what it holds by then is not yet what was asked for. */
const READS_ARCHIVE = ['-X', '-A', '-t', '-c', 'select pg_is_in_recovery()']

/** Returns when recovery is over. */
export async function startAlone(machine: Machine, data: string, port: number): Promise<void> {
  const place = ['-D', data, '-l', `${data}.log`, '-t', '100', '-w']
  const starting = machine.run([join(PG_BIN, 'pg_ctl'), ...place, '-o', `-p ${port} ${ALONE}`, 'start'])
  await starting.catch(async (error: Error) => {
    // What it lacks stands in its log alone.
    throw new Error(`${error.message}\n${await machine.run(['tail', '-n', '5', `${data}.log`])}`)
  })
  const asking = [join(PG_BIN, 'psql'), '-h', join(machine.files, '..', 'run'), '-p', `${port}`, '-U', 'postgres']
  for (const end = Date.now() + ARCHIVED_WITHIN_MS; ; await rest(LOOK_EVERY_MS)) {
    if ((await machine.run([...asking, ...READS_ARCHIVE, 'postgres'])).trim() === 'f') return
    if (Date.now() > end) throw new Error(`${data} still reads the archive after ${ARCHIVED_WITHIN_MS / 1_000} s`)
  }
}

export const stopAlone = (machine: Machine, data: string): Promise<string> =>
  machine.run([join(PG_BIN, 'pg_ctl'), '-D', data, '-m', 'fast', '-w', 'stop'])

/** Everything that is committed by now lies in the repository when this returns. */
export async function archived({ adminUrl }: MachineCluster): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ segment: string }>(
      'select pg_walfile_name(pg_switch_wal()) as segment, pg_walfile_name(pg_current_wal_lsn())',
    )
    const segment = rows[0]?.segment ?? ''
    for (const end = Date.now() + ARCHIVED_WITHIN_MS; ; await rest(LOOK_EVERY_MS)) {
      const found = await client.query<{ last: string | null; failed: string | null }>(
        'select last_archived_wal as last, last_failed_wal as failed from pg_stat_archiver',
      )
      const { last, failed } = found.rows[0] ?? {}
      if (last && last >= segment) return
      if (Date.now() > end) throw new Error(`${segment} is not archived: last ${last}, failed ${failed}`)
    }
  } finally {
    await client.end()
  }
}
