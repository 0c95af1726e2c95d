import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { type ConnectionKind, connectionOf } from './connections.ts'
import { connectorFor } from './connectors/index.ts'
import { Outage } from './envelope.ts'
import { lineOf, partsOf } from './queue.ts'
import { receive, receiveRefusal } from './receive.ts'
import { awaited, positionOf, putPosition } from './store.ts'
import { POLL_MS } from './waits.ts'

const actor = system('job:departments.poll')

/** Sets the next asking, for as long as an answer is awaited. */
export async function pollAgain(tx: Tx, key: string): Promise<void> {
  const [departmentId, connector] = partsOf(key)
  if (!(await awaited(tx, departmentId, connector))) return
  await tx.timer('departments.poll', key, new Date(tx.at.getTime() + POLL_MS))
  await tx.enqueue(
    'departments.poll',
    { departmentId, connector },
    { key: `departments.poll:${lineOf(departmentId, connector)}` },
  )
}

/** Fetches a department's new messages. Read twice, they do no harm: each is taken once by its id. */
export async function poll(
  kernel: Kernel,
  { departmentId, connector }: { departmentId: string; connector: ConnectionKind },
): Promise<void> {
  const connection = connectionOf(kernel, departmentId, connector)
  if (!connection) return
  try {
    const from = await positionOf(kernel.db, departmentId, connector)
    const { items, position, done } = await connectorFor(connection).collect(
      from,
      kernel.mode === 'demo' ? kernel.clock.now() : null,
    )
    for (const item of items) {
      await inTransaction(kernel, { actor, channel: 'department' }, async (tx) => {
        if ('message' in item) await receive(tx, departmentId, 'poll', item.message)
        else await receiveRefusal(tx, departmentId, item.refused)
      }).catch((error: unknown) => {
        // A message about something that we never sent is the department's mistake: the others must not wait for it.
        if (!(error instanceof Refusal)) throw error
        kernel.log.warn({ department: departmentId, refusal: error.code }, 'a department’s message was not taken')
      })
    }
    await done()
    if (position !== from) await putPosition(kernel.db, departmentId, connector, position, kernel.clock.now())
  } catch (error) {
    if (!(error instanceof Outage)) throw error
    kernel.log.info(
      { department: departmentId, err: error.message },
      'department is down; its messages are asked for later',
    )
  }
}
