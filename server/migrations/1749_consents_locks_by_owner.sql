-- These lock a row that the role which serves may not change, so that what rests on it and what takes it back follow each other:
-- in the owner's name.
alter function consents.guard_reliance() security definer set search_path = pg_catalog, pg_temp;
alter function consents.guard_withdrawal() security definer set search_path = pg_catalog, pg_temp;
