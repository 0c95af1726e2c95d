-- Money that is in the bank and belongs to no payment we know, and what became of it.
create table payments.bank_credit (
  id uuid primary key,
  amount_paisa bigint not null check (amount_paisa > 0),
  -- The bank's own number of the credit: typed twice, it is one credit.
  bank_reference text not null unique,
  -- Name and account as the statement shows them, sealed.
  sender bytea not null,
  state text not null check (state in ('open', 'matched', 'returned')),
  at timestamptz not null,
  request_id uuid,
  deposit_id uuid unique references payments.deposit,
  -- The bank's number of the transfer that took it back.
  out_reference text unique,
  reason text,
  settled_by text,
  settled_at timestamptz,
  check ((state = 'open') = (settled_at is null)),
  check ((state = 'matched') = (request_id is not null or deposit_id is not null)),
  check (request_id is null or deposit_id is null),
  check ((state = 'returned') = (out_reference is not null))
);
create index bank_credit_state on payments.bank_credit (state, at, id);

-- A request can be paid by a transfer that was found out later.
alter table payments.receipt drop constraint receipt_rail_check;
alter table payments.receipt add constraint receipt_rail_check check (rail in ('cash', 'psid', 'wallet', 'bank'));
