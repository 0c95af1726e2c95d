-- Calls for help, who is at whose door now, and cash that was taken by force.
create schema safety;

create table safety.alert (
  -- Made by the phone that called, so that the same call twice is one.
  id uuid primary key,
  kind text not null check (kind in ('sos', 'duress', 'citizen')),
  state text not null check (state in ('raised', 'acknowledged', 'closed')),
  -- The account that called; null for a text message from a number that nobody knows.
  caller_id uuid,
  facilitator_id uuid,
  request_id uuid,
  visit_id uuid,
  -- Whoever serves tehsils and no whole district hears the calls from them too. Null where it is not known.
  tehsil_id text,
  district_id text,
  -- Name and number of who called, sealed.
  sealed bytea not null,
  lat double precision,
  lon double precision,
  accuracy_meters double precision,
  channel text not null,
  certain boolean not null default true,
  raised_at timestamptz not null,
  heard_at timestamptz not null,
  rings integer not null default 1,
  escalations integer not null default 0,
  escalated_at timestamptz,
  acknowledged_by text,
  acknowledged_at timestamptz,
  closed_by text,
  closed_at timestamptz,
  outcome text,
  check (state <> 'closed' or (closed_by is not null and outcome is not null and acknowledged_by is not null))
);
create index alert_open on safety.alert (heard_at) where state <> 'closed';
create index alert_caller on safety.alert (caller_id, heard_at desc);

create table safety.alert_log (
  id bigint generated always as identity primary key,
  alert_id uuid not null references safety.alert,
  what text not null,
  note text not null default '',
  by text not null,
  at timestamptz not null
);
create index alert_log_alert on safety.alert_log (alert_id, id);

-- Who is at or on the way to whose door, as dispatch announces it.
create table safety.visit_now (
  visit_id uuid not null,
  facilitator_id uuid not null,
  request_ids uuid[] not null,
  since timestamptz not null,
  ended_at timestamptz,
  primary key (visit_id, facilitator_id)
);
create index visit_now_open on safety.visit_now (facilitator_id) where ended_at is null;
-- A citizen's call counts for a while after the visit: visits that have ended are looked up as well.
create index visit_now_requests on safety.visit_now using gin (request_ids);

create table safety.robbery (
  id uuid primary key,
  facilitator_id uuid not null,
  alert_id uuid references safety.alert,
  tehsil_id text,
  district_id text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  state text not null check (state in ('reported', 'approved_once', 'booked', 'refused')),
  account bytea not null,
  police_report text not null default '',
  reported_by text not null,
  reported_at timestamptz not null,
  first_approver text,
  second_approver text,
  decided_at timestamptz,
  reason text not null default '',
  check (first_approver is distinct from reported_by and second_approver is distinct from reported_by),
  check (state <> 'booked' or (first_approver is not null and second_approver is not null
    and first_approver <> second_approver and police_report <> ''))
);
create unique index robbery_open on safety.robbery (facilitator_id) where state in ('reported', 'approved_once');
