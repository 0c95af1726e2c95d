-- What travel times are taught by, and what they were taught.
create schema travel;

-- Whoever is on the way to a visit: how long their way is, and where it leads through; never from where. Gone when they arrive.
create table travel.setting_out (
  visit_id uuid primary key,
  at timestamptz not null,
  meters integer not null,
  area text not null check (area in ('dense', 'town', 'rural')),
  band text not null check (band in ('free', 'morning', 'midday', 'friday', 'evening', 'night'))
);
create index setting_out_at on travel.setting_out (at);

-- A way that was gone to its end: nothing says whose, nor where.
create table travel.trip (
  id bigint generated always as identity,
  arrived_at timestamptz not null,
  meters integer not null,
  seconds integer not null,
  area text not null check (area in ('dense', 'town', 'rural')),
  band text not null check (band in ('free', 'morning', 'midday', 'friday', 'evening', 'night'))
);
create index trip_id on travel.trip (id);
select kernel.divide('travel.trip', 'arrived_at', 'id, arrived_at');

-- What ways are told by; the highest version stands. Number 0 is the product's own start and stands nowhere.
create table travel.model (
  version integer primary key check (version > 0),
  made_at timestamptz not null,
  areas jsonb not null,
  -- The version that trips improved, or the one that was put back.
  of_version integer not null,
  put_back boolean not null
);

-- Each night's attempt, taken or not.
create table travel.refit (
  day date primary key,
  at timestamptz not null,
  outcome text not null check (outcome in ('taken', 'too_few', 'no_better')),
  of_version integer not null,
  version integer references travel.model,
  -- The trips that were read: those since then, from the first to the last of these. The same ones make the same model again.
  since timestamptz not null,
  first_trip bigint,
  last_trip bigint,
  trips integer not null,
  judges integer not null,
  error_before double precision,
  error_after double precision,
  covered_after double precision,
  check ((outcome = 'taken') = (version is not null))
);

-- An earlier version that one asks for and another lets stand again.
create table travel.put_back (
  id uuid primary key,
  to_version integer not null,
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null default 'asked' check (state in ('asked', 'approved', 'refused')),
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  check ((state = 'asked') = (decided_by is null)),
  check (decided_by is distinct from asked_by)
);
create unique index put_back_open on travel.put_back ((true)) where state = 'asked';
