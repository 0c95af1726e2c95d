-- Orders, requests and everything that belongs to a request's own life.
create schema if not exists requests;

-- "order" is a reserved word.
create table requests.orders (
  id uuid primary key,
  account_id uuid not null,
  person_id uuid not null,
  contact_phone text not null,
  language text not null,
  channel text not null,
  ordered_by text,              -- the agent, when ordered on behalf of the account
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
  originals_out integer not null default 0,
  originals_holder text,
  failures_by_citizen integer not null default 0,
  office_took boolean not null default false,
  work_began boolean not null default false,
  correction_cause text,
  office_visit_open boolean not null default false,
  objection jsonb,
  end_reason jsonb,
  cancel_fee_paisa bigint not null default 0,
  refund_paisa bigint not null default 0,
  made_at timestamptz not null,
  updated_at timestamptz not null,
  check (state in ('draft','booked','scheduled','visit_assigned','visiting','ready','submitted','in_process','objected','approved','issued','delivering','at_office','delivered','closed','rejected','withdrawn','cancelled','failed'))
);
create index request_order on requests.request (order_id);
create index request_subject_name on requests.request (lower(subject_name) text_pattern_ops);
create index request_open on requests.request (district_id, due_at) where state not in ('closed','rejected','withdrawn','cancelled','failed','delivered');

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

-- A booking in one statement: order, requests, parties, first history rows and turns.
create function requests.insert_order(o jsonb, rs jsonb, ps jsonb, at timestamptz, actor text, via text) returns integer
language plpgsql as $$
declare made integer;
begin
  insert into requests.orders (id, account_id, person_id, contact_phone, language, channel, ordered_by, discreet, safe_hours, pay_with, manner,
    tehsil_id, district_id, pin_lat, pin_lon, private, skills, slot_id, slot_starts_at, slot_ends_at, earliest_offered, made_at)
  select x.id, x.account_id, x.person_id, x.contact_phone, x.language, via, x.ordered_by, x.discreet, x.safe_hours, x.pay_with, x.manner,
    x.tehsil_id, x.district_id, x.pin_lat, x.pin_lon, decode(x.private, 'base64'), x.skills, x.slot_id, x.slot_starts_at, x.slot_ends_at, x.earliest_offered, insert_order.at
  from jsonb_to_record(o) as x(id uuid, account_id uuid, person_id uuid, contact_phone text, language text, ordered_by text, discreet boolean, safe_hours text,
    pay_with text, manner text, tehsil_id text, district_id text, pin_lat float8, pin_lon float8, private text, skills text[], slot_id uuid, slot_starts_at timestamptz,
    slot_ends_at timestamptz, earliest_offered timestamptz)
  on conflict (id) do nothing;
  get diagnostics made = row_count;
  if made = 0 then return 0; end if;
  insert into requests.request (id, order_id, tracking_no, service_id, service_version, case_id, mode, state, state_since, tehsil_id, district_id, office_id,
    department_id, subject_name, subject_person_id, private, quote, due_at, owed_paisa, paid, papers_ready, proof_ready, made_at, updated_at)
  select r.id, (o->>'id')::uuid, r.tracking_no, r.service_id, r.service_version, r.case_id, r.mode, r.state, insert_order.at, r.tehsil_id, r.district_id, r.office_id,
    r.department_id, r.subject_name, r.subject_person_id, decode(r.private, 'base64'), r.quote, r.due_at, r.owed_paisa, r.owed_paisa = 0, r.papers_ready, r.proof_ready, insert_order.at, insert_order.at
  from jsonb_to_recordset(rs) as r(id uuid, tracking_no text, service_id text, service_version integer, case_id text, mode text, state text, tehsil_id text,
    district_id text, office_id text, department_id text, subject_name text, subject_person_id uuid, private text, quote jsonb, due_at timestamptz, owed_paisa bigint,
    papers_ready boolean, proof_ready boolean);
  insert into requests.change (request_id, at, kind, action, from_state, to_state, actor, channel)
  select r.id, insert_order.at, 'state', c.action, c."from", c."to", insert_order.actor, via
  from jsonb_to_recordset(rs) as r(id uuid, changes jsonb), jsonb_to_recordset(r.changes) as c(action text, "from" text, "to" text);
  insert into requests.span (request_id, from_at, to_at, party)
  select r.id, t.from_at, t.to_at, t.party
  from jsonb_to_recordset(rs) as r(id uuid, turns jsonb), jsonb_to_recordset(r.turns) as t(from_at timestamptz, to_at timestamptz, party text);
  if jsonb_array_length(ps) > 0 then
    insert into requests.party (id, request_id, role, label, name, phone, district_id, private)
    select p.id, p.request_id, p.role, p.label, p.name, p.phone, p.district_id, decode(p.private, 'base64')
    from jsonb_to_recordset(ps) as p(id uuid, request_id uuid, role text, label text, name text, phone text, district_id text, private text);
  end if;
  return 1;
end $$;
