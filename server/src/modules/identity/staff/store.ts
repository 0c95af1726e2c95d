import type { Jurisdiction } from '@app/domain/identity'
import type { Language } from '@app/domain/shared'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type {
  AccountColumns,
  PersonColumns,
  RoleRequestColumns,
  SessionColumns,
  StaffEmailColumns,
} from '../rows.generated.ts'

export type MemberRow = Pick<
  Known<AccountColumns, { jurisdiction: Jurisdiction; language: Language }>,
  'id' | 'person_id' | 'phone' | 'language' | 'roles' | 'jurisdiction' | 'totp_sealed' | 'suspended_at'
> &
  Pick<PersonColumns, 'name' | 'name_ur'>
const MEMBER = `select a.id, a.person_id, p.name, p.name_ur, a.phone, a.language, a.roles, a.jurisdiction, a.totp_sealed,
  a.suspended_at from identity.account a join identity.person p on p.id = a.person_id
  where a.kind = 'staff' and (a.ended_at is null or a.suspended_at is not null)`

export const findMember = (q: Sql, id: string) => q.find<MemberRow>(`${MEMBER} and a.id = $1`, [id])
export const lockMember = (q: Sql, id: string) => q.find<MemberRow>(`${MEMBER} and a.id = $1 for update of a`, [id])
export const setRoles = (q: Sql, id: string, roles: readonly string[]) =>
  q.run('update identity.account set roles = $2 where id = $1', [id, roles])
export const setJurisdiction = (q: Sql, id: string, jurisdiction: Jurisdiction) =>
  q.run('update identity.account set jurisdiction = $2 where id = $1', [id, JSON.stringify(jurisdiction)])
/** A suspended account is ended as any other: whatever asks for accounts that have not ended finds it no more. */
export const setSuspended = (q: Sql, id: string, at: Date | null) =>
  q.run('update identity.account set suspended_at = $2, ended_at = $2 where id = $1', [id, at])
/**
 * Administrators that would be left: two at least, because publishing needs two people. Their rows are locked, so
 * that two who remove each other do not both succeed.
 */
export const otherAdmins = async (q: Sql, id: string): Promise<number> =>
  (
    await q.many<Pick<AccountColumns, 'id'>>(
      `select id from identity.account where kind = 'staff' and ended_at is null and 'admin' = any(roles) and id <> $1
        order by id limit 10 for update`,
      [id],
    )
  ).length
export const sessionsOf = (q: Sql, id: string, at: Date) =>
  q.many<Pick<SessionColumns, 'token_index' | 'made_at' | 'expires_at'>>(
    `select token_index, made_at, expires_at from identity.session where account_id = $1 and expires_at > $2
      order by made_at desc limit 50`,
    [id, at],
  )
export const endSession = (q: Sql, id: string, index: Buffer) =>
  q.run('delete from identity.session where account_id = $1 and token_index = $2', [id, index])
export const endSessions = (q: Sql, id: string) => q.run('delete from identity.session where account_id = $1', [id])
export const roleRequest = (q: Sql, id: string) =>
  q.find<Pick<RoleRequestColumns, 'roles' | 'asked_by'> & Pick<PersonColumns, 'name' | 'name_ur'>>(
    `select r.roles, r.asked_by, p.name, p.name_ur from identity.role_request r
      join identity.account a on a.id = r.asked_by join identity.person p on p.id = a.person_id
      where r.account_id = $1`,
    [id],
  )
export const askRoles = (q: Sql, id: string, roles: readonly string[], by: string, at: Date) =>
  q.run(
    `insert into identity.role_request (account_id, roles, asked_by, asked_at) values ($1, $2, $3, $4)
      on conflict (account_id) do update set roles = excluded.roles, asked_by = excluded.asked_by,
      asked_at = excluded.asked_at`,
    [id, roles, by, at],
  )
export const dropRequest = (q: Sql, id: string) =>
  q.run('delete from identity.role_request where account_id = $1', [id])
export const insertGrant = (
  q: Sql,
  id: string,
  roles: readonly string[],
  askedBy: string,
  confirmedBy: string | null,
  at: Date,
) =>
  q.run('insert into identity.role_grant (account_id, roles, asked_by, confirmed_by, at) values ($1, $2, $3, $4, $5)', [
    id,
    roles,
    askedBy,
    confirmedBy,
    at,
  ])
export const keepEmail = (q: Sql, id: string, email: string, at: Date) =>
  q.run(
    `insert into identity.staff_email (account_id, email, given_at) values ($1, $2, $3)
      on conflict (account_id) do update set email = excluded.email, given_at = excluded.given_at`,
    [id, email, at],
  )
export const findEmail = (q: Sql, id: string) =>
  q.find<Pick<StaffEmailColumns, 'email' | 'given_at'>>(
    'select email, given_at from identity.staff_email where account_id = $1',
    [id],
  )
/** Who was invited by that address since then; more than one where a mailbox is several people's. */
export const invitedBy = (q: Sql, email: string, since: Date) =>
  q.many<Pick<StaffEmailColumns, 'account_id'>>(
    `select e.account_id from identity.staff_email e join identity.account a on a.id = e.account_id
      where lower(e.email) = lower($1) and e.given_at > $2 and (a.ended_at is null or a.suspended_at is not null) limit 2`,
    [email, since],
  )
/** Which of these numbers are a member of staff's already, a suspended one's too. */
export const phonesThere = (q: Sql, phones: readonly string[]) =>
  q.many<Pick<AccountColumns, 'phone'>>(
    `select phone from identity.account where kind = 'staff' and phone = any($1)
      and (ended_at is null or suspended_at is not null) limit 1000`,
    [phones],
  )
/** Who has power over this agency or this centre, whatever else they have. */
export const membersAt = (q: Sql, part: 'agencies' | 'centres', id: string) =>
  q.many<MemberRow>(`${MEMBER} and a.jurisdiction->$1 ? $2 order by p.name, a.id limit 200`, [part, id])
export interface Wanted {
  role: string | null
  like: string | null
  districts: readonly string[] | null
  offices: readonly string[]
  tehsils: readonly string[]
  after: string | null
  limit: number
}
/** Staff as an administrator sees them, the suspended among them, last; in pages after a member. */
export const membersOf = (q: Sql, w: Wanted) =>
  q.many<MemberRow>(
    `${MEMBER} and ($1::text is null or $1 = any(a.roles)) and ($2::text is null or p.name ilike $2
      or p.name_ur ilike $2 or a.phone like $2)
    and ($3::text[] is null or a.jurisdiction->'districts' ?| $3 or a.jurisdiction->'offices' ?| $4 or a.jurisdiction->'tehsils' ?| $7)
    and ($5::uuid is null or (a.suspended_at is not null, p.name, a.id) > (select b.suspended_at is not null, n.name,
    b.id from identity.account b join identity.person n on n.id = b.person_id where b.id = $5))
    order by a.suspended_at is not null, p.name, a.id limit $6`,
    [w.role, w.like, w.districts, w.offices, w.after, w.limit, w.tehsils],
  )
