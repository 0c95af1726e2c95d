import type { WastedBy } from '@app/domain/figures'
import type { Blamed } from '@app/domain/requests'
import type { Area } from '../../../kernel/area.ts'
import type { Sql } from '../../../kernel/data/sql.ts'

export interface Period {
  area: Area | null
  from: Date
  until: Date
}
/** Ended in the period (index `visit_ended`), after somebody had set out. */
const ENDED = `v.ended_at >= $1 and v.ended_at < $2 and v.state in ('completed', 'failed')
  and ($3::text[] is null or v.district_id = any($3) or v.tehsil_id = any($4))`
const given = ({ area, from, until }: Period) => [from, until, area?.districts, area?.tehsils]

export interface CauseRow {
  reason: string
  cause: Blamed
  count: number
}
export const causes = (q: Sql, period: Period) =>
  q.many<CauseRow>(
    `select v.reason, v.cause, count(*)::int as count from dispatch.visit v where ${ENDED} and v.state = 'failed'
      and v.reason is not null and v.cause is not null
      group by 1, 2 order by 3 desc, 1, 2 limit 200`,
    given(period),
  )

export interface CountRow {
  key: string
  visits: number
  wasted: number
  firsts: number
  firsts_done: number
}
/** The first that was ended of its request's collections. */
const FIRST = `t.kind = 'collection' and not exists (select from dispatch.task e where e.request_id = t.request_id
  and e.kind = 'collection' and e.state in ('done', 'failed') and (e.ended_at, e.id) < (t.ended_at, t.id))`
const counted = (key: string, last: string) => `
  with ended as (
    select ${key} as key, v.id, v.state, t.state as task_state, ${FIRST} as is_first
    from dispatch.visit v join dispatch.task t on t.visit_id = v.id and t.state in ('done', 'failed')
    join requests.request r on r.id = t.request_id where ${ENDED})
  select key, count(distinct id)::int as visits, (count(distinct id) filter (where state = 'failed'))::int as wasted,
    (count(*) filter (where is_first))::int as firsts,
    (count(*) filter (where is_first and task_state = 'done'))::int as firsts_done
  from ended where key is not null group by 1 order by ${last} limit 500`
const BY: Record<WastedBy, string> = {
  service: counted('r.service_id', 'wasted desc, 1'),
  district: counted('v.district_id', 'wasted desc, 1'),
  // A week is told by its Monday, in the territory's own time.
  week: counted(
    `to_char(date_trunc('week', (v.ended_at at time zone 'UTC') + $5 * interval '1 minute'), 'YYYY-MM-DD')`,
    '1 desc',
  ),
}
export const countsBy = (q: Sql, by: WastedBy, period: Period, offsetMinutes: number) =>
  q.many<CountRow>(BY[by], [...given(period), ...(by === 'week' ? [offsetMinutes] : [])])

export interface WastedRow {
  id: string
  request_id: string
  tracking_no: string
  ended_at: Date
  reason: string
  district_id: string
  tehsil_id: string
  facilitator_id: string | null
}
export const wastedVisits = (
  q: Sql,
  period: Period,
  f: { reason: string | null; before: Date; beforeId: string; limit: number },
) =>
  q.many<WastedRow>(
    `select v.id, t.request_id, r.tracking_no, v.ended_at, v.reason, v.district_id, v.tehsil_id, v.facilitator_id
      from dispatch.visit v
      join lateral (select request_id from dispatch.task where visit_id = v.id order by made_at, id limit 1) t on true
      join requests.request r on r.id = t.request_id
      where ${ENDED} and v.state = 'failed' and v.reason is not null and ($5::text is null or v.reason = $5)
      and (v.ended_at, v.id) < ($6, $7) order by v.ended_at desc, v.id desc limit $8`,
    [...given(period), f.reason, f.before, f.beforeId, f.limit],
  )
