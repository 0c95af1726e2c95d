import type { WaitState } from '@app/domain/slots'
import type { Known } from '../../../kernel/data/known.ts'
import type { Sql } from '../../../kernel/data/sql.ts'
import type { SlotColumns, WaitingColumns } from '../rows.generated.ts'

type Row = Known<WaitingColumns, { state: WaitState }>
export type WaitRow = Pick<
  Row,
  | 'id'
  | 'account_id'
  | 'tehsil_id'
  | 'service_id'
  | 'manner'
  | 'skills'
  | 'days'
  | 'request_id'
  | 'asked_at'
  | 'ends_at'
>
export type HeldRow = Pick<Row, 'id' | 'account_id' | 'tehsil_id' | 'skills' | 'state' | 'slot_id' | 'held_until'>
export type ShownRow = WaitRow &
  Pick<Row, 'state' | 'slot_id' | 'held_until'> & { starts_at: Date | null; slot_ends_at: Date | null; ahead: number }

const WAIT = 'id, account_id, tehsil_id, service_id, manner, skills, days, request_id, asked_at, ends_at'
const HELD = 'id, account_id, tehsil_id, skills, state, slot_id, held_until'
const OPEN = `state in ('waiting', 'told')`

/** Two of one account, one after the other: else each would find room for itself. */
export const oneAtATime = (q: Sql, accountId: string) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('slots.waiting of ' || $1, 0))`, [accountId])
/** Who looks along one line for whom to tell does it alone. */
export const lookAlone = (q: Sql, ring: string) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('slots.waiting in ' || $1, 0))`, [ring])

export const insertWait = (q: Sql, w: WaitRow) =>
  q.run(`insert into slots.waiting (${WAIT}, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting')`, [
    w.id,
    w.account_id,
    w.tehsil_id,
    w.service_id,
    w.manner,
    w.skills,
    w.days,
    w.request_id,
    w.asked_at,
    w.ends_at,
  ])
/** An account has but a few. */
export const openOf = (q: Sql, accountId: string) =>
  q.many<WaitRow>(
    `select ${WAIT} from slots.waiting where account_id = $1 and ${OPEN} order by asked_at, id limit 100`,
    [accountId],
  )
/** Open ones and those that ended lately, the newest first; `ahead`: who wants one of these days here and asked before. */
export const shownOf = (q: Sql, accountId: string, endedSince: Date, limit: number) =>
  q.many<ShownRow>(
    `select ${WAIT.split(', ')
      .map((column) => `w.${column}`)
      .join(', ')}, w.state, w.slot_id, w.held_until, s.starts_at, s.ends_at as slot_ends_at,
      (select count(*) from (select from slots.waiting o where o.state = 'waiting' and o.tehsil_id = w.tehsil_id
        and (o.asked_at, o.id) < (w.asked_at, w.id) and o.days && w.days limit 100) n)::int as ahead
    from slots.waiting w left join slots.slot s on s.id = w.slot_id
    where w.account_id = $1 and (w.${OPEN} or w.ended_at >= $2) order by w.asked_at desc, w.id desc limit $3`,
    [accountId, endedSince, limit],
  )
export const lockWait = (q: Sql, id: string) =>
  q.find<HeldRow>(`select ${HELD} from slots.waiting where id = $1 for update`, [id])
/** Of an hour that is held still. */
export const findHeld = (q: Sql, id: string) =>
  q.find<Pick<SlotColumns, 'starts_at'> & { held_until: Date }>(
    `select s.starts_at, w.held_until from slots.waiting w join slots.slot s on s.id = w.slot_id
    where w.id = $1 and w.state = 'told'`,
    [id],
  )

/** Whether anybody waits where this slot's people work; the ring of the place. */
export const lineAt = (q: Sql, slotId: string) =>
  q.find<{ ring: string; tehsil_id: string }>(
    `select p.ring, s.tehsil_id from slots.slot s join slots.place p on p.tehsil_id = s.tehsil_id
    where s.id = $1 and exists (select from slots.waiting w join slots.place n on n.tehsil_id = w.tehsil_id
      where n.ring = p.ring and w.state = 'waiting')`,
    [slotId],
  )
export const linesIn = (q: Sql, tehsilIds: readonly string[]) =>
  q.many<{ ring: string; tehsil_id: string }>(
    `select p.ring, min(w.tehsil_id) as tehsil_id from slots.waiting w join slots.place p on p.tehsil_id = w.tehsil_id
    where w.state = 'waiting' and p.ring in (select ring from slots.place where tehsil_id = any($1))
    group by 1 order by 1 limit 2000`,
    [tehsilIds],
  )
/** Of places that share people, in the order in which they were asked for. */
export const lineOf = (q: Sql, ring: string, limit: number) =>
  q.many<WaitRow>(
    `select ${WAIT} from slots.waiting where state = 'waiting'
      and tehsil_id in (select tehsil_id from slots.place where ring = $1) order by asked_at, id limit $2`,
    [ring, limit],
  )

export const setTold = (q: Sql, id: string, slotId: string, heldUntil: Date) =>
  q.run(`update slots.waiting set state = 'told', slot_id = $2, held_until = $3 where id = $1 and state = 'waiting'`, [
    id,
    slotId,
    heldUntil,
  ])
export const setEnded = (q: Sql, id: string, state: WaitState, at: Date) =>
  q.run(`update slots.waiting set state = $2, ended_at = $3 where id = $1 and ${OPEN}`, [id, state, at])
/** Whoever has an hour waits for none: what they hold of this hour, and all that they asked for the same services. */
export const endTaken = (q: Sql, accountId: string, slotId: string, serviceIds: readonly string[], at: Date) =>
  q.many<Pick<Row, 'id' | 'slot_id' | 'skills'>>(
    `update slots.waiting set state = 'taken', ended_at = $4
    where account_id = $1 and ${OPEN} and (slot_id = $2 or service_id = any($3)) returning id, slot_id, skills`,
    [accountId, slotId, serviceIds, at],
  )
export const heldBy = (q: Sql, accountId: string, tehsilId: string, serviceId: string, manner: string, at: Date) =>
  q.many<Pick<SlotColumns, 'id' | 'tehsil_id' | 'starts_at' | 'ends_at'> & { held_until: Date }>(
    `select s.id, s.tehsil_id, s.starts_at, s.ends_at, w.held_until from slots.waiting w join slots.slot s on s.id = w.slot_id
    where w.account_id = $1 and w.state = 'told' and w.tehsil_id = $2 and w.service_id = $3 and w.manner = $4
      and w.held_until > $5 order by s.starts_at limit 20`,
    [accountId, tehsilId, serviceId, manner, at],
  )
export const deleteOf = (q: Sql, accountId: string) =>
  q.run('delete from slots.waiting where account_id = $1', [accountId])
export const deleteEndedBefore = (q: Sql, before: Date) =>
  q.run('delete from slots.waiting where ended_at < $1', [before])
