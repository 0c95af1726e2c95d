import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { noteOutcome } from '../connections/index.ts'
import { arrive, asideOf, bytesIn } from './arrivals/arrive.ts'
import { connectionOf, type ConnectorKind, noteTrouble, pollMs } from './connections.ts'
import { connectorFor } from './connectors/index.ts'
import { type Aside, type Collected, Outage } from './envelope.ts'
import { keepLetter } from './letters/keep.ts'
import { lineOf, partsOf } from './queue.ts'
import { receive, receiveRefusal } from './receive.ts'
import { awaited, positionOf, putPosition } from './store.ts'

const actor = system('job:departments.poll')

/** Sets the next asking, for as long as an answer is awaited. */
export async function pollAgain(tx: Tx, key: string): Promise<void> {
  const [departmentId, connector] = partsOf(key)
  if (!(await awaited(tx, departmentId, connector))) return
  const open = await connectionOf(tx.kernel, departmentId, connector, tx)
  await tx.timer('departments.poll', key, new Date(tx.at.getTime() + pollMs(open)))
  await enqueuePoll(tx, departmentId, connector)
}

export const enqueuePoll = (tx: Tx, departmentId: string, connector: ConnectorKind): Promise<void> =>
  tx.enqueue(
    'departments.poll',
    { departmentId, connector },
    { key: `departments.poll:${lineOf(departmentId, connector)}` },
  )

/** Fetches a department's new messages. Read twice, they do no harm: each is taken once by its id. */
export async function poll(
  kernel: Kernel,
  { departmentId, connector }: { departmentId: string; connector: ConnectorKind },
): Promise<void> {
  const open = await connectionOf(kernel, departmentId, connector)
  if (!open) return
  try {
    const from = await positionOf(kernel.db, departmentId, connector)
    // A simulator has no clock of its own and is told ours; nobody else is.
    const told = open.settings.control === undefined ? null : kernel.clock.now()
    const { items, position, done, leave } = await connectorFor(kernel, connector, open).collect(from, told)
    try {
      for (const [index, item] of items.entries())
        await take(kernel, { departmentId, connector, open }, item, `${from}+${index}`)
      if (position !== from) await putPosition(kernel.db, departmentId, connector, position, kernel.clock.now())
      await done()
    } finally {
      await leave?.()
    }
    await noteOutcome(kernel, open.id, { ok: true })
  } catch (error) {
    await noteTrouble(kernel, open, error)
    if (!(error instanceof Outage)) throw error
    kernel.log.info(
      { department: departmentId, err: error.message },
      'department is down; its messages are asked for later',
    )
  }
}

interface From {
  departmentId: string
  connector: ConnectorKind
  open: OpenConnection
}

/** Each in a transaction of its own: one that cannot be taken is set aside, and the others do not wait for it. */
async function take(kernel: Kernel, from: From, item: Collected, place: string): Promise<void> {
  const inOwn = (fn: (tx: Tx) => Promise<unknown>) =>
    inTransaction(kernel, { actor, channel: 'department' }, (tx) => fn(tx).then(() => undefined))
  const aside = (one: Aside) => inOwn((tx) => keepLetter(tx, { ...from, connectionId: from.open.id }, one))
  if ('aside' in item) return aside(item.aside)
  if ('refused' in item) return inOwn((tx) => receiveRefusal(tx, from.departmentId, item.refused))
  const { message, file = null } = item
  const by = { departmentId: from.departmentId, connectionId: from.open.id, cameBy: 'poll' as const }
  try {
    await inOwn((tx) =>
      message.document ? arrive(tx, by, message, file) : receive(tx, from.departmentId, 'poll', message),
    )
  } catch (error) {
    // A message about something that we never sent is the department's mistake, or ours: a person looks.
    if (!(error instanceof Refusal)) throw error
    kernel.log.warn({ department: from.departmentId, refusal: error.code }, 'a department’s message was set aside')
    const whole = asideOf(message, 'application_unknown', file ?? bytesIn(message))
    await aside({ ...whole, key: whole.key || place })
  }
}
