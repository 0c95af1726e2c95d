import type { GrievanceKind, Remedy } from '@app/domain/grievances'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { DecisionColumns, GrievanceColumns, MessageColumns } from '../rows.generated.ts'
import { COLUMNS, type GrievanceRow, LIVE, WORKING } from '../store.ts'

export type NewGrievance = Omit<
  GrievanceRow,
  'running' | 'version' | 'window_until' | 'upheld' | 'clawback' | 'goodwill_paisa' | 'refund_paisa' | 'updated_at'
>
/** Zero rows when the same complaint is there: of many at once, one is filed. */
export const insertGrievance = (q: Sql, g: NewGrievance): Promise<number> =>
  q.run(
    `insert into grievances.grievance (id, request_id, visit_id, kind, state, step, account_id, household_id,
      filed_by, channel, words, amount_asked_paisa, tehsil_id, district_id, office_id, department_id,
       accused_facilitator_id, accused_person_id, accused_agency_id, accused_office_id, barred, owner_id, due_at,
       minutes_left, paused_by, flag, filed_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
     $24, $25, $26, $27, $27) on conflict do nothing`,
    [
      g.id,
      g.request_id,
      g.visit_id,
      g.kind,
      g.state,
      g.step,
      g.account_id,
      g.household_id,
      g.filed_by,
      g.channel,
      g.words,
      g.amount_asked_paisa,
      g.tehsil_id,
      g.district_id,
      g.office_id,
      g.department_id,
      g.accused_facilitator_id,
      g.accused_person_id,
      g.accused_agency_id,
      g.accused_office_id,
      g.barred,
      g.owner_id,
      g.due_at,
      g.minutes_left,
      g.paused_by,
      g.flag,
      g.filed_at,
    ],
  )
export const liveOverchargeOf = (q: Sql, visitId: string): Promise<GrievanceRow | undefined> =>
  q.find<GrievanceRow>(
    `select ${COLUMNS} from grievances.grievance where visit_id = $1 and kind = 'overcharge' and state <> 'withdrawn'`,
    [visitId],
  )

/** The same complaint is there already: one of a kind about one thing at a time, and of one visit's money for good. */
export const sameComplaint = (
  q: Sql,
  row: Pick<GrievanceRow, 'id' | 'request_id'>,
  kind: GrievanceKind,
  visitId: string | null,
): Promise<Pick<GrievanceColumns, 'id'> | undefined> =>
  q.find(
    `select id from grievances.grievance where request_id = $1 and id <> $2 and kind = $3 and visit_id is not distinct
      from $4 and (state in ${LIVE} or (kind = 'overcharge' and state <> 'withdrawn')) limit 1`,
    [row.request_id, row.id, kind, visitId],
  )

/** Locked: an overcharge at which nothing has come back yet, and nobody has to look first. */
export const overchargeWithoutGoodwill = (q: Sql, requestId: string): Promise<GrievanceRow | undefined> =>
  q.find<GrievanceRow>(
    `select ${COLUMNS} from grievances.grievance where request_id = $1 and kind = 'overcharge' and state in ${WORKING}
      and goodwill_paisa = 0 and flag is null order by running limit 1 for update`,
    [requestId],
  )
export const insertMessage = (
  q: Sql,
  m: {
    id: MessageColumns['id']
    grievanceId: MessageColumns['grievance_id']
    thread: string
    saidBy: string
    words: MessageColumns['words']
    fileId: MessageColumns['file_id']
    mediaType: MessageColumns['media_type']
    actor: MessageColumns['actor']
    channel: MessageColumns['channel']
  },
  at: Date,
): Promise<number> =>
  q.run(
    `insert into grievances.message (id, grievance_id, at, thread, said_by, words, file_id, media_type, actor,
      channel) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [m.id, m.grievanceId, at, m.thread, m.saidBy, m.words, m.fileId, m.mediaType, m.actor, m.channel],
  )
export const insertDecision = (
  q: Sql,
  id: string,
  d: {
    step: DecisionColumns['step']
    by: string
    upheld: DecisionColumns['upheld']
    reasonCode: DecisionColumns['reason_code']
    words: DecisionColumns['words']
    remedies: readonly Remedy[]
  },
  at: Date,
): Promise<number> =>
  q.run(
    `insert into grievances.decision (grievance_id, at, step, decided_by, upheld, reason_code, words, remedies)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, at, d.step, d.by, d.upheld, d.reasonCode, d.words, JSON.stringify(d.remedies)],
  )

/** One household's goodwill is counted by one filing at a time. */
export const lockHousehold = (q: Sql, householdId: string): Promise<number> =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('goodwill:' || $1::text, 0))`, [householdId])
export const goodwillCases = (q: Sql, householdId: string, since: Date): Promise<{ count: number }> =>
  q.one(
    'select count(*) as count from grievances.grievance where household_id = $1 and goodwill_paisa > 0 and filed_at > $2',
    [householdId, since],
  )
export const liveOfRequest = (q: Sql, requestId: string, kind: GrievanceKind): Promise<GrievanceRow | undefined> =>
  q.find<GrievanceRow>(
    `select ${COLUMNS} from grievances.grievance where request_id = $1 and kind = $2 and state in ${LIVE} order by running desc limit 1`,
    [requestId, kind],
  )
