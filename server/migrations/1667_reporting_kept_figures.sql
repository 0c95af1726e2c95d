-- What the nightly figures know already, so that a night reads its own day and not all that ever happened. Everything here
-- can be counted again from the recorded events, and `figures --verify` does.

-- Where each request stood by the last of its events that was counted.
create table reporting.stand (
  request_id uuid primary key,
  seq bigint not null,
  service_id text not null,
  district_id text not null,
  mode text not null,
  state text not null
);
-- … and how many stand where.
create table reporting.standing (
  service_id text not null,
  district_id text not null,
  mode text not null,
  state text not null,
  count bigint not null,
  primary key (service_id, district_id, mode, state)
);
-- The ends of requests of the last days that figures of time are about.
create table reporting.ended (
  request_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  service_id text not null,
  district_id text not null,
  mode text not null,
  primary key (request_id, seq)
);
create index ended_at on reporting.ended (at);
-- What each complaint was about, as its request stood when it was filed.
create table reporting.filed (
  grievance_id uuid primary key,
  service_id text not null,
  district_id text not null,
  mode text not null
);
-- Up to which event each night has counted.
create table reporting.counted (
  as_of date primary key,
  seq bigint not null
);
-- What was paid back for being overcharged: few of all journals.
create index journal_goodwill on ledger.journal (effective_at) where kind = 'overcharge_goodwill';
