import type { ParsedInput } from '@app/contract'
import { instructionCsv } from '@app/domain/payments'
import { localDateOf } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { instructionLines, noteOpened, type OpenedLine } from '../payout-file.ts'
import { getOwn } from './own.ts'
import { pain001 } from './pain001.ts'
import * as store from './store.ts'

const AT_ONCE = 500

/** An id as the bank's messages can carry it: they take 35 signs, and a hyphenated one has 36. */
export const bankId = (id: string): string => id.replaceAll('-', '')

/** What the bank is told of a batch: whole, whatever it has answered since, and the same each time, so that twice is not two. */
export async function batchFile(q: Query, input: ParsedInput<'finance.batchFile'>): Promise<FileAnswer> {
  const { batchId, format } = input
  const batch = await getOwn(q, batchId)
  if (batch.state !== 'released' || batch.settled_at === null || batch.sent === 0) return refuse('batch_not_sent')
  const { payer, territory } = { ...q.kernel.config, territory: q.kernel.territory }
  if (format === 'pain001' && payer === null) return refuse('payer_missing')
  const lines: OpenedLine[] = []
  for (let after: string | null = null; ;) {
    const found: store.FileRow[] = await store.sentPage(q, batchId, after, AT_ONCE)
    lines.push(...(await instructionLines(q, found, (row) => bankId(row.reference))))
    if (found.length < AT_ONCE) break
    after = found.at(-1)?.payee_id ?? null
  }
  await noteOpened(q, batchId, lines)
  if (format === 'csv' || payer === null)
    return new FileAnswer(instructionCsv(lines), 'text/csv; charset=utf-8', `payouts-${batchId}.csv`)
  const text = pain001({
    messageId: bankId(batchId),
    madeAt: batch.settled_at,
    payOn: localDateOf(batch.settled_at, territory.calendar.utcOffsetMinutes),
    payer,
    lines,
  })
  return new FileAnswer(text, 'application/xml; charset=utf-8', `payouts-${batchId}.xml`)
}
