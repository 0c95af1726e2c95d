import type { Sql } from '../../../kernel/data/sql.ts'
import type { AlarmColumns } from '../rows.generated.ts'

export const insertAlarm = (q: Sql, alertId: string, facilitatorId: string, at: Date) =>
  q.run(
    'insert into tracking.alarm (alert_id, facilitator_id, since) values ($1, $2, $3) on conflict (alert_id) do nothing',
    [alertId, facilitatorId, at],
  )
export const deleteAlarm = (q: Sql, alertId: string) =>
  q.run('delete from tracking.alarm where alert_id = $1', [alertId])

export const alarmedAmong = (q: Sql, facilitatorIds: readonly string[]) =>
  q.many<Pick<AlarmColumns, 'facilitator_id'>>(
    'select distinct facilitator_id from tracking.alarm where facilitator_id = any($1) limit 1000',
    [facilitatorIds],
  )
