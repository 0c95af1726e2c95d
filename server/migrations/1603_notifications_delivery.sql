-- How each message went out: every try by its way, what was asked of a number, and how people want to be told.
alter table notifications.message drop constraint message_state_check;
alter table notifications.message add constraint message_state_check
  check (state in ('waiting', 'sending', 'sent', 'delivered', 'unknown', 'failed', 'digested'));
alter table notifications.message
  -- Whose account it is, where that is known: by it a push or an e-mail finds its way.
  add column account_id uuid,
  -- The one text in which this one was told together with others.
  add column digest_id uuid,
  -- What a person asks to be sent again begins anew: what was tried before this counts no more.
  add column again_from timestamptz;
drop index notifications.message_open;
create index message_open on notifications.message (at) where state in ('waiting', 'sending', 'unknown', 'failed');
-- What waits for the morning, by number: it is told together.
create index message_waiting on notifications.message (phone, not_before) where state = 'waiting' and not_before is not null;

-- One try to send one message by one way. The id is what the other side is given, so that a second sending of the
-- same try can be known there as the same.
create table notifications.attempt (
  id uuid primary key,
  message_id uuid not null references notifications.message on delete cascade,
  channel text not null check (channel in ('push', 'text', 'email')),
  -- Null: the demo's inbox page, which is nobody's connection.
  connection_id uuid,
  state text not null check (state in ('sending', 'accepted', 'delivered', 'refused', 'unknown')),
  -- What the other side calls it; its report about the delivery says this.
  provider_id text,
  parts integer not null default 1,
  price_paisa bigint not null default 0,
  error text,
  -- The number does not exist, say: another gateway would say so as well.
  blames_message boolean not null default false,
  -- How often this very try was handed over: where the other side knows it by its id, a second time does not double it.
  sends integer not null default 1,
  begun_at timestamptz not null,
  ended_at timestamptz,
  reported_at timestamptz
);
create index attempt_message on notifications.attempt (message_id, begun_at);
create unique index attempt_provider on notifications.attempt (connection_id, provider_id) where provider_id is not null;

-- How a gateway does: after failures it is passed over for a growing time.
create table notifications.gateway (
  connection_id uuid primary key,
  failures integer not null default 0,
  passed_over_until timestamptz
);

-- Reports about what a gateway was never given, or about what we have not written down yet.
create table notifications.unmatched_report (
  connection_id uuid not null,
  -- What the other side calls the message, or our own id where it says that.
  said_id text not null,
  delivered boolean not null,
  error text not null default '',
  at timestamptz not null,
  primary key (connection_id, said_id)
);
create index unmatched_report_at on notifications.unmatched_report (at);

-- What was last asked of a number, so that a bare digit is understood.
create table notifications.question (
  id uuid primary key,
  phone text not null,
  template text not null,
  kind text not null check (kind in ('extra_money', 'rating', 'slot', 'cancel_fee')),
  -- The visit or the request of which it asks.
  about text not null,
  asked_at timestamptz not null,
  until timestamptz not null,
  answered_at timestamptz
);
create index question_phone on notifications.question (phone, asked_at desc);
create index question_asked on notifications.question (asked_at);

-- How somebody wants to be told what can wait. Codes and the door come by text whatever is chosen.
create table notifications.preference (
  account_id uuid primary key,
  first_channel text not null default 'text' check (first_channel in ('push', 'text', 'email')),
  email_sealed bytea,
  -- Set when the code that was sent there was given back.
  email_proved_at timestamptz,
  email_code_index bytea,
  email_code_until timestamptz,
  email_code_tries integer not null default 0,
  changed_at timestamptz not null
);
