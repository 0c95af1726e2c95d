import type { Sql } from '../../kernel/sql.ts'

export interface DownloadRow { id: string; account_id: string; asked_at: Date; ready_at: Date | null; expires_at: Date | null; bytes: number | null }

/** Zero rows when one is being made already. */
export const insertDownload = (q: Sql, id: string, accountId: string, at: Date) =>
  q.run('insert into record.download (id, account_id, asked_at) values ($1, $2, $3) on conflict do nothing', [id, accountId, at])
export const findDownload = (q: Sql, id: string) => q.find<DownloadRow>('select id, account_id, asked_at, ready_at, expires_at, bytes from record.download where id = $1', [id])
export const downloadsOf = (q: Sql, accountId: string) => q.many<DownloadRow>('select id, account_id, asked_at, ready_at, expires_at, bytes from record.download where account_id = $1 order by asked_at desc limit 5', [accountId])
export const sealedOf = (q: Sql, id: string) => q.find<{ sealed: Buffer | null }>('select sealed from record.download where id = $1', [id])
/** Zero rows where it was made before. */
export const putDownload = (q: Sql, id: string, sealed: Buffer, bytes: number, at: Date, expiresAt: Date) =>
  q.run('update record.download set sealed = $2, bytes = $3, ready_at = $4, expires_at = $5 where id = $1 and ready_at is null', [id, sealed, bytes, at, expiresAt])
export const emptyDownload = (q: Sql, id: string) => q.run('update record.download set sealed = null where id = $1', [id])
export const deleteDownloads = (q: Sql, accountId: string) => q.many<{ id: string }>('delete from record.download where account_id = $1 returning id', [accountId])
export const insertDeletion = (q: Sql, accountId: string, requests: number, at: Date) => q.run('insert into record.deletion (account_id, at, requests) values ($1, $2, $3) on conflict do nothing', [accountId, at, requests])
