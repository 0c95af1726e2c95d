import type { Sql } from '../../kernel/data/sql.ts'
import type { CrewColumns, PlaceColumns, PromisedColumns, SlotColumns } from './rows.generated.ts'

export type SlotRow = Pick<SlotColumns, 'id' | 'tehsil_id' | 'starts_at' | 'ends_at'>
export type CrewRow = Pick<CrewColumns, 'tehsils' | 'skills' | 'people'>
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
    `with fit as (select sum(people) as people from slots.crew where tehsils @> array[$1] and skills @> $2)
    select s.id, s.tehsil_id, s.starts_at, s.ends_at, p.ring, (fit.people - coalesce((select sum(m.visits)
      from slots.promised m where m.starts_at = s.starts_at and m.tehsil_id = any(p.near)), 0))::integer as spare
    from slots.slot s join slots.place p on p.tehsil_id = s.tehsil_id join fit on fit.people is not null
    where s.tehsil_id = $1 and s.starts_at >= $3 and s.starts_at < $4 order by s.starts_at limit $5`,
    [tehsilId, skills, from, to, limit],
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
      coalesce((select sum(c.people) from slots.crew c where c.tehsils @> array[s.tehsil_id]), 0)::integer as people,
      coalesce((select sum(m.visits) from slots.promised m where m.starts_at = s.starts_at
      and m.tehsil_id = s.tehsil_id), 0)::integer as taken,
      coalesce((select sum(m.visits) from slots.promised m where m.starts_at = s.starts_at
      and m.tehsil_id = any(p.near)), 0)::integer as near_taken
    from slots.slot s left join slots.place p on p.tehsil_id = s.tehsil_id
    where s.tehsil_id = any($1) and s.starts_at >= $2 and s.starts_at < $3 order by s.tehsil_id, s.starts_at limit 2000`,
    [tehsilIds, from, to],
  )

// People

export const crewsIn = (q: Sql, ring: string) =>
  q.many<CrewRow>(
    `select tehsils, skills, people from slots.crew where tehsils && (select array_agg(tehsil_id) from slots.place
      where ring = $1) limit 10000`,
    [ring],
  )
export const crewsTouching = (q: Sql, tehsilIds: readonly string[]) =>
  q.many<CrewRow>('select tehsils, skills, people from slots.crew where tehsils && $1 limit 10000', [tehsilIds])
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
