import type { Sql } from '../../../kernel/data/sql.ts'
import type { OwnOutcomeColumns, OwnReminderColumns } from '../rows.generated.ts'

export type ReminderRow = Pick<OwnReminderColumns, 'id' | 'request_id' | 'at' | 'words' | 'sent_at'>
export const remindersOf = (q: Sql, requestId: string) =>
  q.many<ReminderRow>(
    'select id, request_id, at, words, sent_at from applications.own_reminder where request_id = $1 order by at, id limit 40',
    [requestId],
  )
export const insertReminder = (
  q: Sql,
  r: {
    id: OwnReminderColumns['id']
    requestId: OwnReminderColumns['request_id']
    at: OwnReminderColumns['at']
    words: OwnReminderColumns['words']
  },
  at: Date,
) =>
  q.run(
    'insert into applications.own_reminder (id, request_id, at, words, made_at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing',
    [r.id, r.requestId, r.at, r.words, at],
  )
export const findReminder = (q: Sql, id: string) =>
  q.find<ReminderRow>('select id, request_id, at, words, sent_at from applications.own_reminder where id = $1', [id])
export const markReminded = (q: Sql, id: string, at: Date) =>
  q.run('update applications.own_reminder set sent_at = $2 where id = $1 and sent_at is null', [id, at])
export const dropReminder = (q: Sql, requestId: string, id: string) =>
  q.run('delete from applications.own_reminder where id = $2 and request_id = $1', [requestId, id])

export type OutcomeRow = Pick<OwnOutcomeColumns, 'asked' | 'asked_at' | 'outcome' | 'told_at'>
export const outcomeOf = (q: Sql, requestId: string) =>
  q.find<OutcomeRow>('select asked, asked_at, outcome, told_at from applications.own_outcome where request_id = $1', [
    requestId,
  ])
export const countAsked = (q: Sql, requestId: string, at: Date) =>
  q.one<Pick<OwnOutcomeColumns, 'asked'>>(
    `insert into applications.own_outcome (request_id, asked, asked_at) values ($1, 1, $2)
      on conflict (request_id) do update set asked = own_outcome.asked + 1, asked_at = $2 returning asked`,
    [requestId, at],
  )
export const putOutcome = (q: Sql, requestId: string, outcome: string, at: Date) =>
  q.run(
    `insert into applications.own_outcome (request_id, outcome, told_at) values ($1, $2, $3)
      on conflict (request_id) do update set outcome = $2, told_at = $3`,
    [requestId, outcome, at],
  )
