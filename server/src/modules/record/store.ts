import type { Sql } from '../../kernel/data/sql.ts'
import type { DownloadColumns, DownloadPartColumns } from './rows.generated.ts'

export type DownloadRow = Pick<DownloadColumns, 'id' | 'account_id' | 'asked_at' | 'ready_at' | 'expires_at' | 'bytes'>

/** Zero rows when one is being made already. */
export const insertDownload = (q: Sql, id: string, accountId: string, at: Date) =>
  q.run('insert into record.download (id, account_id, asked_at) values ($1, $2, $3) on conflict do nothing', [
    id,
    accountId,
    at,
  ])
/** One whose making has come to nothing for so long stands in nobody's way any more. */
export const dropUnmade = (q: Sql, accountId: string, before: Date) =>
  q.run('delete from record.download where account_id = $1 and ready_at is null and asked_at < $2', [accountId, before])
export const findDownload = (q: Sql, id: string) =>
  q.find<DownloadRow>(
    'select id, account_id, asked_at, ready_at, expires_at, bytes from record.download where id = $1',
    [id],
  )
export const downloadsOf = (q: Sql, accountId: string) =>
  q.many<DownloadRow>(
    `select id, account_id, asked_at, ready_at, expires_at, bytes from record.download where account_id = $1
      order by asked_at desc limit 5`,
    [accountId],
  )
export const insertPart = (q: Sql, id: string, making: string, place: number, sealed: Buffer) =>
  q.run('insert into record.download_part (download_id, making, place, sealed) values ($1, $2, $3, $4)', [
    id,
    making,
    place,
    sealed,
  ])
export const partOf = (q: Sql, id: string, place: number) =>
  q.find<Pick<DownloadPartColumns, 'sealed'>>(
    `select p.sealed from record.download d join record.download_part p on p.download_id = d.id
      and p.making = d.making where d.id = $1 and p.place = $2`,
    [id, place],
  )
/** Zero rows where it was made before. */
export const putDownload = (q: Sql, id: string, making: string, bytes: number, at: Date, expiresAt: Date) =>
  q.run(
    'update record.download set making = $2, bytes = $3, ready_at = $4, expires_at = $5 where id = $1 and ready_at is null',
    [id, making, bytes, at, expiresAt],
  )
export const dropParts = (q: Sql, id: string, exceptMaking: string | null) =>
  q.run('delete from record.download_part where download_id = $1 and ($2::uuid is null or making <> $2)', [
    id,
    exceptMaking,
  ])
export const deleteDownloads = (q: Sql, accountId: string) =>
  q.many<Pick<DownloadColumns, 'id'>>('delete from record.download where account_id = $1 returning id', [accountId])
export const insertDeletion = (q: Sql, accountId: string, requests: number, at: Date) =>
  q.run('insert into record.deletion (account_id, at, requests) values ($1, $2, $3) on conflict do nothing', [
    accountId,
    at,
    requests,
  ])
