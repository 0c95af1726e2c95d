-- While an alarm of theirs is open, the desk sees exactly where a representative is; otherwise only from departure to a visit's end.
create table tracking.alarm (
  alert_id uuid primary key,
  facilitator_id uuid not null,
  since timestamptz not null
);
create index alarm_facilitator on tracking.alarm (facilitator_id);

-- Which raw positions were deleted, and when: a row a day, and nothing of anybody in it.
create table tracking.purge (
  id bigint generated always as identity primary key,
  -- The day whose part went; null: a remainder that lay in no part of its own.
  day date,
  purged_at timestamptz not null,
  fixes bigint not null,
  people integer not null,
  -- What its table and indexes took on the disk; of a remainder that is not known.
  bytes bigint
);

-- A day's part goes, and what went is written down in the same transaction.
create function tracking.purge_day(part regclass, day date, at timestamptz) returns void language plpgsql as $$
declare
  held record;
  size bigint;
begin
  execute format('select count(*) as fixes, count(distinct facilitator_id) as people from %s', part) into held;
  size := pg_total_relation_size(part);
  perform kernel.drop_part(part);
  insert into tracking.purge (day, purged_at, fixes, people, bytes) values (day, at, held.fixes, held.people, size);
end $$;
