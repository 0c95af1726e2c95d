-- Calls, what came of each, and call-backs that somebody was promised.
create schema if not exists callcentre;

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
  owner text,
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
