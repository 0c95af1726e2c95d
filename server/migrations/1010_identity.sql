-- People, the accounts by which they sign in, and households. A number may serve many people.
create schema identity;

create table identity.person (
  id uuid primary key,
  name text not null,
  name_ur text not null default '',
  sex text check (sex in ('M', 'F', 'X')),
  born date,
  -- Identity numbers are sealed, and found by keyed hash only.
  identifier_kind text not null default 'none',
  identifier_sealed bytea,
  identifier_index bytea,
  made_at timestamptz not null
);
create index person_identifier on identity.person (identifier_index) where identifier_index is not null;
create index person_name on identity.person (lower(name) text_pattern_ops);
-- People are found by a word of their name in either script, and by its beginning in Urdu.
create index person_name_keys on identity.person using gin (kernel.name_keys(name || ' ' || name_ur));
create index person_name_ur on identity.person (name_ur text_pattern_ops);

create table identity.account (
  id uuid primary key,
  person_id uuid not null references identity.person,
  kind text not null check (kind in ('citizen', 'facilitator', 'staff')),
  phone text not null,
  language text not null default 'ur',
  roles text[] not null default '{}',
  jurisdiction jsonb not null default '{}',
  totp_sealed bytea,
  -- The last time step that was used, so that a code seen over a shoulder opens nothing.
  totp_step bigint not null default 0,
  -- The silent code: typed where another is asked for, it looks as always and calls for help. Kept as keyed hash.
  duress_index bytea,
  -- When somebody last called for help by the silent code: what they confirm in the hours after it is not of their own will.
  duress_at timestamptz,
  demo boolean not null default false,
  -- Made-up people of the demo whom no robot moves: whoever looks works as them.
  by_hand boolean not null default false,
  made_at timestamptz not null,
  suspended_at timestamptz,
  ended_at timestamptz
);
create unique index account_phone on identity.account (phone, kind) where ended_at is null;

-- One code is open for a number and app; kept as keyed hash, 24 hours at most.
create table identity.login_code (
  phone text not null,
  app text not null,
  code_index bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  sends integer not null default 1,
  primary key (phone, app)
);
-- Who asked for codes lately, for hourly caps; addresses as keyed hash.
create table identity.code_request (
  phone text not null,
  address_index bytea not null,
  at timestamptz not null
);
create index code_request_phone on identity.code_request (phone, at);
create index code_request_address on identity.code_request (address_index, at);

create table identity.second_factor (
  ticket_index bytea primary key,
  account_id uuid not null references identity.account,
  app text not null,
  expires_at timestamptz not null,
  tries integer not null default 0
);

create table identity.session (
  token_index bytea primary key,
  account_id uuid not null references identity.account,
  app text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on identity.session (account_id);

-- A caller has read the code that came to their number to this agent: for some minutes the agent speaks for that account.
create table identity.caller_check (
  agent_id uuid not null,
  account_id uuid not null references identity.account,
  checked_at timestamptz not null,
  until timestamptz not null,
  primary key (agent_id, account_id)
);

create table identity.household (
  id uuid primary key,
  owner_person_id uuid not null unique references identity.person
);
create table identity.household_member (
  household_id uuid not null references identity.household,
  person_id uuid not null references identity.person,
  relation text not null,
  adult boolean not null,
  phone text,
  invite_index bytea,
  invite_expires_at timestamptz,
  invite_tries integer not null default 0,
  confirmed_at timestamptz,
  left_at timestamptz,
  primary key (household_id, person_id)
);
create index household_member_phone on identity.household_member (phone) where confirmed_at is null and left_at is null;

-- Roles that make an administrator or an auditor wait for a second person; nobody grants them alone, nor to themselves.
create table identity.role_request (
  account_id uuid primary key references identity.account,
  roles text[] not null,
  asked_by uuid not null references identity.account,
  asked_at timestamptz not null,
  check (asked_by <> account_id)
);
create table identity.role_grant (
  account_id uuid not null references identity.account,
  roles text[] not null,
  asked_by uuid not null references identity.account,
  confirmed_by uuid references identity.account,
  at timestamptz not null,
  check (asked_by <> account_id and confirmed_by <> account_id and confirmed_by <> asked_by),
  -- Power over others' power, and over the trail of what was done, is never one person's to give.
  check (confirmed_by is not null or not (roles && array['admin', 'auditor']))
);
create index role_grant_account on identity.role_grant (account_id, at desc);
