-- Everything outside that is spoken to: text gateways, mail servers, departments' systems, payment rails, webhooks.
create schema connections;

create table connections.connection (
  id uuid primary key,
  kind text not null,
  purpose text not null check (purpose in ('text', 'mail', 'department', 'rail', 'webhook')),
  -- The department that it belongs to; '' where it belongs to none.
  subject_id text not null default '',
  name text not null,
  position integer not null default 0,
  money boolean not null,
  state text not null default 'draft' check (state in ('draft', 'on', 'paused', 'ended')),
  revision integer not null default 1,
  settings jsonb not null,
  -- One sealed text with all of them; their names stand open.
  secrets bytea,
  secret_names text[] not null default '{}',
  -- What the other side may still sign with after a rotation.
  former_secrets bytea,
  former_until timestamptz,
  -- For a second administrator: that it be turned on, or what would hold instead.
  waits text check (waits in ('turnOn', 'change')),
  proposed_name text,
  proposed_settings jsonb,
  proposed_secrets bytea,
  proposed_secret_names text[],
  -- Who last wrote or asked.
  changed_by text not null,
  -- Who asked for what holds now, and who stood beside it.
  asked_by text,
  confirmed_by text,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  last_good_at timestamptz,
  last_bad_at timestamptz,
  last_bad_code text,
  last_bad_said text,
  -- Two people stand behind what money goes over, whatever the code above says.
  check (not (money and state = 'on') or (asked_by is not null and confirmed_by is not null)),
  check (confirmed_by <> asked_by),
  check ((waits is not distinct from 'change') = (proposed_settings is not null)),
  check (state <> 'ended' or secrets is null and proposed_secrets is null and former_secrets is null)
);
create index connection_purpose on connections.connection (purpose, subject_id, position, id) where state = 'on';

create table connections.trial (
  id uuid primary key,
  connection_id uuid not null references connections.connection,
  by text not null,
  at timestamptz not null,
  state text not null default 'running' check (state in ('running', 'done')),
  ok boolean not null default false,
  code text not null default '',
  said text not null default '',
  -- What went and what came, sealed: it may hold a stranger's words.
  steps bytea
);
create index trial_connection on connections.trial (connection_id, at desc, id desc);
