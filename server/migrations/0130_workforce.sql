-- Facilitators as the programme knows them, the agencies that employ some of them, and how each came to stand where they do.
create schema workforce;

create table workforce.agency (
  id uuid primary key,
  name jsonb not null,
  share_basis_points integer not null check (share_basis_points between 0 and 10000),
  active boolean not null default true,
  made_at timestamptz not null
);

create table workforce.facilitator (
  -- The id of their account: one person, one sign-in, one badge.
  id uuid primary key,
  person_id uuid not null,
  -- As printed on the badge.
  name text not null,
  phone text not null,
  badge_no text not null unique check (badge_no ~ '^[A-Z0-9-]{3,20}$'),
  standing text not null check (standing in ('applied', 'vetting', 'training', 'approved', 'active', 'paused', 'warned', 'suspended', 'ended')),
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
