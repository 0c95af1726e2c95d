import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { bareOf, type DepartmentMessage } from './envelope.ts'
import { keyOf } from './queue.ts'
import { findAnswer, insertAnswer, lockFiling, refuseFiling, takeMessage } from './store.ts'

export type Received = 'new' | 'twice' | 'superseded'

/**
 * Takes one message of a department, however it came. The same message again does nothing; one that is older than what
 * was acted upon is kept and marked, and changes nothing; a newer one is announced.
 */
export async function receive(
  tx: Tx,
  departmentId: string,
  cameBy: 'poll' | 'callback' | 'hand',
  message: DepartmentMessage,
): Promise<Received> {
  const filing = await lockFiling(tx, message.applicationId)
  if (!filing || filing.department_id !== departmentId) return refuse('application_unknown')
  const superseded = message.sequence <= filing.last_sequence
  const inserted = await insertAnswer(
    tx,
    {
      department_id: departmentId,
      message_id: message.messageId,
      application_id: message.applicationId,
      request_id: filing.request_id,
      sequence: message.sequence,
      kind: message.kind,
      body: await tx.kernel.vault.seal(keyOf(filing.request_id), JSON.stringify(bareOf(message))),
      came_by: cameBy,
      superseded,
    },
    tx.at,
  )
  if (!inserted) return 'twice'
  if (superseded) return 'superseded'
  const over = filing.state === 'over' || message.kind === 'rejected' || message.kind === 'issued'
  await takeMessage(
    tx,
    {
      applicationId: message.applicationId,
      sequence: message.sequence,
      reference: message.reference,
      state: over ? 'over' : 'accepted',
    },
    tx.at,
  )
  await tx.announce('department.answered', {
    applicationId: message.applicationId,
    requestId: filing.request_id,
    kind: message.kind,
    departmentId,
    messageId: message.messageId,
  })
  return 'new'
}

/** The department's system did not take what was sent by file or mail. */
export async function receiveRefusal(
  tx: Tx,
  departmentId: string,
  given: { applicationId: string; code: string; words: string },
): Promise<void> {
  const filing = await lockFiling(tx, given.applicationId)
  if (!filing || filing.department_id !== departmentId) return
  const words = await tx.kernel.vault.seal(keyOf(filing.request_id), given.words.slice(0, 500))
  if (!(await refuseFiling(tx, { applicationId: given.applicationId, code: given.code.slice(0, 80), words }, tx.at)))
    return
  await tx.announce('department.sent', {
    applicationId: given.applicationId,
    requestId: filing.request_id,
    departmentId,
    answer: 'refused',
    reference: '',
  })
}

/** What a message said. */
export async function messageOf(q: Query, departmentId: string, messageId: string): Promise<DepartmentMessage> {
  const row = await findAnswer(q, departmentId, messageId)
  if (!row) return refuse('not_found')
  return JSON.parse(await q.kernel.vault.openText(keyOf(row.request_id), row.body)) as DepartmentMessage
}
