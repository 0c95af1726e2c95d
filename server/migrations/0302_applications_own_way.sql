-- Whoever goes themselves keeps their own days: when to be reminded, and what came of it in the end.
create table applications.own_reminder (
  id uuid primary key,
  request_id uuid not null,
  at timestamptz not null,
  words bytea not null,
  made_at timestamptz not null,
  sent_at timestamptz
);
create index own_reminder_request on applications.own_reminder (request_id, at);

create table applications.own_outcome (
  request_id uuid primary key,
  asked integer not null default 0,
  asked_at timestamptz,
  outcome text check (outcome in ('received', 'refused', 'waiting')),
  told_at timestamptz
);
