import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type {
  AccountColumns,
  FirstLinkColumns,
  RecoveryAttemptColumns,
  RecoveryCodeColumns,
} from '../rows.generated.ts'

export type Purpose = 'first' | 'recovery' | 'invitation'
export type LinkRow = Pick<
  Known<FirstLinkColumns, { purpose: Purpose }>,
  'id' | 'account_id' | 'purpose' | 'expires_at' | 'totp_sealed' | 'openings' | 'tries'
>
const OPEN = 'used_at is null and voided_at is null'
const LINK = 'select id, account_id, purpose, expires_at, totp_sealed, openings, tries from identity.first_link'

/** Who makes administrators from outside of the system does it alone: two at once would each find that there is none. */
export const alone = (q: Sql) => q.run(`select pg_advisory_xact_lock(hashtext('identity.begin'))`)

export interface AdministratorRow extends Pick<AccountColumns, 'id' | 'phone' | 'totp_sealed' | 'suspended_at'> {
  name: string
  link_used_at: Date | null
  phone_confirmed: boolean | null
}
/** Everybody who is an administrator, a suspended one too: they are there, and can be let in again. */
export const administrators = (q: Sql) =>
  q.many<AdministratorRow>(
    `select a.id, a.phone, a.totp_sealed, a.suspended_at, p.name, l.used_at as link_used_at, l.phone_confirmed
      from identity.account a join identity.person p on p.id = a.person_id
      left join lateral (select used_at, phone_confirmed from identity.first_link where account_id = a.id
        order by used_at is null, made_at desc limit 1) l on true
      where a.kind = 'staff' and 'admin' = any(a.roles) and (a.ended_at is null or a.suspended_at is not null)
      order by a.made_at, a.id limit 200`,
  )

export const voidLinks = (q: Sql, accountId: string, at: Date) =>
  q.run(`update identity.first_link set voided_at = $2 where account_id = $1 and ${OPEN}`, [accountId, at])
export const insertLink = (
  q: Sql,
  link: { id: string; accountId: string; hash: Buffer; purpose: Purpose; at: Date; expires: Date },
) =>
  q.run(
    `insert into identity.first_link (id, account_id, token_hash, purpose, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [link.id, link.accountId, link.hash, link.purpose, link.at, link.expires],
  )
export const lockLink = (q: Sql, hash: Buffer) =>
  q.find<LinkRow>(`${LINK} where token_hash = $1 and ${OPEN} for update`, [hash])
export const lockOpened = (q: Sql, ticket: Buffer) =>
  q.find<LinkRow>(`${LINK} where ticket_index = $1 and ${OPEN} for update`, [ticket])
export const openLink = (q: Sql, id: string, ticket: Buffer, totp: Buffer) =>
  q.run('update identity.first_link set ticket_index = $2, totp_sealed = $3, openings = openings + 1 where id = $1', [
    id,
    ticket,
    totp,
  ])
export const countLinkTry = (q: Sql, id: string) =>
  q.run('update identity.first_link set tries = tries + 1 where id = $1', [id])
export const useLink = (q: Sql, id: string, phoneConfirmed: boolean, at: Date) =>
  q.run(
    'update identity.first_link set used_at = $3, phone_confirmed = $2, totp_sealed = null, ticket_index = null where id = $1',
    [id, phoneConfirmed, at],
  )

export type CodeRow = Pick<
  RecoveryCodeColumns,
  'id' | 'salt' | 'hash' | 'memory_kib' | 'passes' | 'used_at' | 'voided_at'
>
export const lockRecoveryCode = (q: Sql, label: string) =>
  q.find<CodeRow>(
    `select id, salt, hash, memory_kib, passes, used_at, voided_at from identity.recovery_code where label = $1 for update`,
    [label],
  )
export const voidRecoveryCodes = (q: Sql, at: Date) =>
  q.run('update identity.recovery_code set voided_at = $1 where used_at is null and voided_at is null', [at])
export const insertRecoveryCode = (
  q: Sql,
  c: Pick<RecoveryCodeColumns, 'id' | 'label' | 'salt' | 'hash' | 'memory_kib' | 'passes' | 'made_at'>,
) =>
  q.run(
    `insert into identity.recovery_code (id, label, salt, hash, memory_kib, passes, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [c.id, c.label, c.salt, c.hash, c.memory_kib, c.passes, c.made_at],
  )
export const useRecoveryCode = (q: Sql, id: string, at: Date) =>
  q.run('update identity.recovery_code set used_at = $2 where id = $1', [id, at])
export const currentCodeMadeAt = async (q: Sql): Promise<Date | null> =>
  (
    await q.find<Pick<RecoveryCodeColumns, 'made_at'>>(
      'select made_at from identity.recovery_code where used_at is null and voided_at is null limit 1',
    )
  )?.made_at ?? null

export type AttemptRow = Pick<RecoveryAttemptColumns, 'at' | 'outcome'>
export const insertAttempt = (q: Sql, id: string, at: Date, outcome: string, accountId: string | null) =>
  q.run('insert into identity.recovery_attempt (id, at, outcome, account_id) values ($1, $2, $3, $4)', [
    id,
    at,
    outcome,
    accountId,
  ])
export const attemptsSince = (q: Sql, since: Date) =>
  q.many<AttemptRow>('select at, outcome from identity.recovery_attempt where at > $1 order by at desc limit 200', [
    since,
  ])
