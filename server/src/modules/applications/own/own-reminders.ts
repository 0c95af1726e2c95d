import type { Output, ParsedInput } from '@app/contract'
import { isEnd } from '@app/domain/requests'
import { DAY_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { getRequest } from '../../requests/index.ts'
import * as own from './store.ts'
import { ownRequest } from './own-request.ts'
import { sealKey } from '../form/proof.ts'

const REMINDERS_MAX = 10
const AHEAD_DAYS_MAX = 400

export async function remindersOf(q: Query, requestId: string): Promise<Output<'selfService.guide'>['reminders']> {
  const rows = await own.remindersOf(q, requestId)
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      at: row.at.toISOString(),
      words: await q.kernel.vault.openText(sealKey(requestId), row.words),
      sent: row.sent_at !== null,
    })),
  )
}

/** The citizen's own note with its day. Nobody but them reads it; the message says only that there is one. */
export async function remind(tx: Tx, input: ParsedInput<'selfService.remind'>): Promise<Output<'selfService.remind'>> {
  const { request } = await ownRequest(tx, input.requestId)
  if (isEnd(request.state)) refuse('request_ended')
  const at = new Date(input.at)
  if (at <= tx.at || at.getTime() > tx.at.getTime() + AHEAD_DAYS_MAX * DAY_MS) refuse('date_invalid', { field: 'at' })
  if ((await own.remindersOf(tx, request.id)).filter((row) => row.sent_at === null).length >= REMINDERS_MAX)
    refuse('reminders_full')
  await own.insertReminder(
    tx,
    {
      id: input.reminderId,
      requestId: request.id,
      at,
      words: await tx.kernel.vault.seal(sealKey(request.id), input.words),
    },
    tx.at,
  )
  await tx.timer('applications.own_reminder', input.reminderId, at)
  return { id: input.reminderId, at: at.toISOString(), words: input.words, sent: false }
}

export async function forget(tx: Tx, input: ParsedInput<'selfService.forget'>): Promise<Output<'selfService.forget'>> {
  const { request } = await ownRequest(tx, input.requestId)
  if ((await own.dropReminder(tx, request.id, input.reminderId)) > 0)
    await tx.cancelTimer('applications.own_reminder', input.reminderId)
  return { done: true }
}

/** Its day has come; a request that is over needs no reminder. */
export async function reminderDue(tx: Tx, reminderId: string): Promise<void> {
  const row = await own.findReminder(tx, reminderId)
  if (!row || (await own.markReminded(tx, reminderId, tx.at)) === 0) return
  if (!isEnd((await getRequest(tx, row.request_id)).state))
    await tx.announce('own.reminder', { requestId: row.request_id, reminderId })
}
