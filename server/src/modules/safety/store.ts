import type { AlertKind, AlertOutcome, AlertState, RobberyState } from '@app/domain/safety'
import type { Area } from '../../kernel/area.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { AlertColumns, AlertLogColumns, RobberyColumns, VisitNowColumns } from './rows.generated.ts'

export type AlertRow = Pick<
  Known<AlertColumns, { kind: AlertKind; state: AlertState; outcome: AlertOutcome | null }>,
  | 'id'
  | 'kind'
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
export type LogRow = Pick<AlertLogColumns, 'alert_id' | 'what' | 'note' | 'by' | 'at'>
export type RobberyRow = Pick<
  Known<RobberyColumns, { state: RobberyState }>,
  | 'id'
  | 'facilitator_id'
  | 'alert_id'
  | 'district_id'
  | 'tehsil_id'
  | 'amount_paisa'
  | 'state'
  | 'account'
  | 'police_report'
  | 'reported_by'
  | 'reported_at'
  | 'first_approver'
  | 'second_approver'
  | 'decided_at'
  | 'reason'
>
const ALERT = `id, kind, state, caller_id, facilitator_id, request_id, visit_id, district_id, tehsil_id, sealed, lat,
  lon, accuracy_meters, channel, certain, raised_at, heard_at, rings, escalations, escalated_at,
  acknowledged_by, acknowledged_at, closed_by, closed_at, outcome`
const ROBBERY = `id, facilitator_id, alert_id, district_id, tehsil_id, amount_paisa, state, account, police_report, reported_by,
    reported_at, first_approver, second_approver, decided_at, reason`

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
      lat, lon, accuracy_meters, channel, certain, raised_at, heard_at, tehsil_id)
    values ($1, $2, 'raised', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict (id) do nothing`,
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
    ],
  )
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
  q.run('insert into safety.alert_log (alert_id, what, note, by, at) values ($1, $2, $3, $4, $5)', [
    l.alert_id,
    l.what,
    l.note,
    l.by,
    l.at,
  ])
export const logsOf = (q: Sql, ids: readonly string[]) =>
  q.many<LogRow>(
    'select alert_id, what, note, by, at from safety.alert_log where alert_id = any($1) order by id limit 2000',
    [ids],
  )
/** What has no district is everybody's. */
export const listAlerts = (
  q: Sql,
  area: Area | null,
  open: boolean,
  before: { at: Date; id: string } | null,
  limit: number,
) =>
  q.many<AlertRow>(
    `select ${ALERT} from safety.alert where ($1::text[] is null or district_id is null or district_id = any($1)
      or tehsil_id = any($6)) and (state <> 'closed') = $2
    and ($3::timestamptz is null or (heard_at, id) < ($3, $4::uuid)) order by heard_at desc, id desc limit $5`,
    [area?.districts, open, before?.at ?? null, before?.id ?? null, limit, area?.tehsils],
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
/** The end may be told before the beginning: then it has ended. */
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
      on conflict do nothing`,
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

export const insertRobbery = (
  q: Sql,
  r: Pick<
    RobberyRow,
    | 'id'
    | 'facilitator_id'
    | 'alert_id'
    | 'district_id'
    | 'tehsil_id'
    | 'amount_paisa'
    | 'account'
    | 'police_report'
    | 'reported_by'
  >,
  at: Date,
) =>
  q.run(
    `insert into safety.robbery (id, facilitator_id, alert_id, district_id, amount_paisa, state, account,
      police_report, reported_by, reported_at, tehsil_id) values ($1, $2, $3, $4, $5, 'reported', $6, $7, $8, $9, $10)
      on conflict do nothing`,
    [
      r.id,
      r.facilitator_id,
      r.alert_id,
      r.district_id,
      r.amount_paisa,
      r.account,
      r.police_report,
      r.reported_by,
      at,
      r.tehsil_id,
    ],
  )
export const findRobbery = (q: Sql, id: string) =>
  q.find<RobberyRow>(`select ${ROBBERY} from safety.robbery where id = $1`, [id])
export const lockRobbery = (q: Sql, id: string) =>
  q.find<RobberyRow>(`select ${ROBBERY} from safety.robbery where id = $1 for update`, [id])
export const robberiesOf = (q: Sql, facilitatorId: string) =>
  q.many<RobberyRow>(
    `select ${ROBBERY} from safety.robbery where facilitator_id = $1 order by reported_at desc limit 20`,
    [facilitatorId],
  )
export const setReport = (q: Sql, id: string, report: string) =>
  q.run('update safety.robbery set police_report = $2 where id = $1', [id, report])
export const setFirstApproval = (q: Sql, id: string, by: string) =>
  q.run(`update safety.robbery set state = 'approved_once', first_approver = $2 where id = $1`, [id, by])
export const setBooked = (q: Sql, id: string, by: string, at: Date) =>
  q.run(`update safety.robbery set state = 'booked', second_approver = $2, decided_at = $3 where id = $1`, [id, by, at])
export const setRobberyRefused = (q: Sql, id: string, reason: string, at: Date) =>
  q.run(`update safety.robbery set state = 'refused', reason = $2, decided_at = $3 where id = $1`, [id, reason, at])
/** `states` null is all of them. */
export const listRobberies = (
  q: Sql,
  area: Area | null,
  states: readonly RobberyState[] | null,
  before: { at: Date; id: string } | null,
  limit: number,
) =>
  q.many<RobberyRow>(
    `select ${ROBBERY} from safety.robbery where ($1::text[] is null or district_id = any($1) or tehsil_id = any($6))
      and ($2::timestamptz is null or (reported_at, id) < ($2, $3::uuid)) and ($5::text[] is null or state = any($5))
      order by reported_at desc, id desc limit $4`,
    [area?.districts, before?.at ?? null, before?.id ?? null, limit, states, area?.tehsils],
  )
/** Who called and from where, of requests that are forgotten: the alert stays, closed, without them. */
export const forgetCallers = (q: Sql, requestIds: readonly string[], blank: Buffer) =>
  q.run(
    `update safety.alert set sealed = $2, lat = null, lon = null, accuracy_meters = null
      where request_id = any($1) and facilitator_id is distinct from caller_id and state = 'closed'`,
    [requestIds, blank],
  )
