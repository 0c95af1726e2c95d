import type { GrievanceKind, GrievanceState, GrievanceStep, Remedy } from '@app/domain/grievances'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { ChangeColumns, DecisionColumns, GrievanceColumns, MessageColumns } from './rows.generated.ts'

export type GrievanceRow = Pick<
  Known<GrievanceColumns, { kind: GrievanceKind; state: GrievanceState; step: GrievanceStep }>,
  | 'id'
  | 'running'
  | 'version'
  | 'request_id'
  | 'visit_id'
  | 'kind'
  | 'state'
  | 'step'
  | 'account_id'
  | 'household_id'
  | 'filed_by'
  | 'channel'
  | 'words'
  | 'amount_asked_paisa'
  | 'tehsil_id'
  | 'district_id'
  | 'office_id'
  | 'department_id'
  | 'accused_facilitator_id'
  | 'accused_person_id'
  | 'accused_agency_id'
  | 'accused_office_id'
  | 'barred'
  | 'owner_id'
  | 'due_at'
  | 'minutes_left'
  | 'paused_by'
  | 'window_until'
  | 'upheld'
  | 'clawback'
  | 'goodwill_paisa'
  | 'refund_paisa'
  | 'flag'
  | 'filed_at'
  | 'updated_at'
>
export const COLUMNS = `id, running, version, request_id, visit_id, kind, state, step, account_id, household_id, filed_by,
  channel, words, amount_asked_paisa, tehsil_id, district_id, office_id, department_id,
  accused_facilitator_id, accused_person_id, accused_agency_id, accused_office_id, barred, owner_id, due_at,
  minutes_left, paused_by, window_until, upheld, clawback, goodwill_paisa, refund_paisa,
  flag, filed_at, updated_at`
export const WORKING = `('open', 'paused')`
export const LIVE = `('open', 'paused', 'decided')`

export const findGrievance = (q: Sql, id: string): Promise<GrievanceRow | undefined> =>
  q.find<GrievanceRow>(`select ${COLUMNS} from grievances.grievance where id = $1`, [id])
/** Locks the row: of two who decide at once, the second sees what the first did. */
export const lockGrievance = (q: Sql, id: string): Promise<GrievanceRow | undefined> =>
  q.find<GrievanceRow>(`select ${COLUMNS} from grievances.grievance where id = $1 for update`, [id])

/** What one move changes; columns that a move does not name stay. Names are ours, never a caller's. */
const PATCHED = [
  'state',
  'step',
  'owner_id',
  'due_at',
  'minutes_left',
  'paused_by',
  'window_until',
  'upheld',
  'clawback',
  'goodwill_paisa',
  'refund_paisa',
  'flag',
  'barred',
  'kind',
  'visit_id',
  'accused_facilitator_id',
  'accused_person_id',
  'accused_agency_id',
  'accused_office_id',
] as const
export type Patch = Partial<Pick<GrievanceRow, (typeof PATCHED)[number]>>
export const patch = (q: Sql, id: string, change: Patch, at: Date): Promise<number> =>
  q.run(
    `update grievances.grievance set version = version + 1, updated_at = $2,
      ${PATCHED.map((name) => `${name} = case when $3::jsonb ? '${name}' then f.${name} else grievances.grievance.${name} end`).join(', ')}
    from jsonb_to_record($3) as f(state text, step text, owner_id uuid, due_at timestamptz, minutes_left integer,
    paused_by uuid, window_until timestamptz, upheld boolean, clawback boolean, goodwill_paisa bigint,
      refund_paisa bigint, flag text, barred uuid[], kind text, visit_id uuid, accused_facilitator_id uuid,
      accused_person_id uuid, accused_agency_id uuid, accused_office_id text) where grievances.grievance.id = $1`,
    [id, at, JSON.stringify(change)],
  )
export const insertChange = (
  q: Sql,
  c: {
    grievanceId: ChangeColumns['grievance_id']
    action: ChangeColumns['action']
    from: string | null
    to: string
    step: ChangeColumns['step']
    clock: string | null
    why: ChangeColumns['why']
    dueAt: ChangeColumns['due_at']
    ownerId: ChangeColumns['owner_id']
    reason: ChangeColumns['reason']
    actor: ChangeColumns['actor']
    channel: ChangeColumns['channel']
  },
  at: Date,
): Promise<number> =>
  q.run(
    `insert into grievances.change (grievance_id, at, action, from_state, to_state, step, clock, why, due_at,
      owner_id, reason, actor, channel) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      c.grievanceId,
      at,
      c.action,
      c.from,
      c.to,
      c.step,
      c.clock,
      c.why,
      c.dueAt,
      c.ownerId,
      c.reason,
      c.actor,
      c.channel,
    ],
  )

export type MessageRow = Pick<MessageColumns, 'id' | 'at' | 'thread' | 'said_by' | 'words' | 'file_id' | 'media_type'>
export const messagesOf = (q: Sql, id: string): Promise<MessageRow[]> =>
  q.many<MessageRow>(
    'select id, at, thread, said_by, words, file_id, media_type from grievances.message where grievance_id = $1 order by at, id limit 300',
    [id],
  )

export type DecisionRow = Pick<
  Known<DecisionColumns, { step: GrievanceStep; remedies: Remedy[] }>,
  'at' | 'step' | 'decided_by' | 'upheld' | 'reason_code' | 'words' | 'remedies'
>
export const decisionsOf = (q: Sql, id: string): Promise<DecisionRow[]> =>
  q.many<DecisionRow>(
    `select at, step, decided_by, upheld, reason_code, words, remedies from grievances.decision
      where grievance_id = $1 order by seq limit 20`,
    [id],
  )
