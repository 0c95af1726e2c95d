import type { LocalDate } from '@app/domain/shared'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { PaidLineColumns, SettlementColumns, SettlementConfirmationColumns } from '../rows.generated.ts'

/** A fee has fallen due: from now on it is the department's. */
export const fallDue = (
  sql: Sql,
  requestId: string,
  codes: readonly string[],
  departmentId: string,
  at: Date,
): Promise<number> =>
  sql.run(
    `update payments.paid_line set spent = 'fee_due', department_id = $3, due_at = $4
      where request_id = $1 and code = any($2::text[]) and spent is null`,
    [requestId, codes, departmentId, at],
  )

export type FeeRow = Pick<PaidLineColumns, 'request_id' | 'code' | 'receipt_no' | 'amount_paisa'> & { due_at: Date }
/** Where a list of fees goes on: after this one, in the order in which they fell due. */
export type FeePlace = Pick<FeeRow, 'due_at' | 'request_id' | 'code' | 'receipt_no'>
const FEE = 'request_id, code, receipt_no, amount_paisa, due_at'
const AFTER = `($2::timestamptz is null or (due_at, request_id, code, receipt_no) > ($2, $3::uuid, $4::text, $5::text))
  order by due_at, request_id, code, receipt_no limit $6`
const placed = (place: FeePlace | null): unknown[] => [
  place?.due_at ?? null,
  place?.request_id ?? null,
  place?.code ?? null,
  place?.receipt_no ?? null,
]
const FREE = `spent = 'fee_due' and batch_id is null and department_id`

/** In no batch yet, an index scan of paid_line_owed. */
export const freeFees = (
  sql: Sql,
  departmentId: string,
  before: Date | null,
  place: FeePlace | null,
  limit: number,
): Promise<FeeRow[]> =>
  sql.many<FeeRow>(
    `select ${FEE} from payments.paid_line
      where ${FREE} = $1 and ($7::timestamptz is null or due_at < $7) and ${AFTER}`,
    [departmentId, ...placed(place), limit, before],
  )
export const sumFree = (
  sql: Sql,
  departmentId: string,
  before: Date | null,
): Promise<{ fees: number; amount_paisa: number }> =>
  sql.one(
    `select count(*) as fees, coalesce(sum(amount_paisa), 0)::bigint as amount_paisa from payments.paid_line
      where ${FREE} = $1 and ($2::timestamptz is null or due_at < $2)`,
    [departmentId, before],
  )
export const feesOf = (sql: Sql, batchId: string, place: FeePlace | null, limit: number): Promise<FeeRow[]> =>
  sql.many<FeeRow>(`select ${FEE} from payments.paid_line where batch_id = $1 and ${AFTER}`, [
    batchId,
    ...placed(place),
    limit,
  ])
/** All that is free goes into this batch, so that no other can have it. */
export const takeFees = (
  sql: Sql,
  batchId: string,
  departmentId: string,
  before: Date | null,
): Promise<{ fees: number; amount_paisa: number }> =>
  sql.one(
    `with taken as (update payments.paid_line set batch_id = $1
        where ${FREE} = $2 and ($3::timestamptz is null or due_at < $3) returning amount_paisa)
     select count(*) as fees, coalesce(sum(amount_paisa), 0)::bigint as amount_paisa from taken`,
    [batchId, departmentId, before],
  )
export const freeAgain = (sql: Sql, batchId: string): Promise<number> =>
  sql.run('update payments.paid_line set batch_id = null where batch_id = $1', [batchId])

export interface OwedRow {
  department_id: string
  fees: number
  free_paisa: number
  /** Of the free ones, what is younger than the first border, and than the second. */
  first_paisa: number
  second_paisa: number
  oldest_at: Date | null
}
/** What waits for a batch, by department. Reads what is open alone, whatever was settled before. */
export const owed = (sql: Sql, first: Date, second: Date): Promise<OwedRow[]> =>
  sql.many<OwedRow>(
    `select department_id, count(*) as fees, sum(amount_paisa)::bigint as free_paisa, min(due_at) as oldest_at,
      coalesce(sum(amount_paisa) filter (where due_at > $1), 0)::bigint as first_paisa,
      coalesce(sum(amount_paisa) filter (where due_at > $2), 0)::bigint as second_paisa
     from payments.paid_line where ${FREE} is not null group by department_id order by department_id limit 500`,
    [first, second],
  )
/** What stands in batches that are not over: made, or with the bank. */
export const inBatches = (
  sql: Sql,
): Promise<{ department_id: string; made_paisa: number; under_way_paisa: number }[]> =>
  sql.many(
    `select department_id, coalesce(sum(amount_paisa) filter (where state = 'made'), 0)::bigint as made_paisa,
      coalesce(sum(amount_paisa - confirmed_paisa) filter (where state = 'sent'), 0)::bigint as under_way_paisa
     from payments.settlement where state in ('made', 'sent') group by department_id order by department_id limit 500`,
  )

export type SettlementRow = Pick<
  SettlementColumns,
  | 'batch_id'
  | 'department_id'
  | 'amount_paisa'
  | 'state'
  | 'at'
  | 'fees'
  | 'until'
  | 'made_by'
  | 'settled_by'
  | 'settled_at'
  | 'confirmed_at'
  | 'confirmed_paisa'
  | 'advised_at'
  | 'reason'
>
const SETTLEMENT = `batch_id, department_id, amount_paisa, state, at, fees, until, made_by, settled_by, settled_at, confirmed_at,
  confirmed_paisa, advised_at, reason`
export const findSettlement = (sql: Sql, batchId: string): Promise<SettlementRow | undefined> =>
  sql.find<SettlementRow>(`select ${SETTLEMENT} from payments.settlement where batch_id = $1`, [batchId])
export const lockSettlement = (sql: Sql, batchId: string): Promise<SettlementRow | undefined> =>
  sql.find<SettlementRow>(`select ${SETTLEMENT} from payments.settlement where batch_id = $1 for update`, [batchId])
export const settlements = (
  sql: Sql,
  state: string | null,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<SettlementRow[]> =>
  sql.many<SettlementRow>(
    `select ${SETTLEMENT} from payments.settlement
      where ($1::text is null or state = $1) and ($2::timestamptz is null or (at, batch_id) < ($2, $3::uuid))
      order by at desc, batch_id desc limit $4`,
    [state, before?.at ?? null, before?.id ?? null, limit],
  )
export const insertSettlement = (
  sql: Sql,
  row: Pick<SettlementRow, 'batch_id' | 'department_id' | 'amount_paisa' | 'fees' | 'until' | 'made_by'>,
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.settlement (batch_id, department_id, amount_paisa, fees, until, made_by, state, at)
      values ($1, $2, $3, $4, $5, $6, 'made', $7)`,
    [row.batch_id, row.department_id, row.amount_paisa, row.fees, row.until, row.made_by, at],
  )
export const moveSettlement = (
  sql: Sql,
  batchId: string,
  to: Pick<SettlementRow, 'state' | 'settled_by' | 'reason'>,
  at: Date,
): Promise<number> =>
  sql.run(
    'update payments.settlement set state = $2, settled_by = $3, reason = $4, settled_at = $5 where batch_id = $1',
    [batchId, to.state, to.settled_by, to.reason, at],
  )
export const setAdvised = (sql: Sql, batchId: string, at: Date): Promise<number> =>
  sql.run('update payments.settlement set advised_at = $2 where batch_id = $1 and advised_at is null', [batchId, at])
export const addConfirmed = (
  sql: Sql,
  batchId: string,
  paisa: number,
  settled: boolean,
  at: Date,
): Promise<SettlementRow> =>
  sql.one<SettlementRow>(
    `update payments.settlement set confirmed_paisa = confirmed_paisa + $2,
      state = case when $3 then 'confirmed' else state end, confirmed_at = case when $3 then $4 else confirmed_at end
     where batch_id = $1 returning ${SETTLEMENT}`,
    [batchId, paisa, settled, at],
  )

export type ConfirmationRow = Pick<
  SettlementConfirmationColumns,
  'id' | 'bank_reference' | 'amount_paisa' | 'over_paisa' | 'reason' | 'said_at'
> & { day: LocalDate }
export const confirmationsOf = (sql: Sql, batchId: string): Promise<ConfirmationRow[]> =>
  sql.many<ConfirmationRow>(
    `select id, bank_reference, day::text as day, amount_paisa, over_paisa, reason, said_at
      from payments.settlement_confirmation where batch_id = $1 order by said_at, id limit 100`,
    [batchId],
  )
export const insertConfirmation = (
  sql: Sql,
  batchId: string,
  row: Omit<ConfirmationRow, 'said_at'>,
  by: string,
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.settlement_confirmation (id, batch_id, bank_reference, day, amount_paisa, over_paisa, reason,
        said_by, said_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [row.id, batchId, row.bank_reference, row.day, row.amount_paisa, row.over_paisa, row.reason, by, at],
  )
