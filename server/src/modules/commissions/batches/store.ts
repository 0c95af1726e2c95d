import type { Sql } from '../../../kernel/data/sql.ts'
import type { BankAnswerColumns, BatchLineColumns, PayoutBatchColumns, PayoutColumns } from '../rows.generated.ts'

export type BatchRow = Pick<
  PayoutBatchColumns,
  'id' | 'state' | 'made_by' | 'made_at' | 'settled_by' | 'settled_at' | 'reason'
>
const BATCH = 'id, state, made_by, made_at, settled_by, settled_at, reason'

export const insertBatch = (sql: Sql, id: string, by: string, at: Date): Promise<number> =>
  sql.run('insert into commissions.payout_batch (id, made_by, made_at) values ($1, $2, $3) on conflict do nothing', [
    id,
    by,
    at,
  ])
export const findBatch = (sql: Sql, id: string): Promise<BatchRow | undefined> =>
  sql.find<BatchRow>(`select ${BATCH} from commissions.payout_batch where id = $1`, [id])
export const lockBatch = (sql: Sql, id: string): Promise<BatchRow | undefined> =>
  sql.find<BatchRow>(`select ${BATCH} from commissions.payout_batch where id = $1 for update`, [id])
export const settleBatch = (
  sql: Sql,
  id: string,
  how: Pick<BatchRow, 'state' | 'settled_by' | 'reason'>,
  at: Date,
): Promise<number> =>
  sql.run(
    'update commissions.payout_batch set state = $2, settled_by = $3, reason = $4, settled_at = $5 where id = $1',
    [id, how.state, how.settled_by, how.reason, at],
  )
export const setReleased = (sql: Sql, id: string, at: Date): Promise<number> =>
  sql.run(`update commissions.payout_batch set state = 'released', done_at = $2 where id = $1`, [id, at])

export type LineRow = Pick<
  BatchLineColumns,
  | 'payee_id'
  | 'reference'
  | 'account_id'
  | 'commission_paisa'
  | 'reimbursement_paisa'
  | 'accrued_paisa'
  | 'state'
  | 'why'
>
const LINE = 'payee_id, reference, account_id, commission_paisa, reimbursement_paisa, accrued_paisa, state, why'

/** Of those that are to wait, the payees that wait in no other batch. */
export const insertLines = async (
  sql: Sql,
  batchId: string,
  rows: readonly Omit<LineRow, 'accrued_paisa'>[],
): Promise<string[]> =>
  (
    await sql.many<Pick<LineRow, 'payee_id' | 'state'>>(
      `insert into commissions.batch_line (batch_id, payee_id, reference, account_id, commission_paisa,
        reimbursement_paisa, accrued_paisa, state, why)
       select $1, r.* from (select payee, reference, account, commission, reimbursement, 0, state, why
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bigint[], $6::bigint[], $7::text[], $8::text[])
           as n(payee, reference, account, commission, reimbursement, state, why)) r
       on conflict do nothing returning payee_id, state`,
      [
        batchId,
        rows.map((row) => row.payee_id),
        rows.map((row) => row.reference),
        rows.map((row) => row.account_id),
        rows.map((row) => row.commission_paisa),
        rows.map((row) => row.reimbursement_paisa),
        rows.map((row) => row.state),
        rows.map((row) => row.why),
      ],
    )
  )
    .filter((row) => row.state === 'waiting')
    .map((row) => row.payee_id)

/** What is free at this moment goes with this batch, and is what the sum stands on. */
export async function offerAccruals(sql: Sql, batchId: string, payees: readonly string[]): Promise<void> {
  await sql.run(
    `update commissions.accrual set offered_in = $1 where facilitator_id = any($2::uuid[]) and state = 'available'`,
    [batchId, payees],
  )
  await sql.run(
    `update commissions.accrual set agency_offered_in = $1
      where agency_id = any($2::uuid[]) and agency_state = 'available'`,
    [batchId, payees],
  )
  await sql.run(
    `update commissions.batch_line l set accrued_paisa = o.paisa from (${OFFERED}) o
      where l.batch_id = $1 and l.payee_id = o.payee_id`,
    [batchId, payees],
  )
}
const OFFERED = `select payee_id, sum(paisa)::bigint as paisa from (
    select facilitator_id as payee_id, facilitator_paisa as paisa from commissions.accrual
     where offered_in = $1 and facilitator_id = any($2::uuid[]) and state = 'available'
    union all
    select agency_id, agency_paisa from commissions.accrual
     where agency_offered_in = $1 and agency_id = any($2::uuid[]) and agency_state = 'available') free group by payee_id`
/** How much of what a batch was made of is still free, by payee. */
export const stillOffered = async (
  sql: Sql,
  batchId: string,
  payees: readonly string[],
): Promise<Map<string, number>> =>
  new Map(
    (await sql.many<{ payee_id: string; paisa: number }>(`${OFFERED} limit 1000`, [batchId, payees])).map((row) => [
      row.payee_id,
      row.paisa,
    ]),
  )

export const waitingLines = (sql: Sql, batchId: string, limit: number): Promise<LineRow[]> =>
  sql.many<LineRow>(
    `select ${LINE} from commissions.batch_line where batch_id = $1 and state = 'waiting' order by payee_id limit $2`,
    [batchId, limit],
  )
export const setLines = (
  sql: Sql,
  batchId: string,
  rows: readonly Pick<LineRow, 'payee_id' | 'state' | 'why'>[],
): Promise<number> =>
  sql.run(
    `update commissions.batch_line l set state = n.state, why = n.why
      from unnest($2::uuid[], $3::text[], $4::text[]) as n(payee, state, why)
     where l.batch_id = $1 and l.payee_id = n.payee`,
    [batchId, rows.map((row) => row.payee_id), rows.map((row) => row.state), rows.map((row) => row.why)],
  )
export const leaveOutAll = (sql: Sql, batchId: string): Promise<number> =>
  sql.run(
    `update commissions.batch_line set state = 'left_out', why = 'withdrawn' where batch_id = $1 and state = 'waiting'`,
    [batchId],
  )
export const payeesOf = (sql: Sql, batchId: string, after: string | null, limit: number) =>
  sql.many<Pick<LineRow, 'payee_id'>>(
    `select payee_id from commissions.batch_line where batch_id = $1 and ($2::uuid is null or payee_id > $2)
      order by payee_id limit $3`,
    [batchId, after, limit],
  )

export interface SummedRow extends BatchRow {
  waiting: number
  waiting_paisa: number
  left_out: number
  sent: number
  tax_paisa: number
  net_paisa: number
  confirmed: number
  returned: number
}
const SUMMED = `select b.id, b.state, b.made_by, b.made_at, b.settled_by, b.settled_at, b.reason, l.*, p.*
  from commissions.payout_batch b
  cross join lateral (select count(*) filter (where state = 'waiting') as waiting,
    coalesce(sum(commission_paisa + reimbursement_paisa) filter (where state = 'waiting'), 0)::bigint as waiting_paisa,
    count(*) filter (where state = 'left_out') as left_out
    from commissions.batch_line where batch_id = b.id) l
  cross join lateral (select count(*) as sent, coalesce(sum(tax_paisa), 0)::bigint as tax_paisa,
    coalesce(sum(net_paisa), 0)::bigint as net_paisa, count(*) filter (where state = 'confirmed') as confirmed,
    count(*) filter (where state = 'returned') as returned
    from commissions.payout where batch_id = b.id) p`
export const summed = (sql: Sql, id: string): Promise<SummedRow> =>
  sql.one<SummedRow>(`${SUMMED} where b.id = $1`, [id])
export const batchPage = (sql: Sql, before: string | null, limit: number): Promise<SummedRow[]> =>
  sql.many<SummedRow>(
    `${SUMMED} where $1::uuid is null or (b.made_at, b.id) < (select made_at, id from commissions.payout_batch where id = $1)
      order by b.made_at desc, b.id desc limit $2`,
    [before, limit],
  )

export type ShownLineRow = Pick<
  BatchLineColumns,
  'payee_id' | 'account_id' | 'commission_paisa' | 'reimbursement_paisa' | 'state' | 'why'
> & {
  tax_paisa: PayoutColumns['tax_paisa'] | null
  net_paisa: PayoutColumns['net_paisa'] | null
  outcome: PayoutColumns['state'] | null
  reason: PayoutColumns['reason']
}
export const linePage = (
  sql: Sql,
  batchId: string,
  state: string | null,
  after: string | null,
  limit: number,
): Promise<ShownLineRow[]> =>
  sql.many<ShownLineRow>(
    `select l.payee_id, l.account_id, l.commission_paisa, l.reimbursement_paisa, l.state, l.why,
      p.tax_paisa, p.net_paisa, p.state as outcome, p.reason
     from commissions.batch_line l left join commissions.payout p on p.batch_id = l.batch_id and p.payee_id = l.payee_id
     where l.batch_id = $1 and ($4::text is null or coalesce(p.state, l.state) = $4)
       and ($2::uuid is null or l.payee_id > $2) order by l.payee_id limit $3`,
    [batchId, after, limit, state],
  )

export type FileRow = Pick<PayoutColumns, 'payee_id' | 'account_id' | 'net_paisa'> & Pick<BatchLineColumns, 'reference'>
/** Everything that was sent, whatever became of it: the file of a batch is always the same. */
export const sentPage = (sql: Sql, batchId: string, after: string | null, limit: number): Promise<FileRow[]> =>
  sql.many<FileRow>(
    `select p.payee_id, p.account_id, p.net_paisa, l.reference
     from commissions.payout p join commissions.batch_line l on l.batch_id = p.batch_id and l.payee_id = p.payee_id
     where p.batch_id = $1 and p.net_paisa > 0 and ($2::uuid is null or p.payee_id > $2)
     order by p.payee_id limit $3`,
    [batchId, after, limit],
  )

export type AnsweredRow = Pick<
  PayoutColumns,
  'payee_id' | 'net_paisa' | 'reimbursement_paisa' | 'tax_paisa' | 'state'
> & { reference: string }
export const lockSent = (sql: Sql, batchId: string, limit: number): Promise<AnsweredRow[]> =>
  sql.many<AnsweredRow>(
    `select p.payee_id, p.net_paisa, p.reimbursement_paisa, p.tax_paisa, p.state, l.reference
     from commissions.payout p join commissions.batch_line l on l.batch_id = p.batch_id and l.payee_id = p.payee_id
     where p.batch_id = $1 order by p.payee_id limit $2 for update of p`,
    [batchId, limit],
  )
export interface Outcome {
  payeeId: string
  state: 'confirmed' | 'returned'
  bankReference: string | null
  reason: string | null
}
/** What the bank returned keeps the reference under which it had been paid. */
export const setOutcomes = (sql: Sql, batchId: string, rows: readonly Outcome[], at: Date): Promise<number> =>
  sql.run(
    `update commissions.payout p set state = n.state, bank_reference = coalesce(n.reference, p.bank_reference),
      reason = n.reason, settled_at = $6
      from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as n(payee, state, reference, reason)
     where p.batch_id = $1 and p.payee_id = n.payee`,
    [
      batchId,
      rows.map((row) => row.payeeId),
      rows.map((row) => row.state),
      rows.map((row) => row.bankReference),
      rows.map((row) => row.reason),
      at,
    ],
  )

export type AnswerRow = Pick<
  BankAnswerColumns,
  'message_id' | 'digest' | 'batch_id' | 'paid' | 'returned' | 'under_way' | 'read_by'
>
export const findAnswer = (sql: Sql, messageId: string): Promise<AnswerRow | undefined> =>
  sql.find<AnswerRow>(
    `select message_id, digest, batch_id, paid, returned, under_way, read_by from commissions.bank_answer
      where message_id = $1`,
    [messageId],
  )
export const insertAnswer = (sql: Sql, row: AnswerRow, at: Date): Promise<number> =>
  sql.run(
    `insert into commissions.bank_answer (message_id, digest, batch_id, paid, returned, under_way, read_by, read_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [row.message_id, row.digest, row.batch_id, row.paid, row.returned, row.under_way, row.read_by, at],
  )

/** Of those, who waits in a batch that nobody has let go of. */
export const waitingIn = async (sql: Sql, payees: readonly string[]): Promise<Set<string>> =>
  new Set(
    (
      await sql.many<Pick<LineRow, 'payee_id'>>(
        `select payee_id from commissions.batch_line where payee_id = any($1::uuid[]) and state = 'waiting' limit 1000`,
        [payees],
      )
    ).map((row) => row.payee_id),
  )

export interface HeldRow {
  payee_id: string
  days_paisa: number
  unproven_paisa: number
  disputed_paisa: number
  claimed_paisa: number
}
/** What holds the pay of those payees, the agencies' shares among it. A complaint comes before all else, then what they said themselves. */
export const heldOf = (sql: Sql, payees: readonly string[]): Promise<HeldRow[]> =>
  sql.many<HeldRow>(
    `select payee_id,
      coalesce(sum(paisa) filter (where disputed_by is null and not unproven and not claimed), 0)::bigint as days_paisa,
      coalesce(sum(paisa) filter (where disputed_by is null and unproven and not claimed), 0)::bigint as unproven_paisa,
      coalesce(sum(paisa) filter (where disputed_by is not null), 0)::bigint as disputed_paisa,
      coalesce(sum(paisa) filter (where disputed_by is null and claimed), 0)::bigint as claimed_paisa
     from (select facilitator_id as payee_id, facilitator_paisa as paisa, disputed_by, unproven, claim_id is not null as claimed
        from commissions.accrual where facilitator_id = any($1::uuid[]) and state = 'held'
      union all select agency_id, agency_paisa, disputed_by, unproven, false
        from commissions.accrual where agency_id = any($1::uuid[]) and agency_state = 'held') held
     group by payee_id limit 1000`,
    [payees],
  )

export type NamedPayout = Pick<PayoutColumns, 'batch_id' | 'payee_id' | 'net_paisa' | 'at'> &
  Pick<BatchLineColumns, 'reference'> & { state: 'sent' | 'confirmed' | 'returned' }
export const payoutsNamed = (sql: Sql, ids: readonly string[]): Promise<NamedPayout[]> =>
  sql.many<NamedPayout>(
    `select p.batch_id, p.payee_id, p.net_paisa, p.at, p.state, l.reference from commissions.batch_line l
      join commissions.payout p on p.batch_id = l.batch_id and p.payee_id = l.payee_id
     where l.reference = any($1::uuid[]) or l.batch_id = any($1::uuid[]) order by p.batch_id, p.payee_id limit 20000`,
    [ids],
  )
