-- A representative's name in both scripts: whoever reads Urdu reads it in Urdu.
alter table workforce.facilitator add column name_ur text not null default '';
update workforce.facilitator f set name_ur = p.name_ur from identity.person p where p.id = f.person_id and p.name_ur <> '';
