import { actorKey } from '../actor.ts'
import type { Kernel, Query, Tx } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { gatherWrites, sqlTogether } from './sql.ts'
import type { SpanStart } from '../traces/traces.ts'
import { createTx, type TransactionOptions, type Work } from './transaction.ts'

export type { TransactionOptions } from './transaction.ts'

const RETRIES_MAX = 6
/** Serialisation failure, deadlock: the database asks to try again. */
const AGAIN = new Set(['40001', '40P01'])

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code

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
      if (attempt >= RETRIES_MAX || !AGAIN.has(codeOf(error) ?? '')) throw error
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
  const client = await kernel.db.pool.connect()
  const { tx, work, finish, end, published } = createTx(kernel, client, options)
  let broken: Error | undefined
  try {
    gatherWrites(client)
    const begun = client.query('begin')
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
    const committing = client.query('commit')
    const [finished, committed] = await Promise.allSettled([finishing, committing])
    if (finished.status === 'rejected') throw finished.reason
    if (committed.status === 'rejected') throw committed.reason
    if (committed.value.command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed')
    published()
    if (kept) throw kept
    return (outcome as PromiseFulfilledResult<T>).value
  } catch (error) {
    end()
    if (!(error instanceof Refusal && error.keeps))
      await client.query('rollback').catch((lost: Error) => {
        broken = lost
      })
    throw error
  } finally {
    client.release(broken)
  }
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
