-- Web Push: which browsers may be told something, and the keys by which they know that it is us.
create table notifications.push_key (
  -- The public half as a browser is given it: 65 bytes, base64url.
  public_key text primary key,
  private_sealed bytea not null,
  made_at timestamptz not null,
  -- Since then no new browser is given it; those that were are still written to with it.
  retired_at timestamptz
);
-- Several processes may begin at once: one key is new.
create unique index push_key_newest on notifications.push_key ((true)) where retired_at is null;

create table notifications.push_subscription (
  id uuid primary key,
  account_id uuid not null,
  app text not null check (app in ('citizen', 'facilitator', 'console')),
  -- A browser's address, as keyed hash: it belongs to whoever was signed in there last.
  endpoint_index bytea not null unique,
  -- The address and the browser's keys.
  sealed bytea not null,
  public_key text not null references notifications.push_key,
  made_at timestamptz not null,
  last_ok timestamptz,
  -- Its push service has asked for patience.
  rests_until timestamptz,
  -- The push service does not know it any more.
  gone_at timestamptz
);
create index push_subscription_account on notifications.push_subscription (account_id) where gone_at is null;
create index push_subscription_gone on notifications.push_subscription (gone_at) where gone_at is not null;
