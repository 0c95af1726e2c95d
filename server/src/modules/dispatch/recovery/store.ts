import type { Area } from '../../../kernel/area.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { TaskColumns } from '../rows.generated.ts'
import { RECOVERY, type RecoveryRow } from '../visit/store.ts'

/** For each request the latest visit of theirs that it was part of. */
export const latestVisitsOf = (q: Sql, facilitatorId: string, requestIds: readonly string[]) =>
  q.many<Pick<TaskColumns, 'request_id'> & { visit_id: string }>(
    `select distinct on (t.request_id) t.request_id, v.id as visit_id from dispatch.task t join dispatch.visit v on v.id = t.visit_id
    where t.request_id = any($2) and v.facilitator_id = $1 order by t.request_id, v.planned_at desc, v.id desc limit 200`,
    [facilitatorId, requestIds],
  )
export const findRecovery = (q: Sql, id: string) =>
  q.find<RecoveryRow>(`select ${RECOVERY} from dispatch.recovery where id = $1`, [id])
export const lockRecovery = (q: Sql, id: string) =>
  q.find<RecoveryRow>(`select ${RECOVERY} from dispatch.recovery where id = $1 for update`, [id])
export const openRecoveriesIn = (q: Sql, area: Area | null, limit: number) =>
  q.many<RecoveryRow>(
    `select ${RECOVERY} from dispatch.recovery where ended_at is null and ($1::text[] is null or district_id = any($1)
      or tehsil_id = any($3)) order by due_at, id limit $2`,
    [area?.districts, limit, area?.tehsils],
  )
export const openRecoveriesFor = (q: Sql, fetcherId: string, limit: number) =>
  q.many<RecoveryRow>(
    `select ${RECOVERY} from dispatch.recovery where ended_at is null and fetcher_id = $1 order by due_at, id limit $2`,
    [fetcherId, limit],
  )
export const setFetcher = (q: Sql, id: string, fetcherId: string) =>
  q.run('update dispatch.recovery set fetcher_id = $2 where id = $1', [id, fetcherId])

/** At work again: whoever had the papers has them still, and brings them. */
export const settleRecoveriesWith = (q: Sql, holderId: string, at: Date) =>
  q.run(
    `update dispatch.recovery set ended_at = $2, outcome = 'settled'
      where holder_id = $1 and ended_at is null and reason like 'standing\\_%'`,
    [holderId, at],
  )
