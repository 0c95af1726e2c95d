import { createHash } from 'node:crypto'
import { PDF_PAGES_MAX, type QualityRule, type ScanCheck, showsIdentity } from '@app/domain/documents'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { caseKey, identityKey } from './keys.ts'
import { type CheckedScan, checkedPages } from './measure-scan.ts'
import { findFile, insertCase, insertFile, replaceFile, replaceFiles } from './store.ts'

export interface ScanInput {
  fileId: string
  requestId: string
  itemId: string
  side: 'front' | 'back' | 'page'
  page: number
  bytes: Buffer
  quality?: QualityRule | undefined
  /** A picture of a place and not of a paper: less is asked of it, and it is no document. */
  view?: boolean
}
export interface StoredScan {
  fileId: string
  ok: boolean
  checks: ScanCheck[]
}

/**
 * Checks a scan, seals it and puts it into the file store, whole, before the row that names it. The same file again changes
 * nothing. A PDF becomes the pictures of its pages: an office opens pictures, and pictures do nothing by themselves.
 */
export async function storeScan(tx: Tx, input: ScanInput): Promise<StoredScan> {
  const sha256 = createHash('sha256').update(input.bytes).digest()
  const known = await findFile(tx, input.fileId)
  if (known) {
    if (known.request_id !== input.requestId || !known.sha256.equals(sha256)) refuse('command_reused')
    return { fileId: known.file_id, ok: known.ok, checks: known.checks }
  }
  const pages = await checkedPages(tx, input.bytes, input.quality, input.view)
  await insertCase(tx, input.requestId, tx.at)
  await replacePages(tx, { ...input, pages: pages.length }, tx.at)
  for (const [index, page] of pages.entries())
    await keep(tx, { ...input, fileId: pageId(input.fileId, index), page: input.page + index }, page, sha256)
  return { fileId: input.fileId, ok: true, checks: pages[0]!.checks }
}

async function keep(
  tx: Tx,
  input: ScanInput,
  { jpeg, width, height, checks }: CheckedScan,
  sha256: Buffer,
): Promise<void> {
  const keyId = showsIdentity(input.itemId) ? identityKey(input.requestId) : caseKey(input.requestId)
  await tx.kernel.vault.writeFile(keyId, input.fileId, jpeg)
  await insertFile(
    tx,
    {
      fileId: input.fileId,
      requestId: input.requestId,
      itemId: input.itemId,
      side: input.side,
      page: input.page,
      mediaType: 'image/jpeg',
      bytes: jpeg.length,
      width,
      height,
      sha256,
      keyId,
      checks,
      ok: true,
      by: actorKey(tx.actor),
    },
    tx.at,
  )
}

/** Ids of a document's further pages follow from its own, so that what takes its place takes theirs too. */
function pageId(fileId: string, index: number): string {
  if (index === 0) return fileId
  const hex = createHash('sha256').update(`${fileId}:${index}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The new pages take the places they need; the rest of a longer document that stood there goes with its first page. */
async function replacePages(tx: Tx, input: ScanInput & { pages: number }, at: Date): Promise<void> {
  for (let page = input.page; page < input.page + input.pages; page++) {
    for (const { file_id } of await replaceFile(tx, { ...input, page }, at)) {
      await replaceFiles(
        tx,
        Array.from({ length: PDF_PAGES_MAX - 1 }, (_, index) => pageId(file_id, index + 1)),
        at,
      )
    }
  }
}

/** Keeps a file that we made ourselves: the digital copy of what was issued. */
export async function storeMade(
  tx: Tx,
  input: { fileId: string; requestId: string; itemId: string; mediaType: string; bytes: Buffer },
): Promise<void> {
  const keyId = caseKey(input.requestId)
  await tx.kernel.vault.writeFile(keyId, input.fileId, input.bytes)
  await insertCase(tx, input.requestId, tx.at)
  await insertFile(
    tx,
    {
      fileId: input.fileId,
      requestId: input.requestId,
      itemId: input.itemId,
      side: 'page',
      page: 1,
      mediaType: input.mediaType,
      bytes: input.bytes.length,
      width: null,
      height: null,
      sha256: createHash('sha256').update(input.bytes).digest(),
      keyId,
      checks: [],
      ok: true,
      by: actorKey(tx.actor),
    },
    tx.at,
  )
}
