import type { TimeWindow } from '@app/domain/shared'
import type { Sql } from '../../kernel/data/sql.ts'
import type { CallColumns, CallbackColumns, SmsOfferColumns } from './rows.generated.ts'

export type CallRow = Pick<CallColumns, 'id' | 'phone' | 'at' | 'disposition' | 'agent_id' | 'finished_at'>
export type CallbackRow = Pick<
  CallbackColumns,
  | 'id'
  | 'owed_for'
  | 'reason'
  | 'phone'
  | 'visit_id'
  | 'request_id'
  | 'promised_at'
  | 'promised_until'
  | 'owner'
  | 'taken_until'
  | 'done_at'
  | 'tries'
>

export const insertCall = (
  q: Sql,
  c: {
    id: CallColumns['id']
    phone: CallColumns['phone']
    direction: CallColumns['direction']
    agentId: CallColumns['agent_id']
  },
  at: Date,
) =>
  q.run(
    'insert into callcentre.call (id, phone, direction, agent_id, at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing',
    [c.id, c.phone, c.direction, c.agentId, at],
  )
export const lockCall = (q: Sql, id: string) =>
  q.find<CallRow>(
    'select id, phone, at, disposition, agent_id, finished_at from callcentre.call where id = $1 for update',
    [id],
  )
export const finishCall = (
  q: Sql,
  c: { id: CallColumns['id']; disposition: string; requestId: CallColumns['request_id']; note: string },
  at: Date,
) =>
  q.run('update callcentre.call set disposition = $2, request_id = $3, note = $4, finished_at = $5 where id = $1', [
    c.id,
    c.disposition,
    c.requestId,
    c.note,
    at,
  ])
export const recentCalls = (q: Sql, agentId: string, before: string | null, limit: number) =>
  q.many<CallRow>(
    `select id, phone, at, disposition, agent_id, finished_at from callcentre.call
      where agent_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
    [agentId, before, limit],
  )

/** The latest call of the agent who had this one. */
export const lastCallWith = (q: Sql, id: string) =>
  q.find<Pick<CallColumns, 'id' | 'agent_id'>>(
    `select l.id, l.agent_id from callcentre.call c join callcentre.call l on l.agent_id = c.agent_id where c.id = $1
      order by l.at desc, l.id desc limit 1`,
    [id],
  )

export type PromiseRow = Pick<CallbackColumns, 'id' | 'promised_at' | 'promised_until'>
export const onePromiseAtATime = (q: Sql) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('callcentre:promises', 0))`)
export const lockOpenFor = (q: Sql, owedFor: string) =>
  q.find<PromiseRow & Pick<CallbackColumns, 'taken_until'>>(
    `select id, promised_at, promised_until, taken_until from callcentre.callback
      where owed_for = $1 and done_at is null for update`,
    [owedFor],
  )
/** More than a desk can keep in days is not counted: it is full. */
export const promisedAfter = (q: Sql, at: Date) =>
  q.many<Pick<CallbackColumns, 'promised_until'>>(
    'select promised_until from callcentre.callback where done_at is null and promised_until > $1 order by 1 limit 5000',
    [at],
  )
export const seatsNow = (q: Sql, since: Date) =>
  q.one<{ seats: number }>(
    `select count(*)::int as seats from callcentre.seat where presence = 'ready' and since > $1`,
    [since],
  )
export const insertCallback = (
  q: Sql,
  c: PromiseRow & {
    owedFor: CallbackColumns['owed_for']
    reason: CallbackColumns['reason']
    phone: CallbackColumns['phone']
    visitId: CallbackColumns['visit_id']
    requestId: CallbackColumns['request_id']
  },
) =>
  q.run(
    `insert into callcentre.callback (id, owed_for, reason, phone, visit_id, request_id, promised_at, promised_until)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [c.id, c.owedFor, c.reason, c.phone, c.visitId, c.requestId, c.promised_at, c.promised_until],
  )
export const setWindow = (q: Sql, row: PromiseRow) =>
  q.run('update callcentre.callback set promised_at = $2, promised_until = $3 where id = $1', [
    row.id,
    row.promised_at,
    row.promised_until,
  ])
export const openCallbacks = (q: Sql, after: string | null, limit: number) =>
  q.many<CallbackRow>(
    `select id, owed_for, reason, phone, visit_id, request_id, promised_at, promised_until, owner, taken_until, done_at, tries
      from callcentre.callback where done_at is null and ($1::uuid is null
      or (promised_at, id) > (select promised_at, id from callcentre.callback where id = $1))
      order by promised_at, id limit $2`,
    [after, limit],
  )
export const lockCallback = (q: Sql, id: string) =>
  q.find<CallbackRow>(
    `select id, owed_for, reason, phone, visit_id, request_id, promised_at, promised_until, owner, taken_until, done_at, tries
      from callcentre.callback where id = $1 for update`,
    [id],
  )
export const finishCallback = (
  q: Sql,
  c: {
    id: CallbackColumns['id']
    owner: string
    reached: boolean
    visitConfirmed: CallbackColumns['visit_confirmed']
    note: string
  },
  at: Date,
) =>
  q.run(
    'update callcentre.callback set done_at = $2, owner = $3, reached = $4, visit_confirmed = $5, note = $6 where id = $1',
    [c.id, at, c.owner, c.reached, c.visitConfirmed, c.note],
  )
export const postponeCallback = (q: Sql, id: string, window: TimeWindow) =>
  q.run(
    `update callcentre.callback set promised_at = $2, promised_until = $3, owner = null, taken_until = null,
      tries = tries + 1 where id = $1`,
    [id, window.from, window.to],
  )
/** Zero rows where the gateway has brought this message before. */
export const noteInbound = (q: Sql, messageId: string, at: Date) =>
  q.run('insert into callcentre.inbound_sms (message_id, at) values ($1, $2) on conflict do nothing', [messageId, at])

/** The times that were named to a number; a later list takes the place of an earlier one. */
export const putSmsOffer = (q: Sql, phone: string, requestId: string, slotIds: readonly string[], at: Date) =>
  q.run(
    `insert into callcentre.sms_offer (phone, request_id, slot_ids, at) values ($1, $2, $3, $4)
    on conflict (phone) do update set request_id = excluded.request_id, slot_ids = excluded.slot_ids, at = excluded.at`,
    [phone, requestId, slotIds, at],
  )
/** Takes it: a second text with the same number names nothing. */
export const takeSmsOffer = (q: Sql, phone: string, since: Date) =>
  q.find<Pick<SmsOfferColumns, 'request_id' | 'slot_ids'>>(
    'delete from callcentre.sms_offer where phone = $1 and at > $2 returning request_id, slot_ids',
    [phone, since],
  )

/** Calls of a number, for the one whose it is. */
export const callsOfPhone = (q: Sql, phone: string) =>
  q.one<{ count: number; oldest: Date | null }>(
    'select count(*)::int as count, min(at) as oldest from callcentre.call where phone = $1',
    [phone],
  )
/** … and what was written down of them. */
export const callsTo = (q: Sql, phone: string, limit: number) =>
  q.many<Pick<CallColumns, 'at' | 'direction' | 'disposition' | 'note'>>(
    'select at, direction, disposition, note from callcentre.call where phone = $1 order by at desc limit $2',
    [phone, limit],
  )
export const forgetPhone = (q: Sql, phone: string) =>
  q.run(
    `with calls as (update callcentre.call set phone = null, note = null
      where phone = $1), rung as (update callcentre.switch_call set phone = null
      where phone = $1 and hung_up_at is not null), offers as (delete from callcentre.sms_offer where phone = $1)
    update callcentre.callback set phone = '', note = null, owed_for = 'kept' where phone = $1 and done_at is not null`,
    [phone],
  )
/** Calls of that time, what the switch told of them, and the promises that were kept. */
export const forgetCallsBefore = (q: Sql, before: Date, limit: number) =>
  q.run(
    `with rung as (update callcentre.switch_call set phone = null where call_ref in (select call_ref
      from callcentre.switch_call where greatest(rang_at, answered_at, hung_up_at) < $1 and phone is not null
      limit $2)),
      told as (delete from callcentre.cti_event where event_id in (select event_id from callcentre.cti_event
      where arrived_at < $1 limit $2)),
      kept as (update callcentre.callback set phone = '', note = null, owed_for = 'kept' where id in (select id
      from callcentre.callback where done_at < $1 and phone <> '' limit $2))
    update callcentre.call set phone = null, note = null where id in (select id from callcentre.call
      where at < $1 and phone is not null limit $2)`,
    [before, limit],
  )
