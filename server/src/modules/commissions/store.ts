import type { Sql } from '../../kernel/data/sql.ts'
import type { AccrualColumns, PayoutColumns } from './rows.generated.ts'

export type AccrualRow = Pick<
  AccrualColumns,
  | 'task_id'
  | 'rule_id'
  | 'rule_version'
  | 'kind'
  | 'leg'
  | 'visit_id'
  | 'request_id'
  | 'facilitator_id'
  | 'agency_id'
  | 'gross_paisa'
  | 'facilitator_paisa'
  | 'agency_paisa'
  | 'charged_to'
  | 'state'
  | 'agency_state'
  | 'unproven'
  | 'disputed_by'
  | 'earned_at'
  | 'release_at'
  | 'batch_id'
  | 'tax_paisa'
  | 'rate'
  | 'rule_paisa'
  | 'rule_further_paisa'
  | 'share_basis_points'
  | 'hold_days'
  | 'claim_id'
>
export const ACCRUAL = `task_id, rule_id, rule_version, kind, leg, visit_id, request_id, facilitator_id, agency_id,
  gross_paisa, facilitator_paisa, agency_paisa, charged_to, state, agency_state, unproven, disputed_by,
  earned_at, release_at, batch_id, tax_paisa, rate, rule_paisa, rule_further_paisa, share_basis_points, hold_days, claim_id`

/** The tasks of one visit are paid one after the other: the second of a kind must see the first. */
export const lockVisit = (sql: Sql, visitId: string): Promise<number> =>
  sql.run(`select pg_advisory_xact_lock(hashtextextended('commissions:' || $1::text, 0))`, [visitId])

export const accrualsOfVisit = (sql: Sql, visitId: string): Promise<AccrualRow[]> =>
  sql.many<AccrualRow>(
    `select ${ACCRUAL} from commissions.accrual where visit_id = $1 order by task_id, rule_id limit 50`,
    [visitId],
  )

export const insertAccrual = (
  sql: Sql,
  row: Omit<AccrualRow, 'state' | 'agency_state' | 'disputed_by' | 'batch_id' | 'tax_paisa' | 'claim_id'>,
): Promise<number> =>
  sql.run(
    `insert into commissions.accrual (task_id, rule_id, rule_version, kind, leg, visit_id, request_id, facilitator_id,
      agency_id, gross_paisa, facilitator_paisa, agency_paisa, charged_to, state, unproven, earned_at, release_at,
      rate, rule_paisa, rule_further_paisa, share_basis_points, hold_days, disputed_by, agency_state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'held', $14, $15, $16, $17, $18, $19, $20, $21, (select case_id
     from commissions.visit_dispute where visit_id = $6), case when $9::uuid is null then null else 'held' end)
     on conflict do nothing`,
    [
      row.task_id,
      row.rule_id,
      row.rule_version,
      row.kind,
      row.leg,
      row.visit_id,
      row.request_id,
      row.facilitator_id,
      row.agency_id,
      row.gross_paisa,
      row.facilitator_paisa,
      row.agency_paisa,
      row.charged_to,
      row.unproven,
      row.earned_at,
      row.release_at,
      row.rate,
      row.rule_paisa,
      row.rule_further_paisa,
      row.share_basis_points,
      row.hold_days,
    ],
  )

export const lockAccrual = (sql: Sql, taskId: string, ruleId: string): Promise<AccrualRow | undefined> =>
  sql.find<AccrualRow>(`select ${ACCRUAL} from commissions.accrual where task_id = $1 and rule_id = $2 for update`, [
    taskId,
    ruleId,
  ])
export const lockAccrualsOfVisit = (sql: Sql, visitId: string): Promise<AccrualRow[]> =>
  sql.many<AccrualRow>(
    `select ${ACCRUAL} from commissions.accrual where visit_id = $1 order by task_id, rule_id limit 50 for update`,
    [visitId],
  )
/** Of the facilitator's part and the agency's, whichever stands there; or of one of them alone. */
export const moveState = (
  sql: Sql,
  row: Pick<AccrualRow, 'task_id' | 'rule_id'>,
  from: AccrualRow['state'],
  to: AccrualRow['state'],
  whose: 'both' | 'own' | 'agency' = 'both',
): Promise<number> =>
  sql.run(
    `update commissions.accrual set state = case when state = $3 and $5 <> 'agency' then $4 else state end,
      agency_state = case when agency_state = $3 and $5 <> 'own' then $4 else agency_state end
      where task_id = $1 and rule_id = $2`,
    [row.task_id, row.rule_id, from, to, whose],
  )
export const setTakenBack = (sql: Sql, row: Pick<AccrualRow, 'task_id' | 'rule_id'>): Promise<number> =>
  sql.run(
    `update commissions.accrual set state = 'taken_back',
      agency_state = case when agency_id is null then null else 'taken_back' end where task_id = $1 and rule_id = $2`,
    [row.task_id, row.rule_id],
  )
/** Also of a visit whose pay is not booked yet. */
export const setDispute = (sql: Sql, visitId: string, caseId: string): Promise<number> =>
  sql.run(
    `with visit as (insert into commissions.visit_dispute (visit_id, case_id) values ($1, $2)
      on conflict (visit_id) do update set case_id = excluded.case_id)
    update commissions.accrual set disputed_by = $2 where visit_id = $1`,
    [visitId, caseId],
  )
/** That case no longer stands in the way; what another holds stays held. */
export const endDispute = (sql: Sql, visitId: string, caseId: string): Promise<number> =>
  sql.run(
    `with visit as (delete from commissions.visit_dispute where visit_id = $1 and starts_with(case_id, $2))
    update commissions.accrual set disputed_by = null where visit_id = $1 and starts_with(disputed_by, $2)`,
    [visitId, caseId],
  )
export const setProven = (sql: Sql, visitId: string, releaseAt: Date): Promise<number> =>
  sql.run('update commissions.accrual set unproven = false, release_at = $2 where visit_id = $1 and unproven', [
    visitId,
    releaseAt,
  ])

/** What is free, or of it what a batch was made of. */
export const payable = (sql: Sql, facilitatorId: string, offeredIn: string | null): Promise<AccrualRow[]> =>
  sql.many<AccrualRow>(
    `select ${ACCRUAL} from commissions.accrual where facilitator_id = $1 and state = 'available'
      and ($2::uuid is null or offered_in = $2) order by earned_at, task_id limit 5000 for update`,
    [facilitatorId, offeredIn],
  )
export const setPaid = (
  sql: Sql,
  batchId: string,
  rows: {
    taskId: AccrualColumns['task_id']
    ruleId: AccrualColumns['rule_id']
    taxPaisa: AccrualColumns['tax_paisa']
  }[],
): Promise<number> =>
  sql.run(
    `update commissions.accrual a set state = 'paid', batch_id = $1, tax_paisa = p.tax
      from unnest($2::uuid[], $3::text[], $4::bigint[]) as p(task_id, rule_id, tax)
     where a.task_id = p.task_id and a.rule_id = p.rule_id`,
    [batchId, rows.map((row) => row.taskId), rows.map((row) => row.ruleId), rows.map((row) => row.taxPaisa)],
  )

export type PayoutRow = Pick<
  PayoutColumns,
  | 'batch_id'
  | 'payee_id'
  | 'gross_paisa'
  | 'reimbursement_paisa'
  | 'tax_paisa'
  | 'net_paisa'
  | 'taxpayer_active'
  | 'withholding_basis_points'
  | 'account_id'
>
export const insertPayout = (sql: Sql, row: PayoutRow, at: Date): Promise<number> =>
  sql.run(
    `insert into commissions.payout (batch_id, payee_id, gross_paisa, reimbursement_paisa, tax_paisa, net_paisa,
      taxpayer_active, withholding_basis_points, at, account_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      row.batch_id,
      row.payee_id,
      row.gross_paisa,
      row.reimbursement_paisa,
      row.tax_paisa,
      row.net_paisa,
      row.taxpayer_active,
      row.withholding_basis_points,
      at,
      row.account_id,
    ],
  )
export const payoutsOf = (sql: Sql, batchId: string): Promise<PayoutRow[]> =>
  sql.many<PayoutRow>(
    `select batch_id, payee_id, gross_paisa, reimbursement_paisa, tax_paisa, net_paisa, taxpayer_active,
      withholding_basis_points, account_id from commissions.payout where batch_id = $1 order by payee_id limit 500`,
    [batchId],
  )
export const paidTo = (sql: Sql, payeeId: string): Promise<{ net: number }> =>
  sql.one(
    `select coalesce(sum(net_paisa), 0)::bigint as net from commissions.payout where payee_id = $1 and state <> 'returned'`,
    [payeeId],
  )

type Outcome = 'sent' | 'confirmed' | 'returned'
export interface SentPayoutRow extends PayoutRow {
  at: Date
  state: Outcome
  bank_reference: string | null
  settled_at: Date | null
  reason: string | null
  in_batch: boolean
}
const SENT = `batch_id, payee_id, gross_paisa, reimbursement_paisa, tax_paisa, net_paisa, taxpayer_active,
    withholding_basis_points, at, state, bank_reference, settled_at, reason, account_id,
    exists (select from commissions.payout_batch b where b.id = batch_id) as in_batch`
export const lockPayout = (sql: Sql, batchId: string, payeeId: string): Promise<SentPayoutRow | undefined> =>
  sql.find<SentPayoutRow>(`select ${SENT} from commissions.payout where batch_id = $1 and payee_id = $2 for update`, [
    batchId,
    payeeId,
  ])
export const setOutcome = (
  sql: Sql,
  row: Pick<PayoutRow, 'batch_id' | 'payee_id'>,
  outcome: { state: Outcome; bankReference: PayoutColumns['bank_reference']; reason: PayoutColumns['reason'] },
  at: Date,
): Promise<number> =>
  sql.run(
    'update commissions.payout set state = $3, bank_reference = $4, reason = $5, settled_at = $6 where batch_id = $1 and payee_id = $2',
    [row.batch_id, row.payee_id, outcome.state, outcome.bankReference, outcome.reason, at],
  )
/** What of a payout the bank has not answered for. */
export const sentOfBatch = (sql: Sql, batchId: string): Promise<SentPayoutRow[]> =>
  sql.many<SentPayoutRow>(
    `select ${SENT} from commissions.payout where batch_id = $1 and state = 'sent' order by payee_id limit 500`,
    [batchId],
  )
/** An agency's shares that are free go out with a payout to it. */
export const setSharesPaid = (sql: Sql, batchId: string, agencyId: string, offeredIn: string | null): Promise<number> =>
  sql.run(
    `update commissions.accrual set agency_state = 'paid', agency_batch_id = $1
      where agency_id = $2 and agency_state = 'available' and ($3::uuid is null or agency_offered_in = $3)`,
    [batchId, agencyId, offeredIn],
  )
/** What was taken back meanwhile stays so: only what counts as paid by this batch is payable again. */
export async function payableAgain(sql: Sql, batchId: string, payeeId: string): Promise<void> {
  await sql.run(
    `update commissions.accrual set state = 'available', batch_id = null, tax_paisa = 0
      where batch_id = $1 and facilitator_id = $2 and state = 'paid'`,
    [batchId, payeeId],
  )
  await sql.run(
    `update commissions.accrual set agency_state = 'available', agency_batch_id = null
      where agency_batch_id = $1 and agency_id = $2 and agency_state = 'paid'`,
    [batchId, payeeId],
  )
}
export interface PayoutPlace {
  at: Date
  batchId: string
  payeeId: string
}
export const payoutPage = (
  sql: Sql,
  state: Outcome,
  after: PayoutPlace | null,
  limit: number,
): Promise<SentPayoutRow[]> =>
  sql.many<SentPayoutRow>(
    `select ${SENT} from commissions.payout where state = $1 and ($2::timestamptz is null
      or (at, batch_id, payee_id) > ($2, $3::uuid, $4::uuid)) order by at, batch_id, payee_id limit $5`,
    [state, after?.at ?? null, after?.batchId ?? null, after?.payeeId ?? null, limit],
  )

export const payoutsBetween = (
  sql: Sql,
  payeeId: string,
  from: Date,
  to: Date,
  limit: number,
): Promise<SentPayoutRow[]> =>
  sql.many<SentPayoutRow>(
    `select ${SENT} from commissions.payout where payee_id = $1 and at >= $2 and at < $3 order by at, batch_id limit $4`,
    [payeeId, from, to, limit],
  )
