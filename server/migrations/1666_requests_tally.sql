-- How many requests stand in each state, by mode, without counting them: each change adds a line, and lines are gathered
-- into the counts from time to time. What is read is both together, so it is exact at any moment; nobody waits for a
-- counter that somebody else holds.
create table requests.tally (
  mode text not null,
  state text not null,
  count bigint not null,
  primary key (mode, state)
);
create table requests.tally_line (
  seq bigint generated always as identity primary key,
  mode text not null,
  state text not null,
  change integer not null
);

create function requests.note_tally() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into requests.tally_line (mode, state, change) values (new.mode, new.state, 1);
  elsif tg_op = 'DELETE' then
    insert into requests.tally_line (mode, state, change) values (old.mode, old.state, -1);
  else
    insert into requests.tally_line (mode, state, change) values (old.mode, old.state, -1), (new.mode, new.state, 1);
  end if;
  return null;
end $$;

lock table requests.request in share row exclusive mode;
insert into requests.tally (mode, state, count) select mode, state, count(*) from requests.request group by mode, state;
create trigger tally_come_or_gone after insert or delete on requests.request
  for each row execute function requests.note_tally();
create trigger tally_moved after update of mode, state on requests.request
  for each row when (old.mode is distinct from new.mode or old.state is distinct from new.state)
  execute function requests.note_tally();
