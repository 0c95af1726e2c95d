-- What departments and partners are told by calls of ours, until they have taken it.
create schema webhooks;

create table webhooks.delivery (
  id uuid primary key,
  connection_id uuid not null,
  type text not null,
  request_id uuid not null,
  -- What is sent, byte by byte the same in each try: ids, a state and times, nobody's name.
  body text not null,
  made_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead', 'dropped')),
  tries integer not null default 0,
  next_try_at timestamptz not null,
  -- Until then somebody is at it.
  leased_until timestamptz,
  last_error text,
  settled_at timestamptz,
  closed_by text,
  check ((state = 'waiting') = (settled_at is null))
);
create index delivery_waiting on webhooks.delivery (connection_id, next_try_at, id) where state = 'waiting';
create index delivery_dead on webhooks.delivery (settled_at desc, id desc) where state = 'dead';
create index delivery_settled on webhooks.delivery (settled_at) where state in ('sent', 'dropped');

-- A receiver that takes nothing rests for a while.
create table webhooks.receiver (
  connection_id uuid primary key,
  known_since timestamptz not null,
  failures integer not null default 0,
  rests_until timestamptz
);
