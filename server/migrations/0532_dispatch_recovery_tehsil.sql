-- Whoever serves tehsils and no whole district has their papers to fetch back too.
alter table dispatch.recovery add column tehsil_id text;
update dispatch.recovery c set tehsil_id = r.tehsil_id from requests.request r where r.id = c.request_id;
