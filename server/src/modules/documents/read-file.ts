import { actorKey } from '../../kernel/actor.ts'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { currentFiles, findFile, insertRead, readsOf } from './store.ts'

export interface ScanSummary { fileId: string; itemId: string; side: 'front' | 'back' | 'page'; page: number; ok: boolean; mediaType: string; at: Date; by: string }

/** The current scans of a request: of each side of each page the last one. */
export async function scansOf(q: Query, requestId: string): Promise<ScanSummary[]> {
  return (await currentFiles(q, requestId)).map((row) => ({
    fileId: row.file_id, itemId: row.item_id, side: row.side, page: row.page, ok: row.ok, mediaType: row.media_type, at: row.stored_at, by: row.stored_by,
  }))
}

/** Opens a file. Who read it and why is written down first: there is no reading without a trace. */
export async function readScan(q: Query, input: { requestId: string; fileId: string; why: string }): Promise<{ bytes: Buffer; mediaType: string; itemId: string; side: string; page: number }> {
  const row = await findFile(q, input.fileId)
  if (!row || row.request_id !== input.requestId || row.erased_at) refuse('not_found')
  await insertRead(q, { fileId: row.file_id, requestId: row.request_id, by: actorKey(q.actor), why: input.why }, q.at)
  return { bytes: await q.kernel.vault.readFile(row.key_id, row.file_id), mediaType: row.media_type, itemId: row.item_id, side: row.side, page: row.page }
}

/** Who read a file, when and why. */
export async function readersOf(q: Query, fileId: string): Promise<{ by: string; why: string; at: Date }[]> {
  return (await readsOf(q, fileId)).map((row) => ({ by: row.read_by, why: row.why, at: row.read_at }))
}
