import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type {
  AccountClassColumns,
  AccountColumns,
  JournalColumns,
  PostingColumns,
  ReservationColumns,
} from './rows.generated.ts'

/** All SQL of the ledger. The functions live in the database (migration 0060), because only they may write. */
export interface PostArrays {
  at: string[]
  period: string[]
  actor: string[]
  cashCapPaisa: number[]
  keys: string[]
  kinds: string[]
  effective: (string | null)[]
  periods: string[]
  refs: string[]
  reverses: (string | null)[]
  reservations: (string | null)[]
  legJournal: number[]
  legCode: string[]
  legSub: string[]
  legAmount: number[]
}

export type Outcome = 'posted' | 'replayed' | 'conflict' | 'malformed' | 'bound'
/** The bound that a journal met, as `ledger.post_each` writes it down. */
export type Met =
  | { reason: 'insufficient_balance'; account: string; shortPaisa: number }
  | { reason: 'cash_cap_exceeded'; account: string; capPaisa: number; overPaisa: number }
  | { reason: 'no_head_room'; account: string }
export interface OutcomeRow {
  ordinal: number
  outcome: Outcome
  journal_id: number | null
  detail: Met | null
}

export const postEach = (sql: Sql, a: PostArrays, noteBounds: boolean): Promise<OutcomeRow[]> =>
  sql.many<OutcomeRow>(
    `select ordinal, outcome, journal_id, detail from ledger.post_each($1::timestamptz[], $2::text[], $3::text[], $4::bigint[],
       $5::text[], $6::text[], $7::timestamptz[], $8::text[], $9::jsonb[], $10::text[], $11::text[],
       $12::int[], $13::text[], $14::text[], $15::bigint[], $16)`,
    [
      a.at,
      a.period,
      a.actor,
      a.cashCapPaisa,
      a.keys,
      a.kinds,
      a.effective,
      a.periods,
      a.refs,
      a.reverses,
      a.reservations,
      a.legJournal,
      a.legCode,
      a.legSub,
      a.legAmount,
      noteBounds,
    ],
  )

export type BalanceRow = Pick<AccountColumns, 'code' | 'sub' | 'balance_paisa'>

export const balances = (sql: Sql, codes: string[], subs: string[]): Promise<BalanceRow[]> =>
  sql.many<BalanceRow>('select code, sub, balance_paisa from ledger.balances($1::text[], $2::text[])', [codes, subs])

/** Of limited accounts alone: what they hold stands in their row, and those without one hold nothing. */
export const limitedBalances = (sql: Sql, codes: string[], subs: string[]): Promise<BalanceRow[]> =>
  sql.many<BalanceRow>(
    `select a.code, a.sub, a.balance_paisa from unnest($1::text[], $2::text[]) as w(code, sub)
     join ledger.account a on a.code = w.code and a.sub = w.sub`,
    [codes, subs],
  )

export const lockBalances = (sql: Sql, codes: string[], subs: string[]): Promise<BalanceRow[]> =>
  sql.many<BalanceRow>('select code, sub, balance_paisa from ledger.lock_balances($1::text[], $2::text[])', [
    codes,
    subs,
  ])

export type TrialRow = Pick<AccountClassColumns, 'code' | 'name' | 'side'> & { balance_paisa: number }

export const trialBalance = (sql: Sql): Promise<TrialRow[]> =>
  sql.many<TrialRow>('select code, name, side, balance_paisa from ledger.class_balances()')

/** The same sums from the rows alone, without balances or snapshots: what an auditor's own program would find. */
export const recomputed = (sql: Sql): Promise<(Pick<AccountColumns, 'code'> & { balance_paisa: number })[]> =>
  sql.many(`select a.code, sum(p.amount_paisa)::bigint as balance_paisa from ledger.posting p join ledger.account a on a.id = p.account_id
    group by a.code order by a.code`)

/** What does not hold together; empty when everything does. Reads every row: for the auditor, the soak and the city's checks. */
export const disagreements = (sql: Sql): Promise<{ what: string; id: string }[]> =>
  sql.many(`
    select 'journal does not sum to zero' as what, journal_id::text as id from ledger.posting
      group by journal_id having sum(amount_paisa) <> 0
    union all
    select 'balance is not the sum of its rows', a.code || ':' || a.sub from ledger.account a
      join ledger.account_class c on c.code = a.code and c.family = 'limited'
      left join ledger.posting p on p.account_id = a.id group by a.id
      having a.balance_paisa <> coalesce(sum(p.amount_paisa), 0) or a.version <> count(p.*)
    union all
    select 'class does not hold what its rows sum to', b.code from ledger.class_balances() b
      left join (select a.code, sum(p.amount_paisa) as posted from ledger.posting p join ledger.account a on a.id = p.account_id
        group by a.code) r on r.code = b.code
      where b.balance_paisa <> coalesce(r.posted, 0)
    union all
    select 'running balance breaks', account_id::text || '/' || version from (
      select account_id, version, balance_after_paisa, sum(amount_paisa) over (partition by account_id order by version) as running
      from ledger.posting where version is not null) chain where balance_after_paisa <> running
    union all
    select 'limited account is below zero', a.code || ':' || a.sub from ledger.account a
      join ledger.account_class c on c.code = a.code and c.family = 'limited'
      where case c.side when 'debit' then a.balance_paisa else -a.balance_paisa end < 0
    union all
    select 'head-room is not the sum of its reservations', a.sub from ledger.account a
      left join ledger.reservation r on r.facilitator_id = a.sub and r.state = 'held'
      where a.code = '1200' group by a.id having a.reserved_paisa <> coalesce(sum(r.amount_paisa - r.used_paisa), 0)
    limit 100`)

export type StatementRow = Pick<
  Known<JournalColumns, { refs: Record<string, string> }>,
  'key' | 'kind' | 'effective_at' | 'posted_at' | 'refs'
> &
  Pick<PostingColumns, 'journal_id' | 'amount_paisa' | 'balance_after_paisa'>

export const statement = (
  sql: Sql,
  code: string,
  sub: string,
  before: number | null,
  limit: number,
): Promise<StatementRow[]> =>
  sql.many<StatementRow>(
    `select j.id as journal_id, j.key, j.kind, j.effective_at, j.posted_at, j.refs, p.amount_paisa, p.balance_after_paisa
     from ledger.account a join ledger.posting p on p.account_id = a.id join ledger.journal j on j.id = p.journal_id
     where a.code = $1 and a.sub = $2 and ($3::bigint is null or j.id < $3)
     order by j.id desc, p.line desc limit $4`,
    [code, sub, before, limit],
  )

export interface JournalRow {
  key: string
  kind: string
  code: string
  sub: string
  amount_paisa: number
  refs: Record<string, string>
  effective_at: Date
  reversed: boolean
}

export const journalLegs = (sql: Sql, key: string): Promise<JournalRow[]> =>
  sql.many<JournalRow>(
    `select j.key, j.kind, p.code, p.sub, p.amount_paisa, j.refs, j.effective_at,
      exists (select from ledger.journal o where o.reverses = j.id) as reversed
     from ledger.journal j join ledger.posting_named p on p.journal_id = j.id where j.key = $1 order by p.line limit 200`,
    [key],
  )

export const findKeys = (sql: Sql, keys: readonly string[]): Promise<Pick<JournalColumns, 'key' | 'id'>[]> =>
  sql.many('select key, id from ledger.journal where key = any($1::text[]) limit 500', [keys])

export const balancesOfCode = (
  sql: Sql,
  code: string,
  limit: number,
): Promise<Pick<AccountColumns, 'sub' | 'balance_paisa'>[]> =>
  sql.many(
    `select a.sub, b.balance_paisa from ledger.account a, ledger.balances(array[a.code], array[a.sub]) b
     where a.code = $1 and b.balance_paisa <> 0 order by a.sub limit $2`,
    [code, limit],
  )

/** Limited accounts of one class that hold something, after a sub-account (for paging). */
export const openAccounts = (
  sql: Sql,
  code: string,
  after: string,
  limit: number,
): Promise<Pick<AccountColumns, 'sub' | 'balance_paisa'>[]> =>
  sql.many(
    'select sub, balance_paisa from ledger.account where code = $1 and sub > $2 and balance_paisa <> 0 order by sub limit $3',
    [code, after, limit],
  )

export const reserve = (
  sql: Sql,
  visitId: string,
  facilitatorId: string,
  amountPaisa: number,
  capPaisa: number,
  at: Date,
): Promise<{ outcome: string }> =>
  sql.one('select ledger.reserve($1, $2, $3, $4, $5) as outcome', [visitId, facilitatorId, amountPaisa, capPaisa, at])

export const releaseReservation = (sql: Sql, visitId: string, at: Date): Promise<{ released: boolean }> =>
  sql.one('select ledger.release_reservation($1, $2) as released', [visitId, at])

export type ReservationRow = Pick<
  ReservationColumns,
  'visit_id' | 'facilitator_id' | 'amount_paisa' | 'used_paisa' | 'state'
>
export const findReservation = (sql: Sql, visitId: string): Promise<ReservationRow | undefined> =>
  sql.find<ReservationRow>(
    'select visit_id, facilitator_id, amount_paisa, used_paisa, state from ledger.reservation where visit_id = $1',
    [visitId],
  )

export const cashPositions = (
  sql: Sql,
  facilitatorIds: readonly string[],
): Promise<
  { sub: string; in_hand: number; reserved: number; over_authority: number; in_transit: number; cap: number | null }[]
> =>
  sql.many(
    `select sub, coalesce(sum(balance_paisa) filter (where code = '1200'), 0)::bigint as in_hand,
       coalesce(sum(reserved_paisa) filter (where code = '1200'), 0)::bigint as reserved,
       coalesce(sum(balance_paisa) filter (where code = '1205'), 0)::bigint as over_authority,
       coalesce(sum(balance_paisa) filter (where code = '1210'), 0)::bigint as in_transit,
       max(cap_paisa) as cap
     from ledger.account where code in ('1200', '1205', '1210') and sub = any($1) group by sub`,
    [facilitatorIds],
  )

/** Of each the newest takings, at most `limit`, with the sum of those that are newer still. */
export const cashInHandItems = (
  sql: Sql,
  facilitatorIds: readonly string[],
  limit: number,
): Promise<
  (Pick<AccountColumns, 'sub'> &
    Pick<PostingColumns, 'amount_paisa'> & { receipt_id: string | null; at: Date; newer_paisa: number })[]
> =>
  sql.many(
    `select f.sub, i.receipt_id, i.amount_paisa, i.at, i.newer_paisa from unnest($1::text[]) as f(sub) cross join lateral (
       select j.refs->>'receiptId' as receipt_id, p.amount_paisa, j.effective_at as at, j.id,
         (sum(p.amount_paisa) over (order by j.effective_at desc, j.id desc) - p.amount_paisa)::bigint as newer_paisa
       from ledger.account a join ledger.posting p on p.account_id = a.id and p.amount_paisa > 0
       join ledger.journal j on j.id = p.journal_id
       where a.code = '1200' and a.sub = f.sub order by j.effective_at desc, j.id desc limit $2) i
     order by f.sub, i.at desc, i.id desc`,
    [facilitatorIds, limit],
  )

export const setCap = (sql: Sql, facilitatorId: string, capPaisa: number | null): Promise<number> =>
  sql.run('select ledger.set_cap($1, $2)', [facilitatorId, capPaisa])
export const takeSnapshot = (sql: Sql, at: Date): Promise<{ taken: number }> =>
  sql.one('select ledger.take_snapshot($1) as taken', [at])
export const logBoundRefusal = (sql: Sql, key: string, kind: string, detail: Met, at: Date): Promise<number> =>
  sql.run('select ledger.log_bound_refusal($1, $2, $3::jsonb, $4)', [key, kind, JSON.stringify(detail), at])

export const findReversal = (sql: Sql, key: string): Promise<Pick<JournalColumns, 'id'> | undefined> =>
  sql.find('select o.id from ledger.journal j join ledger.journal o on o.reverses = j.id where j.key = $1', [key])

export const adoptRestored = (sql: Sql): Promise<{ adopted: boolean }> =>
  sql.one('select ledger.adopt_restored() as adopted')
