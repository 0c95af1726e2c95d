import type { Sql } from '../../../kernel/data/sql.ts'
import type { FileColumns, IssuedFileColumns } from '../rows.generated.ts'

type FileFacts = Pick<FileColumns, 'file_id' | 'request_id' | 'sha256' | 'media_type' | 'bytes'>

/** A department's file of this request with these very bytes. */
export const sameOfRequest = (q: Sql, requestId: string, sha256: Buffer) =>
  q.find<Pick<FileColumns, 'file_id'>>(
    `select file_id from documents.file where request_id = $1 and item_id = 'issued' and sha256 = $2
      and erased_at is null order by stored_at, file_id limit 1`,
    [requestId, sha256],
  )
/** Issued to somebody else. What was only chosen there by mistake, and taken away again, is no hindrance. */
export const issuedToAnother = (q: Sql, requestId: string, sha256: Buffer) =>
  q.find<{ yes: true }>(
    'select true as yes from documents.issued_file where sha256 = $2 and request_id <> $1 limit 1',
    [requestId, sha256],
  )
export const keptById = async (q: Sql, requestId: string, fileId: string) =>
  (await q.find<FileFacts>(
    `select file_id, request_id, sha256, media_type, bytes from documents.file
      where file_id = $2 and request_id = $1 and item_id = 'issued' and erased_at is null`,
    [requestId, fileId],
  )) ?? null
export const replaceIssued = (q: Sql, requestId: string, at: Date) =>
  q.run('update documents.issued_file set replaced_at = $2 where request_id = $1 and replaced_at is null', [
    requestId,
    at,
  ])
/** The same file may be issued again after another one: its row comes to life. */
export const putIssued = (
  q: Sql,
  f: { fileId: string; requestId: string; sha256: Buffer; code: IssuedFileColumns['code'] },
  at: Date,
) =>
  q.run(
    `insert into documents.issued_file (file_id, request_id, sha256, code, issued_at) values ($1, $2, $3, $4, $5)
      on conflict (file_id) do update set code = excluded.code, issued_at = excluded.issued_at, replaced_at = null`,
    [f.fileId, f.requestId, f.sha256, f.code, at],
  )
export const currentIssued = (q: Sql, requestId: string) =>
  q.find<FileFacts & Pick<IssuedFileColumns, 'code'>>(
    `select i.file_id, i.request_id, i.sha256, i.code, f.media_type, f.bytes from documents.issued_file i
      join documents.file f using (file_id) where i.request_id = $1 and i.replaced_at is null and f.erased_at is null`,
    [requestId],
  )
/** When the first one came, where one of them holds today: an earlier one keeps its row when another takes its place. */
export const firstOfStanding = (q: Sql, requestId: string) =>
  q.find<Pick<IssuedFileColumns, 'issued_at'>>(
    `select min(issued_at) as issued_at from documents.issued_file where request_id = $1
      having bool_or(replaced_at is null)`,
    [requestId],
  )
export const issuedByHash = (q: Sql, sha256: Buffer) =>
  q.many<Pick<IssuedFileColumns, 'code' | 'replaced_at'>>(
    'select code, replaced_at from documents.issued_file where sha256 = $1 order by issued_at desc limit 5',
    [sha256],
  )
