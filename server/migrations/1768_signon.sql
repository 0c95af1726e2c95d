-- Staff who sign in by somebody else's OpenID Connect.
create schema signon;

-- What a provider says of itself, so that nobody waits for it before they are sent there.
create table signon.provider (
  connection_id uuid primary key,
  issuer text not null,
  metadata jsonb not null,
  read_at timestamptz not null
);

-- One way there and back: minutes, once, in the browser that began it.
create table signon.attempt (
  id uuid primary key,
  connection_id uuid not null,
  state_index bytea not null,
  keep_index bytea not null,
  step text not null default 'begun' check (step in ('begun', 'came', 'known', 'refused', 'used')),
  -- What the answer has to fit, and the answer; gone once it was looked at.
  sealed bytea,
  account_id uuid,
  refusal text,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  check ((step in ('begun', 'came')) = (sealed is not null)),
  check ((step in ('known', 'used')) = (account_id is not null)),
  check ((step = 'refused') = (refusal is not null))
);
create index attempt_made on signon.attempt (made_at);

-- Who is whom: a person of theirs, by the subject that never changes, is an account of ours.
create table signon.binding (
  id uuid primary key,
  connection_id uuid not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  bound_at timestamptz not null,
  last_at timestamptz,
  ended_at timestamptz
);
create unique index binding_subject on signon.binding (issuer, subject) where ended_at is null;
create unique index binding_account on signon.binding (account_id, issuer) where ended_at is null;
