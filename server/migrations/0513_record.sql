-- A person's own record: the file that was asked for, sealed with a key of its own, gone when it expires.
create schema record;

create table record.download (
  id uuid primary key,
  account_id uuid not null,
  asked_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz,
  bytes integer,
  sealed bytea
);
create index download_account on record.download (account_id, asked_at desc);
-- One is made at a time.
create unique index download_making on record.download (account_id) where ready_at is null;

-- Accounts that were closed on their person's word: when, and nothing of whom.
create table record.deletion (
  account_id uuid primary key,
  at timestamptz not null,
  requests integer not null
);
