import type { Trouble } from '@app/domain/requests'
import type { Area } from '../../../kernel/area.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { OfferColumns, TaskColumns } from '../rows.generated.ts'
import { ENDED, LAST_PIN_FELL, TASK, type TaskRow, VISIT, type VisitRow } from '../store.ts'

export const pastVisits = (q: Sql, facilitatorId: string, before: Date, beforeId: string, limit: number) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.facilitator_id = $1 and v.state in ${ENDED}
      and (v.ended_at, v.id) < ($2, $3) order by v.ended_at desc, v.id desc limit $4`,
    [facilitatorId, before, beforeId, limit],
  )
export const openVisitsIn = (q: Sql, area: Area | null, limit: number) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.state not in ${ENDED} and ($1::text[] is null
      or v.district_id = any($1) or v.tehsil_id = any($3)) order by v.starts_at limit $2`,
    [area?.districts, limit, area?.tehsils],
  )
/** What is open and begins before `until`: of today, and what is left of the days before. */
export const openVisitsUntil = (q: Sql, area: Area | null, until: Date, limit: number) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.state not in ${ENDED} and v.starts_at < $4 and ($1::text[] is null
      or v.district_id = any($1) or v.tehsil_id = any($3)) order by v.starts_at, v.id limit $2`,
    [area?.districts, limit, area?.tehsils, until],
  )
/** What others have promised of that day in the district, and have not set out to; those at about its hour first. */
export const promisedBeside = (q: Sql, visit: VisitRow, of: { from: Date; to: Date; limit: number }) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.district_id = $1 and v.state = 'assigned' and v.starts_at >= $2
      and v.starts_at < $3 and v.facilitator_id is distinct from $4
      order by abs(extract(epoch from v.starts_at - $5::timestamptz)), v.id limit $6`,
    [visit.district_id, of.from, of.to, visit.facilitator_id, visit.starts_at, of.limit],
  )
/** Visits for which somebody has an offer that they have not answered. */
export const askedVisits = (q: Sql, visitIds: readonly string[], at: Date) =>
  q.many<Pick<OfferColumns, 'visit_id'>>(
    `select distinct visit_id from dispatch.offer where visit_id = any($1) and state = 'open' and expires_at > $2 limit 1000`,
    [visitIds, at],
  )
export const openVisitsOfRequests = (q: Sql, requestIds: readonly string[]) =>
  q.many<Pick<TaskColumns, 'request_id'> & Pick<VisitRow, 'id' | 'starts_at' | 'facilitator_id'>>(
    `select distinct on (t.request_id) t.request_id, v.id, v.starts_at, v.facilitator_id
      from dispatch.task t join dispatch.visit v on v.id = t.visit_id
      where t.request_id = any($1) and v.state not in ${ENDED}
      order by t.request_id, v.planned_at desc, v.id desc limit 1000`,
    [requestIds],
  )
export const tasksOfVisits = (q: Sql, visitIds: readonly string[]) =>
  q.many<TaskRow>(`select ${TASK} from dispatch.task where visit_id = any($1) order by made_at, id limit 2000`, [
    visitIds,
  ])

/**
 * One row a request, by the first that fits: a code that only operations can unlock, papers to be fetched back,
 * somebody who is not heard of, a visit near at hand that nobody has taken.
 */
export const visitsInTrouble = (q: Sql, f: { area: Area | null; tries: number; soon: Date; limit: number }) =>
  q.many<Pick<TaskColumns, 'request_id'> & { trouble: Trouble }>(
    `select distinct on (request_id) request_id, trouble from (
      select k.request_id, case when v.state = 'arrived' and v.start_tries >= $2 and not exists (select
        from dispatch.code_ruling c where c.visit_id = v.id and c.turn = v.turn and c.kind = 'start'
        and c.ruling = 'approved')
          or v.state = 'in_progress' and v.completion_tries >= $2 and not exists (select from dispatch.code_ruling c
          where c.visit_id = v.id and c.turn = v.turn and c.kind = 'completion'
          and c.ruling = 'approved') then 'code_locked'
        when v.silent_since is not null and v.state in ('en_route', 'arrived', 'in_progress') then 'not_heard'
        when v.state in ('planned', 'offered') and ${LAST_PIN_FELL} then 'pin_fell'
        when v.state in ('planned', 'offered') and v.starts_at < $3 then 'nobody_yet' end as trouble
      from dispatch.visit v join dispatch.task k on k.visit_id = v.id and k.state = 'open'
      where v.kind = 'household' and v.state not in ('completed', 'failed', 'cancelled') and ($1::text[] is null
      or v.district_id = any($1) or v.tehsil_id = any($5))
      union all select request_id, 'papers_to_fetch' from dispatch.recovery
        where ended_at is null and ($1::text[] is null or district_id = any($1) or tehsil_id = any($5))) t
    where trouble is not null order by request_id, array_position(array['code_locked', 'papers_to_fetch', 'not_heard',
    'pin_fell', 'nobody_yet'], trouble) limit $4`,
    [f.area?.districts, f.tries, f.soon, f.limit, f.area?.tehsils],
  )
