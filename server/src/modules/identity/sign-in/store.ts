import type { Sql } from '../../../kernel/data/sql.ts'
import type { AskedLately } from '@app/domain/identity'
import type { Language } from '@app/domain/shared'
import type { Known } from '../../../kernel/data/known.ts'
import type { AccountColumns, SessionColumns, SignInCodeColumns } from '../rows.generated.ts'

export type SignInCodeRow = Pick<
  Known<SignInCodeColumns, { language: Language }>,
  'code_index' | 'sent_at' | 'expires_at' | 'tries' | 'sends' | 'language'
>

/** Where a code is for: a number, an app, and the browser that asked. */
export interface AskedFor {
  phone: string
  app: string
  browser: Buffer
}
const key = ({ phone, app, browser }: AskedFor) => [phone, app, browser] as const

/** One who asks for a number at a time: many at once would each find that nothing was sent. */
export const oneAtATime = (q: Sql, phone: string) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('identity.sign_in_code ' || $1, 0))`, [phone])
export const findCode = (q: Sql, asked: AskedFor) =>
  q.find<SignInCodeRow>(
    `select code_index, sent_at, expires_at, tries, sends, language from identity.sign_in_code
      where phone = $1 and app = $2 and browser_index = $3 for update`,
    [...key(asked)],
  )
/** When another browser was last sent a code for that number that is still good. */
export const lastElsewhere = (q: Sql, asked: AskedFor, at: Date) =>
  q.one<{ sent_at: Date | null }>(
    `select max(sent_at) as sent_at from identity.sign_in_code
      where phone = $1 and app = $2 and browser_index <> $3 and expires_at > $4`,
    [...key(asked), at],
  )
export const putCode = (
  q: Sql,
  asked: AskedFor,
  code: { index: Buffer; at: Date; expires: Date; sends: number; language: Language },
) =>
  q.run(
    `insert into identity.sign_in_code (phone, app, browser_index, code_index, sent_at, expires_at, sends, language)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (phone, app, browser_index) do update set code_index = excluded.code_index, sent_at = excluded.sent_at,
      expires_at = excluded.expires_at, tries = 0, sends = excluded.sends, language = excluded.language`,
    [...key(asked), code.index, code.at, code.expires, code.sends, code.language],
  )
export const countTry = (q: Sql, asked: AskedFor) =>
  q.run('update identity.sign_in_code set tries = tries + 1 where phone = $1 and app = $2 and browser_index = $3', [
    ...key(asked),
  ])
/** Signed in: what others asked for in this number's name is good for nothing either. */
export const dropCodes = (q: Sql, phone: string, app: string) =>
  q.run('delete from identity.sign_in_code where phone = $1 and app = $2', [phone, app])

export const noteRequest = (
  q: Sql,
  asked: { phone: string; network: Buffer; browser: Buffer; known: boolean },
  at: Date,
) =>
  q.run(
    'insert into identity.code_request (phone, address_index, browser_index, known, at) values ($1, $2, $3, $4, $5)',
    [asked.phone, asked.network, asked.browser, asked.known, at],
  )
export const askedLately = (
  q: Sql,
  asked: { phone: string; network: Buffer; browser: Buffer },
  hour: Date,
  day: Date,
) =>
  q.one<AskedLately>(
    `select n."knownHour", n."strangersHour", n."strangersHourHere", n."strangersDay", a."networkHour", a."networkDay"
    from (select count(*) filter (where known and browser_index = $3 and at > $4)::int as "knownHour",
        count(*) filter (where not known and at > $4)::int as "strangersHour",
        count(*) filter (where not known and at > $4 and address_index = $2)::int as "strangersHourHere",
        count(*) filter (where not known)::int as "strangersDay"
      from identity.code_request where phone = $1 and at > $5) n,
    (select count(*) filter (where at > $4)::int as "networkHour", count(*)::int as "networkDay"
      from identity.code_request where address_index = $2 and at > $5) a`,
    [asked.phone, asked.network, asked.browser, hour, day],
  )
export const askedInAll = (q: Sql, hour: Date, day: Date) =>
  q.one<{ hour: number; day: number }>(
    `select count(*) filter (where at > $1)::int as hour, count(*)::int as day from identity.code_request where at > $2`,
    [hour, day],
  )

export const isKnown = async (q: Sql, accountId: string, browser: Buffer): Promise<boolean> =>
  (await q.find('select 1 as known from identity.known_browser where account_id = $1 and browser_index = $2', [
    accountId,
    browser,
  ])) !== undefined
/** @returns how many browsers the account had been seen in before, and whether this was among them */
export const noteBrowser = (q: Sql, accountId: string, browser: Buffer, at: Date) =>
  q.one<{ before: number; known: boolean }>(
    `with seen as (select count(*)::int as before, coalesce(bool_or(browser_index = $2), false) as known
        from identity.known_browser where account_id = $1),
      kept as (insert into identity.known_browser (account_id, browser_index, first_at, last_at) values ($1, $2, $3, $3)
        on conflict (account_id, browser_index) do update set last_at = excluded.last_at)
    select before, known from seen`,
    [accountId, browser, at],
  )

export const noteWrong = (q: Sql, network: Buffer, phone: Buffer, at: Date) =>
  q.run('insert into identity.wrong_code (network_index, phone_index, at) values ($1, $2, $3)', [network, phone, at])
export const wrongSince = (q: Sql, network: Buffer, since: Date) =>
  q.one<{ tries: number; numbers: number }>(
    `select count(*)::int as tries, count(distinct phone_index)::int as numbers from identity.wrong_code
      where network_index = $1 and at > $2`,
    [network, since],
  )
/** What opens nothing any more, and browsers that nobody has come back with for a year. */
export const forgetOld = (q: Sql, day: Date, year: Date) =>
  q.run(
    `with codes as (delete from identity.sign_in_code where expires_at < $1),
      wrong as (delete from identity.wrong_code where at < $1)
    delete from identity.known_browser where last_at < $2`,
    [day, year],
  )

export const sessionsOf = (q: Sql, accountId: string, at: Date) =>
  q.many<Pick<SessionColumns, 'token_index' | 'made_at' | 'seen_at' | 'device' | 'network'>>(
    `select token_index, made_at, seen_at, device, network from identity.session
      where account_id = $1 and expires_at > $2 order by coalesce(seen_at, made_at) desc limit 50`,
    [accountId, at],
  )
export const endSession = (q: Sql, accountId: string, index: Buffer) =>
  q.run('delete from identity.session where account_id = $1 and token_index = $2', [accountId, index])
export const endSessions = (q: Sql, accountId: string) =>
  q.run('delete from identity.session where account_id = $1', [accountId])
/** A browser that somebody else may have in their hands is known no more. */
export const forgetBrowsers = (q: Sql, accountId: string) =>
  q.run('delete from identity.known_browser where account_id = $1', [accountId])
export const seeSession = (q: Sql, index: Buffer, at: Date) =>
  q.run('update identity.session set seen_at = $2 where token_index = $1', [index, at])

export const phonesCut = (q: Sql, accountId: string) =>
  q.find<Pick<AccountColumns, 'phones_cut' | 'phones_cut_at'>>(
    'select phones_cut, phones_cut_at from identity.account where id = $1',
    [accountId],
  )
/** What was sealed in the account's phones until now is opened by nobody any more. */
export const cutPhones = (q: Sql, accountId: string, at: Date) =>
  q.run('update identity.account set phones_cut = phones_cut + 1, phones_cut_at = $2 where id = $1', [accountId, at])
