import type { Input } from '@app/contract/calls'
import type { PsidState } from '@app/domain/payments'
import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { AssessmentColumns, CallbackColumns, PsidColumns } from '../rows.generated.ts'
import { PSID, type PsidRow } from '../store.ts'

export const insertPsid = (
  sql: Sql,
  row: Omit<PsidRow, 'state' | 'why' | 'transaction_id' | 'polls' | 'paid_at'>,
): Promise<number> =>
  sql.run(
    `insert into payments.psid (number, reference, request_id, purpose, amount_paisa, lines, from_cash_of, state, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, 'open', $8, $9)`,
    [
      row.number,
      row.reference,
      row.request_id,
      row.purpose,
      row.amount_paisa,
      JSON.stringify(row.lines),
      row.from_cash_of,
      row.made_at,
      row.expires_at,
    ],
  )
export const findPsid = (sql: Sql, number: string): Promise<PsidRow | undefined> =>
  sql.find<PsidRow>(`select ${PSID} from payments.psid where number = $1`, [number])
export const lockPsid = (sql: Sql, number: string): Promise<PsidRow | undefined> =>
  sql.find<PsidRow>(`select ${PSID} from payments.psid where number = $1 for update`, [number])
export const setPsid = (
  sql: Sql,
  number: string,
  state: PsidState,
  why: string | null,
  transactionId: string | null,
  paidAt: Date | null,
): Promise<number> =>
  sql.run('update payments.psid set state = $2, why = $3, transaction_id = $4, paid_at = $5 where number = $1', [
    number,
    state,
    why,
    transactionId,
    paidAt,
  ])
export const countPoll = (sql: Sql, number: string): Promise<Pick<PsidColumns, 'polls'> | undefined> =>
  sql.find('update payments.psid set polls = polls + 1 where number = $1 returning polls', [number])

/** What a rail said, kept as it came. */
type CallbackRow = Known<Pick<CallbackColumns, 'body' | 'genuine'>, { body: Input<'payments.psidCallback'> }>
export const insertCallback = (
  sql: Sql,
  body: CallbackRow['body'],
  genuine: CallbackRow['genuine'],
  at: Date,
): Promise<number> =>
  sql.run('insert into payments.callback (psid, body, genuine, at) values ($1, $2::jsonb, $3, $4)', [
    body.psid,
    JSON.stringify(body),
    genuine,
    at,
  ])
export const callbacksOf = (sql: Sql, psid: string): Promise<CallbackRow[]> =>
  sql.many('select genuine, body from payments.callback where psid = $1 order by id limit 100', [psid])

export type AssessmentRow = Pick<AssessmentColumns, 'request_id' | 'code' | 'amount_paisa' | 'reference' | 'state'>
export const assessmentsOf = (sql: Sql, requestId: string): Promise<AssessmentRow[]> =>
  sql.many<AssessmentRow>(
    'select request_id, code, amount_paisa, reference, state from payments.assessment where request_id = $1 order by code limit 50',
    [requestId],
  )
export const putAssessment = (sql: Sql, row: Omit<AssessmentRow, 'state'>, at: Date): Promise<number> =>
  sql.run(
    `insert into payments.assessment (request_id, code, amount_paisa, reference, state, at) values ($1, $2, $3, $4, 'offered', $5)
     on conflict (request_id, code) do update set amount_paisa = excluded.amount_paisa,
     reference = excluded.reference, state = 'offered', at = excluded.at`,
    [row.request_id, row.code, row.amount_paisa, row.reference, at],
  )
export const answerAssessments = (
  sql: Sql,
  requestId: string,
  state: 'accepted' | 'declined',
  at: Date,
): Promise<number> =>
  sql.run(`update payments.assessment set state = $2, at = $3 where request_id = $1 and state = 'offered'`, [
    requestId,
    state,
    at,
  ])
