-- Release 0.1.0 opens hours and counts crews, and knows nothing of who works in which hour: all of a crew, in each.
create function slots.fill_hours_of_crew() returns trigger language plpgsql as $$
begin
  insert into slots.crew_hour as h (crew_id, starts_at, people)
  select distinct new.id, s.starts_at, new.people from slots.slot s
  where s.tehsil_id = any (new.tehsils) and s.starts_at > now() - interval '1 day' and new.people > 0
  on conflict (crew_id, starts_at) do update set people = excluded.people;
  return null;
end $$;
create trigger fill_hours after insert or update of people on slots.crew
  for each row when (kernel.of_former_release()) execute function slots.fill_hours_of_crew();

create function slots.fill_crews_of_hour() returns trigger language plpgsql as $$
begin
  insert into slots.crew_hour (crew_id, starts_at, people)
  select c.id, new.starts_at, c.people from slots.crew c where c.tehsils @> array[new.tehsil_id] and c.people > 0
  on conflict do nothing;
  return null;
end $$;
create trigger fill_crews after insert on slots.slot
  for each row when (kernel.of_former_release()) execute function slots.fill_crews_of_hour();
