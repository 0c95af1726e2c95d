import { hostname } from 'node:os'
import type pg from 'pg'
import { connectionOptions, type Database } from '../data/database.ts'
import { primaryClient } from '../data/primary-client.ts'
import type { Logger } from '../log.ts'
import { newId } from '../id.ts'
import { REPLACED } from './job-store.ts'

/**
 * That a process takes part, and what it holds while it does. It keeps a session lock named by its id, which the database
 * drops with the connection, and a row in which it says every second that it is there. Only a process that lacks both is
 * dead: after the database was lost all locks are gone, and nobody is.
 */
export interface Presence {
  /** Under which this process holds its jobs. */
  readonly id: string
  stop(): Promise<void>
}

export interface Participant {
  role: string
  version: string
  /** Which it works; none, if it only serves. */
  lanes: readonly string[]
  jobsRunning(): number
  /** How often its workers lost the database. */
  interrupted(): number
  /** Jobs were committed, here or elsewhere, or given back. */
  woken(): void
  /** The database was lost, and is back. */
  back(): void
}

/** Space of our advisory locks, beside the id's hash; release 0.1.0 takes the same for its workers. */
const LOCK_SPACE = 7_201
const SAY_EVERY_MS = 1_000
/** So long a process that says nothing is believed to be there. Whoever has just come back gives others as long to do so. */
const BELIEVED_MS = 3_000
const LOOK_EVERY_MS = 2_000
const ANSWER_WITHIN_MS = 5_000

const CLAIM = `select pg_advisory_lock_shared(${LOCK_SPACE}, hashtext($1))`
const SAY = `insert into kernel.process (id, pid, host, role, version, lanes, jobs_running, interrupted)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (id) do update set seen_at = clock_timestamp(), jobs_running = excluded.jobs_running,
    interrupted = excluded.interrupted`
const LEAVE = 'update kernel.process set left_at = clock_timestamp(), jobs_running = 0 where id = $1'
/** Whoever has gone is told for a day. */
const FORGET = `delete from kernel.process where seen_at < clock_timestamp() - interval '1 day'`

/**
 * Gives back what the dead hold. A lock is taken to see whether it is free, and is free again at once; our own is left out,
 * because a session's locks never stand in its own way. What was placed anew while it ran is not run again.
 */
const FREE_DEAD = `
  with holders as materialized (
    select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null and locked_by <> $1
  ), silent as materialized (
    select h.id from holders h left join kernel.process p on p.id = h.id
    where p.id is null or p.left_at is not null or p.seen_at < clock_timestamp() - $2 * interval '1 millisecond'
  ), dead as materialized (
    select id from silent where pg_try_advisory_xact_lock(${LOCK_SPACE}, hashtext(id))
  ), over as (
    delete from graphile_worker._private_jobs j using dead where j.locked_by = dead.id and ${REPLACED}
  )
  update graphile_worker._private_jobs j set locked_by = null, locked_at = null
  from dead where j.locked_by = dead.id and not ${REPLACED}`

export async function startPresence(
  { url, times }: Pick<Database, 'url' | 'times'>,
  log: Logger,
  participant: Participant,
): Promise<Presence> {
  const id = `process-${newId()}`
  let stopped = false
  let session: pg.Client | undefined
  let since = 0
  let lookedAt = 0
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> = Promise.resolve()

  async function connected(): Promise<pg.Client> {
    if (session) return session
    const Client = primaryClient(times.connectMs)
    const client = new Client({
      ...connectionOptions(url, times),
      query_timeout: ANSWER_WITHIN_MS,
      application_name: 'presence',
    })
    const lost = () => {
      if (session !== client) return
      session = undefined
      soon()
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', () => participant.woken())
    try {
      await client.connect()
      await client.query('set synchronous_commit = off')
      await client.query(CLAIM, [id])
      await client.query('listen "jobs:insert"')
    } catch (error) {
      void client.end().catch(() => undefined)
      throw error
    }
    session = client
    since = performance.now()
    return client
  }

  async function say(): Promise<void> {
    const lost = since > 0 && !session
    const client = await connected()
    const { role, version, lanes } = participant
    const counts = [participant.jobsRunning(), participant.interrupted()]
    await client.query(SAY, [id, process.pid, hostname(), role, version, lanes, ...counts])
    if (lost) participant.back()
    const now = performance.now()
    if (role === 'serve' || now - since < BELIEVED_MS || now - lookedAt < LOOK_EVERY_MS) return
    lookedAt = now
    const given = (await client.query(FREE_DEAD, [id, BELIEVED_MS])).rowCount ?? 0
    if (given) {
      log.info({ jobs: given }, 'gave back the jobs of dead workers')
      participant.woken()
    }
    await client.query(FORGET)
  }

  const soon = (ms = 0) => {
    clearTimeout(timer)
    if (!stopped)
      timer = setTimeout(() => {
        working = working.then(say).then(
          () => soon(SAY_EVERY_MS),
          (error: Error) => {
            log.warn({ err: error.message }, 'this process could not say that it is there')
            // A connection that does not answer is as good as none.
            const silent = session
            session = undefined
            void silent?.end().catch(() => undefined)
            soon(SAY_EVERY_MS / 4)
          },
        )
      }, ms)
  }

  await say()
  soon(SAY_EVERY_MS)
  return {
    id,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await working
      const last = session
      session = undefined
      await last?.query(LEAVE, [id]).catch(() => undefined)
      await last?.end().catch(() => undefined)
    },
  }
}
