import type { Sql } from '../../kernel/data/sql.ts'
import type { CrewColumns, CrewHourColumns, PlaceColumns, PromisedColumns, SlotColumns } from './rows.generated.ts'

export type SlotRow = Pick<SlotColumns, 'id' | 'tehsil_id' | 'starts_at' | 'ends_at'>
export type CrewRow = Pick<CrewColumns, 'tehsils' | 'skills' | 'people'>
export type CrewOfHour = CrewRow & Pick<CrewHourColumns, 'starts_at'>
type PlaceRow = Pick<PlaceColumns, 'tehsil_id' | 'ring' | 'near'>
type PromisedRow = Pick<PromisedColumns, 'starts_at' | 'tehsil_id' | 'skills' | 'visits'>

// Hours

export const publishHours = (q: Sql, rows: readonly SlotRow[]) =>
  q.run(
    `insert into slots.slot (id, tehsil_id, starts_at, ends_at)
    select id, tehsil_id, starts_at, ends_at from jsonb_to_recordset($1::jsonb)
      as g(id uuid, tehsil_id text, starts_at timestamptz, ends_at timestamptz) on conflict do nothing`,
    [JSON.stringify(rows)],
  )
/**
 * Slots of a tehsil that begin within the time, and how many people could carry such a visit beyond all that is
 * promised near by. Above zero there is room for certain; else it takes a closer look.
 */
export const slotsWithSpare = (
  q: Sql,
  tehsilId: string,
  skills: readonly string[],
  from: Date,
  to: Date,
  limit: number,
) =>
  q.many<SlotRow & Pick<PlaceColumns, 'ring'> & { spare: number }>(
    `with fit as (select h.starts_at, sum(h.people) as people from slots.crew c join slots.crew_hour h on h.crew_id = c.id
      where c.tehsils @> array[$1] and c.skills @> $2 and h.starts_at >= $3 and h.starts_at < $4 group by 1)
    select s.id, s.tehsil_id, s.starts_at, s.ends_at, p.ring, (fit.people - coalesce((select sum(m.visits)
      from slots.promised m where m.starts_at = s.starts_at and m.tehsil_id = any(p.near)), 0))::integer as spare
    from slots.slot s join slots.place p on p.tehsil_id = s.tehsil_id join fit on fit.starts_at = s.starts_at
    where s.tehsil_id = $1 and s.starts_at >= $3 and s.starts_at < $4 order by s.starts_at limit $5`,
    [tehsilId, skills, from, to, limit],
  )

export const daysOf = (q: Sql, tehsilId: string, from: Date, to: Date, utcOffsetMinutes: number) =>
  q.many<{ day: string }>(
    `select distinct to_char((starts_at at time zone 'UTC') + $4 * interval '1 minute', 'YYYY-MM-DD') as day
    from slots.slot where tehsil_id = $1 and starts_at >= $2 and starts_at < $3 order by 1 limit 100`,
    [tehsilId, from, to, utcOffsetMinutes],
  )

// Promises

/** Waits for whoever takes in the same hour of the same ring. */
export const take = (q: Sql, slotId: string, skills: readonly string[]) =>
  q.find<SlotRow & { ring: string | null; taken: boolean }>(
    'select id, tehsil_id, starts_at, ends_at, ring, taken from slots.take($1, $2)',
    [slotId, skills],
  )
export const promise = (q: Sql, slotId: string, skills: readonly string[]) =>
  q.run(
    `insert into slots.promised as p (slot_id, skills, tehsil_id, starts_at, visits)
      select id, $2, tehsil_id, starts_at, 1 from slots.slot where id = $1
    on conflict (slot_id, skills) do update set visits = p.visits + 1`,
    [slotId, skills],
  )
/** What was promised before skills were kept together may be written down with fewer of them. */
export const release = (q: Sql, slotId: string, skills: readonly string[]) =>
  q.run(
    `update slots.promised set visits = visits - 1 where visits > 0 and (slot_id, skills) =
    (select slot_id, skills from slots.promised where slot_id = $1 and visits > 0
    order by (skills = $2) desc, cardinality(skills) desc limit 1)`,
    [slotId, skills],
  )
/** Alike ones together; by hour, tehsil and skills. */
export const promisedIn = (q: Sql, ring: string, from: Date, through: Date) =>
  q.many<PromisedRow>(
    `select starts_at, tehsil_id, skills, sum(visits)::integer as visits from slots.promised
    where starts_at between $2 and $3 and visits > 0 and tehsil_id in (select tehsil_id from slots.place
    where ring = $1) group by 1, 2, 3 limit 20000`,
    [ring, from, through],
  )

/** A day of a district has some hundred rows: each hour of each tehsil. */
export const capacity = (q: Sql, tehsilIds: readonly string[], from: Date, to: Date) =>
  q.many<Pick<SlotColumns, 'tehsil_id' | 'starts_at'> & { people: number; taken: number; near_taken: number }>(
    `select s.tehsil_id, s.starts_at,
      coalesce((select sum(h.people) from slots.crew c join slots.crew_hour h on h.crew_id = c.id
      and h.starts_at = s.starts_at where c.tehsils @> array[s.tehsil_id]), 0)::integer as people,
      coalesce((select sum(m.visits) from slots.promised m where m.starts_at = s.starts_at
      and m.tehsil_id = s.tehsil_id), 0)::integer as taken,
      coalesce((select sum(m.visits) from slots.promised m where m.starts_at = s.starts_at
      and m.tehsil_id = any(p.near)), 0)::integer as near_taken
    from slots.slot s left join slots.place p on p.tehsil_id = s.tehsil_id
    where s.tehsil_id = any($1) and s.starts_at >= $2 and s.starts_at < $3 order by s.tehsil_id, s.starts_at limit 2000`,
    [tehsilIds, from, to],
  )

// People

/** Who works in each of these hours, of all who serve a tehsil of the ring. */
export const crewsIn = (q: Sql, ring: string, from: Date, through: Date) =>
  q.many<CrewOfHour>(
    `select h.starts_at, c.tehsils, c.skills, h.people from slots.crew c join slots.crew_hour h on h.crew_id = c.id
    where c.tehsils && (select array_agg(tehsil_id) from slots.place where ring = $1)
      and h.starts_at between $2 and $3 limit 200000`,
    [ring, from, through],
  )
export const crewsTouching = (q: Sql, tehsilIds: readonly string[]) =>
  q.many<CrewRow>('select tehsils, skills, people from slots.crew where tehsils && $1 limit 10000', [tehsilIds])
/** Changes whenever something of these crews and their hours is written: between two equal ones nobody wrote. */
export const crewsVersion = (q: Sql, tehsilIds: readonly string[], from: Date) =>
  q.one<{ version: string }>(
    `select coalesce(md5(string_agg(concat_ws(' ', c.id, c.xmin, h.starts_at, h.xmin), ',' order by c.id, h.starts_at)), '') as version
    from slots.crew c left join slots.crew_hour h on h.crew_id = c.id and h.starts_at >= $2 where c.tehsils && $1`,
    [tehsilIds, from],
  )
/** Until commit nobody takes anything: rings may grow together. */
export const lockRings = (q: Sql) => q.run('select pg_advisory_xact_lock(41)')
export const replaceCrews = (q: Sql, tehsilIds: readonly string[], crews: readonly CrewRow[]) =>
  q.run(
    `with gone as (delete from slots.crew where tehsils && $1 and (tehsils, skills) not in (select tehsils, skills
      from jsonb_to_recordset($2::jsonb) as g(tehsils text[], skills text[])))
    insert into slots.crew (tehsils, skills, people) select tehsils, skills, people
      from jsonb_to_recordset($2::jsonb) as g(tehsils text[], skills text[], people integer)
    on conflict (tehsils, skills) do update set people = excluded.people`,
    [tehsilIds, JSON.stringify(crews)],
  )
/** Hours of these tehsils that are still to come, or under way. */
export const hoursOf = (q: Sql, tehsilIds: readonly string[], after: Date) =>
  q.many<Pick<SlotColumns, 'starts_at' | 'ends_at'>>(
    `select starts_at, max(ends_at) as ends_at from slots.slot where tehsil_id = any($1) and ends_at > $2
    group by 1 order by 1 limit 2000`,
    [tehsilIds, after],
  )
export const crewHoursTouching = (q: Sql, tehsilIds: readonly string[], from: Date) =>
  q.many<CrewOfHour>(
    `select h.starts_at, c.tehsils, c.skills, h.people from slots.crew c join slots.crew_hour h on h.crew_id = c.id
    where c.tehsils && $1 and h.starts_at >= $2 limit 200000`,
    [tehsilIds, from],
  )
/** Counts of the same people are made one after the other: the second sees what the first wrote. */
export const lockCounting = (q: Sql, tehsilIds: readonly string[]) =>
  q.run(
    `select pg_advisory_xact_lock(hashtextextended('slots.crew:' || t, 0)) from (select unnest($1::text[]) as t order by 1) o`,
    [tehsilIds],
  )
/** The same locks as whoever takes in one of these hours, in the order of time: until commit nobody takes there. */
export const lockHours = (q: Sql, tehsilIds: readonly string[], startsAt: readonly Date[]) =>
  q.run(
    `select pg_advisory_xact_lock(hashtextextended(o.ring, extract(epoch from o.at)::bigint)) from (select distinct p.ring, h.at
      from slots.place p, unnest($2::timestamptz[]) as h(at) where p.tehsil_id = any($1) order by 2, 1) o`,
    [tehsilIds, startsAt],
  )
/** Of each crew and hour how many work; none takes the row away. */
export const setCrewHours = (q: Sql, rows: readonly CrewOfHour[]) =>
  q.run(
    `with given as (select c.id, g.starts_at, g.people from jsonb_to_recordset($1::jsonb) as g(tehsils text[], skills text[],
      starts_at timestamptz, people integer) join slots.crew c on c.tehsils = g.tehsils and c.skills = g.skills),
    gone as (delete from slots.crew_hour h using given g where h.crew_id = g.id and h.starts_at = g.starts_at and g.people = 0)
    insert into slots.crew_hour as h (crew_id, starts_at, people) select id, starts_at, people from given where people > 0
      on conflict (crew_id, starts_at) do update set people = excluded.people`,
    [JSON.stringify(rows)],
  )
/** Hours that are long over are nobody's any more. */
export const forgetCrewHours = (q: Sql, before: Date) =>
  q.run('delete from slots.crew_hour where starts_at < $1', [before])
export const ringOf = (q: Sql, tehsilIds: readonly string[]) =>
  q.many<Pick<PlaceColumns, 'tehsil_id'> & { ring: string }>(
    `select tehsil_id, ring from slots.place where ring in (select ring from slots.place where tehsil_id = any($1))
    order by tehsil_id limit 2000`,
    [tehsilIds],
  )
export const tehsilSets = (q: Sql) =>
  q.many<Pick<CrewColumns, 'tehsils'>>('select distinct tehsils from slots.crew limit 20000')
export const replacePlaces = (q: Sql, places: readonly PlaceRow[]) =>
  q.run(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g(tehsil_id text, ring text, near text[])),
    gone as (delete from slots.place where tehsil_id not in (select tehsil_id from given))
    insert into slots.place as p (tehsil_id, ring, near) select tehsil_id, ring, near from given
    on conflict (tehsil_id) do update set ring = excluded.ring, near = excluded.near
    where p.ring <> excluded.ring or p.near <> excluded.near`,
    [JSON.stringify(places)],
  )
