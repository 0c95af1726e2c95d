-- A facilitator says that a line of their pay is wrong, in their own words; one of finance answers. A line is asked about once.
create table commissions.pay_claim (
  id uuid primary key,
  task_id uuid not null,
  rule_id text not null,
  facilitator_id uuid not null,
  -- What they said, and what they were answered: sealed by the system's own key.
  said bytea not null,
  said_at timestamptz not null,
  -- Who works on it; it may go over to another.
  owner text,
  owned_at timestamptz,
  state text not null default 'open' check (state in ('open', 'upheld', 'refused')),
  -- What more is earned, before any agency's share: a line of its own.
  further_paisa bigint not null default 0 check (further_paisa >= 0),
  answer bytea,
  answered_by text,
  answered_at timestamptz,
  unique (task_id, rule_id),
  check ((state = 'open') = (answered_at is null)),
  check ((state = 'open') = (answer is null)),
  check (state = 'upheld' or further_paisa = 0)
);
create index pay_claim_open on commissions.pay_claim (said_at, id) where state = 'open';
create index pay_claim_answered on commissions.pay_claim (answered_at desc, id desc) where state <> 'open';

-- The facilitator's own word holds their part and nothing else; `disputed_by` is a complaint about the visit.
alter table commissions.accrual add column claim_id uuid;
-- What an upheld claim gives is a line of its own: what was earned is never changed.
alter table commissions.accrual drop constraint accrual_kind_check;
alter table commissions.accrual add constraint accrual_kind_check
  check (kind in ('done', 'call_out', 'wasted_leg', 'corrected'));
