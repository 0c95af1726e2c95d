-- Breaks older code: slots.capacity is gone. Room is no longer a number of a tehsil's hour: whoever serves two tehsils counts in both, and is promised once.

-- People who are alike for a promise. Each carries one visit an hour, in whichever of their tehsils.
create table slots.crew (
  id bigint generated always as identity primary key,
  tehsils text[] not null,
  skills text[] not null,
  people integer not null check (people > 0),
  unique (tehsils, skills)
);
create index crew_tehsils on slots.crew using gin (tehsils);

-- A tehsil among those it shares people with (near, itself among them), and all that hang together (ring).
create table slots.place (
  tehsil_id text primary key,
  ring text not null,
  near text[] not null
);

-- Visits that were promised, alike ones together.
create table slots.promised (
  slot_id uuid not null references slots.slot,
  skills text[] not null,
  tehsil_id text not null,
  starts_at timestamptz not null,
  visits integer not null check (visits >= 0),
  primary key (slot_id, skills)
) with (fillfactor = 70);
create index promised_hour on slots.promised (starts_at, tehsil_id);

-- What was promised stays promised; who works is told anew at the server's next start.
insert into slots.promised (slot_id, skills, tehsil_id, starts_at, visits)
  select c.slot_id, case when c.skill = '' then array[''] else array['', c.skill] end, s.tehsil_id, s.starts_at,
    case when c.skill = '' then greatest(0, c.taken - coalesce((select sum(o.taken) from slots.capacity o where o.slot_id = c.slot_id and o.skill <> ''), 0)) else c.taken end
  from slots.capacity c join slots.slot s on s.id = c.slot_id where c.taken > 0;
drop table slots.capacity;

/*
 * Takes one visit's room where that is plain: fewer visits are promised near by than there are people who could carry
 * this one. Where it is not, the caller has the ring's hour to itself until it commits, and reckons whether people can
 * change places. Shared lock: nobody's place in the rings changes meanwhile.
 */
create function slots.take(p_slot uuid, p_skills text[]) returns table (id uuid, tehsil_id text, starts_at timestamptz, ends_at timestamptz, ring text, taken boolean) language plpgsql as $$
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
  select sum(c.people) into fit from slots.crew c where c.tehsils @> array[s.tehsil_id] and c.skills @> p_skills;
  if fit is null then
    return query select s.id, s.tehsil_id, s.starts_at, s.ends_at, null::text, false;
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(place.ring, extract(epoch from s.starts_at)::bigint));
  taken := fit > coalesce((select sum(m.visits) from slots.promised m where m.starts_at = s.starts_at and m.tehsil_id = any(place.near)), 0);
  if taken then
    insert into slots.promised as m (slot_id, skills, tehsil_id, starts_at, visits) values (s.id, p_skills, s.tehsil_id, s.starts_at, 1)
      on conflict (slot_id, skills) do update set visits = m.visits + 1;
  end if;
  return query select s.id, s.tehsil_id, s.starts_at, s.ends_at, place.ring, taken;
end $$;
