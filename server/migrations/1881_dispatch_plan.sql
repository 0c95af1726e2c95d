-- A day's plan in one district as it was made, with what it was made of, so that the same plan can be made again. Stops are kept of
-- the latest plan of a day alone; what a former one said is in its digest.
create table dispatch.plan (
  id uuid primary key,
  district_id text not null,
  day date not null,
  version integer not null,
  seed integer not null,
  planner text not null,
  made_at timestamptz not null,
  -- Rounds of each improvement, in their order.
  rounds integer[] not null,
  -- The problem, deflated; null where it is too large to be kept.
  input bytea,
  input_digest text not null,
  digest text not null,
  costs jsonb not null,
  unique (district_id, day, version)
);
create index plan_made on dispatch.plan (made_at);

create table dispatch.plan_stop (
  plan_id uuid not null references dispatch.plan (id) on delete cascade,
  visit_id uuid not null,
  -- Null: the plan has no place for it, for this reason.
  facilitator_id uuid,
  why text,
  place integer,
  arrives_at timestamptz,
  begins_at timestamptz,
  ends_at timestamptz,
  travel_seconds integer,
  primary key (plan_id, visit_id),
  check ((facilitator_id is null) = (why is not null)),
  check ((facilitator_id is null) = (place is null))
);
create index plan_stop_visit on dispatch.plan_stop (visit_id);
create index plan_stop_facilitator on dispatch.plan_stop (facilitator_id, plan_id) where facilitator_id is not null;
