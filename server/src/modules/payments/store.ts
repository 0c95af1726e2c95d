import type { PaidLine, PsidState } from '@app/domain/payments'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type {
  AssessmentColumns,
  BankCreditColumns,
  CallbackColumns,
  CashCountColumns,
  DepositColumns,
  PaidLineColumns,
  PayoutFundingColumns,
  PsidColumns,
  RailColumns,
  RailSettlementColumns,
  ReceiptColumns,
  RefundColumns,
  RefundTryColumns,
  SettlementColumns,
  StandingColumns,
  ThirdPartyColumns,
} from './rows.generated.ts'

export interface StoredLine {
  code: string
  amountPaisa: number
  kind: string
}
export type ReceiptRow = Pick<
  Known<ReceiptColumns, { lines: StoredLine[] }>,
  | 'receipt_no'
  | 'payment_id'
  | 'request_id'
  | 'order_id'
  | 'visit_id'
  | 'facilitator_id'
  | 'account_id'
  | 'rail'
  | 'amount_paisa'
  | 'lines'
  | 'journal_key'
  | 'device_receipt_no'
  | 'qr'
  | 'at'
  | 'device_at'
>

/** One payment of a request at a time: who comes second sees what the first has paid. */
export const lockStandings = (sql: Sql, requestIds: readonly string[]): Promise<number> =>
  sql
    .run(
      `with made as (insert into payments.standing (request_id) select unnest($1::uuid[]) on conflict do nothing)
     select 1`,
      [requestIds],
    )
    .then(() =>
      sql.run('select 1 from payments.standing where request_id = any($1::uuid[]) order by request_id for update', [
        requestIds,
      ]),
    )

export type StandingRow = Pick<StandingColumns, 'request_id' | 'filed' | 'endings' | 'settled_state'>
export const getStanding = (sql: Sql, requestId: string): Promise<StandingRow> =>
  sql.one<StandingRow>(
    'select request_id, filed, endings, settled_state from payments.standing where request_id = $1',
    [requestId],
  )
export const setFiled = (sql: Sql, requestId: string): Promise<number> =>
  sql.run('update payments.standing set filed = true where request_id = $1', [requestId])
export const setSettled = (sql: Sql, requestId: string, state: string, endings: number): Promise<number> =>
  sql.run('update payments.standing set settled_state = $2, endings = $3 where request_id = $1', [
    requestId,
    state,
    endings,
  ])

type PaidRow = Pick<
  Known<PaidLineColumns, { rail: PaidLine['rail'] }>,
  'code' | 'amount_paisa' | 'rail' | 'receipt_no' | 'kind' | 'spent'
>
export type PaidLineRow = PaidLine & { kind: string; spent: string | null }
export const paidLines = async (sql: Sql, requestId: string): Promise<PaidLineRow[]> =>
  (
    await sql.many<PaidRow>(
      `select code, amount_paisa, rail, receipt_no, kind, spent from payments.paid_line
        where request_id = $1 and spent is distinct from 'returned' order by code, receipt_no limit 200`,
      [requestId],
    )
  ).map((row) => ({
    code: row.code,
    amountPaisa: row.amount_paisa,
    rail: row.rail,
    receiptNo: row.receipt_no,
    kind: row.kind,
    spent: row.spent,
  }))

export const spend = (
  sql: Sql,
  requestId: string,
  codes: readonly string[],
  on: 'psid' | 'counter' | 'third_party' | 'fee_due',
): Promise<number> =>
  sql.run(
    'update payments.paid_line set spent = $3 where request_id = $1 and code = any($2::text[]) and spent is null',
    [requestId, codes, on],
  )

/** Of what was paid and not spent; our charge, once earned, stays paid. */
export const returnLines = (sql: Sql, requestId: string): Promise<number> =>
  sql.run(
    `update payments.paid_line set spent = 'returned' where request_id = $1 and spent is null and kind not in ('charge', 'tax')`,
    [requestId],
  )

export const nextReceipt = (sql: Sql): Promise<{ running: number }> =>
  sql.one(`select nextval('payments.receipt_running') as running`)

export async function insertReceipt(sql: Sql, row: ReceiptRow): Promise<void> {
  await sql.run(
    `insert into payments.receipt (receipt_no, payment_id, request_id, order_id, visit_id, facilitator_id, account_id,
      rail, amount_paisa, lines, journal_key, device_receipt_no, qr, at, device_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13, $14, $15)`,
    [
      row.receipt_no,
      row.payment_id,
      row.request_id,
      row.order_id,
      row.visit_id,
      row.facilitator_id,
      row.account_id,
      row.rail,
      row.amount_paisa,
      JSON.stringify(row.lines),
      row.journal_key,
      row.device_receipt_no,
      row.qr,
      row.at,
      row.device_at,
    ],
  )
  await sql.run(
    `insert into payments.paid_line (request_id, code, receipt_no, rail, kind, amount_paisa)
     select $1, l.code, $2, $3, l.kind, l."amountPaisa" from jsonb_to_recordset($4::jsonb)
       as l(code text, kind text, "amountPaisa" bigint)`,
    [row.request_id, row.receipt_no, row.rail, JSON.stringify(row.lines)],
  )
}

const RECEIPT = `receipt_no, payment_id, request_id, order_id, visit_id, facilitator_id, account_id, rail, amount_paisa, lines,
    journal_key, device_receipt_no, qr, at, device_at`
export const findReceipt = (sql: Sql, receiptNo: string): Promise<ReceiptRow | undefined> =>
  sql.find<ReceiptRow>(`select ${RECEIPT} from payments.receipt where receipt_no = $1`, [receiptNo])
export const receiptsOf = (sql: Sql, requestId: string): Promise<ReceiptRow[]> =>
  sql.many<ReceiptRow>(
    `select ${RECEIPT} from payments.receipt where request_id = $1 order by at, receipt_no limit 100`,
    [requestId],
  )
export const receiptsOfPayment = (sql: Sql, paymentId: string): Promise<ReceiptRow[]> =>
  sql.many<ReceiptRow>(`select ${RECEIPT} from payments.receipt where payment_id = $1 order by receipt_no limit 20`, [
    paymentId,
  ])
export const receiptsById = (
  sql: Sql,
  paymentIds: readonly string[],
): Promise<(Pick<ReceiptColumns, 'payment_id'> & { receipt_no: string })[]> =>
  sql.many(
    `select payment_id, min(receipt_no) as receipt_no from payments.receipt where payment_id = any($1::text[])
      group by payment_id limit 200`,
    [paymentIds],
  )

export type PsidRow = Pick<
  Known<PsidColumns, { lines: StoredLine[]; state: PsidState }>,
  | 'number'
  | 'reference'
  | 'request_id'
  | 'purpose'
  | 'amount_paisa'
  | 'lines'
  | 'from_cash_of'
  | 'state'
  | 'why'
  | 'transaction_id'
  | 'polls'
  | 'made_at'
  | 'expires_at'
  | 'paid_at'
>
const PSID = `number, reference, request_id, purpose, amount_paisa, lines, from_cash_of, state, why, transaction_id, polls,
    made_at, expires_at, paid_at`
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
export const psidsOf = (sql: Sql, requestId: string): Promise<PsidRow[]> =>
  sql.many<PsidRow>(
    `select ${PSID} from payments.psid where request_id = $1 order by made_at desc, number desc limit 50`,
    [requestId],
  )
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

export const insertCallback = (sql: Sql, psid: string, body: object, genuine: boolean, at: Date): Promise<number> =>
  sql.run('insert into payments.callback (psid, body, genuine, at) values ($1, $2::jsonb, $3, $4)', [
    psid,
    JSON.stringify(body),
    genuine,
    at,
  ])
export const callbacksOf = (
  sql: Sql,
  psid: string,
): Promise<(Pick<CallbackColumns, 'genuine'> & { body: Record<string, unknown> })[]> =>
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

export type ThirdPartyRow = Pick<
  ThirdPartyColumns,
  'id' | 'request_id' | 'visit_id' | 'facilitator_id' | 'code' | 'amount_paisa' | 'receipt_file_id' | 'paid_from'
>
export const insertThirdParty = (sql: Sql, row: ThirdPartyRow, at: Date): Promise<number> =>
  sql.run(
    `insert into payments.third_party (id, request_id, visit_id, facilitator_id, code, amount_paisa, receipt_file_id, paid_from, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      row.id,
      row.request_id,
      row.visit_id,
      row.facilitator_id,
      row.code,
      row.amount_paisa,
      row.receipt_file_id,
      row.paid_from,
      at,
    ],
  )

export const insertRefund = (
  sql: Sql,
  row: {
    id: RefundColumns['id']
    requestId: RefundColumns['request_id']
    amountPaisa: RefundColumns['amount_paisa']
    way: RefundColumns['way']
    facilitatorId: RefundColumns['facilitator_id']
    reference: RefundColumns['reference']
  },
  at: Date,
): Promise<number> =>
  sql.run(
    'insert into payments.refund (id, request_id, amount_paisa, way, facilitator_id, reference, at) values ($1, $2, $3, $4, $5, $6, $7)',
    [row.id, row.requestId, row.amountPaisa, row.way, row.facilitatorId, row.reference, at],
  )
export const refundTry = (sql: Sql, requestId: string): Promise<Pick<RefundTryColumns, 'turn' | 'tries'>> =>
  sql.one(
    `insert into payments.refund_try (request_id) values ($1) on conflict (request_id) do update
      set tries = refund_try.tries returning turn, tries`,
    [requestId],
  )
export const countRefundTry = (sql: Sql, requestId: string): Promise<number> =>
  sql.run('update payments.refund_try set tries = tries + 1 where request_id = $1', [requestId])
export const nextRefundTurn = (sql: Sql, requestId: string): Promise<number> =>
  sql.run('update payments.refund_try set turn = turn + 1, tries = 0 where request_id = $1', [requestId])

export type DepositRow = Pick<DepositColumns, 'id' | 'facilitator_id' | 'amount_paisa' | 'slip_no' | 'state' | 'at'>
export const insertDeposit = (
  sql: Sql,
  row: {
    id: DepositColumns['id']
    facilitatorId: DepositColumns['facilitator_id']
    amountPaisa: DepositColumns['amount_paisa']
    slipNo: DepositColumns['slip_no']
    slipFileId: DepositColumns['slip_file_id']
  },
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.deposit (id, facilitator_id, amount_paisa, slip_no, slip_file_id, state, at)
      values ($1, $2, $3, $4, $5, 'in_transit', $6) on conflict (id) do nothing`,
    [row.id, row.facilitatorId, row.amountPaisa, row.slipNo, row.slipFileId, at],
  )
export const lockDeposit = (sql: Sql, id: string): Promise<DepositRow | undefined> =>
  sql.find<DepositRow>(
    'select id, facilitator_id, amount_paisa, slip_no, state, at from payments.deposit where id = $1 for update',
    [id],
  )
export const setMatched = (sql: Sql, id: string, bankReference: string, at: Date): Promise<number> =>
  sql.run(`update payments.deposit set state = 'matched', bank_reference = $2, matched_at = $3 where id = $1`, [
    id,
    bankReference,
    at,
  ])
export const depositsOf = (sql: Sql, facilitatorId: string, limit: number): Promise<DepositRow[]> =>
  sql.many<DepositRow>(
    'select id, facilitator_id, amount_paisa, slip_no, state, at from payments.deposit where facilitator_id = $1 order by at desc limit $2',
    [facilitatorId, limit],
  )
export const insertCount = (
  sql: Sql,
  id: string,
  facilitatorId: string,
  countedPaisa: number,
  expectedPaisa: number,
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.cash_count (id, facilitator_id, counted_paisa, expected_paisa, at)
      values ($1, $2, $3, $4, $5) on conflict (id) do nothing`,
    [id, facilitatorId, countedPaisa, expectedPaisa, at],
  )

export type SettlementRow = Pick<SettlementColumns, 'batch_id' | 'department_id' | 'amount_paisa' | 'state'>
export const lockSettlement = (sql: Sql, batchId: string): Promise<SettlementRow | undefined> =>
  sql.find<SettlementRow>(
    'select batch_id, department_id, amount_paisa, state from payments.settlement where batch_id = $1 for update',
    [batchId],
  )
export const insertSettlement = (
  sql: Sql,
  batchId: string,
  departmentId: string,
  amountPaisa: number,
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.settlement (batch_id, department_id, amount_paisa, state, at) values ($1, $2, $3, 'sent', $4)`,
    [batchId, departmentId, amountPaisa, at],
  )
export const confirmSettlement = (sql: Sql, batchId: string, at: Date): Promise<number> =>
  sql.run(`update payments.settlement set state = 'confirmed', confirmed_at = $2 where batch_id = $1`, [batchId, at])

export const findRail = (sql: Sql, name: string): Promise<Pick<RailColumns, 'url' | 'sealed_secret'> | undefined> =>
  sql.find('select url, sealed_secret from payments.rail where name = $1', [name])

export interface Place {
  at: Date
  id: string
}
/** The oldest first, from a place on; both lists are index scans of (state, at, id). */
export const deposits = (
  sql: Sql,
  state: string,
  after: Place | null,
  limit: number,
): Promise<(DepositRow & { bank_reference: string | null; matched_at: Date | null })[]> =>
  sql.many(
    `select id, facilitator_id, amount_paisa, slip_no, state, at, bank_reference, matched_at from payments.deposit
     where state = $1 and ($2::timestamptz is null or (at, id) > ($2, $3::uuid)) order by at, id limit $4`,
    [state, after?.at ?? null, after?.id ?? null, limit],
  )
export const settlements = (
  sql: Sql,
  state: string,
  after: Place | null,
  limit: number,
): Promise<(SettlementRow & { at: Date; confirmed_at: Date | null })[]> =>
  sql.many(
    `select batch_id, department_id, amount_paisa, state, at, confirmed_at from payments.settlement
     where state = $1 and ($2::timestamptz is null or (at, batch_id) > ($2, $3::uuid)) order by at, batch_id limit $4`,
    [state, after?.at ?? null, after?.id ?? null, limit],
  )

/** Two who settle the same rail or bank at once: the second sees what the first has booked. */
export const lockBankSide = (sql: Sql, name: string): Promise<number> =>
  sql.run(`select pg_advisory_xact_lock(hashtextextended('payments:' || $1::text, 0))`, [name])
export type RailSettlementRow = Pick<
  RailSettlementColumns,
  'id' | 'rail' | 'gross_paisa' | 'fee_paisa' | 'bank_reference' | 'at'
>
export const findRailSettlement = (sql: Sql, id: string): Promise<RailSettlementRow | undefined> =>
  sql.find<RailSettlementRow>(
    'select id, rail, gross_paisa, fee_paisa, bank_reference, at from payments.rail_settlement where id = $1',
    [id],
  )
export const insertRailSettlement = (sql: Sql, row: Omit<RailSettlementRow, 'at'>, at: Date): Promise<number> =>
  sql.run(
    `insert into payments.rail_settlement (id, rail, gross_paisa, fee_paisa, bank_reference, at)
      values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [row.id, row.rail, row.gross_paisa, row.fee_paisa, row.bank_reference, at],
  )
export const railSettlements = (sql: Sql, before: Place | null, limit: number): Promise<RailSettlementRow[]> =>
  sql.many<RailSettlementRow>(
    `select id, rail, gross_paisa, fee_paisa, bank_reference, at from payments.rail_settlement
     where $1::timestamptz is null or (at, id) < ($1, $2::uuid) order by at desc, id desc limit $3`,
    [before?.at ?? null, before?.id ?? null, limit],
  )
export const findFunding = (sql: Sql, id: string): Promise<Pick<PayoutFundingColumns, 'id'> | undefined> =>
  sql.find('select id from payments.payout_funding where id = $1', [id])
export const insertFunding = (
  sql: Sql,
  id: string,
  amountPaisa: number,
  bankReference: string,
  at: Date,
): Promise<number> =>
  sql.run(
    'insert into payments.payout_funding (id, amount_paisa, bank_reference, at) values ($1, $2, $3, $4) on conflict do nothing',
    [id, amountPaisa, bankReference, at],
  )

export const countsOf = (
  sql: Sql,
  holderId: string,
  limit: number,
): Promise<Pick<CashCountColumns, 'at' | 'counted_paisa' | 'expected_paisa'>[]> =>
  sql.many(
    'select at, counted_paisa, expected_paisa from payments.cash_count where facilitator_id = $1 order by at desc, id limit $2',
    [holderId, limit],
  )

// Credits of the bank that belong to no payment we know

export type CreditRow = Pick<
  BankCreditColumns,
  | 'id'
  | 'amount_paisa'
  | 'bank_reference'
  | 'sender'
  | 'state'
  | 'at'
  | 'request_id'
  | 'deposit_id'
  | 'settlement_id'
  | 'out_reference'
  | 'reason'
  | 'settled_at'
>
const CREDIT =
  'id, amount_paisa, bank_reference, sender, state, at, request_id, deposit_id, settlement_id, out_reference, reason, settled_at'
export const insertCredit = (
  sql: Sql,
  row: {
    id: BankCreditColumns['id']
    amountPaisa: BankCreditColumns['amount_paisa']
    bankReference: BankCreditColumns['bank_reference']
    sender: BankCreditColumns['sender']
  },
  at: Date,
): Promise<number> =>
  sql.run(
    `insert into payments.bank_credit (id, amount_paisa, bank_reference, sender, state, at)
      values ($1, $2, $3, $4, 'open', $5) on conflict do nothing`,
    [row.id, row.amountPaisa, row.bankReference, row.sender, at],
  )
/** Of two who explain the same credit at once, the second sees what the first has made of it. */
export const lockCredit = (sql: Sql, id: string): Promise<CreditRow | undefined> =>
  sql.find<CreditRow>(`select ${CREDIT} from payments.bank_credit where id = $1 for update`, [id])
export const matchCredit = (
  sql: Sql,
  id: string,
  of: { requestId?: string; depositId?: string; settlementId?: string; reason: string; by: string },
  at: Date,
): Promise<number> =>
  sql.run(
    `update payments.bank_credit set state = 'matched', request_id = $2, deposit_id = $3, settlement_id = $4,
      reason = $5, settled_by = $6, settled_at = $7 where id = $1 and state = 'open'`,
    [id, of.requestId ?? null, of.depositId ?? null, of.settlementId ?? null, of.reason, of.by, at],
  )
export const returnCredit = (
  sql: Sql,
  id: string,
  of: { outReference: string; reason: string; by: string },
  at: Date,
): Promise<number> =>
  sql.run(
    `update payments.bank_credit set state = 'returned', out_reference = $2, reason = $3, settled_by = $4,
      settled_at = $5 where id = $1 and state = 'open'`,
    [id, of.outReference, of.reason, of.by, at],
  )
export const isReturnReference = (sql: Sql, reference: string): Promise<{ yes: true } | undefined> =>
  sql.find('select true as yes from payments.bank_credit where out_reference = $1', [reference])
export const isCreditReference = (sql: Sql, reference: string): Promise<{ yes: true } | undefined> =>
  sql.find('select true as yes from payments.bank_credit where bank_reference = $1', [reference])
/** A credit that a deposit or a rail has explained already. */
export const isExplainedReference = (sql: Sql, reference: string): Promise<{ yes: true } | undefined> =>
  sql.find(
    `select true as yes where exists (select from payments.deposit where bank_reference = $1) or exists (select
      from payments.rail_settlement where bank_reference = $1)`,
    [reference],
  )
export const credits = (
  sql: Sql,
  state: string,
  after: Place | null,
  limit: number,
): Promise<(CreditRow & { slip_no: string | null; rail: string | null })[]> =>
  sql.many(
    `select ${CREDIT.split(', ')
      .map((name) => `c.${name}`)
      .join(
        ', ',
      )}, d.slip_no, r.rail from payments.bank_credit c left join payments.deposit d on d.id = c.deposit_id left
      join payments.rail_settlement r on r.id = c.settlement_id
     where c.state = $1 and ($2::timestamptz is null or (c.at, c.id) > ($2, $3::uuid)) order by c.at, c.id limit $4`,
    [state, after?.at ?? null, after?.id ?? null, limit],
  )
