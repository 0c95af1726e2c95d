-- When the advice of a batch went to its department by mail; null where there is none, or it has not gone yet.
alter table payments.settlement add column advised_at timestamptz;
