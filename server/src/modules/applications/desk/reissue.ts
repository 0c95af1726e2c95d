import { documentCode, documentText } from '@app/domain/applications'
import { localDateOf } from '@app/domain/shared'
import type { Events } from '@app/contract/events'
import type { Tx } from '../../../kernel/context.ts'
import { messageOf } from '../../departments/index.ts'
import { issuedFileOf, type KeptIssued, markIssued } from '../../documents/index.ts'
import { noteInHistory } from '../../requests/index.ts'
import { recordDecision } from '../decision/record-decision.ts'
import { type ApplicationRow, lockByRequest, patch } from '../store.ts'
import { wordsOf } from '../words.ts'

/** The department's own file is what was issued: its hash is signed with what it stands for, so that anybody can check it. */
export async function signFile(tx: Tx, row: ApplicationRow, file: KeptIssued, documentNo: string): Promise<void> {
  const { territory, vault } = tx.kernel
  const claim = {
    documentNo,
    trackingNo: row.tracking_no,
    serviceId: row.service_id,
    day: localDateOf(tx.at, territory.calendar.utcOffsetMinutes),
    proof: '',
    file: file.sha256,
  }
  const { keyId, signature } = await vault.sign('document', documentText(claim))
  const code = documentCode(claim, keyId, signature.toString('base64url'))
  await markIssued(tx, { fileId: file.fileId, requestId: row.request_id, sha256: file.sha256, code })
}

/** Is it another document than the one that the citizen was given? The same one again says nothing new. */
export async function isAnother(tx: Tx, row: ApplicationRow, file: KeptIssued): Promise<boolean> {
  return (await issuedFileOf(tx, row.request_id))?.sha256 !== file.sha256
}

/** A person let a document that came after the paper was issued take its place: the earlier one is told as replaced. */
export async function reissue(tx: Tx, event: Events['department.reissued']): Promise<void> {
  const row = await lockByRequest(tx, event.requestId)
  const { file, documentNo } = await messageOf(tx, event.departmentId, event.messageId)
  if (!row?.document_no || !file || !(await isAnother(tx, row, file))) return
  const number = documentNo || row.document_no
  await patch(tx, row.application_id, { document_no: number, digital_file_id: file.fileId })
  await signFile(tx, row, file, number)
  await recordDecision(tx, row, 'reissued', { code: number })
  await noteInHistory(tx, row.request_id, { kind: 'paper', words: wordsOf(tx, 'note.document_replaced') })
}
