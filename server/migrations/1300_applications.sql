-- What is filed with an office, what the office says of it, and what it makes.
create schema applications;

-- The form as the citizen said yes to it, line by line.
create table applications.proof (
  request_id uuid primary key,
  hash text not null,
  lines bytea not null,
  proved_by text not null,
  proved_at timestamptz not null
);

create table applications.application (
  application_id uuid primary key,
  request_id uuid not null unique,
  order_id uuid not null,
  tracking_no text not null,
  service_id text not null,
  service_version integer not null,
  case_id text not null,
  department_id text not null,
  office_id text not null,
  district_id text,
  tehsil_id text,
  way text not null check (way in ('visit', 'self', 'desk', 'rest', 'csv', 'email')),
  state text not null check (state in ('to_take', 'in_process', 'objected', 'approved', 'issued', 'decided')),
  reference text,
  -- The diary number is what a facilitator heard at the counter, not confirmed by the office.
  reported_only boolean not null default false,
  proof_hash text,
  -- Null until the office or its system has it.
  filed_at timestamptz,
  taken_at timestamptz,
  due_at timestamptz,
  decided_at timestamptz,
  -- Keyed hashes of the words of the subject's name, for the clerk's search.
  name_words bytea[] not null default '{}',
  -- An approval or issue that waits for an appearance: the department's message id.
  held_message text,
  document_no text,
  paper_id uuid,
  digital_file_id uuid,
  -- HMAC and sealed text of the code against which the paper is handed out at the office.
  collect_code_hash bytea,
  collect_code bytea,
  collect_tries integer not null default 0,
  -- The paper that comes later by itself (number plates).
  second_paper_id uuid,
  version integer not null default 1
);
create index application_pile on applications.application (office_id, state, due_at, application_id);
create index application_district on applications.application (district_id, state, due_at, application_id);
create index application_tehsil on applications.application (tehsil_id, state, due_at, application_id);
create index application_due on applications.application (due_at, application_id);
create index application_tracking on applications.application (tracking_no);
create index application_reference on applications.application (reference);
create index application_names on applications.application using gin (name_words);
-- What happened in the last two days is read by when it happened, whatever has gathered before.
create index application_filed on applications.application (filed_at) where filed_at is not null;
create index application_decided on applications.application (decided_at) where decided_at is not null;

create table applications.objection (
  objection_id uuid primary key,
  application_id uuid not null references applications.application,
  request_id uuid not null,
  code text not null,
  cause text not null,
  -- The department's own words and what is to be put right, sealed: they may name people.
  note bytea,
  items jsonb not null default '[]',
  raised_by text not null,
  raised_at timestamptz not null,
  cured_by text check (cured_by in ('upload', 'visit', 'office', 'other')),
  cured_at timestamptz,
  -- The form was filled in again since.
  answered_at timestamptz
);
create unique index objection_open on applications.objection (request_id) where cured_at is null;
create index objection_request on applications.objection (request_id, raised_at);

create table applications.decision (
  application_id uuid not null references applications.application,
  place integer not null,
  request_id uuid not null,
  kind text not null check (kind in ('filed', 'taken', 'confirmed', 'objected', 'appearance', 'cured', 'approved', 'rejected',
    'issued', 'misprinted', 'sent_back', 'handed_over', 'late_answer', 'reopened', 'over')),
  code text,
  words bytea,
  ground text,
  decided_by text not null,
  channel text not null,
  at timestamptz not null,
  primary key (application_id, place)
);
create trigger append_only before update or delete on applications.decision for each row execute function kernel.refuse_change();

-- Lines of the paper that were put right after an error report: they take the proved line's place.
create table applications.amendment (
  request_id uuid not null,
  field text not null,
  value bytea not null,
  amended_at timestamptz not null,
  primary key (request_id, field)
);

-- Whoever goes themselves keeps their own days: when to be reminded, and what came of it in the end.
create table applications.own_reminder (
  id uuid primary key,
  request_id uuid not null,
  at timestamptz not null,
  words bytea not null,
  made_at timestamptz not null,
  sent_at timestamptz
);
create index own_reminder_request on applications.own_reminder (request_id, at);

create table applications.own_outcome (
  request_id uuid primary key,
  asked integer not null default 0,
  asked_at timestamptz,
  outcome text check (outcome in ('received', 'refused', 'waiting')),
  told_at timestamptz
);
