-- Orders, requests and everything that belongs to a request's own life.
create schema requests;

-- "order" is a reserved word.
create table requests.orders (
  id uuid primary key,
  account_id uuid not null,
  person_id uuid not null,
  contact_phone text not null,
  language text not null,
  channel text not null,
  -- The agent, when ordered on behalf of the account.
  ordered_by text,
  discreet boolean not null,
  safe_hours text,
  pay_with text not null check (pay_with in ('cash', 'psid')),
  manner text not null,
  tehsil_id text,
  district_id text,
  pin_lat double precision,
  pin_lon double precision,
  -- Address, receiver: sealed; the pin alone plans visits.
  private bytea,
  -- What the visit uses of a slot's capacity beside a pair of hands (woman, biometric device …).
  skills text[] not null default '{""}',
  slot_id uuid,
  slot_starts_at timestamptz,
  slot_ends_at timestamptz,
  earliest_offered timestamptz,
  late_reschedules integer not null default 0,
  -- The papers that the clerk of a walk-in centre saw when the order was brought there: sealed.
  walk_in bytea,
  made_at timestamptz not null
);
create index orders_account on requests.orders (account_id, id);
create index orders_phone on requests.orders (contact_phone, id);

create table requests.request (
  id uuid primary key,
  order_id uuid not null references requests.orders,
  tracking_no text not null unique,
  version integer not null default 1,
  service_id text not null,
  service_version integer not null,
  case_id text not null,
  mode text not null,
  state text not null,
  state_since timestamptz not null,
  tehsil_id text,
  district_id text,
  office_id text,
  department_id text not null,
  -- The walk-in centre that the order was brought to.
  centre_id text,
  subject_name text not null,
  subject_person_id uuid,
  -- Subject, parties, answers, asset: sealed.
  private bytea not null,
  form_version integer not null default 1,
  quote jsonb not null,
  due_at timestamptz,
  form_ready boolean not null default false,
  papers_ready boolean not null default false,
  proof_ready boolean not null default false,
  paid boolean not null default false,
  owed_paisa bigint not null default 0,
  -- What is still due in cash at the door is a fact of its own: what is owed in all contains what only a PSID may pay.
  -- Nothing written means that nothing was paid: then it is the quote's part for the door.
  door_due_paisa bigint check (door_due_paisa >= 0),
  originals_out integer not null default 0,
  originals_holder text,
  -- A second paper (number plates) comes by itself later: until it is home the request does not close.
  paper_to_come boolean not null default false,
  failures_by_citizen integer not null default 0,
  office_took boolean not null default false,
  work_began boolean not null default false,
  correction_cause text,
  office_visit_open boolean not null default false,
  objection jsonb,
  end_reason jsonb,
  cancel_fee_paisa bigint not null default 0,
  refund_paisa bigint not null default 0,
  -- What is told of the visit to the household that is to come or under way (whose turn, when, at which step), and the
  -- receipt of what was paid last: written down by the modules that know, read by everything that speaks of a request.
  home_visit jsonb,
  receipt_no text,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  forgotten_at timestamptz,
  check (state in ('draft', 'booked', 'scheduled', 'visit_assigned', 'visiting', 'ready', 'submitted', 'in_process', 'objected',
    'approved', 'issued', 'delivering', 'at_office', 'delivered', 'closed', 'rejected', 'withdrawn', 'cancelled', 'failed'))
);
create index request_order on requests.request (order_id);
create index request_subject_name on requests.request (lower(subject_name) text_pattern_ops);
-- Requests are found by a word of the name they are about, in either script.
create index request_subject_keys on requests.request using gin (kernel.name_keys(subject_name));
create index request_open on requests.request (district_id, due_at)
  where state not in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed', 'delivered');
create index request_centre on requests.request (centre_id, id desc) where centre_id is not null;
create index request_to_forget on requests.request (state_since)
  where forgotten_at is null and state in ('closed', 'rejected', 'withdrawn', 'cancelled', 'failed');

create table requests.party (
  id uuid primary key,
  request_id uuid not null references requests.request,
  role text not null,
  label text not null,
  name text not null,
  phone text,
  district_id text,
  private bytea
);
create index party_request on requests.party (request_id);

-- The history: states and notes. A row is never changed.
create table requests.change (
  seq bigint generated always as identity primary key,
  request_id uuid not null references requests.request,
  at timestamptz not null,
  device_at timestamptz,
  kind text not null,
  action text,
  from_state text,
  to_state text,
  cause text,
  reason text,
  words jsonb,
  actor text not null,
  channel text not null
);
create index change_request on requests.change (request_id, seq);
-- What happened in the last two days is read by when it happened, whatever has gathered before.
create index change_at on requests.change (at) where kind = 'state';

-- Whose turn it was, and is: spans may lie ahead (a slot's turns are known before); a change cuts what is ahead.
create table requests.span (
  request_id uuid not null references requests.request,
  from_at timestamptz not null,
  to_at timestamptz,
  party text not null,
  primary key (request_id, from_at)
);

create table requests.need (
  id uuid primary key,
  request_id uuid not null references requests.request,
  kind text not null check (kind in ('appear', 'cure', 'pay', 'confirm', 'return_original', 'wait')),
  owner text not null check (owner in ('citizen', 'law')),
  party_id uuid,
  party_label jsonb not null,
  what jsonb not null,
  place jsonb,
  due_at timestamptz,
  state text not null default 'open' check (state in ('open', 'met', 'lapsed', 'waived')),
  reference text,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index need_request on requests.need (request_id);

-- Facilitators who may read the request, and until when.
create table requests.reader (
  request_id uuid not null references requests.request,
  facilitator_id uuid not null,
  until timestamptz,
  primary key (request_id, facilitator_id)
);

-- Who looked at a person's request, in what office of ours, and which part of it. One row for a quarter of an hour.
create table requests.reading (
  request_id uuid not null references requests.request,
  reader text not null,
  -- The desks of that person at that moment; empty for a facilitator.
  roles text[] not null,
  part text not null check (part in ('request', 'application', 'search', 'visit', 'complaint', 'export')),
  quarter bigint not null,
  at timestamptz not null,
  primary key (request_id, reader, part, quarter)
);
create index reading_reader on requests.reading (reader, at desc);

create table requests.area_event (
  id uuid primary key,
  kind text not null,
  scope jsonb not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  note text not null,
  state text not null check (state in ('proposed', 'declared', 'ended')),
  proposed_by text not null,
  declared_by text check (declared_by <> proposed_by)
);
create index area_event_now on requests.area_event (to_at) where state = 'declared';
