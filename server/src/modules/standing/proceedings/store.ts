import type { HoldKind, ProceedingOrigin, ProceedingState, Sanction } from '@app/domain/standing'
import type { Area } from '../../../kernel/area.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type {
  AnswerColumns,
  AppealColumns,
  DecisionColumns,
  HoldColumns,
  NoticeColumns,
  PayHoldColumns,
  ProceedingColumns,
} from '../rows.generated.ts'

export type ProceedingRow = Pick<
  Known<ProceedingColumns, { state: ProceedingState; origin: ProceedingOrigin; facts: Record<string, unknown> }>,
  | 'id'
  | 'facilitator_id'
  | 'district_id'
  | 'tehsil_id'
  | 'state'
  | 'origin'
  | 'ground'
  | 'facts'
  | 'complainants'
  | 'opened_by'
  | 'opened_at'
  | 'protective'
  | 'review_due_at'
  | 'pause_reviewed_by'
  | 'pause_reviewed_at'
  | 'pause_kept'
  | 'pause_words'
  | 'dismissed_by'
  | 'dismissed_words'
  | 'ended_at'
>
export type NoticeRow = Pick<
  NoticeColumns,
  'proceeding_id' | 'sealed' | 'hash' | 'file_ids' | 'served_by' | 'served_at' | 'answer_due_at' | 'read_at'
>
export type AnswerRow = Pick<AnswerColumns, 'proceeding_id' | 'sealed' | 'file_ids' | 'at'>
export type DecisionRow = Pick<
  Known<DecisionColumns, { outcome: Sanction }>,
  | 'id'
  | 'proceeding_id'
  | 'facilitator_id'
  | 'outcome'
  | 'reason'
  | 'until'
  | 'by'
  | 'at'
  | 'appeal_due_at'
  | 'overturned_at'
>
export type AppealRow = Pick<
  AppealColumns,
  'proceeding_id' | 'sealed' | 'file_ids' | 'at' | 'due_at' | 'verdict' | 'reason' | 'by' | 'decided_at'
>
export type HoldRow = Pick<
  Known<HoldColumns, { kind: HoldKind }>,
  'id' | 'facilitator_id' | 'kind' | 'decision_id' | 'proceeding_id' | 'requirement_id' | 'since' | 'until'
>

const PROCEEDING = `id, facilitator_id, district_id, tehsil_id, state, origin, ground, facts, complainants, opened_by, opened_at,
    protective, review_due_at, pause_reviewed_by, pause_reviewed_at, pause_kept, pause_words, dismissed_by,
    dismissed_words, ended_at`
const NOTICE = 'proceeding_id, sealed, hash, file_ids, served_by, served_at, answer_due_at, read_at'
const DECISION = 'id, proceeding_id, facilitator_id, outcome, reason, until, by, at, appeal_due_at, overturned_at'
const APPEAL = 'proceeding_id, sealed, file_ids, at, due_at, verdict, reason, by, decided_at'
const HOLD = 'id, facilitator_id, kind, decision_id, proceeding_id, requirement_id, since, until'

export const findProceeding = (q: Sql, id: string) =>
  q.find<ProceedingRow>(`select ${PROCEEDING} from standing.proceeding where id = $1`, [id])
/** Of two who act at once the second sees what the first did. */
export const lockProceeding = (q: Sql, id: string) =>
  q.find<ProceedingRow>(`select ${PROCEEDING} from standing.proceeding where id = $1 for update`, [id])
/** Zero rows where such a review is open already. */
export const insertProceeding = (
  q: Sql,
  p: {
    id: ProceedingColumns['id']
    facilitatorId: ProceedingColumns['facilitator_id']
    districtId: ProceedingColumns['district_id']
    tehsilId: ProceedingColumns['tehsil_id']
    origin: ProceedingOrigin
    ground: ProceedingColumns['ground']
    facts: ProceedingRow['facts']
    complainants: Readonly<ProceedingColumns['complainants']>
    openedBy: ProceedingColumns['opened_by']
    protective: ProceedingColumns['protective']
    reviewDueAt: ProceedingColumns['review_due_at']
  },
  at: Date,
) =>
  q.run(
    `insert into standing.proceeding (id, facilitator_id, district_id, state, origin, ground, facts, complainants,
      opened_by, opened_at, protective, review_due_at, tehsil_id)
    values ($1, $2, $3, 'review', $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
    [
      p.id,
      p.facilitatorId,
      p.districtId,
      p.origin,
      p.ground,
      JSON.stringify(p.facts),
      p.complainants,
      p.openedBy,
      at,
      p.protective,
      p.reviewDueAt,
      p.tehsilId,
    ],
  )
export const setState = (q: Sql, id: string, state: ProceedingState, endedAt: Date | null) =>
  q.run('update standing.proceeding set state = $2, ended_at = $3 where id = $1', [id, state, endedAt])
/** A review becomes a protective pause: whoever laid it is a complainant, and another has to look. */
export const setProtective = (
  q: Sql,
  id: string,
  facts: ProceedingRow['facts'],
  complainant: string,
  reviewDueAt: Date,
) =>
  q.run(
    `update standing.proceeding set protective = true, facts = facts || $2::jsonb,
      complainants = array_append(complainants, $3), review_due_at = $4 where id = $1`,
    [id, JSON.stringify(facts), complainant, reviewDueAt],
  )
export const setPauseReviewed = (q: Sql, id: string, r: { by: string; kept: boolean; words: Buffer }, at: Date) =>
  q.run(
    'update standing.proceeding set pause_reviewed_by = $2, pause_reviewed_at = $3, pause_kept = $4, pause_words = $5 where id = $1',
    [id, r.by, at, r.kept, r.words],
  )
export const setDismissed = (q: Sql, id: string, by: string, words: Buffer) =>
  q.run('update standing.proceeding set dismissed_by = $2, dismissed_words = $3 where id = $1', [id, by, words])

const HERE = '($1::text[] is null or district_id = any($1) or tehsil_id = any($2))'
const OPEN = `state in ('review', 'noticed', 'answered', 'unanswered', 'decided', 'appealed')`
/** `but`: of somebody who is not to see their own. */
export const listProceedings = (
  q: Sql,
  f: { area: Area | null; but: string | null; state: string; after: { at: Date; id: string } | null; limit: number },
) =>
  q.many<ProceedingRow>(
    `select ${PROCEEDING} from standing.proceeding where ${HERE} and (case when $3 = 'open' then ${OPEN} else state = $3 end)
    and ($4::timestamptz is null or (opened_at, id) > ($4, $5::uuid)) and facilitator_id is distinct from $7
    order by opened_at, id limit $6`,
    [f.area?.districts, f.area?.tehsils, f.state, f.after?.at ?? null, f.after?.id ?? null, f.limit, f.but],
  )
export const countProceedings = (q: Sql, area: Area | null) =>
  q.many<{ state: string; count: number }>(
    `select state, count(*)::int as count from standing.proceeding where ${HERE} group by state limit 20`,
    [area?.districts, area?.tehsils],
  )
export const proceedingsOf = (q: Sql, facilitatorId: string) =>
  q.many<ProceedingRow>(
    `select ${PROCEEDING} from standing.proceeding where facilitator_id = $1 order by opened_at desc, id limit 50`,
    [facilitatorId],
  )

export const insertNotice = (q: Sql, n: Omit<NoticeRow, 'read_at'>) =>
  q.run(
    `insert into standing.notice (proceeding_id, sealed, hash, file_ids, served_by, served_at, answer_due_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [n.proceeding_id, n.sealed, n.hash, n.file_ids, n.served_by, n.served_at, n.answer_due_at],
  )
export const findNotice = (q: Sql, id: string) =>
  q.find<NoticeRow>(`select ${NOTICE} from standing.notice where proceeding_id = $1`, [id])
export const noticesOf = (q: Sql, ids: readonly string[]) =>
  q.many<NoticeRow>(`select ${NOTICE} from standing.notice where proceeding_id = any($1) limit 200`, [ids])
/** The first reading is the receipt; later ones change nothing. */
export const setRead = (q: Sql, id: string, at: Date) =>
  q.run('update standing.notice set read_at = $2 where proceeding_id = $1 and read_at is null', [id, at])

export const insertAnswer = (q: Sql, a: AnswerRow) =>
  q.run('insert into standing.answer (proceeding_id, sealed, file_ids, at) values ($1, $2, $3, $4)', [
    a.proceeding_id,
    a.sealed,
    a.file_ids,
    a.at,
  ])
export const findAnswer = (q: Sql, id: string) =>
  q.find<AnswerRow>('select proceeding_id, sealed, file_ids, at from standing.answer where proceeding_id = $1', [id])

export const insertDecision = (q: Sql, d: Omit<DecisionRow, 'overturned_at'>) =>
  q.run(
    `insert into standing.decision (id, proceeding_id, facilitator_id, outcome, reason, until, by, at, appeal_due_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [d.id, d.proceeding_id, d.facilitator_id, d.outcome, d.reason, d.until, d.by, d.at, d.appeal_due_at],
  )
export const findDecision = (q: Sql, proceedingId: string) =>
  q.find<DecisionRow>(`select ${DECISION} from standing.decision where proceeding_id = $1`, [proceedingId])
export const setOverturned = (q: Sql, id: string, at: Date) =>
  q.run('update standing.decision set overturned_at = $2 where id = $1 and overturned_at is null', [id, at])
export const retrainingsOf = (q: Sql, facilitatorId: string) =>
  q.one<{ count: number }>(
    `select count(*)::int as count from standing.decision where facilitator_id = $1 and outcome = 'retraining'`,
    [facilitatorId],
  )

export const insertAppeal = (
  q: Sql,
  a: {
    proceedingId: AppealColumns['proceeding_id']
    sealed: AppealColumns['sealed']
    fileIds: Readonly<AppealColumns['file_ids']>
    at: AppealColumns['at']
    dueAt: AppealColumns['due_at']
  },
) =>
  q.run('insert into standing.appeal (proceeding_id, sealed, at, due_at, file_ids) values ($1, $2, $3, $4, $5)', [
    a.proceedingId,
    a.sealed,
    a.at,
    a.dueAt,
    a.fileIds,
  ])
export const findAppeal = (q: Sql, id: string) =>
  q.find<AppealRow>(`select ${APPEAL} from standing.appeal where proceeding_id = $1`, [id])
export const decideAppeal = (
  q: Sql,
  id: string,
  verdict: 'upheld' | 'overturned',
  reason: Buffer,
  by: string,
  at: Date,
) =>
  q.run(
    'update standing.appeal set verdict = $2, reason = $3, by = $4, decided_at = $5 where proceeding_id = $1 and verdict is null',
    [id, verdict, reason, by, at],
  )

export const insertHold = (q: Sql, h: HoldRow) =>
  q.run(
    `insert into standing.hold (id, facilitator_id, kind, decision_id, proceeding_id, requirement_id, since, until)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [h.id, h.facilitator_id, h.kind, h.decision_id, h.proceeding_id, h.requirement_id, h.since, h.until],
  )
export const openHolds = (q: Sql, facilitatorId: string) =>
  q.many<HoldRow>(
    `select ${HOLD} from standing.hold where facilitator_id = $1 and ended_at is null order by since, id limit 50`,
    [facilitatorId],
  )
export const findHold = (q: Sql, id: string) =>
  q.find<HoldRow>(`select ${HOLD} from standing.hold where id = $1 and ended_at is null for update`, [id])
/** Zero rows where it had ended already. */
export const endHold = (q: Sql, id: string, why: string, at: Date) =>
  q.run('update standing.hold set ended_at = $3, ended_why = $2 where id = $1 and ended_at is null', [id, why, at])

export const holdPay = (q: Sql, facilitatorId: string, proceedingId: string, at: Date) =>
  q.run(
    'insert into standing.pay_hold (facilitator_id, proceeding_id, since) values ($1, $2, $3) on conflict do nothing',
    [facilitatorId, proceedingId, at],
  )
export const releasePay = (q: Sql, proceedingId: string, at: Date) =>
  q.run('update standing.pay_hold set ended_at = $2 where proceeding_id = $1 and ended_at is null', [proceedingId, at])
export const payHeld = (q: Sql, facilitatorIds: readonly string[]) =>
  q.many<Pick<PayHoldColumns, 'facilitator_id' | 'proceeding_id'>>(
    'select facilitator_id, proceeding_id from standing.pay_hold where facilitator_id = any($1) and ended_at is null limit 1000',
    [facilitatorIds],
  )
