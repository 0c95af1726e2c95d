import type { Output, ParsedInput } from '@app/contract'
import { HOUR_MS } from '@app/domain/shared'
import { LongFileAnswer } from '../../kernel/http/answer.ts'
import { system } from '../../kernel/actor.ts'
import type { Kernel, Query, Tx } from '../../kernel/context.ts'
import { inTransaction, read } from '../../kernel/data/in-transaction.ts'
import { newId } from '../../kernel/id.ts'
import type { TimerRow } from '../../kernel/module.ts'
import { refuse } from '../../kernel/refusal.ts'
import { getAccount, speaker } from '../identity/index.ts'
import { words } from '../requests/index.ts'
import { contentsOf } from './contents.ts'
import { downloadOf } from './overview.ts'
import * as store from './store.ts'
import { zip } from './zip.ts'

export const MAKE = 'record.make'
export const EXPIRES = 'record.expires'
const HOURS = 48
const GIVEN_UP_HOURS = 6
const PIECE_BYTES = 2 * 1024 * 1024

export const keyOf = (downloadId: string): string => `record:${downloadId}`

/** Asked for; made by a job, so that nobody waits for it on a slow line. */
export async function askDownload(
  tx: Tx,
  input: ParsedInput<'record.askDownload'>,
): Promise<Output<'record.askDownload'>> {
  const who = await speaker(tx, input.accountId)
  await store.dropUnmade(tx, who.id, new Date(tx.at.getTime() - GIVEN_UP_HOURS * HOUR_MS))
  if ((await store.insertDownload(tx, input.downloadId, who.id, tx.at)) === 0) refuse('download_being_made')
  await tx.audit({ action: 'record.asked', subject: `account:${who.id}` })
  await tx.enqueue(MAKE, { downloadId: input.downloadId }, { key: `record ${input.downloadId}` })
  return downloadOf(tx, (await store.findDownload(tx, input.downloadId)) ?? refuse('not_found'))
}

/**
 * Gathers, packs and seals, a piece at a time and outside of any transaction, which would hold up whoever waits for old
 * ones; the message is written with the row. A second run finds it made.
 */
export async function makeDownload(kernel: Kernel, { downloadId }: { downloadId: string }): Promise<void> {
  const row = await store.findDownload(kernel.db, downloadId)
  if (!row || row.ready_at) return
  const making = newId()
  let bytes = 0
  let place = 0
  await read(kernel, system(`job:${MAKE}`), async (q) => {
    for await (const piece of inPieces(zip(contentsOf(q, await getAccount(q, row.account_id))))) {
      bytes += piece.length
      await store.insertPart(q, downloadId, making, place++, await kernel.vault.seal(keyOf(downloadId), piece))
    }
  })
  await inTransaction(kernel, { actor: system(`job:${MAKE}`), channel: 'system' }, async (tx) => {
    const account = await getAccount(tx, row.account_id)
    const expiresAt = new Date(tx.at.getTime() + HOURS * HOUR_MS)
    if ((await store.putDownload(tx, downloadId, making, bytes, tx.at, expiresAt)) === 0) return
    await store.dropParts(tx, downloadId, making)
    await tx.timer(EXPIRES, downloadId, expiresAt)
    const language = account.language as 'ur' | 'en' | 'ur-Latn'
    await tx.enqueue('sms.send', {
      phone: account.phone,
      template: 'record_ready',
      language,
      facts: { until: words.whenIn(expiresAt, language, tx.kernel.territory.calendar.utcOffsetMinutes) },
      key: `record ${downloadId}`,
    })
  })
}

async function* inPieces(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    length += chunk.length
    if (length < PIECE_BYTES) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length) yield Buffer.concat(waiting)
}

/** To its person alone, who has signed in: an archive of a life is nothing for a bare link. */
export async function downloadFile(q: Query, input: ParsedInput<'record.download'>): Promise<LongFileAnswer> {
  const row = await store.findDownload(q, input.downloadId)
  if (!row || q.actor.kind !== 'citizen' || row.account_id !== q.actor.id) return refuse('not_found')
  const first = row.expires_at && row.expires_at > q.at ? await store.partOf(q, row.id, 0) : undefined
  if (!first) return refuse('download_expired')
  return new LongFileAnswer(piecesOf(q, row.id, first.sealed), row.bytes ?? 0, 'application/zip', 'my-record.zip')
}

async function* piecesOf(q: Query, id: string, first: Buffer): AsyncGenerator<Buffer> {
  yield q.kernel.vault.open(keyOf(id), first)
  for (let place = 1, part; (part = await store.partOf(q, id, place)); place++)
    yield q.kernel.vault.open(keyOf(id), part.sealed)
}

/** Its hours are over: the bytes go, and their key. */
export async function expire(tx: Tx, { key }: TimerRow<'record.expires'>): Promise<void> {
  await store.dropParts(tx, key, null)
  await tx.enqueue('record.erase', { keys: [keyOf(key)] })
}
