import type { Language } from '@app/domain/shared'
import type { Jurisdiction } from '@app/domain/identity'
import { likeText } from '../../kernel/data/like.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type {
  AccountColumns,
  LoginCodeColumns,
  PersonColumns,
  SecondFactorColumns,
  SessionColumns,
} from './rows.generated.ts'

export type PersonRow = Pick<
  PersonColumns,
  'id' | 'name' | 'name_ur' | 'sex' | 'born' | 'identifier_kind' | 'identifier_sealed'
>
export type AccountRow = Pick<
  Known<AccountColumns, { language: Language; jurisdiction: Jurisdiction }>,
  'id' | 'person_id' | 'kind' | 'phone' | 'language' | 'roles' | 'jurisdiction' | 'totp_sealed' | 'totp_step'
> &
  Pick<PersonColumns, 'name' | 'name_ur'>
export type SessionRow = AccountRow &
  Pick<SessionColumns, 'app' | 'expires_at' | 'made_at' | 'seen_at'> & { held: boolean }
export type CodeRow = Pick<
  Known<LoginCodeColumns, { language: Language }>,
  'code_index' | 'sent_at' | 'expires_at' | 'tries' | 'sends' | 'language'
>

const ACCOUNT = `select a.id, a.person_id, a.kind, a.phone, a.language, a.roles, a.jurisdiction, a.totp_sealed,
  a.totp_step, p.name, p.name_ur
  from identity.account a join identity.person p on p.id = a.person_id`

export const findAccount = (q: Sql, phone: string, kind: string) =>
  q.find<AccountRow>(`${ACCOUNT} where a.phone = $1 and a.kind = $2 and a.ended_at is null`, [phone, kind])
/** In which language a number is written to: that of the wanted kind of account first, then whichever was made last. */
export const languageOfPhone = (q: Sql, phone: string, kind: string) =>
  q.find<Pick<AccountRow, 'language'>>(
    `select language from identity.account where phone = $1 and ended_at is null
      order by kind = $2 desc, kind = 'citizen' desc, made_at desc limit 1`,
    [phone, kind],
  )
export const accountIdsOf = (q: Sql, phone: string) =>
  q.many<Pick<AccountRow, 'id'>>('select id from identity.account where phone = $1 and ended_at is null limit 10', [
    phone,
  ])
export const getAccount = (q: Sql, id: string) => q.one<AccountRow>(`${ACCOUNT} where a.id = $1`, [id])
export const findAccountById = (q: Sql, id: string) => q.find<AccountRow>(`${ACCOUNT} where a.id = $1`, [id])
export const accountsByPhone = (q: Sql, phone: string) =>
  q.many<AccountRow>(`${ACCOUNT} where a.phone = $1 and a.kind = 'citizen' and a.ended_at is null limit 10`, [phone])
/** Of a name that thousands have, so many of each spelling are looked at: nobody is told from so many by name. */
const NAMED_MOST = 100
/** By the beginning as it was typed, or by whole words as either script spells them. */
export const accountsByName = (q: Sql, name: string, limit: number) =>
  q.many<AccountRow>(
    `${ACCOUNT} where a.kind = 'citizen' and a.ended_at is null
    and p.id in (
      (select id from identity.person where lower(name) like $1 order by lower(name) using ~<~ limit ${NAMED_MOST})
      union (select id from identity.person where name_ur like $1 order by name_ur using ~<~ limit ${NAMED_MOST})
      union (select id from identity.person where kernel.name_keys(name || ' ' || name_ur) @> kernel.name_keys($2)
        and kernel.name_keys($2) <> '{}' limit ${NAMED_MOST}))
    order by (lower(p.name) like $1 or p.name_ur like $1) desc, p.name, a.id limit $3`,
    [`${likeText(name.toLowerCase())}%`, name, limit],
  )
/** Staff who hold one of the roles. */
export const staffWith = (q: Sql, roles: readonly string[]) =>
  q.many<AccountRow>(
    `${ACCOUNT} where a.kind = 'staff' and a.ended_at is null and a.roles && $1::text[] order by a.id limit 2000`,
    [roles],
  )
/** The people behind a number, as whatever they use it. */
export const peopleOfPhone = (q: Sql, phone: string) =>
  q.many<Pick<AccountColumns, 'person_id'>>(
    'select distinct person_id from identity.account where phone = $1 and ended_at is null limit 20',
    [phone],
  )
export const demoAccounts = (q: Sql, phone: string | null) =>
  q.many<AccountRow & Pick<AccountColumns, 'by_hand'>>(
    `select a.id, a.kind, a.phone, a.roles, a.totp_sealed, a.totp_step, a.by_hand, p.name, p.name_ur
      from identity.account a join identity.person p on p.id = a.person_id
    where a.demo and a.ended_at is null and ($1::text is null or a.phone = $1) order by a.by_hand desc, a.kind, a.phone limit 200`,
    [phone],
  )

/** One file of people at a time: two at once would each find a number free. */
export const rowsAlone = (q: Sql) => q.run(`select pg_advisory_xact_lock(hashtext('identity.rows'))`)
export const insertPerson = (
  q: Sql,
  p: {
    id: PersonColumns['id']
    name: PersonColumns['name']
    nameUr: PersonColumns['name_ur']
    sex: string | null
    born: PersonColumns['born']
    identifierKind: PersonColumns['identifier_kind']
    sealed: Buffer | null
    index: Buffer | null
  },
  at: Date,
) =>
  q.run(
    `insert into identity.person (id, name, name_ur, sex, born, identifier_kind, identifier_sealed, identifier_index, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
    [p.id, p.name, p.nameUr, p.sex, p.born, p.identifierKind, p.sealed, p.index, at],
  )
export const renamePerson = (q: Sql, id: string, name: string) =>
  q.run(`update identity.person set name = $2, name_ur = '' where id = $1`, [id, name])
export const namePerson = (q: Sql, id: string, name: string, nameUr: string) =>
  q.run('update identity.person set name = $2, name_ur = $3 where id = $1', [id, name, nameUr])
export const facilitatorPhones = (q: Sql, phones: readonly string[]) =>
  q.many<Pick<AccountColumns, 'phone'>>(
    `select phone from identity.account where kind = 'facilitator' and phone = any($1) and ended_at is null limit 1000`,
    [phones],
  )
export const insertAccount = (
  q: Sql,
  a: {
    id: AccountColumns['id']
    personId: AccountColumns['person_id']
    kind: string
    phone: AccountColumns['phone']
    language: AccountColumns['language']
    roles: Readonly<AccountColumns['roles']>
    jurisdiction: Jurisdiction
    totp: Buffer | null
    demo: AccountColumns['demo']
    byHand?: AccountColumns['by_hand']
  },
  at: Date,
) =>
  q.run(
    `insert into identity.account (id, person_id, kind, phone, language, roles, jurisdiction, totp_sealed, demo, by_hand, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      a.id,
      a.personId,
      a.kind,
      a.phone,
      a.language,
      a.roles,
      JSON.stringify(a.jurisdiction),
      a.totp,
      a.demo,
      a.byHand ?? false,
      at,
    ],
  )
export const setPerson = (
  q: Sql,
  id: string,
  p: {
    name: PersonColumns['name']
    nameUr: PersonColumns['name_ur']
    sex: string
    born: string
    identifierKind: PersonColumns['identifier_kind']
    sealed: Buffer
    index: Buffer
  },
) =>
  q.run(
    `update identity.person set name = $2, name_ur = $3, sex = $4, born = $5, identifier_kind = $6,
      identifier_sealed = $7, identifier_index = $8 where id = $1`,
    [id, p.name, p.nameUr, p.sex, p.born, p.identifierKind, p.sealed, p.index],
  )
export const setTotp = (q: Sql, id: string, sealed: Buffer) =>
  q.run('update identity.account set totp_sealed = $2, totp_step = 0 where id = $1', [id, sealed])
/** None any more: nothing opens the account before its holder has set up another. */
export const dropTotp = (q: Sql, id: string) =>
  q.run('update identity.account set totp_sealed = null, totp_step = 0 where id = $1', [id])
export const setDuress = (q: Sql, id: string, index: Buffer) =>
  q.run('update identity.account set duress_index = $2 where id = $1', [id, index])
export const findDuress = (q: Sql, id: string) =>
  q.find<Pick<AccountColumns, 'duress_index' | 'duress_at'>>(
    'select duress_index, duress_at from identity.account where id = $1',
    [id],
  )
export const stampDuress = (q: Sql, id: string, at: Date) =>
  q.run('update identity.account set duress_at = $2 where id = $1', [id, at])
export const setLanguage = (q: Sql, id: string, language: string) =>
  q.run('update identity.account set language = $2 where id = $1', [id, language])
/** Zero rows when the step, or a later one, was used before. */
export const useTotpStep = (q: Sql, id: string, step: number) =>
  q.run('update identity.account set totp_step = $2 where id = $1 and totp_step < $2', [id, step])

export const findCode = (q: Sql, phone: string, app: string) =>
  q.find<CodeRow>(
    'select code_index, sent_at, expires_at, tries, sends, language from identity.login_code where phone = $1 and app = $2 for update',
    [phone, app],
  )
export const putCode = (
  q: Sql,
  phone: string,
  app: string,
  index: Buffer,
  at: Date,
  expires: Date,
  sends: number,
  language: Language,
) =>
  q.run(
    `insert into identity.login_code (phone, app, code_index, sent_at, expires_at, sends, language)
      values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (phone, app) do update set code_index = excluded.code_index, sent_at = excluded.sent_at,
    expires_at = excluded.expires_at, tries = 0, sends = excluded.sends, language = excluded.language`,
    [phone, app, index, at, expires, sends, language],
  )
export const countTry = (q: Sql, phone: string, app: string) =>
  q.run('update identity.login_code set tries = tries + 1 where phone = $1 and app = $2', [phone, app])
export const dropCode = (q: Sql, phone: string, app: string) =>
  q.run('delete from identity.login_code where phone = $1 and app = $2', [phone, app])
export const forgetCodes = (q: Sql, before: Date) =>
  q.run(
    `with old as (delete from identity.code_request where at < $1::timestamptz - interval '2 days'),
      tries as (delete from identity.caller_try where at < $1)
      delete from identity.login_code where expires_at < $1`,
    [before],
  )

export const insertTicket = (q: Sql, index: Buffer, accountId: string, app: string, expires: Date) =>
  q.run('insert into identity.second_factor (ticket_index, account_id, app, expires_at) values ($1, $2, $3, $4)', [
    index,
    accountId,
    app,
    expires,
  ])
export const findTicket = (q: Sql, index: Buffer) =>
  q.find<Pick<SecondFactorColumns, 'account_id' | 'app' | 'expires_at' | 'tries'>>(
    'select account_id, app, expires_at, tries from identity.second_factor where ticket_index = $1 for update',
    [index],
  )
export const countTicketTry = (q: Sql, index: Buffer) =>
  q.run('update identity.second_factor set tries = tries + 1 where ticket_index = $1', [index])
export const dropTicket = (q: Sql, index: Buffer) =>
  q.run('delete from identity.second_factor where ticket_index = $1', [index])

export const insertSession = (
  q: Sql,
  s: { index: Buffer; accountId: string; app: string; device: string; network: string; provedAt: Date | null },
  at: Date,
  expires: Date,
) =>
  q.run(
    `insert into identity.session (token_index, account_id, app, made_at, expires_at, seen_at, device, network, proved_at)
      values ($1, $2, $3, $4, $5, $4, $6, $7, $8)`,
    [s.index, s.accountId, s.app, at, expires, s.device, s.network, s.provedAt],
  )
export const findSession = (q: Sql, index: Buffer) =>
  q.find<SessionRow>(
    `select s.app, s.expires_at, s.made_at, s.seen_at, exists (select 1 from identity.number_change c where c.account_id = a.id
        and c.state in ('waiting', 'cooling')) as held, a.id, a.person_id, a.kind, a.phone, a.language, a.roles, a.jurisdiction,
      a.totp_sealed, a.totp_step, p.name, p.name_ur
    from identity.session s join identity.account a on a.id = s.account_id join identity.person p on p.id = a.person_id
    where s.token_index = $1 and a.ended_at is null`,
    [index],
  )
export const dropSession = (q: Sql, index: Buffer) =>
  q.run('delete from identity.session where token_index = $1', [index])

// One's own record, and its end

export const getPerson = (q: Sql, id: string) =>
  q.one<PersonRow>(
    'select id, name, name_ur, sex, born::text as born, identifier_kind, identifier_sealed from identity.person where id = $1',
    [id],
  )
/** The person, unless they are also at work here; the children whom only they knew; the account, its sessions and codes. */
export const forgetPerson = (q: Sql, personId: string, accountId: string) =>
  q.run(
    `update identity.person set name = '', name_ur = '', sex = null, born = null, identifier_kind = 'none',
      identifier_sealed = null, identifier_index = null
    where (id = $1 or id in (select m.person_id from identity.household h
    join identity.household_member m on m.household_id = h.id where h.owner_person_id = $1 and not m.adult))
      and not exists (select 1 from identity.account a where a.person_id = person.id and a.id <> $2 and a.ended_at is null)`,
    [personId, accountId],
  )
export const forgetTies = (q: Sql, personId: string, accountId: string, phone: string, at: Date) =>
  q.run(
    `with mine as (update identity.household_member set left_at = coalesce(left_at, $4), phone = null,
      invite_index = null, relation = '' where household_id in (select id from identity.household
      where owner_person_id = $1)),
      others as (update identity.household_member set left_at = coalesce(left_at, $4), phone = null,
      invite_index = null where person_id = $1),
      sessions as (delete from identity.session where account_id = $2), checks as (delete from identity.caller_check where account_id = $2),
      numbers as (update identity.number_change set from_phone = '', to_phone = nullif(left(to_phone, 0), to_phone)
        where account_id = $2), doubts as (delete from identity.number_doubt where account_id = $2),
      keys as (delete from identity.passkey where account_id = $2),
      named as (delete from identity.named_number where account_id = $2),
      questions as (delete from identity.passkey_question where account_id = $2),
      codes as (delete from identity.login_code where phone = $3), browsers as (delete from identity.known_browser where account_id = $2),
      asked as (delete from identity.sign_in_code where phone = $3), requested as (delete from identity.code_request where phone = $3),
      callers as (delete from identity.caller_try where phone = $3)
    update identity.account set phone = '', ended_at = $4 where id = $2`,
    [personId, accountId, phone, at],
  )
