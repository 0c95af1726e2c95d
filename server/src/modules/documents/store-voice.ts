import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { voiceKind } from '@app/domain/documents'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { caseKey } from './keys.ts'
import { findFile, insertCase, insertFile, replaceFile } from './store.ts'

/** Marks of a track of pictures: the codecs of WebM, the handler of MP4. */
const FILM = ['V_VP8', 'V_VP9', 'V_AV1', 'V_MPEG', 'vide']

/** Keeps a voice note, sealed like a scan. A later one takes its place; the same one again changes nothing. */
export async function storeVoice(
  tx: Tx,
  input: { fileId: string; requestId: string; itemId: string; bytes: Buffer },
): Promise<{ fileId: string }> {
  const sha256 = createHash('sha256').update(input.bytes).digest()
  const known = await findFile(tx, input.fileId)
  if (known) {
    if (known.request_id !== input.requestId || !known.sha256.equals(sha256)) refuse('command_reused')
    return { fileId: known.file_id }
  }
  const kind = (await fileTypeFromBuffer(input.bytes))?.mime ?? null
  const head = input.bytes.subarray(0, 65_536).toString('latin1') + input.bytes.subarray(-65_536).toString('latin1')
  const judged = voiceKind({ kind, bytes: input.bytes.length, film: FILM.some((mark) => head.includes(mark)) })
  if ('refusal' in judged) return refuse(judged.refusal)
  const keyId = caseKey(input.requestId)
  await tx.kernel.vault.writeFile(keyId, input.fileId, input.bytes)
  await insertCase(tx, input.requestId, tx.at)
  await replaceFile(tx, { ...input, side: 'page', page: 1 }, tx.at)
  await insertFile(
    tx,
    {
      fileId: input.fileId,
      requestId: input.requestId,
      itemId: input.itemId,
      side: 'page',
      page: 1,
      mediaType: judged.mediaType,
      bytes: input.bytes.length,
      width: null,
      height: null,
      sha256,
      keyId,
      checks: [],
      ok: true,
      by: actorKey(tx.actor),
    },
    tx.at,
  )
  return { fileId: input.fileId }
}
