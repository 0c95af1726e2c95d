-- Complaints: the case, its history, what was frozen when it was filed, what was said and decided.
create schema grievances;

create sequence grievances.running;

create table grievances.grievance (
  id uuid primary key,
  running bigint not null default nextval('grievances.running') unique,
  version integer not null default 1,
  request_id uuid not null,
  visit_id uuid,
  kind text not null check (kind in
    ('overcharge', 'no_show', 'delay', 'conduct', 'wrong_document', 'refund', 'visit_reason', 'other')),
  state text not null check (state in ('open', 'paused', 'decided', 'referred', 'withdrawn', 'closed')),
  step text not null check (step in ('officer', 'district', 'programme', 'ombudsman')),
  -- The orderer, and the household that the caps on goodwill count for.
  account_id uuid not null,
  household_id uuid not null,
  filed_by text not null,
  channel text not null,
  -- The complaint in its own words: sealed with the case's key.
  words bytea,
  amount_asked_paisa bigint check (amount_asked_paisa >= 0),
  tehsil_id text,
  district_id text,
  office_id text,
  department_id text not null,
  -- Who is complained of, and who may not judge it.
  accused_facilitator_id uuid,
  accused_person_id uuid,
  accused_agency_id uuid,
  accused_office_id text,
  barred uuid[] not null default '{}',
  owner_id uuid,
  due_at timestamptz,
  -- While an area event holds the clock: what was left, and which event.
  minutes_left integer,
  paused_by uuid,
  window_until timestamptz,
  upheld boolean,
  clawback boolean not null default false,
  goodwill_paisa bigint not null default 0 check (goodwill_paisa >= 0),
  refund_paisa bigint not null default 0 check (refund_paisa >= 0),
  flag text,
  filed_at timestamptz not null,
  updated_at timestamptz not null,
  -- When the words and the evidence were forgotten. A case by one key, or by voice alone, has no words: only this says that
  -- it is done.
  forgotten_at timestamptz,
  -- A clock that runs has an end; one that is held knows what it had left.
  check ((state = 'open') <= (due_at is not null)),
  check ((state = 'paused') = (minutes_left is not null and paused_by is not null)),
  check (owner_id is null or not (owner_id = any(barred) and state in ('open', 'paused'))),
  check (owner_id is distinct from accused_facilitator_id or owner_id is null)
);
-- One complaint of a kind about one thing at a time; what was asked for at one visit is one case for good.
create unique index grievance_live
  on grievances.grievance (request_id, kind, coalesce(visit_id, '00000000-0000-0000-0000-000000000000'))
  where state in ('open', 'paused', 'decided');
create unique index grievance_overcharge on grievances.grievance (visit_id) where kind = 'overcharge' and state <> 'withdrawn';
create index grievance_owner on grievances.grievance (owner_id, due_at) where state in ('open', 'paused');
create index grievance_place on grievances.grievance (district_id, due_at) where state in ('open', 'paused');
create index grievance_account on grievances.grievance (account_id, filed_at desc);
create index grievance_accused on grievances.grievance (accused_facilitator_id, filed_at desc)
  where accused_facilitator_id is not null;
create index grievance_household on grievances.grievance (household_id, filed_at) where goodwill_paisa > 0;
create index grievance_to_forget on grievances.grievance (updated_at)
  where forgotten_at is null and state in ('referred', 'withdrawn', 'closed');
-- What happened in the last two days is read by when it happened, whatever has gathered before.
create index grievance_filed on grievances.grievance (filed_at);

-- Every move, with what it did to the clock and why. A row is never changed.
create table grievances.change (
  seq bigint generated always as identity primary key,
  grievance_id uuid not null references grievances.grievance,
  at timestamptz not null,
  action text not null,
  from_state text,
  to_state text not null,
  step text not null,
  clock text check (clock in ('start', 'stop', 'restart')),
  why text check (why <> ''),
  due_at timestamptz,
  owner_id uuid,
  reason bytea,
  actor text not null,
  channel text not null,
  check ((clock is null) = (why is null)),
  -- No clock stands still without a reason.
  check (not (from_state = 'open' and to_state <> 'open' and clock is distinct from 'stop'))
);
create index change_grievance on grievances.change (grievance_id, seq);

-- What was known when it was filed. `core` is frozen with the filing, the other parts by their keepers a moment later, of
-- the time before it.
create table grievances.evidence (
  grievance_id uuid not null references grievances.grievance,
  part text not null check (part in ('core', 'messages', 'rating')),
  sha256 bytea not null,
  sealed bytea not null,
  frozen_at timestamptz not null,
  primary key (grievance_id, part)
);

create table grievances.message (
  id uuid primary key,
  grievance_id uuid not null references grievances.grievance,
  at timestamptz not null,
  -- Two threads that never mix: the complainant's and the accused's.
  thread text not null check (thread in ('complainant', 'accused')),
  said_by text not null check (said_by in ('complainant', 'accused', 'owner')),
  words bytea,
  file_id uuid,
  media_type text,
  actor text not null,
  channel text not null,
  check (words is not null or file_id is not null),
  check (said_by = 'owner' or said_by = thread)
);
create index message_grievance on grievances.message (grievance_id, at);

create table grievances.decision (
  seq bigint generated always as identity primary key,
  grievance_id uuid not null references grievances.grievance,
  at timestamptz not null,
  step text not null,
  decided_by text not null,
  upheld boolean not null,
  reason_code text not null,
  words bytea not null,
  remedies jsonb not null
);
create index decision_grievance on grievances.decision (grievance_id, seq);
