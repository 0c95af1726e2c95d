import type { Events } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import { connectorOf } from './connections.ts'
import { pollAgain } from './poll.ts'
import { enqueueSend, lineOf } from './queue.ts'
import { endOutage, queuedOf } from './store.ts'

/** A connection was turned on, or leads elsewhere: what waited for it goes now, and its messages are asked for. */
export async function wake(tx: Tx, event: Events['connection.changed']): Promise<void> {
  const connector = event.purpose === 'department' && event.state === 'on' ? connectorOf(event.kind) : undefined
  if (!connector) return
  const line = lineOf(event.subjectId, connector)
  await endOutage(tx, line)
  await tx.cancelTimer('departments.outage', line)
  for (const { application_id } of await queuedOf(tx, event.subjectId, connector)) await enqueueSend(tx, application_id)
  await pollAgain(tx, line)
}
