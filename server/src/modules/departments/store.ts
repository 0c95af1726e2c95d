import type { Jurisdiction } from '@app/domain/identity'
import type { Area } from '../../kernel/area.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { ConnectorKind } from './connections.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { AnswerColumns, CursorColumns, FilingColumns, OutageColumns } from './rows.generated.ts'

export type FilingState = 'queued' | 'sent' | 'later' | 'accepted' | 'refused' | 'stuck' | 'over'
export type FilingRow = Pick<
  Known<FilingColumns, { state: FilingState; connector: ConnectorKind }>,
  | 'application_id'
  | 'request_id'
  | 'tracking_no'
  | 'department_id'
  | 'office_id'
  | 'district_id'
  | 'tehsil_id'
  | 'connector'
  | 'round'
  | 'envelope'
  | 'state'
  | 'tries'
  | 'last_error'
  | 'refusal_code'
  | 'refusal_words'
  | 'next_try_at'
  | 'reference'
  | 'last_sequence'
  | 'queued_at'
  | 'sent_at'
  | 'answered_at'
>
export type AnswerRow = Pick<
  AnswerColumns,
  | 'department_id'
  | 'message_id'
  | 'application_id'
  | 'request_id'
  | 'sequence'
  | 'kind'
  | 'body'
  | 'came_by'
  | 'arrived_at'
  | 'superseded'
>

const FILING = `application_id, request_id, tracking_no, department_id, office_id, district_id, tehsil_id, connector,
  round, envelope, state, tries, last_error, refusal_code, refusal_words, next_try_at, reference,
  last_sequence, queued_at, sent_at, answered_at`

export const findFiling = (q: Sql, applicationId: string) =>
  q.find<FilingRow>(`select ${FILING} from departments.filing where application_id = $1`, [applicationId])
export const lockFiling = (q: Sql, applicationId: string) =>
  q.find<FilingRow>(`select ${FILING} from departments.filing where application_id = $1 for update`, [applicationId])
/** The first filing, or the next round of a known one; what is known of the department's answers stays. */
export const putFiling = (
  q: Sql,
  f: {
    applicationId: FilingColumns['application_id']
    requestId: FilingColumns['request_id']
    trackingNo: FilingColumns['tracking_no']
    departmentId: FilingColumns['department_id']
    officeId: FilingColumns['office_id']
    districtId: FilingColumns['district_id']
    tehsilId: FilingColumns['tehsil_id']
    connector: string
    round: FilingColumns['round']
    envelope: FilingColumns['envelope']
  },
  at: Date,
) =>
  q.run(
    `insert into departments.filing (application_id, request_id, tracking_no, department_id, office_id, connector,
      round, envelope, state, queued_at, district_id, tehsil_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', $9, $10, $11)
    on conflict (application_id) do update set round = excluded.round, envelope = excluded.envelope,
    connector = excluded.connector, office_id = excluded.office_id, state = 'queued', tries = 0,
      last_error = null, refusal_code = null, refusal_words = null, next_try_at = null, queued_at = excluded.queued_at`,
    [
      f.applicationId,
      f.requestId,
      f.trackingNo,
      f.departmentId,
      f.officeId,
      f.connector,
      f.round,
      f.envelope,
      at,
      f.districtId,
      f.tehsilId,
    ],
  )
/** Only while it is still the same round that waits: a message that was faster than our own answer wins. */
export const markAnswered = (
  q: Sql,
  f: {
    applicationId: FilingColumns['application_id']
    round: FilingColumns['round']
    state: FilingState
    reference: string
    refusalCode: FilingColumns['refusal_code']
    refusalWords: FilingColumns['refusal_words']
  },
  at: Date,
) =>
  q.run(
    `update departments.filing set state = $3, reference = coalesce(nullif($4, ''), reference), refusal_code = $5,
      refusal_words = $6, sent_at = $7, answered_at = $7, last_error = null, next_try_at = null
    where application_id = $1 and round = $2 and state = 'queued'`,
    [f.applicationId, f.round, f.state, f.reference, f.refusalCode, f.refusalWords, at],
  )
export const markTried = (
  q: Sql,
  f: {
    applicationId: FilingColumns['application_id']
    round: FilingColumns['round']
    state: FilingState
    tries: FilingColumns['tries']
    error: string
    nextTryAt: FilingColumns['next_try_at']
  },
) =>
  q.run(
    `update departments.filing set state = $3, tries = $4, last_error = $5, next_try_at = $6
      where application_id = $1 and round = $2 and state = 'queued'`,
    [f.applicationId, f.round, f.state, f.tries, f.error, f.nextTryAt],
  )
export const setFilingState = (q: Sql, applicationId: string, state: FilingState) =>
  q.run('update departments.filing set state = $2, next_try_at = null where application_id = $1', [
    applicationId,
    state,
  ])
export const refuseFiling = (
  q: Sql,
  f: { applicationId: FilingColumns['application_id']; code: string; words: Buffer | null },
  at: Date,
) =>
  q.run(
    `update departments.filing set state = 'refused', refusal_code = $2, refusal_words = $3, answered_at = $4
      where application_id = $1 and state in ('queued', 'sent', 'later')`,
    [f.applicationId, f.code, f.words, at],
  )
/** What waits for one line, longest first; what the department's system failed on waits for its own timer. */
export const queuedOf = (q: Sql, departmentId: string, connector: string) =>
  q.many<Pick<FilingColumns, 'application_id'>>(
    `select application_id from departments.filing where department_id = $1 and connector = $2 and state = 'queued'
      and tries = 0 order by queued_at, application_id limit 1000`,
    [departmentId, connector],
  )
export const takeMessage = (
  q: Sql,
  f: { applicationId: FilingColumns['application_id']; sequence: number; reference: string; state: FilingState },
  at: Date,
) =>
  q.run(
    `update departments.filing set last_sequence = $2, reference = coalesce(nullif($3, ''), reference), state = $4,
      answered_at = $5, last_error = null, next_try_at = null where application_id = $1`,
    [f.applicationId, f.sequence, f.reference, f.state, at],
  )
export const insertAnswer = (q: Sql, a: Omit<AnswerRow, 'arrived_at'>, at: Date) =>
  q.run(
    `insert into departments.answer (department_id, message_id, application_id, request_id, sequence, kind, body,
      came_by, arrived_at, superseded)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (department_id, message_id) do nothing`,
    [
      a.department_id,
      a.message_id,
      a.application_id,
      a.request_id,
      a.sequence,
      a.kind,
      a.body,
      a.came_by,
      at,
      a.superseded,
    ],
  )
export const findAnswer = (q: Sql, departmentId: string, messageId: string) =>
  q.find<AnswerRow>(
    `select department_id, message_id, application_id, request_id, sequence, kind, body, came_by, arrived_at,
      superseded from departments.answer where department_id = $1 and message_id = $2`,
    [departmentId, messageId],
  )

/** Filings of one of the connectors whose answer is still awaited. */
export const awaited = (q: Sql, departmentId: string, connector: string) =>
  q.find<{ yes: true }>(
    `select true as yes from departments.filing where department_id = $1 and connector = $2
      and state in ('queued', 'sent', 'later', 'accepted') limit 1`,
    [departmentId, connector],
  )
export const page = (q: Sql, f: { state: string | null; where: Jurisdiction; after: string | null; limit: number }) =>
  q.many<
    Pick<
      FilingRow,
      | 'application_id'
      | 'request_id'
      | 'tracking_no'
      | 'department_id'
      | 'state'
      | 'tries'
      | 'last_error'
      | 'next_try_at'
      | 'office_id'
    >
  >(
    `select application_id, request_id, tracking_no, department_id, state, tries, last_error, next_try_at, office_id from departments.filing
     where ($1::text is null and state <> 'over' or state = $1) and ($2::boolean or office_id = any($3)
     or district_id = any($4) or tehsil_id = any($5))
       and ($6::uuid is null or application_id < $6) order by application_id desc limit $7`,
    [
      f.state,
      f.where.province ?? false,
      f.where.offices ?? [],
      f.where.districts ?? [],
      f.where.tehsils ?? [],
      f.after,
      f.limit,
    ],
  )

/** Those that nobody tries again by itself. */
export const stuck = (q: Sql, area: Area | null, limit: number) =>
  q.many<Pick<FilingColumns, 'request_id' | 'last_error'>>(
    `select request_id, last_error from departments.filing where state = 'stuck' and ($1::text[] is null
      or district_id = any($1) or tehsil_id = any($3)) order by queued_at limit $2`,
    [area?.districts, limit, area?.tehsils],
  )

export const findOutage = (q: Sql, line: string) =>
  q.find<Pick<OutageColumns, 'since' | 'next_try_at' | 'tries'>>(
    'select since, next_try_at, tries from departments.outage where line = $1',
    [line],
  )
export const putOutage = (q: Sql, line: string, nextTryAt: Date, at: Date) =>
  q.run(
    `insert into departments.outage (line, since, next_try_at) values ($1, $3, $2)
    on conflict (line) do update set next_try_at = excluded.next_try_at, tries = departments.outage.tries + 1`,
    [line, nextTryAt, at],
  )
export const endOutage = (q: Sql, line: string) => q.run('delete from departments.outage where line = $1', [line])

export const positionOf = async (q: Sql, departmentId: string, connector: string): Promise<string> =>
  (
    await q.find<Pick<CursorColumns, 'position'>>(
      'select position from departments.cursor where department_id = $1 and connector = $2',
      [departmentId, connector],
    )
  )?.position ?? ''
export const putPosition = (q: Sql, departmentId: string, connector: string, position: string, at: Date) =>
  q.run(
    `insert into departments.cursor (department_id, connector, position, read_at) values ($1, $2, $3, $4)
    on conflict (department_id, connector) do update set position = excluded.position, read_at = excluded.read_at`,
    [departmentId, connector, position, at],
  )
/** As a person has mended it: tried anew from the beginning. */
export const putEnvelope = (q: Sql, applicationId: string, envelope: Buffer) =>
  q.run(
    `update departments.filing set envelope = $2, state = 'queued', tries = 0, last_error = null, next_try_at = null
      where application_id = $1`,
    [applicationId, envelope],
  )
export const requeue = (q: Sql, applicationId: string) =>
  q.run(`update departments.filing set state = 'queued', tries = 0, next_try_at = null where application_id = $1`, [
    applicationId,
  ])
