import type { Sql } from '../../../kernel/data/sql.ts'
import type { DepositColumns, RefundColumns, SettlementColumns } from '../rows.generated.ts'

export type AwaitedDeposit = Pick<DepositColumns, 'id' | 'amount_paisa' | 'slip_no' | 'at'>
export type AwaitedSettlement = Pick<SettlementColumns, 'batch_id' | 'department_id' | 'amount_paisa' | 'at'>
export type AwaitedRefund = Pick<RefundColumns, 'id' | 'amount_paisa' | 'at'>

export const deposits = (sql: Sql, limit: number): Promise<AwaitedDeposit[]> =>
  sql.many(
    `select id, amount_paisa, slip_no, at from payments.deposit where state = 'in_transit' order by at, id limit $1`,
    [limit],
  )
export const settlements = (sql: Sql, limit: number): Promise<AwaitedSettlement[]> =>
  sql.many(
    `select batch_id, department_id, amount_paisa - confirmed_paisa as amount_paisa, at from payments.settlement
     where state = 'sent'
     order by at, batch_id limit $1`,
    [limit],
  )
export const refunds = (sql: Sql, limit: number): Promise<AwaitedRefund[]> =>
  sql.many(`select id, amount_paisa, at from payments.refund where state = 'sent' order by at, id limit $1`, [limit])

export interface BookedRow {
  /** Its kind and key. */
  movement: string
  account: 'collection' | 'payout'
  amount_paisa: number
  bank_reference: string
  at: Date
}
const SOURCES = [
  ['collection', 'credit', 'id', 'amount_paisa', 'bank_reference', 'bank_credit', 'true'],
  ['collection', 'credit_back', 'id', '-amount_paisa', 'out_reference', 'bank_credit', 'true'],
  ['collection', 'deposit_booked', 'id', 'amount_paisa', 'bank_reference', 'deposit', `state = 'matched'`],
  ['collection', 'rail', 'id', 'gross_paisa - fee_paisa', 'bank_reference', 'rail_settlement', 'true'],
  [
    'collection',
    'refund_booked',
    'id',
    '-amount_paisa',
    'reference',
    'refund',
    `state = 'paid' and batch_id is not null`,
  ],
  ['collection', 'settlement_booked', 'id', '-amount_paisa', 'bank_reference', 'settlement_confirmation', 'true'],
  ['collection', 'funding', 'id', '-amount_paisa', 'bank_reference', 'payout_funding', 'true'],
  ['payout', 'funding', 'id', 'amount_paisa', 'bank_reference', 'payout_funding', 'true'],
] as const
const BOOKED = SOURCES.map(
  ([account, kind, id, paisa, reference, table, where]) =>
    `select '${kind}/' || ${id}::text as movement, '${account}' as account, ${paisa} as amount_paisa, ${reference} as bank_reference,
      ${table === 'settlement_confirmation' ? 'said_at' : 'at'} as at
      from payments.${table} where ${reference} = any($1::text[]) and ${where}`,
).join(' union all ')
export const booked = (sql: Sql, references: readonly string[]): Promise<BookedRow[]> =>
  sql.many<BookedRow>(`select * from (${BOOKED}) b limit 20000`, [references])
