-- A person's own record: the file that was asked for, sealed with a key of its own, gone when it expires.
create schema record;

create table record.download (
  id uuid primary key,
  account_id uuid not null,
  asked_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz,
  bytes integer,
  -- The making whose pieces are the file.
  making uuid
);
create index download_account on record.download (account_id, asked_at desc);
-- One is made at a time.
create unique index download_making on record.download (account_id) where ready_at is null;

-- The file lies in pieces: it is made and sent one piece at a time, and never stands in memory whole.
create table record.download_part (
  download_id uuid not null references record.download on delete cascade,
  -- One making: a job that was stopped half-way leaves pieces that nobody reads.
  making uuid not null,
  place integer not null,
  sealed bytea not null,
  primary key (download_id, making, place)
);

-- Accounts that were closed on their person's word: when, and nothing of whom.
create table record.deletion (
  account_id uuid primary key,
  at timestamptz not null,
  requests integer not null
);
