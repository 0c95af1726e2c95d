import { newId } from '../../../kernel/id.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { storeMade } from '../store-scan.ts'
import type { CheckedIssued } from './check-issued.ts'
import * as store from './store.ts'

export interface KeptIssued {
  fileId: string
  sha256: string
  mediaType: string
  bytes: number
}

const hashOf = (sha256: string): Buffer => Buffer.from(sha256, 'hex')

/**
 * Seals a department's file as it came. The same bytes for the same request are the same file, however often they come; the
 * same bytes for somebody else are a mistake of the department's.
 */
export async function keepIssued(
  tx: Tx,
  { requestId, bytes, checked }: { requestId: string; bytes: Buffer; checked: CheckedIssued },
): Promise<KeptIssued> {
  const sha256 = hashOf(checked.sha256)
  if (await store.issuedToAnother(tx, requestId, sha256)) refuse('file_of_another')
  const known = await store.sameOfRequest(tx, requestId, sha256)
  const fileId = known?.file_id ?? newId()
  const { mediaType } = checked
  if (!known) await storeMade(tx, { fileId, requestId, itemId: 'issued', mediaType, bytes })
  return { fileId, sha256: checked.sha256, mediaType, bytes: bytes.length }
}

/** It is issued now: whoever holds these bytes finds them genuine, and those of an earlier one replaced. */
export async function markIssued(
  tx: Tx,
  issued: { fileId: string; requestId: string; sha256: string; code: string },
): Promise<void> {
  await store.replaceIssued(tx, issued.requestId, tx.at)
  await store.putIssued(tx, { ...issued, sha256: hashOf(issued.sha256) }, tx.at)
}

/** Issued anew without a file of the department's: what it gave before is replaced, and the copy that we make holds. */
export const withdrawIssued = (tx: Tx, requestId: string): Promise<unknown> => store.replaceIssued(tx, requestId, tx.at)

export interface IssuedFile extends KeptIssued {
  /** Its signed claim, as the QR code shows it. */
  code: string
}

/** The department's own file that a request was answered with; nothing where we made the copy ourselves. */
export async function issuedFileOf(q: Query, requestId: string): Promise<IssuedFile | null> {
  const row = await store.currentIssued(q, requestId)
  return row
    ? {
        fileId: row.file_id,
        sha256: row.sha256.toString('hex'),
        mediaType: row.media_type,
        bytes: row.bytes,
        code: row.code,
      }
    : null
}

/** What is known of a file by its hash alone: its signed claim, and whether a later one has taken its place. */
export async function issuedByHash(
  q: Query,
  sha256: string,
): Promise<{ code: string; replacedAt: Date | null } | null> {
  const rows = await store.issuedByHash(q, hashOf(sha256))
  const row = rows.find((one) => one.replaced_at === null) ?? rows[0]
  return row ? { code: row.code, replacedAt: row.replaced_at } : null
}

/** Since when the department's own document stands in the place of a copy that we made; null where none stands there now. */
export async function copyReplacedAt(q: Query, requestId: string): Promise<Date | null> {
  return (await store.firstOfStanding(q, requestId))?.issued_at ?? null
}

/** A file that was kept and may be issued: of that request, and not erased. */
export async function keptIssued(q: Query, requestId: string, fileId: string): Promise<KeptIssued | null> {
  const row = await store.keptById(q, requestId, fileId)
  return row && { fileId, sha256: row.sha256.toString('hex'), mediaType: row.media_type, bytes: row.bytes }
}

const ENDINGS: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/png': 'png' }
/** What it is called when it is downloaded: its own name is not trusted, and not kept. */
export const issuedName = (mediaType: string): string => `document.${ENDINGS[mediaType] ?? 'jpg'}`
