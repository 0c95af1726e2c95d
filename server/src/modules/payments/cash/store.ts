import type { Sql } from '../../../kernel/data/sql.ts'
import type { CashCountColumns, DepositColumns, ThirdPartyColumns } from '../rows.generated.ts'
import type { DepositRow } from '../store.ts'

export type ThirdPartyRow = Pick<
  ThirdPartyColumns,
  'id' | 'request_id' | 'visit_id' | 'facilitator_id' | 'code' | 'amount_paisa' | 'receipt_file_id' | 'paid_from'
>
export const insertThirdParty = (sql: Sql, row: ThirdPartyRow, at: Date): Promise<number> =>
  sql.run(
    `insert into payments.third_party (id, request_id, visit_id, facilitator_id, code, amount_paisa, receipt_file_id, paid_from, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      row.id,
      row.request_id,
      row.visit_id,
      row.facilitator_id,
      row.code,
      row.amount_paisa,
      row.receipt_file_id,
      row.paid_from,
      at,
    ],
  )
export const insertDeposit = (
  sql: Sql,
  row: {
    id: DepositColumns['id']
    facilitatorId: DepositColumns['facilitator_id']
    amountPaisa: DepositColumns['amount_paisa']
    slipNo: DepositColumns['slip_no']
    slipFileId: DepositColumns['slip_file_id']
  },
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.deposit (id, facilitator_id, amount_paisa, slip_no, slip_file_id, state, at)
      values ($1, $2, $3, $4, $5, 'in_transit', $6) on conflict (id) do nothing`,
    [row.id, row.facilitatorId, row.amountPaisa, row.slipNo, row.slipFileId, at],
  )
export const depositsOf = (sql: Sql, facilitatorId: string, limit: number): Promise<DepositRow[]> =>
  sql.many<DepositRow>(
    'select id, facilitator_id, amount_paisa, slip_no, state, at from payments.deposit where facilitator_id = $1 order by at desc limit $2',
    [facilitatorId, limit],
  )
export const insertCount = (
  sql: Sql,
  id: string,
  facilitatorId: string,
  countedPaisa: number,
  expectedPaisa: number,
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.cash_count (id, facilitator_id, counted_paisa, expected_paisa, at)
      values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
    [id, facilitatorId, countedPaisa, expectedPaisa, at],
  )

export const countsOf = (
  sql: Sql,
  holderId: string,
  limit: number,
): Promise<Pick<CashCountColumns, 'at' | 'counted_paisa' | 'expected_paisa'>[]> =>
  sql.many(
    'select at, counted_paisa, expected_paisa from payments.cash_count where facilitator_id = $1 order by at desc, id limit $2',
    [holderId, limit],
  )
