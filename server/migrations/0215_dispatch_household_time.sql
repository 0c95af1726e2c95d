-- A household moves its delivery as it moves a collection, and says when the paper that waits at the office is to come.
alter table dispatch.visit add column late_reschedules integer not null default 0;

-- A slot that is taken already for a delivery whose paper is still to be fetched; gone once its visit is planned.
create table dispatch.delivery_wish (
  request_id uuid primary key,
  slot_id uuid not null,
  tehsil_id text not null,
  skills text[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  made_at timestamptz not null
);

-- A supervisor's word on a code that was wrong too often. Never changed: the next one is another row.
create table dispatch.code_ruling (
  id uuid primary key,
  visit_id uuid not null references dispatch.visit,
  turn integer not null,
  kind text not null check (kind in ('start', 'completion')),
  ruling text not null check (ruling in ('new_tries', 'approved')),
  reason text not null,
  actor text not null,
  at timestamptz not null
);
create index code_ruling_visit on dispatch.code_ruling (visit_id, turn, kind, at);
