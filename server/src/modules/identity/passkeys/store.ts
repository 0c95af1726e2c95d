import type { Sql } from '../../../kernel/data/sql.ts'
import type { AccountColumns, PasskeyColumns, PasskeyQuestionColumns } from '../rows.generated.ts'

export type PasskeyRow = Pick<
  PasskeyColumns,
  | 'id'
  | 'account_id'
  | 'credential_id'
  | 'public_key'
  | 'counter'
  | 'transports'
  | 'name'
  | 'made_at'
  | 'used_at'
  | 'stopped_at'
>
export type Purpose = 'make' | 'sign_in' | 'step_up'

const PASSKEY = `select k.id, k.account_id, k.credential_id, k.public_key, k.counter, k.transports, k.name, k.made_at, k.used_at,
  k.stopped_at from identity.passkey k`

export const passkeysOf = (q: Sql, accountId: string) =>
  q.many<PasskeyRow>(`${PASSKEY} where k.account_id = $1 order by k.made_at, k.id limit 10`, [accountId])
/** Whoever makes several at once is counted one after the other. */
export const lockAccount = (q: Sql, accountId: string) =>
  q.one<Pick<AccountColumns, 'id'>>('select id from identity.account where id = $1 for update', [accountId])
/** Of an account that is open; locked, so that its counter is compared by one at a time. */
export const findPasskey = (q: Sql, credential: Buffer) =>
  q.find<PasskeyRow & Pick<AccountColumns, 'kind'>>(
    `select k.id, k.account_id, k.credential_id, k.public_key, k.counter, k.transports, k.name, k.made_at, k.used_at,
      k.stopped_at, a.kind from identity.passkey k join identity.account a on a.id = k.account_id
    where k.credential_id = $1 and a.ended_at is null for update of k`,
    [credential],
  )
/** Zero rows where that very key is kept already, whosever it is. */
export const insertPasskey = (
  q: Sql,
  k: {
    id: string
    accountId: string
    credentialId: Buffer
    publicKey: Buffer
    counter: number
    transports: string[]
    name: string
  },
  at: Date,
) =>
  q.run(
    `insert into identity.passkey (id, account_id, credential_id, public_key, counter, transports, name, made_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing`,
    [k.id, k.accountId, k.credentialId, k.publicKey, k.counter, k.transports, k.name, at],
  )
export const usePasskey = (q: Sql, id: string, counter: number, at: Date) =>
  q.run('update identity.passkey set counter = $2, used_at = $3 where id = $1', [id, counter, at])
export const stopPasskey = (q: Sql, id: string, at: Date) =>
  q.run('update identity.passkey set stopped_at = $2 where id = $1', [id, at])
export const dropPasskey = (q: Sql, accountId: string, id: string) =>
  q.run('delete from identity.passkey where account_id = $1 and id = $2', [accountId, id])
export const dropPasskeys = (q: Sql, accountId: string) =>
  q.run('delete from identity.passkey where account_id = $1', [accountId])

export const putQuestion = (q: Sql, index: Buffer, accountId: string | null, purpose: Purpose, expires: Date) =>
  q.run(
    'insert into identity.passkey_question (challenge_index, account_id, purpose, expires_at) values ($1, $2, $3, $4)',
    [index, accountId, purpose, expires],
  )
/** Answered once, rightly or wrongly. */
export const takeQuestion = (q: Sql, index: Buffer, accountId: string | null, purpose: Purpose) =>
  q.find<Pick<PasskeyQuestionColumns, 'expires_at'>>(
    `delete from identity.passkey_question where challenge_index = $1 and account_id is not distinct from $2
      and purpose = $3 returning expires_at`,
    [index, accountId, purpose],
  )
export const forgetQuestions = (q: Sql, before: Date) =>
  q.run('delete from identity.passkey_question where expires_at < $1', [before])
