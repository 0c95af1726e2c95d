import type { Sql } from '../../../kernel/data/sql.ts'
import type { StandingColumns } from '../rows.generated.ts'

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
