import type { Sql } from '../../kernel/data/sql.ts'
import type { PlannedShiftColumns } from './rows.generated.ts'

export type PlannedRow = Pick<
  PlannedShiftColumns,
  'id' | 'agency_id' | 'facilitator_id' | 'tehsil_id' | 'starts_at' | 'ends_at' | 'dropped_at'
>
const PLANNED = 'id, agency_id, facilitator_id, tehsil_id, starts_at, ends_at, dropped_at'

export const insertPlanned = (
  q: Sql,
  p: {
    id: PlannedShiftColumns['id']
    agencyId: PlannedShiftColumns['agency_id']
    facilitatorId: PlannedShiftColumns['facilitator_id']
    tehsilId: PlannedShiftColumns['tehsil_id']
    startsAt: PlannedShiftColumns['starts_at']
    endsAt: PlannedShiftColumns['ends_at']
    by: PlannedShiftColumns['by']
  },
  at: Date,
) =>
  q.run(
    `insert into agencies.planned_shift (id, agency_id, facilitator_id, tehsil_id, starts_at, ends_at, by, made_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [p.id, p.agencyId, p.facilitatorId, p.tehsilId, p.startsAt, p.endsAt, p.by, at],
  )
/** Plans of one person are made one after the other: the second sees the first. */
export const lockPerson = (q: Sql, facilitatorId: string) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('agencies.plan:' || $1::text, 0))`, [facilitatorId])
export const overlapping = (q: Sql, facilitatorId: string, startsAt: Date, endsAt: Date, id: string) =>
  q.find<Pick<PlannedShiftColumns, 'id'>>(
    `select id from agencies.planned_shift where facilitator_id = $1 and dropped_at is null and starts_at < $3
      and ends_at > $2 and id <> $4 limit 1`,
    [facilitatorId, startsAt, endsAt, id],
  )
export const plannedOf = (
  q: Sql,
  agencyId: string,
  facilitatorId: string | null,
  from: Date,
  to: Date,
  limit: number,
) =>
  q.many<PlannedRow>(
    `select ${PLANNED} from agencies.planned_shift where agency_id = $1 and ($2::uuid is null or facilitator_id = $2)
      and dropped_at is null and ends_at > $3 and starts_at < $4 order by starts_at, id limit $5`,
    [agencyId, facilitatorId, from, to, limit],
  )
export const lockPlanned = (q: Sql, id: string) =>
  q.find<PlannedRow>(`select ${PLANNED} from agencies.planned_shift where id = $1 for update`, [id])
/** All that is not over yet; answers what it was. */
export const dropPlannedOf = (q: Sql, agencyId: string, facilitatorId: string, at: Date) =>
  q.many<PlannedRow>(
    `update agencies.planned_shift set dropped_at = $3 where agency_id = $1 and facilitator_id = $2
      and dropped_at is null and ends_at > $3 returning ${PLANNED}`,
    [agencyId, facilitatorId, at],
  )
export const dropPlanned = (q: Sql, id: string, at: Date) =>
  q.run('update agencies.planned_shift set dropped_at = $2 where id = $1', [id, at])
