-- What the bank says: statements that go on from each other, and their lines.
create schema reconciliation;

create table reconciliation.statement (
  id uuid primary key,
  account text not null check (account in ('collection', 'payout')),
  iban text not null,
  -- The bank's own name for it.
  reference text not null,
  format text not null check (format in ('camt053', 'csv')),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  opening_paisa bigint not null,
  closing_paisa bigint not null,
  line_count integer not null check (line_count >= 0),
  -- SHA-256 of the file's bytes: the same file is read once.
  digest bytea not null unique,
  imported_by text not null,
  imported_at timestamptz not null,
  unique (iban, from_day)
);
create index statement_newest on reconciliation.statement (imported_at desc, id desc);
create index statement_last on reconciliation.statement (iban, to_day desc);

create table reconciliation.line (
  id uuid primary key,
  statement_id uuid not null references reconciliation.statement,
  -- From 0, as the bank wrote them.
  place integer not null,
  account text not null check (account in ('collection', 'payout')),
  booked_on date not null,
  -- Into the account positive, out of it negative.
  amount_paisa bigint not null check (amount_paisa <> 0),
  bank_reference text not null,
  -- What the bank passes on: references, slips, senders' names and words. Sealed.
  words bytea not null,
  unique (statement_id, place)
);
create index line_day on reconciliation.line (account, booked_on, id);
