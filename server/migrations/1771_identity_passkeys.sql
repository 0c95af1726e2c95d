-- Keys that somebody's device keeps, of which we have the public half; and the questions that wait for one's answer, as hashes.
create table identity.passkey (
  id uuid primary key,
  account_id uuid not null references identity.account (id),
  credential_id bytea not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  -- Its counter stood still or went back: there are two of it.
  stopped_at timestamptz
);
create index passkey_account on identity.passkey (account_id);
create table identity.passkey_question (
  challenge_index bytea primary key,
  -- Who was asked; nobody yet at sign-in.
  account_id uuid references identity.account (id),
  purpose text not null check (purpose in ('make', 'sign_in', 'step_up')),
  expires_at timestamptz not null
);
create index passkey_question_expires on identity.passkey_question (expires_at);
