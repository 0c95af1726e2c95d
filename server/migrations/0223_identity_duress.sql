-- The silent code: typed where another is asked for, it looks as always and calls for help. Kept as keyed hash.
alter table identity.account add column duress_index bytea;
