import type { Sql } from '../../../kernel/data/sql.ts'
import type { NamedNumberColumns } from '../rows.generated.ts'

/** Of those who name one number, or are one person, at the same moment the second counts the first. */
export const oneAtATime = (q: Sql, keys: readonly string[]) =>
  q.run(
    `select pg_advisory_xact_lock(hashtextextended('identity.named_number ' || key, 0)) from
      (select key from unnest($1::text[]) as key order by key) k`,
    [keys],
  )
export const findNamed = (q: Sql, accountId: string, phone: Buffer) =>
  q.find<Pick<NamedNumberColumns, 'code_index' | 'sent_at' | 'tries' | 'proved_at'>>(
    'select code_index, sent_at, tries, proved_at from identity.named_number where account_id = $1 and phone_index = $2',
    [accountId, phone],
  )
export const sentLately = (q: Sql, accountId: string, phone: Buffer, since: Date) =>
  q.one<{ by_account: number; to_phone: number }>(
    `select (select count(*)::int from identity.named_number where account_id = $1 and sent_at > $3) as by_account,
      (select count(*)::int from identity.named_number where phone_index = $2 and sent_at > $3) as to_phone`,
    [accountId, phone, since],
  )
export const putNamed = (q: Sql, accountId: string, phone: Buffer, code: Buffer, at: Date) =>
  q.run(
    `insert into identity.named_number (account_id, phone_index, code_index, sent_at) values ($1, $2, $3, $4)
      on conflict (account_id, phone_index) do update set code_index = excluded.code_index, sent_at = excluded.sent_at, tries = 0`,
    [accountId, phone, code, at],
  )
export const countTry = (q: Sql, accountId: string, phone: Buffer) =>
  q.run('update identity.named_number set tries = tries + 1 where account_id = $1 and phone_index = $2', [
    accountId,
    phone,
  ])
export const setProved = (q: Sql, accountId: string, phone: Buffer, at: Date) =>
  q.run('update identity.named_number set proved_at = $3 where account_id = $1 and phone_index = $2', [
    accountId,
    phone,
    at,
  ])
