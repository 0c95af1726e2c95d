-- Commissions: what each leg earned, by which rule, for whom; when it is free; in which payout it went.
create schema commissions;

create table commissions.accrual (
  task_id uuid not null,
  rule_id text not null,
  rule_version text not null,
  kind text not null check (kind in ('done', 'call_out', 'wasted_leg')),
  leg text not null,
  visit_id uuid not null,
  request_id uuid not null,
  facilitator_id uuid not null,
  agency_id uuid,
  gross_paisa bigint not null check (gross_paisa > 0),
  facilitator_paisa bigint not null check (facilitator_paisa >= 0),
  agency_paisa bigint not null check (agency_paisa >= 0),
  -- Who bears a wasted or repeated leg; null for one that was simply due.
  charged_to text,
  state text not null check (state in ('held', 'available', 'paid', 'taken_back')),
  unproven boolean not null,
  disputed_by text,
  earned_at timestamptz not null,
  release_at timestamptz,
  batch_id uuid,
  tax_paisa bigint not null default 0,
  primary key (task_id, rule_id),
  check (facilitator_paisa + agency_paisa = gross_paisa)
);
create index accrual_facilitator on commissions.accrual (facilitator_id, earned_at desc);
create index accrual_visit on commissions.accrual (visit_id);
create index accrual_payable on commissions.accrual (facilitator_id) where state = 'available';
create index accrual_batch on commissions.accrual (batch_id) where batch_id is not null;
-- A statement reads an agency's month.
create index accrual_agency on commissions.accrual (agency_id, earned_at) where agency_id is not null;

-- A visit whose pay is in doubt, also before its pay is booked: a complaint may come while the work still goes on.
create table commissions.visit_dispute (
  visit_id uuid primary key,
  case_id text not null
);

-- One row a payee and batch; the taxpayer's status as it was that day.
create table commissions.payout (
  batch_id uuid not null,
  payee_id uuid not null,
  -- Which account it was sent to, fixed when it is sent: the id of the change, or the payee's own for the account of their
  -- admission. Null where no account is on file: an agency, and payouts from before there was a change.
  account_id uuid,
  gross_paisa bigint not null check (gross_paisa >= 0),
  reimbursement_paisa bigint not null check (reimbursement_paisa >= 0),
  tax_paisa bigint not null check (tax_paisa >= 0),
  net_paisa bigint not null check (net_paisa >= 0),
  taxpayer_active boolean not null,
  withholding_basis_points integer not null,
  at timestamptz not null,
  -- What became of it at the bank. One that comes back is payable again, so its accruals name no batch any more.
  state text not null default 'sent' check (state in ('sent', 'confirmed', 'returned')),
  bank_reference text,
  settled_at timestamptz,
  reason text,
  primary key (batch_id, payee_id)
);
create index payout_payee on commissions.payout (payee_id, at desc);
create index payout_state on commissions.payout (state, at, batch_id, payee_id);
