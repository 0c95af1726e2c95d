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

interface Span {
  from: Date
  until: Date
}

export interface OwnWeekRow {
  week: number
  seconds: number
  paisa: number
  visits: number
  asked: number
  taken: number
  declined: number
  unanswered: number
  others_first: number
}

const WEEKS = `week as (select * from unnest($1::timestamptz[], $2::timestamptz[]) with ordinality as t(since, until, week))`
const SECONDS = `coalesce(sum(extract(epoch from least(coalesce(s.ended_at, w.until), w.until) - greatest(s.started_at, w.since))),
  0)::float8`
/** Looked for from a day before on, as above: what somebody worked in all the years before is not read for it. */
const WORKED = `s.started_at >= w.since - interval '1 day' and s.started_at < w.until and (s.ended_at is null or s.ended_at > w.since)`
const EARNED = `a.earned_at >= w.since and a.earned_at < w.until and a.state <> 'taken_back'`

/** One person's weeks: time on shift, what was earned, and what became of the offers made to them. */
export const ownWeeks = (q: Sql, facilitatorId: string, weeks: readonly Span[]) =>
  q.many<OwnWeekRow>(
    `with ${WEEKS}
    select w.week::int as week, worked.seconds, earned.paisa, earned.visits, offers.*
    from week w,
      lateral (select ${SECONDS} as seconds from dispatch.shift s where s.facilitator_id = $3 and ${WORKED}) worked,
      lateral (select coalesce(sum(a.facilitator_paisa), 0)::bigint as paisa, count(distinct a.visit_id)::int as visits
        from commissions.accrual a where a.facilitator_id = $3 and ${EARNED}) earned,
      lateral (select count(*)::int as asked, count(*) filter (where o.state = 'accepted')::int as taken,
        count(*) filter (where o.state = 'declined')::int as declined,
        count(*) filter (where o.state = 'expired')::int as unanswered,
        count(*) filter (where o.state = 'withdrawn')::int as others_first
        from dispatch.offer o where o.facilitator_id = $3 and o.offered_at >= w.since and o.offered_at < w.until) offers
    order by w.week limit 10`,
    [weeks.map((one) => one.from), weeks.map((one) => one.until), facilitatorId],
  )

export interface AreaWeekRow {
  week: number
  people: number
  seconds: number
  paisa: number
  visits: number
}

/** All who serve one of these places and were on shift, week by week, added up: nobody's own leaves the database. */
export const areaWeeks = (q: Sql, tehsilIds: readonly string[], weeks: readonly Span[]) =>
  q.many<AreaWeekRow>(
    `with ${WEEKS}, at_work as (
      select w.week, w.since, w.until, f.id, ${SECONDS} as seconds
      from workforce.facilitator f, week w, dispatch.shift s
      where f.tehsils && $3 and s.facilitator_id = f.id and ${WORKED} group by 1, 2, 3, 4)
    select w.week::int as week, count(*)::int as people, sum(w.seconds)::float8 as seconds,
      sum(earned.paisa)::bigint as paisa, sum(earned.visits)::int as visits
    from at_work w, lateral (select coalesce(sum(a.facilitator_paisa), 0)::bigint as paisa,
      count(distinct a.visit_id)::int as visits from commissions.accrual a where a.facilitator_id = w.id and ${EARNED}) earned
    group by 1 order by 1 limit 10`,
    [weeks.map((one) => one.from), weeks.map((one) => one.until), tehsilIds],
  )
