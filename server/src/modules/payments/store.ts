import type { PaidLine, PsidState } from '@app/domain/payments'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { DepositColumns, PaidLineColumns, PsidColumns } from './rows.generated.ts'

export interface StoredLine {
  code: string
  amountPaisa: number
  kind: string
}

/** One payment of a request at a time: who comes second sees what the first has paid. */
export const lockStandings = (sql: Sql, requestIds: readonly string[]): Promise<number> =>
  sql
    .run(
      `with made as (insert into payments.standing (request_id) select unnest($1::uuid[]) on conflict do nothing)
     select 1`,
      [requestIds],
    )
    .then(() =>
      sql.run('select 1 from payments.standing where request_id = any($1::uuid[]) order by request_id for update', [
        requestIds,
      ]),
    )

type PaidRow = Pick<
  Known<PaidLineColumns, { rail: PaidLine['rail'] }>,
  'code' | 'amount_paisa' | 'rail' | 'receipt_no' | 'kind' | 'spent'
>
export type PaidLineRow = PaidLine & { kind: string; spent: string | null }
export const paidLines = async (sql: Sql, requestId: string): Promise<PaidLineRow[]> =>
  (
    await sql.many<PaidRow>(
      `select code, amount_paisa, rail, receipt_no, kind, spent from payments.paid_line
        where request_id = $1 and spent is distinct from 'returned' order by code, receipt_no limit 200`,
      [requestId],
    )
  ).map((row) => ({
    code: row.code,
    amountPaisa: row.amount_paisa,
    rail: row.rail,
    receiptNo: row.receipt_no,
    kind: row.kind,
    spent: row.spent,
  }))

export const spend = (
  sql: Sql,
  requestId: string,
  codes: readonly string[],
  on: 'psid' | 'counter' | 'third_party',
): Promise<number> =>
  sql.run(
    'update payments.paid_line set spent = $3 where request_id = $1 and code = any($2::text[]) and spent is null',
    [requestId, codes, on],
  )

export type PsidRow = Pick<
  Known<PsidColumns, { lines: StoredLine[]; state: PsidState }>,
  | 'number'
  | 'reference'
  | 'request_id'
  | 'purpose'
  | 'amount_paisa'
  | 'lines'
  | 'from_cash_of'
  | 'state'
  | 'why'
  | 'transaction_id'
  | 'polls'
  | 'made_at'
  | 'expires_at'
  | 'paid_at'
>
export const PSID = `number, reference, request_id, purpose, amount_paisa, lines, from_cash_of, state, why, transaction_id, polls,
    made_at, expires_at, paid_at`
export const psidsOf = (sql: Sql, requestId: string): Promise<PsidRow[]> =>
  sql.many<PsidRow>(
    `select ${PSID} from payments.psid where request_id = $1 order by made_at desc, number desc limit 50`,
    [requestId],
  )

/** Of several requests, what was asked of each last. */
export const psidsOfAll = (sql: Sql, requestIds: readonly string[]): Promise<PsidRow[]> =>
  sql.many<PsidRow>(
    `select ${PSID} from payments.psid where request_id = any($1::uuid[])
      order by request_id, made_at desc, number desc limit 20000`,
    [requestIds],
  )

export type DepositRow = Pick<DepositColumns, 'id' | 'facilitator_id' | 'amount_paisa' | 'slip_no' | 'state' | 'at'>
export const findDeposit = (sql: Sql, id: string): Promise<Pick<DepositRow, 'facilitator_id'> | undefined> =>
  sql.find('select facilitator_id from payments.deposit where id = $1', [id])
export const lockDeposit = (sql: Sql, id: string): Promise<DepositRow | undefined> =>
  sql.find<DepositRow>(
    'select id, facilitator_id, amount_paisa, slip_no, state, at from payments.deposit where id = $1 for update',
    [id],
  )
export const setMatched = (sql: Sql, id: string, bankReference: string, at: Date): Promise<number> =>
  sql.run(`update payments.deposit set state = 'matched', bank_reference = $2, matched_at = $3 where id = $1`, [
    id,
    bankReference,
    at,
  ])
