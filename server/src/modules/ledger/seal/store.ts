import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { JournalColumns, SealColumns, SealHeadColumns, SealRootColumns } from '../rows.generated.ts'

/** Only journals of transactions that have ended: nothing with a smaller number can still appear among them. */
/**
 * Journals are sealed in the order of their transactions, of those that have ended. Everything of an earlier transaction than the
 * last journal that was sealed is sealed then, and is not read again: except after a batch of which that is not known.
 */
export const unsealed = (sql: Sql, limit: number): Promise<(Pick<JournalColumns, 'id'> & { digest: Buffer })[]> =>
  sql.many(
    `select j.id, ledger.digest(j.id) as digest from ledger.journal j left join ledger.seal s on s.journal_id = j.id
     where s.journal_id is null and j.xid < pg_snapshot_xmin(pg_current_snapshot()) and j.xid >= coalesce((
       select l.xid from ledger.seal_root r join ledger.seal t on t.place = r.last_place join ledger.journal l on l.id = t.journal_id
       where r.in_order and r.first_place = (select max(first_place) from ledger.seal_root)), '0'::xid8)
     order by j.xid, j.id limit $1`,
    [limit],
  )

export type LinkRow = Pick<SealColumns, 'place' | 'link' | 'key_id'>
export const lastLink = (sql: Sql): Promise<LinkRow | undefined> =>
  sql.find<LinkRow>('select place, link, key_id from ledger.seal order by place desc limit 1')

export const writeSeal = (
  sql: Sql,
  first: number,
  journals: number[],
  digests: Uint8Array[],
  links: Uint8Array[],
  root: Uint8Array,
  at: Date,
  keyId: SealColumns['key_id'],
): Promise<number> =>
  sql.run('select ledger.write_seal_in_order($1, $2::bigint[], $3::bytea[], $4::bytea[], $5, $6, $7)', [
    first,
    journals,
    digests,
    links,
    root,
    at,
    keyId,
  ])

export type SealedRow = Pick<SealColumns, 'place' | 'journal_id' | 'digest' | 'link' | 'key_id'> & {
  /** Everything a reader sees of the journal, as ledger.digest writes it (1065); null where the journal is gone. */
  text: string | null
}
/** In the database's words and not by its function: whoever owns the database can make a function say anything. */
export const sealedFrom = (sql: Sql, place: number, limit: number): Promise<SealedRow[]> =>
  sql.many<SealedRow>(
    `select s.place, s.journal_id, s.digest, s.link, s.key_id,
      (select concat_ws('|', j.id, j.key, j.kind, (extract(epoch from j.effective_at) * 1000000)::bigint,
        (extract(epoch from j.posted_at) * 1000000)::bigint, j.period, j.actor, j.refs::text, coalesce(j.reverses::text, ''),
        (select string_agg(concat_ws(':', p.line, a.code, a.sub, p.amount_paisa), ';' order by p.line)
          from ledger.posting p join ledger.account a on a.id = p.account_id where p.journal_id = j.id))
        from ledger.journal j where j.id = s.journal_id) as text
    from ledger.seal s where s.place >= $1 order by s.place limit $2`,
    [place, limit],
  )

export const roots = (
  sql: Sql,
  fromPlace: number,
  limit: number,
): Promise<Pick<SealRootColumns, 'first_place' | 'last_place' | 'root'>[]> =>
  sql.many(
    'select first_place, last_place, root from ledger.seal_root where first_place >= $1 order by first_place limit $2',
    [fromPlace, limit],
  )

export type HeadRow = Pick<
  Known<SealHeadColumns, { trial_balance: Record<string, number> }>,
  'day' | 'place' | 'link' | 'trial_balance' | 'key_id' | 'signature' | 'signed_at'
>
export const heads = (sql: Sql, limit: number): Promise<HeadRow[]> =>
  sql.many<HeadRow>(
    'select day, place, link, trial_balance, key_id, signature, signed_at from ledger.seal_head order by day desc limit $1',
    [limit],
  )
export const findHead = (sql: Sql, day: string): Promise<Pick<SealHeadColumns, 'day'> | undefined> =>
  sql.find('select day from ledger.seal_head where day = $1', [day])
export const writeHead = (
  sql: Sql,
  day: string,
  place: number,
  link: Uint8Array,
  balance: HeadRow['trial_balance'],
  keyId: string,
  signature: Uint8Array,
  at: Date,
): Promise<number> =>
  sql.run('select ledger.write_head($1, $2, $3, $4::jsonb, $5, $6, $7)', [
    day,
    place,
    link,
    JSON.stringify(balance),
    keyId,
    signature,
    at,
  ])
export const countUnsealed = (sql: Sql): Promise<{ count: number }> =>
  sql.one(
    'select count(*) as count from ledger.journal j where not exists (select from ledger.seal s where s.journal_id = j.id)',
  )
