-- How a system begins, and begins again: links by which an administrator signs in for the first time, and the sealed code for
-- the day on which every administrator is lost.
create table identity.first_link (
  id uuid primary key,
  account_id uuid not null references identity.account,
  -- Of the link itself nothing but this is kept.
  token_hash bytea not null unique check (length(token_hash) = 32),
  purpose text not null check (purpose in ('first', 'recovery')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- Whoever opened it last: another's opening before is worth nothing from then on.
  ticket_index bytea,
  totp_sealed bytea,
  openings integer not null default 0,
  tries integer not null default 0,
  used_at timestamptz,
  -- Whether the phone was confirmed by a code; without a text gateway it could not be.
  phone_confirmed boolean,
  -- A later link to the same account has taken its place.
  voided_at timestamptz,
  check (expires_at <= made_at + interval '1 hour'),
  check ((used_at is null) = (phone_confirmed is null))
);
create index first_link_account on identity.first_link (account_id, made_at desc);

create table identity.recovery_code (
  id uuid primary key,
  -- The first group of the code: it says which one somebody holds, and opens nothing.
  label text not null unique,
  -- argon2id over the code, with what it was reckoned with.
  salt bytea not null,
  hash bytea not null check (length(hash) = 32),
  memory_kib integer not null,
  passes integer not null,
  made_at timestamptz not null,
  used_at timestamptz,
  -- A later code has taken its place without it having been used.
  voided_at timestamptz
);
create unique index recovery_code_current on identity.recovery_code ((true)) where used_at is null and voided_at is null;

-- Each time that somebody came with a recovery code, right or wrong; nothing is ever taken out.
create table identity.recovery_attempt (
  id uuid primary key,
  at timestamptz not null,
  outcome text not null check (outcome in ('used', 'used_before', 'wrong', 'too_many')),
  account_id uuid references identity.account,
  check ((outcome = 'used') = (account_id is not null))
);
create index recovery_attempt_at on identity.recovery_attempt (at desc);
create trigger recovery_attempt_kept before update or delete on identity.recovery_attempt
  for each row execute function kernel.refuse_change();
