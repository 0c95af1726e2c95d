-- True slots: an hour of a tehsil, and how many visits it bears, in all (skill '') and of each skill.
create schema if not exists slots;

create table slots.slot (
  id uuid primary key,
  tehsil_id text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  unique (tehsil_id, starts_at)
);

create table slots.capacity (
  slot_id uuid not null references slots.slot,
  skill text not null,
  capacity integer not null check (capacity >= 0),
  -- May exceed the capacity only where people fell away after it was promised.
  taken integer not null default 0 check (taken >= 0),
  primary key (slot_id, skill)
) with (fillfactor = 70);
