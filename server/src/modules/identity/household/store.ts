import type { Sql } from '../../../kernel/data/sql.ts'
import type { AccountColumns, HouseholdColumns, HouseholdMemberColumns, PersonColumns } from '../rows.generated.ts'

/** The households that the person owns or has joined, by their owner; the person's own id where there is none. */
export const householdsOf = (q: Sql, personId: string) =>
  q.many<{ owner: string }>(
    `select $1::uuid as owner union select h.owner_person_id from identity.household_member m
      join identity.household h on h.id = m.household_id
    where m.person_id = $1 and m.confirmed_at is not null and m.left_at is null order by 1 limit 20`,
    [personId],
  )
/** Accounts of the owners and the joined members of those households. */
export const accountsTogether = (q: Sql, personId: string) =>
  q.many<Pick<AccountColumns, 'id'>>(
    `with mine as (select h.id, h.owner_person_id from identity.household h where h.owner_person_id = $1
      union select h.id, h.owner_person_id from identity.household_member m join identity.household h on h.id = m.household_id
        where m.person_id = $1 and m.confirmed_at is not null and m.left_at is null limit 20),
      people as (select owner_person_id as id from mine union select m.person_id from mine join identity.household_member m
        on m.household_id = mine.id where m.confirmed_at is not null and m.left_at is null limit 400)
    select a.id from people join identity.account a on a.person_id = people.id where a.kind = 'citizen' limit 400`,
    [personId],
  )
export type MemberRow = Pick<PersonColumns, 'name' | 'sex' | 'born' | 'identifier_kind' | 'identifier_sealed'> & {
  person_id: string
  relation: string
  adult: boolean
  confirmed_at: Date | null
}
export const ensureHousehold = (q: Sql, id: string, owner: string) =>
  q.one<Pick<HouseholdColumns, 'id'>>(
    `insert into identity.household (id, owner_person_id) values ($1, $2)
    on conflict (owner_person_id) do update set owner_person_id = excluded.owner_person_id returning id`,
    [id, owner],
  )
/** The members of the households that the person owns or has joined. */
export const membersFor = (q: Sql, personId: string) =>
  q.many<MemberRow>(
    `select m.person_id, p.name, m.relation, m.adult, m.confirmed_at, p.sex, p.born, p.identifier_kind, p.identifier_sealed
    from identity.household h join identity.household_member m on m.household_id = h.id join identity.person p on p.id = m.person_id
    where h.owner_person_id = $1 and m.left_at is null order by p.made_at limit 40`,
    [personId],
  )
export const insertMember = (
  q: Sql,
  m: {
    householdId: HouseholdMemberColumns['household_id']
    personId: HouseholdMemberColumns['person_id']
    relation: HouseholdMemberColumns['relation']
    adult: HouseholdMemberColumns['adult']
    phone: HouseholdMemberColumns['phone']
    invite: Buffer | null
    inviteExpires: Date | null
    confirmedAt: HouseholdMemberColumns['confirmed_at']
  },
) =>
  q.run(
    `insert into identity.household_member (household_id, person_id, relation, adult, phone, invite_index, invite_expires_at, confirmed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [m.householdId, m.personId, m.relation, m.adult, m.phone, m.invite, m.inviteExpires, m.confirmedAt],
  )
/** Of the last day, this one not among them; what is older goes. */
export const countInvites = (q: Sql, inviter: string, phoneIndex: Buffer, since: Date) =>
  q.one<{ by_inviter: number; to_phone: number }>(
    `select (select count(*)::int from identity.invited where inviter_person_id = $1 and at > $3) as by_inviter,
      (select count(*)::int from identity.invited where phone_index = $2 and at > $3) as to_phone`,
    [inviter, phoneIndex, since],
  )
export const noteInvite = (q: Sql, inviter: string, phoneIndex: Buffer, at: Date, since: Date) =>
  q.run(
    `with old as (delete from identity.invited where at <= $4)
    insert into identity.invited (inviter_person_id, phone_index, at) values ($1, $2, $3)`,
    [inviter, phoneIndex, at, since],
  )
/** Who invites at the same moment waits: of two the second counts the first. */
export const lockInvites = (q: Sql, keys: readonly string[]) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended(k, 0)) from (select unnest($1::text[]) as k order by 1) keys`, [
    keys,
  ])

export const invitesTo = (q: Sql, phone: string) =>
  q.many<
    Pick<HouseholdMemberColumns, 'household_id' | 'person_id' | 'invite_tries'> & {
      invite_index: Buffer
      invite_expires_at: Date
    }
  >(
    `select household_id, person_id, invite_index, invite_expires_at, invite_tries
    from identity.household_member where phone = $1 and confirmed_at is null and left_at is null
    and invite_index is not null limit 10 for update`,
    [phone],
  )
export const countInviteTry = (q: Sql, phone: string) =>
  q.run(
    'update identity.household_member set invite_tries = invite_tries + 1 where phone = $1 and confirmed_at is null',
    [phone],
  )
export const confirmMember = (q: Sql, householdId: string, personId: string, newPersonId: string, at: Date) =>
  q.run(
    `update identity.household_member set confirmed_at = $4, person_id = $3, invite_index = null
      where household_id = $1 and person_id = $2`,
    [householdId, personId, newPersonId, at],
  )
/** Whoever was here before and left: coming back is by the new invitation alone. */
export const dropFormer = (q: Sql, householdId: string, personId: string) =>
  q.run('delete from identity.household_member where household_id = $1 and person_id = $2 and left_at is not null', [
    householdId,
    personId,
  ])
export const leaveHouseholds = (q: Sql, personId: string, at: Date) =>
  q.run('update identity.household_member set left_at = $2 where person_id = $1 and left_at is null', [personId, at])
export const setPersonName = (q: Sql, personId: string, name: string) =>
  // Whoever has an account calls themselves; none where it is one.
  q.run(
    `update identity.person set name = $2 where id = $1
      and not exists (select 1 from identity.account a where a.person_id = person.id)`,
    [personId, name],
  )
export const setRelation = (q: Sql, owner: string, personId: string, relation: string) =>
  q.run(
    `update identity.household_member m set relation = $3 from identity.household h
    where h.id = m.household_id and h.owner_person_id = $1 and m.person_id = $2 and m.left_at is null`,
    [owner, personId, relation],
  )
export const removeChild = (q: Sql, owner: string, personId: string, at: Date) =>
  q.run(
    `update identity.household_member m set left_at = $3 from identity.household h
    where h.id = m.household_id and h.owner_person_id = $1 and m.person_id = $2 and not m.adult and m.left_at is null`,
    [owner, personId, at],
  )
export const isMember = (q: Sql, owner: string, personId: string) =>
  q.find<{ confirmed: boolean }>(
    `select (m.confirmed_at is not null) as confirmed from identity.household h join identity.household_member m on m.household_id = h.id
    where h.owner_person_id = $1 and m.person_id = $2 and m.left_at is null`,
    [owner, personId],
  )
