-- Release 0.1.0 takes a facilitator on and asks for no week of theirs: they work at every hour until they say otherwise, as those
-- whom 1617 found.
create function workforce.whole_week() returns trigger language plpgsql as $$
begin
  insert into workforce.working_week (facilitator_id, spans, by, at)
  select new.id, jsonb_agg(jsonb_build_object('day', d.day, 'from', '00:00', 'to', '24:00')), 'system:upgrade', new.made_at
  from unnest(array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) as d(day);
  return null;
end $$;
create trigger whole_week after insert on workforce.facilitator
  for each row when (kernel.of_former_release()) execute function workforce.whole_week();
