import type { ParsedInput } from '@app/contract'
import { instructionCsv, type InstructionLine } from '@app/domain/payments'
import { FileAnswer } from '../../kernel/http/answer.ts'
import type { Query } from '../../kernel/context.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import { refuse } from '../../kernel/refusal.ts'
import { openPayAccounts } from '../standing/index.ts'
import * as workforce from '../workforce/index.ts'
import * as store from './store.ts'

export type OpenedLine = InstructionLine & { subject: string }

/**
 * What the bank is told of one payout: the one place where the account numbers of facilitators, agencies and centres are opened, and each
 * opening is written down with its payee. Who has no account on file, and what the bank has answered for, stands not in it.
 */
export async function payoutFile(q: Query, input: ParsedInput<'finance.payoutFile'>): Promise<FileAnswer> {
  const sent = (await store.sentOfBatch(q, input.batchId)).filter((row) => row.net_paisa > 0)
  const rows = await workforce.ownPayees(q, sent, (row) => row.payee_id)
  const lines = await instructionLines(q, rows, (row) => `${row.batch_id}/${row.payee_id}`)
  if (!lines.length) return refuse('not_found')
  await noteOpened(q, input.batchId, lines)
  return new FileAnswer(instructionCsv(lines), 'text/csv; charset=utf-8', `payouts-${input.batchId}.csv`)
}

/** With the full numbers: whoever asks notes that they were opened. */
export async function instructionLines<Row extends Pick<store.PayoutRow, 'payee_id' | 'account_id' | 'net_paisa'>>(
  q: Query,
  rows: readonly Row[],
  referenceOf: (row: Row) => string,
): Promise<OpenedLine[]> {
  const accounts = await openPayAccounts(
    q,
    rows.flatMap((row) => row.account_id ?? []),
  )
  const lines: OpenedLine[] = []
  for (const row of rows) {
    const account = row.account_id === null ? undefined : accounts.get(row.account_id)
    if (account === undefined) continue
    const person = await workforce.find(q, row.payee_id)
    const holder = account.holder ?? person?.name ?? (await workforce.payeeName(q, row.payee_id))?.en ?? ''
    lines.push({
      subject: person ? `facilitator:${row.payee_id}` : await firmOf(q, row.payee_id),
      reference: referenceOf(row),
      kind: 'bank',
      institution: account.iban.slice(4, 8),
      account: account.iban,
      holder,
      amountPaisa: row.net_paisa,
      note: person?.badgeNo ?? '',
    })
  }
  return lines
}

export const noteOpened = (q: Query, batchId: string, lines: readonly OpenedLine[]): Promise<void> =>
  inTransaction(q.kernel, { actor: q.actor, channel: 'system' }, async (tx) => {
    for (const { subject } of lines)
      await tx.audit({ action: 'payout.account_opened', subject, details: { batch: batchId } })
  })

/** A payee who is no facilitator, as the record calls it. */
async function firmOf(q: Query, payeeId: string): Promise<string> {
  const centreId = await workforce.centreOfPayee(q, payeeId)
  return centreId === null ? `agency:${payeeId}` : `centre:${centreId}`
}
