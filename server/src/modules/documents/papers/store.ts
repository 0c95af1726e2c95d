import type { CustodyAct, HolderKind, PaperOrigin } from '@app/domain/documents'
import type { LocalText } from '@app/domain/shared'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { CustodyLinkColumns, PaperColumns } from '../rows.generated.ts'

export type PaperRow = Pick<
  Known<
    PaperColumns,
    { name: LocalText; origin: PaperOrigin; first_kind: HolderKind; holder_kind: HolderKind; holder_name: LocalText }
  >,
  | 'paper_id'
  | 'request_id'
  | 'item_id'
  | 'name'
  | 'handling'
  | 'origin'
  | 'identity_card'
  | 'first_kind'
  | 'first_id'
  | 'holder_kind'
  | 'holder_id'
  | 'holder_name'
  | 'bag_no'
  | 'since'
  | 'home'
  | 'is_out'
  | 'links'
  | 'head_hash'
>
export type LinkRow = Pick<
  Known<
    CustodyLinkColumns,
    { act: CustodyAct; from_kind: HolderKind; from_name: LocalText; to_kind: HolderKind; to_name: LocalText }
  >,
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
  | 'countersign'
  | 'countersign_hash'
  | 'actor'
  | 'at'
  | 'hash'
>
const PAPER = `paper_id, request_id, item_id, name, handling, origin, identity_card, first_kind, first_id,
  holder_kind, holder_id, holder_name, bag_no, since, home, is_out, links, head_hash`

export const findPaper = (q: Sql, paperId: string) =>
  q.find<PaperRow>(`select ${PAPER} from documents.paper where paper_id = $1`, [paperId])
/** Locks the paper: of two who move it at once, the second sees where the first left it. */
export const lockPaper = (q: Sql, paperId: string) =>
  q.find<PaperRow>(`select ${PAPER} from documents.paper where paper_id = $1 for update`, [paperId])
export const papersOfRequest = (q: Sql, requestId: string) =>
  q.many<PaperRow>(`select ${PAPER} from documents.paper where request_id = $1 order by paper_id limit 60`, [requestId])
export const papersOut = (q: Sql, requestId: string) =>
  q.many<PaperRow>(`select ${PAPER} from documents.paper where request_id = $1 and is_out order by paper_id limit 60`, [
    requestId,
  ])
export const papersHeldBy = (q: Sql, kind: HolderKind, id: string) =>
  q.many<PaperRow>(
    `select ${PAPER} from documents.paper where holder_kind = $1 and holder_id = $2 and is_out order by since, paper_id limit 200`,
    [kind, id],
  )
/** Whose papers somebody carries. */
export const requestsHeldBy = async (q: Sql, kind: HolderKind, id: string): Promise<string[]> =>
  (
    await q.many<Pick<PaperColumns, 'request_id'>>(
      'select distinct request_id from documents.paper where holder_kind = $1 and holder_id = $2 and is_out limit 2000',
      [kind, id],
    )
  ).map((row) => row.request_id)
/**
 * A page of what somebody carries, the longest held first: all of it, or what is called so, is in such a bag or
 * belongs to one of the requests.
 */
export const heldPage = (
  q: Sql,
  f: {
    kind: HolderKind
    id: string
    like: string | null
    requestIds: readonly string[]
    since: PaperColumns['since']
    after: string
    limit: number
  },
) =>
  q.many<PaperRow>(
    `select ${PAPER} from documents.paper where holder_kind = $1 and holder_id = $2 and is_out and (since, paper_id) > ($5, $6)
      and ($3::text is null or name->>'en' ilike $3 or name->>'ur' ilike $3 or bag_no ilike $3 or request_id = any($4))
    order by since, paper_id limit $7`,
    [f.kind, f.id, f.like, f.requestIds, f.since, f.after, f.limit],
  )
export const insertPaper = (q: Sql, p: PaperRow) =>
  q.run(
    `insert into documents.paper (${PAPER}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
      $16, $17, $18) on conflict (paper_id) do nothing`,
    [
      p.paper_id,
      p.request_id,
      p.item_id,
      JSON.stringify(p.name),
      p.handling,
      p.origin,
      p.identity_card,
      p.first_kind,
      p.first_id,
      p.holder_kind,
      p.holder_id,
      JSON.stringify(p.holder_name),
      p.bag_no,
      p.since,
      p.home,
      p.is_out,
      p.links,
      p.head_hash,
    ],
  )
/** The database's own trigger moves the holder with the link. */
export const insertLink = (q: Sql, l: LinkRow) =>
  q.run(
    `insert into documents.custody_link (paper_id, place, act, from_kind, from_id, from_name, to_kind, to_id, to_name,
      bag_no, report, countersign, countersign_hash, actor, at, hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      l.paper_id,
      l.place,
      l.act,
      l.from_kind,
      l.from_id,
      JSON.stringify(l.from_name),
      l.to_kind,
      l.to_id,
      JSON.stringify(l.to_name),
      l.bag_no,
      l.report,
      l.countersign,
      l.countersign_hash,
      l.actor,
      l.at,
      l.hash,
    ],
  )
export const settlePaper = (
  q: Sql,
  paperId: string,
  f: { bagNo: PaperColumns['bag_no']; home: PaperColumns['home']; isOut: PaperColumns['is_out'] },
) =>
  q.run('update documents.paper set bag_no = $2, home = $3, is_out = $4 where paper_id = $1', [
    paperId,
    f.bagNo,
    f.home,
    f.isOut,
  ])
export const setHandling = (q: Sql, paperId: string, handling: string) =>
  q.run('update documents.paper set handling = $2 where paper_id = $1', [paperId, handling])
/** The chains of one page of papers. */
export const linksOfMany = (q: Sql, paperIds: readonly string[]) =>
  q.many<LinkRow>(
    `select paper_id, place, act, from_kind, from_id, from_name, to_kind, to_id, to_name, bag_no, report, countersign,
      countersign_hash, actor, at, hash
    from documents.custody_link where paper_id = any($1) order by paper_id, place limit 100000`,
    [paperIds],
  )
export const linksOf = (q: Sql, paperId: string) => linksOfMany(q, [paperId])
/** A bag that another request's papers are in. */
export const bagInUse = (q: Sql, bagNo: string, requestId: string) =>
  q.find<{ yes: true }>('select true as yes from documents.paper where bag_no = $1 and request_id <> $2 limit 1', [
    bagNo,
    requestId,
  ])
export const papersAfter = (q: Sql, after: string | null, limit: number) =>
  q.many<PaperRow>(
    `select ${PAPER} from documents.paper where ($1::uuid is null or paper_id > $1) order by paper_id limit $2`,
    [after, limit],
  )

/** For showing that the checks find it: a holder changes without a hand-over. Demo only. */
export const breakOneChain = (q: Sql) =>
  q.many<Pick<PaperColumns, 'paper_id'>>(`with off as (select set_config('session_replication_role', 'replica', true)),
    victim as (select p.paper_id from documents.paper p, off where p.links > 0 order by p.paper_id desc limit 1)
    update documents.paper set holder_id = 'nobody' from victim where documents.paper.paper_id = victim.paper_id
      returning documents.paper.paper_id`)
