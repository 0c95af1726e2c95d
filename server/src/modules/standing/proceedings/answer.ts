import type { Output, ParsedInput } from '@app/contract'
import { DAY_MS, HOUR_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { scansOf } from '../../documents/index.ts'
import * as workforce from '../../workforce/index.ts'
import { selfOf } from '../caller.ts'
import { sealWords } from '../recruit/details.ts'
import { payHeldOf } from './holds.ts'
import { decisionDueAt, moveProceeding, processOf, takeOwn, targetOf } from './step.ts'
import * as store from './store.ts'
import { dueOf, noticeView } from './view.ts'

export async function listNotices(q: Query): Promise<Output<'notices.list'>> {
  const self = selfOf(q)
  const rows = await store.proceedingsOf(q, self)
  const notices = rows.length
    ? await store.noticesOf(
        q,
        rows.map((row) => row.id),
      )
    : []
  const served = rows.flatMap((row) => {
    const notice = notices.find((one) => one.proceeding_id === row.id)
    return notice ? [{ row, notice }] : []
  })
  return {
    items: await Promise.all(
      served.map(async ({ row, notice }) => ({
        id: row.id,
        state: row.state,
        origin: row.origin,
        protective: row.protective,
        servedAt: notice.served_at.toISOString(),
        readAt: notice.read_at?.toISOString() ?? null,
        dueAt: (await dueOf(q, row))?.toISOString() ?? null,
      })),
    ),
    standing: (await workforce.find(q, self))?.standing ?? 'applied',
    payHeld: (await payHeldOf(q, [self])).size > 0,
    holds: (await store.openHolds(q, self)).map((one) => ({
      kind: one.kind,
      since: one.since.toISOString(),
      until: one.until?.toISOString() ?? null,
      requirementId: one.requirement_id,
    })),
  }
}

export async function getNotice(q: Query, input: { proceedingId: string }): Promise<Output<'notices.get'>> {
  const row = await store.findProceeding(q, input.proceedingId)
  if (!row || row.facilitator_id !== selfOf(q)) refuse('not_found')
  return (await noticeView(q, row)) ?? refuse('not_found')
}

/** The receipt: read, and no more than read. */
export async function readNotice(tx: Tx, input: { proceedingId: string }): Promise<Output<'notices.read'>> {
  const row = await takeOwn(tx, input.proceedingId, selfOf(tx))
  if ((await store.setRead(tx, row.id, tx.at)) > 0)
    await tx.audit({ action: 'proceeding.notice_read', subject: `proceeding:${row.id}` })
  return (await noticeView(tx, row)) ?? refuse('not_found')
}

export async function answerNotice(tx: Tx, input: ParsedInput<'notices.answer'>): Promise<Output<'notices.answer'>> {
  const row = await takeOwn(tx, input.proceedingId, selfOf(tx))
  await targetOf(tx, row, 'answer')
  await assertSaid(tx, row, input)
  // Whoever answers has read.
  await store.setRead(tx, row.id, tx.at)
  await store.insertAnswer(tx, {
    proceeding_id: row.id,
    sealed: sealWords(tx, input.words),
    file_ids: input.files,
    at: tx.at,
  })
  await tx.cancelTimer('standing.answer', row.id)
  await tx.timer('standing.decision_due', row.id, decisionDueAt(tx, tx.at))
  return (await noticeView(tx, await moveProceeding(tx, row, 'answer'))) ?? refuse('not_found')
}

/** Something is said, in words or in files of this matter. */
async function assertSaid(
  tx: Tx,
  row: store.ProceedingRow,
  { words, files }: { words: string; files: readonly string[] },
): Promise<void> {
  if (words === '' && files.length === 0) refuse('grievance_words_needed', { field: 'words' })
  const own = new Set((await scansOf(tx, row.id)).map((one) => one.fileId))
  if (files.some((id) => !own.has(id))) refuse('file_unknown', { field: 'files' })
}

/** The days for an answer ran out. Nothing follows by itself: now a person may decide. */
export async function answerTimeOver(tx: Tx, timer: TimerRow<'standing.answer'>): Promise<void> {
  const row = await store.lockProceeding(tx, timer.key)
  if (row?.state !== 'noticed') return
  await moveProceeding(tx, row, 'expire')
  await tx.timer('standing.decision_due', row.id, decisionDueAt(tx, tx.at))
}

export async function appeal(tx: Tx, input: ParsedInput<'notices.appeal'>): Promise<Output<'notices.appeal'>> {
  const row = await takeOwn(tx, input.proceedingId, selfOf(tx))
  await targetOf(tx, row, 'appeal')
  await assertSaid(tx, row, input)
  const dueAt = new Date(tx.at.getTime() + processOf(tx).appealAnswerHours * HOUR_MS)
  await store.insertAppeal(tx, {
    proceedingId: row.id,
    sealed: sealWords(tx, input.words),
    fileIds: input.files,
    at: tx.at,
    dueAt,
  })
  await tx.cancelTimer('standing.lapse', row.id)
  await tx.timer('standing.appeal_due', row.id, dueAt)
  return (await noticeView(tx, await moveProceeding(tx, row, 'appeal'))) ?? refuse('not_found')
}

export const appealDueAt = (tx: Tx): Date => new Date(tx.at.getTime() + processOf(tx).appealDays * DAY_MS)
