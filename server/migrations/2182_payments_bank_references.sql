-- A line of the bank's is found by the bank's reference.
create index deposit_bank_reference on payments.deposit (bank_reference) where bank_reference is not null;
create index refund_bank_reference on payments.refund (reference) where batch_id is not null;
