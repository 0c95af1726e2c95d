import type { Sql } from '../../../kernel/data/sql.ts'
import type { PaidLineColumns, SettlementColumns } from '../rows.generated.ts'

type UnknownRow = Pick<PaidLineColumns, 'request_id' | 'code' | 'receipt_no' | 'amount_paisa'>
export const unknownFees = (sql: Sql, limit: number): Promise<UnknownRow[]> =>
  sql.many<UnknownRow>(
    `select request_id, code, receipt_no, amount_paisa from payments.paid_line
      where spent = 'fee_due' and department_id is null order by request_id, code, receipt_no limit $1`,
    [limit],
  )
export const adoptFee = (sql: Sql, row: UnknownRow, departmentId: string, dueAt: Date): Promise<number> =>
  sql.run(
    `update payments.paid_line set department_id = $4, due_at = $5
      where request_id = $1 and code = $2 and receipt_no = $3 and department_id is null`,
    [row.request_id, row.code, row.receipt_no, departmentId, dueAt],
  )

/** Departments with a settlement that names no fee yet. */
export const formerSettlements = (sql: Sql): Promise<Pick<SettlementColumns, 'department_id'>[]> =>
  sql.many('select distinct department_id from payments.settlement where made_by is null and fees = 0 limit 500')
/** Sums run on in both, by time; a fee is of the first settlement that reaches it and was made after it. */
export const settleFormer = async (sql: Sql, departmentId: string): Promise<void> => {
  await sql.run(
    `update payments.paid_line p set batch_id = s.batch_id
      from (select request_id, code, receipt_no, due_at,
          sum(amount_paisa) over (order by due_at, request_id, code, receipt_no) as up_to
        from payments.paid_line where spent = 'fee_due' and department_id = $1 and (batch_id is null or batch_id in
          (select batch_id from payments.settlement where department_id = $1 and made_by is null))) f,
        (select batch_id, at, amount_paisa, sum(amount_paisa) over (order by at, batch_id) as up_to
          from payments.settlement where department_id = $1 and made_by is null) s
     where p.request_id = f.request_id and p.code = f.code and p.receipt_no = f.receipt_no and p.batch_id is null
       and f.due_at <= s.at and f.up_to <= s.up_to and f.up_to > s.up_to - s.amount_paisa`,
    [departmentId],
  )
  await sql.run(
    `update payments.settlement s set fees = (select count(*) from payments.paid_line p where p.batch_id = s.batch_id)
      where department_id = $1 and made_by is null and fees = 0`,
    [departmentId],
  )
}
