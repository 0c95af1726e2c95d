import { isUnusual, READING_RULES } from '@app/domain/safety'
import { HOUR_MS } from '@app/domain/shared'
import { actorKey, system } from '../../kernel/actor.ts'
import type { Query } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import * as requests from '../requests/index.ts'
import { raiseMatter } from '../safety/index.ts'

/**
 * A search is where an agent looks at people who have proved nothing. More of it than a desk's work asks for is an alarm,
 * one a person until it is closed. Reading changes nothing, so the alarm has a transaction of its own.
 */
export async function watchReading(q: Query): Promise<void> {
  if (q.actor.kind !== 'staff') return
  const opened = await requests.looksSince(q, actorKey(q.actor), new Date(q.at.getTime() - HOUR_MS))
  if (!isUnusual(opened, q.kernel.territory.settings.unusualReading ?? READING_RULES)) return
  const staffId = q.actor.id
  await inTransaction(q.kernel, { actor: system('watch:reading'), channel: 'system' }, (tx) =>
    raiseMatter(tx, { kind: 'reading_unusual', subject: `staff:${staffId}`, facts: { staffId, ...opened } }),
  )
}
