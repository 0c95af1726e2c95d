import type { Sql } from '../../kernel/data/sql.ts'
import type { FixColumns, MarkerColumns, ViewerColumns } from './rows.generated.ts'

export type MarkerRow = Pick<
  MarkerColumns,
  | 'facilitator_id'
  | 'lat'
  | 'lon'
  | 'at'
  | 'accuracy_meters'
  | 'held_lat'
  | 'held_lon'
  | 'held_at'
  | 'heard_at'
  | 'on_shift'
>

/**
 * Duplicates are accepted and kept once; answers when those are that were not there yet, in milliseconds. Moments travel as
 * texts and numbers: as dates they cost a batch of twenty more than its insert.
 */
export const insertFixes = (
  q: Sql,
  facilitatorId: string,
  f: { at: string[]; lat: number[]; lon: number[]; accuracy: number[]; speed: (number | null)[]; mock: boolean[] },
) =>
  q.many<{ at_ms: number }>(
    `insert into tracking.fix (facilitator_id, at, lat, lon, accuracy_meters, speed_mps, mock)
    select $1, * from unnest($2::timestamptz[], $3::float8[], $4::float8[], $5::real[], $6::real[], $7::boolean[])
    on conflict do nothing returning date_part('epoch', at) * 1000 as at_ms`,
    [facilitatorId, f.at, f.lat, f.lon, f.accuracy, f.speed, f.mock],
  )

/** Two batches of one device wait for each other here. */
export const lockMarker = (q: Sql, facilitatorId: string, at: Date) =>
  q.one<MarkerRow>(
    `insert into tracking.marker (facilitator_id, heard_at) values ($1, $2)
    on conflict (facilitator_id) do update set heard_at = greatest(tracking.marker.heard_at, excluded.heard_at) returning *`,
    [facilitatorId, at],
  )

export const saveMarker = (q: Sql, m: Omit<MarkerRow, 'heard_at' | 'on_shift'>) =>
  q.run(
    `update tracking.marker set lat = $2, lon = $3, at = $4, accuracy_meters = $5, held_lat = $6, held_lon = $7,
      held_at = $8 where facilitator_id = $1`,
    [m.facilitator_id, m.lat, m.lon, m.at, m.accuracy_meters, m.held_lat, m.held_lon, m.held_at],
  )

/** A shift begins: earlier positions say nothing about where they are now. */
export const beginMarker = (q: Sql, facilitatorId: string, lat: number, lon: number, at: Date) =>
  q.run(
    `insert into tracking.marker (facilitator_id, lat, lon, at, accuracy_meters, heard_at, on_shift) values ($1, $2, $3, $4, 0, $4, true)
    on conflict (facilitator_id) do update set lat = excluded.lat, lon = excluded.lon, at = excluded.at,
    accuracy_meters = 0, held_lat = null, held_lon = null,
      held_at = null, heard_at = excluded.heard_at, on_shift = true`,
    [facilitatorId, lat, lon, at],
  )
export const endMarker = (q: Sql, facilitatorId: string) =>
  q.run(
    `update tracking.marker set on_shift = false, lat = null, lon = null, at = null, held_lat = null, held_lon = null,
      held_at = null where facilitator_id = $1`,
    [facilitatorId],
  )

export const markersOf = (q: Sql, ids: readonly string[]) =>
  q.many<MarkerRow>('select * from tracking.marker where facilitator_id = any($1) limit 500', [ids])
/** For filling the grid at a start, page by page. */
export const markersOnShift = (q: Sql, after: string, limit: number) =>
  q.many<MarkerRow>(
    'select * from tracking.marker where on_shift and lat is not null and facilitator_id > $1 order by facilitator_id limit $2',
    [after, limit],
  )

export const fixesBetween = (q: Sql, facilitatorId: string, from: Date, to: Date, limit: number) =>
  q.many<Pick<FixColumns, 'at' | 'lat' | 'lon' | 'accuracy_meters' | 'mock'>>(
    'select at, lat, lon, accuracy_meters, mock from tracking.fix where facilitator_id = $1 and at >= $2 and at <= $3 order by at limit $4',
    [facilitatorId, from, to, limit],
  )

export const deleteFixesBefore = (q: Sql, before: Date, limit: number) =>
  q.one<{ fixes: number; people: number }>(
    `with gone as (delete from tracking.fix where (facilitator_id, at) in
      (select facilitator_id, at from tracking.fix where at < $1 limit $2) returning facilitator_id)
    select count(*)::int as fixes, count(distinct facilitator_id)::int as people from gone`,
    [before, limit],
  )

export const allow = (q: Sql, requestId: string, facilitatorId: string, from: Date, until: Date | null) =>
  q.run(
    `insert into tracking.viewer (request_id, facilitator_id, from_at, until) values ($1, $2, $3, $4)
    on conflict (request_id, facilitator_id) do update set until = excluded.until, from_at = case
    when tracking.viewer.until < excluded.from_at then excluded.from_at else tracking.viewer.from_at end`,
    [requestId, facilitatorId, from, until],
  )
export const viewersOf = (q: Sql, facilitatorId: string, at: Date) =>
  q.many<Pick<ViewerColumns, 'request_id'>>(
    'select request_id from tracking.viewer where facilitator_id = $1 and from_at <= $2 and (until is null or until > $2) limit 50',
    [facilitatorId, at],
  )
