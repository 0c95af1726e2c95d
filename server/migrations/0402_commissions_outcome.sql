-- What became of a payout at the bank. One that comes back is payable again, so its accruals name no batch any more.
alter table commissions.payout
  add column state text not null default 'sent' check (state in ('sent', 'confirmed', 'returned')),
  add column bank_reference text,
  add column settled_at timestamptz,
  add column reason text;
create index payout_state on commissions.payout (state, at, batch_id, payee_id);
create index accrual_batch on commissions.accrual (batch_id) where batch_id is not null;
