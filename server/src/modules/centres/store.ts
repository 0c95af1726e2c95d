import type { TicketPurpose, TicketState } from '@app/domain/centres'
import type { Sql } from '../../kernel/data/sql.ts'
import type { Known } from '../../kernel/data/known.ts'
import type { TicketColumns } from './rows.generated.ts'

export type TicketRow = Pick<
  Known<TicketColumns, { purpose: TicketPurpose; state: TicketState }>,
  | 'id'
  | 'centre_id'
  | 'day'
  | 'no'
  | 'purpose'
  | 'priority'
  | 'phone'
  | 'language'
  | 'state'
  | 'turn_at'
  | 'counter'
  | 'wanted_counter'
  | 'request_id'
  | 'issued_at'
  | 'called_at'
  | 'served_at'
  | 'ended_at'
  | 'version'
>
const TICKET = `id, centre_id, day::text as day, no, purpose, priority, phone, language, state, turn_at, counter, wanted_counter,
    request_id, issued_at, called_at, served_at, ended_at, version`

export const findTicket = (q: Sql, id: string) =>
  q.find<TicketRow>(`select ${TICKET} from centres.ticket where id = $1`, [id])
export const lockTicket = (q: Sql, id: string) =>
  q.find<TicketRow>(`select ${TICKET} from centres.ticket where id = $1 for update`, [id])
/** The row of the day is locked by the counting: no number is drawn twice. */
export const nextNo = (q: Sql, centreId: string, day: string) =>
  q.one<{ no: number }>(
    `insert into centres.day (centre_id, day, last_no) values ($1, $2, 1) on conflict (centre_id, day) do update
      set last_no = day.last_no + 1 returning last_no as no`,
    [centreId, day],
  )
export const insertTicket = (
  q: Sql,
  t: {
    id: TicketColumns['id']
    centreId: TicketColumns['centre_id']
    day: TicketColumns['day']
    no: TicketColumns['no']
    purpose: string
    priority: TicketColumns['priority']
    phone: TicketColumns['phone']
    language: TicketColumns['language']
    turnAt: TicketColumns['turn_at']
    by: string
  },
  at: Date,
) =>
  q.run(
    `insert into centres.ticket (id, centre_id, day, no, purpose, priority, phone, language, state, turn_at,
      issued_by, issued_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10, $11)
      on conflict (id) do nothing`,
    [t.id, t.centreId, t.day, t.no, t.purpose, t.priority, t.phone, t.language, t.turnAt, t.by, at],
  )
/** Two who call to one counter do so one after the other: the second finds it busy. */
export const lockCounter = (q: Sql, centreId: string, counter: number) =>
  q.run(`select pg_advisory_xact_lock(hashtextextended('centres.counter:' || $1::text || ':' || $2::text, 0))`, [
    centreId,
    String(counter),
  ])
/** The next for this counter: whoever was sent to it first, then by turn. Two counters at once each take another. */
export const takeNext = (q: Sql, centreId: string, day: string, counter: number) =>
  q.find<TicketRow>(
    `select ${TICKET} from centres.ticket where centre_id = $1 and day = $2 and state = 'waiting'
      and (wanted_counter is null or wanted_counter = $3)
    order by (wanted_counter is null), turn_at, no limit 1 for update skip locked`,
    [centreId, day, counter],
  )
export const atCounter = (q: Sql, centreId: string, counter: number) =>
  q.find<TicketRow>(
    `select ${TICKET} from centres.ticket where centre_id = $1 and counter = $2 and state in ('called', 'serving')`,
    [centreId, counter],
  )
export const setTicket = (
  q: Sql,
  id: string,
  t: {
    state: TicketState
    counter: TicketColumns['counter']
    wantedCounter: TicketColumns['wanted_counter']
    purpose: TicketPurpose
    requestId: TicketColumns['request_id']
    calledAt: TicketColumns['called_at']
    servedAt: TicketColumns['served_at']
    endedAt: TicketColumns['ended_at']
    by: string
  },
) =>
  q.run(
    `update centres.ticket set state = $2, counter = $3, wanted_counter = $4, purpose = $5, request_id = $6,
      called_at = $7, served_at = $8, ended_at = $9, served_by = $10, version = version + 1 where id = $1`,
    [id, t.state, t.counter, t.wantedCounter, t.purpose, t.requestId, t.calledAt, t.servedAt, t.endedAt, t.by],
  )

export const ticketsOf = (q: Sql, centreId: string, day: string, states: readonly TicketState[], limit: number) =>
  q.many<TicketRow>(
    `select ${TICKET} from centres.ticket where centre_id = $1 and day = $2 and state = any($3) order by turn_at, no limit $4`,
    [centreId, day, states, limit],
  )
export const dayCounts = (q: Sql, centreId: string, day: string) =>
  q.one<{ issued: number; done: number; no_show: number; median_wait: number | null }>(
    `select count(*)::integer as issued, (count(*) filter (where state = 'done'))::integer as done, (count(*)
      filter (where state = 'no_show'))::integer as no_show,
      percentile_disc(0.5) within group (order by round(extract(epoch
      from called_at - issued_at) / 60)::integer) filter (where called_at is not null) as median_wait
      from centres.ticket where centre_id = $1 and day = $2`,
    [centreId, day],
  )
/** Minutes at the counter of those served last, the latest at the end. */
export const servedMinutes = (q: Sql, centreId: string, day: string) =>
  q.many<{ minutes: number }>(
    `select minutes from (select ended_at, (extract(epoch from ended_at - served_at) / 60)::float8 as minutes
      from centres.ticket where centre_id = $1 and day = $2 and state = 'done' and served_at is not null
      order by ended_at desc limit 20) t order by ended_at`,
    [centreId, day],
  )
/** Whoever was still waiting when the day ended has gone home; no number is kept beyond its day. */
export const endDays = (q: Sql, before: string, at: Date) =>
  q.run(
    `update centres.ticket set state = case when state = 'serving' then 'done' when state = 'done' then 'done'
      else 'no_show' end, ended_at = coalesce(ended_at, $2), phone = null
      where day < $1 and (state in ('waiting', 'called', 'serving') or phone is not null)`,
    [before, at],
  )
