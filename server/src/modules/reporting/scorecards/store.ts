import type { Blamed } from '@app/domain/requests'
import type { Area } from '../../../kernel/area.ts'
import type { Sql } from '../../../kernel/data/sql.ts'

export interface Where {
  area: Area | null
  departmentId: string | null
  from: Date
  until: Date
}
export interface CardRow {
  id: string
  filed: number
  decided: number
  open: number
  objected: number
  due: number
  late: number
}

// What is undecided and what was decided in the time, each from its own index: what was filed in it is one or the other.
const cards = (column: 'office_id' | 'department_id') => `with seen as materialized (
    select application_id, office_id, department_id, district_id, tehsil_id, filed_at, decided_at, due_at from applications.application
      where decided_at is null and filed_at is not null
    union all
    select application_id, office_id, department_id, district_id, tehsil_id, filed_at, decided_at, due_at from applications.application
      where decided_at >= $3)
  select a.${column} as id,
    count(*) filter (where a.filed_at >= $3) as filed, count(*) filter (where a.decided_at >= $3) as decided, count(*)
    filter (where a.decided_at is null) as open,
    count(*) filter (where a.filed_at >= $3 and (select true from applications.objection o
    where o.application_id = a.application_id limit 1)) as objected,
    count(*) filter (where a.due_at is not null) as due, count(*) filter (where a.due_at < coalesce(a.decided_at, $4)) as late
  from seen a where a.filed_at < $4
  and ($1::text[] is null or a.district_id = any($1) or a.tehsil_id = any($7)) and ($2::text is null
  or a.department_id = $2) and ($5::text is null or a.${column} > $5) group by 1 order by 1 limit $6`
const BY_OFFICE = cards('office_id')
const BY_DEPARTMENT = cards('department_id')
export const cardRows = (q: Sql, by: 'office' | 'department', w: Where, after: string | null, limit: number) =>
  q.many<CardRow>(by === 'office' ? BY_OFFICE : BY_DEPARTMENT, [
    w.area?.districts,
    w.departmentId,
    w.from,
    w.until,
    after,
    limit,
    w.area?.tehsils,
  ])

export interface DecidedRow {
  request_id: string
  office_id: string
  district_id: string | null
  filed_at: Date
  decided_at: Date
}
const decided = (
  column: 'office_id' | 'department_id',
) => `select request_id, office_id, district_id, filed_at, decided_at from applications.application
  where ${column} = $1 and decided_at >= $2 and decided_at < $3 and filed_at is not null and ($4::text[] is null
  or district_id = any($4) or tehsil_id = any($6)) order by decided_at desc, application_id limit $5`
const OF_OFFICE = decided('office_id')
const OF_DEPARTMENT = decided('department_id')
export const latestDecided = (q: Sql, by: 'office' | 'department', id: string, w: Where, limit: number) =>
  q.many<DecidedRow>(by === 'office' ? OF_OFFICE : OF_DEPARTMENT, [
    id,
    w.from,
    w.until,
    w.area?.districts,
    limit,
    w.area?.tehsils,
  ])

export interface TurnRow {
  request_id: string
  party: Blamed
  from_at: Date
  to_at: Date | null
}
export const turnsOf = (q: Sql, requestIds: readonly string[]) =>
  q.many<TurnRow>(
    `select request_id, party, from_at, to_at from requests.span where request_id = any($1) and party = 'department'
      order by request_id, from_at limit 20000`,
    [requestIds],
  )
