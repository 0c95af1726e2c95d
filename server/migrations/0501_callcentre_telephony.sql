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

-- Who has taken it, and until when it is theirs.
alter table callcentre.callback add column taken_until timestamptz;
alter table callcentre.callback add column tries integer not null default 0;
