import type { Count } from '@app/domain/figures'
import type { Sql } from '../../../../kernel/data/sql.ts'
import { COMPLAINED, DIMS, ENDED } from '../recorded.ts'
import type { Dims, EndedRow } from '../store.ts'

/**
 * From after which event a night has to read: the night before the last had counted all up to there. One night more than
 * needed, because what is counted twice changes nothing, and what was still being written then is found now.
 */
export const countedBefore = (q: Sql, asOf: string) =>
  q.find<{ seq: number }>('select seq from reporting.counted where as_of < $1 order by as_of desc offset 1 limit 1', [
    asOf,
  ])
/** The night is counted up to the first event that belongs to the day after. */
export const noteCounted = (q: Sql, asOf: string, after: number, until: Date) =>
  q.run(
    `insert into reporting.counted (as_of, seq) values ($1, coalesce(
      (select seq - 1 from kernel.event where seq > $2 and at >= $3 order by seq limit 1),
      (select seq from kernel.event order by seq desc limit 1), $2))
      on conflict (as_of) do update set seq = excluded.seq`,
    [asOf, after, until],
  )

/** What the complaints of these events were about; before the stands go on, so that they say how it was. */
export const keepFiled = (q: Sql, moved: readonly string[], after: number, until: Date) =>
  q.run(
    `
    with filed as materialized (
      select seq, (payload->>'grievanceId')::uuid as id, (payload->>'requestId')::uuid as request_id from kernel.event
        where seq > $2 and ${COMPLAINED} and type = 'grievance.opened' and at < $3),
    moved as materialized (
      select seq, (payload->>'requestId')::uuid as request_id, ${DIMS('payload')} from kernel.event
        where seq > $2 and type = any($1) and at < $3 and (payload->>'requestId')::uuid in (select request_id from filed))
    insert into reporting.filed (grievance_id, service_id, district_id, mode)
      select distinct on (f.seq) f.id, coalesce(m."serviceId", s.service_id, ''), coalesce(m."districtId", s.district_id, ''),
        coalesce(m.mode, s.mode, '')
      from filed f left join moved m on m.request_id = f.request_id and m.seq < f.seq
        left join reporting.stand s on s.request_id = f.request_id and s.seq < f.seq
      order by f.seq, m.seq desc on conflict (grievance_id) do nothing`,
    [moved, after, until],
  )

/** Requests that moved stand where the last of these events says, and the counts go with them. */
export const keepStands = (q: Sql, moved: readonly string[], after: number, until: Date) =>
  q.run(
    `
    with last as materialized (
      select distinct on (payload->>'requestId') (payload->>'requestId')::uuid as request_id, seq, ${DIMS('payload')},
        payload->>'to' as state
      from kernel.event where seq > $2 and type = any($1) and at < $3 order by payload->>'requestId', seq desc),
    fresh as materialized (
      select l.*, s.seq as seq_before, s.service_id, s.district_id, s.mode as mode_before, s.state as state_before
      from last l left join reporting.stand s on s.request_id = l.request_id where s.seq is null or s.seq < l.seq),
    counts as (
      insert into reporting.standing as s (service_id, district_id, mode, state, count)
        select service_id, district_id, mode, state, sum(change) from (
          select "serviceId" as service_id, "districtId" as district_id, mode, state, 1 as change from fresh
          union all select service_id, district_id, mode_before, state_before, -1 from fresh where seq_before is not null) c
        group by 1, 2, 3, 4 having sum(change) <> 0
        on conflict (service_id, district_id, mode, state) do update set count = s.count + excluded.count)
    insert into reporting.stand as s (request_id, seq, service_id, district_id, mode, state)
      select request_id, seq, "serviceId", "districtId", mode, state from fresh
      on conflict (request_id) do update set seq = excluded.seq, service_id = excluded.service_id,
        district_id = excluded.district_id, mode = excluded.mode, state = excluded.state`,
    [moved, after, until],
  )

/** The ends among these events; those from before the days that figures of time are about go. */
export const keepEnded = (q: Sql, after: number, from: Date, until: Date) =>
  q.run(
    `with old as (delete from reporting.ended where at < $2)
    insert into reporting.ended (request_id, seq, at, service_id, district_id, mode)
      select (payload->>'requestId')::uuid, seq, at, coalesce(payload->>'serviceId', ''),
        coalesce(payload->>'districtId', ''), coalesce(payload->>'mode', '')
      from kernel.event where seq > $1 and ${ENDED} and at >= $2 and at < $3 on conflict do nothing`,
    [after, from, until],
  )

export const keptStanding = (q: Sql) =>
  q.many<Count>(
    `select service_id as "serviceId", district_id as "districtId", mode, state, count from reporting.standing
      where count <> 0 order by 1, 2, 3, 4 limit 5000000`,
  )
/** As `ended` tells it from the events. */
export const keptEnded = (q: Sql, from: Date, until: Date, after: string, limit: number) =>
  q.many<EndedRow>(
    `select request_id::text as id, jsonb_agg(jsonb_build_object('at', at, 'serviceId', service_id,
      'districtId', district_id, 'mode', mode) order by seq) as ends
    from reporting.ended where ($3 = '' or request_id > nullif($3, '')::uuid) and at >= $1 and at < $2
      group by request_id order by request_id limit $4`,
    [from, until, after, limit],
  )
export const keptFiled = (q: Sql) =>
  q.many<Dims & { id: string }>(
    `select grievance_id::text as id, service_id as "serviceId", district_id as "districtId", mode
      from reporting.filed order by grievance_id limit 1000000`,
  )
