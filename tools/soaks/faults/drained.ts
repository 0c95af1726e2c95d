import { setTimeout as rest } from 'node:timers/promises'
import type pg from 'pg'

/** The queue at one moment: what is due within a minute, or in somebody's hands. */
export interface Waiting {
  jobs: number
  held: number
  /** Of them, those whose time has not come: a failed one rests before it is tried again. */
  resting: number
  /** Tries so far, and the youngest job: a queue in which both and the count stay the same does not move. */
  tries: number
  youngest: string
  /** In whose hands, and why the last one failed. */
  holders: string
  error: string
}

const WITHIN_MS = 150_000
/** Longer than any job takes and than workers need to take over from a dead one; only once nothing rests any more. */
const STILL_MS = 30_000
const LOOK_EVERY_MS = 500

const WAITING = `select count(*)::int as jobs, count(*) filter (where locked_at is not null)::int as held,
    count(*) filter (where locked_at is null and run_at > now())::int as resting,
    coalesce(sum(attempts), 0)::int as tries, coalesce(max(id), 0)::text as youngest,
    coalesce((array_agg(distinct locked_by) filter (where locked_by is not null))[1:3]::text, '{}') as holders,
    coalesce(max(last_error), '') as error
  from graphile_worker._private_jobs where run_at < now() + interval '1 minute'`

/** @returns what is wrong, if jobs still wait when all had time, or when nothing has moved for too long */
export async function drained(pool: pg.Pool): Promise<string[]> {
  const begun = Date.now()
  const isStill = stillness(STILL_MS)
  for (;;) {
    const found = (await pool.query<Waiting>(WAITING)).rows[0] as Waiting
    if (found.jobs === 0) return []
    const now = Date.now()
    const still = isStill(found, now)
    if (still || now - begun > WITHIN_MS) return [leftOver(found, now - begun, still)]
    await rest(LOOK_EVERY_MS)
  }
}

/** Whether the queue has not moved for so long, although nothing in it rests. */
export function stillness(stillMs: number): (found: Waiting, now: number) => boolean {
  let [last, since] = ['', 0]
  return ({ jobs, held, resting, tries, youngest }, now) => {
    const mark = [jobs, held, tries, youngest].join()
    if (mark !== last || resting > 0) [last, since] = [mark, now]
    return now - since >= stillMs
  }
}

function leftOver({ jobs, held, holders, error }: Waiting, ms: number, still: boolean): string {
  const why = still ? `nothing has moved for ${STILL_MS / 1_000} s` : `after ${Math.round(ms / 1_000)} s`
  const whose = held ? `, ${held} of them held by ${holders}` : ''
  return `${jobs} jobs wait, ${why}${whose}${error && `: ${error}`}`
}
