import type { DayOffKind, DaySpan } from '@app/domain/availability'
import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { DayOffColumns, FacilitatorColumns, PlannedShiftColumns, WorkingWeekColumns } from '../rows.generated.ts'

export type WeekRow = Pick<Known<WorkingWeekColumns, { spans: DaySpan[] }>, 'spans' | 'by' | 'at'>
export type DayOffRow = Pick<
  Known<DayOffColumns, { kind: DayOffKind }>,
  'id' | 'facilitator_id' | 'starts_at' | 'ends_at' | 'kind' | 'reason' | 'by' | 'made_at' | 'lifted_at'
>
export type PlannedRow = Pick<
  PlannedShiftColumns,
  'id' | 'agency_id' | 'facilitator_id' | 'tehsil_id' | 'starts_at' | 'ends_at' | 'dropped_at'
>
const DAY_OFF = 'id, facilitator_id, starts_at, ends_at, kind, reason, by, made_at, lifted_at'
const PLANNED = 'id, agency_id, facilitator_id, tehsil_id, starts_at, ends_at, dropped_at'

/** What one person says of their hours is written one after the other: the second sees the first. */
export const lockHoursOf = (q: Sql, facilitatorId: string) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('workforce.hours:' || $1::text, 0))`, [facilitatorId])

// The week

export const insertWeek = (q: Sql, facilitatorId: string, spans: readonly DaySpan[], by: string, at: Date) =>
  q.run('insert into workforce.working_week (facilitator_id, spans, by, at) values ($1, $2, $3, $4)', [
    facilitatorId,
    JSON.stringify(spans),
    by,
    at,
  ])
/** The newest first: the first of them holds. */
export const weeksOf = (q: Sql, facilitatorId: string, limit: number) =>
  q.many<WeekRow>(
    'select spans, by, at from workforce.working_week where facilitator_id = $1 order by id desc limit $2',
    [facilitatorId, limit],
  )

// Days off

export const insertDayOff = (
  q: Sql,
  d: {
    id: DayOffColumns['id']
    facilitatorId: DayOffColumns['facilitator_id']
    from: Date
    to: Date
    kind: DayOffKind
    reason: DayOffColumns['reason']
    by: DayOffColumns['by']
  },
  at: Date,
) =>
  q.run(
    `insert into workforce.day_off (id, facilitator_id, starts_at, ends_at, kind, reason, by, made_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [d.id, d.facilitatorId, d.from, d.to, d.kind, d.reason, d.by, at],
  )
export const daysOffOf = (q: Sql, facilitatorId: string, from: Date, to: Date, limit: number) =>
  q.many<DayOffRow>(
    `select ${DAY_OFF} from workforce.day_off where facilitator_id = $1 and lifted_at is null and ends_at > $2
      and starts_at < $3 order by starts_at, id limit $4`,
    [facilitatorId, from, to, limit],
  )
export const lockDayOff = (q: Sql, id: string) =>
  q.find<DayOffRow>(`select ${DAY_OFF} from workforce.day_off where id = $1 for update`, [id])
export const liftDayOff = (q: Sql, id: string, by: string, at: Date) =>
  q.run('update workforce.day_off set lifted_at = $2, lifted_by = $3 where id = $1', [id, at, by])

// Planned shifts

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
    `insert into workforce.planned_shift (id, agency_id, facilitator_id, tehsil_id, starts_at, ends_at, by, made_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [p.id, p.agencyId, p.facilitatorId, p.tehsilId, p.startsAt, p.endsAt, p.by, at],
  )
export const overlapping = (q: Sql, facilitatorId: string, startsAt: Date, endsAt: Date, id: string) =>
  q.find<Pick<PlannedShiftColumns, 'id'>>(
    `select id from workforce.planned_shift where facilitator_id = $1 and dropped_at is null and starts_at < $3
      and ends_at > $2 and id <> $4 limit 1`,
    [facilitatorId, startsAt, endsAt, id],
  )
/** Of an agency, of one person, or of one person by an agency. */
export const plannedIn = (
  q: Sql,
  f: { agencyId: string | null; facilitatorId: string | null; from: Date; to: Date; limit: number },
) =>
  q.many<PlannedRow>(
    `select ${PLANNED} from workforce.planned_shift where ($1::uuid is null or agency_id = $1)
      and ($2::uuid is null or facilitator_id = $2) and dropped_at is null and ends_at > $3 and starts_at < $4
      order by starts_at, id limit $5`,
    [f.agencyId, f.facilitatorId, f.from, f.to, f.limit],
  )
export const lockPlanned = (q: Sql, id: string) =>
  q.find<PlannedRow>(`select ${PLANNED} from workforce.planned_shift where id = $1 for update`, [id])
/** All that is not over yet; answers what it was. */
export const dropPlannedOf = (q: Sql, agencyId: string, facilitatorId: string, at: Date) =>
  q.many<PlannedRow>(
    `update workforce.planned_shift set dropped_at = $3 where agency_id = $1 and facilitator_id = $2
      and dropped_at is null and ends_at > $3 returning ${PLANNED}`,
    [agencyId, facilitatorId, at],
  )
export const dropPlanned = (q: Sql, id: string, at: Date) =>
  q.run('update workforce.planned_shift set dropped_at = $2 where id = $1', [id, at])

// All of it together

interface Stretch {
  from: string
  to: string
}
export interface SaidRow {
  id: FacilitatorColumns['id']
  spans: DaySpan[] | null
  days_off: (Stretch & { made: string })[]
  shifts: Stretch[]
}
/** Of 500 people it takes some milliseconds: each is three looks at an index. */
export const saidBy = (q: Sql, ids: readonly string[], from: Date, to: Date) =>
  q.many<SaidRow>(
    `select f.id, (select w.spans from workforce.working_week w where w.facilitator_id = f.id order by w.id desc limit 1) as spans,
      coalesce((select jsonb_agg(jsonb_build_object('from', d.starts_at, 'to', d.ends_at, 'made', d.made_at)) from workforce.day_off d
        where d.facilitator_id = f.id and d.lifted_at is null and d.ends_at > $2 and d.starts_at < $3), '[]') as days_off,
      coalesce((select jsonb_agg(jsonb_build_object('from', p.starts_at, 'to', p.ends_at)) from workforce.planned_shift p
        where p.facilitator_id = f.id and p.dropped_at is null and p.ends_at > $2 and p.starts_at < $3), '[]') as shifts
    from unnest($1::uuid[]) as f(id) limit 20000`,
    [ids, from, to],
  )
/** Of these people who is off in the time, and who has ever said a word of their hours. */
export const offOrSilent = (q: Sql, ids: readonly string[], from: Date, to: Date) =>
  q.many<Pick<FacilitatorColumns, 'id'> & { off: DayOffKind | null; said: boolean }>(
    `select f.id, (select d.kind from workforce.day_off d where d.facilitator_id = f.id and d.lifted_at is null
        and d.ends_at > $2 and d.starts_at < $3 order by d.starts_at limit 1) as off,
      exists (select from workforce.working_week w where w.facilitator_id = f.id) or exists (select from workforce.planned_shift p
        where p.facilitator_id = f.id and p.dropped_at is null and p.ends_at > $2) as said
    from unnest($1::uuid[]) as f(id) limit 500`,
    [ids, from, to],
  )
