import type { Sql } from '../../kernel/data/sql.ts'
import type { MessageColumns, QuestionColumns } from './rows.generated.ts'

export type MessageRow = Pick<
  MessageColumns,
  'id' | 'at' | 'phone' | 'template' | 'language' | 'sealed' | 'state' | 'tries' | 'not_before'
>
const COLUMNS = 'id, at, phone, template, language, sealed, state, tries, not_before'

/** Zero rows where the same message is there already. */
export const insertMessage = (
  q: Sql,
  m: {
    id: MessageColumns['id']
    at: MessageColumns['at']
    phone: MessageColumns['phone']
    template: MessageColumns['template']
    language: MessageColumns['language']
    sealed: MessageColumns['sealed']
    key: string | null
    notBefore: MessageColumns['not_before']
  },
) =>
  q.run(
    `insert into notifications.message (id, at, phone, template, language, sealed, dedupe_key, state, not_before)
      values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8)
    on conflict (dedupe_key) do nothing`,
    [m.id, m.at, m.phone, m.template, m.language, m.sealed, m.key, m.notBefore],
  )
export const lockWaiting = (q: Sql, id: string) =>
  q.find<MessageRow>(`select ${COLUMNS} from notifications.message where id = $1 and state = 'waiting' for update`, [
    id,
  ])
export const markSent = (q: Sql, id: string) =>
  q.run(`update notifications.message set state = 'sent', tries = tries + 1, last_error = null where id = $1`, [id])
export const markTried = (q: Sql, id: string, error: string, failed: boolean) =>
  q.run(
    `update notifications.message set state = case when $3 then 'failed' else state end, tries = tries + 1, last_error = $2 where id = $1`,
    [id, error, failed],
  )
export const inbox = (q: Sql, phone: string | null, limit: number) =>
  q.many<MessageRow>(
    `select ${COLUMNS} from notifications.message where ($1::text is null or phone = $1) order by at desc, id desc limit $2`,
    [phone, limit],
  )

// For operations

export const unsent = (q: Sql, state: 'failed' | 'trying', before: string | null, limit: number) =>
  q.many<MessageRow & Pick<MessageColumns, 'last_error'>>(
    `select ${COLUMNS}, last_error from notifications.message
      where state <> 'sent' and case $1 when 'failed' then state = 'failed' else state = 'waiting' and tries > 0 end
    and ($2::uuid is null or (at, id) < (select at, id from notifications.message where id = $2)) order by at desc, id desc limit $3`,
    [state, before, limit],
  )
export const lockMessage = (q: Sql, id: string) =>
  q.find<MessageRow>(`select ${COLUMNS} from notifications.message where id = $1 for update`, [id])
export const markWaiting = (q: Sql, id: string) =>
  q.run(`update notifications.message set state = 'waiting', tries = 0 where id = $1`, [id])

// For those to whom they went

export type OwnMessageRow = Pick<MessageColumns, 'at' | 'template' | 'sealed'>
export const messagesTo = (q: Sql, phone: string, limit: number) =>
  q.many<OwnMessageRow>(
    'select at, template, sealed from notifications.message where phone = $1 order by at desc, id desc limit $2',
    [phone, limit],
  )
export const countTo = (q: Sql, phone: string) =>
  q.one<{ count: number; oldest: Date | null }>(
    'select count(*)::int as count, min(at) as oldest from notifications.message where phone = $1',
    [phone],
  )
export const deleteTo = (q: Sql, phone: string) => q.run('delete from notifications.message where phone = $1', [phone])
export const deleteBefore = (q: Sql, before: Date, limit: number) =>
  q.run(
    `delete from notifications.message where id in (select id from notifications.message where at < $1 and state <> 'waiting' limit $2)`,
    [before, limit],
  )

// What was asked

type Question = Pick<QuestionColumns, 'id' | 'kind' | 'about' | 'asked_at' | 'until'>
export const insertQuestion = (q: Sql, row: Question & Pick<QuestionColumns, 'phone' | 'template'>) =>
  q.run(
    `insert into notifications.question (id, phone, template, kind, about, asked_at, until)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, row.phone, row.template, row.kind, row.about, row.asked_at, row.until],
  )
export const questionsTo = (q: Sql, phone: string, at: Date, limit: number) =>
  q.many<Question>(
    `select id, kind, about, asked_at, until from notifications.question
      where phone = $1 and until > $2 order by asked_at desc, id desc limit $3`,
    [phone, at, limit],
  )
export const markAnswered = (q: Sql, id: string, at: Date) =>
  q.run('update notifications.question set answered_at = $2 where id = $1 and answered_at is null', [id, at])
