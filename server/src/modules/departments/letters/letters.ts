import type { Output, ParsedInput } from '@app/contract'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { checkIssued, issuedName, keptIssued, readScan } from '../../documents/index.ts'
import type { Aside } from '../envelope.ts'
import { nameOfDepartment } from '../names.ts'
import { messageOf } from '../receive.ts'
import { findFiling } from '../store.ts'
import { SEAL } from './keep.ts'
import * as store from './store.ts'

const SHOWN_MAX = 200
const TEXT_MAX = 20_000

/** A letter may be about any request: those who have power in the whole territory read it. */
export const assertProvince = (q: Query): void => {
  if (!mayActFor(q.actor, {})) refuse('not_yours')
}

export async function listLetters(q: Query): Promise<Output<'departments.letters'>> {
  assertProvince(q)
  const rows = await store.openLetters(q, SHOWN_MAX)
  return {
    items: rows.map((row) => ({
      letterId: row.id,
      departmentId: row.department_id,
      departmentName: nameOfDepartment(q, row.department_id),
      connector: row.connector,
      reason: row.reason as Aside['reason'],
      sizeBytes: row.size_bytes,
      arrivedAt: row.arrived_at.toISOString(),
    })),
  }
}

export async function readLetter(
  q: Query,
  { letterId }: ParsedInput<'departments.letter'>,
): Promise<Output<'departments.letter'>> {
  assertProvince(q)
  const row = (await store.findLetter(q, letterId)) ?? refuse('not_found')
  const bytes = q.kernel.vault.openOwn(SEAL, row.body)
  const file = await fileOf(q, row)
  return {
    letterId,
    state: row.state,
    reason: row.reason as Aside['reason'],
    departmentName: nameOfDepartment(q, row.department_id),
    text: bytes.toString('utf8').replaceAll('\0', '').slice(0, TEXT_MAX),
    whole: bytes.byteLength + (file?.bytes.byteLength ?? 0) >= row.size_bytes && bytes.byteLength <= TEXT_MAX,
    file: file && { mediaType: file.mediaType, sha256: file.sha256, canOpen: await isHarmless(q, file.bytes) },
  }
}

interface LetterFile {
  bytes: Buffer
  mediaType: string
  sha256: string
}

/** The document that came with it: kept beside it, or, of what came after the paper was issued, with the request. */
async function fileOf(q: Query, row: store.LetterRow): Promise<LetterFile | null> {
  if (row.file && row.file_kind && row.file_sha256)
    return { bytes: q.kernel.vault.openOwn(SEAL, row.file), mediaType: row.file_kind, sha256: row.file_sha256 }
  if (row.message_id === null || row.application_id === null) return null
  const filing = await findFiling(q, row.application_id)
  const { file } = await messageOf(q, row.department_id, row.message_id)
  const kept = filing && file && (await keptIssued(q, filing.request_id, file.fileId))
  if (!kept) return null
  const { bytes } = await readScan(q, { requestId: filing.request_id, fileId: kept.fileId, why: `letter ${row.id}` })
  return { bytes, mediaType: kept.mediaType, sha256: kept.sha256 }
}

/** Reading it has to wait; nothing is said about the document. */
const BUSY: readonly string[] = ['files_busy', 'too_many_requests']

const isHarmless = (q: Query, bytes: Buffer): Promise<boolean> =>
  checkIssued(q, bytes).then(
    () => true,
    (error: Error) => {
      if (error instanceof Refusal && BUSY.includes(error.code)) throw error
      return false
    },
  )

/** The document itself, for whoever has to decide about it; one that might act is not handed on. */
export async function readLetterFile(q: Query, input: ParsedInput<'departments.letterFile'>): Promise<FileAnswer> {
  assertProvince(q)
  const row = (await store.findLetter(q, input.letterId)) ?? refuse('not_found')
  const file = await fileOf(q, row)
  if (!file || !(await isHarmless(q, file.bytes))) return refuse('not_found')
  return new FileAnswer(file.bytes, file.mediaType, issuedName(file.mediaType))
}

export const meOf = (tx: Tx): string => (tx.actor.kind === 'staff' ? tx.actor.id : 'system')

export async function lockOpen(tx: Tx, letterId: string): Promise<store.LetterRow> {
  assertProvince(tx)
  const row = (await store.lockLetter(tx, letterId)) ?? refuse('not_found')
  if (row.state !== 'open') refuse('already_decided')
  return row
}

export async function dropLetter(
  tx: Tx,
  input: ParsedInput<'departments.dropLetter'>,
): Promise<Output<'departments.dropLetter'>> {
  const row = await lockOpen(tx, input.letterId)
  await store.closeLetter(tx, { id: row.id, state: 'dropped', closed_by: meOf(tx), why: input.why }, tx.at)
  await tx.audit({
    action: 'letter.dropped',
    subject: `letter:${row.id}`,
    details: { department: row.department_id, reason: row.reason },
  })
  await tx.announce('letter.over', { letterId: row.id, departmentId: row.department_id })
  return { done: true }
}
