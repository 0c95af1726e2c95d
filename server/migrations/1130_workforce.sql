-- Facilitators as the programme knows them, the agencies that employ some of them, how each came to stand where they do,
-- and the walk-in centres as payees.
create schema workforce;

create table workforce.agency (
  id uuid primary key,
  name jsonb not null,
  state text not null default 'approved' check (state in ('asked', 'approved', 'refused')),
  -- Null until it is approved; what holds on a day is in agency_share.
  share_basis_points integer check (share_basis_points between 0 and 10000),
  active boolean not null default true,
  made_at timestamptz not null
);

create sequence workforce.badge_no start with 20001;

create table workforce.facilitator (
  -- The id of their account: one person, one sign-in, one badge.
  id uuid primary key,
  person_id uuid not null,
  -- As printed on the badge, in both scripts: whoever reads Urdu reads it in Urdu.
  name text not null,
  name_ur text not null default '',
  phone text not null,
  badge_no text not null unique check (badge_no ~ '^[A-Z0-9-]{3,20}$'),
  standing text not null
    check (standing in ('applied', 'vetting', 'training', 'approved', 'active', 'paused', 'warned', 'suspended', 'ended')),
  -- The decision of due process on which a warning or a suspension rests; the gate (1212) refuses one without it.
  decision_id uuid,
  sex text not null check (sex in ('M', 'F', 'X')),
  skills text[] not null default '{}',
  equipment text[] not null default '{}',
  vehicle text not null default '',
  tehsils text[] not null,
  agency_id uuid references workforce.agency,
  taxpayer_active boolean not null default false,
  -- Written down by whoever keeps ratings; dispatch reads them here.
  rating numeric(3, 2),
  rated_visits integer not null default 0,
  rating_multiplier numeric(4, 3) not null default 1 check (rating_multiplier between 0.9 and 1.1),
  version integer not null default 1,
  made_at timestamptz not null
);
create index facilitator_tehsils on workforce.facilitator using gin (tehsils) where standing in ('active', 'warned');
create index facilitator_person on workforce.facilitator (person_id);
create index facilitator_agency on workforce.facilitator (agency_id, id) where agency_id is not null;

-- Never changed: each step with who, when and why.
create table workforce.standing_change (
  id bigint generated always as identity primary key,
  facilitator_id uuid not null references workforce.facilitator,
  from_standing text,
  to_standing text not null,
  reason text not null,
  by text not null,
  at timestamptz not null
);
create index standing_change_facilitator on workforce.standing_change (facilitator_id, id);

-- The face on the badge, small, as it was vetted; households see it while its owner comes, strangers with the code of the
-- badge.
create table workforce.photo (
  facilitator_id uuid primary key references workforce.facilitator,
  sealed bytea not null,
  set_at timestamptz not null
);

-- A share holds from its day until a later one begins; what was earned before keeps the share it was split by.
create table workforce.agency_share (
  agency_id uuid not null references workforce.agency,
  from_day date not null,
  share_basis_points integer not null check (share_basis_points between 0 and 5000),
  change_id uuid not null,
  made_at timestamptz not null,
  primary key (agency_id, from_day)
);

-- What an agency asks a supervisor for.
create table workforce.agency_change (
  id uuid primary key,
  agency_id uuid not null references workforce.agency,
  kind text not null check (kind in ('found', 'share', 'release')),
  facilitator_id uuid references workforce.facilitator,
  share_basis_points integer check (share_basis_points between 0 and 5000),
  from_day date,
  reason text not null,
  state text not null default 'asked' check (state in ('asked', 'approved', 'refused')),
  asked_by text not null,
  asked_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  decision_reason text,
  check ((state = 'asked') = (decided_by is null)),
  -- Whoever asks does not approve: held here too.
  check (decided_by is null or decided_by <> asked_by),
  check ((kind = 'release') = (facilitator_id is not null)),
  check (kind = 'release' or (share_basis_points is not null and from_day is not null))
);
create index agency_change_open on workforce.agency_change (asked_at) where state = 'asked';
create index agency_change_agency on workforce.agency_change (agency_id, asked_at desc);

create table workforce.agency_invitation (
  id uuid primary key,
  agency_id uuid not null references workforce.agency,
  phone text not null,
  code_index bytea not null,
  by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_by uuid references workforce.facilitator,
  used_at timestamptz
);
create index agency_invitation_agency on workforce.agency_invitation (agency_id, made_at desc);
create index agency_invitation_phone on workforce.agency_invitation (phone) where used_at is null;

-- A walk-in centre holds cash and earns: this is its name in the ledger.
create table workforce.centre (
  id text primary key,
  payee_id uuid not null unique,
  made_at timestamptz not null
);
