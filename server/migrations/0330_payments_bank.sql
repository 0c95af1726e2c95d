-- What waits for the bank's word is listed by state and age; what a rail settled, and what went to the payout bank.
create index deposit_state on payments.deposit (state, at, id);
create index settlement_state on payments.settlement (state, at, batch_id);

create table payments.rail_settlement (
  id uuid primary key,
  rail text not null,
  gross_paisa bigint not null check (gross_paisa > 0),
  fee_paisa bigint not null check (fee_paisa >= 0 and fee_paisa <= gross_paisa),
  bank_reference text not null unique,
  at timestamptz not null
);
create index rail_settlement_at on payments.rail_settlement (at desc, id desc);

create table payments.payout_funding (
  id uuid primary key,
  amount_paisa bigint not null check (amount_paisa > 0),
  bank_reference text not null unique,
  at timestamptz not null
);
