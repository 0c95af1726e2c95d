-- Where refunds go. What is owed to each request's citizen and since when; where they said it is to go; what became of what
-- was sent.

create table payments.refund_due (
  request_id uuid primary key,
  amount_paisa bigint not null check (amount_paisa > 0),
  since timestamptz not null,
  -- How often the citizen was asked again.
  reminded integer not null default 0,
  -- Why the bank sent the last one back.
  returned text
);
create index refund_due_since on payments.refund_due (since, request_id);

-- One that was replaced or used is never in force again; a refund that comes back asks anew.
create table payments.refund_destination (
  id uuid primary key,
  request_id uuid not null,
  kind text not null check (kind in ('bank', 'wallet', 'door', 'centre')),
  -- The bank's letters, the wallet, or the centre.
  place text,
  last4 text check (length(last4) = 4),
  -- Number and holder, by the request's own key; gone when nobody is to be paid by it any more.
  sealed bytea,
  state text not null check (state in ('chosen', 'replaced', 'used')),
  chosen_by text not null,
  at timestamptz not null,
  ended_at timestamptz,
  check ((kind in ('bank', 'wallet')) = (last4 is not null)),
  check ((state = 'chosen') = (ended_at is null))
);
create unique index refund_destination_chosen on payments.refund_destination (request_id) where state = 'chosen';

alter table payments.refund drop constraint refund_way_check;
alter table payments.refund add constraint refund_way_check check (way in ('cash', 'bank', 'wallet'));
alter table payments.refund add column state text not null default 'paid' check (state in ('sent', 'paid', 'returned'));
alter table payments.refund add column destination_id uuid references payments.refund_destination;
-- The instruction it went out with; none for cash.
alter table payments.refund add column batch_id uuid;
-- The centre whose till it was counted out of.
alter table payments.refund add column centre_id text;
-- The receipt for cash that was counted out.
alter table payments.refund add column receipt_no text unique;
alter table payments.refund add column qr text;
alter table payments.refund add column settled_at timestamptz;
alter table payments.refund add column reason text;
create index refund_state on payments.refund (state, at, id);
create index refund_batch on payments.refund (batch_id) where batch_id is not null;
