import type { NumberState } from '@app/domain/identity'
import type { Language } from '@app/domain/shared'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { Known } from '../../../kernel/data/known.ts'
import type { AccountColumns, NumberChangeColumns, NumberDoubtColumns, PersonColumns } from '../rows.generated.ts'

export type SeenBy = 'codes' | 'card' | 'call' | 'visit' | 'own_word'
export type ChangeRow = Known<NumberChangeColumns, { state: NumberState; seen_by: SeenBy }>
const CHANGE = `id, account_id, seen_by, from_phone, to_phone, state, reason, asked_by, asked_at, decided_by, decided_at,
  decision_reason, moves_at, ended_by, ended_at`

export const insertChange = (
  q: Sql,
  c: Pick<ChangeRow, 'id' | 'account_id' | 'seen_by' | 'from_phone' | 'to_phone' | 'state' | 'reason' | 'asked_by'>,
  at: Date,
) =>
  q.run(
    `insert into identity.number_change (id, account_id, seen_by, from_phone, to_phone, state, reason, asked_by, asked_at,
        ended_by, ended_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, case when $6 = 'done' then $8 end, case when $6 = 'done' then $9::timestamptz end)
      on conflict do nothing`,
    [c.id, c.account_id, c.seen_by, c.from_phone, c.to_phone, c.state, c.reason, c.asked_by, at],
  )
export const findChange = (q: Sql, id: string) =>
  q.find<ChangeRow>(`select ${CHANGE} from identity.number_change where id = $1`, [id])
export const lockChange = (q: Sql, id: string) =>
  q.find<ChangeRow>(`select ${CHANGE} from identity.number_change where id = $1 for update`, [id])
export const openChangeOf = (q: Sql, accountId: string) =>
  q.find<ChangeRow>(
    `select ${CHANGE} from identity.number_change where account_id = $1 and state in ('waiting', 'cooling')`,
    [accountId],
  )
/** Of those who use that number, whose record is to leave it. */
export const openChangeFrom = (q: Sql, phone: string) =>
  q.find<ChangeRow>(
    `select ${CHANGE} from identity.number_change where from_phone = $1 and state in ('waiting', 'cooling')
      order by asked_at desc limit 1`,
    [phone],
  )
export const decideChange = (
  q: Sql,
  id: string,
  c: Pick<ChangeRow, 'state' | 'decided_by' | 'decision_reason' | 'moves_at'>,
  at: Date,
) =>
  q.run(
    `update identity.number_change set state = $2, decided_by = coalesce(decided_by, $3), decided_at = coalesce(decided_at, $4),
      decision_reason = $5, moves_at = coalesce($6, moves_at), ended_by = case when $2 = 'refused' then $3 end,
      ended_at = case when $2 = 'refused' then $4::timestamptz end where id = $1`,
    [id, c.state, c.decided_by, at, c.decision_reason, c.moves_at],
  )
export const endChange = (q: Sql, id: string, state: NumberState, by: string, at: Date) =>
  q.run('update identity.number_change set state = $2, ended_by = $3, ended_at = $4 where id = $1', [id, state, by, at])
export interface ListedRow extends ChangeRow, Pick<PersonColumns, 'name' | 'name_ur'> {
  person_id: string
}
export const listChanges = (q: Sql, open: boolean, after: { at: Date; id: string } | null, limit: number) =>
  q.many<ListedRow>(
    `select ${CHANGE.replace(/\w+/g, 'c.$&')}, p.name, p.name_ur, a.person_id
      from identity.number_change c join identity.account a on a.id = c.account_id join identity.person p on p.id = a.person_id
      where (c.state in ('waiting', 'cooling')) = $1 and ($2::timestamptz is null or (c.asked_at, c.id) < ($2, $3))
        and c.seen_by in ('card', 'call', 'visit')
      order by c.asked_at desc, c.id desc limit $4`,
    [open, after?.at ?? null, after?.id ?? null, limit],
  )

// The account itself

export const namesOf = (q: Sql, ids: readonly string[]) =>
  q.many<Pick<AccountColumns, 'id'> & Pick<PersonColumns, 'name' | 'name_ur'>>(
    `select a.id, p.name, p.name_ur from identity.account a join identity.person p on p.id = a.person_id
      where a.id = any($1) limit 500`,
    [ids],
  )

/** The record that a number was taken off last, as long as it hangs on none. */
export const unboundFrom = (q: Sql, phone: string) =>
  q.find<Pick<AccountColumns, 'id'>>(
    `select a.id from identity.number_change c join identity.account a on a.id = c.account_id
      where c.from_phone = $1 and c.seen_by = 'own_word' and a.phone = '' and a.ended_at is null
      order by c.asked_at desc limit 1`,
    [phone],
  )
export const setPhone = (q: Sql, accountId: string, phone: string) =>
  q.run('update identity.account set phone = $2 where id = $1', [accountId, phone])
export const endAccount = (q: Sql, accountId: string, at: Date) =>
  q.run(`update identity.account set ended_at = $2, phone = '' where id = $1`, [accountId, at])
export const lastSeen = (q: Sql, accountId: string) =>
  q.one<{ at: Date }>('select coalesce(last_seen_at, made_at) as at from identity.account where id = $1', [accountId])
export const seen = (q: Sql, accountId: string, at: Date) =>
  q.run('update identity.account set last_seen_at = $2 where id = $1', [accountId, at])
export const endOtherSessions = (q: Sql, accountId: string, except: Buffer | null) =>
  q.run('delete from identity.session where account_id = $1 and ($2::bytea is null or token_index <> $2)', [
    accountId,
    except,
  ])
export const isHeld = async (q: Sql, accountId: string): Promise<boolean> =>
  (await openChangeOf(q, accountId)) !== undefined

// Doubt

export type DoubtRow = Known<NumberDoubtColumns, { language: Language }>
export const insertDoubt = (q: Sql, d: DoubtRow) =>
  q.run(
    `insert into identity.number_doubt (ticket_index, account_id, phone, language, made_at, expires_at)
      values ($1, $2, $3, $4, $5, $6)`,
    [d.ticket_index, d.account_id, d.phone, d.language, d.made_at, d.expires_at],
  )
export const lockDoubt = (q: Sql, index: Buffer) =>
  q.find<DoubtRow>(
    `select ticket_index, account_id, phone, language, made_at, expires_at from identity.number_doubt
      where ticket_index = $1 for update`,
    [index],
  )
export const dropDoubt = (q: Sql, index: Buffer) =>
  q.run('delete from identity.number_doubt where ticket_index = $1', [index])
export const noteWrong = (q: Sql, accountId: string, at: Date) =>
  q.run('insert into identity.number_wrong (account_id, at) values ($1, $2)', [accountId, at])
export const wrongSince = async (q: Sql, accountId: string, since: Date): Promise<number> =>
  (
    await q.one<{ n: number }>(
      'select count(*)::int as n from identity.number_wrong where account_id = $1 and at > $2',
      [accountId, since],
    )
  ).n
/** What is over is forgotten with the codes. */
export const forgetDoubts = (q: Sql, before: Date, wrongBefore: Date) =>
  q.run(
    `with wrong as (delete from identity.number_wrong where at < $2)
      delete from identity.number_doubt where expires_at < $1`,
    [before, wrongBefore],
  )
