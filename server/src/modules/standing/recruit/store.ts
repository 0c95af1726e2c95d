import type { ApplicationState, CheckState, Drawn } from '@app/domain/standing'
import type { Area } from '../../../kernel/area.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type {
  ApplicationColumns,
  CheckDecisionColumns,
  ModuleReadColumns,
  PaperCheckColumns,
  QuizColumns,
} from '../rows.generated.ts'

export type ApplicationRow = Pick<
  Known<ApplicationColumns, { state: ApplicationState }>,
  | 'applicant_id'
  | 'person_id'
  | 'state'
  | 'round'
  | 'tehsil_id'
  | 'district_id'
  | 'sealed'
  | 'asked_again'
  | 'submitted_at'
  | 'refused_code'
  | 'refused_words'
  | 'refused_by'
  | 'refused_at'
  | 'reapply_from'
  | 'appeal_words'
  | 'appealed_at'
  | 'appeal_answer'
  | 'appeal_by'
  | 'approved_by'
  | 'approved_at'
  | 'admitted_at'
  | 'made_at'
>
export type CheckRow = Pick<
  Known<PaperCheckColumns, { state: CheckState }>,
  | 'applicant_id'
  | 'requirement_id'
  | 'state'
  | 'reason'
  | 'decided_by'
  | 'decided_at'
  | 'valid_until'
  | 'renewal'
  | 'handed_in_at'
>
export type QuizRow = Pick<
  Known<QuizColumns, { drawn: Drawn[] }>,
  'id' | 'applicant_id' | 'drawn' | 'begun_at' | 'answered_at' | 'right_count' | 'passed' | 'series'
>

const APPLICATION = `applicant_id, person_id, state, round, tehsil_id, district_id, sealed, asked_again, submitted_at,
  refused_code, refused_words, refused_by, refused_at, reapply_from,
  appeal_words, appealed_at, appeal_answer, appeal_by, approved_by, approved_at, admitted_at, made_at`
const CHECK = `applicant_id, requirement_id, state, reason, decided_by, decided_at, valid_until::text as valid_until, renewal, handed_in_at`

export const findApplication = (q: Sql, id: string) =>
  q.find<ApplicationRow>(`select ${APPLICATION} from standing.application where applicant_id = $1`, [id])
export const applicationsOf = (q: Sql, ids: readonly string[]) =>
  q.many<ApplicationRow>(`select ${APPLICATION} from standing.application where applicant_id = any($1) limit 500`, [
    ids,
  ])
/** Of two who decide at once the second sees what the first decided. */
export const lockApplication = (q: Sql, id: string) =>
  q.find<ApplicationRow>(`select ${APPLICATION} from standing.application where applicant_id = $1 for update`, [id])
type Correction = Pick<
  ApplicationColumns,
  'applicant_id' | 'tehsil_id' | 'district_id' | 'sealed' | 'identifier_index' | 'iban_index'
>
export const insertApplication = (q: Sql, a: Correction & Pick<ApplicationColumns, 'person_id'>, at: Date) =>
  q.run(
    `insert into standing.application (applicant_id, person_id, state, tehsil_id, district_id, sealed,
      identifier_index, iban_index, made_at) values ($1, $2, 'open', $3, $4, $5, $6, $7, $8)`,
    [a.applicant_id, a.person_id, a.tehsil_id, a.district_id, a.sealed, a.identifier_index, a.iban_index, at],
  )
export const correctApplication = (q: Sql, a: Correction) =>
  q.run(
    `update standing.application set tehsil_id = $2, district_id = $3, sealed = $4, identifier_index = $5,
      iban_index = $6 where applicant_id = $1`,
    [a.applicant_id, a.tehsil_id, a.district_id, a.sealed, a.identifier_index, a.iban_index],
  )
export const setState = (q: Sql, id: string, state: ApplicationState) =>
  q.run('update standing.application set state = $2 where applicant_id = $1', [id, state])
export const nextRound = (q: Sql, id: string) =>
  q.run(
    `update standing.application set round = round + 1, asked_again = '', submitted_at = null, appeal_words = null,
      appealed_at = null, appeal_answer = null, appeal_by = null, approved_by = null where applicant_id = $1`,
    [id],
  )
export const setSubmitted = (q: Sql, id: string, at: Date) =>
  q.run(`update standing.application set submitted_at = $2, asked_again = '' where applicant_id = $1`, [id, at])
export const setAskedAgain = (q: Sql, id: string, reason: string) =>
  q.run('update standing.application set asked_again = $2 where applicant_id = $1', [id, reason])
export const setRefused = (
  q: Sql,
  id: string,
  r: { code: string; words: Buffer; by: string; reapplyFrom: Date },
  at: Date,
) =>
  q.run(
    `update standing.application set refused_code = $2, refused_words = $3, refused_by = $4, reapply_from = $5,
      refused_at = $6 where applicant_id = $1`,
    [id, r.code, r.words, r.by, r.reapplyFrom, at],
  )
export const setAppealed = (q: Sql, id: string, words: Buffer, at: Date) =>
  q.run('update standing.application set appeal_words = $2, appealed_at = $3 where applicant_id = $1', [id, words, at])
/** Granted, the refusal is as if it had not been: there is no day to wait for. */
export const setAppealAnswer = (q: Sql, id: string, a: { answer: Buffer; by: string; granted: boolean }) =>
  q.run(
    `update standing.application set appeal_answer = $2, appeal_by = $3, reapply_from = case when $4 then null
      else reapply_from end where applicant_id = $1`,
    [id, a.answer, a.by, a.granted],
  )
export const setApproved = (q: Sql, id: string, by: string, reason: string, at: Date) =>
  q.run(
    'update standing.application set approved_by = $2, approved_reason = $3, approved_at = $4 where applicant_id = $1',
    [id, by, reason, at],
  )
export const setAdmitted = (q: Sql, id: string, at: Date) =>
  q.run('update standing.application set admitted_at = $2 where applicant_id = $1', [id, at])

/** The same identity number in an application that is somebody else's and under way or admitted. */
export const otherOfIdentifier = (q: Sql, id: string, index: Buffer) =>
  q.find<Pick<ApplicationColumns, 'applicant_id'>>(
    `select applicant_id from standing.application where identifier_index = $2 and applicant_id <> $1 and state <> 'withdrawn' limit 1`,
    [id, index],
  )
export const sharesIban = (q: Sql, id: string) =>
  q.find<{ yes: true }>(
    `select true as yes from standing.application a join standing.application b on b.iban_index = a.iban_index
      and b.applicant_id <> a.applicant_id where a.applicant_id = $1
    union all select true from standing.application a join standing.account_change c on c.iban_index = a.iban_index
      and c.facilitator_id <> a.applicant_id where a.applicant_id = $1 limit 1`,
    [id],
  )

export const checksOf = (q: Sql, id: string) =>
  q.many<CheckRow>(
    `select ${CHECK} from standing.paper_check where applicant_id = $1 order by requirement_id limit 50`,
    [id],
  )
export const checksOfMany = (q: Sql, ids: readonly string[]) =>
  q.many<CheckRow>(
    `select ${CHECK} from standing.paper_check where applicant_id = any($1) order by applicant_id, requirement_id limit 5000`,
    [ids],
  )
export const findCheck = (q: Sql, id: string, requirementId: string) =>
  q.find<CheckRow>(
    `select ${CHECK} from standing.paper_check where applicant_id = $1 and requirement_id = $2 for update`,
    [id, requirementId],
  )
export const handIn = (q: Sql, id: string, requirementId: string, at: Date) =>
  q.run(
    `insert into standing.paper_check (applicant_id, requirement_id, state, handed_in_at) values ($1, $2, 'waiting', $3)
    on conflict (applicant_id, requirement_id) do update set state = 'waiting', reason = '', decided_by = null,
    decided_at = null, handed_in_at = excluded.handed_in_at`,
    [id, requirementId, at],
  )
/** What still holds goes on holding while its renewal is looked at. */
export const handInRenewal = (q: Sql, id: string, requirementId: string, at: Date) =>
  q.run(
    `update standing.paper_check set renewal = 'waiting', handed_in_at = $3 where applicant_id = $1 and requirement_id = $2`,
    [id, requirementId, at],
  )
export const setRenewal = (q: Sql, id: string, requirementId: string, renewal: CheckRow['renewal']) =>
  q.run('update standing.paper_check set renewal = $3 where applicant_id = $1 and requirement_id = $2', [
    id,
    requirementId,
    renewal,
  ])
export const decideCheck = (
  q: Sql,
  c: Pick<CheckRow, 'applicant_id' | 'requirement_id' | 'state' | 'reason' | 'decided_by' | 'valid_until' | 'renewal'>,
  at: Date,
) =>
  q.run(
    `update standing.paper_check set state = $3, reason = $4, decided_by = $5, valid_until = $6, renewal = $7,
      decided_at = $8 where applicant_id = $1 and requirement_id = $2`,
    [c.applicant_id, c.requirement_id, c.state, c.reason, c.decided_by, c.valid_until, c.renewal, at],
  )
export const insertCheckDecision = (
  q: Sql,
  c: Pick<
    CheckDecisionColumns,
    'applicant_id' | 'round' | 'requirement_id' | 'verdict' | 'reason' | 'by' | 'valid_until' | 'at'
  >,
) =>
  q.run(
    `insert into standing.check_decision (applicant_id, round, requirement_id, verdict, reason, by, valid_until, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [c.applicant_id, c.round, c.requirement_id, c.verdict, c.reason, c.by, c.valid_until, c.at],
  )
export const forgetChecks = (q: Sql, id: string) =>
  q.run(
    `update standing.paper_check set state = 'missing', reason = '', decided_by = null, decided_at = null,
      handed_in_at = null where applicant_id = $1`,
    [id],
  )
/** Whoever decided any paper of theirs, ever. */
export const vettersOf = (q: Sql, id: string) =>
  q.many<Pick<CheckDecisionColumns, 'by'>>(
    'select distinct by from standing.check_decision where applicant_id = $1 limit 200',
    [id],
  )

export const modulesRead = (q: Sql, id: string) =>
  q.many<Pick<ModuleReadColumns, 'module_id'>>(
    'select module_id from standing.module_read where applicant_id = $1 order by module_id limit 100',
    [id],
  )
export const readModule = (q: Sql, id: string, moduleId: string, at: Date) =>
  q.run('insert into standing.module_read (applicant_id, module_id, at) values ($1, $2, $3) on conflict do nothing', [
    id,
    moduleId,
    at,
  ])
export const forgetModules = (q: Sql, id: string, moduleIds: readonly string[] | null) =>
  q.run('delete from standing.module_read where applicant_id = $1 and ($2::text[] is null or module_id = any($2))', [
    id,
    moduleIds,
  ])

const QUIZ = 'id, applicant_id, drawn, begun_at, answered_at, right_count, passed, series'
export const openQuiz = (q: Sql, id: string) =>
  q.find<QuizRow>(`select ${QUIZ} from standing.quiz where applicant_id = $1 and answered_at is null`, [id])
export const lockQuiz = (q: Sql, quizId: string) =>
  q.find<QuizRow>(`select ${QUIZ} from standing.quiz where id = $1 for update`, [quizId])
export const quizzesOf = (q: Sql, id: string, series: number) =>
  q.many<QuizRow>(
    `select ${QUIZ} from standing.quiz where applicant_id = $1 and series = $2 order by begun_at, id limit 200`,
    [id, series],
  )
export const insertQuiz = (
  q: Sql,
  z: {
    id: QuizColumns['id']
    applicantId: QuizColumns['applicant_id']
    seed: QuizColumns['seed']
    drawn: Drawn[]
    series: QuizColumns['series']
  },
  at: Date,
) =>
  q.run(
    'insert into standing.quiz (id, applicant_id, seed, drawn, begun_at, series) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
    [z.id, z.applicantId, z.seed, JSON.stringify(z.drawn), at, z.series],
  )
export const markQuiz = (q: Sql, quizId: string, right: number, passed: boolean, at: Date) =>
  q.run('update standing.quiz set answered_at = $4, right_count = $2, passed = $3 where id = $1', [
    quizId,
    right,
    passed,
    at,
  ])

const HERE = '($1::text[] is null or district_id = any($1) or tehsil_id = any($2))'
export const listApplications = (
  q: Sql,
  area: Area | null,
  state: string | null,
  after: { at: Date; id: string } | null,
  limit: number,
) =>
  q.many<ApplicationRow>(
    `select ${APPLICATION} from standing.application where ${HERE} and ($3::text is null or state = $3)
    and ($4::timestamptz is null or (coalesce(submitted_at, made_at), applicant_id) > ($4, $5::uuid))
    order by coalesce(submitted_at, made_at), applicant_id limit $6`,
    [area?.districts, area?.tehsils, state, after?.at ?? null, after?.id ?? null, limit],
  )
export const listRenewals = (q: Sql, area: Area | null, after: { at: Date; id: string } | null, limit: number) =>
  q.many<ApplicationRow>(
    `select ${APPLICATION} from standing.application a where ${HERE} and state = 'admitted' and exists (select 1
      from standing.paper_check c where c.applicant_id = a.applicant_id and c.renewal = 'waiting')
    and ($3::timestamptz is null or (coalesce(submitted_at, made_at), applicant_id) > ($3, $4::uuid))
    order by coalesce(submitted_at, made_at), applicant_id limit $5`,
    [area?.districts, area?.tehsils, after?.at ?? null, after?.id ?? null, limit],
  )
export const countApplications = (q: Sql, area: Area | null) =>
  q.many<{ state: string; count: number }>(
    `select state, count(*)::int as count from standing.application where ${HERE} group by state
    union all select 'renewal', count(distinct a.applicant_id)::int from standing.application a
      join standing.paper_check c on c.applicant_id = a.applicant_id and c.renewal = 'waiting'
      where a.state = 'admitted' and ($1::text[] is null or a.district_id = any($1) or a.tehsil_id = any($2)) limit 20`,
    [area?.districts, area?.tehsils],
  )
