import type { Sql } from '../../../kernel/data/sql.ts'
import type { SettlementColumns, StandingColumns } from '../rows.generated.ts'

export type StandingRow = Pick<StandingColumns, 'request_id' | 'filed' | 'endings' | 'settled_state'>
export const getStanding = (sql: Sql, requestId: string): Promise<StandingRow> =>
  sql.one<StandingRow>(
    'select request_id, filed, endings, settled_state from payments.standing where request_id = $1',
    [requestId],
  )
export const setFiled = (sql: Sql, requestId: string): Promise<number> =>
  sql.run('update payments.standing set filed = true where request_id = $1', [requestId])
export const setSettled = (sql: Sql, requestId: string, state: string, endings: number): Promise<number> =>
  sql.run('update payments.standing set settled_state = $2, endings = $3 where request_id = $1', [
    requestId,
    state,
    endings,
  ])

/** Of what was paid and not spent; our charge, once earned, stays paid. */
export const returnLines = (sql: Sql, requestId: string): Promise<number> =>
  sql.run(
    `update payments.paid_line set spent = 'returned' where request_id = $1 and spent is null and kind not in ('charge', 'tax')`,
    [requestId],
  )

export type SettlementRow = Pick<SettlementColumns, 'batch_id' | 'department_id' | 'amount_paisa' | 'state'>
export const lockSettlement = (sql: Sql, batchId: string): Promise<SettlementRow | undefined> =>
  sql.find<SettlementRow>(
    'select batch_id, department_id, amount_paisa, state from payments.settlement where batch_id = $1 for update',
    [batchId],
  )
export const insertSettlement = (
  sql: Sql,
  batchId: string,
  departmentId: string,
  amountPaisa: number,
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.settlement (batch_id, department_id, amount_paisa, state, at) values ($1, $2, $3, 'sent', $4)`,
    [batchId, departmentId, amountPaisa, at],
  )
export const confirmSettlement = (sql: Sql, batchId: string, at: Date): Promise<number> =>
  sql.run(`update payments.settlement set state = 'confirmed', confirmed_at = $2 where batch_id = $1`, [batchId, at])
