-- Calls, what came of each, and call-backs that somebody was promised.
create schema callcentre;

create table callcentre.call (
  id uuid primary key,
  phone text,
  direction text not null,
  agent_id uuid not null,
  at timestamptz not null,
  disposition text,
  request_id uuid,
  note text,
  finished_at timestamptz
);
create index call_agent on callcentre.call (agent_id, at desc);

create table callcentre.callback (
  id uuid primary key,
  -- What it is owed for: a phone that gave up, a visit without proof. One open promise for each.
  owed_for text not null,
  reason text not null,
  phone text not null,
  visit_id uuid,
  request_id uuid,
  promised_at timestamptz not null,
  -- Who has taken it, and until when it is theirs.
  owner text,
  taken_until timestamptz,
  tries integer not null default 0,
  done_at timestamptz,
  reached boolean,
  visit_confirmed boolean,
  note text
);
create unique index callback_open on callcentre.callback (owed_for) where done_at is null;
create index callback_due on callcentre.callback (promised_at) where done_at is null;

create table callcentre.inbound_sms (
  message_id text primary key,
  at timestamptz not null
);

-- Which times were named to a number by text message, so that "SLOT 2" means what its reader saw.
create table callcentre.sms_offer (
  phone text primary key,
  request_id uuid not null,
  slot_ids uuid[] not null,
  at timestamptz not null
);

-- What the telephone switch told, in whatever order it arrived, and who sits where.
create table callcentre.cti_event (
  event_id text primary key,
  call_ref text not null,
  kind text not null check (kind in ('newCall', 'answer', 'hangup')),
  at timestamptz not null,
  arrived_at timestamptz not null
);

create table callcentre.switch_call (
  call_ref text primary key,
  -- Null where the caller hides the number.
  phone text,
  rang_at timestamptz,
  answered_at timestamptz,
  hung_up_at timestamptz,
  agent_id uuid,
  call_id uuid,
  -- Set when it is certain that nobody answered.
  abandoned_at timestamptz,
  callback_id uuid
);
create index switch_call_waiting on callcentre.switch_call (rang_at) where answered_at is null and hung_up_at is null;
create index switch_call_answered on callcentre.switch_call (answered_at);
create index switch_call_abandoned on callcentre.switch_call (abandoned_at) where abandoned_at is not null;

create table callcentre.seat (
  agent_id uuid primary key,
  extension text not null unique,
  presence text not null check (presence in ('ready', 'away')),
  since timestamptz not null
);
