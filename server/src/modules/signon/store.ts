import type { JWK } from 'jose'
import type { Known } from '../../kernel/data/known.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { AttemptColumns, BindingColumns, ProviderColumns } from './rows.generated.ts'

/** What a provider says of itself, as its discovery document has it. */
export type Metadata = Record<string, unknown> & { issuer: string }
export interface Keys {
  keys: JWK[]
}
export type ProviderRow = Pick<
  Known<ProviderColumns, { metadata: Metadata; keys: Keys }>,
  'issuer' | 'metadata' | 'keys' | 'read_at'
>
export type AttemptRow = Pick<
  Known<AttemptColumns, { step: 'begun' | 'came' | 'known' | 'refused' | 'used' }>,
  'id' | 'connection_id' | 'state_index' | 'keep_index' | 'step' | 'sealed' | 'account_id' | 'refusal' | 'expires_at'
>
export type BindingRow = Pick<BindingColumns, 'id' | 'connection_id' | 'issuer' | 'account_id' | 'bound_at' | 'last_at'>

export const findProvider = (q: Sql, connectionId: string) =>
  q.find<ProviderRow>('select issuer, metadata, keys, read_at from signon.provider where connection_id = $1', [
    connectionId,
  ])
export const keepProvider = (
  q: Sql,
  connectionId: string,
  { metadata, keys }: Pick<ProviderRow, 'metadata' | 'keys'>,
  at: Date,
) =>
  q.run(
    `insert into signon.provider (connection_id, issuer, metadata, keys, read_at) values ($1, $2, $3, $4, $5)
      on conflict (connection_id) do update set issuer = excluded.issuer, metadata = excluded.metadata,
      keys = excluded.keys, read_at = excluded.read_at`,
    [connectionId, metadata.issuer, JSON.stringify(metadata), JSON.stringify(keys), at],
  )

const ATTEMPT = `select id, connection_id, state_index, keep_index, step, sealed, account_id, refusal, expires_at
  from signon.attempt where id = $1`
export const insertAttempt = (
  q: Sql,
  a: Pick<AttemptRow, 'id' | 'connection_id' | 'state_index' | 'keep_index' | 'expires_at'> & { sealed: Buffer },
  at: Date,
) =>
  q.run(
    `insert into signon.attempt (id, connection_id, state_index, keep_index, sealed, made_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [a.id, a.connection_id, a.state_index, a.keep_index, a.sealed, at, a.expires_at],
  )
export const findAttempt = (q: Sql, id: string) => q.find<AttemptRow>(ATTEMPT, [id])
export const lockAttempt = (q: Sql, id: string) => q.find<AttemptRow>(`${ATTEMPT} for update`, [id])
export const attemptCame = (q: Sql, id: string, sealed: Buffer, expires: Date) =>
  q.run(`update signon.attempt set step = 'came', sealed = $2, expires_at = $3 where id = $1 and step = 'begun'`, [
    id,
    sealed,
    expires,
  ])
export const attemptKnown = (q: Sql, id: string, accountId: string) =>
  q.run(`update signon.attempt set step = 'known', sealed = null, account_id = $2 where id = $1 and step = 'came'`, [
    id,
    accountId,
  ])
export const attemptRefused = (q: Sql, id: string, refusal: string) =>
  q.run(
    `update signon.attempt set step = 'refused', sealed = null, refusal = $2 where id = $1 and step in ('begun', 'came')`,
    [id, refusal],
  )
export const attemptUsed = (q: Sql, id: string) =>
  q.run(`update signon.attempt set step = 'used' where id = $1 and step = 'known'`, [id])
export const forgetAttempts = (q: Sql, before: Date) => q.run('delete from signon.attempt where made_at < $1', [before])

const BINDING = 'select id, connection_id, issuer, account_id, bound_at, last_at from signon.binding'
export const findBinding = (q: Sql, issuer: string, subject: string) =>
  q.find<BindingRow>(`${BINDING} where issuer = $1 and subject = $2 and ended_at is null`, [issuer, subject])
export const bindingsOf = (q: Sql, accountId: string) =>
  q.many<BindingRow>(`${BINDING} where account_id = $1 and ended_at is null order by bound_at limit 20`, [accountId])
/** Zero rows where that person of theirs, or that account of ours at this issuer, is somebody's already. */
export const insertBinding = (
  q: Sql,
  b: Pick<BindingColumns, 'id' | 'connection_id' | 'issuer' | 'subject' | 'account_id'>,
  at: Date,
) =>
  q.run(
    `insert into signon.binding (id, connection_id, issuer, subject, account_id, bound_at) values ($1, $2, $3, $4, $5, $6)
      on conflict do nothing`,
    [b.id, b.connection_id, b.issuer, b.subject, b.account_id, at],
  )
export const seeBinding = (q: Sql, id: string, at: Date) =>
  q.run('update signon.binding set last_at = $2 where id = $1', [id, at])
export const endBinding = (q: Sql, id: string, accountId: string, at: Date) =>
  q.run('update signon.binding set ended_at = $3 where id = $1 and account_id = $2 and ended_at is null', [
    id,
    accountId,
    at,
  ])
