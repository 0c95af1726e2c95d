-- Breaks older code: what agencies plan moves to `workforce`, beside what people say of their own hours.
alter table agencies.planned_shift set schema workforce;
drop schema agencies;
