-- Whoever serves tehsils and no whole district hears the calls from them too.
alter table safety.alert add column tehsil_id text;
update safety.alert a set tehsil_id = coalesce((select r.tehsil_id from requests.request r where a.kind = 'citizen' and r.id = a.request_id), (select f.tehsils[1] from workforce.facilitator f where a.kind <> 'citizen' and f.id = a.facilitator_id));
