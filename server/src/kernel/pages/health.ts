import { setTimeout as rest } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Kernel } from '../context.ts'
import type { GuardedStore } from '../files/guarded-store.ts'
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
    commits: confirmed(kernel.db.confirmation.lacks()),
  })
  http.get('/health', async (_request, reply) => reply.send({ ok: true, ...stand() }))
  const files = watchFiles(kernel.files)
  http.get('/ready', async (_request, reply) => {
    const [{ database, workers, commits }, filesNow] = await Promise.all([howItIs(kernel), files()])
    const ok = database === 'ok'
    if (!ok) reply.header('retry-after', '3')
    return reply.status(ok ? 200 : 503).send({ ok, database, workers, ...stand(), files: filesNow, commits })
  })
}

/** A full disk is seen so soon, and a store that is slow to say makes nobody wait longer. */
const FILES_FRESH_MS = 5_000
const FILES_WAIT_MS = 1_000

/** Asks the file store whether it keeps what it is given, unless that was done a moment ago; one question at a time. */
export function watchFiles(files: Pick<GuardedStore, 'look' | 'state'>): () => Promise<'ok' | 'down' | 'slow'> {
  let lookedAt = -Infinity
  let looking: Promise<unknown> | undefined
  return async () => {
    if (performance.now() - lookedAt > FILES_FRESH_MS)
      looking ??= files.look().finally(() => {
        lookedAt = performance.now()
        looking = undefined
      })
    const asked = looking?.then(() => 'said' as const)
    const late = asked && (await Promise.race([asked, rest(FILES_WAIT_MS, 'late' as const, { ref: false })])) === 'late'
    if (!files.state().ok) return 'down'
    return late ? 'slow' : 'ok'
  }
}

interface Stand {
  database: 'ok' | 'reads_only' | 'away'
  /** Whether any process does jobs and timers. One that serves goes on without, so that it takes no server out. */
  workers: 'ok' | 'none' | 'unknown'
  /** Whether a second machine confirms what is written, where one has to. Without it everything can be read: no server is taken out. */
  commits: 'ok' | 'unconfirmed' | 'unknown'
}
const AWAY: Stand = { database: 'away', workers: 'unknown', commits: 'unknown' }
const confirmed = (lacks: boolean): Stand['commits'] => (lacks ? 'unconfirmed' : 'ok')

async function howItIs(kernel: Kernel): Promise<Stand> {
  const { side, confirmation } = kernel.db
  const asked = Promise.all([side.one<{ writes: boolean; worked: boolean }>(HOW), confirmation.lacksAnywhere()]).then(
    ([{ writes, worked }, lacks]): Stand => ({
      database: writes ? 'ok' : 'reads_only',
      workers: worked ? 'ok' : 'none',
      commits: confirmed(lacks),
    }),
    () => AWAY,
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Stand>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS, AWAY)
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
