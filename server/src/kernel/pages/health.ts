import type { FastifyInstance } from 'fastify'
import type { Kernel } from '../context.ts'
import { WORKED } from '../work/fleet.ts'

const WAIT_MS = 3_000
/** Of a replica, and of a database that was switched to reading, no new connection is taken; this is for those that are open. */
const HOW = `select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writes, ${WORKED} as worked`

/**
 * Two questions that are answered differently. `/health`: does this process answer at all? If not, it is to be started anew;
 * while the database is away that would help nobody. `/ready`: can it serve now? If not, callers are better sent to another.
 */
export function serveHealth(http: FastifyInstance, kernel: Kernel): void {
  // Without the file store almost everything still works: that is for an alarm, and no reason to take a server out.
  const stand = () => ({
    mode: kernel.mode,
    now: kernel.clock.now().toISOString(),
    files: kernel.files.state().ok ? 'ok' : 'down',
  })
  http.get('/health', async (_request, reply) => reply.send({ ok: true, ...stand() }))
  http.get('/ready', async (_request, reply) => {
    const { database, workers } = await howItIs(kernel)
    const ok = database === 'ok'
    if (!ok) reply.header('retry-after', '3')
    return reply.status(ok ? 200 : 503).send({ ok, database, workers, ...stand() })
  })
}

interface Stand {
  database: 'ok' | 'reads_only' | 'away'
  /** Whether any process does jobs and timers. One that serves goes on without, so that it takes no server out. */
  workers: 'ok' | 'none' | 'unknown'
}
const AWAY: Stand = { database: 'away', workers: 'unknown' }

async function howItIs(kernel: Kernel): Promise<Stand> {
  const asked = kernel.db.side.one<{ writes: boolean; worked: boolean }>(HOW).then(
    ({ writes, worked }): Stand => ({ database: writes ? 'ok' : 'reads_only', workers: worked ? 'ok' : 'none' }),
    () => AWAY,
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Stand>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS, AWAY)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
