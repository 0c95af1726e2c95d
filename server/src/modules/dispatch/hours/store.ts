import type { Area } from '../../../kernel/area.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { DisplacedColumns, VisitColumns } from '../rows.generated.ts'
import { ENDED, VISIT, type VisitRow } from '../store.ts'

export type Outcome = 'offered_again' | 'moved' | 'told'
export type DisplacedRow = Pick<
  Known<DisplacedColumns, { outcome: Outcome }>,
  'id' | 'visit_id' | 'request_id' | 'tehsil_id' | 'facilitator_id' | 'starts_at' | 'outcome' | 'at'
> & { visit_state: VisitColumns['state']; taken_by: string | null; now_at: Date }

/** Visits at homes of these tehsils that begin within the time and are not over. */
export const homeVisitsIn = (
  q: Sql,
  where: { districtIds: readonly string[]; tehsilIds: readonly string[] },
  from: Date,
  to: Date,
  limit: number,
) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.district_id = any($1) and v.tehsil_id = any($2) and v.kind = 'household'
      and v.starts_at >= $3 and v.starts_at < $4 and v.state not in ${ENDED} order by v.starts_at, v.planned_at, v.id limit $5`,
    [where.districtIds, where.tehsilIds, from, to, limit],
  )
export const insertDisplaced = (
  q: Sql,
  d: {
    visitId: DisplacedColumns['visit_id']
    requestId: DisplacedColumns['request_id']
    districtId: DisplacedColumns['district_id']
    tehsilId: DisplacedColumns['tehsil_id']
    facilitatorId: DisplacedColumns['facilitator_id']
    startsAt: DisplacedColumns['starts_at']
    outcome: Outcome
  },
  at: Date,
) =>
  q.run(
    `insert into dispatch.displaced (visit_id, request_id, district_id, tehsil_id, facilitator_id, starts_at, outcome, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [d.visitId, d.requestId, d.districtId, d.tehsilId, d.facilitatorId, d.startsAt, d.outcome, at],
  )
export const displaced = (q: Sql, area: Area | null, before: string | null, limit: number) =>
  q.many<DisplacedRow>(
    `select d.id, d.visit_id, d.request_id, d.tehsil_id, d.facilitator_id, d.starts_at, d.outcome, d.at, v.state as visit_state,
      v.facilitator_id as taken_by, v.starts_at as now_at
    from dispatch.displaced d join dispatch.visit v on v.id = d.visit_id
    where ($1::text[] is null or d.district_id = any($1) or d.tehsil_id = any($2)) and ($3::bigint is null or d.id < $3)
    order by d.id desc limit $4`,
    [area?.districts, area?.tehsils, before, limit],
  )
export const endShiftAt = (q: Sql, shiftId: string, at: Date) =>
  q.run('update dispatch.shift set planned_end = greatest(started_at, $2) where id = $1 and ended_at is null', [
    shiftId,
    at,
  ])
