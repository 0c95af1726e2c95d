-- What every module stands on: the clock, events, timers, commands' answers, audit, keys.
create table kernel.stamp (
  single boolean primary key default true check (single),
  mode text not null check (mode in ('demo', 'real')),
  stamped_at timestamptz not null default now()
);

create table kernel.clock (
  single boolean primary key default true check (single),
  real_at timestamptz not null,
  business_at timestamptz not null,
  rate double precision not null default 1 check (rate > 0)
);

create table kernel.event (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  type text not null,
  payload jsonb not null,
  actor text not null,
  at timestamptz not null
);
-- Events whose reason somebody typed: few, and found by their request when the person is forgotten.
create index event_typed on kernel.event ((payload->>'requestId')) where payload->>'reason' !~ '^[a-z_]+$';
-- What the figures count, once a night over all that ever happened: ends of requests by request, and complaints. Few of
-- all events.
create index event_ended on kernel.event ((payload->>'requestId'))
  where type in ('request.delivered', 'request.closed', 'request.rejected', 'request.withdrawn', 'request.cancelled', 'request.failed');
create index event_grievance on kernel.event (seq)
  where type in ('grievance.opened', 'grievance.kind_changed', 'grievance.climbed', 'grievance.decided', 'grievance.ended');

create table kernel.reaction_done (
  event_id uuid not null,
  reaction text not null,
  primary key (event_id, reaction)
);

create table kernel.timer (
  kind text not null,
  key text not null,
  due_at timestamptz not null,
  payload jsonb not null default '{}',
  attempts integer not null default 0,
  -- Real time before which a timer that failed is not tried again.
  retry_at timestamptz,
  primary key (kind, key)
);
create index timer_due on kernel.timer (due_at);

-- The first answer to each command; kept 90 days, sealed because answers hold people's data.
create table kernel.command (
  actor text not null,
  command_id uuid not null,
  body_hash bytea not null,
  answer bytea not null,
  arrived_at timestamptz not null default now(),
  primary key (actor, command_id)
);
create index command_arrived on kernel.command using brin (arrived_at);

create table kernel.audit (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  at timestamptz not null,
  device_at timestamptz,
  actor text not null,
  on_behalf_of text,
  channel text not null,
  command_id uuid,
  action text not null,
  subject text not null,
  details jsonb not null default '{}',
  written_at timestamptz not null default clock_timestamp()
);
create index audit_subject on kernel.audit (subject, seq);

-- The chain, in the order of sealing: a row that commits late gets a later place, so places have no gaps.
create table kernel.audit_link (
  place bigint primary key,
  audit_seq bigint not null unique,
  hash bytea not null,
  sealed_at timestamptz not null default now()
);

create table kernel.audit_head (
  day date primary key,
  place bigint not null,
  hash bytea not null,
  key_id text not null,
  signature bytea not null,
  signed_at timestamptz not null default now()
);

create table kernel.data_key (
  id text primary key,
  master_id text not null,
  wrapped bytea not null,
  made_at timestamptz not null default now()
);

create table kernel.signing_key (
  id text primary key,
  purpose text not null,
  public_key bytea not null,
  sealed_private_key bytea not null,
  made_at timestamptz not null default now()
);
create index signing_key_purpose on kernel.signing_key (purpose, made_at desc);
