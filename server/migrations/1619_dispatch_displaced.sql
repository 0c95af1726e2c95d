-- Visits that lost their representative, or their hour, because somebody's hours changed: what became of each at once.
create table dispatch.displaced (
  id bigint generated always as identity primary key,
  visit_id uuid not null references dispatch.visit,
  request_id uuid not null,
  district_id text not null,
  tehsil_id text not null,
  -- Whose hours changed; null where it was booked as they did.
  facilitator_id uuid,
  starts_at timestamptz not null,
  outcome text not null check (outcome in ('offered_again', 'moved', 'told')),
  at timestamptz not null
);
create index displaced_recent on dispatch.displaced (at desc);
create index displaced_visit on dispatch.displaced (visit_id);
