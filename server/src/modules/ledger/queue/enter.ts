import type { Journal } from '@app/domain/ledger'
import { actorKey, system } from '../../../kernel/actor.ts'
import type { Kernel } from '../../../kernel/context.ts'
import { DatabaseAway } from '../../../kernel/data/database-away.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { decideEach, type Decided, type Entry, JOURNALS_MAX } from '../decide-each.ts'
import { capOf } from '../head-room.ts'
import { type Posted, postedOf, refuseMet } from '../post.ts'
import { groupCommit, type GroupCommit } from './group-commit.ts'

/** Two: one is written while the other waits for the disk. More would only wait for each other's accounts. */
const FLIGHTS_MAX = 2
/** A third of a second's work on two cores: whoever comes above that would wait longer than it takes to come again. */
const WAITING_MAX = 4_096
const AGAIN_SECONDS = 2

const queues = new WeakMap<Kernel, GroupCommit<Entry, Decided>>()

function queueOf(kernel: Kernel): GroupCommit<Entry, Decided> {
  const known = queues.get(kernel)
  if (known) return known
  const queue = groupCommit<Entry, Decided>({
    fly: (entries) =>
      inTransaction(kernel, { actor: system('ledger.queue') }, (tx) => decideEach(tx, entries, { noteBounds: true })),
    ofAll: (error) => error instanceof DatabaseAway,
    flightsMax: FLIGHTS_MAX,
    batchMax: JOURNALS_MAX,
    waitingMax: WAITING_MAX,
  })
  queues.set(kernel, queue)
  return queue
}

/**
 * Posts a journal that stands by itself, together with what others post at the moment. The answer comes when it is durable; the
 * same key with the same legs is answered as before. Never from within a transaction, which may hold the accounts that it
 * waits for: there it is `post`. A job has to enter it again until it has heard an answer.
 */
export async function enter(kernel: Kernel, journal: Journal, by: { job: string }): Promise<Posted> {
  const at = kernel.clock.now()
  const entry = { journal, at, actor: actorKey(system(by.job)), cashCapPaisa: capOf({ kernel, at }) }
  const decided = await (queueOf(kernel).enter(entry) ?? refuse('one_moment', { retryAfterSeconds: AGAIN_SECONDS }))
  return decided.outcome === 'bound' ? refuseMet(decided.key, decided.detail) : postedOf(decided)
}

/** Before the process ends: nobody who waits is left without an answer. */
export const queueLanded = (kernel: Kernel): Promise<void> => queues.get(kernel)?.landed() ?? Promise.resolve()
