import type { AreaClass, AreaTimes, Band, TravelModel, Trip } from '@app/domain/travel'
import type { Known } from '../../kernel/data/known.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { ModelColumns, PutBackColumns, RefitColumns, SettingOutColumns } from './rows.generated.ts'

export type ModelRow = Known<ModelColumns, { areas: Record<AreaClass, AreaTimes> }>
export type RefitRow = Known<RefitColumns, { outcome: 'taken' | 'too_few' | 'no_better' }>
export type PutBackRow = Known<PutBackColumns, { state: 'asked' | 'approved' | 'refused' }>
type SettingOutRow = Known<SettingOutColumns, { area: AreaClass; band: Band }>

// Ways that are gone

export const setOut = (q: Sql, s: SettingOutRow) =>
  q.run(
    `insert into travel.setting_out (visit_id, at, meters, area, band) values ($1, $2, $3, $4, $5)
      on conflict (visit_id) do update set at = excluded.at, meters = excluded.meters, area = excluded.area, band = excluded.band`,
    [s.visit_id, s.at, s.meters, s.area, s.band],
  )
export const takeSettingOut = (q: Sql, visitId: string) =>
  q.find<SettingOutRow>(
    'delete from travel.setting_out where visit_id = $1 returning visit_id, at, meters, area, band',
    [visitId],
  )
export const forgetSettingOut = (q: Sql, before: Date, limit: number) =>
  q.run(
    `delete from travel.setting_out where visit_id in (select visit_id from travel.setting_out where at < $1
      order by at limit $2)`,
    [before, limit],
  )
export const insertTrip = (q: Sql, { meters, seconds, area, band }: Trip, arrivedAt: Date) =>
  q.run('insert into travel.trip (arrived_at, meters, seconds, area, band) values ($1, $2, $3, $4, $5)', [
    arrivedAt,
    meters,
    seconds,
    area,
    band,
  ])

/** The latest of the trips that came to their end after that time, so many at most. */
export const tripsSince = (q: Sql, since: Date, until: Date, limit: number) =>
  q.one<{ first: number | null; last: number | null }>(
    `select min(id) as first, max(id) as last from (select id from travel.trip where arrived_at > $1 and arrived_at <= $2
      order by arrived_at desc, id desc limit $3) latest`,
    [since, until, limit],
  )
/** Those of them that were read then: the same ones again, as long as they are kept. */
export const tripsBetween = (q: Sql, first: number, last: number, since: Date, limit: number) =>
  q.many<Trip>(
    `select meters, seconds, area, band from travel.trip where id between $1 and $2 and arrived_at > $3
      order by id desc limit $4`,
    [first, last, since, limit],
  )

// What ways are told by

const MODEL = 'version, made_at, areas, of_version, put_back'
export const latestVersion = async (q: Sql): Promise<number> =>
  (await q.one<{ version: number }>('select coalesce(max(version), 0) as version from travel.model', [])).version
export const findModel = (q: Sql, version: number) =>
  q.find<ModelRow>(`select ${MODEL} from travel.model where version = $1`, [version])
export const lastModels = (q: Sql, limit: number) =>
  q.many<ModelRow>(`select ${MODEL} from travel.model order by version desc limit $1`, [limit])
/** When somebody last put a version back: what was learned from earlier trips was not believed. */
export const lastPutBack = (q: Sql) =>
  q.find<Pick<ModelRow, 'made_at'>>('select made_at from travel.model where put_back order by version desc limit 1', [])
export const insertModel = (
  q: Sql,
  { version, areas }: TravelModel,
  { ofVersion, putBack }: { ofVersion: number; putBack: boolean },
  at: Date,
) =>
  q.run('insert into travel.model (version, made_at, areas, of_version, put_back) values ($1, $2, $3, $4, $5)', [
    version,
    at,
    JSON.stringify(areas),
    ofVersion,
    putBack,
  ])
/** One at a time makes a version. */
export const lockModels = (q: Sql) => q.run(`select pg_advisory_xact_lock(hashtext('travel.model'))`)

const REFIT = `day, at, outcome, of_version, version, since, first_trip, last_trip, trips, judges, error_before, error_after,
  covered_after`
export const findRefit = (q: Sql, day: string) =>
  q.find<RefitRow>(`select ${REFIT} from travel.refit where day = $1`, [day])
export const lastRefits = (q: Sql, limit: number) =>
  q.many<RefitRow>(`select ${REFIT} from travel.refit order by day desc limit $1`, [limit])
export const insertRefit = (q: Sql, r: RefitRow) =>
  q.run(`insert into travel.refit (${REFIT}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`, [
    r.day,
    r.at,
    r.outcome,
    r.of_version,
    r.version,
    r.since,
    r.first_trip,
    r.last_trip,
    r.trips,
    r.judges,
    r.error_before,
    r.error_after,
    r.covered_after,
  ])

// An earlier version asked for

const PUT_BACK = 'id, to_version, reason, asked_by, asked_at, state, decided_by, decided_at, decision_reason'
export const openPutBack = (q: Sql) =>
  q.find<PutBackRow>(`select ${PUT_BACK} from travel.put_back where state = 'asked'`, [])
export const lockPutBack = (q: Sql, id: string) =>
  q.find<PutBackRow>(`select ${PUT_BACK} from travel.put_back where id = $1 for update`, [id])
export const askPutBack = (q: Sql, p: Pick<PutBackRow, 'id' | 'to_version' | 'reason' | 'asked_by'>, at: Date) =>
  q.run('insert into travel.put_back (id, to_version, reason, asked_by, asked_at) values ($1, $2, $3, $4, $5)', [
    p.id,
    p.to_version,
    p.reason,
    p.asked_by,
    at,
  ])
export const decidePutBack = (
  q: Sql,
  p: Pick<PutBackRow, 'id' | 'state' | 'decided_by' | 'decision_reason'>,
  at: Date,
) =>
  q.run('update travel.put_back set state = $2, decided_by = $3, decision_reason = $4, decided_at = $5 where id = $1', [
    p.id,
    p.state,
    p.decided_by,
    p.decision_reason,
    at,
  ])
