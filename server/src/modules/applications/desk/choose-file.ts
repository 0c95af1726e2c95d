import type { Output, ParsedInput } from '@app/contract'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { checkIssued, issuedFileOf, keepIssued, type KeptIssued, keptIssued } from '../../documents/index.ts'
import { type ApplicationRow, patch } from '../store.ts'
import { decided } from './decided.ts'
import { lockForDesk } from './load-for-desk.ts'

type OfficeFile = Output<'desk.chooseFile'>
const shown = ({ fileId, mediaType, bytes, sha256 }: KeptIssued): OfficeFile => ({ fileId, mediaType, bytes, sha256 })

/** The document itself, before it is issued: checked and sealed, so that the clerk sees what will go out. */
export async function chooseFile(
  tx: Tx,
  input: ParsedInput<'desk.chooseFile'> & { bytes: Buffer },
): Promise<Output<'desk.chooseFile'>> {
  const row = await lockForDesk(tx, input.applicationId)
  await decided(tx, row, 'issue')
  const checked = await checkIssued(tx, input.bytes)
  const kept = await keepIssued(tx, { requestId: row.request_id, bytes: input.bytes, checked })
  await patch(tx, row.application_id, { draft_file_id: kept.fileId })
  return shown(kept)
}

export async function dropFile(tx: Tx, input: ParsedInput<'desk.dropFile'>): Promise<Output<'desk.dropFile'>> {
  const row = await lockForDesk(tx, input.applicationId)
  if (row.draft_file_id !== input.fileId) refuse('file_changed')
  await patch(tx, row.application_id, { draft_file_id: null })
  return { done: true }
}

/** The file that goes out is the one that this clerk has seen: another one chosen meanwhile, or taken away, is said. */
export async function chosenFile(q: Query, row: ApplicationRow, fileId: string | null): Promise<KeptIssued | null> {
  if (row.draft_file_id !== fileId) return refuse('file_changed', { field: 'fileId' })
  if (fileId === null) return null
  return (await keptIssued(q, row.request_id, fileId)) ?? refuse('file_changed', { field: 'fileId' })
}

export async function filesOfDesk(
  q: Query,
  row: ApplicationRow,
): Promise<Pick<Output<'desk.get'>, 'draftFile' | 'issuedFile'>> {
  const draft = row.draft_file_id && (await keptIssued(q, row.request_id, row.draft_file_id))
  const issued = await issuedFileOf(q, row.request_id)
  return { draftFile: draft ? shown(draft) : null, issuedFile: issued && shown(issued) }
}
