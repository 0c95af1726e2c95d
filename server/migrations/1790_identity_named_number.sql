-- Numbers that somebody named as another's: the code that each was sent, and whether whoever has it gave that to them. As keyed hashes.
create table identity.named_number (
  account_id uuid not null references identity.account (id),
  phone_index bytea not null,
  code_index bytea not null,
  sent_at timestamptz not null,
  tries integer not null default 0,
  proved_at timestamptz,
  primary key (account_id, phone_index)
);
create index named_number_phone on identity.named_number (phone_index, sent_at);
