import type { Known } from '../../kernel/data/known.ts'
import type { Sql } from '../../kernel/data/sql.ts'
import type { DeliveryColumns, ReceiverColumns } from './rows.generated.ts'

export type DeliveryRow = Known<DeliveryColumns, { state: 'waiting' | 'sent' | 'dead' | 'dropped' }>
export type ClaimedRow = Pick<DeliveryRow, 'id' | 'body' | 'tries'>

export const insertDelivery = (
  q: Sql,
  d: Pick<DeliveryRow, 'id' | 'connection_id' | 'type' | 'request_id' | 'body'>,
  at: Date,
) =>
  q.run(
    `insert into webhooks.delivery (id, connection_id, type, request_id, body, made_at, next_try_at)
      values ($1, $2, $3, $4, $5, $6, $6)`,
    [d.id, d.connection_id, d.type, d.request_id, d.body, at],
  )

/** One at a time reckons what is under way to a receiver. */
export const lockReceiver = async (q: Sql, connectionId: string, at: Date) => {
  await q.run('insert into webhooks.receiver (connection_id, known_since) values ($1, $2) on conflict do nothing', [
    connectionId,
    at,
  ])
  return q.one<Pick<ReceiverColumns, 'failures' | 'rests_until'>>(
    'select failures, rests_until from webhooks.receiver where connection_id = $1 for update',
    [connectionId],
  )
}
export const putReceiver = (q: Sql, connectionId: string, failures: number, restsUntil: Date | null) =>
  q.run('update webhooks.receiver set failures = $2, rests_until = $3 where connection_id = $1', [
    connectionId,
    failures,
    restsUntil,
  ])
/** The longest waiting first, and with what is under way no more than `most`. */
export const claimDue = (q: Sql, f: { connectionId: string; most: number; until: Date }, at: Date) =>
  q.many<ClaimedRow>(
    `with free as (select greatest(0, $2::int - count(*)::int) as places from webhooks.delivery
        where connection_id = $1 and state = 'waiting' and leased_until > $4),
      due as (select id from webhooks.delivery where connection_id = $1 and state = 'waiting' and next_try_at <= $4
        and (leased_until is null or leased_until <= $4) order by next_try_at, id limit (select places from free))
    update webhooks.delivery d set leased_until = $3 from due where d.id = due.id returning d.id, d.body, d.tries`,
    [f.connectionId, f.most, f.until, at],
  )
export const markSent = (q: Sql, id: string, at: Date) =>
  q.run(
    `update webhooks.delivery set state = 'sent', settled_at = $2, leased_until = null, last_error = null
      where id = $1 and state = 'waiting'`,
    [id, at],
  )
export const markTried = (q: Sql, d: { id: string; tries: number; error: string }, nextTryAt: Date) =>
  q.run(
    `update webhooks.delivery set tries = $2, last_error = $3, next_try_at = $4, leased_until = null
      where id = $1 and state = 'waiting'`,
    [d.id, d.tries, d.error, nextTryAt],
  )
export const markDead = (q: Sql, id: string, tries: number, error: string, at: Date) =>
  q.run(
    `update webhooks.delivery set state = 'dead', tries = $2, last_error = $3, settled_at = $4, leased_until = null
      where id = $1 and state = 'waiting'`,
    [id, tries, error, at],
  )
/** When the next one may go: not before its time, nor while it is under way, nor while its receiver rests. */
export const nextDue = async (q: Sql, connectionId: string): Promise<Date | null> =>
  (
    await q.one<{ at: Date | null }>(
      `select greatest(min(greatest(d.next_try_at, d.leased_until)), min(r.rests_until)) as at from webhooks.delivery d
        join webhooks.receiver r using (connection_id) where d.connection_id = $1 and d.state = 'waiting'`,
      [connectionId],
    )
  ).at
/** A receiver that was mended hears at once what had failed. */
export const hurry = (q: Sql, connectionId: string, at: Date) =>
  q.run(
    `update webhooks.delivery set next_try_at = $2 where connection_id = $1 and state = 'waiting' and next_try_at > $2`,
    [connectionId, at],
  )
export const dropAll = (q: Sql, connectionId: string, at: Date) =>
  q.run(
    `update webhooks.delivery set state = 'dropped', settled_at = $2, leased_until = null
      where connection_id = $1 and state in ('waiting', 'dead')`,
    [connectionId, at],
  )

const DELIVERY = `id, connection_id, type, request_id, body, made_at, state, tries, next_try_at, leased_until, last_error,
  settled_at, closed_by`
export const deadOnes = (q: Sql, limit: number) =>
  q.many<DeliveryRow>(
    `select ${DELIVERY} from webhooks.delivery where state = 'dead' order by settled_at desc, id desc limit $1`,
    [limit],
  )
export const lockDelivery = (q: Sql, id: string) =>
  q.find<DeliveryRow>(`select ${DELIVERY} from webhooks.delivery where id = $1 for update`, [id])
export const revive = (q: Sql, id: string, at: Date) =>
  q.run(
    `update webhooks.delivery set state = 'waiting', tries = 0, next_try_at = $2, settled_at = null where id = $1`,
    [id, at],
  )
export const drop = (q: Sql, id: string, by: string, at: Date) =>
  q.run(`update webhooks.delivery set state = 'dropped', settled_at = $3, closed_by = $2 where id = $1`, [id, by, at])
export const forget = (q: Sql, before: Date) =>
  q.run(`delete from webhooks.delivery where state in ('sent', 'dropped') and settled_at < $1`, [before])
