-- Departments are paid by batches: each fee that fell due stands in one, made by one person and let go of by another.
alter table payments.paid_line
  -- Whose the fee became, and when; null for what was not collected for a department, and for what an older version spent.
  add column department_id text,
  add column due_at timestamptz,
  add column batch_id uuid;

alter table payments.settlement
  drop constraint settlement_state_check,
  add constraint settlement_state_check check (state in ('made', 'sent', 'confirmed', 'withdrawn', 'returned')),
  add column fees integer not null default 0,
  -- Fees that fell due by the end of this day alone.
  add column until date,
  -- Null in what was settled by the whole balance of a department, before there were batches.
  add column made_by text,
  -- Who let go of it, or took it back.
  add column settled_by text,
  add column settled_at timestamptz,
  add column reason text,
  -- What the bank has said that it paid, so far.
  add column confirmed_paisa bigint not null default 0,
  -- Whoever made it never lets go of it, whatever a program says.
  add constraint settlement_two_people
    check (made_by is null or state in ('made', 'withdrawn') or (settled_by is not null and settled_by <> made_by));
create index settlement_newest on payments.settlement (at desc, batch_id desc);

-- Which fees are a department's and in no batch; which a batch has; and those that nobody has looked at since the upgrade.
create index paid_line_owed on payments.paid_line (department_id, due_at, request_id, code, receipt_no)
  where spent = 'fee_due' and batch_id is null and department_id is not null;
create index paid_line_batch on payments.paid_line (batch_id, due_at, request_id, code, receipt_no) where batch_id is not null;
create index paid_line_unknown on payments.paid_line (request_id) where spent = 'fee_due' and department_id is null;

-- What the bank or the department has said of a batch: it may be paid in parts.
create table payments.settlement_confirmation (
  id uuid primary key,
  batch_id uuid not null references payments.settlement,
  -- The bank's number of the transfer, or the challan's: typed twice, it is one.
  bank_reference text not null unique,
  day date not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  -- How much of it was more than the batch.
  over_paisa bigint not null default 0 check (over_paisa >= 0 and over_paisa < amount_paisa),
  -- Why it is not the sum that was due.
  reason text,
  said_by text not null,
  said_at timestamptz not null
);
create index settlement_confirmation_batch on payments.settlement_confirmation (batch_id, said_at, id);
