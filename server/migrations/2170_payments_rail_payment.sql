-- What a citizen pays over a rail: a wallet, a card. A rail's word is asked for until it is plain; money is booked once.
create table payments.rail_payment (
  id uuid primary key,
  rail text not null,
  -- Ours, as the rail repeats it.
  reference text not null unique,
  request_id uuid not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  currency text not null,
  state text not null check (state in
    ('asked', 'waiting', 'unknown', 'paid', 'differs', 'failed', 'cancelled', 'expired')),
  why text,
  -- The wallet, sealed; forgotten once the rail was asked.
  payer bytea,
  last4 text not null,
  -- The rail was asked, or may have been: it is not asked again, it is inquired.
  sent_at timestamptz,
  inquiries integer not null default 0,
  transaction_id text,
  taken_paisa bigint check (taken_paisa > 0),
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  booked_at timestamptz,
  unique (rail, transaction_id),
  constraint rail_payment_booked check (
    (state in ('paid', 'differs')) = (booked_at is not null)
    and num_nonnulls(booked_at, transaction_id, taken_paisa) in (0, 3)),
  constraint rail_payment_forgets check (payer is null or sent_at is null)
);
create index rail_payment_request on payments.rail_payment (request_id, begun_at desc);

-- What its rail signed, as it came; sealed, because it names a wallet.
create table payments.rail_call (
  id bigint generated always as identity primary key,
  payment_id uuid not null references payments.rail_payment,
  body bytea not null,
  at timestamptz not null
);
create index rail_call_payment on payments.rail_call (payment_id, id);
