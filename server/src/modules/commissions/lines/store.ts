import type { Sql } from '../../../kernel/data/sql.ts'
import { ACCRUAL, type AccrualRow } from '../store.ts'

export const findAccruals = (sql: Sql, lines: readonly { task_id: string; rule_id: string }[]): Promise<AccrualRow[]> =>
  sql.many<AccrualRow>(
    `select ${ACCRUAL} from commissions.accrual
      where (task_id, rule_id) in (select * from unnest($1::uuid[], $2::text[])) limit 1000`,
    [lines.map((line) => line.task_id), lines.map((line) => line.rule_id)],
  )

export const page = (
  sql: Sql,
  facilitatorId: string,
  from: Date | null,
  to: Date | null,
  before: string | null,
  limit: number,
): Promise<AccrualRow[]> =>
  sql.many<AccrualRow>(
    `select ${ACCRUAL} from commissions.accrual where facilitator_id = $1 and ($2::timestamptz is null
      or earned_at >= $2) and ($3::timestamptz is null or earned_at < $3)
       and ($4::text is null or (to_char(earned_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || task_id || rule_id) < $4)
     order by earned_at desc, task_id desc, rule_id desc limit $5`,
    [facilitatorId, from, to, before, limit],
  )
export const cursorOf = (row: AccrualRow): string =>
  `${row.earned_at.toISOString().replace(/\D/g, '').slice(0, 17)}000${row.task_id}${row.rule_id}`

/** What an agency's people earned under its name in those days, whatever became of it since. */
export const accrualsOfAgency = (
  sql: Sql,
  agencyId: string,
  from: Date,
  to: Date,
  limit: number,
): Promise<AccrualRow[]> =>
  sql.many<AccrualRow>(
    `select ${ACCRUAL} from commissions.accrual where agency_id = $1 and earned_at >= $2 and earned_at < $3
      order by earned_at, task_id, rule_id limit $4`,
    [agencyId, from, to, limit],
  )
