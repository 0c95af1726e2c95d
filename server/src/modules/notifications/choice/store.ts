import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { PreferenceColumns } from '../rows.generated.ts'

export type PreferenceRow = Known<PreferenceColumns, { first_channel: 'push' | 'text' | 'email' }>
const PREFERENCE = `account_id, first_channel, email_sealed, email_proved_at, email_code_index, email_code_until,
  email_code_tries, changed_at`
export const findPreference = (q: Sql, accountId: string) =>
  q.find<PreferenceRow>(`select ${PREFERENCE} from notifications.preference where account_id = $1`, [accountId])

export const lockPreference = (q: Sql, accountId: string) =>
  q.find<PreferenceRow>(`select ${PREFERENCE} from notifications.preference where account_id = $1 for update`, [
    accountId,
  ])
export const putFirst = (q: Sql, accountId: string, first: PreferenceRow['first_channel'], at: Date) =>
  q.run(
    `insert into notifications.preference (account_id, first_channel, changed_at) values ($1, $2, $3)
      on conflict (account_id) do update set first_channel = excluded.first_channel, changed_at = excluded.changed_at`,
    [accountId, first, at],
  )
/** An address that was proved before is forgotten: the new one is not theirs until the code is back. */
export const putEmail = (
  q: Sql,
  accountId: string,
  email: { sealed: Buffer; codeIndex: Buffer; codeUntil: Date; at: Date },
) =>
  q.run(
    `insert into notifications.preference (account_id, email_sealed, email_code_index, email_code_until, changed_at)
      values ($1, $2, $3, $4, $5)
      on conflict (account_id) do update set email_sealed = excluded.email_sealed, email_proved_at = null,
        email_code_index = excluded.email_code_index, email_code_until = excluded.email_code_until, email_code_tries = 0,
        first_channel = case when notifications.preference.first_channel = 'email' then 'text'
          else notifications.preference.first_channel end, changed_at = excluded.changed_at`,
    [accountId, email.sealed, email.codeIndex, email.codeUntil, email.at],
  )
export const countEmailTry = (q: Sql, accountId: string) =>
  q.run('update notifications.preference set email_code_tries = email_code_tries + 1 where account_id = $1', [
    accountId,
  ])
export const markEmailProved = (q: Sql, accountId: string, at: Date) =>
  q.run(
    `update notifications.preference set email_proved_at = $2, email_code_index = null, email_code_until = null,
      changed_at = $2 where account_id = $1`,
    [accountId, at],
  )
export const dropEmail = (q: Sql, accountId: string, at: Date) =>
  q.run(
    `update notifications.preference set email_sealed = null, email_proved_at = null, email_code_index = null,
      email_code_until = null, first_channel = case when first_channel = 'email' then 'text' else first_channel end,
      changed_at = $2 where account_id = $1`,
    [accountId, at],
  )
/** Whoever is forgotten is written to nowhere. */
export const forgetPreference = (q: Sql, phone: string, accountIds: readonly string[]) =>
  q.run(
    `with questions as (delete from notifications.question where phone = $1)
      delete from notifications.preference where account_id = any($2)`,
    [phone, accountIds],
  )
