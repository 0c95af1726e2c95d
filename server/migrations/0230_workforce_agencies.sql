-- Agencies: shares by version, whom they invited, what they ask a supervisor for; and the walk-in centres as payees.
alter table workforce.agency add column state text not null default 'approved' check (state in ('asked', 'approved', 'refused'));
alter table workforce.agency alter column share_basis_points drop not null;

-- A share holds from its day until a later one begins; what was earned before keeps the share it was split by.
create table workforce.agency_share (
  agency_id uuid not null references workforce.agency,
  from_day date not null,
  share_basis_points integer not null check (share_basis_points between 0 and 5000),
  change_id uuid not null,
  made_at timestamptz not null,
  primary key (agency_id, from_day)
);

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
create index facilitator_agency on workforce.facilitator (agency_id, id) where agency_id is not null;

-- A walk-in centre holds cash and earns: this is its name in the ledger.
create table workforce.centre (
  id text primary key,
  payee_id uuid not null unique,
  made_at timestamptz not null
);
