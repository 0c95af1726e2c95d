-- Whoever serves tehsils and no whole district approves in them too. Earlier cases stay with the district.
alter table safety.robbery add column tehsil_id text;
