-- Payouts by batch: made by one person, let go of by another, sent piece by piece, answered by the bank's file.
create table commissions.payout_batch (
  id uuid primary key,
  state text not null default 'made' check (state in ('made', 'releasing', 'released', 'withdrawn')),
  made_by text not null,
  made_at timestamptz not null,
  -- Who let go of it, or took it back.
  settled_by text,
  settled_at timestamptz,
  -- When the last of its lines was sent.
  done_at timestamptz,
  reason text,
  check ((state = 'made') = (settled_by is null)),
  -- Whoever made it never lets go of it, whatever a program says.
  check (state not in ('releasing', 'released') or settled_by <> made_by)
);
create index payout_batch_newest on commissions.payout_batch (made_at desc, id desc);

-- What was to be paid to whom when the batch was made: that, or nothing, is sent.
create table commissions.batch_line (
  batch_id uuid not null references commissions.payout_batch,
  payee_id uuid not null,
  -- What the bank is told to call it, and names in its answer.
  reference uuid not null unique,
  account_id uuid,
  commission_paisa bigint not null check (commission_paisa >= 0),
  reimbursement_paisa bigint not null check (reimbursement_paisa >= 0),
  -- How much of the commission single lines of pay stand behind.
  accrued_paisa bigint not null check (accrued_paisa >= 0),
  state text not null check (state in ('waiting', 'sent', 'left_out')),
  why text check (why in ('pay_held', 'no_account', 'account_wrong', 'account_changed', 'sum_changed', 'withdrawn')),
  primary key (batch_id, payee_id),
  check ((state = 'left_out') = (why is not null))
);
-- Nobody waits in two batches.
create unique index batch_line_once on commissions.batch_line (payee_id) where state = 'waiting';
create index batch_line_waiting on commissions.batch_line (batch_id, payee_id) where state = 'waiting';

-- A line of pay that was free when the batch was made; what becomes free later waits for the next.
alter table commissions.accrual add column offered_in uuid;
alter table commissions.accrual add column agency_offered_in uuid;

-- The bank's answers, by the number that it gave each: read once.
create table commissions.bank_answer (
  message_id text primary key,
  digest bytea not null,
  batch_id uuid not null references commissions.payout_batch,
  paid integer not null,
  returned integer not null,
  under_way integer not null,
  read_by text not null,
  read_at timestamptz not null
);
create index bank_answer_batch on commissions.bank_answer (batch_id);
