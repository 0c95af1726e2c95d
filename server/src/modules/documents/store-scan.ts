import { createHash } from 'node:crypto'
import { type QualityRule, type ScanCheck, showsIdentity } from '@app/domain/documents'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { caseKey, identityKey } from './keys.ts'
import { checkAndReencode } from './measure-scan.ts'
import { findFile, insertCase, insertFile, replaceFile } from './store.ts'

export interface ScanInput {
  fileId: string; requestId: string; itemId: string; side: 'front' | 'back' | 'page'; page: number; bytes: Buffer
  quality?: QualityRule | undefined
}
export interface StoredScan { fileId: string; ok: boolean; checks: ScanCheck[] }

/** Checks a scan, seals it and writes it to the disk, whole, before the row that names it. The same file again changes nothing. */
export async function storeScan(tx: Tx, input: ScanInput): Promise<StoredScan> {
  const sha256 = createHash('sha256').update(input.bytes).digest()
  const known = await findFile(tx, input.fileId)
  if (known) {
    if (known.request_id !== input.requestId || !known.sha256.equals(sha256)) refuse('command_reused')
    return { fileId: known.file_id, ok: known.ok, checks: known.checks }
  }
  const { jpeg, width, height, checks } = await checkAndReencode(input.bytes, input.quality)
  const keyId = showsIdentity(input.itemId) ? identityKey(input.requestId) : caseKey(input.requestId)
  await tx.kernel.vault.writeFile(keyId, input.fileId, jpeg)
  await insertCase(tx, input.requestId, tx.at)
  await replaceFile(tx, input, tx.at)
  await insertFile(tx, {
    fileId: input.fileId, requestId: input.requestId, itemId: input.itemId, side: input.side, page: input.page, mediaType: 'image/jpeg',
    bytes: jpeg.length, width, height, sha256, keyId, checks, ok: true, by: actorKey(tx.actor),
  }, tx.at)
  return { fileId: input.fileId, ok: true, checks }
}

/** Keeps a file that we made ourselves: the digital copy of what was issued. */
export async function storeMade(tx: Tx, input: { fileId: string; requestId: string; itemId: string; mediaType: string; bytes: Buffer }): Promise<void> {
  const keyId = caseKey(input.requestId)
  await tx.kernel.vault.writeFile(keyId, input.fileId, input.bytes)
  await insertCase(tx, input.requestId, tx.at)
  await insertFile(tx, {
    fileId: input.fileId, requestId: input.requestId, itemId: input.itemId, side: 'page', page: 1, mediaType: input.mediaType, bytes: input.bytes.length,
    width: null, height: null, sha256: createHash('sha256').update(input.bytes).digest(), keyId, checks: [], ok: true, by: actorKey(tx.actor),
  }, tx.at)
}
