import type { Sql } from '../../../kernel/data/sql.ts'
import type { BankCreditColumns, PayoutFundingColumns, RailSettlementColumns } from '../rows.generated.ts'
import type { DepositRow } from '../store.ts'

export interface Place {
  at: Date
  id: string
}
/** The oldest first, from a place on; an index scan of (state, at, id). */
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
