import type { Kernel } from '../context.ts'
import { newId } from '../id.ts'
import type { Count, Shared } from './rate-limit.ts'

/** How often a process tells what it counted, and hears what others did, of the same keys. */
const EVERY_MS = 1_000
/**
 * Keys told at once: more than this are left for the next time, whoever is asked for least. So a process writes at most
 * 120,000 rows a minute, of which three minutes are kept.
 */
const KEYS_AT_ONCE = 2_000
/** Rows of minutes that are over go in the same statement, more of them than it adds. */
const OLD_AT_ONCE = 2 * KEYS_AT_ONCE

/**
 * One statement an exchange, however many calls came. A process writes rows of its own only, and what they come to, not
 * what was added: it waits for nobody, and an exchange whose answer was lost is told again without counting twice.
 */
const EXCHANGE = `with told as (
    insert into kernel.calls_counted (key, minute, process, used)
    select mine.key, mine.minute, $1, mine.used
    from unnest($2::text[], $3::int[], $4::int[]) as mine(key, minute, used)
    on conflict (key, minute, process) do update set used = greatest(calls_counted.used, excluded.used)
  ), over as (
    delete from kernel.calls_counted where ctid = any(array(
      select ctid from kernel.calls_counted where minute < $5 - 2 limit $6 for update skip locked))
  )
  select key, minute, sum(used)::int as used from kernel.calls_counted
  where key = any($2) and minute between $5 - 1 and $5 and process <> $1
  group by key, minute`

export interface Sharing {
  /** Tells and hears once; never fails. */
  exchange(): Promise<void>
  stop(): Promise<void>
}

/** While the database is away each process counts for itself, as it does between two exchanges. */
export function shareCounts(
  limit: Shared,
  { db, vault, log }: Pick<Kernel, 'db' | 'vault' | 'log'>,
  everyMs = EVERY_MS,
): Sharing {
  const process = newId()
  let sharing = true
  let stopped = false
  let cleanedIn = 0
  let timer: NodeJS.Timeout | undefined
  let working = Promise.resolve()

  async function tell(): Promise<void> {
    const counts = limit.untold(KEYS_AT_ONCE)
    const minute = limit.minute()
    if (!counts.length && cleanedIn === minute) return
    const byHash = new Map<string, string>()
    const hashes = counts.map(({ key }) => {
      const hash = vault.blindIndex('calls', key).toString('base64url').slice(0, 22)
      byHash.set(hash, key)
      return hash
    })
    const heard = await db.side.many<Count>(EXCHANGE, [
      process,
      hashes,
      counts.map((count) => count.minute),
      counts.map((count) => count.used),
      minute,
      OLD_AT_ONCE,
    ])
    cleanedIn = minute
    limit.told(counts)
    limit.heard(heard.map((count) => ({ ...count, key: byHash.get(count.key) as string })))
  }

  async function exchange(): Promise<void> {
    try {
      await tell()
      if (!sharing) log.info('allowances are shared between processes again')
      sharing = true
    } catch (error) {
      if (sharing)
        log.warn({ err: (error as Error).message }, 'allowances are not shared: each process counts for itself')
      sharing = false
    }
  }

  const soon = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      working = exchange().then(soon)
    }, everyMs)
    timer.unref()
  }
  soon()
  return {
    exchange,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await working
    },
  }
}
