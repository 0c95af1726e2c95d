-- What goes to the departments' own systems and what comes back.
create schema departments;

create table departments.filing (
  application_id uuid primary key,
  request_id uuid not null,
  tracking_no text not null,
  department_id text not null,
  office_id text,
  district_id text,
  tehsil_id text,
  connector text not null check (connector in ('rest', 'csv', 'email')),
  -- Counts what was sent for this application: the first filing, each cure, each correction.
  round integer not null default 1,
  -- What is to be sent, sealed with the request's key.
  envelope bytea not null,
  -- queued: to be sent. sent, later: given, its answer awaited. accepted: taken. refused: not taken. stuck: gave up.
  -- over: nothing more is awaited.
  state text not null check (state in ('queued', 'sent', 'later', 'accepted', 'refused', 'stuck', 'over')),
  tries integer not null default 0,
  last_error text,
  -- Why the department's system did not take it: its code, and its words, sealed.
  refusal_code text,
  refusal_words bytea,
  next_try_at timestamptz,
  reference text,
  -- The highest sequence number of the department's messages that was acted upon.
  last_sequence integer not null default -1,
  queued_at timestamptz not null,
  sent_at timestamptz,
  answered_at timestamptz
);
create index filing_state on departments.filing (state, queued_at);
create index filing_awaited on departments.filing (department_id, application_id) where state in ('sent', 'later', 'accepted');
create index filing_request on departments.filing (request_id);

-- Every message of a department, once each; what was late or said nothing new is kept and marked.
create table departments.answer (
  department_id text not null,
  message_id text not null,
  application_id uuid not null,
  request_id uuid not null,
  sequence integer not null,
  kind text not null check (kind in ('acknowledged', 'objected', 'approved', 'rejected', 'issued')),
  body bytea not null,
  came_by text not null check (came_by in ('send', 'poll', 'callback')),
  arrived_at timestamptz not null,
  -- A message of a later sequence was acted upon before.
  superseded boolean not null,
  primary key (department_id, message_id)
);
create index answer_application on departments.answer (application_id, sequence);

-- A department that does not answer: everything for it waits, nothing is counted against an application.
create table departments.outage (
  -- Department and connector: its mail may be down while its files are taken.
  line text primary key,
  since timestamptz not null,
  next_try_at timestamptz not null,
  tries integer not null default 1
);

-- How far a department's own list of messages has been read.
create table departments.cursor (
  department_id text not null,
  connector text not null,
  position text not null,
  read_at timestamptz not null,
  primary key (department_id, connector)
);
