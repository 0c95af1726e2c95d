-- A credit that nobody knew can turn out to be a rail's settlement.
alter table payments.bank_credit add column settlement_id uuid unique references payments.rail_settlement;
alter table payments.bank_credit drop constraint bank_credit_check1;
alter table payments.bank_credit drop constraint bank_credit_check2;
alter table payments.bank_credit add constraint bank_credit_explained check (num_nonnulls(request_id, deposit_id, settlement_id) = (state = 'matched')::int);
