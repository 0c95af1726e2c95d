import type { AlertKind, AlertOutcome, AlertState, MatterKind } from '@app/domain/safety'
import type { Area } from '../../kernel/area.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { AlertColumns, AlertLogColumns, VisitNowColumns } from './rows.generated.ts'

/** Sums, times and codes that the list shows of a matter: nothing of a person. */
export type MatterFacts = Readonly<Record<string, string | number | null>>
export type AlertRow = Pick<
  Known<AlertColumns, { kind: AlertKind; state: AlertState; outcome: AlertOutcome | null; facts: MatterFacts }>,
  | 'id'
  | 'kind'
  | 'subject'
  | 'facts'
  | 'state'
  | 'caller_id'
  | 'facilitator_id'
  | 'request_id'
  | 'visit_id'
  | 'district_id'
  | 'tehsil_id'
  | 'sealed'
  | 'lat'
  | 'lon'
  | 'accuracy_meters'
  | 'channel'
  | 'certain'
  | 'raised_at'
  | 'heard_at'
  | 'rings'
  | 'escalations'
  | 'escalated_at'
  | 'acknowledged_by'
  | 'acknowledged_at'
  | 'closed_by'
  | 'closed_at'
  | 'outcome'
>
export type LogRow = Pick<AlertLogColumns, 'alert_id' | 'what' | 'note' | 'by' | 'at'> & { whom?: string | null }
const ALERT = `id, kind, state, subject, facts, caller_id, facilitator_id, request_id, visit_id, district_id, tehsil_id, sealed, lat,
  lon, accuracy_meters, channel, certain, raised_at, heard_at, rings, escalations, escalated_at,
  acknowledged_by, acknowledged_at, closed_by, closed_at, outcome`

/** Zero rows where this very call is there already. */
export const insertAlert = (
  q: Sql,
  a: Omit<
    AlertRow,
    | 'state'
    | 'rings'
    | 'escalations'
    | 'escalated_at'
    | 'acknowledged_by'
    | 'acknowledged_at'
    | 'closed_by'
    | 'closed_at'
    | 'outcome'
  >,
) =>
  q.run(
    `insert into safety.alert (id, kind, state, caller_id, facilitator_id, request_id, visit_id, district_id, sealed,
      lat, lon, accuracy_meters, channel, certain, raised_at, heard_at, tehsil_id, subject, facts)
    values ($1, $2, 'raised', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
      on conflict (id) do nothing`,
    [
      a.id,
      a.kind,
      a.caller_id,
      a.facilitator_id,
      a.request_id,
      a.visit_id,
      a.district_id,
      a.sealed,
      a.lat,
      a.lon,
      a.accuracy_meters,
      a.channel,
      a.certain,
      a.raised_at,
      a.heard_at,
      a.tehsil_id,
      a.subject,
      JSON.stringify(a.facts),
    ],
  )
export const findAlert = (q: Sql, id: string) =>
  q.find<AlertRow>(`select ${ALERT} from safety.alert where id = $1`, [id])
export const lockAlert = (q: Sql, id: string) =>
  q.find<AlertRow>(`select ${ALERT} from safety.alert where id = $1 for update`, [id])
/** One caller's calls one after the other: two at once become one alert. */
export const lockCaller = (q: Sql, callerId: string) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('safety:' || $1::text, 0))`, [callerId])
/** With a visit: only the call from that visit, for at another door it is another matter. */
export const openOfCaller = (q: Sql, callerId: string, kind: AlertKind, visitId: string | null) =>
  q.find<AlertRow>(
    `select ${ALERT} from safety.alert where caller_id = $1 and kind = $2 and state <> 'closed' and ($3::uuid is null
      or visit_id = $3) order by heard_at desc limit 1 for update`,
    [callerId, kind, visitId],
  )
/** What the caller may see of their own: never a silent one. */
export const ownAlerts = (q: Sql, callerId: string) =>
  q.many<AlertRow>(
    `select ${ALERT} from safety.alert where caller_id = $1 and kind <> 'duress' and state <> 'closed' order by heard_at desc limit 10`,
    [callerId],
  )
export const setAlertState = (q: Sql, id: string, state: AlertState) =>
  q.run('update safety.alert set state = $2 where id = $1', [id, state])
export const setPlace = (q: Sql, id: string, lat: number, lon: number, accuracy: number | null) =>
  q.run('update safety.alert set lat = $2, lon = $3, accuracy_meters = $4 where id = $1', [id, lat, lon, accuracy])
export const countRing = (q: Sql, id: string) => q.run('update safety.alert set rings = rings + 1 where id = $1', [id])
export const countEscalation = (q: Sql, id: string, at: Date) =>
  q.run('update safety.alert set escalations = escalations + 1, escalated_at = $2 where id = $1', [id, at])
export const setAcknowledged = (q: Sql, id: string, by: string, at: Date) =>
  q.run(`update safety.alert set state = 'acknowledged', acknowledged_by = $2, acknowledged_at = $3 where id = $1`, [
    id,
    by,
    at,
  ])
export const setClosed = (q: Sql, id: string, by: string, outcome: string, at: Date) =>
  q.run(`update safety.alert set state = 'closed', closed_by = $2, outcome = $3, closed_at = $4 where id = $1`, [
    id,
    by,
    outcome,
    at,
  ])
export const insertLog = (q: Sql, l: LogRow) =>
  q.run('insert into safety.alert_log (alert_id, what, note, by, at, whom) values ($1, $2, $3, $4, $5, $6)', [
    l.alert_id,
    l.what,
    l.note,
    l.by,
    l.at,
    l.whom ?? null,
  ])
export const logsOf = (q: Sql, ids: readonly string[]) =>
  q.many<LogRow>(
    'select alert_id, what, note, by, at, whom from safety.alert_log where alert_id = any($1) order by id limit 2000',
    [ids],
  )
/** One after the other: the same matter from two sides at once is one alarm. */
export const lockMatter = (q: Sql, kind: MatterKind, subject: string) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('safety.matter:' || $1::text || ':' || $2::text, 0))`, [
    kind,
    subject,
  ])
export const lastOfMatter = (q: Sql, kind: MatterKind, subject: string) =>
  q.find<AlertRow>(
    `select ${ALERT} from safety.alert where kind = $1 and subject = $2 order by state = 'closed', heard_at desc
      limit 1 for update`,
    [kind, subject],
  )
export const setFacts = (q: Sql, id: string, facts: MatterFacts) =>
  q.run('update safety.alert set facts = $2 where id = $1', [id, JSON.stringify(facts)])
export const setOwner = (q: Sql, id: string, by: string, at: Date) =>
  q.run('update safety.alert set acknowledged_by = $2, acknowledged_at = $3 where id = $1', [id, by, at])

export interface ListedAlerts {
  area: Area | null
  kinds: readonly AlertKind[]
  open: boolean
  /** Whose they are now; null: anybody's. */
  owner: string | null
}
/** What has no district is everybody's. */
const LISTED = `($1::text[] is null or district_id is null or district_id = any($1) or tehsil_id = any($2))
  and kind = any($3) and (state <> 'closed') = $4::boolean and ($5::text is null or acknowledged_by = $5)`
const listed = (f: ListedAlerts) => [f.area?.districts ?? null, f.area?.tehsils ?? null, f.kinds, f.open, f.owner]
/** Whoever calls for help stands first as long as it is open. */
export const listAlerts = (
  q: Sql,
  f: ListedAlerts,
  before: { call: boolean; at: Date; id: string } | null,
  limit: number,
) =>
  q.many<AlertRow & Pick<AlertColumns, 'call'>>(
    `select ${ALERT}, call from safety.alert where ${LISTED}
      and ($6::timestamptz is null or ($4::boolean and call, heard_at, id) < ($7::boolean, $6, $8::uuid))
      order by ($4::boolean and call) desc, heard_at desc, id desc limit $9`,
    [...listed(f), before?.at ?? null, before?.call ?? null, before?.id ?? null, limit],
  )
/** For whoever watches the machine. */
export const untaken = (q: Sql) =>
  q.many<{ call: boolean; count: number; oldest: Date }>(
    `select call, count(*)::int as count, min(heard_at) as oldest from (select call, heard_at from safety.alert
      where state = 'raised' limit 5000) one group by call limit 2`,
  )
/** Of the open ones of these kinds, more than anybody can see at once are not counted. */
export const countOpen = (q: Sql, f: ListedAlerts) =>
  q.one<{ raised: number; taken: number }>(
    `select count(*) filter (where state = 'raised')::int as raised,
      count(*) filter (where state = 'acknowledged')::int as taken
      from (select state from safety.alert where ${LISTED} limit 1000) one`,
    listed({ ...f, open: true }),
  )

export const insertVisitNow = (
  q: Sql,
  v: {
    visitId: VisitNowColumns['visit_id']
    facilitatorId: VisitNowColumns['facilitator_id']
    requestIds: Readonly<VisitNowColumns['request_ids']>
  },
  at: Date,
) =>
  q.run(
    'insert into safety.visit_now (visit_id, facilitator_id, request_ids, since) values ($1, $2, $3, $4) on conflict do nothing',
    [v.visitId, v.facilitatorId, v.requestIds, at],
  )
/** The end may be told before the beginning, or in the same moment as it: then it has ended. */
export const endVisitNow = (
  q: Sql,
  v: {
    visitId: VisitNowColumns['visit_id']
    facilitatorId: string | null
    requestIds: Readonly<VisitNowColumns['request_ids']>
  },
  at: Date,
) =>
  q.run(
    `with known as (update safety.visit_now set ended_at = $4
      where visit_id = $1 and ($2::uuid is null or facilitator_id = $2) and ended_at is null returning 1)
    insert into safety.visit_now (visit_id, facilitator_id, request_ids, since, ended_at)
      select $1, $2::uuid, $3::uuid[], $4, $4 where $2::uuid is not null and not exists (select 1 from known)
      on conflict (visit_id, facilitator_id) do update set ended_at = coalesce(visit_now.ended_at, excluded.ended_at)`,
    [v.visitId, v.facilitatorId, v.requestIds, at],
  )
export const visitNowOf = (q: Sql, facilitatorId: string) =>
  q.find<Pick<VisitNowColumns, 'visit_id' | 'request_ids'>>(
    'select visit_id, request_ids from safety.visit_now where facilitator_id = $1 and ended_at is null order by since desc limit 1',
    [facilitatorId],
  )
/** Under way, or over since that moment. */
export const visitNowAt = (q: Sql, requestIds: readonly string[], endedSince: Date) =>
  q.find<Pick<VisitNowColumns, 'visit_id' | 'facilitator_id' | 'request_ids'>>(
    `select visit_id, facilitator_id, request_ids from safety.visit_now
      where request_ids && $1::uuid[] and (ended_at is null or ended_at > $2)
    order by ended_at is not null, since desc limit 1`,
    [requestIds, endedSince],
  )

/** Who called and from where, of requests that are forgotten: the alert stays, closed, without them. */
export const forgetCallers = (q: Sql, requestIds: readonly string[], blank: Buffer) =>
  q.run(
    `update safety.alert set sealed = $2, lat = null, lon = null, accuracy_meters = null
      where request_id = any($1) and facilitator_id is distinct from caller_id and state = 'closed'`,
    [requestIds, blank],
  )
