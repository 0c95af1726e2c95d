import type { ParsedInput } from '@app/contract'
import { instructionCsv, type RefundTo } from '@app/domain/payments'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as requests from '../../requests/index.ts'
import { openTo } from './destination.ts'
import * as store from './store.ts'

/**
 * What the bank is told: the one place where a citizen's full account number is opened. Whoever opens it leaves a trace with
 * each request, so that its citizen reads it too. Lines that the bank has answered for stand in it no more.
 */
export async function refundFile(q: Query, input: ParsedInput<'finance.refundFile'>): Promise<FileAnswer> {
  const sent = (await store.refundsOfBatch(q, input.batchId)).filter((row) => row.state === 'sent')
  const own = await requests.readable(
    q,
    sent.map((row) => row.request_id),
  )
  const rows = sent.flatMap((row) => {
    const request = own.get(row.request_id)
    return request && row.sealed ? [{ row, trackingNo: request.tracking_no, to: openTo(q, row.sealed) }] : []
  })
  if (!rows.length) return refuse('not_found')
  await inTransaction(q.kernel, { actor: q.actor, channel: 'system' }, async (tx) => {
    for (const { row } of rows)
      await tx.audit({
        action: 'refund.account_opened',
        subject: `request:${row.request_id}`,
        details: { batch: input.batchId },
      })
  })
  const lines = rows.map(({ row, trackingNo, to }) => ({
    reference: row.id,
    note: trackingNo,
    ...accountOf(to),
    amountPaisa: row.amount_paisa,
  }))
  return new FileAnswer(instructionCsv(lines), 'text/csv; charset=utf-8', `refunds-${input.batchId}.csv`)
}

function accountOf(to: RefundTo): { kind: string; institution: string; account: string; holder: string } {
  if (to.kind === 'bank') return { kind: 'bank', institution: to.iban.slice(4, 8), account: to.iban, holder: to.holder }
  if (to.kind === 'wallet') return { kind: 'wallet', institution: to.wallet, account: to.number, holder: to.holder }
  return refuse('not_found')
}
