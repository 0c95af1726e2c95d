import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import type { ConnectorKind } from '../connections.ts'
import type { Aside } from '../envelope.ts'
import * as store from './store.ts'

/** What they are sealed for: a letter belongs to no request that we know of. */
export const SEAL = 'departments.letter'

export interface LetterFrom {
  departmentId: string
  connector: ConnectorKind
  /** Null where no connection was at fault: its message was taken, and its document came too late. */
  connectionId: string | null
}

/** Keeps what came and cannot be taken, with the document that it brought. Once, however often it is met. */
export async function keepLetter(
  tx: Tx,
  from: LetterFrom,
  aside: Aside,
  about: { applicationId: string; messageId: string } | null = null,
): Promise<void> {
  const { file } = aside
  const row = {
    id: newId(),
    department_id: from.departmentId,
    connector: from.connector,
    connection_id: from.connectionId,
    key: aside.key.slice(0, 300),
    reason: aside.reason,
    body: tx.kernel.vault.sealOwn(SEAL, aside.bytes),
    size_bytes: aside.sizeBytes + (file?.byteLength ?? 0),
    file: file ? tx.kernel.vault.sealOwn(SEAL, file) : null,
    file_kind: file ? ((await fileTypeFromBuffer(file))?.mime ?? 'application/octet-stream') : null,
    file_sha256: file ? createHash('sha256').update(file).digest('hex') : null,
    application_id: about?.applicationId ?? null,
    message_id: about?.messageId ?? null,
  }
  if ((await store.insertLetter(tx, row, tx.at)) === 0) return
  await tx.audit({
    action: 'letter.set_aside',
    subject: `letter:${row.id}`,
    details: { department: from.departmentId, connector: from.connector, reason: aside.reason },
  })
  await tx.announce('letter.set_aside', { letterId: row.id, departmentId: from.departmentId })
}
