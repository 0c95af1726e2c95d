import { actorKey } from '../actor.ts'
import type { Kernel, Query, Tx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { awayOr, DatabaseAway } from './database-away.ts'
import { gatherWrites, retried, sqlTogether } from './sql.ts'
import type { SpanStart } from '../traces/traces.ts'
import { createTx, type TransactionOptions, type Work } from './transaction.ts'

export type { TransactionOptions } from './transaction.ts'

const RETRIES_MAX = 6
/**
 * Where a second machine confirms each commit, the wait for it must not be cut short: PostgreSQL would then warn and
 * acknowledge what lies on one machine alone. We give up waiting ourselves, and the caller hears that it is in doubt.
 */
const COMMIT_ON_TWO = 'set local statement_timeout = 0; commit'
const lastOf = <T>(results: T | T[]): T => (Array.isArray(results) ? (results.at(-1) as T) : results)

/**
 * Runs `fn` in one transaction and commits what it wrote together with what it announced. A refusal rolls back
 * (unless it says that it keeps); a serialisation failure runs `fn` again, so it must not touch anything outside.
 */
export async function inTransaction<T>(
  kernel: Kernel,
  options: TransactionOptions,
  fn: (tx: Tx, work: Work) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await kernel.traces.span(spanOf(options), () => once(kernel, options, fn))
    } catch (error) {
      if (!retried(error)) throw error
      if (attempt >= RETRIES_MAX) throw awayOr(error)
      kernel.metrics.transactionRetries.inc()
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (1 + Math.random())))
    }
  }
}

/** Named by what the system does; who of the people does it is not said. */
const spanOf = ({ actor }: TransactionOptions): SpanStart => ({
  kind: 'internal',
  name: 'transaction',
  ...(actor.kind === 'system' && { facts: { actor: actorKey(actor) } }),
})

/**
 * `begin` travels with the first statement and `commit` with the last: the connection is a pipeline, so neither is
 * waited for by itself. A commit behind a statement that failed rolls back.
 */
async function once<T>(
  kernel: Kernel,
  options: TransactionOptions,
  fn: (tx: Tx, work: Work) => Promise<T>,
): Promise<T> {
  const { confirmation, pool } = kernel.db
  confirmation.expect()
  const client = await pool.connect().catch((error: Error) => {
    throw awayOr(error)
  })
  const { tx, work, finish, end, published, doubted } = createTx(kernel, client, options)
  let broken: Error | undefined
  try {
    // Others may have waited for nothing while this one waited for its turn.
    confirmation.expect()
    gatherWrites(client)
    const begun = client.query('begin').catch((error: Error) => {
      throw awayOr(error)
    })
    const running = (async () => fn(tx, work))()
    let kept: Refusal | undefined
    const [, outcome] = await Promise.allSettled([begun, running])
    if (outcome.status === 'rejected') {
      if (!(outcome.reason instanceof Refusal && outcome.reason.keeps)) throw outcome.reason
      kept = outcome.reason
    }
    await begun
    const finishing = finish()
    end()
    gatherWrites(client)
    const committing = client.query(kernel.config.databaseNodes > 1 ? COMMIT_ON_TWO : 'commit')
    committing.catch(() => undefined)
    const [finished] = await Promise.allSettled([finishing])
    const [committed] = await Promise.allSettled([confirmation.of(committing)])
    if (finished.status === 'rejected') throw finished.reason
    if (committed.status === 'rejected') throw notKnown(committed.reason, doubted)
    if (lastOf(committed.value).command !== 'COMMIT')
      throw new Error('the transaction was rolled back instead of committed')
    published()
    if (kept) throw kept
    return (outcome as PromiseFulfilledResult<T>).value
  } catch (error) {
    end()
    const doubtful = error instanceof DatabaseAway && error.inDoubt
    // Behind a commit that waits, nothing more is answered.
    if (doubtful) broken = error
    else if (!(error instanceof Refusal && error.keeps))
      await client.query('rollback').catch((lost: Error) => {
        broken = lost
      })
    // It answers, but takes nothing: it may have become a replica, which the next connection will not be.
    if (error instanceof DatabaseAway && error.because === 'read_only') broken = error
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * A commit that was sent and not answered: what was written is there, or it is not. A command is asked again with its own
 * key and finds its kept answer, or does its work; a reaction finds its mark.
 */
function notKnown(error: Error, doubted: () => void): Error {
  const away = retried(error) ? error : awayOr(error, true)
  if (away instanceof DatabaseAway) doubted()
  return away
}

/** Runs `fn` with the read side: each statement sees what is committed; what it asks at once is asked on one connection. */
export function read<T>(
  kernel: Kernel,
  actor: Query['actor'],
  fn: (query: Query) => Promise<T>,
  call?: Query['call'],
): Promise<T> {
  return fn({ ...sqlTogether(kernel.db.pool), kernel, actor, at: kernel.clock.now(), ...(call && { call }) })
}
