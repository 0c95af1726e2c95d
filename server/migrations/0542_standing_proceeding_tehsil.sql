-- Whoever serves tehsils and no whole district judges in them too. Earlier proceedings stay with the district: whose they are is not known here.
alter table standing.proceeding add column tehsil_id text;
