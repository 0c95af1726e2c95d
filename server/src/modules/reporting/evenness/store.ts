import type { Sql } from '../../../kernel/data/sql.ts'

export interface WorkedRow {
  tehsils: string[]
  seconds: number
  paisa: number
}

/**
 * Everybody who was on shift in the week, with how long and what they earned in it; what was taken back was not earned.
 * A shift ends with its day, so that none of it began more than a day before.
 */
export const workedIn = (q: Sql, from: Date, until: Date, limit: number) =>
  q.many<WorkedRow>(
    `with shifts as (
      select s.facilitator_id as id, sum(extract(epoch from least(coalesce(s.ended_at, $2), $2)
        - greatest(s.started_at, $1)))::float8 as seconds
      from dispatch.shift s where s.started_at >= $1 - interval '1 day' and s.started_at < $2
        and (s.ended_at is null or s.ended_at > $1) group by 1)
    select f.tehsils, w.seconds, coalesce((select sum(a.facilitator_paisa) from commissions.accrual a
      where a.facilitator_id = w.id and a.earned_at >= $1 and a.earned_at < $2 and a.state <> 'taken_back'), 0)::bigint as paisa
    from shifts w join workforce.facilitator f on f.id = w.id order by f.id limit $3`,
    [from, until, limit],
  )
