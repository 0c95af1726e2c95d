import type { Kernel } from '../../kernel/context.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import { noteBad, noteGood } from './store.ts'

/** What came of using a connection. `said` is for the screen: short, without a body and without anybody's data. */
export type Outcome = { ok: true } | { ok: false; code: string; said?: string }

const SAID_MAX = 200

/** Keeps when it last went well or badly. In its own statement, outside the caller's transaction: a fault must not undo it. */
export async function noteOutcome(
  kernel: Kernel,
  connectionId: string,
  outcome: Outcome,
  q: Sql = kernel.db,
): Promise<void> {
  const at = kernel.clock.now()
  if (outcome.ok) await noteGood(q, connectionId, at)
  else await noteBad(q, connectionId, { code: outcome.code, said: (outcome.said ?? '').slice(0, SAID_MAX) }, at)
}
