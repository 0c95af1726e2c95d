import type { DraftKind, DraftState } from '@app/domain/administration'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { DraftColumns } from './rows.generated.ts'

export type DraftRow = Pick<
  Known<DraftColumns, { kind: DraftKind; value: Record<string, unknown>; state: DraftState }>,
  | 'id'
  | 'kind'
  | 'key'
  | 'base'
  | 'version'
  | 'value'
  | 'state'
  | 'revision'
  | 'author'
  | 'authors'
  | 'why'
  | 'sent_back'
  | 'effective_from'
  | 'approver'
  | 'made_at'
  | 'updated_at'
  | 'published_at'
>
const COLUMNS = `id, kind, key, base, version, value, state, revision, author, authors, why, sent_back,
  to_char(effective_from, 'YYYY-MM-DD') as effective_from, approver, made_at, updated_at, published_at`

export const findDraft = (q: Sql, id: string) =>
  q.find<DraftRow>(`select ${COLUMNS} from administration.draft where id = $1`, [id])
/** Locks the row: of two who approve at once, the second sees what the first did. */
export const lockDraft = (q: Sql, id: string) =>
  q.find<DraftRow>(`select ${COLUMNS} from administration.draft where id = $1 for update`, [id])
export const draftsOf = (q: Sql, state: DraftState | null) =>
  q.many<DraftRow>(
    `select ${COLUMNS} from administration.draft where ($1::text is null and state in ('open', 'submitted')
      or state = $1) order by state = 'submitted' desc, updated_at desc limit 200`,
    [state],
  )
/** Zero rows where one of the same thing is open already. */
export const insertDraft = (
  q: Sql,
  d: {
    id: DraftColumns['id']
    kind: string
    key: DraftColumns['key']
    base: DraftColumns['base']
    value: DraftColumns['value']
    author: DraftColumns['author']
  },
  at: Date,
) =>
  q.run(
    `insert into administration.draft (id, kind, key, base, value, author, authors, made_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, array[$6], $7, $7) on conflict do nothing`,
    [d.id, d.kind, d.key, d.base, JSON.stringify(d.value), d.author, at],
  )
export const saveValue = (q: Sql, id: string, value: unknown, by: string, at: Date) =>
  q.run(
    `update administration.draft set value = $2, authors = case when $3 = any(authors) then authors
      else authors || $3::text end, revision = revision + 1, updated_at = $4 where id = $1`,
    [id, JSON.stringify(value), by, at],
  )
export const setState = (
  q: Sql,
  id: string,
  d: {
    state: DraftState
    effectiveFrom: DraftColumns['effective_from']
    why: DraftColumns['why']
    sentBack: DraftColumns['sent_back']
  },
  at: Date,
) =>
  q.run(
    `update administration.draft set state = $2, effective_from = $3, why = $4, sent_back = $5,
      revision = revision + 1, updated_at = $6 where id = $1`,
    [id, d.state, d.effectiveFrom, d.why, d.sentBack, at],
  )
export const publish = (
  q: Sql,
  id: string,
  d: { version: number; approver: string; value: DraftColumns['value'] },
  at: Date,
) =>
  q.run(
    `update administration.draft set state = 'published', version = $2, approver = $3, value = $4,
      revision = revision + 1, updated_at = $5, published_at = $5 where id = $1`,
    [id, d.version, d.approver, JSON.stringify(d.value), at],
  )
/** Everything published of a kind, the newest first; of one key where it is named. */
export const publishedOf = (q: Sql, kind: DraftKind, key: string | null) =>
  q.many<DraftRow>(
    `select ${COLUMNS} from administration.draft where kind = $1 and state = 'published' and ($2::text is null
      or key = $2) order by version desc, key limit 2000`,
    [kind, key],
  )
/**
 * What stands over the pack on a day: the latest version of each key that has begun. Pay rules and rates are kept for
 * their own days.
 */
export const standing = (q: Sql, day: string) =>
  q.many<Pick<DraftColumns, 'key'> & { kind: DraftKind; value: Record<string, unknown> }>(
    `select distinct on (kind, key, case when kind in ('commission', 'rates') then version else 0 end) kind, key, value
    from administration.draft where state = 'published' and kind in ('template', 'reason', 'rates', 'times', 'commission', 'holidays')
      and (kind in ('commission', 'rates') or effective_from <= $1)
    order by kind, key, case when kind in ('commission', 'rates') then version else 0 end, version desc limit 5000`,
    [day],
  )
