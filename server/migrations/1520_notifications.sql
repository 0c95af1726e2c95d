-- Every message that was, or is to be, sent. Texts hold codes and names: sealed.
create schema notifications;

create table notifications.message (
  id uuid primary key,
  at timestamptz not null,
  phone text not null,
  template text not null,
  language text not null,
  sealed bytea not null,
  -- The same message twice is one message.
  dedupe_key text unique,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  tries integer not null default 0,
  last_error text,
  not_before timestamptz
);
create index message_phone on notifications.message (phone, at desc);
create index message_open on notifications.message (at) where state <> 'sent';
