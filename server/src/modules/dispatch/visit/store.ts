import type { TaskKind } from '@app/domain/requests'
import type { CodeKind, TripTrouble, VisitState } from '@app/domain/dispatch'
import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type {
  CodeColumns,
  DecisionColumns,
  DeliveryWishColumns,
  HandBackColumns,
  OverrideColumns,
  RecoveryColumns,
  SafeAskColumns,
  ShiftColumns,
  TaskColumns,
  VisitChangeColumns,
} from '../rows.generated.ts'
import { HELD, TASK, type TaskRow, VISIT, type VisitRow } from '../store.ts'
import type { Considered } from './considered.ts'

export const onShiftAmong = (q: Sql, ids: readonly string[]) =>
  q.many<Pick<ShiftColumns, 'facilitator_id' | 'started_at' | 'planned_end'>>(
    'select facilitator_id, started_at, planned_end from dispatch.shift where facilitator_id = any($1) and ended_at is null limit 500',
    [ids],
  )

// Visits

export const insertVisit = (
  q: Sql,
  v: Pick<
    VisitRow,
    | 'id'
    | 'kind'
    | 'order_id'
    | 'office_id'
    | 'tehsil_id'
    | 'tehsils'
    | 'district_id'
    | 'lat'
    | 'lon'
    | 'starts_at'
    | 'ends_at'
    | 'manner'
    | 'slot_id'
    | 'minutes'
    | 'minimum_dwell_seconds'
    | 'skills'
    | 'equipment'
    | 'only_facilitator_id'
    | 'prefer_facilitator_id'
  >,
  at: Date,
) =>
  q.one<VisitRow>(
    `insert into dispatch.visit as v (id, kind, state, order_id, office_id, tehsil_id, tehsils, district_id, lat, lon,
      starts_at, ends_at, manner, slot_id, minutes, minimum_dwell_seconds, skills, equipment,
      only_facilitator_id, prefer_facilitator_id, planned_at)
    values ($1, $2, 'planned', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) returning ${VISIT}`,
    [
      v.id,
      v.kind,
      v.order_id,
      v.office_id,
      v.tehsil_id,
      v.tehsils,
      v.district_id,
      v.lat,
      v.lon,
      v.starts_at,
      v.ends_at,
      v.manner,
      v.slot_id,
      v.minutes,
      v.minimum_dwell_seconds,
      v.skills,
      v.equipment,
      v.only_facilitator_id,
      v.prefer_facilitator_id,
      at,
    ],
  )

export const insertChange = (
  q: Sql,
  c: {
    visitId: VisitChangeColumns['visit_id']
    at: VisitChangeColumns['at']
    deviceAt: VisitChangeColumns['device_at']
    action: VisitChangeColumns['action']
    from: VisitState
    to: VisitState
    facilitatorId: VisitChangeColumns['facilitator_id']
    reason: VisitChangeColumns['reason']
    cause: VisitChangeColumns['cause']
    actor: VisitChangeColumns['actor']
    channel: VisitChangeColumns['channel']
  },
) =>
  q.run(
    `insert into dispatch.visit_change (visit_id, at, device_at, action, from_state, to_state, facilitator_id, reason,
      cause, actor, channel) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [c.visitId, c.at, c.deviceAt, c.action, c.from, c.to, c.facilitatorId, c.reason, c.cause, c.actor, c.channel],
  )

// Tasks

export const insertTask = (
  q: Sql,
  t: {
    id: TaskColumns['id']
    visitId: TaskColumns['visit_id']
    requestId: TaskColumns['request_id']
    kind: TaskKind
    repeat: TaskColumns['repeat']
    rule: string | null
  },
  at: Date,
) =>
  q.one<TaskRow>(
    `insert into dispatch.task (id, visit_id, request_id, kind, repeat, commission_rule, made_at)
      values ($1, $2, $3, $4, $5, $6, $7) returning ${TASK}`,
    [t.id, t.visitId, t.requestId, t.kind, t.repeat, t.rule, at],
  )

// Choosing who is asked

export const insertDecision = (
  q: Sql,
  d: {
    id: DecisionColumns['id']
    visitId: DecisionColumns['visit_id']
    round: DecisionColumns['round']
    candidates: readonly Considered[]
    asked: DecisionColumns['asked']
    planId: DecisionColumns['plan_id']
  },
  at: Date,
) =>
  q.run(
    'insert into dispatch.decision (id, visit_id, round, at, candidates, asked, plan_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [d.id, d.visitId, d.round, at, JSON.stringify(d.candidates), d.asked, d.planId],
  )
export const decisionsOf = (q: Sql, visitId: string) =>
  q.many<Pick<DecisionColumns, 'id' | 'round' | 'at' | 'asked' | 'plan_id'> & { candidates: Considered[] }>(
    'select id, round, at, candidates, asked, plan_id from dispatch.decision where visit_id = $1 order by round desc limit 20',
    [visitId],
  )

/** Promises and today's work of each: what a candidate's day looks like. */
export const daysOf = (q: Sql, ids: readonly string[], dayFrom: Date, dayTo: Date, after: Date) =>
  q.many<{ facilitator_id: string; today: number; held: { from: string; to: string; lat: number; lon: number }[] }>(
    `select v.facilitator_id, count(*) filter (where v.starts_at >= $2 and v.starts_at < $3 and v.state <> 'cancelled') as today,
      coalesce(jsonb_agg(jsonb_build_object('from', lower(v.block), 'to', upper(v.block), 'lat', v.lat, 'lon', v.lon))
      filter (where v.state in ${HELD}), '[]') as held
    from dispatch.visit v where v.facilitator_id = any($1) and (v.state in ${HELD} or (v.starts_at >= $2
    and v.starts_at < $3)) and v.ends_at > $4 group by v.facilitator_id`,
    [ids, dayFrom, dayTo, after],
  )
export const insertHandBack = (
  q: Sql,
  h: {
    visitId: HandBackColumns['visit_id']
    turn: HandBackColumns['turn']
    facilitatorId: HandBackColumns['facilitator_id']
    how: string
    reason: HandBackColumns['reason']
    by: HandBackColumns['by']
  },
  at: Date,
) =>
  q.run(
    'insert into dispatch.hand_back (visit_id, turn, facilitator_id, how, reason, by, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [h.visitId, h.turn, h.facilitatorId, h.how, h.reason, h.by, at],
  )
export const handBacksOf = (q: Sql, visitId: string) =>
  q.many<Pick<HandBackColumns, 'facilitator_id' | 'how' | 'at'>>(
    'select facilitator_id, how, at from dispatch.hand_back where visit_id = $1 limit 100',
    [visitId],
  )

// What operations decided over the head of offers and plans

export type OverrideRow = Pick<
  OverrideColumns,
  'id' | 'visit_id' | 'kind' | 'facilitator_id' | 'until' | 'reason' | 'made_by' | 'made_at'
>
export const OVERRIDE = 'id, visit_id, kind, facilitator_id, until, reason, made_by, made_at'
export const standingOverride = (q: Sql, visitId: string) =>
  q.find<OverrideRow>(`select ${OVERRIDE} from dispatch.override where visit_id = $1 and ended_at is null`, [visitId])
/** They do not come: the visit is as if nobody had decided, and the desk that did sees it. */
export const fallPin = (q: Sql, visitId: string, at: Date) =>
  q.run(
    `update dispatch.override set ended_at = $2, ended_how = 'fell' where visit_id = $1 and kind = 'pin' and ended_at is null`,
    [visitId, at],
  )
export const endOverride = (
  q: Sql,
  visitId: string,
  end: { how: NonNullable<OverrideColumns['ended_how']>; by?: string; reason?: string },
  at: Date,
) =>
  q.run(
    `update dispatch.override set ended_at = $2, ended_how = $3, ended_by = $4, ended_reason = $5
      where visit_id = $1 and ended_at is null`,
    [visitId, at, end.how, end.by ?? null, end.reason ?? null],
  )

// Codes

export const insertCode = (q: Sql, visitId: string, turn: number, kind: CodeKind, hash: Buffer) =>
  q.run('insert into dispatch.code (visit_id, turn, kind, hash) values ($1, $2, $3, $4) on conflict do nothing', [
    visitId,
    turn,
    kind,
    hash,
  ])
export const findCode = (q: Sql, visitId: string, turn: number, kind: CodeKind) =>
  q.find<Pick<CodeColumns, 'hash'>>('select hash from dispatch.code where visit_id = $1 and turn = $2 and kind = $3', [
    visitId,
    turn,
    kind,
  ])
export const deleteCodes = (q: Sql, visitId: string) =>
  q.run('delete from dispatch.code where visit_id = $1', [visitId])

// Papers to fetch back

export type RecoveryRow = Pick<
  RecoveryColumns,
  | 'id'
  | 'request_id'
  | 'district_id'
  | 'tehsil_id'
  | 'holder_id'
  | 'reason'
  | 'opened_at'
  | 'due_at'
  | 'fetcher_id'
  | 'ended_at'
  | 'report'
>
export const RECOVERY =
  'id, request_id, district_id, tehsil_id, holder_id, reason, opened_at, due_at, fetcher_id, ended_at, report'
export const insertRecovery = (
  q: Sql,
  r: {
    id: RecoveryColumns['id']
    requestId: RecoveryColumns['request_id']
    districtId: RecoveryColumns['district_id']
    tehsilId: RecoveryColumns['tehsil_id']
    holderId: RecoveryColumns['holder_id']
    reason: RecoveryColumns['reason']
    dueAt: RecoveryColumns['due_at']
  },
  at: Date,
) =>
  q.run(
    `insert into dispatch.recovery (id, request_id, district_id, holder_id, reason, opened_at, due_at, tehsil_id)
      values ($1, $2, $3, $4, $5, $7, $6, $8) on conflict (request_id, holder_id) where ended_at is null do nothing`,
    [r.id, r.requestId, r.districtId, r.holderId, r.reason, r.dueAt, at, r.tehsilId],
  )
export const openRecoveriesOf = (q: Sql, requestId: string) =>
  q.many<RecoveryRow>(
    `select ${RECOVERY} from dispatch.recovery where request_id = $1 and ended_at is null order by id limit 20`,
    [requestId],
  )
export const endRecovery = (
  q: Sql,
  id: string,
  outcome: 'recovered' | 'lost' | 'settled',
  report: string | null,
  at: Date,
) =>
  q.run('update dispatch.recovery set ended_at = $4, outcome = $2, report = $3 where id = $1 and ended_at is null', [
    id,
    outcome,
    report,
    at,
  ])

// What the household said about time

export type WishRow = Pick<
  DeliveryWishColumns,
  'request_id' | 'slot_id' | 'tehsil_id' | 'skills' | 'starts_at' | 'ends_at'
>
export const findWish = (q: Sql, requestId: string) =>
  q.find<WishRow>(
    'select request_id, slot_id, tehsil_id, skills, starts_at, ends_at from dispatch.delivery_wish where request_id = $1',
    [requestId],
  )

export type SafeAskRow = Known<SafeAskColumns, { why: TripTrouble }>
/** Whether they were asked on the way if they are safe, and what came of it. */
export const findAsk = (q: Sql, visitId: string, facilitatorId: string) =>
  q.find<SafeAskRow>('select * from dispatch.safe_ask where visit_id = $1 and facilitator_id = $2', [
    visitId,
    facilitatorId,
  ])
