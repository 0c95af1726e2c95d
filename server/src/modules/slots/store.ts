import type { Sql } from '../../kernel/sql.ts'

export interface SlotRow { id: string; tehsil_id: string; starts_at: Date; ends_at: Date }

/** Capacity of a day, set anew; what is taken stays taken. */
export const publish = (q: Sql, rows: { id: string; tehsilId: string; startsAt: Date; endsAt: Date; skill: string; capacity: number }[]) =>
  q.run(`with given as (select * from jsonb_to_recordset($1::jsonb) as g(id uuid, "tehsilId" text, "startsAt" timestamptz, "endsAt" timestamptz, skill text, capacity integer)),
    made as (insert into slots.slot (id, tehsil_id, starts_at, ends_at) select distinct id, "tehsilId", "startsAt", "endsAt" from given on conflict do nothing)
    insert into slots.capacity (slot_id, skill, capacity) select id, skill, capacity from given order by id, skill
    on conflict (slot_id, skill) do update set capacity = excluded.capacity`, [JSON.stringify(rows)])
export const findSlot = (q: Sql, id: string) => q.find<SlotRow>('select id, tehsil_id, starts_at, ends_at from slots.slot where id = $1', [id])
/** One row for each skill that still had room. Rows are locked in their key's order, so two takers never wait in a ring. */
export const takeSkills = (q: Sql, slotId: string, skills: readonly string[]) =>
  q.run(`with locked as (select slot_id, skill from slots.capacity where slot_id = $1 and skill = any($2) order by skill for update)
    update slots.capacity c set taken = taken + 1 from locked l where c.slot_id = l.slot_id and c.skill = l.skill and c.taken < c.capacity`, [slotId, skills])
export const releaseSkills = (q: Sql, slotId: string, skills: readonly string[]) =>
  q.run('update slots.capacity set taken = greatest(taken - 1, 0) where slot_id = $1 and skill = any($2)', [slotId, skills])
/** Slots of a tehsil in which every one of the skills has room left. */
export const openSlots = (q: Sql, tehsilId: string, skills: readonly string[], from: Date, to: Date, limit: number) =>
  q.many<SlotRow & { left: number }>(`select s.id, s.tehsil_id, s.starts_at, s.ends_at, min(c.capacity - c.taken)::integer as left from slots.slot s join slots.capacity c on c.slot_id = s.id
    where s.tehsil_id = $1 and c.skill = any($2) and s.ends_at > $3 and s.starts_at < $4
    group by s.id having count(*) = cardinality($2::text[]) and min(c.capacity - c.taken) > 0 order by s.starts_at limit $5`, [tehsilId, skills, from, to, limit])
