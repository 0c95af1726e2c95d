import type { CustodyAct, HolderKind, PaperOrigin, ScanCheck } from '@app/domain/documents'
import type { LocalText } from '@app/domain/shared'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { CustodyLinkColumns, FileColumns, FileReadColumns, PaperColumns } from './rows.generated.ts'

export type FileRow = Pick<
  Known<FileColumns, { checks: ScanCheck[] }>,
  | 'file_id'
  | 'request_id'
  | 'item_id'
  | 'side'
  | 'page'
  | 'media_type'
  | 'bytes'
  | 'sha256'
  | 'key_id'
  | 'checks'
  | 'ok'
  | 'stored_by'
  | 'stored_at'
  | 'replaced_at'
  | 'erased_at'
>
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

const FILE =
  'file_id, request_id, item_id, side, page, media_type, bytes, sha256, key_id, checks, ok, stored_by, stored_at, replaced_at, erased_at'
const PAPER = `paper_id, request_id, item_id, name, handling, origin, identity_card, first_kind, first_id,
  holder_kind, holder_id, holder_name, bag_no, since, home, is_out, links, head_hash`

export const insertCase = (q: Sql, requestId: string, at: Date) =>
  q.run('insert into documents.case_file (request_id, opened_at) values ($1, $2) on conflict (request_id) do nothing', [
    requestId,
    at,
  ])

export const findFile = (q: Sql, fileId: string) =>
  q.find<FileRow>(`select ${FILE} from documents.file where file_id = $1`, [fileId])
export const replaceFile = (
  q: Sql,
  f: { requestId: FileColumns['request_id']; itemId: FileColumns['item_id']; side: string; page: FileColumns['page'] },
  at: Date,
) =>
  q.many<Pick<FileColumns, 'file_id'>>(
    `update documents.file set replaced_at = $5 where request_id = $1 and item_id = $2 and side = $3 and page = $4
      and replaced_at is null and item_id <> 'issued'
    returning file_id`,
    [f.requestId, f.itemId, f.side, f.page, at],
  )
export const replaceFiles = (q: Sql, fileIds: readonly string[], at: Date) =>
  q.run('update documents.file set replaced_at = $2 where file_id = any($1) and replaced_at is null', [fileIds, at])
export const insertFile = (
  q: Sql,
  f: {
    fileId: FileColumns['file_id']
    requestId: FileColumns['request_id']
    itemId: FileColumns['item_id']
    side: string
    page: FileColumns['page']
    mediaType: FileColumns['media_type']
    bytes: FileColumns['bytes']
    width: FileColumns['width']
    height: FileColumns['height']
    sha256: FileColumns['sha256']
    keyId: FileColumns['key_id']
    checks: ScanCheck[]
    ok: FileColumns['ok']
    by: string
  },
  at: Date,
) =>
  q.run(
    `insert into documents.file (file_id, request_id, item_id, side, page, media_type, bytes, width, height, sha256,
      key_id, checks, ok, stored_by, stored_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      f.fileId,
      f.requestId,
      f.itemId,
      f.side,
      f.page,
      f.mediaType,
      f.bytes,
      f.width,
      f.height,
      f.sha256,
      f.keyId,
      JSON.stringify(f.checks),
      f.ok,
      f.by,
      at,
    ],
  )
export const currentFiles = (q: Sql, requestId: string) =>
  q.many<FileRow>(
    `select ${FILE} from documents.file where request_id = $1 and replaced_at is null and erased_at is null
      order by stored_at, file_id limit 300`,
    [requestId],
  )
export const filesOfItems = (q: Sql, requestIds: readonly string[], itemIds: readonly string[]) =>
  q.many<FileRow>(
    `select ${FILE} from documents.file where request_id = any($1) and item_id = any($2) and replaced_at is null
      and erased_at is null order by stored_at, file_id limit 50`,
    [requestIds, itemIds],
  )
export const insertRead = (
  q: Sql,
  r: {
    fileId: FileReadColumns['file_id']
    requestId: FileReadColumns['request_id']
    by: string
    why: FileReadColumns['why']
  },
  at: Date,
) =>
  q.run('insert into documents.file_read (file_id, request_id, read_by, why, read_at) values ($1, $2, $3, $4, $5)', [
    r.fileId,
    r.requestId,
    r.by,
    r.why,
    at,
  ])
export const readsOf = (q: Sql, fileId: string) =>
  q.many<Pick<FileReadColumns, 'read_by' | 'why' | 'read_at'>>(
    'select read_by, why, read_at from documents.file_read where file_id = $1 order by id limit 500',
    [fileId],
  )
export const filesOfKey = (q: Sql, requestId: string, keyId: string | null) =>
  q.many<Pick<FileColumns, 'file_id'>>(
    'select file_id from documents.file where request_id = $1 and erased_at is null and ($2::text is null or key_id = $2) limit 1000',
    [requestId, keyId],
  )
export const markErased = (q: Sql, requestId: string, keyId: string | null, at: Date) =>
  q.run(
    'update documents.file set erased_at = $3 where request_id = $1 and erased_at is null and ($2::text is null or key_id = $2)',
    [requestId, keyId, at],
  )
export const markCaseErased = (q: Sql, requestId: string, whole: boolean, at: Date) =>
  q.run(
    `update documents.case_file set identity_erased_at = coalesce(identity_erased_at, $3), erased_at = case
      when $2 then coalesce(erased_at, $3) else erased_at end where request_id = $1`,
    [requestId, whole, at],
  )
export const isKnownFile = (q: Sql, fileId: string) =>
  q.find<{ yes: true }>('select true as yes from documents.file where file_id = $1 and erased_at is null', [fileId])

export const filesAfter = (q: Sql, after: string | null, limit: number) =>
  q.many<Pick<FileColumns, 'file_id'>>(
    'select file_id from documents.file where erased_at is null and ($1::uuid is null or file_id > $1) order by file_id limit $2',
    [after, limit],
  )

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

// For the person whose they are

export const fileCounts = (q: Sql, requestIds: readonly string[]) =>
  q.many<Pick<FileColumns, 'request_id'> & { identity: number; other: number }>(
    `select request_id, count(*) filter (where key_id like 'identity:%')::int as identity, count(*)
      filter (where key_id not like 'identity:%')::int as other
    from documents.file where request_id = any($1) and erased_at is null group by 1`,
    [requestIds],
  )
export const readsOfRequests = (q: Sql, requestIds: readonly string[], before: Date | null, limit: number) =>
  q.many<Pick<FileReadColumns, 'request_id' | 'read_by' | 'read_at'>>(
    `select request_id, read_by, read_at from documents.file_read
      where request_id = any($1) and (read_by like 'staff:%' or read_by like 'facilitator:%')
    and ($2::timestamptz is null or read_at < $2) order by read_at desc, id desc limit $3`,
    [requestIds, before, limit],
  )
