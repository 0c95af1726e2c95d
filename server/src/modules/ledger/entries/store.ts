import type { Account } from '@app/domain/ledger'
import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { AccountColumns, JournalColumns, PostingColumns } from '../rows.generated.ts'

type Journal = Known<JournalColumns, { refs: Record<string, string> }>

export type AccountEntryRow = Pick<Journal, 'kind' | 'effective_at' | 'posted_at'> &
  Pick<PostingColumns, 'journal_id' | 'line' | 'amount_paisa' | 'balance_after_paisa'> & { xid: string }

/** A reader's cursor may be anything: what is no number is older than all. */
const number = (text: string): string => (/^\d{1,18}$/.test(text) ? text : '0')

/** By the index that balances are summed by: of an account with millions of rows a page reads a page. */
export const accountEntries = (
  sql: Sql,
  { code, sub }: Account,
  before: { xid: string; journalId: string; line: string } | null,
  limit: number,
): Promise<AccountEntryRow[]> =>
  sql.many<AccountEntryRow>(
    `select p.journal_id, p.line, p.xid::text as xid, j.kind, j.effective_at, j.posted_at, p.amount_paisa, p.balance_after_paisa
     from ledger.posting p join ledger.journal j on j.id = p.journal_id
     where p.account_id = (select id from ledger.account where code = $1 and sub = $2)
       and (p.xid, p.journal_id, p.line) < ($3::text::xid8, $4::bigint, $5::int)
     order by p.xid desc, p.journal_id desc, p.line desc limit $6`,
    [
      code,
      sub,
      before ? number(before.xid) : '9223372036854775807',
      before ? number(before.journalId) : '0',
      before ? Math.min(Number(number(before.line)), 32_767) : 0,
      limit,
    ],
  )

export type EntryRow = Pick<
  Journal,
  'id' | 'key' | 'kind' | 'effective_at' | 'posted_at' | 'period' | 'actor' | 'refs' | 'reverses'
> & { reversed_by: number | null }

export const findEntry = (sql: Sql, journalId: string): Promise<EntryRow | undefined> =>
  sql.find<EntryRow>(
    `select id, key, kind, effective_at, posted_at, period, actor, refs, reverses,
       (select o.id from ledger.journal o where o.reverses = j.id) as reversed_by
     from ledger.journal j where id = $1`,
    [journalId],
  )

export type LineRow = Pick<AccountColumns, 'code' | 'sub'> & Pick<PostingColumns, 'amount_paisa'>

export const linesOf = (sql: Sql, journalId: string): Promise<LineRow[]> =>
  sql.many<LineRow>(
    'select code, sub, amount_paisa from ledger.posting_named where journal_id = $1 order by line limit 500',
    [journalId],
  )

type LookedAt = Pick<Journal, 'id' | 'kind' | 'effective_at' | 'posted_at' | 'actor'> & { sum_paisa: number }
type Listing = (sql: Sql, before: string | null, limit: number) => Promise<LookedAt[]>

const lookedAt = (where: string): string =>
  `select j.id, j.kind, j.effective_at, j.posted_at, j.actor, s.sum_paisa from ledger.journal j
     cross join lateral (select coalesce(sum(p.amount_paisa) filter (where p.amount_paisa > 0), 0)::bigint as sum_paisa
       from ledger.posting p where p.journal_id = j.id) s
     where ${where} and j.id < $1 order by j.id desc limit $2`
const page = (before: string | null, limit: number) => [before === null ? '9223372036854775807' : number(before), limit]

// Each by an index of its own (migration 2300).
export const reversals: Listing = (sql, before, limit) =>
  sql.many<LookedAt>(lookedAt('j.reverses is not null'), page(before, limit))
export const lateEntries: Listing = (sql, before, limit) =>
  sql.many<LookedAt>(lookedAt(`j.posted_at - j.effective_at > interval '86400 seconds'`), page(before, limit))
export const entriesByHand: Listing = (sql, before, limit) =>
  sql.many<LookedAt>(lookedAt(`starts_with(j.actor, 'staff:')`), page(before, limit))
/** Of whole ten thousands of rupees. */
export const roundEntries: Listing = (sql, before, limit) =>
  sql.many<LookedAt>(lookedAt(`starts_with(j.actor, 'staff:') and s.sum_paisa % 1000000 = 0`), page(before, limit))

const CASH = `select sub, sum(balance_paisa)::bigint as total from ledger.account
  where code in ('1200', '1205', '1210') group by sub having sum(balance_paisa) > 0`

/** Whoever has cash in hand or on its way to the bank, the largest sums first. */
export const cashHolders = (
  sql: Sql,
  before: { total: string; sub: string } | null,
  limit: number,
): Promise<{ sub: string; total: number }[]> =>
  sql.many(
    `select sub, total from (${CASH}) c where $1::bigint is null or (-total, sub) > (-$1::bigint, $2)
     order by total desc, sub limit $3`,
    [before ? number(before.total) : null, before?.sub ?? '', limit],
  )

export const cashTotals = (
  sql: Sql,
): Promise<{ in_hand: number; over_paisa: number; in_transit: number; people: number }> =>
  sql.one(`select coalesce(sum(balance_paisa) filter (where code = '1200'), 0)::bigint as in_hand,
      coalesce(sum(balance_paisa) filter (where code = '1205'), 0)::bigint as over_paisa,
      coalesce(sum(balance_paisa) filter (where code = '1210'), 0)::bigint as in_transit,
      count(distinct sub) filter (where balance_paisa > 0)::int as people
    from ledger.account where code in ('1200', '1205', '1210')`)
