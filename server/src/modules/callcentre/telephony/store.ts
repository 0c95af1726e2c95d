import type { Sql } from '../../../kernel/data/sql.ts'
import type { CallColumns, CtiEventColumns, SeatColumns, SwitchCallColumns } from '../rows.generated.ts'

export type SwitchCallRow = Pick<
  SwitchCallColumns,
  | 'call_ref'
  | 'phone'
  | 'rang_at'
  | 'answered_at'
  | 'hung_up_at'
  | 'agent_id'
  | 'call_id'
  | 'abandoned_at'
  | 'callback_id'
>
export type SeatRow = Pick<SeatColumns, 'agent_id' | 'extension' | 'presence' | 'since'>

/** Zero rows where the switch has told it before. */
export const noteEvent = (
  q: Sql,
  e: {
    eventId: CtiEventColumns['event_id']
    callRef: CtiEventColumns['call_ref']
    kind: string
    at: CtiEventColumns['at']
  },
  arrived: Date,
) =>
  q.run(
    'insert into callcentre.cti_event (event_id, call_ref, kind, at, arrived_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [e.eventId, e.callRef, e.kind, e.at, arrived],
  )

const CALL = 'call_ref, phone, rang_at, answered_at, hung_up_at, agent_id, call_id, abandoned_at, callback_id'
/** What is known is never unlearnt: whichever event comes first makes the row, later ones fill what is missing. */
export const learn = (
  q: Sql,
  c: {
    callRef: SwitchCallColumns['call_ref']
    phone: SwitchCallColumns['phone']
    rangAt: SwitchCallColumns['rang_at']
    answeredAt: SwitchCallColumns['answered_at']
    hungUpAt: SwitchCallColumns['hung_up_at']
  },
) =>
  q.one<SwitchCallRow>(
    `insert into callcentre.switch_call as c (call_ref, phone, rang_at, answered_at, hung_up_at) values ($1, $2, $3, $4, $5)
    on conflict (call_ref) do update set phone = coalesce(c.phone, excluded.phone), rang_at = least(c.rang_at,
    excluded.rang_at), answered_at = least(c.answered_at, excluded.answered_at), hung_up_at = least(c.hung_up_at,
    excluded.hung_up_at)
    returning ${CALL}`,
    [c.callRef, c.phone, c.rangAt, c.answeredAt, c.hungUpAt],
  )
export const lockSwitchCall = (q: Sql, callRef: string) =>
  q.find<SwitchCallRow>(`select ${CALL} from callcentre.switch_call where call_ref = $1 for update`, [callRef])
export const setAgent = (q: Sql, callRef: string, agentId: string, callId: string) =>
  q.run('update callcentre.switch_call set agent_id = $2, call_id = $3 where call_ref = $1', [callRef, agentId, callId])
export const setAbandoned = (q: Sql, callRef: string, at: Date | null, callbackId: string | null) =>
  q.run('update callcentre.switch_call set abandoned_at = $2, callback_id = $3 where call_ref = $1', [
    callRef,
    at,
    callbackId,
  ])

export const seatOf = (q: Sql, agentId: string) =>
  q.find<SeatRow>('select agent_id, extension, presence, since from callcentre.seat where agent_id = $1', [agentId])
export const seatAt = (q: Sql, extension: string) =>
  q.find<SeatRow>('select agent_id, extension, presence, since from callcentre.seat where extension = $1', [extension])
export const leaveSeat = (q: Sql, agentId: string) =>
  q.run('delete from callcentre.seat where agent_id = $1', [agentId])
export const leaveExtension = (q: Sql, extension: string) =>
  q.run('delete from callcentre.seat where extension = $1', [extension])
export const sit = (
  q: Sql,
  s: { agentId: SeatColumns['agent_id']; extension: SeatColumns['extension']; presence: string },
  at: Date,
) =>
  q.run(
    `insert into callcentre.seat (agent_id, extension, presence, since) values ($1, $2, $3, $4)
    on conflict (agent_id) do update set extension = excluded.extension, presence = excluded.presence, since = case
    when seat.presence = excluded.presence then seat.since else excluded.since end`,
    [s.agentId, s.extension, s.presence, at],
  )
/** The last call that was put through to the agent and has no disposition yet. */
export const openCallOf = (q: Sql, agentId: string) =>
  q.find<Pick<CallColumns, 'id' | 'phone' | 'at'> & { over: boolean }>(
    `select c.id, c.phone, c.at, s.hung_up_at is not null as over from callcentre.call c join callcentre.switch_call s on s.call_id = c.id
    where c.agent_id = $1 and c.finished_at is null order by c.at desc limit 1`,
    [agentId],
  )

export const takeCallback = (q: Sql, id: string, owner: string, until: Date) =>
  q.run('update callcentre.callback set owner = $2, taken_until = $3 where id = $1', [id, owner, until])
export const freeCallback = (q: Sql, id: string, now: Date) =>
  q.run(
    'update callcentre.callback set owner = null, taken_until = null where id = $1 and done_at is null and taken_until <= $2',
    [id, now],
  )
/** Whoever called again and was answered needs no call any more. */
export const closeForPhone = (q: Sql, phone: string, at: Date) =>
  q.many<{ id: string }>(
    `update callcentre.callback set done_at = $2, reached = true, note = 'called again and was answered'
      where owed_for = 'phone ' || $1 and done_at is null returning id`,
    [phone, at],
  )

export interface BoardRow {
  waiting: number
  oldest: Date | null
  answered: number
  in_time: number
  abandoned: number
  ready: number
  away: number
  talking: number
  wrapping: number
  open: number
  late: number
  due: number
  untaken: number
}
export const board = (q: Sql, b: { now: Date; since: Date; soon: Date; inTimeSeconds: number; gone: Date }) =>
  q.one<BoardRow>(
    `select w.waiting, w.oldest, a.answered, a.in_time, b.abandoned, s.ready, s.away, s.talking, s.wrapping, c.open,
      c.late, c.due, c.untaken from
    (select count(*) as waiting, min(rang_at) as oldest from callcentre.switch_call
    where answered_at is null and hung_up_at is null and rang_at > $2::timestamptz - interval '2 hours') w,
    (select count(*) as answered, count(*) filter (where answered_at - rang_at <= $4 * interval '1 second') as in_time
    from callcentre.switch_call where answered_at > $2) a,
    (select count(*) as abandoned from callcentre.switch_call where abandoned_at > $2) b,
    (select count(*) filter (where presence = 'ready' and open is null) as ready, count(*)
    filter (where presence = 'away' and open is null) as away,
      count(*) filter (where open = 'talking') as talking, count(*) filter (where open = 'wrapping') as wrapping
      from (select s.presence, (select case when x.hung_up_at is null then 'talking' else 'wrapping' end
      from callcentre.call c join callcentre.switch_call x on x.call_id = c.id
      where c.agent_id = s.agent_id and c.finished_at is null order by c.at desc limit 1) as open
        from callcentre.seat s where s.since > $5) y) s,
    (select count(*) as open, count(*) filter (where promised_until < $1) as late, count(*)
    filter (where promised_until >= $1 and promised_at < $3) as due, count(*) filter (where owner is null) as untaken
    from callcentre.callback where done_at is null) c`,
    [b.now, b.since, b.soon, b.inTimeSeconds, b.gone],
  )
