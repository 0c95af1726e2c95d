import type { ScanCheck } from '@app/domain/documents'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { FileColumns, FileReadColumns } from './rows.generated.ts'

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

const FILE =
  'file_id, request_id, item_id, side, page, media_type, bytes, sha256, key_id, checks, ok, stored_by, stored_at, replaced_at, erased_at'

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
  q.many<Pick<FileColumns, 'file_id' | 'key_id'>>(
    `select file_id, key_id from documents.file where erased_at is null and ($1::uuid is null or file_id > $1)
      order by file_id limit $2`,
    [after, limit],
  )

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
