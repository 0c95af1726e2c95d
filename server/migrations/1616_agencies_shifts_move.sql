-- What agencies plan moves to `workforce`, beside what people say of their own hours. Release 0.1.0 asks for it here, and
-- reads and writes the same rows.
alter table agencies.planned_shift set schema workforce;
create view agencies.planned_shift as
  select id, agency_id, facilitator_id, tehsil_id, starts_at, ends_at, by, made_at, dropped_at from workforce.planned_shift;
