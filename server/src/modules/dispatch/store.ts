import type { TaskKind, Trouble } from '@app/domain/requests'
import type { ArrivalRun, CodeKind, Manner, TaskState, VisitKind, VisitState } from '@app/domain/dispatch'
import type { Area } from '../../kernel/area.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type {
  CodeColumns,
  CodeRulingColumns,
  DecisionColumns,
  DeliveryWishColumns,
  HandBackColumns,
  OfferColumns,
  PublishedColumns,
  RecoveryColumns,
  ShiftColumns,
  TaskColumns,
  VisitChangeColumns,
  VisitColumns,
} from './rows.generated.ts'

export type VisitRow = Pick<
  Known<VisitColumns, { kind: VisitKind; state: VisitState; manner: Manner; arrival_run: ArrivalRun | null }>,
  | 'id'
  | 'kind'
  | 'state'
  | 'version'
  | 'turn'
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
  | 'cash_paisa'
  | 'facilitator_id'
  | 'only_facilitator_id'
  | 'prefer_facilitator_id'
  | 'round'
  | 'planned_at'
  | 'assigned_at'
  | 'departed_at'
  | 'arrived_at'
  | 'arrived_how'
  | 'arrival_run'
  | 'started_at'
  | 'ended_at'
  | 'silent_since'
  | 'start_tries'
  | 'completion_tries'
  | 'call_attempts'
  | 'unproven'
  | 'unproven_why'
  | 'witness'
  | 'reason'
  | 'cause'
> & { block_from: Date | null; block_to: Date | null }
export type TaskRow = Pick<
  Known<TaskColumns, { kind: TaskKind; state: TaskState }>,
  | 'id'
  | 'visit_id'
  | 'request_id'
  | 'kind'
  | 'state'
  | 'outcome'
  | 'reason'
  | 'cause'
  | 'repeat'
  | 'commission_rule'
  | 'facilitator_id'
  | 'office_reference'
  | 'receipt_no'
  | 'paid_paisa'
  | 'made_at'
  | 'ended_at'
>
export type OfferRow = Pick<
  OfferColumns,
  | 'id'
  | 'visit_id'
  | 'facilitator_id'
  | 'round'
  | 'state'
  | 'meters'
  | 'score'
  | 'because'
  | 'offered_at'
  | 'expires_at'
>

const VISIT = `v.id, v.kind, v.state, v.version, v.turn, v.order_id, v.office_id, v.tehsil_id, v.tehsils,
  v.district_id, v.lat, v.lon, v.starts_at, v.ends_at, v.manner, v.slot_id, v.minutes,
  v.minimum_dwell_seconds, v.skills, v.equipment, v.cash_paisa, v.facilitator_id, lower(v.block)
  as block_from, upper(v.block) as block_to, v.only_facilitator_id, v.prefer_facilitator_id, v.round,
  v.planned_at, v.assigned_at, v.departed_at, v.arrived_at, v.arrived_how, v.arrival_run, v.started_at, v.ended_at,
  v.silent_since, v.start_tries, v.completion_tries, v.call_attempts,
  v.unproven, v.unproven_why, v.witness, v.reason, v.cause`
const TASK = `id, visit_id, request_id, kind, state, outcome, reason, cause, repeat, commission_rule, facilitator_id,
    office_reference, receipt_no, paid_paisa, made_at, ended_at`
const OFFER = 'id, visit_id, facilitator_id, round, state, meters, score, because, offered_at, expires_at'
const HELD = `('assigned', 'en_route', 'arrived', 'in_progress')`
const OUT = `('en_route', 'arrived', 'in_progress')`
const ENDED = `('completed', 'failed', 'cancelled')`

// Shifts

export type ShiftRow = Pick<ShiftColumns, 'id' | 'facilitator_id' | 'started_at' | 'planned_end'>
const SHIFT = 'id, facilitator_id, started_at, planned_end'
export const openShift = (q: Sql, facilitatorId: string) =>
  q.find<ShiftRow>(`select ${SHIFT} from dispatch.shift where facilitator_id = $1 and ended_at is null`, [
    facilitatorId,
  ])
export const findOpenShift = (q: Sql, id: string) =>
  q.find<ShiftRow>(`select ${SHIFT} from dispatch.shift where id = $1 and ended_at is null`, [id])
/** Acts of one facilitator that promise their time wait for each other here. */
export const lockShift = (q: Sql, facilitatorId: string) =>
  q.find<ShiftRow>(
    `select ${SHIFT} from dispatch.shift where facilitator_id = $1 and ended_at is null for no key update`,
    [facilitatorId],
  )
/** Begun already: it may be prolonged, and is never shortened by a second beginning. */
export const beginShift = (q: Sql, id: string, facilitatorId: string, plannedEnd: Date, at: Date) =>
  q.one<ShiftRow>(
    `insert into dispatch.shift as s (id, facilitator_id, started_at, planned_end) values ($1, $2, $4, $3)
    on conflict (facilitator_id) where ended_at is null do update
    set planned_end = greatest(s.planned_end, excluded.planned_end) returning ${SHIFT}`,
    [id, facilitatorId, plannedEnd, at],
  )
export const endShift = (q: Sql, facilitatorId: string, at: Date) =>
  q.run('update dispatch.shift set ended_at = $2 where facilitator_id = $1 and ended_at is null', [facilitatorId, at])
export const onShiftAmong = (q: Sql, ids: readonly string[]) =>
  q.many<Pick<ShiftColumns, 'facilitator_id' | 'planned_end'>>(
    'select facilitator_id, planned_end from dispatch.shift where facilitator_id = any($1) and ended_at is null limit 500',
    [ids],
  )
export const onShift = (q: Sql, limit: number) =>
  q.many<Pick<ShiftColumns, 'facilitator_id'>>(
    'select facilitator_id from dispatch.shift where ended_at is null order by started_at limit $1',
    [limit],
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
  q.run(
    `insert into dispatch.visit (id, kind, state, order_id, office_id, tehsil_id, tehsils, district_id, lat, lon,
      starts_at, ends_at, manner, slot_id, minutes, minimum_dwell_seconds, skills, equipment,
      only_facilitator_id, prefer_facilitator_id, planned_at)
    values ($1, $2, 'planned', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
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

export const findVisit = (q: Sql, id: string) =>
  q.find<VisitRow>(`select ${VISIT} from dispatch.visit v where v.id = $1`, [id])
/** Locks the row: whoever comes second sees what the first did. */
export const lockVisit = (q: Sql, id: string) =>
  q.find<VisitRow>(`select ${VISIT} from dispatch.visit v where v.id = $1 for update`, [id])
export const visitsOfRequest = (q: Sql, requestId: string) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.id in (select visit_id from dispatch.task where request_id = $1)
      order by v.planned_at, v.id limit 50`,
    [requestId],
  )
/** The visit that carries out the request's open task of that kind (any kind of the household's when null). */
export const openVisitOf = (q: Sql, requestId: string, kinds: readonly TaskKind[]) =>
  q.find<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.state not in ${ENDED} and exists
    (select from dispatch.task t where t.visit_id = v.id and t.request_id = $1 and t.kind = any($2)
    and t.state = 'open') order by v.planned_at limit 1`,
    [requestId, kinds],
  )
export const outVisitOf = (q: Sql, facilitatorId: string) =>
  q.find<VisitRow>(`select ${VISIT} from dispatch.visit v where v.facilitator_id = $1 and v.state in ${OUT}`, [
    facilitatorId,
  ])
/** Each of them, with the end of a shift that is under way and the visits that they hold. */
export const shiftsOf = (q: Sql, facilitatorIds: readonly string[], at: Date) =>
  q.many<Pick<ShiftColumns, 'id'> & { planned_end: Date | null; visits: number }>(
    `select f.id, (select s.planned_end from dispatch.shift s
      where s.facilitator_id = f.id and s.ended_at is null and s.planned_end > $2 limit 1) as planned_end,
      (select count(*)::integer from dispatch.visit v where v.facilitator_id = f.id and v.state in ${HELD}) as visits
      from unnest($1::uuid[]) as f(id)`,
    [facilitatorIds, at],
  )
export const heldVisits = (q: Sql, facilitatorId: string) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.facilitator_id = $1 and v.state in ${HELD} order by v.starts_at, v.id limit 100`,
    [facilitatorId],
  )
/** For each request the latest visit of theirs that it was part of. */
export const latestVisitsOf = (q: Sql, facilitatorId: string, requestIds: readonly string[]) =>
  q.many<Pick<TaskColumns, 'request_id'> & { visit_id: string }>(
    `select distinct on (t.request_id) t.request_id, v.id as visit_id from dispatch.task t join dispatch.visit v on v.id = t.visit_id
    where t.request_id = any($2) and v.facilitator_id = $1 order by t.request_id, v.planned_at desc, v.id desc limit 200`,
    [facilitatorId, requestIds],
  )
export const pastVisits = (q: Sql, facilitatorId: string, before: Date, beforeId: string, limit: number) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.facilitator_id = $1 and v.state in ${ENDED}
      and (v.ended_at, v.id) < ($2, $3) order by v.ended_at desc, v.id desc limit $4`,
    [facilitatorId, before, beforeId, limit],
  )
export const waitingVisits = (q: Sql, tehsils: readonly string[], after: Date, limit: number) =>
  q.many<Pick<VisitColumns, 'id'>>(
    `select v.id from dispatch.visit v where v.tehsils && $1 and v.state in ('planned', 'offered') and v.ends_at > $2
      order by v.starts_at limit $3`,
    [tehsils, after, limit],
  )
export const openVisitsIn = (q: Sql, area: Area | null, limit: number) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.state not in ${ENDED} and ($1::text[] is null
      or v.district_id = any($1) or v.tehsil_id = any($3)) order by v.starts_at limit $2`,
    [area?.districts, limit, area?.tehsils],
  )

/** Visits that begin within the period and that nobody has set out for. */
export const waitingOrAssigned = (
  q: Sql,
  districts: readonly string[] | null,
  from: Date,
  to: Date,
  after: string,
  limit: number,
) =>
  q.many<Pick<VisitColumns, 'id'>>(
    `select v.id from dispatch.visit v where v.state in ('planned', 'offered', 'assigned') and ($1::text[] is null
      or v.district_id = any($1)) and v.starts_at >= $2 and v.starts_at < $3 and v.id > $4 order by v.id limit $5`,
    [districts, from, to, after, limit],
  )

const COLUMNS = [
  'starts_at',
  'ends_at',
  'slot_id',
  'cash_paisa',
  'facilitator_id',
  'turn',
  'only_facilitator_id',
  'prefer_facilitator_id',
  'round',
  'assigned_at',
  'departed_at',
  'arrived_at',
  'arrived_how',
  'arrival_run',
  'started_at',
  'ended_at',
  'silent_since',
  'start_tries',
  'completion_tries',
  'call_attempts',
  'unproven',
  'unproven_why',
  'reason',
  'cause',
  'state',
] as const
export type VisitPatch = Partial<Pick<VisitRow, (typeof COLUMNS)[number]>> & {
  block?: { from: Date; to: Date } | null
  witness?: Buffer
}

/** Sets the named columns only; names are ours, never a caller's. */
export const patchVisit = (q: Sql, id: string, { block, witness, ...patch }: VisitPatch) =>
  q.run(
    `update dispatch.visit set version = dispatch.visit.version + 1,
      ${COLUMNS.map((name) => `${name} = case when $2::jsonb ? '${name}' then p.${name} else dispatch.visit.${name} end`).join(', ')},
      block = case when $3 then tstzrange($4, $5) else block end, witness = coalesce($6, witness)
    from jsonb_to_record($2) as p(starts_at timestamptz, ends_at timestamptz, slot_id uuid, cash_paisa bigint,
    facilitator_id uuid, turn integer, only_facilitator_id uuid, prefer_facilitator_id uuid, round integer,
      assigned_at timestamptz, departed_at timestamptz, arrived_at timestamptz, arrived_how text, arrival_run jsonb,
      started_at timestamptz, ended_at timestamptz, silent_since timestamptz, start_tries integer,
      completion_tries integer, call_attempts integer, unproven boolean, unproven_why text, reason text, cause text, state text)
    where dispatch.visit.id = $1`,
    [id, JSON.stringify(patch), block !== undefined, block?.from ?? null, block?.to ?? null, witness ?? null],
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
  q.run(
    'insert into dispatch.task (id, visit_id, request_id, kind, repeat, commission_rule, made_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [t.id, t.visitId, t.requestId, t.kind, t.repeat, t.rule, at],
  )
export const tasksOfVisit = (q: Sql, visitId: string) =>
  q.many<TaskRow>(`select ${TASK} from dispatch.task where visit_id = $1 order by made_at, id limit 20`, [visitId])
export const tasksOfVisits = (q: Sql, visitIds: readonly string[]) =>
  q.many<TaskRow>(`select ${TASK} from dispatch.task where visit_id = any($1) order by made_at, id limit 2000`, [
    visitIds,
  ])
export const tasksOfRequest = (q: Sql, requestId: string) =>
  q.many<TaskRow>(`select ${TASK} from dispatch.task where request_id = $1 order by made_at, id limit 60`, [requestId])
export const closeTask = (
  q: Sql,
  id: string,
  c: {
    state: TaskState
    outcome: TaskColumns['outcome']
    reason: TaskColumns['reason']
    cause: TaskColumns['cause']
    facilitatorId: TaskColumns['facilitator_id']
    reference: string | null
  },
  at: Date,
) =>
  q.run(
    `update dispatch.task set state = $2, outcome = $3, reason = $4, cause = $5, facilitator_id = $6,
      office_reference = $7, ended_at = $8 where id = $1`,
    [id, c.state, c.outcome, c.reason, c.cause, c.facilitatorId, c.reference, at],
  )
export const notePaid = (q: Sql, visitId: string, requestId: string | null, amountPaisa: number, receiptNo: string) =>
  q.run(
    `update dispatch.task set paid_paisa = paid_paisa + $3, receipt_no = $4
      where visit_id = $1 and ($2::uuid is null or request_id = $2) and receipt_no is distinct from $4`,
    [visitId, requestId, amountPaisa, receiptNo],
  )

// Offers and decisions

export const insertOffer = (q: Sql, o: Omit<OfferRow, 'state'>) =>
  q.run(`insert into dispatch.offer (${OFFER.replace('state, ', '')}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
    o.id,
    o.visit_id,
    o.facilitator_id,
    o.round,
    o.meters,
    o.score,
    o.because,
    o.offered_at,
    o.expires_at,
  ])
export const findOffer = (q: Sql, id: string) =>
  q.find<OfferRow>(`select ${OFFER} from dispatch.offer where id = $1`, [id])
export const openOffersTo = (q: Sql, facilitatorId: string, at: Date) =>
  q.many<OfferRow>(
    `select ${OFFER} from dispatch.offer where facilitator_id = $1 and state = 'open' and expires_at > $2 order by expires_at limit 50`,
    [facilitatorId, at],
  )
export const offersOfVisit = (q: Sql, visitId: string) =>
  q.many<OfferRow>(`select ${OFFER} from dispatch.offer where visit_id = $1 order by offered_at desc limit 200`, [
    visitId,
  ])
export const closeOffer = (q: Sql, id: string, state: OfferRow['state'], reason: string, at: Date) =>
  q.run(`update dispatch.offer set state = $2, reason = $3, closed_at = $4 where id = $1 and state = 'open'`, [
    id,
    state,
    reason,
    at,
  ])
export const withdrawOffers = (q: Sql, visitId: string, reason: string, at: Date) =>
  q.many<Pick<OfferColumns, 'id' | 'facilitator_id'>>(
    `update dispatch.offer set state = 'withdrawn', reason = $2, closed_at = $3 where visit_id = $1 and state = 'open'
      returning id, facilitator_id`,
    [visitId, reason, at],
  )
export const insertDecision = (
  q: Sql,
  d: {
    id: DecisionColumns['id']
    visitId: DecisionColumns['visit_id']
    round: DecisionColumns['round']
    candidates: object[]
    asked: DecisionColumns['asked']
  },
  at: Date,
) =>
  q.run('insert into dispatch.decision (id, visit_id, round, at, candidates, asked) values ($1, $2, $3, $4, $5, $6)', [
    d.id,
    d.visitId,
    d.round,
    at,
    JSON.stringify(d.candidates),
    d.asked,
  ])
export const decisionsOf = (q: Sql, visitId: string) =>
  q.many<Pick<DecisionColumns, 'round' | 'at' | 'asked'> & { candidates: object[] }>(
    'select round, at, candidates, asked from dispatch.decision where visit_id = $1 order by round desc limit 20',
    [visitId],
  )

/** Promises and today's work of each: what a candidate's day looks like. */
export const daysOf = (q: Sql, ids: readonly string[], dayFrom: Date, dayTo: Date, after: Date) =>
  q.many<{ facilitator_id: string; today: number; blocks: { from: string; to: string }[] }>(
    `select v.facilitator_id, count(*) filter (where v.starts_at >= $2 and v.starts_at < $3 and v.state <> 'cancelled') as today,
      coalesce(jsonb_agg(jsonb_build_object('from', lower(v.block), 'to', upper(v.block)))
      filter (where v.state in ${HELD}), '[]') as blocks
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
/** One plan of an order at a time. */
export const lockOrder = (q: Sql, orderId: string) =>
  q.run('select pg_advisory_xact_lock(hashtextextended($1, 200))', [orderId])

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
const RECOVERY =
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
export const findRecovery = (q: Sql, id: string) =>
  q.find<RecoveryRow>(`select ${RECOVERY} from dispatch.recovery where id = $1`, [id])
export const lockRecovery = (q: Sql, id: string) =>
  q.find<RecoveryRow>(`select ${RECOVERY} from dispatch.recovery where id = $1 for update`, [id])
export const openRecoveriesOf = (q: Sql, requestId: string) =>
  q.many<RecoveryRow>(
    `select ${RECOVERY} from dispatch.recovery where request_id = $1 and ended_at is null order by id limit 20`,
    [requestId],
  )
export const openRecoveriesIn = (q: Sql, area: Area | null, limit: number) =>
  q.many<RecoveryRow>(
    `select ${RECOVERY} from dispatch.recovery where ended_at is null and ($1::text[] is null or district_id = any($1)
      or tehsil_id = any($3)) order by due_at, id limit $2`,
    [area?.districts, limit, area?.tehsils],
  )
export const openRecoveriesFor = (q: Sql, fetcherId: string, limit: number) =>
  q.many<RecoveryRow>(
    `select ${RECOVERY} from dispatch.recovery where ended_at is null and fetcher_id = $1 order by due_at, id limit $2`,
    [fetcherId, limit],
  )
export const setFetcher = (q: Sql, id: string, fetcherId: string) =>
  q.run('update dispatch.recovery set fetcher_id = $2 where id = $1', [id, fetcherId])
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

/** At work again: whoever had the papers has them still, and brings them. */
export const settleRecoveriesWith = (q: Sql, holderId: string, at: Date) =>
  q.run(
    `update dispatch.recovery set ended_at = $2, outcome = 'settled'
      where holder_id = $1 and ended_at is null and reason like 'standing\\_%'`,
    [holderId, at],
  )

// Hours that were opened

export const findPublished = (q: Sql, tehsilId: string) =>
  q.find<Pick<PublishedColumns, 'through'>>('select through from dispatch.published where tehsil_id = $1 for update', [
    tehsilId,
  ])
export const savePublished = (q: Sql, tehsilId: string, through: string) =>
  q.run(
    'insert into dispatch.published (tehsil_id, through) values ($1, $2) on conflict (tehsil_id) do update set through = excluded.through',
    [tehsilId, through],
  )

// What the household said about time

export const lateReschedules = async (q: Sql, visitId: string): Promise<number> =>
  (await q.one<{ count: number }>('select late_reschedules as count from dispatch.visit where id = $1', [visitId]))
    .count
export const countLateReschedule = (q: Sql, visitId: string) =>
  q.run('update dispatch.visit set late_reschedules = late_reschedules + 1 where id = $1', [visitId])
export type WishRow = Pick<
  DeliveryWishColumns,
  'request_id' | 'slot_id' | 'tehsil_id' | 'skills' | 'starts_at' | 'ends_at'
>
export const putWish = (
  q: Sql,
  w: {
    requestId: DeliveryWishColumns['request_id']
    slotId: DeliveryWishColumns['slot_id']
    tehsilId: DeliveryWishColumns['tehsil_id']
    skills: Readonly<DeliveryWishColumns['skills']>
    startsAt: DeliveryWishColumns['starts_at']
    endsAt: DeliveryWishColumns['ends_at']
  },
  at: Date,
) =>
  q.run(
    `insert into dispatch.delivery_wish (request_id, slot_id, tehsil_id, skills, starts_at, ends_at, made_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [w.requestId, w.slotId, w.tehsilId, w.skills, w.startsAt, w.endsAt, at],
  )
export const findWish = (q: Sql, requestId: string) =>
  q.find<WishRow>(
    'select request_id, slot_id, tehsil_id, skills, starts_at, ends_at from dispatch.delivery_wish where request_id = $1',
    [requestId],
  )
export const dropWish = (q: Sql, requestId: string) =>
  q.find<WishRow>(
    'delete from dispatch.delivery_wish where request_id = $1 returning request_id, slot_id, tehsil_id, skills, starts_at, ends_at',
    [requestId],
  )

// A supervisor's word on a code

export const insertRuling = (
  q: Sql,
  r: {
    id: CodeRulingColumns['id']
    visitId: CodeRulingColumns['visit_id']
    turn: CodeRulingColumns['turn']
    kind: CodeKind
    ruling: CodeRulingColumns['ruling']
    reason: CodeRulingColumns['reason']
    actor: CodeRulingColumns['actor']
  },
  at: Date,
) =>
  q.run(
    'insert into dispatch.code_ruling (id, visit_id, turn, kind, ruling, reason, actor, at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [r.id, r.visitId, r.turn, r.kind, r.ruling, r.reason, r.actor, at],
  )
export const lastRuling = (q: Sql, visitId: string, turn: number, kind: CodeKind) =>
  q.find<Pick<CodeRulingColumns, 'ruling'>>(
    'select ruling from dispatch.code_ruling where visit_id = $1 and turn = $2 and kind = $3 order by at desc, id desc limit 1',
    [visitId, turn, kind],
  )

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
        when v.state in ('planned', 'offered') and v.starts_at < $3 then 'nobody_yet' end as trouble
      from dispatch.visit v join dispatch.task k on k.visit_id = v.id and k.state = 'open'
      where v.kind = 'household' and v.state not in ('completed', 'failed', 'cancelled') and ($1::text[] is null
      or v.district_id = any($1) or v.tehsil_id = any($5))
      union all select request_id, 'papers_to_fetch' from dispatch.recovery
        where ended_at is null and ($1::text[] is null or district_id = any($1) or tehsil_id = any($5))) t
    where trouble is not null order by request_id, array_position(array['code_locked', 'papers_to_fetch', 'not_heard',
    'nobody_yet'], trouble) limit $4`,
    [f.area?.districts, f.tries, f.soon, f.limit, f.area?.tehsils],
  )

/** Doors of requests that are forgotten: the visit stays, without where it was and who witnessed it. */
export const forgetDoors = (q: Sql, requestIds: readonly string[]) =>
  q.run(
    `update dispatch.visit set lat = 0, lon = 0, witness = null where kind = 'household' and id in (select visit_id
      from dispatch.task where request_id = any($1))`,
    [requestIds],
  )
