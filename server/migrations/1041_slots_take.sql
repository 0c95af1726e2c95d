/*
 * Takes one visit's room where that is plain: fewer visits are promised near by than there are people who could carry
 * this one. Where it is not, the caller has the ring's hour to itself until it commits, and reckons whether people can
 * change places. Shared lock: nobody's place in the rings changes meanwhile.
 */
create function slots.take(p_slot uuid, p_skills text[])
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
  select sum(c.people) into fit from slots.crew c where c.tehsils @> array[s.tehsil_id] and c.skills @> p_skills;
  if fit is null then
    return query select s.id, s.tehsil_id, s.starts_at, s.ends_at, null::text, false;
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(place.ring, extract(epoch from s.starts_at)::bigint));
  taken := fit > coalesce(
    (select sum(m.visits) from slots.promised m where m.starts_at = s.starts_at and m.tehsil_id = any(place.near)), 0);
  if taken then
    insert into slots.promised as m (slot_id, skills, tehsil_id, starts_at, visits)
      values (s.id, p_skills, s.tehsil_id, s.starts_at, 1)
      on conflict (slot_id, skills) do update set visits = m.visits + 1;
  end if;
  return query select s.id, s.tehsil_id, s.starts_at, s.ends_at, place.ring, taken;
end $$;
