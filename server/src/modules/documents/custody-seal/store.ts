import type { Sql } from '../../../kernel/data/sql.ts'
import type { CustodyLinkColumns, CustodySealColumns, PaperColumns } from '../rows.generated.ts'

/** A hand-over with the beginning of its paper: everything that does not change any more. */
export type SealedFacts = Pick<
  CustodyLinkColumns,
  | 'paper_id'
  | 'place'
  | 'act'
  | 'from_kind'
  | 'from_id'
  | 'from_name'
  | 'to_kind'
  | 'to_id'
  | 'to_name'
  | 'bag_no'
  | 'report'
  | 'countersign_hash'
  | 'actor'
  | 'at'
  | 'hash'
> &
  Pick<PaperColumns, 'request_id' | 'item_id' | 'origin' | 'identity_card' | 'first_kind' | 'first_id'>
const FACTS = `c.paper_id, c.place, c.act, c.from_kind, c.from_id, c.from_name, c.to_kind, c.to_id, c.to_name, c.bag_no,
  c.report, c.countersign_hash, c.actor, c.at, c.hash, p.request_id, p.item_id, p.origin, p.identity_card, p.first_kind, p.first_id`

const SEAL_LOCK = 7_201_838
export const lockSeal = (q: Sql) => q.find<{ ours: boolean }>(`select pg_try_advisory_xact_lock(${SEAL_LOCK}) as ours`)

/** What is not sealed yet, in the order of writing; one that committed late is found a long way behind the last. */
export const unsealedLinks = (q: Sql, limit: number) =>
  q.many<SealedFacts>(
    `select ${FACTS} from documents.custody_link c join documents.paper p on p.paper_id = c.paper_id
      where c.seq > coalesce((select l.seq from documents.custody_seal s join documents.custody_link l
          on l.paper_id = s.paper_id and l.place = s.link_place order by s.place desc limit 1), 0) - 10000
        and not exists (select 1 from documents.custody_seal s where s.paper_id = c.paper_id and s.link_place = c.place)
      order by c.seq limit $1`,
    [limit],
  )
export const lastSealed = (q: Sql) =>
  q.find<Pick<CustodySealColumns, 'place' | 'link'>>(
    'select place, link from documents.custody_seal order by place desc limit 1',
  )
export const writeSeals = (
  q: Sql,
  rows: readonly Pick<CustodySealColumns, 'place' | 'paper_id' | 'link_place' | 'digest' | 'link'>[],
  keyId: CustodySealColumns['key_id'],
) =>
  q.run(
    `insert into documents.custody_seal (place, paper_id, link_place, digest, link, key_id)
      select *, $6 from unnest($1::bigint[], $2::uuid[], $3::integer[], $4::bytea[], $5::bytea[])`,
    [
      rows.map((row) => row.place),
      rows.map((row) => row.paper_id),
      rows.map((row) => row.link_place),
      rows.map((row) => row.digest),
      rows.map((row) => row.link),
      keyId,
    ],
  )

export type SealRow = Pick<CustodySealColumns, 'place' | 'paper_id' | 'link_place' | 'digest' | 'link' | 'key_id'>
export const sealsAfter = (q: Sql, place: number, limit: number) =>
  q.many<SealRow>(
    `select place, paper_id, link_place, digest, link, key_id from documents.custody_seal where place > $1
      order by place limit $2`,
    [place, limit],
  )
/** The hand-overs that a page of seals is about. */
export const sealedFacts = (q: Sql, after: number, until: number) =>
  q.many<SealedFacts>(
    `select ${FACTS} from documents.custody_seal s join documents.custody_link c on c.paper_id = s.paper_id
        and c.place = s.link_place join documents.paper p on p.paper_id = c.paper_id
      where s.place > $1 and s.place <= $2 limit 100000`,
    [after, until],
  )
/** Written long ago and sealed by nobody: while a system serves that does not happen to what it writes itself. */
export const leftOut = (q: Sql) =>
  q.one<{ waiting: number; late: number }>(
    `select count(*) as waiting, count(*) filter (where c.written_at < (select max(sealed_at) from documents.custody_seal)
      - interval '10 minutes') as late
    from documents.custody_link c where not exists (
      select 1 from documents.custody_seal s where s.paper_id = c.paper_id and s.link_place = c.place)`,
  )
