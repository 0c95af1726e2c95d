import { setTimeout as rest } from 'node:timers/promises'
import type { EndpointId } from '@app/contract'
import type { Database } from '../data/database.ts'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { type Lane, LANE_NAMES, LANES } from './lanes.ts'

/**
 * What brings new work: an order is a dozen jobs at once and hundreds until it is delivered. Nothing else is refused: what
 * is on its way must get on, calls for help, complaints and sign-in are small and cannot wait, and a visit, a fee or a paper that
 * is not written down would be lost.
 */
const NEW_WORK: ReadonlySet<string> = new Set<EndpointId>(['requests.book'])
export const isNewWork = (endpoint: string): boolean => NEW_WORK.has(endpoint)

/** What waits outside waits for somebody else: fewer orders would not make a gateway or a department answer. */
const MATTER = LANE_NAMES.filter((lane) => lane !== 'outside')
const RULES = MATTER.map((lane) => LANES[lane])

interface Overloaded {
  since: Date
  lane: Lane
}
export interface Overload {
  /**
   * Whether new work is refused; asked of the database unless that was done a moment ago. Refused is only who finds no kept
   * answer: one that comes again, because its answer was lost, is told it.
   */
  look(): Promise<Overloaded | undefined>
}

const FRESH_MS = 2_000
/** Nobody who orders waits longer for the word: a turn that no second machine confirms is heard later. */
const WAIT_MS = 1_000
/** Somebody who was refused is better served in some minutes than in some seconds. */
export const COME_AGAIN_SECONDS = 120

/**
 * Turned where every process reads it, by whichever sees it first. It begins above the bound and ends below half of it, so
 * that it does not flap. Only what nobody has taken counts: one job that hangs is an alarm, and no reason to close.
 */
const LOOK = `with waiting as (
    select lane.name, extract(epoch from clock_timestamp() - (select min(run_at) from graphile_worker._private_jobs
      where is_available and priority >= lane.least and priority <= lane.most and run_at <= now()))::float8 as seconds
    from unnest($1::text[], $2::int[], $3::int[]) as lane(name, least, most)
  ), worst as (
    select name, seconds from waiting where seconds is not null order by seconds desc limit 1
  ), turned as (
    update kernel.overload o set since = case when o.since is null then clock_timestamp() end,
      lane = case when o.since is null then (select name from worst) end
    where case when o.since is null then (select seconds from worst) > $4
      else coalesce((select seconds from worst), 0) < $4 / 2 end
    returning since, lane
  )
  select since, lane from turned
  union all select since, lane from kernel.overload where not exists (select from turned)`

interface Row {
  since: Date | null
  lane: Lane | null
}

/** `boundSeconds` 0: nothing is ever refused. */
export function watchOverload(
  { db, metrics, log }: { db: Pick<Database, 'side'>; metrics: Metrics; log: Logger },
  boundSeconds: number,
): Overload {
  let now: Overloaded | undefined
  let lookedAt = -Infinity
  let looking: Promise<void> | undefined
  async function ask(): Promise<void> {
    const { since, lane } = await db.side.one<Row>(LOOK, [
      MATTER,
      RULES.map(({ least }) => least),
      RULES.map(({ most }) => most),
      boundSeconds,
    ])
    const next = since && lane ? { since, lane } : undefined
    if (next && !now) log.error({ lane: next.lane }, 'new requests are refused: work in flight waits too long')
    if (!next && now) log.warn('new requests are taken again')
    now = next
    lookedAt = performance.now()
    metrics.newRequestsRefused.set(now ? 1 : 0)
  }
  return {
    async look() {
      if (boundSeconds === 0) return undefined
      if (performance.now() - lookedAt < FRESH_MS) return now
      // While the database is away the last word stands; the call itself will hear that it is.
      looking ??= ask()
        .catch((error: Error) => log.warn({ err: error.message }, 'it could not be asked whether work waits too long'))
        .finally(() => {
          looking = undefined
        })
      await Promise.race([looking, rest(WAIT_MS, undefined, { ref: false })])
      return now
    },
  }
}
