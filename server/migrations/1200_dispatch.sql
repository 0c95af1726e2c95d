-- Shifts, visits with their tasks, offers, and why each one was asked.
create schema dispatch;
create extension if not exists btree_gist;

create table dispatch.shift (
  id uuid primary key,
  facilitator_id uuid not null,
  started_at timestamptz not null,
  -- It ends by itself at the time its facilitator named, or with the day's visiting hours.
  planned_end timestamptz not null,
  ended_at timestamptz
);
create unique index shift_open on dispatch.shift (facilitator_id) where ended_at is null;

-- How far ahead a tehsil's hours are open; who works is told to the slots as crews.
create table dispatch.published (
  tehsil_id text primary key,
  through date not null
);

create table dispatch.visit (
  id uuid primary key,
  kind text not null check (kind in ('household', 'office')),
  state text not null check (state in
    ('planned', 'offered', 'assigned', 'en_route', 'arrived', 'in_progress', 'completed', 'failed', 'cancelled')),
  version integer not null default 1,
  -- Grows when the visit goes to another: codes of an earlier turn are dead.
  turn integer not null default 0,
  order_id uuid not null,
  office_id text,
  tehsil_id text not null,
  -- Whose facilitators may go: the place's tehsil and, for a counter, the household's.
  tehsils text[] not null,
  district_id text not null,
  lat double precision not null,
  lon double precision not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  manner text not null,
  -- A slot that dispatch took itself; the order's own slot is the order's.
  slot_id uuid,
  minutes integer not null check (minutes > 0),
  minimum_dwell_seconds integer not null,
  skills text[] not null default '{}',
  equipment text[] not null default '{}',
  -- What is reserved under the facilitator's cash cap.
  cash_paisa bigint not null default 0 check (cash_paisa >= 0),
  facilitator_id uuid,
  -- The stretch promised to this visit, road included.
  block tstzrange,
  only_facilitator_id uuid,
  prefer_facilitator_id uuid,
  round integer not null default 0,
  planned_at timestamptz not null,
  assigned_at timestamptz,
  departed_at timestamptz,
  arrived_at timestamptz,
  arrived_how text,
  arrival_run jsonb,
  started_at timestamptz,
  ended_at timestamptz,
  silent_since timestamptz,
  start_tries integer not null default 0,
  completion_tries integer not null default 0,
  call_attempts integer not null default 0,
  -- A household moves its delivery as it moves a collection.
  late_reschedules integer not null default 0,
  unproven boolean not null default false,
  unproven_why text,
  -- Name and number of a witness, sealed.
  witness bytea,
  reason text,
  cause text,
  check (ends_at > starts_at),
  check (state not in ('assigned', 'en_route', 'arrived', 'in_progress', 'completed') or facilitator_id is not null),
  check (state not in ('assigned', 'en_route', 'arrived', 'in_progress') or block is not null),
  -- Nobody is promised to two places at once …
  constraint visit_one_place exclude using gist (facilitator_id with =, block with &&)
    where (state in ('assigned', 'en_route', 'arrived', 'in_progress'))
);
-- … and nobody is out on two visits, whatever was promised.
create unique index visit_one_out on dispatch.visit (facilitator_id) where state in ('en_route', 'arrived', 'in_progress');
create index visit_order on dispatch.visit (order_id);
create index visit_facilitator on dispatch.visit (facilitator_id, starts_at) where facilitator_id is not null;
create index visit_waiting on dispatch.visit (tehsil_id, starts_at) where state in ('planned', 'offered');
create index visit_open_district on dispatch.visit (district_id, starts_at) where state not in ('completed', 'failed', 'cancelled');
-- What happened in the last two days is read by when it happened, whatever has gathered before.
create index visit_arrived on dispatch.visit (arrived_at) where arrived_at is not null;
create index visit_ended on dispatch.visit (ended_at) where ended_at is not null;

create table dispatch.task (
  id uuid primary key,
  visit_id uuid not null references dispatch.visit,
  request_id uuid not null,
  kind text not null check (kind in ('collection', 'correction', 'delivery', 'filing', 'followUp', 'pickUp')),
  state text not null default 'open' check (state in ('open', 'done', 'failed', 'cancelled')),
  outcome text,
  reason text,
  cause text,
  -- An earlier try of the same leg was paid already.
  repeat boolean not null default false,
  commission_rule text,
  facilitator_id uuid,
  office_reference text,
  receipt_no text,
  paid_paisa bigint not null default 0,
  made_at timestamptz not null,
  ended_at timestamptz
);
-- A leg is under way once.
create unique index task_open on dispatch.task (request_id, kind) where state = 'open';
create index task_visit on dispatch.task (visit_id);
create index task_request on dispatch.task (request_id, made_at);

create table dispatch.offer (
  id uuid primary key,
  visit_id uuid not null references dispatch.visit,
  facilitator_id uuid not null,
  round integer not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  meters integer not null,
  score integer not null,
  because text[] not null,
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  reason text
);
create unique index offer_open on dispatch.offer (visit_id, facilitator_id) where state = 'open';
create unique index offer_accepted on dispatch.offer (visit_id, round) where state = 'accepted';
create index offer_facilitator on dispatch.offer (facilitator_id) where state = 'open';
create index offer_visit on dispatch.offer (visit_id, offered_at);

-- What was known when somebody was asked: enough to explain the choice and to run it again.
create table dispatch.decision (
  id uuid primary key,
  visit_id uuid not null references dispatch.visit,
  round integer not null,
  at timestamptz not null,
  candidates jsonb not null,
  asked uuid[] not null
);
create index decision_visit on dispatch.decision (visit_id, round);

-- Turns that ended early: given back, lost, taken away.
create table dispatch.hand_back (
  visit_id uuid not null references dispatch.visit,
  turn integer not null,
  facilitator_id uuid not null,
  how text not null check (how in ('given_back', 'lost', 'taken_away')),
  reason text not null,
  by text not null,
  at timestamptz not null,
  primary key (visit_id, turn)
);

-- A keyed hash of each code, compared at the door; gone seven days after the visit is final.
create table dispatch.code (
  visit_id uuid not null references dispatch.visit,
  turn integer not null,
  kind text not null check (kind in ('start', 'completion')),
  hash bytea not null,
  primary key (visit_id, turn, kind)
);

-- The visit's history; a row is never changed.
create table dispatch.visit_change (
  seq bigint generated always as identity primary key,
  visit_id uuid not null references dispatch.visit,
  at timestamptz not null,
  device_at timestamptz,
  action text not null,
  from_state text not null,
  to_state text not null,
  facilitator_id uuid,
  reason text,
  cause text,
  actor text not null,
  channel text not null
);
create index visit_change_visit on dispatch.visit_change (visit_id, seq);

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

-- Papers that are with somebody who cannot be sent any more: fetched back by another, or written off on a report.
create table dispatch.recovery (
  id uuid primary key,
  request_id uuid not null,
  -- Of the home, whose visits say where it is: whoever serves tehsils and no whole district has their papers to fetch too.
  tehsil_id text,
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

-- Many visits moved at once: who asked and why, and what became of each.
create table dispatch.move_batch (
  id uuid primary key,
  by_actor jsonb not null,
  reason text not null,
  at timestamptz not null
);

create table dispatch.move (
  batch_id uuid not null references dispatch.move_batch,
  visit_id uuid not null references dispatch.visit,
  slot_id uuid not null,
  result text not null default 'waiting' check (result in ('waiting', 'moved', 'refused')),
  refusal text,
  done_at timestamptz,
  primary key (batch_id, visit_id)
);

-- Links by which a relative follows a visit. The link itself is kept nowhere: only what recognises it.
create table dispatch.trip_link (
  id uuid primary key,
  token_index bytea not null unique,
  visit_id uuid not null references dispatch.visit,
  request_id uuid not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index trip_link_of_request on dispatch.trip_link (request_id) where ended_at is null;
