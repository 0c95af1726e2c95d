import type { TaskKind } from '@app/domain/requests'
import type { ArrivalRun, CodeKind, Manner, TaskState, VisitKind, VisitState } from '@app/domain/dispatch'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { CodeRulingColumns, OfferColumns, TaskColumns, VisitColumns } from './rows.generated.ts'

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
  | 'heard_at'
>

export const VISIT = `v.id, v.kind, v.state, v.version, v.turn, v.order_id, v.office_id, v.tehsil_id, v.tehsils,
  v.district_id, v.lat, v.lon, v.starts_at, v.ends_at, v.manner, v.slot_id, v.minutes,
  v.minimum_dwell_seconds, v.skills, v.equipment, v.cash_paisa, v.facilitator_id, lower(v.block)
  as block_from, upper(v.block) as block_to, v.only_facilitator_id, v.prefer_facilitator_id, v.round,
  v.planned_at, v.assigned_at, v.departed_at, v.arrived_at, v.arrived_how, v.arrival_run, v.started_at, v.ended_at,
  v.silent_since, v.start_tries, v.completion_tries, v.call_attempts,
  v.unproven, v.unproven_why, v.witness, v.reason, v.cause`
export const TASK = `id, visit_id, request_id, kind, state, outcome, reason, cause, repeat, commission_rule, facilitator_id,
    office_reference, receipt_no, paid_paisa, made_at, ended_at`
const OFFER = 'id, visit_id, facilitator_id, round, state, meters, score, because, offered_at, expires_at, heard_at'
export const HELD = `('assigned', 'en_route', 'arrived', 'in_progress')`
const OUT = `('en_route', 'arrived', 'in_progress')`
/** Operations let somebody be asked for it. */
export const NOT_ON_HOLD = `not exists (select from dispatch.override h where h.visit_id = v.id and h.kind = 'hold' and h.ended_at is null)`
/** What operations decided last was to pin it, and whom they pinned it to does not come. */
export const LAST_PIN_FELL = `(select h.ended_how from dispatch.override h where h.visit_id = v.id
  order by h.made_at desc, h.id desc limit 1) = 'fell'`
export const ENDED = `('completed', 'failed', 'cancelled')`

// Visits

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
export const heldVisits = (q: Sql, facilitatorId: string) =>
  q.many<VisitRow>(
    `select ${VISIT} from dispatch.visit v where v.facilitator_id = $1 and v.state in ${HELD} order by v.starts_at, v.id limit 100`,
    [facilitatorId],
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

// Tasks

export const tasksOfVisit = (q: Sql, visitId: string) =>
  q.many<TaskRow>(`select ${TASK} from dispatch.task where visit_id = $1 order by made_at, id limit 20`, [visitId])
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

// Offers

export const insertOffer = (q: Sql, o: Omit<OfferRow, 'state' | 'heard_at'>) =>
  q.run(
    `insert into dispatch.offer (${OFFER.replace('state, ', '').replace(', heard_at', '')}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [o.id, o.visit_id, o.facilitator_id, o.round, o.meters, o.score, o.because, o.offered_at, o.expires_at],
  )
export const hearOffer = (q: Sql, id: string, by: 'app' | 'push' | 'text', expiresAt: Date, at: Date) =>
  q.run(
    `update dispatch.offer set heard_at = $2, heard_by = $3, expires_at = $4
      where id = $1 and state = 'open' and heard_at is null`,
    [id, at, by, expiresAt],
  )
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

/** Doors of requests that are forgotten: the visit stays, without where it was and who witnessed it. */
export const forgetDoors = (q: Sql, requestIds: readonly string[]) =>
  q.run(
    `update dispatch.visit set lat = 0, lon = 0, witness = null where kind = 'household' and id in (select visit_id
      from dispatch.task where request_id = any($1))`,
    [requestIds],
  )
