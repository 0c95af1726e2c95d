-- Papers that are with somebody who cannot be sent any more: fetched back by another, or written off on a report.
create table dispatch.recovery (
  id uuid primary key,
  request_id uuid not null,
  district_id text,
  -- Who has the papers …
  holder_id uuid not null,
  reason text not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  -- … and who fetches them.
  fetcher_id uuid,
  ended_at timestamptz,
  outcome text check (outcome in ('recovered', 'lost', 'settled')),
  report text,
  check ((ended_at is null) = (outcome is null))
);
create unique index recovery_open on dispatch.recovery (request_id, holder_id) where ended_at is null;
create index recovery_due on dispatch.recovery (due_at) where ended_at is null;
