import { ISSUED_BYTES_MAX } from '@app/domain/documents'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { type Aside, bareOf, type DepartmentMessage } from '../envelope.ts'
import { keepLetter } from '../letters/keep.ts'
import { keyOf } from '../queue.ts'
import { findAnswer, lockFiling } from '../store.ts'
import { insertArrival } from './store.ts'

export interface ArrivedBy {
  departmentId: string
  connectionId: string
  cameBy: 'poll' | 'callback' | 'hand'
}

/**
 * A message that brings a document. Checking it takes a while and fetching it a stranger, so both are done by a job; until
 * then it waits, sealed, and whoever sent it has our word that we have it.
 */
export async function arrive(tx: Tx, by: ArrivedBy, message: DepartmentMessage, file: Buffer | null): Promise<void> {
  const filing = await lockFiling(tx, message.applicationId)
  if (!filing || filing.department_id !== by.departmentId) return refuse('application_unknown')
  if (await findAnswer(tx, by.departmentId, message.messageId)) return
  const bytes = file ?? bytesIn(message)
  const aside = (reason: Aside['reason']) =>
    keepLetter(tx, { ...by, connector: filing.connector }, asideOf(message, reason, null))
  if (bytes && bytes.length > ISSUED_BYTES_MAX) return aside('file_too_large')
  if (!bytes && !message.document?.url) return aside('file_missing')
  const id = newId()
  const { vault } = tx.kernel
  const key = keyOf(filing.request_id)
  const inserted = await insertArrival(
    tx,
    {
      id,
      department_id: by.departmentId,
      message_id: message.messageId,
      application_id: message.applicationId,
      connection_id: by.connectionId,
      came_by: by.cameBy,
      message: await vault.seal(key, JSON.stringify(bareOf(message))),
      bytes: bytes && (await vault.seal(key, bytes)),
    },
    tx.at,
  )
  if (inserted) await tx.enqueue('departments.document', { arrivalId: id }, { key: `departments.document:${id}` })
}

/** A text of more letters than the largest file needs is not decoded to find that out. */
export function bytesIn({ document }: DepartmentMessage): Buffer | null {
  if (!document?.base64) return null
  const tooLong = document.base64.length > Math.ceil(ISSUED_BYTES_MAX / 3) * 4 + 4
  return tooLong ? Buffer.alloc(ISSUED_BYTES_MAX + 1) : Buffer.from(document.base64, 'base64')
}

/** Its message as a person reads it, and its document beside it. */
export function asideOf(message: DepartmentMessage, reason: Aside['reason'], file: Buffer | null): Aside {
  const bytes = Buffer.from(JSON.stringify(bareOf(message), null, 2))
  return { key: message.messageId, reason, bytes, sizeBytes: bytes.byteLength, ...(file && { file }) }
}
