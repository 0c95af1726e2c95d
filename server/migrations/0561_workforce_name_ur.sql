-- A representative's name in both scripts: whoever reads Urdu reads it in Urdu.
alter table workforce.facilitator add column name_ur text not null default '';
