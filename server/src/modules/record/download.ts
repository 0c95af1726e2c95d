import type { Output, ParsedInput } from '@app/contract'
import { HOUR_MS } from '@app/domain/shared'
import { FileAnswer } from '../../kernel/answer.ts'
import { system } from '../../kernel/actor.ts'
import type { Kernel, Query, Tx } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/database.ts'
import type { TimerRow } from '../../kernel/module.ts'
import { refuse } from '../../kernel/refusal.ts'
import { getAccount, speaker } from '../identity/index.ts'
import { whenIn } from '../requests/index.ts'
import { contentsOf } from './contents.ts'
import { downloadOf } from './overview.ts'
import * as store from './store.ts'
import { zip } from './zip.ts'

export const MAKE = 'record.make'
export const EXPIRES = 'record.expires'
const HOURS = 48

export const keyOf = (downloadId: string): string => `record:${downloadId}`

/** Asked for; made by a job, so that nobody waits for it on a slow line. */
export async function askDownload(tx: Tx, input: ParsedInput<'record.askDownload'>): Promise<Output<'record.askDownload'>> {
  const who = await speaker(tx, input.accountId)
  if ((await store.insertDownload(tx, input.downloadId, who.id, tx.at)) === 0) refuse('download_being_made')
  await tx.audit({ action: 'record.asked', subject: `account:${who.id}` })
  await tx.enqueue(MAKE, { downloadId: input.downloadId }, { key: `record ${input.downloadId}` })
  return downloadOf(tx, (await store.findDownload(tx, input.downloadId)) ?? refuse('not_found'))
}

/** Gathers, packs and seals; the message is written with the row. A second run finds it made. */
export async function makeDownload(kernel: Kernel, { downloadId }: { downloadId: string }): Promise<void> {
  await inTransaction(kernel, { actor: system(`job:${MAKE}`), channel: 'system' }, async (tx) => {
    const row = await store.findDownload(tx, downloadId)
    if (!row || row.ready_at) return
    const account = await getAccount(tx, row.account_id)
    const bytes = zip(await contentsOf(tx, account))
    const expiresAt = new Date(tx.at.getTime() + HOURS * HOUR_MS)
    await store.putDownload(tx, downloadId, await tx.kernel.vault.seal(keyOf(downloadId), bytes), bytes.length, tx.at, expiresAt)
    await tx.timer(EXPIRES, downloadId, expiresAt)
    const language = account.language as 'ur' | 'en' | 'ur-Latn'
    await tx.enqueue('sms.send', { phone: account.phone, template: 'record_ready', language, facts: { until: whenIn(expiresAt, language, tx.kernel.territory.calendar.utcOffsetMinutes) }, key: `record ${downloadId}` })
  })
}

/** To its person alone, who has signed in: an archive of a life is nothing for a bare link. */
export async function downloadFile(q: Query, input: ParsedInput<'record.download'>): Promise<FileAnswer> {
  const row = await store.findDownload(q, input.downloadId)
  if (!row || q.actor.kind !== 'citizen' || row.account_id !== q.actor.id) return refuse('not_found')
  const kept = row.expires_at && row.expires_at > q.at ? await store.sealedOf(q, row.id) : undefined
  if (!kept?.sealed) return refuse('download_expired')
  return new FileAnswer(await q.kernel.vault.open(keyOf(row.id), kept.sealed), 'application/zip', 'my-record.zip')
}

/** Its hours are over: the bytes go, and with their key whatever copy a backup has. */
export async function expire(tx: Tx, { key }: TimerRow): Promise<void> {
  await store.emptyDownload(tx, key)
  await tx.enqueue('record.erase', { keys: [keyOf(key)] })
}
