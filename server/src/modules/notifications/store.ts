import type { Language } from '@app/domain/shared'
import type { Known } from '../../kernel/data/known.ts'
import type { ChannelName } from './channel.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type {
  AttemptColumns,
  GatewayColumns,
  MessageColumns,
  QuestionColumns,
  UnmatchedReportColumns,
} from './rows.generated.ts'

/** A report may name our id, or anything else. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
type Message = Known<MessageColumns, { language: Language; only_channel: ChannelName | null }>
export type MessageRow = Pick<
  Message,
  | 'id'
  | 'at'
  | 'phone'
  | 'template'
  | 'language'
  | 'sealed'
  | 'state'
  | 'tries'
  | 'not_before'
  | 'account_id'
  | 'last_error'
  | 'only_channel'
>
const COLUMNS =
  'id, at, phone, template, language, sealed, state, tries, not_before, account_id, last_error, only_channel'

/**
 * Zero rows where the same message is there already. The database has no rule for it across the parts of a table; beside
 * release 0.1.0, which knows no parts and no `is_first`, it has.
 */
export const insertMessage = (
  q: Sql,
  m: {
    id: Message['id']
    at: Message['at']
    phone: Message['phone']
    template: Message['template']
    language: Message['language']
    sealed: Message['sealed']
    key: string | null
    notBefore: Message['not_before']
    accountId: Message['account_id']
    only: Message['only_channel']
  },
) =>
  q.run(
    `insert into notifications.message (id, at, phone, template, language, sealed, dedupe_key, state, not_before, account_id,
        only_channel)
      select $1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9, $10 where $7::text is null or notifications.is_first($7)
    on conflict do nothing`,
    [m.id, m.at, m.phone, m.template, m.language, m.sealed, m.key, m.notBefore, m.accountId, m.only],
  )
export const setState = (q: Sql, id: string, state: Message['state'], error: string | null = null) =>
  q.run('update notifications.message set state = $2, last_error = coalesce($3, last_error) where id = $1', [
    id,
    state,
    error,
  ])
/** Nobody took it in this round. */
export const endRound = (q: Sql, id: string, error: string, last: boolean) =>
  q.run(
    `update notifications.message set state = case when $3 then 'failed' else 'waiting' end, tries = tries + 1, last_error = $2
      where id = $1`,
    [id, error, last],
  )
/** All that waited for this morning, the oldest first. */
export const lockWaitingOf = (q: Sql, phone: string, language: string, at: Date, limit: number) =>
  q.many<MessageRow>(
    `select ${COLUMNS} from notifications.message
      where phone = $1 and language = $2 and state = 'waiting' and not_before <= $3 order by at, id limit $4 for update`,
    [phone, language, at, limit],
  )
export const intoDigest = (q: Sql, id: string, digestId: string) =>
  q.run(`update notifications.message set state = 'digested', digest_id = $2 where id = $1`, [id, digestId])

export const inbox = (q: Sql, phone: string | null, limit: number) =>
  q.many<MessageRow>(
    `select ${COLUMNS} from notifications.message where ($1::text is null or phone = $1) order by at desc, id desc limit $2`,
    [phone, limit],
  )

// Tries

export type AttemptRow = Pick<
  AttemptColumns,
  'id' | 'message_id' | 'channel' | 'connection_id' | 'state' | 'sends' | 'blames_message'
>
/** Tries lie in parts by their message: whoever knows both looks into one part. */
export type AttemptKey = Pick<AttemptColumns, 'id' | 'message_id'>
const ATTEMPT = 'id, message_id, channel, connection_id, state, sends, blames_message'
export const insertAttempt = (
  q: Sql,
  row: Pick<AttemptColumns, 'id' | 'message_id' | 'channel' | 'connection_id' | 'state' | 'begun_at'>,
) =>
  q.run(
    `insert into notifications.attempt (id, message_id, channel, connection_id, state, begun_at, ended_at)
      values ($1, $2, $3, $4, $5, $6, case when $5 = 'sending' then null else $6::timestamptz end)`,
    [row.id, row.message_id, row.channel, row.connection_id, row.state, row.begun_at],
  )
/** Those that count: what a person asked to be sent again begins anew. */
export const attemptsOf = (q: Sql, messageId: string) =>
  q.many<AttemptRow>(
    `select a.id, a.message_id, a.channel, a.connection_id, a.state, a.sends, a.blames_message
      from notifications.attempt a join notifications.message m on m.id = a.message_id
      where a.message_id = $1 and a.begun_at >= coalesce(m.again_from, a.begun_at) order by a.begun_at limit 100`,
    [messageId],
  )
export const findAttempt = (q: Sql, id: string) =>
  q.find<AttemptRow>(`select ${ATTEMPT} from notifications.attempt where id = $1`, [id])
export const lockAttempt = (q: Sql, { id, message_id }: AttemptKey) =>
  q.find<AttemptRow>(`select ${ATTEMPT} from notifications.attempt where id = $1 and message_id = $2 for update`, [
    id,
    message_id,
  ])
export const settleAttempt = (
  q: Sql,
  { id, message_id }: AttemptKey,
  row: Pick<AttemptColumns, 'state' | 'provider_id' | 'parts' | 'price_paisa' | 'error' | 'blames_message'>,
  at: Date,
) =>
  q.run(
    `update notifications.attempt set state = $3, provider_id = $4, parts = $5, price_paisa = $6, error = $7,
      blames_message = $8, ended_at = $9 where id = $1 and message_id = $2`,
    [id, message_id, row.state, row.provider_id, row.parts, row.price_paisa, row.error, row.blames_message, at],
  )
export const doubtAttempt = (q: Sql, { id, message_id }: AttemptKey, error: string, at: Date) =>
  q.run(
    `update notifications.attempt set state = 'unknown', error = $3, ended_at = $4 where id = $1 and message_id = $2`,
    [id, message_id, error, at],
  )
export const sendAgain = (q: Sql, { id, message_id }: AttemptKey) =>
  q.run(`update notifications.attempt set state = 'sending', sends = sends + 1 where id = $1 and message_id = $2`, [
    id,
    message_id,
  ])
/**
 * What this gateway was given: by its own name for it, or by ours. A name that it has given before means the last one.
 */
export const attemptBySaid = (q: Sql, connectionId: string, saidId: string) =>
  q.find<AttemptRow>(
    `select ${ATTEMPT} from (
        (select ${ATTEMPT} from notifications.attempt where connection_id = $1 and provider_id = $2
          order by begun_at desc, id desc limit 1)
        union all
        (select ${ATTEMPT} from notifications.attempt where connection_id = $1 and id = $3)) said limit 1`,
    [connectionId, saidId, UUID.test(saidId) ? saidId : null],
  )
export const anySending = async (q: Sql, connectionId: string): Promise<boolean> =>
  (
    await q.one<{ yes: boolean }>(
      `select exists (select from notifications.attempt where connection_id = $1 and state = 'sending') as yes`,
      [connectionId],
    )
  ).yes
export const reportAttempt = (
  q: Sql,
  { id, message_id }: AttemptKey,
  report: { delivered: boolean; error: string },
  at: Date,
) =>
  q.run(
    `update notifications.attempt set state = case when $3 then 'delivered' else 'refused' end,
      error = case when $3 then null else $4 end, reported_at = $5, ended_at = coalesce(ended_at, $5)
      where id = $1 and message_id = $2`,
    [id, message_id, report.delivered, report.error, at],
  )

/**
 * Whoever writes a taking down and whoever hears of its delivery do so one after the other: at the same moment neither would
 * see what the other has not committed yet.
 */
export const oneAtATime = (q: Sql, connectionId: string, saidId: string) =>
  q.run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`report ${connectionId} ${saidId}`])
export const keepUnmatched = (q: Sql, row: UnmatchedReportColumns) =>
  q.run(
    `insert into notifications.unmatched_report (connection_id, said_id, delivered, error, at) values ($1, $2, $3, $4, $5)
      on conflict (connection_id, said_id) do update set delivered = excluded.delivered, error = excluded.error`,
    [row.connection_id, row.said_id, row.delivered, row.error, row.at],
  )
export const takeUnmatched = (q: Sql, connectionId: string, saidIds: readonly string[]) =>
  q.many<Pick<UnmatchedReportColumns, 'said_id' | 'delivered' | 'error'>>(
    `delete from notifications.unmatched_report where connection_id = $1 and said_id = any($2)
      returning said_id, delivered, error`,
    [connectionId, saidIds],
  )

// Gateways

export const countFailure = (q: Sql, connectionId: string) =>
  q.one<Pick<GatewayColumns, 'failures'>>(
    `insert into notifications.gateway (connection_id, failures) values ($1, 1)
      on conflict (connection_id) do update set failures = least(notifications.gateway.failures + 1, 1000) returning failures`,
    [connectionId],
  )
export const passOver = (q: Sql, connectionId: string, until: Date) =>
  q.run('update notifications.gateway set passed_over_until = $2 where connection_id = $1', [connectionId, until])
export const clearFailures = (q: Sql, connectionId: string) =>
  q.run(
    'update notifications.gateway set failures = 0, passed_over_until = null where connection_id = $1 and failures > 0',
    [connectionId],
  )
export const isFailing = async (q: Sql, connectionId: string): Promise<boolean> =>
  (
    await q.one<{ yes: boolean }>(
      'select exists (select from notifications.gateway where connection_id = $1 and failures > 0) as yes',
      [connectionId],
    )
  ).yes
export const passedOver = (q: Sql, at: Date) =>
  q.many<Pick<GatewayColumns, 'connection_id'>>(
    'select connection_id from notifications.gateway where passed_over_until > $1 limit 100',
    [at],
  )

// For operations

export interface OpenMessages {
  channel: string
  waiting: number
  failed: number
  unknown: number
  oldest: Date | null
}
/** Counted no further: from there on it is the same alarm. 5,000 due among 200,000: 100 ms. */
export const openMessages = (q: Sql, at: Date) =>
  q.many<OpenMessages>(
    `select coalesce(a.channel, 'none') as channel, count(*) filter (where m.state in ('waiting', 'sending'))::int as waiting,
        count(*) filter (where m.state = 'failed')::int as failed,
        count(*) filter (where m.state = 'unknown')::int as unknown,
        min(coalesce(m.not_before, m.at)) filter (where m.state in ('waiting', 'sending')) as oldest
      from (select id, at, state, not_before from notifications.message
        where state in ('waiting', 'sending', 'unknown', 'failed') and (not_before is null or not_before <= $1)
          and (state in ('waiting', 'sending') or at > $1::timestamptz - interval '1 day')
        order by at limit 5000) m
      left join lateral (select channel from notifications.attempt
        where message_id = m.id order by begun_at desc limit 1) a on true
      group by 1 limit 10`,
    [at],
  )

export type UnsentRow = MessageRow &
  Pick<AttemptColumns, 'channel' | 'connection_id' | 'price_paisa'> & { attempt_state: AttemptColumns['state'] | null }
/** With the last try of each. */
export const unsent = (q: Sql, state: 'failed' | 'trying' | 'unknown', before: string | null, limit: number) =>
  q.many<UnsentRow>(
    `select m.id, m.at, m.phone, m.template, m.language, m.sealed, m.state, m.tries, m.not_before, m.account_id, m.last_error,
        coalesce(a.channel, 'text') as channel, a.connection_id, coalesce(a.price_paisa, 0) as price_paisa,
        a.state as attempt_state
      from notifications.message m
      left join lateral (select channel, connection_id, price_paisa, state from notifications.attempt
        where message_id = m.id order by begun_at desc limit 1) a on true
      where m.state in ('waiting', 'sending', 'unknown', 'failed')
        and case $1 when 'failed' then m.state = 'failed' when 'unknown' then m.state = 'unknown'
          else m.state in ('waiting', 'sending') and (m.tries > 0 or a.state is not null) end
        and ($2::uuid is null or (m.at, m.id) < (select at, id from notifications.message where id = $2))
      order by m.at desc, m.id desc limit $3`,
    [state, before, limit],
  )
export const messageOfKey = (q: Sql, key: string) =>
  q.find<Pick<MessageRow, 'id'>>('select id from notifications.message where dedupe_key = $1', [key])
export const lockMessage = (q: Sql, id: string) =>
  q.find<MessageRow>(`select ${COLUMNS} from notifications.message where id = $1 for update`, [id])
export const beginAnew = (q: Sql, id: string, at: Date) =>
  q.run(`update notifications.message set state = 'waiting', tries = 0, again_from = $2 where id = $1`, [id, at])

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
