-- How many of a crew work in each hour; slots.crew.people is how many there are at all. An hour without a row has nobody.
create table slots.crew_hour (
  crew_id bigint not null references slots.crew on delete cascade,
  starts_at timestamptz not null,
  people integer not null check (people > 0),
  primary key (crew_id, starts_at)
);

insert into slots.crew_hour (crew_id, starts_at, people)
select distinct c.id, s.starts_at, c.people from slots.crew c join slots.slot s on s.tehsil_id = any (c.tehsils);

-- As before, with the people of the hour; they are counted once the hour is ours, so that a day off taken a moment ago is seen.
create or replace function slots.take(p_slot uuid, p_skills text[])
returns table (id uuid, tehsil_id text, starts_at timestamptz, ends_at timestamptz, ring text, taken boolean)
language plpgsql as $$
#variable_conflict use_column
declare
  s slots.slot;
  place slots.place;
  fit bigint;
begin
  perform pg_advisory_xact_lock_shared(41);
  select * into s from slots.slot o where o.id = p_slot;
  if not found then return; end if;
  select * into place from slots.place o where o.tehsil_id = s.tehsil_id;
  if not found then
    return query select s.id, s.tehsil_id, s.starts_at, s.ends_at, null::text, false;
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(place.ring, extract(epoch from s.starts_at)::bigint));
  select sum(h.people) into fit from slots.crew c join slots.crew_hour h on h.crew_id = c.id and h.starts_at = s.starts_at
    where c.tehsils @> array[s.tehsil_id] and c.skills @> p_skills;
  taken := coalesce(fit, 0) > coalesce(
    (select sum(m.visits) from slots.promised m where m.starts_at = s.starts_at and m.tehsil_id = any(place.near)), 0);
  if taken then
    insert into slots.promised as m (slot_id, skills, tehsil_id, starts_at, visits)
      values (s.id, p_skills, s.tehsil_id, s.starts_at, 1)
      on conflict (slot_id, skills) do update set visits = m.visits + 1;
  end if;
  return query select s.id, s.tehsil_id, s.starts_at, s.ends_at,
    case when coalesce(fit, 0) > 0 then place.ring end, taken;
end $$;
