import type { FastifyInstance } from 'fastify'
import type { Kernel } from '../context.ts'

const WAIT_MS = 3_000
/** Of a replica, and of a database that was switched to reading, no new connection is taken; this is for those that are open. */
const WRITES = `select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writes`

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
    const database = await howIsTheDatabase(kernel)
    const ok = database === 'ok'
    if (!ok) reply.header('retry-after', '3')
    return reply.status(ok ? 200 : 503).send({ ok, database, ...stand() })
  })
}

async function howIsTheDatabase(kernel: Kernel): Promise<'ok' | 'reads_only' | 'away'> {
  const asked = kernel.db.side.one<{ writes: boolean }>(WRITES).then(
    ({ writes }) => (writes ? 'ok' : 'reads_only'),
    () => 'away' as const,
  )
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'away'>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS, 'away')
  })
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
