-- Whoever serves tehsils and no whole district has their papers to fetch back too: of the home, whose visits say where it is.
alter table dispatch.recovery add column tehsil_id text;
update dispatch.recovery c set tehsil_id = (select v.tehsil_id from dispatch.task k join dispatch.visit v on v.id = k.visit_id where k.request_id = c.request_id and v.kind = 'household' order by k.made_at desc limit 1);
