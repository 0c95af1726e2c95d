import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { ArrivalColumns } from '../rows.generated.ts'

export type ArrivalRow = Known<ArrivalColumns, { came_by: 'poll' | 'callback' | 'hand' }>
const COLUMNS =
  'id, department_id, message_id, application_id, connection_id, came_by, message, bytes, tries, last_error, arrived_at'

/** Zero rows where the message waits already. */
export const insertArrival = (q: Sql, a: Omit<ArrivalRow, 'tries' | 'last_error' | 'arrived_at'>, at: Date) =>
  q.run(
    `insert into departments.arrival (id, department_id, message_id, application_id, connection_id, came_by, message,
      bytes, arrived_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (department_id, message_id) do nothing`,
    [a.id, a.department_id, a.message_id, a.application_id, a.connection_id, a.came_by, a.message, a.bytes, at],
  )
export const findArrival = (q: Sql, id: string) =>
  q.find<ArrivalRow>(`select ${COLUMNS} from departments.arrival where id = $1`, [id])
/** Of two who finish it at once the second finds nothing. */
export const endArrival = (q: Sql, id: string) => q.run('delete from departments.arrival where id = $1', [id])
export const noteTry = (q: Sql, id: string, tries: number, error: string) =>
  q.run('update departments.arrival set tries = $2, last_error = $3 where id = $1', [id, tries, error])
/** Said where the office's people look for what keeps an application waiting. */
export const noteWaiting = (q: Sql, applicationId: string, error: string, nextTryAt: Date) =>
  q.run(
    `update departments.filing set last_error = $2, next_try_at = $3
      where application_id = $1 and state in ('sent', 'later', 'accepted')`,
    [applicationId, error, nextTryAt],
  )
