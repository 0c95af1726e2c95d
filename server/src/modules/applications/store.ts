import type { ApplicationState, FilingWay, ObjectionCode } from '@app/domain/applications'
import type { Jurisdiction } from '@app/domain/identity'
import type { Blamed } from '@app/domain/requests'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type {
  AmendmentColumns,
  ApplicationColumns,
  DecisionColumns,
  ObjectionColumns,
  ProofColumns,
} from './rows.generated.ts'

export type ApplicationRow = Pick<
  Known<ApplicationColumns, { way: FilingWay; state: ApplicationState }>,
  | 'application_id'
  | 'request_id'
  | 'order_id'
  | 'tracking_no'
  | 'service_id'
  | 'service_version'
  | 'case_id'
  | 'department_id'
  | 'office_id'
  | 'district_id'
  | 'tehsil_id'
  | 'way'
  | 'state'
  | 'reference'
  | 'reported_only'
  | 'proof_hash'
  | 'filed_at'
  | 'taken_at'
  | 'due_at'
  | 'decided_at'
  | 'held_message'
  | 'document_no'
  | 'paper_id'
  | 'digital_file_id'
  | 'draft_file_id'
  | 'collect_code_hash'
  | 'collect_code'
  | 'collect_tries'
  | 'second_paper_id'
  | 'version'
>
export type ObjectionRow = Pick<
  Known<ObjectionColumns, { code: ObjectionCode; cause: Blamed; items: string[] }>,
  | 'objection_id'
  | 'application_id'
  | 'request_id'
  | 'code'
  | 'cause'
  | 'note'
  | 'items'
  | 'raised_by'
  | 'raised_at'
  | 'answered_at'
  | 'cured_by'
  | 'cured_at'
>
export type DecisionKind = DecisionColumns['kind']
export type DecisionRow = Pick<
  DecisionColumns,
  'place' | 'kind' | 'code' | 'words' | 'ground' | 'decided_by' | 'channel' | 'at'
>

const APPLICATION = `application_id, request_id, order_id, tracking_no, service_id, service_version, case_id,
  department_id, office_id, district_id, tehsil_id, way, state, reference, reported_only,
  proof_hash, filed_at, taken_at, due_at, decided_at, held_message, document_no, paper_id, digital_file_id, draft_file_id,
  collect_code_hash, collect_code, collect_tries, second_paper_id, version`
const OBJECTION =
  'objection_id, application_id, request_id, code, cause, note, items, raised_by, raised_at, answered_at, cured_by, cured_at'

export const findProof = (q: Sql, requestId: string) =>
  q.find<Pick<ProofColumns, 'hash' | 'lines' | 'proved_by' | 'proved_at'>>(
    'select hash, lines, proved_by, proved_at from applications.proof where request_id = $1',
    [requestId],
  )
export const putProof = (
  q: Sql,
  p: { requestId: ProofColumns['request_id']; hash: ProofColumns['hash']; lines: ProofColumns['lines']; by: string },
  at: Date,
) =>
  q.run(
    `insert into applications.proof (request_id, hash, lines, proved_by, proved_at) values ($1, $2, $3, $4, $5)
    on conflict (request_id) do update set hash = excluded.hash, lines = excluded.lines,
    proved_by = excluded.proved_by, proved_at = excluded.proved_at`,
    [p.requestId, p.hash, p.lines, p.by, at],
  )
export const dropProof = (q: Sql, requestId: string) =>
  q.run('delete from applications.proof where request_id = $1', [requestId])
export const amendmentsOf = (q: Sql, requestId: string) =>
  q.many<Pick<AmendmentColumns, 'field' | 'value'>>(
    'select field, value from applications.amendment where request_id = $1 order by field limit 100',
    [requestId],
  )
export const putAmendment = (q: Sql, requestId: string, field: string, value: Buffer, at: Date) =>
  q.run(
    `insert into applications.amendment (request_id, field, value, amended_at) values ($1, $2, $3, $4)
      on conflict (request_id, field) do update set value = excluded.value, amended_at = excluded.amended_at`,
    [requestId, field, value, at],
  )

export const findByRequest = (q: Sql, requestId: string) =>
  q.find<ApplicationRow>(`select ${APPLICATION} from applications.application where request_id = $1`, [requestId])
/** Locks it: of two who decide at once the second finds what the first decided. */
export const lockByRequest = (q: Sql, requestId: string) =>
  q.find<ApplicationRow>(`select ${APPLICATION} from applications.application where request_id = $1 for update`, [
    requestId,
  ])
export const find = (q: Sql, applicationId: string) =>
  q.find<ApplicationRow>(`select ${APPLICATION} from applications.application where application_id = $1`, [
    applicationId,
  ])
export const lock = (q: Sql, applicationId: string) =>
  q.find<ApplicationRow>(`select ${APPLICATION} from applications.application where application_id = $1 for update`, [
    applicationId,
  ])

export type NewApplication = Pick<
  ApplicationRow,
  | 'application_id'
  | 'request_id'
  | 'order_id'
  | 'tracking_no'
  | 'service_id'
  | 'service_version'
  | 'case_id'
  | 'department_id'
  | 'office_id'
  | 'district_id'
  | 'tehsil_id'
  | 'way'
  | 'proof_hash'
> &
  Pick<ApplicationColumns, 'name_words'>
/** A request has one application; filed again after a cure, it is the same one. */
export const insertApplication = (q: Sql, a: NewApplication) =>
  q.run(
    `insert into applications.application (application_id, request_id, order_id, tracking_no, service_id,
      service_version, case_id, department_id, office_id, district_id, tehsil_id, way, state, proof_hash, name_words)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'to_take', $13, $14)
    on conflict (request_id) do update set way = excluded.way, office_id = excluded.office_id,
    proof_hash = excluded.proof_hash, state = 'to_take', decided_at = null,
    version = applications.application.version + 1`,
    [
      a.application_id,
      a.request_id,
      a.order_id,
      a.tracking_no,
      a.service_id,
      a.service_version,
      a.case_id,
      a.department_id,
      a.office_id,
      a.district_id,
      a.tehsil_id,
      a.way,
      a.proof_hash,
      a.name_words,
    ],
  )

type Patch = Partial<
  Pick<
    ApplicationRow,
    | 'state'
    | 'reference'
    | 'reported_only'
    | 'filed_at'
    | 'taken_at'
    | 'due_at'
    | 'decided_at'
    | 'held_message'
    | 'document_no'
    | 'paper_id'
    | 'digital_file_id'
    | 'draft_file_id'
    | 'proof_hash'
    | 'collect_tries'
    | 'second_paper_id'
  >
>
const PATCHED = {
  state: 'text',
  reference: 'text',
  reported_only: 'boolean',
  filed_at: 'timestamptz',
  taken_at: 'timestamptz',
  due_at: 'timestamptz',
  decided_at: 'timestamptz',
  held_message: 'text',
  document_no: 'text',
  paper_id: 'uuid',
  digital_file_id: 'uuid',
  draft_file_id: 'uuid',
  proof_hash: 'text',
  collect_tries: 'integer',
  second_paper_id: 'uuid',
} as const satisfies Record<keyof Patch, string>
const columns = Object.keys(PATCHED)
const PATCH = `update applications.application a set version = a.version + 1,
  ${columns.map((name) => `${name} = case when $2::jsonb ? '${name}' then p.${name} else a.${name} end`).join(', ')}
  from jsonb_to_record($2) as p(${Object.entries(PATCHED)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')}) where a.application_id = $1`
export const patch = (q: Sql, applicationId: string, values: Patch) =>
  q.run(PATCH, [applicationId, JSON.stringify(values)])
export const setCollectCode = (q: Sql, applicationId: string, hash: Buffer, sealed: Buffer) =>
  q.run(
    'update applications.application set collect_code_hash = $2, collect_code = $3, collect_tries = 0 where application_id = $1',
    [applicationId, hash, sealed],
  )

export const insertDecision = (
  q: Sql,
  d: Pick<DecisionRow, 'kind' | 'code' | 'words' | 'ground' | 'decided_by' | 'channel' | 'at'> &
    Pick<DecisionColumns, 'application_id' | 'request_id'>,
) =>
  q.run(
    `insert into applications.decision (application_id, place, request_id, kind, code, words, ground, decided_by, channel, at)
    select $1, coalesce(max(place), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 from applications.decision where application_id = $1`,
    [d.application_id, d.request_id, d.kind, d.code, d.words, d.ground, d.decided_by, d.channel, d.at],
  )
export const decisionsOf = (q: Sql, applicationId: string) =>
  q.many<DecisionRow>(
    `select place, kind, code, words, ground, decided_by, channel, at from applications.decision
      where application_id = $1 order by place limit 200`,
    [applicationId],
  )

export const insertObjection = (
  q: Sql,
  o: Omit<ObjectionRow, 'raised_at' | 'answered_at' | 'cured_by' | 'cured_at'>,
  at: Date,
) =>
  q.run(
    `insert into applications.objection (objection_id, application_id, request_id, code, cause, note, items,
      raised_by, raised_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [o.objection_id, o.application_id, o.request_id, o.code, o.cause, o.note, JSON.stringify(o.items), o.raised_by, at],
  )
export const openObjection = (q: Sql, requestId: string) =>
  q.find<ObjectionRow>(`select ${OBJECTION} from applications.objection where request_id = $1 and cured_at is null`, [
    requestId,
  ])
export const markAnswered = (q: Sql, requestId: string, at: Date) =>
  q.run('update applications.objection set answered_at = $2 where request_id = $1 and cured_at is null', [
    requestId,
    at,
  ])
export const closeObjection = (q: Sql, requestId: string, by: 'upload' | 'visit' | 'office' | 'other', at: Date) =>
  q.run('update applications.objection set cured_by = $2, cured_at = $3 where request_id = $1 and cured_at is null', [
    requestId,
    by,
    at,
  ])

export interface PileFilter {
  where: Jurisdiction
  officeId: string | null
  state: string
  words: Buffer[]
  text: string
  /** `infinity` for what has no deadline: it comes last. */
  after: { dueAt: Date | 'infinity'; id: string } | null
  limit: number
}
/** What is due first. Systems of departments keep their own piles: theirs are found here only among all. */
export const pile = (q: Sql, f: PileFilter) =>
  q.many<ApplicationRow>(
    `select ${APPLICATION} from applications.application
    where filed_at is not null and ($1::boolean or office_id = any($2) or district_id = any($3)
    or tehsil_id = any($4)) and ($5::text is null or office_id = $5)
      and case when $6 = 'all' then true else state = $6 and way in ('visit', 'self', 'desk') end
      and ($7 = '' or tracking_no ilike $7 or reference ilike $7 or (cardinality($8::bytea[]) > 0 and name_words @> $8))
      and ($9::timestamptz is null or (coalesce(due_at, 'infinity'), application_id) > ($9, $10::uuid))
    order by coalesce(due_at, 'infinity'), application_id limit $11`,
    [
      f.where.province ?? false,
      f.where.offices ?? [],
      f.where.districts ?? [],
      f.where.tehsils ?? [],
      f.officeId,
      f.state,
      f.text,
      f.words,
      f.after?.dueAt ?? null,
      f.after?.id ?? null,
      f.limit,
    ],
  )

/** The search by name's words, and the code at the counter, of requests that are forgotten; the rest is sealed with their keys. */
export const forgetNames = (q: Sql, requestIds: readonly string[]) =>
  q.run(
    `update applications.application set name_words = '{}', collect_code = null, collect_code_hash = null where request_id = any($1)`,
    [requestIds],
  )
