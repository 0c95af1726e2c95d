-- True slots: an hour of a tehsil. Its room is no number of its own: people who serve two tehsils count in both, and are
-- promised once.
create schema slots;

create table slots.slot (
  id uuid primary key,
  tehsil_id text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  unique (tehsil_id, starts_at)
);

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
