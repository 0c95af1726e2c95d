-- Payments: receipts, PSIDs, third-party costs, refunds, cash on its way to the bank. The money itself is in the ledger.
create schema payments;

create sequence payments.receipt_running;

create table payments.receipt (
  receipt_no text primary key,
  -- The client's payment: one payment of a visit makes a receipt for each request.
  payment_id text not null,
  request_id uuid not null,
  order_id uuid not null,
  visit_id uuid,
  facilitator_id uuid,
  account_id uuid not null,
  rail text not null check (rail in ('cash', 'psid', 'wallet', 'bank')),
  amount_paisa bigint not null check (amount_paisa > 0),
  lines jsonb not null,
  journal_key text not null,
  device_receipt_no text,
  qr text not null,
  at timestamptz not null,
  device_at timestamptz,
  unique (payment_id, request_id)
);
create index receipt_request on payments.receipt (request_id, at);
create index receipt_visit on payments.receipt (visit_id) where visit_id is not null;

-- What has been paid of each line of the quote, and whether it was spent for what it was paid for.
create table payments.paid_line (
  request_id uuid not null,
  code text not null,
  receipt_no text not null references payments.receipt,
  rail text not null,
  kind text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  -- Returned: the money went back when the request ended, before it was opened again; the line is owed anew.
  spent text check (spent in ('psid', 'counter', 'third_party', 'fee_due', 'returned')),
  primary key (request_id, code, receipt_no)
);

create table payments.psid (
  number text primary key check (number ~ '^\d{17}$'),
  reference text not null unique,
  request_id uuid not null,
  purpose text not null check (purpose in ('government', 'all')),
  amount_paisa bigint not null check (amount_paisa > 0),
  lines jsonb not null,
  -- Set when a facilitator pays it out of the cash that the citizen gave.
  from_cash_of uuid,
  state text not null check (state in ('open', 'paid', 'expired', 'unknown', 'cancelled')),
  why text,
  transaction_id text unique,
  polls integer not null default 0,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  paid_at timestamptz
);
create index psid_request on payments.psid (request_id, made_at);

-- Every call-back as it came, believed or not.
create table payments.callback (
  id bigint generated always as identity primary key,
  psid text not null,
  body jsonb not null,
  genuine boolean not null,
  at timestamptz not null
);
create index callback_psid on payments.callback (psid);

-- The department's own figure for an assessed line.
create table payments.assessment (
  request_id uuid not null,
  code text not null,
  amount_paisa bigint not null check (amount_paisa >= 0),
  reference text not null,
  state text not null check (state in ('offered', 'accepted', 'declined')),
  at timestamptz not null,
  primary key (request_id, code)
);

create table payments.third_party (
  id uuid primary key,
  request_id uuid not null,
  visit_id uuid not null,
  facilitator_id uuid not null,
  code text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  receipt_file_id uuid not null,
  paid_from text not null check (paid_from in ('own_pocket', 'cash_in_hand')),
  at timestamptz not null,
  unique (request_id, code)
);
-- One photographed receipt pays for one cost.
create unique index third_party_receipt on payments.third_party (receipt_file_id);

create table payments.refund (
  id text primary key,
  request_id uuid not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  way text not null check (way in ('cash', 'bank')),
  facilitator_id uuid,
  reference text,
  at timestamptz not null
);
create index refund_request on payments.refund (request_id);

-- Wrong codes at the door; the code itself is derived, never kept.
create table payments.refund_try (
  request_id uuid primary key,
  turn integer not null default 1,
  tries integer not null default 0
);

create table payments.deposit (
  id uuid primary key,
  facilitator_id uuid not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  slip_no text not null,
  slip_file_id uuid,
  state text not null check (state in ('in_transit', 'matched')),
  bank_reference text,
  at timestamptz not null,
  matched_at timestamptz
);
create index deposit_facilitator on payments.deposit (facilitator_id, at);
-- What waits for the bank's word is listed by state and age.
create index deposit_state on payments.deposit (state, at, id);

create table payments.cash_count (
  id uuid primary key,
  facilitator_id uuid not null,
  counted_paisa bigint not null,
  expected_paisa bigint not null,
  at timestamptz not null
);

create table payments.settlement (
  batch_id uuid primary key,
  department_id text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  state text not null check (state in ('sent', 'confirmed')),
  at timestamptz not null,
  confirmed_at timestamptz
);
create index settlement_state on payments.settlement (state, at, batch_id);

-- What a rail settled, and what went to the payout bank.
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
  -- A credit that nobody knew can turn out to be a rail's settlement.
  settlement_id uuid unique references payments.rail_settlement,
  -- The bank's number of the transfer that took it back.
  out_reference text unique,
  reason text,
  settled_by text,
  settled_at timestamptz,
  check ((state = 'open') = (settled_at is null)),
  constraint bank_credit_explained
    check (num_nonnulls(request_id, deposit_id, settlement_id) = (state = 'matched')::int),
  constraint bank_credit_check3 check ((state = 'returned') = (out_reference is not null))
);
create index bank_credit_state on payments.bank_credit (state, at, id);

-- How a request stands with its money: what the department is due, whether our charge was earned, how often it ended.
create table payments.standing (
  request_id uuid primary key,
  filed boolean not null default false,
  endings integer not null default 0,
  settled_state text
);

-- Where a real rail answers, and the secret it signs with (sealed). The demo starts its simulator instead.
create table payments.rail (
  name text primary key,
  url text not null,
  sealed_secret bytea not null
);
