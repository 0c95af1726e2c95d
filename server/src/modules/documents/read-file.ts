import { actorKey } from '../../kernel/actor.ts'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { currentFiles, filesOfItems, findFile, insertRead, readsOf } from './store.ts'

export interface ScanSummary {
  fileId: string
  itemId: string
  side: 'front' | 'back' | 'page'
  page: number
  ok: boolean
  mediaType: string
  at: Date
  by: string
}

/** The current scans of a request: of each side of each page the last one. */
export async function scansOf(q: Query, requestId: string): Promise<ScanSummary[]> {
  return (await currentFiles(q, requestId)).map((row) => ({
    fileId: row.file_id,
    itemId: row.item_id,
    side: row.side,
    page: row.page,
    ok: row.ok,
    mediaType: row.media_type,
    at: row.stored_at,
    by: row.stored_by,
  }))
}

/** One file by its id, of whichever request; nothing where it was erased. */
export async function fileFacts(q: Query, fileId: string): Promise<(ScanSummary & { requestId: string }) | undefined> {
  const row = await findFile(q, fileId)
  return !row || row.erased_at
    ? undefined
    : {
        requestId: row.request_id,
        fileId: row.file_id,
        itemId: row.item_id,
        side: row.side,
        page: row.page,
        ok: row.ok,
        mediaType: row.media_type,
        at: row.stored_at,
        by: row.stored_by,
      }
}

/** What tells the way to a door: for whoever goes there, and no business of a department. */
export const WAY_ITEMS = { voice: 'way-voice', gatePhoto: 'gate-photo' } as const

export const isOfTheWay = (itemId: string): boolean => (Object.values(WAY_ITEMS) as string[]).includes(itemId)

export interface WayFile {
  requestId: string
  fileId: string
}

/** The latest voice note and photo of the gate among the requests of one order. */
export async function wayOf(
  q: Query,
  requestIds: readonly string[],
): Promise<{ voice: WayFile | null; gatePhoto: WayFile | null }> {
  const rows = await filesOfItems(q, requestIds, Object.values(WAY_ITEMS))
  const latest = (itemId: string) => {
    const row = rows.findLast((one) => one.item_id === itemId)
    return row ? { requestId: row.request_id, fileId: row.file_id } : null
  }
  return { voice: latest(WAY_ITEMS.voice), gatePhoto: latest(WAY_ITEMS.gatePhoto) }
}

/** Opens a file. Who read it and why is written down first: there is no reading without a trace. */
export async function readScan(
  q: Query,
  input: { requestId: string; fileId: string; why: string },
): Promise<{ bytes: Buffer; mediaType: string; itemId: string; side: string; page: number }> {
  const row = await findFile(q, input.fileId)
  if (!row || row.request_id !== input.requestId || row.erased_at) refuse('not_found')
  await insertRead(q, { fileId: row.file_id, requestId: row.request_id, by: actorKey(q.actor), why: input.why }, q.at)
  return {
    bytes: await q.kernel.vault.readFile(row.key_id, row.file_id),
    mediaType: row.media_type,
    itemId: row.item_id,
    side: row.side,
    page: row.page,
  }
}

/** Who read a file, when and why. */
export async function readersOf(q: Query, fileId: string): Promise<{ by: string; why: string; at: Date }[]> {
  return (await readsOf(q, fileId)).map((row) => ({ by: row.read_by, why: row.why, at: row.read_at }))
}
