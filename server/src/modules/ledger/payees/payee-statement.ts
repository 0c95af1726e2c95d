import type { Owed } from '@app/domain/commissions'
import type { Sql } from '../../../kernel/data/sql.ts'
import * as store from './store.ts'

export interface PayeeMovement extends Owed {
  journalId: number
  kind: string
  at: Date
  refs: Record<string, string>
  taxPaisa: number
  /** What they are owed after it, beside what they were owed when those days began. */
  sincePaisa: number
}

const owedOf = (row: store.OwedRow): Owed => ({
  heldPaisa: row.held,
  availablePaisa: row.available,
  reimbursementPaisa: row.reimbursement,
  debtPaisa: row.debt,
})

/** What a payee was owed before an instant: pay on hold and free, costs to be given back, less what they owe. */
export const owedBefore = async (q: Sql, payeeId: string, before: Date): Promise<Owed> =>
  owedOf(await store.owedBefore(q, payeeId, before))

/** Every journal of those days that touches it, in the ledger's order; `after` is the last journal of the page before. */
export const payeeMovements = async (
  q: Sql,
  payeeId: string,
  { from, to, after, limit }: { from: Date; to: Date; after: number; limit: number },
): Promise<PayeeMovement[]> =>
  (await store.movements(q, payeeId, from, to, after, limit)).map((row) => ({
    ...owedOf(row),
    journalId: row.journal_id,
    kind: row.kind,
    at: row.posted_at,
    refs: row.refs,
    taxPaisa: row.tax,
    sincePaisa: row.since,
  }))
