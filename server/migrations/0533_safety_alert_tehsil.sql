-- Whoever serves tehsils and no whole district hears the calls from them too. Earlier calls stay with the district: where they came from is not known here.
alter table safety.alert add column tehsil_id text;
